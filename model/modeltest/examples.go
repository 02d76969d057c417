// Package modeltest holds what tests of the model's packages share: entries and
// journals written down in one line, and journals drawn at random.
package modeltest

import (
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// Central is a zone of its own, so that no test depends on the machine's.
var Central = time.FixedZone("CET", 60*60)

// Evening is the moment that the examples are read at: Mon 23 Nov 2026 17:48.
var Evening = Clock("2026-11-23 17:48")

// Clock is a moment in that zone: "2026-11-23 17:48".
func Clock(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, Central)
	if err != nil {
		panic(err)
	}
	return t
}

// Stored is a moment as answers hold it.
func Stored(text string) string { return Clock(text).Format(time.RFC3339) }

// Made is an entry of a practice made at a moment. What follows are answers,
// "key=value", and stages reached, "stage@2026-11-20 10:00".
func Made(practice, at string, parts ...string) model.Entry {
	p, ok := model.Catalog(model.BuiltIn).Practice(practice)
	if !ok {
		p = model.Practice{ID: practice}
	}
	e := model.NewEntry(practice+" "+at+" "+strings.Join(parts, " "), p, Clock(at), 4*time.Hour)
	for _, part := range parts {
		if key, value, ok := strings.Cut(part, "="); ok {
			e.Answers = e.Answers.With(key, value)
			continue
		}
		stage, when, _ := strings.Cut(part, "@")
		e.Events = append(e.Events, model.Event{At: Clock(when), Stage: stage})
	}
	return e
}

// JournalOf is a journal of those entries, with the built-in catalog and the
// config as it comes.
func JournalOf(entries ...model.Entry) *model.Journal {
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	j.Replace(entries)
	return j
}

// Expect compares, and says the thing that differs.
func Expect[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// Promises are five whose time has come and two whose time has not. Buffer 15
// minutes, read on Mon 23 Nov 17:48:
//
//	slides  due 19 Nov 16:00, kept 15:55             5 min early   on time
//	list    due 20 Nov 16:00, kept 14:50        1 h 10 min early   on time, early
//	sheet   due 17 Nov 12:00, moved to 18 Nov 12:00,
//	        kept 18 Nov 11:25                       35 min early   on time, early
//	plan    due 10 Nov 10:00, broken 13:20                          broken
//	notes   due 23 Nov 17:00, open                   48 min late   not on time
//	board   due 26 Nov 16:00, open
//	offer   due 30 Nov 09:00, moved to 27 Nov 09:00, open
func Promises() []model.Entry {
	return []model.Entry{
		Made("promise", "2026-11-09 09:00", "to=Ana", "what=Test plan", "due="+Stored("2026-11-10 10:00"), "broken@2026-11-10 13:20"),
		Made("promise", "2026-11-16 09:00", "to=Priya", "what=Cost sheet", "due="+Stored("2026-11-17 12:00"),
			"renegotiated="+Stored("2026-11-18 12:00"), "renegotiated@2026-11-16 17:00", "kept@2026-11-18 11:25"),
		Made("promise", "2026-11-17 09:00", "to=Lee", "what=Slides", "due="+Stored("2026-11-19 16:00"), "kept@2026-11-19 15:55"),
		Made("promise", "2026-11-18 09:00", "to=Omar, priya", "what=Access list", "due="+Stored("2026-11-20 16:00"), "kept@2026-11-20 14:50"),
		Made("promise", "2026-11-20 09:00", "to=the team", "what=Retro notes", "due="+Stored("2026-11-23 17:00")),
		Made("promise", "2026-11-23 09:00", "to=Priya", "what=Board numbers", "due="+Stored("2026-11-26 16:00")),
		Made("promise", "2026-11-23 09:05", "to=Ana", "what=Offer", "due="+Stored("2026-11-30 09:00"),
			"renegotiated="+Stored("2026-11-27 09:00"), "renegotiated@2026-11-23 10:00"),
	}
}
