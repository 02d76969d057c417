package entryfile

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

func TestFileOfAnEntry(t *testing.T) {
	full := storagetest.Promise.Clone()
	full.Answers = full.Answers.With("notes", "First line.\n\nSecond: with a # and 日本語.\n")
	full.Answers = full.Answers.With("fear", "7")
	full.Answers = full.Answers.With("zz_own", "yes")
	full.Answers = full.Answers.With("renegotiated", "")
	full.Events = append(full.Events, model.Event{At: storagetest.Promise.Created.Add(time.Hour), Stage: "kept"},
		model.Event{At: storagetest.Promise.Created.Add(2 * time.Hour), Held: "yes"})
	full.Tags = []string{"board", "q4 numbers", "a, b"}
	full.Links = []string{"01kasvq9x2c4m7n8p3r5t6v0w2"}
	full.Evidence = true
	full.Deleted = storagetest.Promise.Created.Add(3 * time.Hour).UTC()

	bare := model.Entry{ID: storagetest.Promise.ID, Practice: "leave", Day: storagetest.Promise.Day, Created: storagetest.Promise.Created}

	for _, test := range []struct {
		name  string
		entry model.Entry
		want  string
	}{
		{"the design's example", storagetest.Promise, storagetest.PromiseFile},
		{"every part", full, `schema: 1
id: 01kasvq9x2c4m7n8p3r5t6v0w1
practice: promise
day: 2026-11-23
created: 2026-11-23T17:45:12+01:00
answers:
  to: Priya
  what: Board numbers
  due: 2026-11-26T16:00:00+01:00
  notes: |
    First line.

    Second: with a # and 日本語.
  fear: 7
  zz_own: "yes"
events:
  - {at: 2026-11-23T17:45:12+01:00, stage: promised}
  - {at: 2026-11-23T18:45:12+01:00, stage: kept}
  - {at: 2026-11-23T19:45:12+01:00, held: "yes"}
tags: [board, q4 numbers, "a, b"]
links: [01kasvq9x2c4m7n8p3r5t6v0w2]
evidence: true
deleted: 2026-11-23T19:45:12Z
`},
		{"no part", bare, `schema: 1
id: 01kasvq9x2c4m7n8p3r5t6v0w1
practice: leave
day: 2026-11-23
created: 2026-11-23T17:45:12+01:00
`},
	} {
		data, err := Encode(test.entry, model.BuiltIn, nil)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if string(data) != test.want {
			t.Errorf("%s is written\n%s\nnot\n%s", test.name, data, test.want)
		}
	}
}

func TestEditsKeepWhatIsNotOurs(t *testing.T) {
	for _, test := range []struct {
		name    string
		edit    func(e *model.Entry)
		changes map[string]string // lines of remarked and what becomes of them
	}{
		{"nothing", func(*model.Entry) {}, nil},
		{"an answer", func(e *model.Entry) { e.Answers = e.Answers.With("to", "Lee") },
			map[string]string{"    to:   'Priya'     # the lead\n": "    to:   Lee     # the lead\n"}},
		{"an answer of several lines", func(e *model.Entry) { e.Answers = e.Answers.With("to", "Lee\nMia") },
			map[string]string{"    to:   'Priya'     # the lead\n": "    to:   |-     # the lead\n      Lee\n      Mia\n"}},
		{"an answer cleared", func(e *model.Entry) { e.Answers = e.Answers.With("due", "") },
			map[string]string{"    due: 2026-11-26T16:00:00+01:00    # hard\n": "    # hard\n"}},
		{"an answer more", func(e *model.Entry) { e.Answers = e.Answers.With("notes", "x\n\n") },
			map[string]string{"    # last of the answers\n": "    notes: |+\n      x\n\n    # last of the answers\n"}},
		{"a first answer", func(e *model.Entry) {
			e.Answers = e.Answers.With("to", "")
			e.Answers = e.Answers.With("renegotiated", "soon")
		},
			map[string]string{"    to:   'Priya'     # the lead\n": "    # the lead\n",
				"    # last of": "    renegotiated: soon\n    # last of"}},
		{"a stage", func(e *model.Entry) {
			e.Events = append(e.Events, model.Event{At: e.Created.Add(time.Hour), Stage: "kept"})
		}, map[string]string{"said aloud\n": "said aloud\n- {at: 2026-11-23T18:45:12+01:00, stage: kept}\n"}},
		{"a stage taken back", func(e *model.Entry) { e.Events = nil },
			map[string]string{"- {at: 2026-11-23T17:45:12+01:00, stage: promised, where: hall} # said aloud\n": "# said aloud\n"}},
		{"another stage instead", func(e *model.Entry) { e.Events = []model.Event{{At: e.Created, Stage: "kept"}} },
			map[string]string{"# the start\n- {at: 2026-11-23T17:45:12+01:00, stage: promised, where: hall} # said aloud\n": "- {at: 2026-11-23T17:45:12+01:00, stage: kept}\n# the start\n# said aloud\n"}},
		{"a tag", func(e *model.Entry) { e.Tags = append(e.Tags, "q4") },
			map[string]string{"  - board # x\n": "  - board # x\n  - q4\n"}},
		{"deleted", func(e *model.Entry) { e.Deleted = e.Created },
			map[string]string{"  - board # x\n": "  - board # x\ndeleted: 2026-11-23T17:45:12+01:00\n"}},
		{"evidence and links", func(e *model.Entry) { e.Evidence = true; e.Links = []string{"0a"} },
			map[string]string{"  - board # x\n": "  - board # x\nlinks: [\"0a\"]\nevidence: true\n"}},
	} {
		d, err := Decode([]byte(storagetest.Remarked))
		if err != nil {
			t.Fatal(err)
		}
		test.edit(&d.Entry)
		want := storagetest.Remarked
		for from, to := range test.changes {
			want = strings.ReplaceAll(want, from, to)
		}
		got, err := Encode(d.Entry, model.BuiltIn, []byte(storagetest.Remarked))
		if err != nil || string(got) != want {
			t.Errorf("%s: %v\n%s\nnot\n%s", test.name, err, got, want)
		}
		crlf, err := Encode(d.Entry, model.BuiltIn, []byte(strings.ReplaceAll(storagetest.Remarked, "\n", "\r\n")))
		if err != nil || string(crlf) != strings.ReplaceAll(want, "\n", "\r\n") {
			t.Errorf("%s, from a file with line ends of Windows: %v\n%q", test.name, err, crlf)
		}
	}
}

func TestEditsOfOtherForms(t *testing.T) {
	head := "schema: 1\nid: x1\npractice: own\nday: 2026-11-23\ncreated: 2026-11-23T17:45:12+01:00\n"
	for _, test := range []struct {
		name, old, want string
	}{
		{"all on one line", "{schema: 1, id: x1, practice: own, day: 2026-11-23, created: 2026-11-23T17:45:12+01:00, answers: {a: b}}",
			"{schema: 1, id: x1, practice: own, day: 2026-11-23, created: 2026-11-23T17:45:12+01:00, answers: {a: b, what: new}}"},
		{"answers on one line", head + "answers: {a: b}  # mine\nmy: key\n", head + "answers: {a: b, what: new}  # mine\nmy: key\n"},
		{"no answers", head + "# end\n", head + "answers:\n  what: new\n# end\n"},
		{"answers left empty", head + "answers: # none yet\n", head + "answers: # none yet\n  what: new\n"},
		{"no line end", head + "answers:\n  a: b", head + "answers:\n  a: b\n  what: new\n"},
		{"a text that keeps its blank lines", head + "answers:\n  a: |+\n    x\n\n\n# end\n",
			head + "answers:\n  a: |+\n    x\n\n\n  what: new\n# end\n"},
		{"a folded text", head + "answers:\n  a: >\n    x\n    y\n  what: |\n    old\n    # no remark\n",
			head + "answers:\n  a: >\n    x\n    y\n  what: new\n"},
		{"a marked beginning and end", "%YAML 1.1\n---\n" + head + "...\n", "%YAML 1.1\n---\n" + head + "answers:\n  what: new\n...\n"},
		{"an explicit key", head + "? answers\n: a: b\n", head + "? answers\n: a: b\n  what: new\n"},
	} {
		d, err := Decode([]byte(test.old))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		d.Entry.Answers = d.Entry.Answers.With("what", "new")
		got, err := Encode(d.Entry, model.BuiltIn, []byte(test.old))
		if err != nil || string(got) != test.want {
			t.Errorf("%s: %v\n%s\nnot\n%s", test.name, err, got, test.want)
		}
	}
}

// A line that holds a key and its first item cannot lose the item alone.
func TestAFileIsWrittenAnewWhereNothingIsLost(t *testing.T) {
	head := "schema: 1\r\nid: x1\r\npractice: own\r\nday: 2026-11-23\r\ncreated: 2026-11-23T17:45:12+01:00\r\n"
	old := byteMark + head + "? events\r\n: - {at: 2026-11-23T17:45:12+01:00, stage: a}\r\n  - {at: 2026-11-23T17:45:12+01:00, stage: b}\r\n"
	d, err := Decode([]byte(old))
	if err != nil {
		t.Fatal(err)
	}
	d.Entry.Events = d.Entry.Events[1:]
	got, err := Encode(d.Entry, model.BuiltIn, []byte(old))
	want := byteMark + head + "events:\r\n  - {at: 2026-11-23T17:45:12+01:00, stage: b}\r\n"
	if err != nil || string(got) != want {
		t.Errorf("%v\n%q\nnot\n%q", err, got, want)
	}
}

func TestEditThatWouldLoseIsRefused(t *testing.T) {
	const head = "schema: 1\nid: x1\npractice: own\nday: 2026-11-23\ncreated: " + storagetest.At + "\n"
	const events = "? events\n: - {at: " + storagetest.At + ", stage: a}\n  - {at: " + storagetest.At + ", stage: b, where: hall}\n"
	less := func(e *model.Entry) { e.Events = e.Events[1:] }
	for _, test := range []struct {
		name, old string
		edit      func(e *model.Entry)
		want      string
	}{
		{"a comment", head + events + "# mine\n", less, "(the comment # mine)"},
		{"an unknown key", head + events + "my: key\n", less, "(the key `my`)"},
		{"a key that is a list", head + events + "? [a]\n: b\n", less, "(a key that is a list or a mapping)"},
		{"a key with nothing behind it", head + "answers: {a: , b: c}\n" + events, less, "(the key `a`)"},
		{"an unknown key of an event", head + events, less, "(the key `where`)"},
		{"a list in place of an answer", head + "answers:\n  what: [a]\n", func(e *model.Entry) { e.Answers = e.Answers.With("what", "b") }, "(the key `what`)"},
		{"a comment before a comma", head + "tags: [a # mine\n  , b]\n", func(e *model.Entry) { e.Tags = e.Tags[1:] }, "(the comment # mine)"},
	} {
		d, err := Decode([]byte(test.old))
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		test.edit(&d.Entry)
		if _, err := Encode(d.Entry, model.BuiltIn, []byte(test.old)); !errors.Is(err, errLayout) || !strings.HasSuffix(err.Error(), test.want) {
			t.Errorf("%s: got %v", test.name, err)
		}
	}
}

func TestWhatIsNoTextIsRefused(t *testing.T) {
	for _, test := range []struct {
		edit func(e *model.Entry)
		want string
	}{
		{func(e *model.Entry) { e.Answers = e.Answers.With("what", "a\xffb") }, "`what` is not valid UTF-8"},
		{func(e *model.Entry) { e.Answers = e.Answers.With("k\xff", "a") }, `the field key "k\xff" is not valid UTF-8`},
		{func(e *model.Entry) { e.Tags = []string{"ok", "\xc3"} }, "tag 2 is not valid UTF-8"},
		{func(e *model.Entry) { e.Events[0].Stage = "\xff" }, "the stage of event 1 is not valid UTF-8"},
		{func(e *model.Entry) { e.Created = time.Date(12026, 1, 1, 0, 0, 0, 0, time.UTC) }, "could not be read back: line 5"},
	} {
		e := storagetest.Promise.Clone()
		test.edit(&e)
		if _, err := Encode(e, model.BuiltIn, nil); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got %v, not %s", err, test.want)
		}
	}
}
