package storage

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// FuzzDecode holds that what is read is written, and read again, the same;
// that an edit changes what was edited alone, and a key that was not there
// nothing of the lines that were; and that no text makes more of itself than
// was counted beforehand.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{promiseFile, remarked, "", "a: b: c", "? [a]\n: b", "- {a: }", "{schema: 1}", "%", "#\n#", "\xef\xbb\xbfa: 1",
		"a: &a [x]\nb: [*a, *a]\n", "a: [[[[[[", "--- {a: |\n b}", "a: |\n  [\n", "a: \"[\n 'x\n\"\nb: ['it''s', \"\\\"\"]\n", windowsFile} {
		f.Add([]byte(text))
	}
	for _, form := range handForms {
		f.Add([]byte(fileOf(ended(ownedLines(form.lines), []string{"\n"}))))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if what := undercounted(string(data)); what != "" && bytes.HasPrefix(data, []byte("schema: ")) {
			t.Error(what)
		}
		d, err := decode(data)
		if err != nil {
			return
		}
		fresh, err := encode(d.entry, nil, nil)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v\n%s", err, data)
		}
		again, err := decode(fresh)
		if err != nil || difference(d.entry, again.entry) != "" {
			t.Fatalf("%v: reading, writing and reading\n%s\ngave\n%s", err, data, fresh)
		}
		if child(d.root, "links") == nil && !isFlow(d.root) {
			var lines []ownedLine
			for _, line := range linesOf(strings.TrimPrefix(string(data), byteMark)) {
				lines = append(lines, ownedLine{nil, line})
			}
			linked := d.entry.Clone()
			linked.Links = []string{"0a"}
			encoded, err := encode(linked, nil, data)
			if err != nil {
				t.Errorf("a link is refused: %v\n%q", err, data)
			} else if wrong := touched(lines, strings.TrimPrefix(string(encoded), byteMark), "links"); wrong != "" {
				t.Errorf("a link more, and %s in\n%q\nfrom\n%q", wrong, encoded, data)
			}
		}
		d.entry.Answers = d.entry.Answers.With("what", "edited")
		d.entry.Evidence = !d.entry.Evidence
		encoded, err := encode(d.entry, nil, data)
		if err != nil {
			if !errors.Is(err, errLayout) {
				t.Errorf("an edit is refused: %v\n%q", err, data)
			}
			return
		}
		if again, err := decode(encoded); err != nil || difference(d.entry, again.entry) != "" {
			t.Errorf("%v: an edit of\n%s\ngave\n%s", err, data, encoded)
		}
	})
}
