package storagetest

import (
	"testing"
	"time"

	"fromhere/model"
)

// Draft is a draft of a form with a text in it, kept in a minute of 17:00.
func Draft(key, text string, minute int) model.Draft {
	return model.Draft{
		Key: key, Kind: model.DraftForm, Focus: "what",
		Opened: model.Entry{ID: "01kasvq9x2c4m7n8p3r5t6v0w1", Practice: "promise", Day: model.NewDay(2026, 11, 23),
			Created: time.Date(2026, 11, 23, 17, 45, 12, 0, time.UTC), Answers: model.AnswersOf(map[string]string{"to": "Priya"}), Version: "ab12"},
		Typed: map[string]string{"what": text, "to": ""},
		Kept:  time.Date(2026, 11, 23, 17, minute, 0, 0, time.UTC),
	}
}

// Keep keeps a draft.
func Keep(t testing.TB, p interface{ Keep(model.Draft) error }, d model.Draft) {
	t.Helper()
	if err := p.Keep(d); err != nil {
		t.Fatal(err)
	}
}

// Left are the drafts that programs left when they ended, all of them readable.
func Left(t testing.TB, p interface {
	Left() ([]model.Draft, []model.Problem, error)
}) []model.Draft {
	t.Helper()
	drafts, problems, err := p.Left()
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v, %v", problems, err)
	}
	return drafts
}
