package recount_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/recount"
)

// A family of figures, as model and the second count say it, in the same words.
type family struct {
	name   string
	model  func(*both) []string
	second func(*both) []string
}

// both are a journal as the second count has it and as model has it.
type both struct {
	recount.Journal
	m *model.Journal
}

// families are all that is compared.
var families = []family{
	{"streaks", modelStreaks, secondStreaks},
	{"strength", modelStrength, secondStrength},
	{"promises one by one", modelOutcomes, secondOutcomes},
	{"promises by period", modelShares, secondShares},
	{"credits", modelCredits, secondCredits},
	{"warmth", modelWarmth, secondWarmth},
	{"load", modelLoad, secondLoad},
	{"hours", modelHours, secondHours},
	{"courage", modelCourage, secondCourage},
	{"asks", modelAsks, secondAsks},
	{"times", modelTimes, secondTimes},
}

// The figures of model are those that plain loops give, on random journals of other
// zones, nights of summer time, turns of years, leave, steps back, moves, late records,
// deletion and aliases. `-rapid.checks 1000` draws a thousand of them.
func TestTheFiguresAreThoseOfASecondCount(t *testing.T) {
	for _, f := range families {
		t.Run(f.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				b := counted(recount.Draw(t, entriesDrawn))
				got, want := f.model(b), f.second(b)
				if !slices.Equal(got, want) {
					t.Fatalf("model says otherwise than the second count\n%s\n%s", differences("model", got, "second", want), inWords(b.Journal))
				}
			})
		})
	}
}

// entriesDrawn is how many entries a random journal has at most, beside the evenings and
// habits of some.
const entriesDrawn = 14

// counted is a journal, and the same as model has it, read by the same settings.
func counted(j recount.Journal) *both {
	c := model.DefaultConfig()
	c.Workdays, c.DayStarts, c.Buffer = j.Settings.Workdays, j.Settings.DayStarts, j.Settings.Buffer
	c.Warm, c.Cold = j.Settings.Default.Every, j.Settings.Default.Latest
	c.WeekStarts, c.Intervals = j.Settings.WeekStarts, j.Settings.ByTag
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
	return &both{Journal: j, m: m}
}

// periods are the periods that hold a moment, and those before them.
func (b *both) periods() (all []model.Period) {
	today := b.m.DayOf(b.Now)
	for _, kind := range model.PeriodKinds {
		for p := model.PeriodOf(kind, today+1); p.To >= today-30 && len(all) < 40; p = p.Prev() {
			all = append(all, p)
		}
	}
	return all
}

// differences are the sayings in which two are not the same, each after the name of who
// says it.
func differences(gotBy string, got []string, wantBy string, want []string) string {
	text := ""
	for _, says := range []struct {
		by            string
		sayings, than []string
	}{{gotBy, got, want}, {wantBy, want, got}} {
		for _, saying := range says.sayings {
			if !slices.Contains(says.than, saying) {
				text += fmt.Sprintf("%s: %s\n", says.by, saying)
			}
		}
	}
	if text == "" {
		text = fmt.Sprintf("%s: %q\n%s: %q\n", gotBy, got, wantBy, want)
	}
	return text
}

// inWords is a journal as a person can read it.
func inWords(j recount.Journal) string {
	s := j.Settings
	text := fmt.Sprintf("now %s\nworkdays %v, weeks from %s, days from %s, buffer %s, default %v, tags %v, contacts %v\n",
		j.Now.Format("Mon 2006-01-02T15:04Z07:00"), s.Workdays, s.WeekStarts, s.DayStarts, s.Buffer, s.Default, s.ByTag, s.Cadences["contact"])
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
