package today

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/modeltest"
)

// promiseWithin is a promise of the morning, due at noon, and its journal.
func promiseWithin(then func(model.Entry) model.Entry) (model.Entry, *model.Journal) {
	e := then(modeltest.Made("promise", "2026-11-23 09:00", "to=Priya", "what=Board numbers", "due="+modeltest.Stored("2026-11-23 12:00")))
	return e, modeltest.JournalOf(e)
}

// What one place says of being on time, all say: the row, the day, the figures of
// the view, the review, people, credits and the promises in a row.
func TestOnTimeIsOneRule(t *testing.T) {
	noon := modeltest.Clock("2026-11-23 12:00")
	p := modeltest.Practice("promise")
	for margin, want := range map[time.Duration]bool{0: true, time.Second: true, -time.Second: false} {
		e, j := promiseWithin(func(e model.Entry) model.Entry {
			e.Events = append(e.Events, model.Event{At: noon.Add(-margin), Stage: model.Kept})
			return e
		})
		now := modeltest.Evening
		late := func(text string) bool { return strings.Contains(text, "late") }
		figure := func(all []figures.Figure, name string) figures.Figure {
			return all[slices.IndexFunc(all, func(f figures.Figure) bool { return f.Name == name })]
		}
		view := figures.Of(p, j, now)
		review := figures.ReviewOf(j, model.PeriodOf(model.OneDay, e.Day), now)
		credits := figures.CreditsOf(j, e.Day, e.Day, now)
		status := StatusOf(e, p, j, now)
		said := map[string]bool{
			"outcome":           figures.OutcomeOf(e, p, j, now).OnTime,
			"row":               !late(status.Text),
			"tone of the row":   status.Tone == model.Good,
			"day":               !late(Of(j, now).Kept[0].Why),
			"view":              figure(view, "on_time").Value == "1 of 1",
			"number of it":      figure(view, "on_time").Number == 100,
			"in a row":          figure(view, "in_a_row").Value == "1",
			"review":            figure(review.Figures, "promises_on_time").Value == "1 of 1",
			"tone of it":        figure(review.Figures, "promises_on_time").Tone == model.Good,
			"people":            figures.PeopleOf(j, now)[0].OnTime.Part == 1,
			"credits":           credits.Given() == 1,
			"credits by person": credits.People != nil && credits.People[0].Given() == 1,
		}
		for place, onTime := range said {
			if onTime != want {
				t.Errorf("kept %v before its time, %s says on time: %v", margin, place, onTime)
			}
		}
	}
}

// The same rule tells when an open promise is overdue, and whether a move was made
// in time.
func TestOverdueAndMovedInTimeAreTheSameRule(t *testing.T) {
	noon := modeltest.Clock("2026-11-23 12:00")
	p := modeltest.Practice("promise")
	for margin, inTime := range map[time.Duration]bool{0: true, time.Second: true, -time.Second: false} {
		at := noon.Add(-margin)
		e, j := promiseWithin(func(e model.Entry) model.Entry { return e })
		status := StatusOf(e, p, j, at)
		for place, overdue := range map[string]bool{
			"outcome": figures.OutcomeOf(e, p, j, at).Over,
			"row":     status.Mark == OverdueMark,
			"day":     Of(j, at).Due[0].Mark == OverdueMark,
			"people":  figures.PeopleOf(j, at)[0].OnTime.Known(),
			"review":  figures.ReviewOf(j, model.PeriodOf(model.OneDay, e.Day), at).Promises.OnTime.Known(),
			"next":    !slices.ContainsFunc(figures.Of(p, j, at), func(f figures.Figure) bool { return f.Name == "next" }),
		} {
			if overdue == inTime {
				t.Errorf("open %v before its time, %s says overdue: %v", margin, place, overdue)
			}
		}

		evening := modeltest.Clock("2026-11-23 18:00")
		moved, j := promiseWithin(func(e model.Entry) model.Entry {
			e, err := e.AdvanceTo(p, model.Renegotiated, model.Happening{At: at, Due: evening})
			if err != nil {
				t.Fatal(err)
			}
			return e
		})
		due, _ := model.DueOf(moved, p, j, modeltest.Central)
		modeltest.Expect(t, "the time that counts is the one moved to", due.At.Equal(evening), inTime)
		modeltest.Expect(t, "overdue", figures.OutcomeOf(moved, p, j, modeltest.Evening).Over, !inTime)

		written, j := promiseWithin(func(e model.Entry) model.Entry { e.Created = at; return e })
		modeltest.Expect(t, "noted afterwards", figures.OutcomeOf(written, p, j, modeltest.Evening).Afterwards, !inTime)
	}
}

// A promise that was moved too late is asked for at the time it was moved to, and
// its row says why it will have been late.
func TestAPromiseMovedTooLateIsDueWhenItWasMovedTo(t *testing.T) {
	p := modeltest.Practice("promise")
	e := modeltest.Made("promise", "2026-11-20 09:00", "to=Priya", "what=Board numbers", "due="+modeltest.Stored("2026-11-23 12:00"))
	e, _ = e.AdvanceTo(p, model.Renegotiated, model.Happening{At: modeltest.Clock("2026-11-23 13:00"), Due: modeltest.Clock("2026-11-24 12:00")})
	j := modeltest.JournalOf(e)
	s := StatusOf(e, p, j, modeltest.Evening)
	modeltest.Expect(t, "row", fmt.Sprint(s.Mark == MovedMark, " ", s.When, ", ", s.Text), "true moved late to tomorrow 12:00, due in 18 h 12 min")
	modeltest.Expect(t, "asked tonight", len(DuePromises(j, e.Day+3, modeltest.Evening)), 0)
	modeltest.Expect(t, "asked tomorrow", len(DuePromises(j, e.Day+4, modeltest.Evening)), 1)
	modeltest.Expect(t, "on Today", Of(j, modeltest.Evening).Due[0].Why, "due in 18 h 12 min")
	modeltest.Expect(t, "first of the list", ByUrgency(j, p)[0].ID, e.ID)
}
