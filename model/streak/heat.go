package streak

import (
	"slices"

	"fromhere/model"
)

// HeatDay is one day of a year's heatmap.
type HeatDay struct {
	Day        model.Day
	Count      int  // entries recorded or moved to a stage
	Level      int  // from 0, nothing, to 4
	PassedOver bool // a day off or on leave
	Ahead      bool // after the day that the heatmap ends at
}

// Heat is a year as weeks of seven days, from Monday to Sunday, oldest first.
type Heat struct {
	Practice string // "" for all practices
	Weeks    [][model.DaysAWeek]HeatDay
	Top      int // the count from which a day has level 4; 0 for an empty year
}

const weeksInHeat = 53

// Heat is the year that ends in the week of AsOf, for one practice or, with
// "", for all but leave.
//
// Levels are quarters of the count that nine in ten of the days practised on
// do not exceed, so that one busy day does not pale the rest and a practice of
// once a day is drawn at full strength.
func (a *Activity) Heat(practice string) Heat {
	h := Heat{Practice: practice, Weeks: make([][model.DaysAWeek]HeatDay, weeksInHeat)}
	start := a.YearFrom()
	var counts []int
	for w := range h.Weeks {
		for i := range h.Weeks[w] {
			d := start + model.Day(w*model.DaysAWeek+i)
			cell := HeatDay{Day: d, Count: a.On(practice, d), PassedOver: a.PassedOver(d), Ahead: d > a.AsOf}
			if cell.Count > 0 {
				counts = append(counts, cell.Count)
			}
			h.Weeks[w][i] = cell
		}
	}
	if len(counts) == 0 {
		return h
	}
	slices.Sort(counts)
	h.Top = counts[(len(counts)*9+9)/10-1]
	for w := range h.Weeks {
		for i := range h.Weeks[w] {
			h.Weeks[w][i].Level = heatLevel(h.Weeks[w][i].Count, h.Top)
		}
	}
	return h
}

// YearFrom is the first day of the year of heatmaps, a Monday.
func (a *Activity) YearFrom() model.Day { return a.AsOf.Monday() - (weeksInHeat-1)*model.DaysAWeek }

// heatLevel is the quarter of top that a count reaches, begun quarters
// counted whole.
func heatLevel(count, top int) int { return min(4, (4*count+top-1)/top) }

// Counts are the smallest and the largest count of a level from 1 to 4; ok is
// false for a level that no count has, as in a year of few entries. Level 4
// has no largest count in truth: busier days belong to it too.
func (h Heat) Counts(level int) (least, most int, ok bool) {
	least, most = (level-1)*h.Top/4+1, level*h.Top/4
	return least, most, least <= most
}

// Days are how many days of the year were practised on.
func (h Heat) Days() int {
	n := 0
	for _, week := range h.Weeks {
		for _, d := range week {
			if d.Count > 0 {
				n++
			}
		}
	}
	return n
}

// Spark is what share of the asked was done in each of the last weeks up to
// that of AsOf, from 0 to 1, oldest first. Weeks that ask for nothing repeat
// the week before; the current week asks, of a daily practice, only for the
// days so far.
func (a *Activity) Spark(p model.Practice, weeks int) []float64 {
	drawn := make([]float64, weeks)
	if a.journal.Config.CadenceOf(p).None() {
		return drawn
	}
	start := a.journal.Config.WeekOf(a.AsOf) - model.Day(weeks-1)*model.DaysAWeek
	asked, done := make([]int, weeks), make([]int, weeks)
	for q := range a.quotas(p, start) {
		at := int(q.from-start) / model.DaysAWeek
		if q.to == a.AsOf && q.from == q.to && !q.met() {
			continue
		}
		asked[at] += q.asked
		done[at] += q.done
	}
	last := 0.0
	for i := range drawn {
		switch {
		case asked[i] > 0:
			last = min(1, float64(done[i])/float64(asked[i]))
		case done[i] > 0:
			last = 1
		}
		drawn[i] = last
	}
	return drawn
}

// Weekdays counts the entries recorded or moved to a stage by weekday, Monday
// first, from a day to the evening of AsOf, for one practice or, with "", for
// all but leave.
func (a *Activity) Weekdays(practice string, from model.Day) [model.DaysAWeek]int {
	var profile [model.DaysAWeek]int
	for counts := range a.journal.DayCounts(practice) {
		for d, n := range counts.All() {
			if from <= d && d <= a.AsOf {
				profile[model.AfterMonday(d.Weekday())] += n
			}
		}
	}
	return profile
}
