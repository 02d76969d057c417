package today

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

func servedBy(question string) string {
	for _, p := range model.BuiltIn {
		for _, pair := range p.Questions {
			if slices.Contains(pair[:], question) {
				return p.ID
			}
		}
	}
	return ""
}

func everyQuestion(yield func(string) bool) {
	for _, p := range model.BuiltIn {
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
		j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
		start := modeltest.Day("2026-11-01")
		for range rapid.IntRange(0, 30).Draw(t, "entries") {
			p := rapid.SampledFrom(model.BuiltIn).Draw(t, "practice")
			at := (start + model.Day(rapid.IntRange(-10, 10).Draw(t, "day"))).At(12*time.Hour, time.UTC)
			j.Put(model.NewEntry(p.ID+at.String(), p, at, 0))
		}
		d := start + model.Day(rapid.IntRange(-20_000, 20).Draw(t, "on"))
		today := QuestionFor(d, j)
		if today == "" || today != QuestionFor(d, j) {
			t.Fatalf("%s has %q", d, today)
		}
		for _, later := range []model.Day{d + 1, d + 3} {
			if QuestionFor(later, j) == today {
				t.Fatalf("%s and %s both ask %q", d, later, today)
			}
		}
	})
}

func TestQuestionPrefersWhatIsQuiet(t *testing.T) {
	var busy []model.Entry
	for _, p := range model.BuiltIn {
		if p.ID != "mentee" {
			busy = append(busy, modeltest.Made(p.ID, "2026-11-20 10:00"))
		}
	}
	for _, d := range []string{"2026-11-23", "2026-11-24"} {
		modeltest.Expect(t, d, servedBy(QuestionFor(modeltest.Day(d), modeltest.JournalOf(busy...))), "mentee")
	}
	// What is recorded today must not change today's question.
	before := QuestionFor(modeltest.Day("2026-11-23"), modeltest.JournalOf(busy...))
	after := modeltest.JournalOf(append(busy, modeltest.Made("mentee", "2026-11-23 10:00"))...)
	modeltest.Expect(t, "the same day", QuestionFor(modeltest.Day("2026-11-23"), after), before)
	if servedBy(QuestionFor(modeltest.Day("2026-11-24"), after)) == "" {
		t.Error("no question when nothing is quiet")
	}
}

func TestQuestionAnsweredIsNotAskedAgainSoon(t *testing.T) {
	// Only one practice is quiet, so only its questions would come.
	var entries []model.Entry
	for d := modeltest.Day("2026-11-10"); d <= modeltest.Day("2026-12-31"); d++ {
		for _, p := range model.BuiltIn {
			if p.ID != "mentee" && p.ID != "reflection" {
				entries = append(entries, modeltest.Made(p.ID, d.String()+" 10:00"))
			}
		}
	}
	first := QuestionFor(modeltest.Day("2026-11-23"), modeltest.JournalOf(entries...))
	modeltest.Expect(t, "unanswered, it comes again", QuestionFor(modeltest.Day("2026-11-25"), modeltest.JournalOf(entries...)), first)
	entries = append(entries, modeltest.Made("reflection", "2026-11-23 17:00", "question="+first))
	for _, again := range []string{"2026-11-25", "2026-12-01", "2026-12-21"} {
		if QuestionFor(modeltest.Day(again), modeltest.JournalOf(entries...)) == first {
			t.Errorf("asked again on %s", again)
		}
	}
	modeltest.Expect(t, "five weeks on, it comes again", QuestionFor(modeltest.Day("2026-12-27"), modeltest.JournalOf(entries...)), first)
	// Every question answered lately: one is asked all the same.
	var all []model.Entry
	for text := range everyQuestion {
		all = append(all, modeltest.Made("reflection", "2026-11-20 17:00", "question="+text))
	}
	if QuestionFor(modeltest.Day("2026-11-23"), modeltest.JournalOf(all...)) == "" {
		t.Error("nothing left to ask")
	}
}

// A year of evenings should go round most of the table.
func TestQuestionsGoRound(t *testing.T) {
	j, asked := modeltest.JournalOf(), map[string]bool{}
	for d := modeltest.Day("2026-01-01"); d <= modeltest.Day("2026-12-31"); d++ {
		asked[QuestionFor(d, j)] = true
	}
	all := slices.Collect(everyQuestion)
	if len(asked) != len(all) {
		t.Errorf("%d of %d questions in a year", len(asked), len(all))
	}
}
