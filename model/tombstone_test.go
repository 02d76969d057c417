package model

import (
	"testing"
	"time"
)

func TestATombstoneIsInTheTrashAndHoldsNothing(t *testing.T) {
	at := time.Date(2026, 11, 23, 17, 45, 12, 0, time.UTC)
	stone := Entry{ID: "01k", Practice: "promise", Created: at, Deleted: at}
	for name, change := range map[string]func(*Entry){
		"not deleted": func(e *Entry) { e.Deleted = time.Time{} },
		"an answer":   func(e *Entry) { e.Answers = AnswersOf(map[string]string{"what": "words"}) },
		"an event":    func(e *Entry) { e.Events = []Event{{At: at, Stage: "kept"}} },
		"a tag":       func(e *Entry) { e.Tags = []string{"board"} },
		"a link":      func(e *Entry) { e.Links = []string{"01m"} },
		"evidence":    func(e *Entry) { e.Evidence = true },
	} {
		e := stone.Clone()
		if change(&e); e.Tombstone() {
			t.Errorf("%s: a tombstone", name)
		}
	}
	words := stone.Clone()
	words.ID, words.Answers = "01w", words.Answers.With("what", "words")
	j := NewJournal(BuiltIn, DefaultConfig())
	j.Replace([]Entry{stone, words})
	if trash := j.Trash(); !stone.Tombstone() || len(trash) != 1 || trash[0].ID != "01w" {
		t.Errorf("a tombstone: %t; the trash is %v", stone.Tombstone(), trash)
	}
}
