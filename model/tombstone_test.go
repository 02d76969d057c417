package model_test

import (
	"testing"
	"time"

	"fromhere/model"
)

func TestATombstoneIsInTheTrashAndHoldsNothing(t *testing.T) {
	at := time.Date(2026, 11, 23, 17, 45, 12, 0, time.UTC)
	stone := model.Entry{ID: "01k", Practice: "promise", Created: at, Deleted: at}
	for name, change := range map[string]func(*model.Entry){
		"not deleted": func(e *model.Entry) { e.Deleted = time.Time{} },
		"an answer":   func(e *model.Entry) { e.Answers = model.AnswersOf(map[string]string{"what": "words"}) },
		"an event":    func(e *model.Entry) { e.Events = []model.Event{{At: at, Stage: "kept"}} },
		"a tag":       func(e *model.Entry) { e.Tags = []string{"board"} },
		"a link":      func(e *model.Entry) { e.Links = []string{"01m"} },
		"evidence":    func(e *model.Entry) { e.Evidence = true },
	} {
		e := stone.Clone()
		if change(&e); e.Tombstone() {
			t.Errorf("%s: a tombstone", name)
		}
	}
	words := stone.Clone()
	words.ID, words.Answers = "01w", words.Answers.With("what", "words")
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	j.Replace([]model.Entry{stone, words})
	if trash := j.Trash(); !stone.Tombstone() || len(trash) != 1 || trash[0].ID != "01w" {
		t.Errorf("a tombstone: %t; the trash is %v", stone.Tombstone(), trash)
	}
}
