package entryfile

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

func TestD07EditsWorkedByHand(t *testing.T) {
	const head = "schema: 1\nid: 01kasvq9x2c4m7n8p3r5t6v0w1\npractice: promise\nday: 2026-11-23\ncreated: " + storagetest.At + "\n"
	answer := func(pairs ...string) func(*model.Entry) {
		return func(e *model.Entry) {
			for i := 0; i < len(pairs); i += 2 {
				e.Answers = e.Answers.With(pairs[i], pairs[i+1])
			}
		}
	}
	tags := func(all ...string) func(*model.Entry) { return func(e *model.Entry) { e.Tags = all } }
	for _, test := range []struct {
		name, old string
		edit      func(e *model.Entry)
		want      string
	}{
		{"odd spelling stays", "answers:\n  'to' :   Priya  \t# lead\n", answer("to", "Lee"), "answers:\n  'to' :   Lee  \t# lead\n"},
		{"a line keeps its end, and new ones get that of the first", "answers:\r\n  to: Priya\r\n", answer("to", "Lee\nMia"), "answers:\r\n  to: |-\r\n    Lee\n    Mia\n"},
		{"a header's comment goes with the header", "answers:\n  to: | # lead\n    Priya\n", answer("to", "Lee"), "answers:\n  to: Lee  # lead\n"},
		{"a text below its key", "answers:\n  to:\n    'Priya' # lead\n", answer("to", "Lee\nMia"), "answers:\n  to:\n    |- # lead\n    Lee\n    Mia\n"},
		{"nothing becomes something", "answers:\n  to:  # whom\n", answer("to", "Lee"), "answers:\n  to: Lee  # whom\n"},
		{"a key alone", "answers:\n  ? to # whom\n  ? what\n", answer("to", "Lee"), "answers:\n  ? to # whom\n  : Lee\n  ? what\n"},
		{"a first answer that cannot stand in front", "? answers\n: what: x\n", answer("to", "Lee"), "? answers\n: what: x\n  to: Lee\n"},
		{"nothing behind a text without an end", "answers:\n  what: |\n    x", answer("notes", "z"), "answers:\n  notes: z\n  what: |\n    x"},
		{"a key that parts a text from a blank line", "answers:\n  to: |+\n    x\n  what: y\n\n  due: z\n", answer("what", ""), "answers:\n  to: |+\n    x\n  what:\n\n  due: z\n"},
		{"blank lines that would lengthen a text", "answers:\n  what: y\n\n  due: z\n", answer("what", "a\n\n"), "answers:\n  what: \"a\\n\\n\"\n\n  due: z\n"},
		{"the last of all answers", "answers: # mine\n  to: Priya # lead\nmy: key\n", answer("to", ""), "# mine\n# lead\nmy: key\n"},
		{"the last of all answers, below a comment", "answers: # mine\n  # whom\n\n  to: Priya\n", answer("to", ""), "answers: # mine\n  # whom\n\n"},
		{"brackets, changed", "answers: {to: Priya , what: x}\n", answer("to", "a, b"), "answers: {to: \"a, b\" , what: x}\n"},
		{"brackets, the first less", "answers: {to: Priya,  what: x} # c\n", answer("to", ""), "answers: {what: x} # c\n"},
		{"brackets, the last less", "answers: {to: Priya, what: x} # c\n", answer("what", ""), "answers: {to: Priya} # c\n"},
		{"brackets, the last two less", "answers: {to: Priya, what: x, due: y }\n", answer("what", "", "due", ""), "answers: {to: Priya }\n"},
		{"brackets, the last less before a comma", "answers: {to: Priya, what: x, }\n", answer("what", ""), "answers: {to: Priya, }\n"},
		{"brackets, one less and one more", "answers: {to: Priya, what: x, }\n", answer("what", "", "notes", "z"), "answers: {to: Priya, notes: z, }\n"},
		{"brackets, all less and one more", "answers: {to: Priya} # c\n", answer("to", "", "notes", "z"), "answers: # c\n  notes: z\n"},
		{"brackets over lines, one more", "answers: {\n  to: Priya, # lead\n  what: x # soon\n}\n", answer("notes", "z"), "answers: {\n  to: Priya, # lead\n  notes: z,\n  what: x # soon\n}\n"},
		{"brackets over lines, one less", "answers: {\n  # whom\n  to: Priya, # lead\n  what: x\n}\n", answer("to", ""), "answers: {\n  # whom\n  # lead\n  what: x\n}\n"},
		{"brackets over lines, the last less", "answers: {\n  to: Priya,\n  what: x # soon\n}\n", answer("what", ""), "answers: {\n  to: Priya,\n  # soon\n}\n"},
		{"brackets over lines, the last less before the bracket", "answers: {\n  to: Priya,\n  what: x}\n", answer("what", ""), "answers: {\n  to: Priya,\n  }\n"},
		{"a line of two in brackets, one less", "answers: {\n  to: Priya, due: y,\n  what: x\n}\n", answer("due", ""), "answers: {\n  to: Priya, \n  what: x\n}\n"},
		{"a list of lines, one more", "tags: # t\n- a\n# c\n-   'b' # d\n", tags("a", "new", "b"), "tags: # t\n- a\n- new\n# c\n-   'b' # d\n"},
		{"a list of lines, one less", "tags: # t\n- a # c\n- b\n", tags("b"), "tags: # t\n# c\n- b\n"},
		{"a list of lines, turned round", "tags:\n- a\n- b\n", tags("b", "a"), "tags:\n- b\n- a\n"},
		{"a list in brackets, one in the middle", "tags: [ 'a' , \"b\" ] # t\n", tags("a", "new", "b"), "tags: [ 'a', new , \"b\" ] # t\n"},
		{"a list in brackets, one in front", "tags: [ 'a', \"b\" ]\n", tags("new", "a", "b"), "tags: [ new, 'a', \"b\" ]\n"},
		{"a list in brackets, others", "tags: [a # c\n  ]\n", tags("new"), "tags: [new]  # c\n"},
		{"a list in brackets, others beside a comment", "tags: [a, # c\n  b # d\n] # t\n", tags("new"), "# c\n# d\ntags: [new] # t\n"},
		{"the same twice", "tags: [a, b]\n", tags("a", "a", "b"), "tags: [a, a, b]\n"},
		{"an event over lines", "events:\n  -  # first\n    # own\n    at: " + storagetest.At + "\n    stage: promised\n  - {at: " + storagetest.At + ", stage: kept, where: hall}\n",
			func(e *model.Entry) { e.Events = e.Events[1:] },
			"events:\n  # first\n    # own\n  - {at: " + storagetest.At + ", stage: kept, where: hall}\n"},
		{"an event more in brackets", "events: [{at: " + storagetest.At + ", stage: promised, where: hall}]\n",
			func(e *model.Entry) {
				e.Events = append(e.Events, model.Event{At: e.Created.Add(time.Hour), Stage: "kept"})
			},
			"events: [{at: " + storagetest.At + ", stage: promised, where: hall}, {at: 2026-11-23T18:45:12+01:00, stage: kept}]\n"},
		{"several at once", "answers:\n  to: Priya\ntags: [a]\n# end\n", func(e *model.Entry) {
			e.Answers, e.Tags, e.Links, e.Evidence = e.Answers.With("what", "x").With("to", ""), slices.Insert(e.Tags, 0, "b"), []string{"l"}, true
		}, "answers:\n  what: x\ntags: [b, a]\nlinks: [l]\nevidence: true\n# end\n"},
		{"several behind an open line", "my: key", func(e *model.Entry) { e.Evidence, e.Deleted = true, e.Created },
			"evidence: true\ndeleted: " + storagetest.At + "\nmy: key"},
	} {
		d, err := Decode([]byte(head + test.old))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		test.edit(&d.Entry)
		got, err := Encode(d.Entry, model.BuiltIn, []byte(head+test.old))
		if err != nil || string(got) != head+test.want {
			t.Errorf("%s: %v\n%q\nnot\n%q", test.name, err, got[min(len(got), len(head)):], test.want)
		}
	}
}

// A file may be of megabytes, and an edit of it takes no more than its share.
func TestAnEditOfManyLinesIsQuick(t *testing.T) {
	remarks := strings.Repeat("    # c\n", 300_000)
	old := strings.Replace(storagetest.PromiseFile, "  - {at: "+storagetest.At+", stage: promised}\n", "  - at: "+storagetest.At+"\n"+remarks+"    stage: promised\n", 1)
	e := storagetest.Promise.Clone()
	e.Events = nil
	began := time.Now()
	got, err := Encode(e, model.BuiltIn, []byte(old))
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
	want := strings.Replace(storagetest.PromiseFile, "events:\n  - {at: "+storagetest.At+", stage: promised}\n", remarks, 1)
	if err != nil || string(got) != want {
		t.Errorf("%v: wrote %d bytes, not %d", err, len(got), len(want))
	}
}
