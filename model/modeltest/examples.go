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
