package storage

import (
	"slices"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

func TestD07LineEndsOfWindowsStay(t *testing.T) {
	s := open(t, t.TempDir())
	kept := save(t, s, promise)
	write(t, s.Path(kept.ID), windowsFile)
	e := load(t, s).Entries[0]
	for key, want := range map[string]string{"to": "Pri\r\nya", "what": "Board numbers", "notes": "one\ntwo\n"} {
		if got := e.Answers.Get(key); got != want {
			t.Errorf("%s is read as %q, not %q", key, got, want)
		}
	}

	e.Answers = e.Answers.With("what", "New\r\nnumbers")
	e.Events = append(e.Events, model.Event{At: e.Created, Held: "c\r\nd"})
	e.Tags, e.Links = append(e.Tags, "v\r\nw"), append(e.Links, "n\r\no")
	e = save(t, s, e)
	want := strings.Replace(windowsFile, "what: Board numbers\r\n", "what: |-\r\n    New\r\n    numbers\r\n", 1)
	want = strings.Replace(want, "\"}\r\ntags: [\"t\\r\\nu\"", "\"}\r\n  - {at: 2026-11-23T17:45:12+01:00, held: \"c\\nd\"}\r\ntags: [\"t\\r\\nu\", \"v\\nw\"", 1)
	want = strings.Replace(want, "\"l\\r\\nm\"", "\"l\\r\\nm\", \"n\\no\"", 1)
	if got := content(t, s.Path(kept.ID)); got != want {
		t.Errorf("saved as\n%q\nnot\n%q", got, want)
	}
	if !slices.Equal(e.Tags, []string{"t\r\nu", "v\nw"}) || e.Events[0].Stage != "a\r\nb" || e.Answers.Get("to") != "Pri\r\nya" {
		t.Errorf("what was not typed was read back as %+v", e)
	}

	// A text with such a line end is typed anew as a whole when it is edited.
	e.Answers = e.Answers.With("to", "Pri\r\nyanka")
	e = save(t, s, e)
	want = strings.Replace(want, `"Pri\x0d\x0aya"`, "|-\r\n    Pri\r\n    yanka", 1)
	if got := content(t, s.Path(kept.ID)); got != want || e.Answers.Get("to") != "Pri\nyanka" {
		t.Errorf("saved as\n%q\nnot\n%q", got, want)
	}
}

func TestD07TheTextOfAnEditorKeepsItsLineEnds(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, promise)
	e, _, err := s.SaveText([]byte(windowsFile), e.Version)
	if err != nil {
		t.Fatal(err)
	}
	if got := content(t, s.Path(e.ID)); got != windowsFile {
		t.Errorf("saved as\n%q", got)
	}
	if e.Answers.Get("notes") != "one\ntwo\n" || e.Answers.Get("to") != "Pri\r\nya" {
		t.Errorf("read as %+v", e.Answers)
	}
	if text, err := s.Encode(e); err != nil || string(text) != windowsFile {
		t.Errorf("%v: an editor is given\n%q", err, text)
	}
}

func TestWindowsLineEndsTypedBecomeOurs(t *testing.T) {
	s := open(t, t.TempDir())
	e := promise.Clone()
	e.Answers = e.Answers.With("notes", "one\r\ntwo\r\r\n")
	e.Tags = []string{"a\r\nb"}
	e = save(t, s, e)
	if data := content(t, s.Path(e.ID)); !strings.Contains(data, "  notes: |\n    one\n    two\n") || e.Tags[0] != "a\nb" {
		t.Errorf("written as\n%s", data)
	}
}

// Two versions settled, and a draft put by, hold what was in the files.
func TestD07WhatWasNotTypedIsEncodedAsItIs(t *testing.T) {
	e := promise.Clone()
	e.Answers = e.Answers.With("to", "a\r\nb")
	data, err := entryfile.Encode(e, model.BuiltIn, []byte(promiseFile))
	if want := strings.Replace(promiseFile, "to: Priya", `to: "a\r\nb"`, 1); err != nil || string(data) != want {
		t.Errorf("%v: encoded as\n%s", err, data)
	}
}
