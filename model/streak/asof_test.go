package streak_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/modeltest"
	"fromhere/model/streak"
)

// The activity of an evening is that of the journal as it was known then: there
// is one meaning of --as-of.
func TestTheActivityOfAnEveningIsOfTheJournalAsOfIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, around := modeltest.Draw(t), model.NewDay(2026, 11, 23)
		j := a.Empty()
		entries := a.Entries(30, around)
		for i := range entries {
			for _, ev := range entries[i].Events { // which the entry's own day comes before
				entries[i].Day = min(entries[i].Day, j.DayOf(ev.At))
			}
		}
		j.Replace(entries)
		on := around + model.Day(a.Number(-40, 40, "days"))
		then, now := streak.ActivityOf(j.AsOf(on), on).Rows(), streak.ActivityOf(j, on).Rows()
		if fmt.Sprint(then) != fmt.Sprint(now) {
			t.Fatalf("as of %v:\n%v\n%v", on, then, now)
		}
	})
}
