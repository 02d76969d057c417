package streak_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/streak"
)

func TestHeatIsAYearOfWeeks(t *testing.T) {
	d := newDiary(nil)
	d.on("ask", nov(9, 9, 9, 9, 10, 12)...)
	d.on("promise", nov(10, 28)...)
	d.leave(novDay(2), novDay(16), novDay(17))
	h := streak.ActivityOf(d.journal, novDay(18)).Heat("") // a Wednesday

	last := h.Weeks[len(h.Weeks)-1]
	if len(h.Weeks) != 53 || h.Weeks[0][0].Day != novDay(16-52*7) || last[0].Day != novDay(16) {
		t.Fatalf("%d weeks from %s, the last from %s", len(h.Weeks), h.Weeks[0][0].Day, last[0].Day)
	}
	for i, want := range []streak.HeatDay{
		{Day: novDay(16), PassedOver: true}, // leave, whose own entry of the 2nd is not practice
		{Day: novDay(17), PassedOver: true},
		{Day: novDay(18)},
		{Day: novDay(19), Ahead: true},
		{Day: novDay(20), Ahead: true},
		{Day: novDay(21), Ahead: true, PassedOver: true},
		{Day: novDay(22), Ahead: true, PassedOver: true},
	} {
		if last[i] != want {
			t.Errorf("got %+v, want %+v", last[i], want)
		}
	}
	// Counts of the week before: Mo 4, Tu 2, Th 1. Nine in ten of three days
	// is all three, so 4 is the top: 4 is level 4, 2 level 2, 1 level 1.
	week := h.Weeks[51]
	got := []int{week[0].Count, week[1].Count, week[2].Count, week[3].Count, week[0].Level, week[1].Level, week[2].Level, week[3].Level}
	if want := []int{4, 2, 0, 1, 4, 2, 0, 1}; !slices.Equal(got, want) || h.Top != 4 {
		t.Errorf("counts and levels %v with top %d, want %v", got, h.Top, want)
	}
	if at := h.Weeks[50][0]; at.Count != 0 {
		t.Errorf("recording leave counted as practice: %+v", at)
	}
}

// One practice at most once a day is drawn at full strength, and one busy day
// of twenty does not pale the others.
func TestHeatLevels(t *testing.T) {
	d := newDiary(nil)
	d.on("reflection", span(1, 19)...)
	for range 40 {
		d.on("reflection", novDay(20))
	}
	h := streak.ActivityOf(d.journal, novDay(22)).Heat("reflection")
	if h.Top != 1 || h.Weeks[52][0].Level != 4 || h.Weeks[52][4].Level != 4 || h.Weeks[52][5].Level != 0 {
		t.Errorf("top %d, last week %+v", h.Top, h.Weeks[52])
	}
	if empty := streak.ActivityOf(d.journal, novDay(22)).Heat("gap"); empty.Top != 0 || empty.Weeks[52][0].Level != 0 {
		t.Errorf("an empty year: top %d, %+v", empty.Top, empty.Weeks[52][0])
	}
}

func TestSparkOfAWeeklyPractice(t *testing.T) {
	d := newDiary(map[string]model.Cadence{"ask": model.Weekly(2)})
	// 2–8: 1 of 2; 9–15: 3, more than 2; 16–22 leave: as the week before; 23–: 1 of 2 so far.
	d.on("ask", nov(3, 9, 10, 11, 23)...)
	d.leave(novDay(2), novDay(16), novDay(20))
	got := streak.ActivityOf(d.journal, novDay(24)).Spark(d.practice("ask"), 5)
	if want := []float64{0, 0.5, 1, 1, 0.5}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSparkOfADailyPractice(t *testing.T) {
	d := newDiary(nil)
	// 2–8: 4 of 5; 9–15: leave on We to Fr, 1 of 2; 16–22: Mo done, Tu today.
	d.on("reflection", nov(2, 3, 4, 5, 9, 16)...)
	d.leave(novDay(2), novDay(11), novDay(13))
	for asOf, want := range map[int][]float64{
		17: {0.8, 0.5, 1},   // Tuesday is not over
		18: {0.8, 0.5, 0.5}, // Tuesday was missed
	} {
		if got := streak.ActivityOf(d.journal, novDay(asOf)).Spark(d.practice("reflection"), 3); !slices.Equal(got, want) {
			t.Errorf("on the %dth: got %v, want %v", asOf, got, want)
		}
	}
}

func TestSparkStaysBetweenNothingAndAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		spark := streak.ActivityOf(d.journal, d.asOf).Spark(d.practice, 12)
		if len(spark) != 12 || slices.Min(spark) < 0 || slices.Max(spark) > 1 {
			t.Fatalf("%v", spark)
		}
	})
}

func TestWeekdays(t *testing.T) {
	d := newDiary(nil)
	d.on("ask", nov(2, 9, 9, 15, 16)...) // Mo, Mo, Mo, Su, Mo
	d.on("gap", nov(3)...)               // Tu
	d.leave(novDay(4), novDay(5), novDay(6))
	for practice, want := range map[string][7]int{
		"ask": {3, 0, 0, 0, 0, 0, 1},
		"":    {3, 1, 0, 0, 0, 0, 1},
	} {
		if got := streak.ActivityOf(d.journal, novDay(15)).Weekdays(practice, novDay(2)); got != want {
			t.Errorf("%q: got %v, want %v", practice, got, want)
		}
	}
	if got := streak.ActivityOf(d.journal, novDay(9)).Weekdays("ask", novDay(3)); got != [7]int{2} {
		t.Errorf("from the 3rd to the 9th: got %v", got)
	}
}

func TestWeekdayIsThatOfTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := model.Day(rapid.IntRange(-800_000, 800_000).Draw(t, "day"))
		if d.Weekday() != d.Start().Weekday() || d.Monday().Weekday() != time.Monday || d-d.Monday() > 6 || d < d.Monday() {
			t.Fatalf("%s: %s, in the week of %s", d, d.Weekday(), d.Monday())
		}
	})
}
