package model

import (
	"strings"
	"testing"
	"time"
)

// central is a zone of its own, so that no test depends on the machine's.
var central = time.FixedZone("CET", 60*60)

// evening is the moment that the examples are read at: Mon 23 Nov 2026 17:48.
var evening = clock("2026-11-23 17:48")

func clock(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, central)
	if err != nil {
		panic(err)
	}
	return t
}

// stored is a moment as answers hold it.
func stored(text string) string { return clock(text).Format(time.RFC3339) }

// made is an entry of a practice made at a moment. What follows are answers,
// "key=value", and stages reached, "stage@2026-11-20 10:00".
func made(practice, at string, parts ...string) Entry {
	p, ok := Catalog(BuiltIn).Practice(practice)
	if !ok {
		p = Practice{ID: practice}
	}
	e := NewEntry(practice+" "+at+" "+strings.Join(parts, " "), p, clock(at), 4*time.Hour)
	for _, part := range parts {
		if key, value, ok := strings.Cut(part, "="); ok {
			e.Answers = e.Answers.With(key, value)
			continue
		}
		stage, when, _ := strings.Cut(part, "@")
		e.Events = append(e.Events, Event{At: clock(when), Stage: stage})
	}
	return e
}

func journalOf(entries ...Entry) *Journal {
	j := NewJournal(BuiltIn, DefaultConfig())
	j.Replace(entries)
	return j
}

func expect[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// promises are five whose time has come and two whose time has not. Buffer 15
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
func promises() []Entry {
	return []Entry{
		made(Promise, "2026-11-09 09:00", "to=Ana", "what=Test plan", "due="+stored("2026-11-10 10:00"), "broken@2026-11-10 13:20"),
		made(Promise, "2026-11-16 09:00", "to=Priya", "what=Cost sheet", "due="+stored("2026-11-17 12:00"),
			"renegotiated="+stored("2026-11-18 12:00"), "renegotiated@2026-11-16 17:00", "kept@2026-11-18 11:25"),
		made(Promise, "2026-11-17 09:00", "to=Lee", "what=Slides", "due="+stored("2026-11-19 16:00"), "kept@2026-11-19 15:55"),
		made(Promise, "2026-11-18 09:00", "to=Omar, priya", "what=Access list", "due="+stored("2026-11-20 16:00"), "kept@2026-11-20 14:50"),
		made(Promise, "2026-11-20 09:00", "to=the team", "what=Retro notes", "due="+stored("2026-11-23 17:00")),
		made(Promise, "2026-11-23 09:00", "to=Priya", "what=Board numbers", "due="+stored("2026-11-26 16:00")),
		made(Promise, "2026-11-23 09:05", "to=Ana", "what=Offer", "due="+stored("2026-11-30 09:00"),
			"renegotiated="+stored("2026-11-27 09:00"), "renegotiated@2026-11-23 10:00"),
	}
}
