package drafts

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"fromhere/model"
	"fromhere/storage/storagetest"
)

// Hints go behind the keys of the text for the editor, where a line end or a
// code would make other text of it.
func TestHintsForTheEditorAreOneCleanLine(t *testing.T) {
	foul := "x\nb: c\x1b[31m\u202e\u2028d"
	p := model.Practice{Name: foul, Asks: foul, Fields: []model.Field{
		{Key: "a", Hint: foul, Required: true}, {Key: "b", Kind: model.Choice, Choices: []string{foul, "q"}}}}
	text := string(withBlanks([]byte("id: 1\ncreated: now\n"), model.Entry{}, p))
	if strings.Contains(text, "\nb: c") || !strings.Contains(text, "answers:\n  a:  # needed: x b: c") {
		t.Errorf("a hint went on to a line of its own:\n%s", text)
	}
	for _, r := range text {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Errorf("the text has %U:\n%q", r, text)
		}
	}
}

// The text for the editor asks for all that its form may ask for, also what is known
// later, and for nothing that no form shows.
func TestTheTextForTheEditorLeavesOutWhatNoFormShows(t *testing.T) {
	p := model.Practice{Name: "P", Fields: []model.Field{{Key: "a"}, {Key: "later", Later: true}, {Key: "secret", Hidden: true}}}
	text := string(withBlanks([]byte("id: 1\ncreated: now\n"), model.Entry{}, p))
	if !strings.Contains(text, "\n  later:") || !strings.Contains(text, "\n  notes:") {
		t.Errorf("a field is missing:\n%s", text)
	}
	if strings.Contains(text, "secret") || strings.Contains(text, "snoozed") {
		t.Errorf("a field that no form shows is asked for:\n%s", text)
	}
}

// A text that an editor left stays, and the caller is told that it did.
func TestTextLeftByAnEditorStays(t *testing.T) {
	p := draftsIn(t.TempDir())
	e := storagetest.Promise.Clone()
	e.Version = ""
	path, err := p.EditorPath(e)
	if err != nil {
		t.Fatal(err)
	}
	given, err := p.WriteText(path, e, []byte(storagetest.PromiseFile), e.Created)
	if err != nil || !strings.Contains(string(given), "\n  renegotiated:  # ") {
		t.Errorf("given %q, %v", given, err)
	}
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if given, err = p.WriteText(path, e, []byte(storagetest.PromiseFile), e.Created); given != nil || err != nil {
		t.Errorf("the second time it gave %q, %v", given, err)
	}
	if text, err := p.ReadText(path); string(text) != "mine" || err != nil {
		t.Errorf("left is %q, %v", text, err)
	}
}
