package storage

import (
	"testing"
	"time"

	"fromhere/model"
)

func open(t testing.TB, dir string) *Store {
	t.Helper()
	return openWith(t, dir)
}

func openWith(t testing.TB, dir string, options ...Option) *Store {
	t.Helper()
	s, err := Open(dir, model.BuiltIn, options...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func load(t testing.TB, s *Store) model.Snapshot {
	t.Helper()
	snapshot, err := s.Load()
	if err != nil {
		t.Fatal(err)
	}
	return snapshot
}

func save(t testing.TB, s *Store, e model.Entry) model.Entry {
	t.Helper()
	saved, _, err := s.Save(e)
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

func edited(e model.Entry, what string) model.Entry {
	e = e.Clone()
	e.Answers = e.Answers.With("what", what)
	return e
}

func deleted(e model.Entry) model.Entry {
	e = e.Clone()
	e.Deleted = e.Created.Add(time.Hour)
	return e
}
