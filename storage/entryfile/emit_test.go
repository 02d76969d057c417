package entryfile

import (
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

var hostileText = rapid.OneOf(
	rapid.SampledFrom(storagetest.Hostile),
	rapid.String(),
	rapid.StringOfN(rapid.RuneFrom([]rune(" \t\n\r:#-'\"|>&*!%@`[]{},?\\ab1é\u0085\u2028\ufeff日")), 0, 40, -1),
	rapid.Custom(func(t *rapid.T) string {
		return rapid.SampledFrom(storagetest.Hostile).Draw(t, "a") + rapid.SampledFrom(storagetest.Hostile).Draw(t, "b")
	}),
)

func TestEveryTextComesBack(t *testing.T) {
	for _, text := range storagetest.Hostile {
		lines := blockLines(text, "  ")
		lines[0] = "k: " + lines[0]
		lines = append(lines, "list: "+FlowList([]string{text, text}), "last: x", "")
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(strings.Join(lines, "\n")), &doc); err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		m := doc.Content[0]
		for _, got := range append(Child(m, "list").Content, Child(m, "k")) {
			if got.Value != text {
				t.Errorf("%q came back as %q", text, got.Value)
			}
		}
	}
}

func TestFormOfTexts(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Priya", "Priya"},
		{"Board numbers", "Board numbers"},
		{"2026-11-26", "2026-11-26"},
		{"2026-11-26T16:00:00+01:00", "2026-11-26T16:00:00+01:00"},
		{"2026-11-26T16:00:00Z", "2026-11-26T16:00:00Z"},
		{"7", "7"},
		{"007", `"007"`},
		{"1e3", `"1e3"`},
		{"yes", `"yes"`},
		{"Off", `"Off"`},
		{"it's", `"it's"`},
		{"ends ", `"ends "`},
		{"日本語", `"日本語"`},
		{"a\tb", `"a\tb"`},
		{"one\ntwo", "|-\n  one\n  two"},
		{"one\n\ntwo\n", "|\n  one\n\n  two"},
		{"one\n\n", "|+\n  one\n"},
		{"\none", "|-\n\n  one"},
		{" one\ntwo", `" one\ntwo"`},
		{"one\n \ntwo", `"one\n \ntwo"`},
		{"a\u0085\nb", `"a\U00000085\nb"`},
		{"👩‍💻\n", "|\n  👩‍💻"},
	} {
		if got := strings.Join(blockLines(test.text, "  "), "\n"); got != test.want {
			t.Errorf("%q is written\n%s\nnot\n%s", test.text, got, test.want)
		}
	}
}

// anyEntry draws entries with every part filled with hostile texts or left
// out.
func anyEntry(t *rapid.T) model.Entry {
	at := func(what string) time.Time {
		zone := time.FixedZone("", 60*rapid.IntRange(-12*60, 14*60).Draw(t, what+" zone"))
		return time.Unix(rapid.Int64Range(0, 4e9).Draw(t, what), 0).In(zone)
	}
	e := model.Entry{
		ID:       rapid.StringMatching(`0[0-9a-hjkmnp-tv-z]{25}`).Draw(t, "id"),
		Practice: rapid.SampledFrom(append(model.Catalog(model.BuiltIn).IDs(), "own")).Draw(t, "practice"),
		Day:      model.Day(rapid.IntRange(0, 30000).Draw(t, "day")),
		Created:  at("created"),
		Evidence: rapid.Bool().Draw(t, "evidence"),
		Tags:     rapid.SliceOfN(hostileText, 0, 3).Draw(t, "tags"),
		Links:    rapid.SliceOfN(hostileText, 0, 2).Draw(t, "links"),
	}
	keys := rapid.OneOf(rapid.SampledFrom([]string{"to", "what", "due", "notes", "fear", "own_key", "<<", "x: y", "schema"}),
		rapid.StringN(1, 20, 60))
	e.Answers = model.AnswersOf(rapid.MapOfN(keys, hostileText, 0, 6).Draw(t, "answers"))
	for range rapid.IntRange(0, 3).Draw(t, "events") {
		ev := model.Event{At: at("event")}
		if rapid.Bool().Draw(t, "held") {
			ev.Held = rapid.SampledFrom([]string{"yes", "no"}).Draw(t, "answer")
		} else {
			ev.Stage = rapid.StringMatching(`[a-z] ?[a-zé:#]{1,8}`).Draw(t, "stage")
		}
		e.Events = append(e.Events, ev)
	}
	if rapid.Bool().Draw(t, "in trash") {
		e.Deleted = at("deleted")
	}
	return e
}

func TestEveryEntryComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyEntry(t)
		data, err := Encode(e, model.BuiltIn, nil)
		if err != nil {
			t.Fatalf("%v", err)
		}
		d, err := Decode(data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if what := difference(e, d.Entry); what != "" {
			t.Fatalf("%s came back changed:\n%s", what, data)
		}
		again, err := Encode(d.Entry, model.BuiltIn, data)
		if err != nil || string(again) != string(data) {
			t.Fatalf("encoding what was read gave %v\n%s\nafter\n%s", err, again, data)
		}
	})
}

// TestEditsComeBack edits entries over the file of another version of them.
func TestEditsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, after := anyEntry(t), anyEntry(t)
		for key, text := range before.Answers.All() {
			if rapid.Bool().Draw(t, "kept") {
				after.Answers = after.Answers.With(key, text)
			}
		}
		after.Events = append(before.Events[:rapid.IntRange(0, len(before.Events)).Draw(t, "events kept")], after.Events...)
		old, err := Encode(before, model.BuiltIn, nil)
		if err != nil {
			t.Fatal(err)
		}
		// A person's remarks and keys, in every place that one may put them.
		var lines []string
		for i, line := range strings.SplitAfter(string(old), "\n") {
			if i > 0 && line != "" && line[0] != ' ' && rapid.Bool().Draw(t, "remark") {
				lines = append(lines, "# remark\n", "\n", "my_key: {kept: [1, 2]} # too\n")
				lines = append(lines[:len(lines)-1], strings.Replace(lines[len(lines)-1], "my_key", "my_key_"+string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676)), 1))
			}
			lines = append(lines, line)
		}
		text := strings.Join(lines, "")
		was, err := Decode([]byte(text))
		if err != nil {
			t.Skip("a remark fell into a text")
		}
		if what := difference(was.Entry, before); what != "" {
			t.Skip("a blank line lengthened a text")
		}
		data, err := Encode(after, model.BuiltIn, []byte(text))
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if strings.Count(string(data), "# remark\n") < strings.Count(text, "# remark\n") {
			t.Fatalf("lost a remark of\n%s\nin\n%s", text, data)
		}
	})
}
