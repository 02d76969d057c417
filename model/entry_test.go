package model_test

import (
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestTitle(t *testing.T) {
	reflection, _ := model.Catalog(model.BuiltIn).Practice("reflection")
	for _, c := range []struct {
		answers map[string]string
		want    string
	}{
		{map[string]string{"answer": "I waited.\nThey found it.", "phrase": "just"}, "I waited."},
		{map[string]string{"energy": "7", "taken_on": "1", "tomorrow": "If …"}, "Evening of Mon 23 Nov"},
		{map[string]string{"energy": "7"}, "Evening of Mon 23 Nov"},
		{nil, ""},
	} {
		if got := (model.Entry{Day: modeltest.Day("2026-11-23"), Answers: model.AnswersOf(c.answers)}).Title(reflection); got != c.want {
			t.Errorf("%v is titled %q, not %q", c.answers, got, c.want)
		}
	}
}

func TestALookBackIsTitledAsItsPeriodIsSaid(t *testing.T) {
	for period, want := range map[string]string{"2026-W48": "Week 48, 23–29 Nov 2026", "2026-11": "November 2026", "then": "then"} {
		e := modeltest.Made("lookback", "2026-11-23 09:00", "period="+period)
		if got := e.Title(modeltest.Practice("lookback")); got != want {
			t.Errorf("the look-back on %s is titled %q, not %q", period, got, want)
		}
	}
}

func TestUnfinished(t *testing.T) {
	var keys []string
	for _, f := range model.Unfinished(modeltest.Made("follower", "2026-11-23 09:00", "idea=Cut it", "backed=  "), modeltest.Practice("follower")) {
		keys = append(keys, f.Key)
	}
	modeltest.Expect(t, "unfinished", strings.Join(keys, " "), "person backed")
}

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
