package model

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func servedBy(question string) string {
	for _, p := range BuiltIn {
		for _, pair := range p.Questions {
			if slices.Contains(pair[:], question) {
				return p.ID
			}
		}
	}
	return ""
}

func everyQuestion(yield func(string) bool) {
	for _, p := range BuiltIn {
		for _, pair := range p.Questions {
			if !yield(pair[0]) || !yield(pair[1]) {
				return
			}
		}
	}
}

func TestQuestionsAreWellMade(t *testing.T) {
	seen := map[string]bool{}
	for text := range everyQuestion {
		if seen[text] || !strings.HasSuffix(text, "?") {
			t.Errorf("%q is there twice or asks nothing", text)
		}
		seen[text] = true
	}
	if len(seen) < 40 {
		t.Errorf("%d questions", len(seen))
	}
}

// No question comes two days running, nor on a Friday and the Monday after it,
// whatever the journal holds.
func TestQuestionsChangeFromDayToDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		j := NewJournal(BuiltIn, DefaultConfig())
		start := day("2026-11-01")
		for range rapid.IntRange(0, 30).Draw(t, "entries") {
			p := rapid.SampledFrom(BuiltIn).Draw(t, "practice")
			at := (start + Day(rapid.IntRange(-10, 10).Draw(t, "day"))).At(12*time.Hour, time.UTC)
			j.Put(NewEntry(p.ID+at.String(), p, at, 0))
		}
		d := start + Day(rapid.IntRange(-20_000, 20).Draw(t, "on"))
		today := QuestionFor(d, j)
		if today == "" || today != QuestionFor(d, j) {
			t.Fatalf("%s has %q", d, today)
		}
		for _, later := range []Day{d + 1, d + 3} {
			if QuestionFor(later, j) == today {
				t.Fatalf("%s and %s both ask %q", d, later, today)
			}
		}
	})
}

func TestQuestionPrefersWhatIsQuiet(t *testing.T) {
	var busy []Entry
	for _, p := range BuiltIn {
		if p.ID != "mentee" {
			busy = append(busy, made(p.ID, "2026-11-20 10:00"))
		}
	}
	for _, d := range []string{"2026-11-23", "2026-11-24"} {
		expect(t, d, servedBy(QuestionFor(day(d), journalOf(busy...))), "mentee")
	}
	// What is recorded today must not change today's question.
	before := QuestionFor(day("2026-11-23"), journalOf(busy...))
	after := journalOf(append(busy, made("mentee", "2026-11-23 10:00"))...)
	expect(t, "the same day", QuestionFor(day("2026-11-23"), after), before)
	if servedBy(QuestionFor(day("2026-11-24"), after)) == "" {
		t.Error("no question when nothing is quiet")
	}
}

func TestQuestionAnsweredIsNotAskedAgainSoon(t *testing.T) {
	// Only one practice is quiet, so only its questions would come.
	var entries []Entry
	for d := day("2026-11-10"); d <= day("2026-12-31"); d++ {
		for _, p := range BuiltIn {
			if p.ID != "mentee" && p.ID != Reflection {
				entries = append(entries, made(p.ID, d.String()+" 10:00"))
			}
		}
	}
	first := QuestionFor(day("2026-11-23"), journalOf(entries...))
	expect(t, "unanswered, it comes again", QuestionFor(day("2026-11-25"), journalOf(entries...)), first)
	entries = append(entries, made(Reflection, "2026-11-23 17:00", "question="+first))
	for _, again := range []string{"2026-11-25", "2026-12-01", "2026-12-21"} {
		if QuestionFor(day(again), journalOf(entries...)) == first {
			t.Errorf("asked again on %s", again)
		}
	}
	expect(t, "five weeks on, it comes again", QuestionFor(day("2026-12-27"), journalOf(entries...)), first)
	// Every question answered lately: one is asked all the same.
	var all []Entry
	for text := range everyQuestion {
		all = append(all, made(Reflection, "2026-11-20 17:00", "question="+text))
	}
	if QuestionFor(day("2026-11-23"), journalOf(all...)) == "" {
		t.Error("nothing left to ask")
	}
}

// A year of evenings should go round most of the table.
func TestQuestionsGoRound(t *testing.T) {
	j, asked := journalOf(), map[string]bool{}
	for d := day("2026-01-01"); d <= day("2026-12-31"); d++ {
		asked[QuestionFor(d, j)] = true
	}
	all := slices.Collect(everyQuestion)
	if len(asked) != len(all) {
		t.Errorf("%d of %d questions in a year", len(asked), len(all))
	}
}
