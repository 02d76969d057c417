package entryfile

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"fromhere/storage/storagetest"
)

// FuzzDecode holds that what is read is written, and read again, the same;
// that an edit changes what was edited alone, and a key that was not there
// nothing of the lines that were; and that no text makes more of itself than
// was counted beforehand.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{storagetest.PromiseFile, storagetest.Remarked, "", "a: b: c", "? [a]\n: b", "- {a: }", "{schema: 1}", "%", "#\n#", "\xef\xbb\xbfa: 1",
		"a: &a [x]\nb: [*a, *a]\n", "a: [[[[[[", "--- {a: |\n b}", "a: |\n  [\n", "a: \"[\n 'x\n\"\nb: ['it''s', \"\\\"\"]\n", storagetest.WindowsFile} {
		f.Add([]byte(text))
	}
	for _, form := range handForms {
		f.Add([]byte(fileOf(ended(ownedLines(form.lines), []string{"\n"}))))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if what := undercounted(string(data)); what != "" && bytes.HasPrefix(data, []byte("schema: ")) {
			t.Error(what)
		}
		d, err := Decode(data)
		if err != nil {
			return
		}
		fresh, err := Encode(d.Entry, nil, nil)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v\n%s", err, data)
		}
		again, err := Decode(fresh)
		if err != nil || difference(d.Entry, again.Entry) != "" {
			t.Fatalf("%v: reading, writing and reading\n%s\ngave\n%s", err, data, fresh)
		}
		if Child(d.root, "links") == nil && !isFlow(d.root) {
			var lines []ownedLine
			for _, line := range linesOf(strings.TrimPrefix(string(data), byteMark)) {
				lines = append(lines, ownedLine{nil, line})
			}
			linked := d.Entry.Clone()
			linked.Links = []string{"0a"}
			encoded, err := Encode(linked, nil, data)
			if err != nil {
				t.Errorf("a link is refused: %v\n%q", err, data)
			} else if wrong := touched(lines, strings.TrimPrefix(string(encoded), byteMark), "links"); wrong != "" {
				t.Errorf("a link more, and %s in\n%q\nfrom\n%q", wrong, encoded, data)
			}
		}
		d.Entry.Answers = d.Entry.Answers.With("what", "edited")
		d.Entry.Evidence = !d.Entry.Evidence
		encoded, err := Encode(d.Entry, nil, data)
		if err != nil {
			if !errors.Is(err, errLayout) {
				t.Errorf("an edit is refused: %v\n%q", err, data)
			}
			return
		}
		if again, err := Decode(encoded); err != nil || difference(d.Entry, again.Entry) != "" {
			t.Errorf("%v: an edit of\n%s\ngave\n%s", err, data, encoded)
		}
	})
}
