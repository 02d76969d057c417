package modeltest

import (
	"fmt"
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

// Day is a day written as 2026-11-23.
func Day(text string) model.Day {
	d, err := model.ParseDay(text)
	if err != nil {
		panic(err)
	}
	return d
}

// Practice is a practice of the built-in catalog.
func Practice(id string) model.Practice {
	p, _ := model.Catalog(model.BuiltIn).Practice(id)
	return p
}

// Promises are seven promises as they stand on Evening: broken, moved and kept
// early, kept early, kept early to two people, late, open, and moved.
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

// ToneName is a tone in a word.
func ToneName(tone model.Tone) string {
	return [...]string{"plain", "good", "soon", "bad", "muted"}[tone]
}

// Career is a journal of 22,000 entries: ten years of nine a workday.
func Career() *model.Journal {
	ids := model.Catalog(model.BuiltIn).IDs()
	entries := make([]model.Entry, 0, 22_000)
	at := Evening
	for i := range cap(entries) {
		p := model.BuiltIn[i%len(ids)]
		e := model.NewEntry(fmt.Sprint(i), p, at, 4*time.Hour)
		for _, f := range p.Fields {
			switch f.Kind {
			case model.Person:
				e.Answers = e.Answers.With(f.Key, fmt.Sprint("Person ", i%40))
			case model.Moment:
				e.Answers = e.Answers.With(f.Key, at.Add(48*time.Hour).Format(time.RFC3339))
			case model.Date:
				e.Answers = e.Answers.With(f.Key, (e.Day + 20).String())
			case model.Line, model.Prose:
				e.Answers = e.Answers.With(f.Key, "Numbers for the board, a bit late but just in time")
			default:
				e.Answers = e.Answers.With(f.Key, "3")
			}
		}
		if i%9 != 0 && len(p.Stages) > 0 {
			e.Events = append(e.Events, model.Event{At: at.Add(24 * time.Hour), Stage: p.Stages[len(p.Stages)-1].Name})
		}
		entries = append(entries, e)
		at = at.Add(-4 * time.Hour)
	}
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	j.Replace(entries)
	return j
}
