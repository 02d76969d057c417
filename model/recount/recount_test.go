package recount

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
)

// The examples are read on Mon 23 Nov 2026 at 17:48 in Berlin.
var evening = at("2026-11-23T17:48:00+01:00")

func at(text string) time.Time {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	return t
}

func dayOf(text string) model.Day {
	d, ok := dayIn(text)
	if !ok {
		panic("no day: " + text)
	}
	return d
}

// usual are the settings as they come.
func usual() Settings {
	return Settings{
		Workdays:   map[time.Weekday]bool{1: true, 2: true, 3: true, 4: true, 5: true},
		WeekStarts: time.Monday,
		DayStarts:  4 * time.Hour,
		Buffer:     15 * time.Minute,
		Default:    Interval{Every: 21, Latest: 42},
		ByTag:      map[string]int{"board": 3},
		Cadences: map[string]Cadence{
			"reflection": {1, 1}, "contact": {2, 7}, "week": {1, 7}, "promise": {2, 7},
		},
	}
}

// read is the journal of entries as it is read on the evening.
func read(entries ...model.Entry) Journal {
	return Journal{Entries: entries, Settings: usual(), Now: evening}
}

// made is an entry made at a moment: then come "key=answer", "stage@time", "held:no@time"
// and "renegotiated@time>time agreed".
func made(practice, created string, parts ...string) model.Entry {
	c := at(created)
	e := model.Entry{ID: practice + created, Practice: practice, Created: c, Day: usual().dayOf(c)}
	answers := map[string]string{}
	if names := ordered(practice); len(names) > 0 {
		e.Events = []model.Event{{At: c, Stage: names[0]}}
	}
	for _, part := range parts {
		if key, text, ok := strings.Cut(part, "="); ok {
			answers[key] = text
			continue
		}
		stage, when, _ := strings.Cut(part, "@")
		when, agreed, moved := strings.Cut(when, ">")
		ev := model.Event{At: at(when), Stage: stage}
		if answer, ok := strings.CutPrefix(stage, "held:"); ok {
			ev.Stage, ev.Held = "", answer
		}
		if moved {
			ev.Due = at(agreed)
		}
		e.Events = append(e.Events, ev)
	}
	e.Answers = model.AnswersOf(answers)
	return e
}

func expect[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// promised is the one promise of these parts, measured.
func promised(t *testing.T, parts ...string) Promise {
	t.Helper()
	e := made("promise", "2026-11-02T09:00:00+01:00", parts...)
	p, ok := read(e).PromiseOf(e)
	if !ok {
		t.Fatal("no promise")
	}
	return p
}

func TestAMoveCountsWhileTheTimeBeforeItHolds(t *testing.T) {
	// Due 2 Nov 16:00, moved on 4 Nov to 6 Nov 16:00, kept 6 Nov 14:00: the move came two
	// days after the due time, so 16:00 of 2 Nov holds. 14:00 of 6 Nov is 94 h after it.
	p := promised(t, "due=2026-11-02T16:00:00+01:00",
		"renegotiated@2026-11-04T10:00:00+01:00>2026-11-06T16:00:00+01:00", "kept@2026-11-06T14:00:00+01:00")
	expect(t, "margin", p.Margin, -94*time.Hour)
	expect(t, "on time", p.OnTime, false)
	expect(t, "moved", p.Moved, true)
	expect(t, "day", p.Day, dayOf("2026-11-02"))
	// Moved at the very due time to 3 Nov, then, still before that, to 4 Nov 16:00: both
	// count. Kept 4 Nov 15:50 is 10 min before it, less than the buffer of 15.
	p = promised(t, "due=2026-11-02T16:00:00+01:00",
		"renegotiated@2026-11-02T16:00:00+01:00>2026-11-03T16:00:00+01:00",
		"renegotiated@2026-11-03T12:00:00+01:00>2026-11-04T16:00:00+01:00", "kept@2026-11-04T15:50:00+01:00")
	expect(t, "margin", p.Margin, 10*time.Minute)
	expect(t, "on time", p.OnTime, true)
	expect(t, "early", p.Early, false)
	// The second move, taken back, leaves the first.
	p = promised(t, "due=2026-11-02T16:00:00+01:00",
		"renegotiated@2026-11-02T12:00:00+01:00>2026-11-03T16:00:00+01:00", "promised@2026-11-02T13:00:00+01:00")
	expect(t, "moved", p.Moved, false)
	expect(t, "due", p.Due.Equal(at("2026-11-02T16:00:00+01:00")), true)
	// An older journal's move has no time agreed; the answer says it.
	p = promised(t, "due=2026-11-02T16:00:00+01:00", "renegotiated=2026-11-05T16:00:00+01:00", "renegotiated@2026-11-02T12:00:00+01:00")
	expect(t, "due", p.Due.Equal(at("2026-11-05T16:00:00+01:00")), true)
	expect(t, "outcome", p.Outcome, Overdue)
}

func TestTheShareOfPromises(t *testing.T) {
	due := "due=2026-11-20T16:00:00+01:00"
	j := read(
		made("promise", "2026-11-20T08:00:00+01:00", "to=Ann", due, "kept@2026-11-20T15:30:00+01:00"), // early: 30 min
		made("promise", "2026-11-20T08:01:00+01:00", "to=ann", due, "kept@2026-11-20T16:00:00+01:00"), // on time: 0
		made("promise", "2026-11-20T08:02:00+01:00", due, "kept@2026-11-20T17:00:00+01:00"),           // late: −60 min
		made("promise", "2026-11-20T08:03:00+01:00", due, "broken@2026-11-20T17:00:00+01:00"),
		made("promise", "2026-11-20T08:04:00+01:00", due),                                             // overdue
		made("promise", "2026-11-20T17:00:00+01:00", "to=Ann", due, "kept@2026-11-20T15:45:00+01:00"), // noted afterwards
		made("promise", "2026-11-20T08:05:00+01:00", "due=2026-11-24T16:00:00+01:00"),                 // not due yet
		made("promise", "2026-11-20T08:06:00+01:00", "due=2026-12-01T06:00:00+09:00"),                 // December, although it is November in Berlin
	)
	// 2 of 5 on time; the median of 30, 0 and −60 is 0.
	expect(t, "November", j.Share(dayOf("2026-11-01"), dayOf("2026-11-30")), Share{OnTime: 2, Of: 5, Early: 1, Kept: 3, Noted: 1})
	expect(t, "December", len(j.PromisesDue(dayOf("2026-12-01"), dayOf("2026-12-31"))), 1)
	// The median of 30 and 0 is 15.
	expect(t, "Ann", j.ShareTo("ANN", firstOfAll, lastOfAll), Share{OnTime: 2, Of: 2, Early: 1, Kept: 2, Median: 15 * time.Minute, Noted: 1})
	expect(t, "in a row", j.OnTimeInARow(), 0)
	j.Entries = j.Entries[:2]
	expect(t, "in a row", j.OnTimeInARow(), 2)
}

func TestDaysOffArePassedOver(t *testing.T) {
	evenings := func(days ...string) (all []model.Entry) {
		for _, day := range days {
			all = append(all, made("reflection", "2026-11-"+day+"T20:00:00+01:00"))
		}
		return all
	}
	// Today, Mon 23, is not over. Fri 20, Sat 14 (which counts) and Fri 13 are practised;
	// Mon 16 to Thu 19 are leave; Thu 12 is empty.
	j := read(append(evenings("11", "13", "14", "20"), made("leave", "2026-11-01T09:00:00+01:00", "from=2026-11-16", "to=2026-11-19"))...)
	s := j.StreakOf("reflection")
	expect(t, "days", s.Length, 3)
	expect(t, "broken", s.Broken, false)
	expect(t, "through leave", fmt.Sprint(s.Leave), "[2026-11-16 2026-11-17 2026-11-18 2026-11-19]")
	expect(t, "says", s.Says, "ends tonight")
	// s of 11 Nov: 1−m. Thu 12: ·m. Then four days practised, each s·m + 1 − m, today is not
	// scored and the leave and the Sundays are passed over: with m = 0.5^(1/13), after
	// 1 0 1 1 1 the score is 1 − m³ + (1−m)·m⁴.
	m := math.Pow(0.5, 1.0/13)
	expect(t, "strength", fmt.Sprintf("%.9f", j.Strength("reflection")), fmt.Sprintf("%.9f", 1-m*m*m+(1-m)*m*m*m*m))
}

func TestWeeksPartlyOnLeaveAskForLess(t *testing.T) {
	days := func(days ...string) (all []model.Entry) {
		for _, day := range days {
			all = append(all, made("contact", "2026-11-"+day+"T20:00:00+01:00", "person=Ann"))
		}
		return all
	}
	// The week of 9 Nov: two days. The week of 16 Nov: three of five days on leave leave
	// ceil(2 × 2 ÷ 5) = 1. The week of 2 Nov: one day of two. The running week: none of two,
	// seven days left, today among them.
	entries := append(days("05", "09", "15", "16"), made("leave", "2026-11-01T09:00:00+01:00", "from=2026-11-18", "to=2026-11-20"))
	s := read(entries...).StreakOf("contact")
	expect(t, "weeks", s.Length, 2)
	expect(t, "through leave", fmt.Sprint(s.Leave), "[2026-11-18 2026-11-19 2026-11-20]")
	expect(t, "says", s.Says, "2 more by Sunday")
	for _, on := range []struct{ now, says string }{
		{"2026-11-27T12:00:00+01:00", "2 more by Sunday"},
		{"2026-11-28T12:00:00+01:00", "ends tonight"},
		{"2026-11-29T12:00:00+01:00", "lost this week: 2 missing"},
	} {
		j := read(entries...)
		j.Now = at(on.now)
		s := j.StreakOf("contact")
		expect(t, on.now, s.Says, on.says)
		expect(t, on.now+" weeks", s.Length, 2)
	}
}

func TestAStreakSaysWhenItBroke(t *testing.T) {
	// Practised on Thu 12 and Fri 13, empty from Mon 16 on: it broke on that Monday.
	j := read(made("reflection", "2026-11-12T20:00:00+01:00"), made("reflection", "2026-11-13T20:00:00+01:00"))
	s := j.StreakOf("reflection")
	expect(t, "broken", s.Broken, true)
	expect(t, "broke", s.Broke, dayOf("2026-11-16"))
	// Two days in the week of 2 Nov, none since.
	j = read(made("contact", "2026-11-03T09:00:00+01:00"), made("contact", "2026-11-04T09:00:00+01:00"))
	s = j.StreakOf("contact")
	expect(t, "weeks", s.Length, 0)
	expect(t, "broke", s.Broke, dayOf("2026-11-09"))
}

func TestAWeekPlanCountsForTheWeekItPlans(t *testing.T) {
	// Plans recorded on Sat 7, Mon 16 and Mon 23 Nov, for the weeks of 9, 16 and 23 Nov.
	j := read(
		made("week", "2026-11-07T10:00:00+01:00", "of=2026-11-09"),
		made("week", "2026-11-16T10:00:00+01:00"),
		made("week", "2026-11-23T10:00:00+01:00", "of=2026-11-23"),
	)
	expect(t, "weeks", j.StreakOf("week").Length, 3)
}

func TestWhatWasSteppedBackFromIsNotReached(t *testing.T) {
	e := made("outcome", "2026-11-20T09:00:00+01:00", "raised@2026-11-20T10:00:00+01:00", "asked@2026-11-20T11:00:00+01:00")
	_, raised := reached(e, "raised")
	expect(t, "raised", raised, false)
	expect(t, "stage", stage(e), "asked")
	e = made("outcome", "2026-11-20T09:00:00+01:00", "raised@2026-11-20T10:00:00+01:00", "known@2026-11-20T11:00:00+01:00", "raised@2026-11-20T12:00:00+01:00")
	since, raised := reached(e, "raised")
	expect(t, "raised again", raised && since.Equal(at("2026-11-20T10:00:00+01:00")), true)
}

func TestHoursAreWonBackWhileItHolds(t *testing.T) {
	// 30 min × 4 people × 3 a week are 360 min.
	loss := []string{"minutes=30", "people=4", "per_week=3"}
	nuisance := func(n string, parts ...string) model.Entry {
		return made("nuisance", "2026-11-0"+n+"T09:00:00+01:00", append(parts, loss...)...)
	}
	j := read(
		nuisance("1"),
		nuisance("2", "saving=8", "fixed@2026-11-03T09:00:00+01:00"), // 8 h are more than the 6 lost
		nuisance("3", "saving=2", "fixed@2026-11-03T09:00:00+01:00", "held:no@2026-11-10T09:00:00+01:00"),
		nuisance("4", "saving=2", "fixed@2026-11-03T09:00:00+01:00", "held:no@2026-11-10T09:00:00+01:00", "held:yes@2026-11-12T09:00:00+01:00"),
		nuisance("5", "fixed@2026-11-03T09:00:00+01:00"),
		nuisance("6", "saving=2", "dropped@2026-11-03T09:00:00+01:00"),
	)
	expect(t, "minutes", j.HoursAWeek(), Hours{Lost: 2 * 360, WonBack: 360 + 120, LostAgain: 1})
}

func TestATouchOfAnyPracticeUnderAnySpelling(t *testing.T) {
	j := read(
		made("contact", "2026-09-01T09:00:00+02:00", "person=Ann", "team=sales", "direction=up"),
		made("mentee", "2026-11-20T09:00:00+01:00", "mentee=ＡＮＮ"),
		made("follower", "2026-11-10T09:00:00+01:00", "person=Pri, the team"),
		made("need", "2026-11-21T09:00:00+01:00", "person=Priya"), // not sent
		made("promise", "2026-11-10T09:00:00+01:00", "to=Priya", "due=2026-11-13T09:00:00+01:00", "kept@2026-11-12T09:00:00+01:00"),
		made("contact", "2026-11-10T09:00:00+01:00", "person=Bo"),
		made("person", "2026-11-01T09:00:00+01:00", "name=Priya", "aliases=Pri, PP", "every=5", "team=finance"),
		made("person", "2026-11-01T09:01:00+01:00", "name=Bo", "left=yes"),
		made("person", "2026-11-01T09:02:00+01:00", "name=Mo", "latest=7"),
		made("person", "2026-11-02T09:03:00+01:00", "name=Jo"),
	)
	j.Entries[8].Tags = []string{"board"} // Mo's own interval wins
	j.Entries[9].Tags = []string{"board"}
	got := fmt.Sprintf("%+v", j.Contacts())
	want := fmt.Sprintf("%+v", []Contact{
		{Key: "ann", Touched: true, Last: dayOf("2026-11-20"), Days: 3, Interval: Interval{21, 42}, Warmth: Warm, Team: "sales", Direction: "up"},
		{Key: "jo", Last: dayOf("2026-11-02"), Days: 21, Interval: Interval{3, 6}, Warmth: Cold},
		{Key: "mo", Last: dayOf("2026-11-01"), Days: 22, Interval: Interval{3, 7}, Warmth: Cold},
		{Key: "pp", Touched: true, Last: dayOf("2026-11-12"), Days: 11, Interval: Interval{5, 10}, Warmth: Cold, Team: "finance"},
	})
	expect(t, "contacts", got, want)
}

func TestGivesAndDraws(t *testing.T) {
	due := "due=2026-11-20T16:00:00+01:00"
	j := read(
		made("contact", "2026-11-20T09:00:00+01:00", "person=Ann", "offered=a hand", "connected=Lee"), // 2 gives
		made("contact", "2026-08-25T09:00:00+02:00", "person=Ann", "offered=a hand"),                  // 90 days ago: out
		made("contact", "2026-08-26T09:00:00+02:00", "person=Lee", "offered=a hand"),                  // 89 days ago: in
		made("need", "2026-11-20T09:00:00+01:00", "person=Lee", "sent@2026-11-20T10:00:00+01:00", "asked_first=yes"),
		made("promise", "2026-11-19T09:00:00+01:00", "to=Ann", due, "kept@2026-11-20T16:00:00+01:00"),    // 1 give
		made("promise", "2026-11-19T09:01:00+01:00", "to=Ann", due, "kept@2026-11-20T16:01:00+01:00"),    // late: 0
		made("promise", "2026-11-19T09:02:00+01:00", "to=Ann", due, "broken@2026-11-20T16:01:00+01:00"),  // 2 draws
		made("promise", "2026-11-01T09:03:00+01:00", "to=the team", "due=2026-11-16T17:48:00+01:00"),     // 2 draws: a week
		made("promise", "2026-11-01T09:04:00+01:00", "to=Lee", "due=2026-11-16T17:49:00+01:00"),          // a minute less
		made("nuisance", "2026-11-01T09:00:00+01:00", "approver=Lee", "fixed@2026-11-02T09:00:00+01:00"), // never shared
		made("nuisance", "2026-11-01T09:01:00+01:00", "approver=Lee", "shared@2026-11-02T09:00:00+01:00"),
		made("nuisance", "2026-11-01T09:02:00+01:00", "shared@2026-11-02T09:00:00+01:00"),
	)
	expect(t, "in all", InAll(j.Credits()), GivesAndDraws{Gives: 4, Draws: 5})
	expect(t, "by person", fmt.Sprint(j.ByPerson(j.Credits())), "map[ann:{3 2} lee:{1 1} the team:{0 2}]")
}

func TestThreeWeeksOfTakingMore(t *testing.T) {
	evening := func(day string, taken, handed int) model.Entry {
		return made("reflection", day+"T20:00:00+01:00", fmt.Sprint("taken_on=", taken), fmt.Sprint("handed_on=", handed))
	}
	week := func(monday string, load int) []model.Entry {
		day := dayOf(monday)
		return []model.Entry{evening(day.String(), load+1, 0), evening((day + 1).String(), 0, 1)}
	}
	var entries []model.Entry
	for _, w := range []struct {
		monday string
		load   int
	}{{"2026-09-28", 1}, {"2026-10-05", 1}, {"2026-10-12", 0}, {"2026-10-19", 2}, {"2026-10-26", 4}, {"2026-11-09", 4}, {"2026-11-16", 3}} {
		entries = append(entries, week(w.monday, w.load)...)
	}
	entries = append(entries, evening("2026-11-23", 9, 0)) // the running week
	// Loads 1 1 0 2 4, then 4 and 3 after the week of 2 Nov, which is not told. That of 16
	// Nov is above the median of 0 1 1 2 4 4, 1.5, that of 9 Nov above that of 0 1 1 2 4, 1;
	// without leave the week of 2 Nov ends the run.
	l := read(entries...).TakenOn()
	expect(t, "running", l.Running, 2)
	expect(t, "says", l.Says, false)
	// On leave it is passed over, and 4 of 26 Oct is above the median of 0 1 1 2, 1.
	l = read(append(entries, made("leave", "2026-11-01T09:00:00+01:00", "from=2026-11-02", "to=2026-11-06"))...).TakenOn()
	expect(t, "running", l.Running, 3)
	expect(t, "says", l.Says, true)
}

func TestTheSmallCounts(t *testing.T) {
	j := read(
		made("ask", "2026-11-20T09:00:00+01:00", "fear=4", "went=6", "asked@2026-11-20T10:00:00+01:00", "theirs@2026-11-20T11:00:00+01:00"),
		made("ask", "2026-11-20T09:01:00+01:00", "fear=3", "went=9", "asked@2026-11-20T10:00:00+01:00", "told@2026-11-20T11:00:00+01:00"),
		made("ask", "2026-11-20T09:02:00+01:00", "fear=9", "went=5"),
		made("ask", "2026-11-20T09:03:00+01:00", "fear=4", "asked@2026-11-20T10:00:00+01:00"),
		made("reflection", "2026-11-20T09:03:00+01:00", "fear=9", "went=9"),
		made("need", "2026-11-20T09:00:00+01:00", "needed_by=2026-11-21T09:00:00+01:00", "sent@2026-11-20T15:00:00+01:00"),
		made("need", "2026-11-20T09:01:00+01:00", "needed_by=2026-11-21T09:00:00+01:00", "sent=2026-11-20T13:00:00+01:00", "asked_first=yes", "sent@2026-11-20T15:00:00+01:00"),
		made("transparency", "2026-11-20T09:00:00+01:00", "noticed=2026-11-20T12:00:00+09:00"),
		made("ownership", "2026-11-20T09:00:00+01:00", "when=2026-11-19T09:00:00+01:00"),
	)
	expect(t, "courage", j.CourageShown(), Courage{Told: 2, Well: 1, Untold: 1})
	expect(t, "asks", j.AsksAgainstTold(), Asks{Drafted: 1, Asked: 2, Theirs: 1, Over: 2, Told: 1})
	// 18 h and 20 h: the middle is 19 h.
	l := j.LeadOfNeeds()
	expect(t, "lead", fmt.Sprint(l.Sent, l.Unasked, l.Median), "2 1 19h0m0s")
	// Noticed at 04:00 in Berlin.
	expect(t, "time to tell", j.TimeToTell().Median, 5*time.Hour)
	expect(t, "time to own", j.TimeToOwn().Median, 24*time.Hour)
}

// What is drawn holds all that is hard: a comparison on journals without it would hold
// nothing.
func TestJournalsAreDrawnWithAllThatIsHard(t *testing.T) {
	found := map[string]int{}
	see := func(what string, is bool) {
		if is {
			found[what]++
		} else {
			found[what] += 0
		}
	}
	gen := rapid.Custom(func(t *rapid.T) Journal { return Draw(t, 25) })
	for seed := range 300 {
		j := gen.Example(seed)
		for _, e := range j.Entries {
			see("a deleted entry", !e.Deleted.IsZero())
			if !e.Deleted.IsZero() {
				continue
			}
			see("a day that is not the event's", len(e.Events) > 0 && j.Settings.dayOf(e.Events[0].At) != e.Day)
			see("stepping back", len(e.Events) > 0 && e.Events[len(e.Events)-1].Stage != "" && len(standing(e)) < len(e.Events))
			late := false
			for _, ev := range e.Events {
				late = late || ev.At.Before(e.Created)
			}
			see("late recording", late)
			if p, ok := j.PromiseOf(e); e.Practice == "promise" && ok {
				first, _ := moment(e, "due")
				moves := 0
				for _, ev := range standing(e) {
					if ev.Stage == "renegotiated" {
						moves++
					}
				}
				see("a move that counts", p.Moved && !p.Due.Equal(first))
				see("a move that does not count", p.Moved && p.Due.Equal(first))
				see("several moves", moves > 1)
				see("noted afterwards", p.Noted)
				see("a promise "+string(p.Outcome), true)
				see("kept late", p.Outcome == Kept && !p.OnTime)
				see("kept early", p.Early)
			}
		}
		hours := j.HoursAWeek()
		see("won back", hours.WonBack > 0)
		see("lost again", hours.LostAgain > 0)
		for _, c := range j.Contacts() {
			see(string(c.Warmth), true)
			see("never touched", !c.Touched)
			see("an alias", len(j.people().spellings(c.Key)) > 1)
		}
		for practice, cadence := range j.Settings.Cadences {
			s := j.StreakOf(practice)
			see("a streak through leave", len(s.Leave) > 0)
			see("a streak that ends tonight", s.Says == "ends tonight")
			see("a week lost", strings.HasPrefix(s.Says, "lost"))
			see("a broken streak", s.Broken)
			see("a weekly streak of two", s.Weekly && s.Length > 1)
			week := j.Settings.week(j.today())
			left, all := j.workdays(week)
			see("a week partly on leave", 0 < left && left < all && cadence.Days == 7)
			see("a week on leave", j.weekOnLeave(week))
		}
		see("a week of too much", j.TakenOn().Running > 0)
		see("three weeks of taking more", j.TakenOn().Says)
		see("overdue for a week", func() bool {
			for _, c := range j.Credits() {
				if c.Why == "overdue" {
					return true
				}
			}
			return false
		}())
		see("courage", j.CourageShown().Well > 0)
		see("a lead", len(j.LeadOfNeeds().Leads) > 0)
		_, before := j.Now.Zone()
		_, after := j.Now.AddDate(0, 0, 2).In(Zones[0]).Zone()
		see("another offset", before != after)
	}
	for what, n := range found {
		t.Logf("%5d %s", n, what)
		if n == 0 {
			t.Errorf("no journal has %s", what)
		}
	}
}
