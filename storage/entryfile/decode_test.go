package entryfile

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

func TestFilesThatAreRefused(t *testing.T) {
	line := func(n int, text string) string {
		lines := strings.SplitAfter(storagetest.PromiseFile, "\n")
		lines[n-1] = text + "\n"
		return strings.Join(lines, "")
	}
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", "it is empty"},
		{"no mapping", "just words\n", "line 1: it holds no keys and values"},
		{"broken", line(8, "  what: \"Board"), "line 8: this line cannot be read as YAML: found unexpected end"},
		{"a tab", line(8, "\twhat: Board"), "line 8: this line cannot be read as YAML: found a tab character"},
		{"an open bracket", line(12, "tags: [board\nx: y"), "line 12: this line cannot be read as YAML: did not find expected ',' or ']'"},
		{"a colon", line(8, "  what: Board: numbers"), "line 8: this line cannot be read as YAML: mapping values are not allowed"},
		{"broken on the first line", "a: b: c\n", "line 1: this line cannot be read as YAML: mapping values are not allowed"},
		{"control characters", line(8, "  what: \x01"), "line 8: this line cannot be read as YAML: control characters are not allowed"},
		{"no UTF-8", line(8, "  what: \xff"), "line 8: it is not valid UTF-8 text; save it as UTF-8"},
		{"an anchor", line(8, "  what: &a Board"), "line 8: the anchor &a names a value"},
		{"an alias", line(8, "  what: &a Board\n  x: *a"), "line 8: the anchor &a"},
		{"a second document", storagetest.PromiseFile + "---\nschema: 1\n", "line 13: a second document begins here"},
		{"a broken second document", storagetest.PromiseFile + "---\n\"\n", "line 14: this line cannot be read as YAML"},
		{"conflict markers", line(8, "<<<<<<< HEAD\n  what: a\n=======\n  what: b\n>>>>>>> theirs"),
			"line 8: it holds two versions, separated by conflict markers"},
		{"too large", storagetest.PromiseFile + strings.Repeat("# x\n", 1<<20), "it is larger than 4 MiB"},
		{"a key twice", line(9, "  to: Lee"), "line 9: the key `to` is there twice, first on line 7"},
		{"a newer schema", line(1, "schema: 2"), "line 1: it has schema 2, and this fromhere reads up to 1; install a newer"},
		{"no such schema", line(1, "schema: new"), `line 1: "new" is not a schema`},
		{"no schema", line(1, ""), "it has no `schema`; add it, such as `schema: 1`"},
		{"no id", line(2, ""), "it has no `id`"},
		{"no day", line(4, ""), "it has no `day`; add it, such as `day: 2026-11-23`"},
		{"no created", line(5, ""), "it has no `created`"},
		{"an id with capitals", line(2, "id: 01KA"), `line 2: id "01KA" is not made of small letters and digits`},
		{"an empty practice", line(3, "practice:"), "line 3: `practice` is empty"},
		{"a day that is none", line(4, "day: 2026-02-30"), "line 4: `day`: \"2026-02-30\" is not a day such as 2026-11-23"},
		{"a moment that is none", line(5, "created: yesterday"), "line 5: `created`: \"yesterday\" is not a time"},
		{"answers that are none", line(6, "answers: [a]\nx:"), "line 6: `answers` holds no keys and values"},
		{"a tagged answer", line(7, "  to: !!binary aGk="), "line 7: `to` has the YAML tag !!binary"},
		{"events that are none", line(11, "  at: now"), "line 11: `events` is not a list"},
		{"an event that is none", line(11, "  - promised"), "line 11: this event is not a `{at: …, stage: …}`"},
		{"an event without time", line(11, "  - {stage: kept}"), "line 11: this event does not say when"},
		{"an event without stage", line(11, "  - {at: 2026-11-23T17:45:12+01:00}"), "line 11: this event names no stage"},
		{"tags that are none", line(12, "tags: board"), "line 12: `tags` is not a list such as [board, q4]"},
		{"a tag that is none", line(12, "tags: [{a: b}]"), "line 12: `tags` holds a list or a mapping"},
		{"evidence that is none", line(12, "evidence: perhaps"), "line 12: `evidence` is \"perhaps\"; write true or false"},
	} {
		_, err := Decode([]byte(test.text))
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: got %v, not %s", test.name, err, test.want)
			continue
		}
		if f, ok := errors.AsType[*model.Problem](err); !ok || f.Remedy == "" {
			t.Errorf("%s: nothing to try in %v", test.name, err)
		}
	}
}

func TestAnswersAreReadAsWritten(t *testing.T) {
	d, err := Decode([]byte(strings.Replace(storagetest.PromiseFile, "  to: Priya\n",
		"  to: 012\n  a: 1e3\n  b: yes\n  c: ~\n  d:\n  e: null\n  f: [x]\n  g: 2026-11-26\n  h: \"\"\n", 1)))
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(d.Entry.Answers)
	want := "a: 1e3, b: yes, c: ~, due: 2026-11-26T16:00:00+01:00, e: null, g: 2026-11-26, to: 012, what: Board numbers"
	if got != want {
		t.Errorf("got %s\nnot %s", got, want)
	}
}
