package streak_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/streak"
)

// The calendar of the examples, so that every hand count can be checked:
//
//	     Mo Tu We Th Fr Sa Su
//	Oct  26 27 28 29 30 31
//	Nov                     1
//	      2  3  4  5  6  7  8
//	      9 10 11 12 13 14 15
//	     16 17 18 19 20 21 22
//	     23 24 25 26 27 28 29   2026

// diary builds journals for tests: each call adds one entry.
type diary struct {
	journal *model.Journal
	made    int
}

func newDiary(cadences map[string]model.Cadence) *diary {
	config := model.DefaultConfig()
	config.Cadences = cadences
	return &diary{journal: model.NewJournal(model.BuiltIn, config)}
}

// write adds an entry of the practice, recorded at noon of the day.
func (d *diary) write(practice string, day model.Day, answers map[string]string, later ...model.Event) model.Entry {
	p, _ := d.journal.Catalog.Practice(practice)
	d.made++
	e := model.NewEntry(time.Unix(int64(d.made), 0).UTC().Format("20060102150405"), p, day.At(12*time.Hour, time.UTC), 4*time.Hour)
	for key, value := range answers {
		e.Answers = e.Answers.With(key, value)
	}
	e.Events = append(e.Events, later...)
	d.journal.Put(e)
	return e
}

// on adds an entry of the practice on each of the days.
func (d *diary) on(practice string, days ...model.Day) {
	for _, day := range days {
		d.write(practice, day, nil)
	}
}

// leave takes the days off; it was recorded on the day told.
func (d *diary) leave(recorded, from, to model.Day) {
	d.write("leave", recorded, map[string]string{"from": from.String(), "to": to.String()})
}

func (d *diary) practice(id string) model.Practice {
	p, _ := d.journal.Catalog.Practice(id)
	return p
}

func nov(days ...int) []model.Day {
	read := make([]model.Day, len(days))
	for i, d := range days {
		read[i] = model.NewDay(2026, time.November, d)
	}
	return read
}

func novDay(day int) model.Day { return model.NewDay(2026, time.November, day) }

// span is all days from one of November to another.
func span(from, to int) []model.Day {
	var days []model.Day
	for d := from; d <= to; d++ {
		days = append(days, novDay(d))
	}
	return days
}

// A streak of one practice as a line of an example.
type kept struct {
	current, longest int
	done, tonight    bool
	why              string
}

func (k kept) check(t *testing.T, s streak.Streak) {
	t.Helper()
	if got := (kept{s.Current, s.Longest, s.Done, s.Tonight, s.Why}); got != k {
		t.Errorf("got %+v, want %+v", got, k)
	}
}

func TestDailyStreak(t *testing.T) {
	for _, c := range []struct {
		name  string
		days  []model.Day
		leave [][2]int // of November, recorded on its first day
		asOf  int
		want  kept
	}{
		{"never begun", nil, nil, 10,
			kept{0, 0, false, false, "never begun"}},
		{"only later", nov(11), nil, 10,
			kept{0, 0, false, false, "never begun"}},
		{"the first day", nov(10), nil, 10,
			kept{1, 1, true, false, ""}},
		// Mo 2 to Th 5, today is Fr 6 and still empty: 4, and in danger.
		{"today is not over", span(2, 5), nil, 6,
			kept{4, 4, false, true, "ends tonight"}},
		// Mo 2 to Fr 6; Sa and Su are empty and passed over.
		{"a weekend", span(2, 6), nil, 8,
			kept{5, 5, false, false, "every workday since Mon 2 Nov"}},
		// Mo 2 to Fr 6, Mo 9: the weekend between neither breaks nor counts.
		{"across a weekend", append(span(2, 6), nov(9)...), nil, 9,
			kept{6, 6, true, false, "every workday since Mon 2 Nov"}},
		// Fr 6, Sa 7, Mo 9: the Saturday practised on counts.
		{"practised on a day off", nov(6, 7, 9), nil, 9,
			kept{3, 3, true, false, "every workday since Fri 6 Nov"}},
		// Mo 2 to Mo 9 without the weekend = 6, Tu 10 empty, today We 11 empty.
		{"broken", append(span(2, 6), nov(9)...), nil, 11,
			kept{0, 6, false, false, "broke on Tue 10 Nov: nothing recorded"}},
		// As above with We 11 and Th 12: begun again.
		{"begun again", append(span(2, 6), nov(9, 11, 12)...), nil, 12,
			kept{2, 6, true, false, "every workday since Wed 11 Nov"}},
		// Long gone: it broke on the first day missed, not the last.
		{"broken long ago", nov(2, 3), nil, 27,
			kept{0, 2, false, false, "broke on Wed 4 Nov: nothing recorded"}},
		// Mo 2, leave Tu 3 to Sa 7, Mo 9.
		{"leave", nov(2, 9), [][2]int{{3, 7}}, 9,
			kept{2, 2, true, false, "kept through leave 3–7 Nov"}},
		// On leave on We 4: nothing is asked tonight.
		{"during leave", nov(2), [][2]int{{3, 7}}, 4,
			kept{1, 1, false, false, "kept through leave 3–7 Nov"}},
		// Practised on We 4, in the leave: counts, Mo 2 + We 4 + Mo 9.
		{"practised on leave", nov(2, 4, 9), [][2]int{{3, 7}}, 9,
			kept{3, 3, true, false, "kept through leave 3–7 Nov"}},
		// All of the leave was practised on: it is not the leave that kept it.
		{"leave not used", span(2, 6), [][2]int{{3, 4}}, 6,
			kept{5, 5, true, false, "every workday since Mon 2 Nov"}},
		// Danger is told before the leave.
		{"danger after leave", nov(2), [][2]int{{3, 6}}, 9,
			kept{1, 1, false, true, "ends tonight"}},
		// Two leaves that follow each other are one.
		{"joined leave", nov(2, 11), [][2]int{{3, 5}, {6, 10}}, 11,
			kept{2, 2, true, false, "kept through leave 3–10 Nov"}},
		// A leave of one day inside another does not shorten it.
		{"leave within leave", nov(2, 11), [][2]int{{3, 10}, {4, 4}}, 11,
			kept{2, 2, true, false, "kept through leave 3–10 Nov"}},
		// We 4 is missed after leave on Tu 3: the new streak owes it nothing.
		{"begun again after leave", nov(2, 5), [][2]int{{3, 3}}, 5,
			kept{1, 1, true, false, ""}},
		// Th 5 broke what leave from Fr 6 could have kept.
		{"broken before leave", nov(4), [][2]int{{6, 8}}, 9,
			kept{0, 1, false, false, "broke on Thu 5 Nov: nothing recorded"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDiary(nil)
			d.on("reflection", c.days...)
			for _, l := range c.leave {
				d.leave(novDay(1), novDay(l[0]), novDay(l[1]))
			}
			c.want.check(t, streak.ActivityOf(d.journal, novDay(c.asOf)).Streak(d.practice("reflection")))
		})
	}
}

func TestWeeklyStreak(t *testing.T) {
	for _, c := range []struct {
		name  string
		times int
		days  []model.Day
		leave [][2]int
		asOf  int
		want  kept
	}{
		{"the first week, begun", 2, nov(3), nil, 4,
			kept{0, 0, false, false, "1 more by Sunday to start a streak"}},
		{"the first week, missed", 2, nov(3), nil, 9,
			kept{0, 0, false, false, "1 of 2 in the week of 2 Nov"}},
		{"the first week, done", 2, nov(3, 5), nil, 5,
			kept{1, 1, true, false, ""}},
		// Two entries on one day are one day of practice.
		{"twice on one day", 2, nov(3, 3), nil, 5,
			kept{0, 0, false, false, "1 more by Sunday to start a streak"}},
		// 2–8: 2 of 2; 9–15: 2 of 2; 16–22 so far none: not over, and Mo to Su are left.
		{"this week is not over", 2, nov(3, 5, 9, 13), nil, 16,
			kept{2, 2, false, false, "2 more by Sunday"}},
		// Fr 20: 2 are needed and Fr, Sa, Su are left: days off count when practised on.
		{"the weekend is left", 2, nov(3, 5, 9, 13), nil, 20,
			kept{2, 2, false, false, "2 more by Sunday"}},
		// Sa 21: 2 are needed and Sa, Su are left, so today is needed.
		{"today is needed", 2, nov(3, 5, 9, 13), nil, 21,
			kept{2, 2, false, true, "ends tonight"}},
		// Sa 21 practised: 1 is needed and Su is left, but today is done.
		{"today is used", 2, nov(3, 5, 9, 13, 21), nil, 21,
			kept{2, 2, false, false, "1 more by Sunday"}},
		// Su 22: the week is over only when the day is.
		{"Sunday is the last chance", 2, nov(3, 5, 9, 13, 20), nil, 22,
			kept{2, 2, false, true, "ends tonight"}},
		// Su 22, none of 2: one day is left. What was done before it is kept.
		{"too late", 2, nov(3, 5, 9, 13), nil, 22,
			kept{2, 2, false, false, "lost this week: 2 missing"}},
		// Su 22 practised once: 1 is needed and no day is left.
		{"too late today", 2, nov(3, 5, 9, 13, 22), nil, 22,
			kept{2, 2, false, false, "lost this week: 1 missing"}},
		// Su 8, begun today: a second day would have to be this week's.
		{"too late to begin", 2, nov(8), nil, 8,
			kept{0, 0, false, false, "lost this week: 1 missing"}},
		// Su 22 practised: a day off counts as done.
		{"Sunday counts", 2, nov(3, 5, 9, 13, 20, 22), nil, 22,
			kept{3, 3, true, false, "every week since 2 Nov"}},
		// 9–15: 1 of 2.
		{"broken", 2, nov(3, 5, 9), nil, 16,
			kept{0, 1, false, false, "broke in the week of 9 Nov: 1 of 2"}},
		{"begun again", 2, nov(3, 5, 9, 16, 17), nil, 17,
			kept{1, 1, true, false, ""}},
		// Leave Mo 9 to Fr 13: the week is passed over, weekend and all.
		{"a week of leave", 2, nov(3, 5, 16, 17), [][2]int{{9, 13}}, 17,
			kept{2, 2, true, false, "kept through leave 9–13 Nov"}},
		// Practised once in that week: asked nothing, so it counts.
		{"practised in a week of leave", 2, nov(3, 5, 11, 16, 17), [][2]int{{9, 13}}, 17,
			kept{3, 3, true, false, "kept through leave 9–13 Nov"}},
		// In the middle of it nothing is asked.
		{"during a week of leave", 2, nov(3, 5), [][2]int{{9, 13}}, 11,
			kept{1, 1, false, false, "kept through leave 9–13 Nov"}},
		// 3 a week, leave Th 12 and Fr 13: 3 × 3 ÷ 5 = 1.8, asks for 2.
		{"pro-rated up", 3, nov(2, 3, 4, 9, 10), [][2]int{{12, 13}}, 15,
			kept{2, 2, true, false, "kept through leave 12–13 Nov"}},
		// 3 a week, leave Mo 9 to We 11: 3 × 2 ÷ 5 = 1.2, asks for 2.
		{"pro-rated from a little more", 3, nov(2, 3, 4, 12, 13), [][2]int{{9, 11}}, 15,
			kept{2, 2, true, false, "kept through leave 9–11 Nov"}},
		{"pro-rated from a little more, and missed", 3, nov(2, 3, 4, 12), [][2]int{{9, 11}}, 16,
			kept{0, 1, false, false, "broke in the week of 9 Nov: 1 of 2"}},
		{"pro-rated and missed", 3, nov(2, 3, 4, 9), [][2]int{{12, 13}}, 16,
			kept{0, 1, false, false, "broke in the week of 9 Nov: 1 of 2"}},
		// 1 a week, leave Mo 9 to Th 12: 1 × 1 ÷ 5 = 0.2, asks for 1.
		{"one day of work left", 1, nov(3, 17), [][2]int{{9, 12}}, 17,
			kept{1, 1, true, false, ""}},
		// Full share in spite of leave: 2 of 2 in 9–15.
		{"leave not used", 2, nov(3, 5, 11, 12), [][2]int{{9, 10}}, 12,
			kept{2, 2, true, false, "every week since 2 Nov"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDiary(map[string]model.Cadence{"ask": model.Weekly(c.times)})
			d.on("ask", c.days...)
			for _, l := range c.leave {
				d.leave(novDay(1), novDay(l[0]), novDay(l[1]))
			}
			c.want.check(t, streak.ActivityOf(d.journal, novDay(c.asOf)).Streak(d.practice("ask")))
		})
	}
}

// Promise is 2 a week. Made on Mo 2 and kept on Th 5, moved at 01:00 on Sa 14,
// which is still Fr 13.
func TestStageEventsArePractice(t *testing.T) {
	d := newDiary(nil)
	promise := d.practice("promise")
	at := func(day, hour int) time.Time { return novDay(day).At(time.Duration(hour)*time.Hour, time.UTC) }
	d.write("promise", novDay(2), nil, model.Event{At: at(5, 16), Stage: "kept"})
	kept{1, 1, true, false, ""}.check(t, streak.ActivityOf(d.journal, novDay(5)).Streak(promise))
	// What was shown on Wednesday knew nothing of Thursday.
	kept{0, 0, false, false, "1 more by Sunday to start a streak"}.check(t, streak.ActivityOf(d.journal, novDay(4)).Streak(promise))

	d.write("promise", novDay(9), nil, model.Event{At: at(14, 1), Stage: "renegotiated"})
	a := streak.ActivityOf(d.journal, novDay(30))
	if a.On("promise", novDay(13)) != 1 || a.On("promise", novDay(14)) != 0 {
		t.Error("an event at 01:00 belongs to the day before")
	}
	// "Did it hold?" is an answer and no stage.
	d.write("promise", novDay(16), nil, model.Event{At: at(18, 9), Held: "yes"})
	if streak.ActivityOf(d.journal, novDay(18)).Streak(promise).Done {
		t.Error("an answer to did it hold counted as practice")
	}
}

// Yesterday's promise, recorded today: its first stage is not today's practice.
func TestBirthBelongsToTheEntrysDay(t *testing.T) {
	d := newDiary(nil)
	e := d.write("promise", novDay(10), nil)
	e.Day = novDay(9)
	d.journal.Put(e)
	a := streak.ActivityOf(d.journal, novDay(10))
	if a.On("promise", novDay(9)) != 1 || a.On("promise", novDay(10)) != 0 {
		t.Errorf("got %d on the 9th and %d on the 10th, want 1 and 0",
			a.On("promise", novDay(9)), a.On("promise", novDay(10)))
	}
}

// Ill from Tu 3 to Fr 6, recorded only on Mo 9: on Friday the streak was
// broken, on Monday it had held.
func TestStreakAsOfKnowsNothingLater(t *testing.T) {
	d := newDiary(nil)
	d.on("reflection", nov(2, 9)...)
	d.leave(novDay(9), novDay(3), novDay(6))
	reflection := d.practice("reflection")
	kept{0, 1, false, false, "broke on Tue 3 Nov: nothing recorded"}.check(t, streak.ActivityOf(d.journal, novDay(6)).Streak(reflection))
	kept{2, 2, true, false, "kept through leave 3–6 Nov"}.check(t, streak.ActivityOf(d.journal, novDay(9)).Streak(reflection))
}

func TestStreakIgnoresTheTrash(t *testing.T) {
	d := newDiary(nil)
	e := d.write("reflection", novDay(2), nil)
	e.Deleted = novDay(3).At(0, time.UTC)
	d.journal.Put(e)
	kept{0, 0, false, false, "never begun"}.check(t, streak.ActivityOf(d.journal, novDay(3)).Streak(d.practice("reflection")))
}

func TestStreakByOwnWorkdays(t *testing.T) {
	d := newDiary(nil)
	d.journal.Config.Workdays = map[time.Weekday]bool{time.Sunday: true, time.Monday: true}
	d.on("reflection", nov(8, 9)...) // Su, Mo; Tu to Sa are off; Su 15 is still open
	kept{2, 2, false, true, "ends tonight"}.check(t,
		streak.ActivityOf(d.journal, novDay(15)).Streak(d.practice("reflection")))
}

// A practice with a cadence has a streak once it was begun, and is counted until then.
func TestStreaksAreOfWhatWasBegun(t *testing.T) {
	d := newDiary(map[string]model.Cadence{"gap": {}})
	d.on("ask", novDay(2))
	d.on("gap", novDay(2))
	d.on("note", novDay(2))
	d.on("reflection", novDay(3))
	d.on("mentee", novDay(4)) // later
	a := streak.ActivityOf(d.journal, novDay(3))
	var begun, never []string
	for _, s := range a.Streaks() {
		begun = append(begun, s.Practice)
		if alone := a.Streak(d.practice(s.Practice)); alone != s {
			t.Errorf("%s: together %+v, alone %+v", s.Practice, s, alone)
		}
		if daily := s.Practice == "reflection"; daily != (s.Unit == "day") {
			t.Errorf("%s is counted in %s", s.Practice, s.Unit)
		}
	}
	for _, p := range a.NeverBegun() {
		never = append(never, p.ID)
	}
	if got := strings.Join(begun, " "); got != "ask reflection" {
		t.Errorf("streaks of %s", got)
	}
	want := "nuisance promise contact ownership outcome follower transparency need language mentee week"
	if got := strings.Join(never, " "); got != want {
		t.Errorf("never begun: %s, want %s", got, want)
	}
	if got := streak.SayNeverBegun(a.NeverBegun()); got != "11 practices never begun" {
		t.Errorf("says %q", got)
	}
	if got := streak.SayNeverBegun(nil); got != "" {
		t.Errorf("of none it says %q", got)
	}
	if rows := a.Rows(); len(rows) != 2 {
		t.Errorf("%d rows", len(rows))
	}
}

// Weeks from Sunday: 1–7, 8–14, 15–21 Nov. Su 8 and Th 12 are in one week, Sa 14 too.
// By weeks from Monday, Su 8 would be the week of 2 Nov.
func TestWeeksStartWhenTheyAreSetTo(t *testing.T) {
	for _, c := range []struct {
		days []model.Day
		asOf int
		want kept
	}{
		{nov(8, 12), 12, kept{1, 1, true, false, ""}},
		{nov(8), 9, kept{0, 0, false, false, "1 more by Saturday to start a streak"}},
		{nov(8, 12), 15, kept{1, 1, false, false, "2 more by Saturday"}},
		{nov(8, 12), 20, kept{1, 1, false, true, "ends tonight"}}, // Fr 20: Fr, Sa
		{nov(8, 12), 21, kept{1, 1, false, false, "lost this week: 2 missing"}},
		{nov(8, 12), 22, kept{0, 1, false, false, "broke in the week of 15 Nov: 0 of 2"}},
	} {
		d := newDiary(map[string]model.Cadence{"ask": model.Weekly(2)})
		d.journal.Config.WeekStarts = time.Sunday
		d.on("ask", c.days...)
		c.want.check(t, streak.ActivityOf(d.journal, novDay(c.asOf)).Streak(d.practice("ask")))
	}
}

// Of two times a week with Mo to We on leave, 2 × 2 ÷ 5 = 0.8: one. The last of seven
// weeks is half done; the others are not begun, and the week of leave asked for one.
func TestAWeeksShareIsOfWhatItAsked(t *testing.T) {
	d := newDiary(map[string]model.Cadence{"ask": model.Weekly(2)})
	d.on("ask", nov(5, 12, 16)...)
	d.leave(novDay(1), novDay(9), novDay(11))
	want := []float64{0, 0.5, 1, 0.5}
	if got := streak.ActivityOf(d.journal, novDay(20)).Spark(d.practice("ask"), 4); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// plan is a week plan for the week of a Monday of November.
func (d *diary) plan(recorded model.Day, of int, later ...model.Event) {
	d.write("week", recorded, map[string]string{"of": novDay(of).String()}, later...)
}

// Plans recorded on Sa 7, Mo 16 and Fr 20 Nov, for the weeks of 9, 16 and 23 Nov: 3 weeks
// on Tu 24. What the look-back of Fr 20 is worth to the day, it is not worth to the week.
func TestAPlanCountsForTheWeekItNames(t *testing.T) {
	d := newDiary(nil)
	d.plan(novDay(7), 9)
	d.plan(novDay(16), 16, model.Event{At: novDay(27).At(16*time.Hour, time.UTC), Stage: "looked back"})
	d.plan(novDay(20), 23)
	week := d.practice("week")
	for _, c := range []struct {
		asOf int
		want kept
	}{
		{7, kept{0, 0, false, false, "begins with the week of 9 Nov"}},
		{8, kept{0, 0, false, false, "begins with the week of 9 Nov"}},
		{9, kept{1, 1, true, false, ""}},
		{15, kept{1, 1, true, false, ""}},
		{20, kept{2, 2, true, false, "every week since 9 Nov"}},
		{24, kept{3, 3, true, false, "every week since 9 Nov"}},
		{30, kept{3, 3, false, false, "1 more by Sunday"}},
		{36, kept{3, 3, false, true, "ends tonight"}},
		{37, kept{0, 3, false, false, "broke in the week of 30 Nov: 0 of 1"}},
	} {
		c.want.check(t, streak.ActivityOf(d.journal, novDay(c.asOf)).Streak(week))
	}
	a := streak.ActivityOf(d.journal, novDay(30))
	if a.On("week", novDay(7)) != 1 || a.On("week", novDay(9)) != 0 || a.On("week", novDay(27)) != 1 {
		t.Error("the activity of days is not by day")
	}
	if s := streak.ActivityOf(d.journal, novDay(6)).Streak(week); s.Begun {
		t.Errorf("known before it was recorded: %+v", s)
	}
}

// On Su 6 Dec the running week, 30 Nov, still lacks its plan, although the next was
// planned today: what counts is the week, not the day.
func TestPlanningAheadDoesNotUseUpToday(t *testing.T) {
	d := newDiary(nil)
	d.plan(novDay(23), 23)
	d.plan(novDay(36), 37)
	kept{1, 1, false, true, "ends tonight"}.check(t, streak.ActivityOf(d.journal, novDay(36)).Streak(d.practice("week")))
	if got := streak.ActivityOf(d.journal, novDay(36)).Tonight(); len(got) != 1 {
		t.Errorf("tonight: %+v", got)
	}
}

// A plan that was deleted counts for nothing; two for one week count once. Asked for on
// every workday it is a practice like others.
func TestPlansAreTakenBackAndCountedOnce(t *testing.T) {
	d := newDiary(nil)
	d.plan(novDay(9), 9)
	d.plan(novDay(10), 9)
	thrown := d.write("week", novDay(16), map[string]string{"of": novDay(16).String()})
	week := d.practice("week")
	kept{2, 2, true, false, "every week since 9 Nov"}.check(t, streak.ActivityOf(d.journal, novDay(17)).Streak(week))
	thrown.Deleted = novDay(16).At(13*time.Hour, time.UTC)
	d.journal.Put(thrown)
	kept{1, 1, false, false, "1 more by Sunday"}.check(t, streak.ActivityOf(d.journal, novDay(17)).Streak(week))
	d.journal.Config.Cadences = map[string]model.Cadence{"week": model.Daily}
	kept{2, 2, true, false, "every workday since Mon 9 Nov"}.check(t, streak.ActivityOf(d.journal, novDay(10)).Streak(week))
}

// drawn is a journal of one practice with random days, leave and cadence.
type drawn struct {
	*diary
	practice model.Practice
	asOf     model.Day
	days     []model.Day
}

func draw(t *rapid.T) drawn {
	id := rapid.SampledFrom([]string{"reflection", "ask", "week"}).Draw(t, "practice")
	cadence := model.Daily
	if id != "reflection" {
		cadence = model.Weekly(rapid.IntRange(1, 7).Draw(t, "times"))
	}
	d := drawn{diary: newDiary(map[string]model.Cadence{id: cadence}), asOf: novDay(rapid.IntRange(1, 90).Draw(t, "asOf"))}
	d.journal.Config.WeekStarts = time.Weekday(rapid.IntRange(0, 6).Draw(t, "weeks start"))
	d.practice = d.diary.practice(id)
	for _, n := range rapid.SliceOfN(rapid.IntRange(1, 80), 0, 60).Draw(t, "days") {
		d.days = append(d.days, novDay(n))
	}
	d.on(id, d.days...)
	for range rapid.IntRange(0, 2).Draw(t, "leaves") {
		d.takeLeave(t)
	}
	return d
}

func (d drawn) takeLeave(t *rapid.T) {
	from := rapid.IntRange(1, 80).Draw(t, "from")
	d.leave(novDay(1), novDay(from), novDay(from+rapid.IntRange(0, 14).Draw(t, "more")))
}

func (d drawn) streak() streak.Streak { return streak.ActivityOf(d.journal, d.asOf).Streak(d.practice) }

func TestAnEntryNeverShortensAStreak(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		before := d.streak()
		d.on(d.practice.ID, novDay(rapid.IntRange(1, 90).Draw(t, "added")))
		if after := d.streak(); after.Longest < before.Longest || after.Current < before.Current {
			t.Fatalf("from %+v to %+v", before, after)
		}
	})
}

func TestLeaveNeverBreaksAStreak(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		before := d.streak()
		d.takeLeave(t)
		if after := d.streak(); after.Longest < before.Longest || after.Current < before.Current {
			t.Fatalf("from %+v to %+v", before, after)
		}
	})
}

func TestStreakAgreesWithItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		s := d.streak()
		if s.Current > s.Longest || s.Tonight && (s.Done || s.Current == 0) || s.Why == "" && s.Current != 1 {
			t.Fatalf("%+v", s)
		}
		// Unless it ends tonight or this week, it is not shorter tomorrow.
		if s.Current > 0 && s.Done {
			d.asOf++
			if next := d.streak(); next.Current < s.Current {
				t.Fatalf("done, and yet %+v became %+v", s, next)
			}
		}
	})
}

// What ends tonight is what the streaks say of themselves.
func TestTonightIsWhatStreaksSay(t *testing.T) {
	ending := 0
	rapid.Check(t, func(t *rapid.T) {
		times := rapid.IntRange(1, 7).Draw(t, "times")
		d := newDiary(map[string]model.Cadence{"ask": model.Daily, "gap": model.Weekly(times), "need": {}})
		d.journal.Config.WeekStarts = time.Weekday(rapid.IntRange(0, 6).Draw(t, "weeks start"))
		today := novDay(rapid.IntRange(16, 29).Draw(t, "today"))
		practice := rapid.SampledFrom([]string{"ask", "gap", "need", "contact", "reflection", "week"})
		for range rapid.IntRange(0, 40).Draw(t, "entries") {
			d.on(practice.Draw(t, "practice"), today-model.Day(rapid.IntRange(0, 20).Draw(t, "days ago")))
		}
		if from := today - model.Day(rapid.IntRange(0, 20).Draw(t, "leave")); rapid.Bool().Draw(t, "on leave") {
			d.leave(from, from, from+2)
		}
		activity := streak.ActivityOf(d.journal, today)
		var want []streak.Streak
		for _, s := range activity.Streaks() {
			if s.Tonight {
				want = append(want, s)
			}
		}
		ending += len(want)
		if got := activity.Tonight(); !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
	if ending == 0 {
		t.Error("no streak ever ended tonight")
	}
}

func BenchmarkStreaks(b *testing.B) {
	d := newDiary(nil)
	for i := range 22_000 {
		p := model.BuiltIn[i%(len(model.BuiltIn)-1)]
		d.on(p.ID, novDay(-i/6))
	}
	for b.Loop() {
		streak.ActivityOf(d.journal, novDay(30)).Streaks()
	}
}

// A promise in the week of Mon 23 to Sun 29 March, of which leave took Monday to
// Wednesday and would take Sunday, which is a day off: it was kept through the former.
func TestLeaveOnADayOffKeepsNothing(t *testing.T) {
	d := newDiary(nil)
	d.on("promise", model.NewDay(2026, 3, 28))
	d.leave(model.NewDay(2026, 3, 19), model.NewDay(2026, 3, 20), model.NewDay(2026, 3, 25))
	d.leave(model.NewDay(2026, 3, 19), model.NewDay(2026, 3, 29), model.NewDay(2026, 3, 29))
	s := streak.ActivityOf(d.journal, model.NewDay(2026, 3, 28)).Streak(d.practice("promise"))
	if s.Why != "kept through leave 20–25 Mar" {
		t.Errorf("%+v", s)
	}
}
