package figures

import (
	"reflect"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

func TestPromisesOfAPeriod(t *testing.T) {
	inside, outside := "due="+modeltest.Stored("2026-11-18 12:00"), "due="+modeltest.Stored("2026-11-25 12:00")
	j := modeltest.JournalOf(
		modeltest.Made("promise", "2026-11-02 09:00", inside, "kept@2026-11-18 11:00"),   // counts, on time
		modeltest.Made("promise", "2026-11-02 09:01", outside, "kept@2026-11-19 11:00"),  // kept in it, due later: no
		modeltest.Made("promise", "2026-11-02 09:02", inside, "kept@2026-11-11 11:00"),   // kept the week before: counts, on time
		modeltest.Made("promise", "2026-11-02 09:03", inside, "broken@2026-11-24 11:00"), // broken the week after: counts
		modeltest.Made("promise", "2026-11-02 09:04", outside, "broken@2026-11-20 11:00"),
		modeltest.Made("promise", "2026-11-02 09:05", inside),                          // open and late: counts
		modeltest.Made("promise", "2026-11-02 09:06", outside),                         // open, due later
		modeltest.Made("promise", "2026-11-02 09:07"),                                  // open, no time
		modeltest.Made("promise", "2026-11-20 09:00", inside, "kept@2026-11-18 11:00"), // noted afterwards: in no share
		modeltest.Made("promise", "2026-11-02 09:08", outside, "renegotiated="+modeltest.Stored("2026-11-20 12:00"),
			"renegotiated@2026-11-10 09:00", "kept@2026-11-20 13:00"), // moved into it in time, and late: counts
	)
	r := ReviewOf(j, model.PeriodOf(model.OneWeek, model.NewDay(2026, 11, 18)), modeltest.Evening)
	modeltest.Expect(t, "kept", r.Promises.Kept, 4)
	modeltest.Expect(t, "broken", r.Promises.Broken, 1)
	modeltest.Expect(t, "open", r.Promises.Open, 1)
	modeltest.Expect(t, "on time", r.Promises.OnTime, Share{2, 5})
	modeltest.Expect(t, "figures", said(r.Figures), "entries 1; promises on time 2 of 5; moved 1; noted afterwards 1")
	modeltest.Expect(t, "tone", r.Figures[1].Tone, model.Plain)
}

func TestHoursSavedOfAPeriod(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("nuisance", "2026-11-02 09:00", "saving=2", "fixed@2026-11-18 11:00"),
		modeltest.Made("nuisance", "2026-11-02 09:01", "saving=4", "fixed@2026-11-11 11:00"),                             // the week before
		modeltest.Made("nuisance", "2026-11-02 09:02", "saving=8", "fixed@2026-11-18 11:00", "written@2026-11-18 12:00"), // taken back
		held(modeltest.Made("nuisance", "2026-11-02 09:03", "saving=32", "fixed@2026-11-18 11:00"), "no"),                // did not hold
		modeltest.Made("nuisance", "2026-11-18 09:00", "saving=16"),
	)
	r := ReviewOf(j, model.PeriodOf(model.OneWeek, model.NewDay(2026, 11, 18)), modeltest.Evening)
	modeltest.Expect(t, "won back", r.WonBack.Sum, 2.0)
	modeltest.Expect(t, "figures", said(r.Figures), "entries 1; won back, estimated 2 h a week")
	modeltest.Expect(t, "to look back on", r.ToLookBack(), true)
	j.Put(modeltest.Made("week", "2026-11-16 09:00", "plan=a", "look_back=Well"))
	modeltest.Expect(t, "looked back on", ReviewOf(j, model.PeriodOf(model.OneWeek, model.NewDay(2026, 11, 18)), modeltest.Evening).ToLookBack(), false)
}

func TestAnOldTalkWrittenDownLateDoesNotSayTheTeam(t *testing.T) {
	old := modeltest.Made("contact", "2026-11-20 09:00", "person=Sam", "team=Old", "direction=up")
	old.Day = model.NewDay(2026, 9, 1)
	j := modeltest.JournalOf(modeltest.Made("contact", "2026-11-10 09:00", "person=Sam", "team=New", "direction=across"), old)
	s := PeopleOf(j, modeltest.Evening)[0]
	modeltest.Expect(t, "team", s.Team, "New")
	modeltest.Expect(t, "direction", s.Direction, "across")
	modeltest.Expect(t, "talked", s.Talked, model.NewDay(2026, 11, 10))
	j.Put(modeltest.Made("contact", "2026-11-10 15:00", "person=Sam", "team=Newer"))
	modeltest.Expect(t, "the later of a day", PeopleOf(j, modeltest.Evening)[0].Team, "Newer")
}

// What is looked up for credits and a review is all that a pass over every entry
// finds.
func TestCreditsAndReviewsMissNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := modeltest.Draw(t)
		now := model.NewDay(2026, 11, 23).At(17*60*60*1e9, a.Zone())
		j := a.Empty()
		today := j.DayOf(now)
		j.Replace(a.Entries(30, today))
		from := today - model.Day(a.Number(0, 40, "from"))
		if got, want := CreditsOf(j, from, today, now), creditsAmong(j, from, today, now, j.Each); !reflect.DeepEqual(got, want) {
			t.Fatalf("the credits are %+v, not %+v", got, want)
		}
		period := model.PeriodOf(rapid.SampledFrom(model.PeriodKinds).Draw(t, "kind"), from)
		got, want := Review{Period: period}, Review{Period: period}
		promises, looked := got.gather(j, now, got.mayHold(j))
		wantPromises, wantLooked := want.gather(j, now, j.Each)
		if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(promises, wantPromises) || !reflect.DeepEqual(looked, wantLooked) {
			t.Fatalf("the review of %v has %v, %v, %v; not %v, %v, %v", period, got.ByPractice, len(promises), looked,
				want.ByPractice, len(wantPromises), wantLooked)
		}
	})
}
