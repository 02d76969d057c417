package ui

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestEditOutside(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("open promise")
	st.rewrite = func(text string) string {
		return strings.NewReplacer("Board numbers", "Board pack", `"due":"2026-11-23T18:48:00+01:00"`, `"due":"fri 4pm"`).Replace(text)
	}
	st.press("E")
	st.see("Saved from your editor: Board pack")
	e := st.only("promise")
	if e.Answers.Get("what") != "Board pack" || e.Answers.Get("due") != "2026-11-27T16:00:00+01:00" {
		t.Errorf("kept %v", e.Answers)
	}
	st.nothingInScratch()
}

func TestTextThatCannotBeReadBackIsKept(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("open promise")
	st.rewrite = func(text string) string { return strings.Replace(text, "{", "{{my words", 1) }
	st.press("E")
	st.see("not saved", "your text is kept", "E opens it again")
	st.rewrite = func(text string) string {
		if !strings.Contains(text, "my words") {
			t.Error("the editor did not get the text that was kept")
		}
		return strings.Replace(strings.Replace(text, "{{my words", "{", 1), "Board", "My", 1)
	}
	st.press("E")
	st.see("Saved from your editor: My numbers")
	st.nothingInScratch()
}

// Words kept from the last time outlive an editor that is not found.
func TestKeptTextStaysWhereThereIsNoEditor(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("open promise")
	st.rewrite = func(string) string { return "my words" }
	st.press("E")
	st.see("your text is kept")
	st.app.s.env.Editor = func(string) (*exec.Cmd, error) { return nil, errors.New("no editor was found") }
	st.press("E")
	st.see("no editor was found")
	kept, err := os.ReadFile(filepath.Join(st.drafts.dir, "01kasvq9x2c4m7n8p3r5t6v0w1-v1.yaml"))
	if err != nil || string(kept) != "my words" {
		t.Errorf("the kept text is %q, %v", kept, err)
	}
}

func TestAnEditorMayNotMakeAnotherEntryOfIt(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("open promise")
	st.rewrite = func(text string) string { return strings.Replace(text, "t6v0w1", "t6v0w2", 1) }
	st.press("E")
	st.see("not saved", "an entry keeps its id")
	st.only("promise")
}

func TestNothingChangedOutside(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("open promise")
	st.rewrite = func(text string) string { return text }
	st.press("E")
	st.see("Nothing was changed in the editor")
	if st.store.saves != 0 {
		t.Error("an unchanged entry was saved")
	}
	st.nothingInScratch()
}

func (st *story) nothingInScratch() {
	st.t.Helper()
	files, err := os.ReadDir(st.drafts.dir)
	if err != nil || len(files) != 0 {
		st.t.Errorf("the editor's directory holds %v, %v", files, err)
	}
}

func TestACommentAloneIsSaved(t *testing.T) {
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	st.press("open promise")
	st.rewrite = func(text string) string { return text + "\n" } // what JSON has for a comment
	st.press("E")
	st.see("Saved from your editor")
	if st.store.saves != 1 {
		t.Errorf("the text was saved %d times", st.store.saves)
	}
	st.nothingInScratch()
}

func TestAKeptTextIsNotOpenedOverANewerEntry(t *testing.T) {
	first := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))
	st := newStory(t, holding(first))
	st.press("open promise")
	st.rewrite = func(text string) string { return "{my words" + text }
	st.press("E")
	st.see("your text is kept")
	st.press("space")
	st.rewrite = func(text string) string {
		if strings.Contains(text, "my words") {
			t.Error("the text of an older version was opened")
		}
		return text
	}
	st.press("E")
	st.see("Nothing was changed")
}
