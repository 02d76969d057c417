package cli

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// racing is a store to which another program adds the same entry, or another
// one under its id, right before it is saved.
type racing struct {
	*memoryStore
	other func(model.Entry) model.Entry
	text  model.Entry
}

func (s *racing) Save(e model.Entry) (model.Entry, int, error) {
	s.entries = append(s.entries, s.other(e))
	return model.Entry{}, 0, fmt.Errorf("save it: %w", model.ErrChanged)
}

func (s *racing) Encode(e model.Entry) ([]byte, error) { s.text = e; return nil, nil }
func (s *racing) Decode([]byte) (model.Entry, error)   { return s.text, nil }

// Two programs that add the same entry at once have both added it.
func TestD08AnEntryThatIsAddedTwiceAtOnceIsThere(t *testing.T) {
	for name, c := range map[string]struct {
		other func(model.Entry) model.Entry
		code  int
		told  string
	}{
		"the same": {func(e model.Entry) model.Entry { return e }, good, "exists already"},
		"another": {func(e model.Entry) model.Entry { e.Answers = e.Answers.With("person", "Lee"); return e }, failed,
			"exists already and differs in Person"},
		"unseen": {func(e model.Entry) model.Entry { e.ID = "01b"; return e }, failed, "save it: "},
	} {
		d := newConsole()
		d.env.Open = func(string) (Journal, error) {
			return Journal{Store: &racing{memoryStore: d.memoryStore, other: c.other}, Catalog: model.BuiltIn, Config: d.config}, nil
		}
		if code := d.run("add", "contact", "person=Sam", "--id", "01a"); code != c.code || !strings.Contains(d.err.String(), c.told) {
			t.Errorf("%s: exit code %d: %s", name, code, &d.err)
		}
		if printed := d.out.String() == "01a\n"; printed != (c.code == good) {
			t.Errorf("%s: it printed %q", name, &d.out)
		}
	}
}

// nurse is a doctor who does one thing, and then sees nothing any more.
type nurse struct{ seen bool }

func (n *nurse) Examine() ([]model.Finding, error) {
	if n.seen {
		return nil, errors.New("the disk is gone")
	}
	n.seen = true
	return nil, nil
}

func (*nurse) Mend([]model.Finding) ([]string, error) { return []string{"moved x"}, nil }

// What was put right is told also where nobody can tell what is left.
func TestD08WhatWasDoneIsToldAlsoWhereTheRestIsNotKnown(t *testing.T) {
	d := newConsole()
	d.env.Doctor = func(string) (Doctor, error) { return &nurse{}, nil }
	if code := d.run("doctor", "--fix"); code != failed {
		t.Errorf("exit code %d", code)
	}
	if got, want := d.out.String(), "done: moved x\nthe rest is not known\n"; got != want {
		t.Errorf("it printed %q", got)
	}
	if got, want := d.err.String(), "fromhere: doctor: look once more: the disk is gone\n"; got != want {
		t.Errorf("it said %q", got)
	}
}

// sticky keeps the text for an editor for good.
type sticky struct{ path string }

func (s sticky) EditorPath(model.Entry) (string, error) { return s.path, nil }
func (sticky) WriteText(string, model.Entry, []byte, time.Time) ([]byte, error) {
	return nil, nil
}
func (sticky) ReadText(string) ([]byte, error) { return []byte("created: now\n"), nil }
func (sticky) Keep(model.Draft) error          { return nil }
func (sticky) Erase(string) error              { return nil }
func (sticky) Drop(string) error               { return errors.New("the disk is gone") }

// typed is a store that reads an entry with a person from any text.
type typed struct{ racing }

func (s *typed) Save(e model.Entry) (model.Entry, int, error) { return s.memoryStore.Save(e) }

func (s *typed) Encode(e model.Entry) ([]byte, error) {
	s.text = e
	return []byte("created: now\n"), nil
}

func (s *typed) Decode([]byte) (model.Entry, error) {
	s.text.Answers = s.text.Answers.With("person", "Sam")
	return s.text, nil
}

// An entry whose text for the editor stays is saved, and its id is told.
func TestD08TheIDIsToldWhereTheEditorsTextStays(t *testing.T) {
	d := newConsole()
	d.env.Editor = func(string) (*exec.Cmd, error) { return exec.Command("true"), nil }
	d.env.Open = func(string) (Journal, error) {
		return Journal{Store: &typed{racing{memoryStore: d.memoryStore}}, Catalog: model.BuiltIn, Config: d.config,
			Drafts: func() Drafts { return sticky{filepath.Join(t.TempDir(), "text")} }}, nil
	}
	if code := d.run("add", "contact", "--edit"); code != failed {
		t.Errorf("exit code %d", code)
	}
	if len(d.entries) != 1 || d.out.String() != d.entries[0].ID+"\n" || !strings.Contains(d.err.String(), "is saved, but its temporary text is still there") {
		t.Errorf("with %d entries it printed %q and said %q", len(d.entries), &d.out, &d.err)
	}
}
