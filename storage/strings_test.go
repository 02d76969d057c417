package storage

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// filled are entries of every practice with each text in one of their places:
// every field, the tags, the links and the stage, as often as it takes.
func filled(texts []string) []model.Entry {
	next := func() (text string) {
		if len(texts) > 0 {
			text, texts = texts[0], texts[1:]
		}
		return text
	}
	var entries []model.Entry
	for n := 0; len(texts) > 0; n++ {
		p := model.BuiltIn[n%len(model.BuiltIn)]
		e := model.NewEntry(fmt.Sprintf("01kasvq9x2c4m7n8p3r5t6%04d", n), p, time.Date(2026, 11, 23, 17, 45, 12, 0, cet), 0)
		for _, f := range p.AllFields() {
			e.Answers = e.Answers.With(f.Key, next())
		}
		for range 3 {
			e.Tags, e.Links = append(e.Tags, next()), append(e.Links, next())
		}
		if stage := next(); strings.TrimSpace(stage) != "" {
			e.Events = append(e.Events, model.Event{At: e.Created, Stage: stage})
		}
		entries = append(entries, e)
	}
	return entries
}

// comeBack holds that entries are the same when they were written and read.
func comeBack(t rapid.TB, entries []model.Entry) {
	t.Helper()
	for _, e := range entries {
		data, err := entryfile.Encode(e, model.BuiltIn, nil)
		if err != nil {
			t.Fatalf("%v: %+v", err, e.Answers)
		}
		d, err := entryfile.Decode(data)
		if err != nil || !d.Entry.Same(e) {
			t.Fatalf("%v: came back as\n%+v\nnot as\n%+v\nfrom\n%s", err, d.Entry, e, data)
		}
	}
}

func TestTextsComeBackFromEveryField(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, and long: not under -short")
	}
	const perCheck = 600
	count := 0
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		entries := filled(rapid.SliceOfN(anyText, perCheck, perCheck).Draw(t, "texts"))
		comeBack(t, entries)
		count += perCheck
		// One goes by way of the disk.
		s, err := Open(fmt.Sprint(dir, "/", count), model.BuiltIn)
		if err != nil {
			t.Fatal(err)
		}
		saved, _, err := s.Save(entries[0])
		if err != nil {
			t.Fatal(err)
		}
		snapshot, err := s.Load()
		if err != nil || len(snapshot.Entries) != 1 || len(snapshot.Problems) != 0 || !snapshot.Entries[0].Same(saved) {
			t.Fatalf("%v: loaded %+v and %v, not %+v", err, snapshot.Entries, snapshot.Problems, saved)
		}
		comeBack(t, snapshot.Entries)
	})
	t.Logf("%d random texts came back byte for byte", count)
	count = 0
	for _, text := range append(hostile, textPieces...) {
		texts := make([]string, places)
		for i := range texts {
			if texts[i] = text; len(text) > 10_000 && i > 40 {
				texts[i] = text[:100]
			}
		}
		comeBack(t, filled(texts))
		count += len(texts)
	}
	t.Logf("%d hostile texts came back byte for byte", count)
}

func TestEveryPracticeAndPlaceIsFilled(t *testing.T) {
	practices := map[string]bool{}
	texts := slices.Repeat([]string{"x"}, places)
	for i, e := range filled(texts) {
		practices[e.Practice] = true
		if i == 0 && (e.Answers.Empty() || e.Tags[2] == "" || e.Links[2] == "" || e.Events[len(e.Events)-1].Stage != "x") {
			t.Errorf("left something out of %+v", e)
		}
	}
	if len(practices) != len(model.BuiltIn) {
		t.Errorf("filled %d of %d practices", len(practices), len(model.BuiltIn))
	}
}

// places are enough texts to fill every place of every practice.
const places = 350

// What is no text is told, with its place, and nothing is written.
func TestInvalidTextIsToldAndNothingIsAltered(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	kept := save(t, s, promise)
	before := content(t, s.Path(kept.ID))
	for _, bad := range []string{"\xff", "a\xc3", "\xed\xa0\x80", "ok \xf5\x80\x80\x80", "\x9b31m"} {
		for what, spoil := range map[string]func(*model.Entry){
			"`to`":             func(e *model.Entry) { e.Answers = e.Answers.With("to", bad) },
			"the field key":    func(e *model.Entry) { e.Answers = e.Answers.With(bad, "x") },
			"tag 1":            func(e *model.Entry) { e.Tags = []string{bad} },
			"link 1":           func(e *model.Entry) { e.Links = []string{bad} },
			"stage of event 2": func(e *model.Entry) { e.Events = append(e.Events, model.Event{At: e.Created, Stage: bad}) },
			"held of event 2":  func(e *model.Entry) { e.Events = append(e.Events, model.Event{At: e.Created, Held: bad}) },
		} {
			e := kept.Clone()
			spoil(&e)
			if _, _, err := s.Save(e); err == nil || !strings.Contains(err.Error(), what) || !strings.Contains(err.Error(), "not valid UTF-8") {
				t.Errorf("%q in %s: %v", bad, what, err)
			}
		}
		if got := content(t, s.Path(kept.ID)); got != before {
			t.Fatalf("%q changed the file to\n%s", bad, got)
		}
		// A file with such bytes is told of and left as it is.
		path := strings.Replace(s.Path(kept.ID), kept.ID, "01bad", 1)
		text := strings.Replace(strings.ReplaceAll(promiseFile, kept.ID, "01bad"), "Priya", bad, 1)
		write(t, path, text)
		problems := load(t, s).Problems
		if len(problems) != 1 || problems[0].Path != path || problems[0].Line != 7 || !strings.Contains(problems[0].Reason, "UTF-8") || content(t, path) != text {
			t.Errorf("%q in a file: %v", bad, problems)
		}
	}
}
