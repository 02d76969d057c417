package streak_test

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/streak"
)

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.Abs(got-want) > within {
		t.Errorf("%s: got %.6f, want %.6f", what, got, want)
	}
}

// m = 0.5^(1/13) = 0.948078: one tick gives 1 − m = 0.051922, the second
// 0.051922·m + 0.051922 = 0.101149.
func TestDailyStrength(t *testing.T) {
	for _, c := range []struct {
		name string
		days []model.Day
		asOf int
		want float64
	}{
		{"nothing", nil, 9, 0},
		{"one tick", nov(9), 9, 0.051922},
		{"two ticks", nov(9, 10), 10, 0.101149},
		// Today is empty and not over: as yesterday.
		{"today is not over", nov(9, 10), 11, 0.101149},
		// We 11 is over and empty: 0.101149·m.
		{"a day missed", nov(9, 10), 12, 0.095897},
		// Fr 6 and Mo 9: the weekend copies the score.
		{"across a weekend", nov(6, 9), 9, 0.101149},
		{"on a Sunday", nov(6), 8, 0.051922},
		// Fr 6, Sa 7: a day off practised on is a day like others.
		{"practised on a day off", nov(6, 7), 8, 0.101149},
		{"what came later", nov(9, 10), 9, 0.051922},
	} {
		d := newDiary(nil)
		d.on("reflection", c.days...)
		near(t, c.name, streak.ActivityOf(d.journal, novDay(c.asOf)).Strength(d.practice("reflection")), c.want, 5e-7)
	}
}

func TestLeaveCopiesStrength(t *testing.T) {
	d := newDiary(nil)
	d.on("reflection", nov(9, 16)...)
	d.leave(novDay(9), novDay(10), novDay(13))
	near(t, "leave of four days", streak.ActivityOf(d.journal, novDay(16)).Strength(d.practice("reflection")), 0.101149, 5e-7)
}

// Three a week asks for 6 in 14 days; f = 3/7, m = 0.5^(sqrt(3/7)/13) = 0.965696.
// One tick: v = 1/6, so s = (1 − m)/6 = 0.005717. The day after, empty and over:
// v is still 1/6, s = 0.005717·m + 0.005717 = 0.011239.
func TestWeeklyStrengthByHand(t *testing.T) {
	d := newDiary(map[string]model.Cadence{"ask": model.Weekly(3)})
	d.on("ask", novDay(9))
	near(t, "one tick", streak.ActivityOf(d.journal, novDay(9)).Strength(d.practice("ask")), 0.005717, 1e-6)
	near(t, "a day after", streak.ActivityOf(d.journal, novDay(11)).Strength(d.practice("ask")), 0.011239, 1e-6)
}

// Once a week asks for 2 in 14 days; f = 1/7, m = 0.5^(sqrt(1/7)/13) = 0.980049. Done on
// Mo 2 and Mo 9; on leave Th 5 and Fr 6.
//
//	day    in the window  v    s·m + v·(1−m)
//	Mo 2   1              ½    0·m        + ½·0.019951 = 0.009975
//	Tu 3   1              ½    0.009975·m + 0.009975   = 0.019752
//	We 4   1              ½    0.019752·m + 0.009975   = 0.029333
//	Th 5   leave               copied
//	Fr 6   leave               copied
//	Sa 7   1              ½    0.029333·m + 0.009975   = 0.038724
//	Su 8   1              ½    0.038724·m + 0.009975   = 0.047927
//	Mo 9   2              1    0.047927·m + 0.019951   = 0.066921
//	Tu 10  2              1    0.066921·m + 0.019951   = 0.085537
//
// A day that is empty counts on the evening after it.
func TestStrengthDayByDay(t *testing.T) {
	d := newDiary(map[string]model.Cadence{"ask": model.Weekly(1)})
	d.on("ask", nov(2, 9)...)
	d.leave(novDay(1), novDay(5), novDay(6))
	for asOf, want := range map[int]float64{
		1: 0, 2: 0.009975, 3: 0.009975, 4: 0.019752, 5: 0.029333, 6: 0.029333, 7: 0.029333, 8: 0.038724, 9: 0.066921, 10: 0.066921, 11: 0.085537,
	} {
		near(t, novDay(asOf).String(), streak.ActivityOf(d.journal, novDay(asOf)).Strength(d.practice("ask")), want, 1e-6)
	}
}

// Two of seven days for ever, where three are asked: v = 4/6 every day, and so
// is the limit.
func TestStrengthTendsToTheShareDone(t *testing.T) {
	d := newDiary(map[string]model.Cadence{"ask": model.Weekly(3)})
	for week := range 300 {
		d.on("ask", novDay(2+7*week), novDay(5+7*week))
	}
	near(t, "2 of 7 at 3 a week", streak.ActivityOf(d.journal, novDay(5+7*299)).Strength(d.practice("ask")), 2.0/3, 1e-6)
}

// A week of leave is left out of the window: what was done before it still
// counts for the days after it. Done on every day of 2–15 Nov, leave on 16–22
// Nov: on Mo 23, over and empty, 13 of the last 14 days were done, which is
// more than the 6 asked, so that the score still grows.
func TestLeaveIsLeftOutOfTheWindow(t *testing.T) {
	d := newDiary(map[string]model.Cadence{"ask": model.Weekly(3)})
	d.on("ask", span(2, 15)...)
	d.leave(novDay(2), novDay(16), novDay(22))
	ask := d.practice("ask")
	before, during := streak.ActivityOf(d.journal, novDay(15)).Strength(ask), streak.ActivityOf(d.journal, novDay(22)).Strength(ask)
	if before != during {
		t.Errorf("leave changed the score from %f to %f", before, during)
	}
	m := math.Pow(0.5, math.Sqrt(3.0/7)/13)
	near(t, "after leave", streak.ActivityOf(d.journal, novDay(24)).Strength(ask), before*m+(1-m), 1e-12)
}

func TestStrengthStaysBetweenNothingAndAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		s := streak.ActivityOf(d.journal, d.asOf).Strength(d.practice)
		if s < 0 || s > 1 || math.IsNaN(s) {
			t.Fatalf("strength %f", s)
		}
		if len(d.days) == 0 && s != 0 {
			t.Fatalf("strength %f of nothing", s)
		}
	})
}

// A cadence that cannot be met, or asks for nothing, gives no number beyond
// the scale.
func TestStrengthOfOddCadences(t *testing.T) {
	for _, c := range []model.Cadence{{}, {Times: 2}, {Times: -1, Days: 7}, {Times: 3, Days: 1}, {Times: 9, Days: 7}, {Times: 1, Days: 30}} {
		d := newDiary(map[string]model.Cadence{"ask": c})
		d.on("ask", span(1, 30)...)
		s := streak.ActivityOf(d.journal, novDay(30)).Strength(d.practice("ask"))
		if s < 0 || s > 1 || (s == 0) != c.None() {
			t.Errorf("%+v: strength %f", c, s)
		}
		if k := streak.ActivityOf(d.journal, novDay(30)).Streak(d.practice("ask")); (k.Current == 0) != c.None() {
			t.Errorf("%+v: streak %+v", c, k)
		}
	}
}

func BenchmarkStrength(b *testing.B) {
	d := newDiary(nil)
	for i := range 22_000 {
		d.on("reflection", model.NewDay(2026, time.November, -i/6))
	}
	a := streak.ActivityOf(d.journal, novDay(30))
	for b.Loop() {
		a.Strength(d.practice("reflection"))
	}
}
