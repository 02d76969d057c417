package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
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

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func content(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// tree is every path below a directory, with its mode and size.
func tree(t testing.TB, dir string) string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		all = append(all, fmt.Sprintf("%v %s", info.Mode(), filepath.ToSlash(rel)))
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return strings.Join(all, "\n")
}

func deleted(e model.Entry) model.Entry {
	e = e.Clone()
	e.Deleted = e.Created.Add(time.Hour)
	return e
}
