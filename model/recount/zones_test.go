package recount_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/recount"
	"fromhere/model/streak"
)

// A journal that is read in Tokyo says of days that are over everywhere what it says in
// Los Angeles: an entry's day is stored with it, that of an event is read from its own
// offset, and what is late is so everywhere at once.
func TestPastDaysAreTheSameInEveryZone(t *testing.T) {
	local := time.Local
	defer func() { time.Local = local }()
	rapid.Check(t, func(t *rapid.T) {
		written := recount.Draw(t, entriesDrawn)
		var first []string
		for i, zone := range recount.Zones {
			time.Local = zone
			j := readAgain(written)
			j.Now = written.Now.In(zone)
			// Two days ago is over in every zone: none is a whole day before another.
			said := append(pastInModel(j), pastInRecount(j)...)
			if i == 0 {
				first = said
				continue
			}
			if fmt.Sprint(said) != fmt.Sprint(first) {
				t.Fatalf("the figures of past days depend on where they are read\n%s\n%s",
					differences(zone.String(), said, recount.Zones[0].String(), first), inWords(written))
			}
		}
	})
}

// readAgain is a journal as it is read from files: the zone of the reader gives its
// name to the offsets that are its own.
func readAgain(j recount.Journal) recount.Journal {
	again := func(at time.Time) time.Time {
		if at.IsZero() {
			return at
		}
		read, err := time.Parse(time.RFC3339, at.Format(time.RFC3339))
		if err != nil {
			panic(err)
		}
		return read
	}
	var entries []model.Entry
	for _, e := range j.Entries {
		e = e.Clone()
		e.Created, e.Deleted = again(e.Created), again(e.Deleted)
		for i := range e.Events {
			e.Events[i].At, e.Events[i].Due = again(e.Events[i].At), again(e.Events[i].Due)
		}
		entries = append(entries, e)
	}
	j.Entries = entries
	return j
}

// lastPast is a day that is over in every zone at the moment of the anchor.
func lastPast(j recount.Journal) model.Day { return model.DayOf(j.Now.UTC(), j.Settings.DayStarts) - 2 }

// pastInModel is what model says of days and periods that are over.
func pastInModel(j recount.Journal) (said []string) {
	m, past := counted(j).m, lastPast(j)
	activity := streak.ActivityOf(m, past)
	for _, p := range m.Catalog {
		for ago := range model.Day(20) {
			said = append(said, fmt.Sprint(p.ID, " on ", past-ago, ": ", activity.On(p.ID, past-ago)))
		}
		s := activity.Streak(p)
		said = append(said, fmt.Sprintf("%s on %s: %d %s, %.9f", p.ID, past, s.Current, s.Why, activity.Strength(p)))
	}
	for _, kind := range model.PeriodKinds {
		for p := model.PeriodOf(kind, past); p.To >= past-100; p = p.Prev() {
			if p.To > past {
				continue
			}
			r := figures.ReviewOf(m, p, j.Now)
			said = append(said, fmt.Sprint(p.Title(), ": ", r.Figures, len(r.Entries), r.ByPractice, r.People, len(r.Reflections), len(r.Plans), r.LookedBack),
				fmt.Sprintf("%s: %+v", p.Title(), figures.CreditsOf(m, p.From, p.To, j.Now)))
		}
	}
	return said
}

// pastInRecount is what the second count says of them.
func pastInRecount(j recount.Journal) (said []string) {
	past := lastPast(j)
	for day := past; day > past-40; day-- {
		said = append(said, fmt.Sprintf("second count, %s: %+v", day, j.Share(day, day)))
	}
	for _, p := range model.BuiltIn {
		said = append(said, fmt.Sprint("second count, ", p.ID, ": ", j.Activity(p.ID, past-40, past)))
	}
	return append(said, fmt.Sprintf("second count: %+v", j.HoursAWeek()), fmt.Sprintf("second count: %+v", j.CourageShown()),
		fmt.Sprintf("second count: %+v %+v %+v", j.LeadOfNeeds(), j.TimeToTell(), j.TimeToOwn()))
}
