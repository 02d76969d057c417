package recount_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/recount"
	"fromhere/model/streak"
)

// entriesDrawn is how many entries a random journal has at most, beside the evenings and
// habits of some.
const entriesDrawn = 14

// inModel is a journal as model has it, read by the same settings.
func inModel(j recount.Journal) *model.Journal {
	c := model.DefaultConfig()
	c.Workdays, c.DayStarts, c.Buffer = j.Settings.Workdays, j.Settings.DayStarts, j.Settings.Buffer
	c.Warm, c.Cold = j.Settings.Default.Every, j.Settings.Default.Latest
	c.Cadences = map[string]model.Cadence{}
	for practice, cadence := range j.Settings.Cadences {
		c.Cadences[practice] = model.Cadence(cadence)
	}
	m := model.NewJournal(model.BuiltIn, c)
	entries := make([]model.Entry, len(j.Entries))
	for i, e := range j.Entries {
		entries[i] = e.Clone()
	}
	m.Replace(entries)
	return m
}

// A family of figures, as the second count and model say it, in the same words.
type family struct {
	name  string
	count func(recount.Journal) []string
	model func(*model.Journal, time.Time) []string
}

var families = []family{
	{"streaks", func(j recount.Journal) (said []string) {
		for _, p := range model.BuiltIn {
			if s := j.StreakOf(p.ID); s.Begun {
				said = append(said, fmt.Sprint(p.ID, ": ", s.Length))
			}
		}
		return said
	}, func(m *model.Journal, now time.Time) (said []string) {
		for _, s := range streak.ActivityOf(m, m.DayOf(now)).Streaks() {
			if s.Begun {
				said = append(said, fmt.Sprint(s.Practice, ": ", s.Current))
			}
		}
		return said
	}},
	{"strength", func(j recount.Journal) (said []string) {
		for _, p := range model.BuiltIn {
			said = append(said, fmt.Sprintf("%s: %.9f", p.ID, j.Strength(p.ID)))
		}
		return said
	}, func(m *model.Journal, now time.Time) (said []string) {
		for _, p := range model.BuiltIn {
			said = append(said, fmt.Sprintf("%s: %.9f", p.ID, streak.ActivityOf(m, m.DayOf(now)).Strength(p)))
		}
		return said
	}},
}

// The figures of model are those that plain loops give, on random journals of other
// zones, nights of summer time, turns of years, leave, steps back, moves, late records,
// deletion and aliases. `-rapid.checks 1000` draws a thousand of them.
func TestTheFiguresAreThoseOfASecondCount(t *testing.T) {
	for _, f := range families {
		t.Run(f.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				j := recount.Draw(t, entriesDrawn)
				j.Settings.WeekStarts = time.Monday // until model knows of it
				want, got := f.count(j), f.model(inModel(j), j.Now)
				if fmt.Sprint(got) != fmt.Sprint(want) {
					t.Fatalf("model says otherwise than the second count\n%s\n%s", differences("model", got, "second", want), inWords(j))
				}
			})
		})
	}
}

// differences are the sayings in which two are not the same, each after the name of who
// says it.
func differences(gotBy string, got []string, wantBy string, want []string) string {
	text := ""
	for i := range max(len(got), len(want)) {
		g, w := "", ""
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			text += fmt.Sprintf("%s: %s\n%s: %s\n", gotBy, g, wantBy, w)
		}
	}
	return text
}

// inWords is a journal as a person can read it.
func inWords(j recount.Journal) string {
	s := j.Settings
	text := fmt.Sprintf("now %s\nworkdays %v, weeks from %s, days from %s, buffer %s, default %v, tags %v, cadences %v\n",
		j.Now.Format("Mon 2006-01-02T15:04Z07:00"), s.Workdays, s.WeekStarts, s.DayStarts, s.Buffer, s.Default, s.ByTag, s.Cadences)
	for _, e := range j.Entries {
		text += fmt.Sprintf("%s %s of %s, created %s: %s", e.ID, e.Practice, e.Day, e.Created.Format(time.RFC3339), e.Answers)
		for _, ev := range e.Events {
			text += fmt.Sprintf("; %s%s at %s", ev.Stage, ev.Held, ev.At.Format(time.RFC3339))
			if !ev.Due.IsZero() {
				text += " to " + ev.Due.Format(time.RFC3339)
			}
		}
		if len(e.Tags) > 0 {
			text += fmt.Sprintf("; tags %v", e.Tags)
		}
		if !e.Deleted.IsZero() {
			text += "; deleted"
		}
		text += "\n"
	}
	return text
}
