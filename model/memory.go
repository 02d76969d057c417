package model

import (
	"iter"
	"strings"
	"time"
)

// MemoryOf is one line written on this day a year ago, else a month, else a
// week ago; nil when there is none. For a year and a month the same weekday
// (364 and 28 days ago) stands in where the date itself holds nothing. Of one
// day's entries the most telling speaks: a reflection before one that took
// courage, that before one marked as evidence, then the longest words; the
// older of two alike.
func MemoryOf(j *Journal, today Day) *Memory {
	days := MemoryDays(today)
	best := j.mostTelling(func(yield func(Entry) bool) {
		for _, d := range days {
			j.ofDay(d)(yield)
		}
	})
	for _, b := range anniversaries(today) {
		if m, ok := best[b.day]; ok {
			m.Label = b.label
			return &m
		}
	}
	return nil
}

// mostTelling are the most telling of the entries, day by day, those without
// words left out.
func (j *Journal) mostTelling(entries iter.Seq[Entry]) map[Day]Memory {
	best := map[Day]Memory{}
	for e := range entries {
		text := telling(e, j)
		if known, ok := best[e.Day]; text != "" && (!ok || tells(e, text, j) > tells(known.Entry, known.Text, j)) {
			best[e.Day] = Memory{Text: text, Entry: e}
		}
	}
	return best
}

// anniversary is a day worth remembering today, and what it is called.
type anniversary struct {
	label string
	day   Day
}

// anniversaries are the days worth remembering, the first that holds anything
// before the others.
func anniversaries(today Day) []anniversary {
	return []anniversary{
		{"A year ago", today.MonthsBefore(12)}, {"A year ago", today - 52*daysAWeek},
		{"A month ago", today.MonthsBefore(1)}, {"A month ago", today - 4*daysAWeek},
		{"A week ago", today - daysAWeek},
	}
}

// MemoryDays are the days that MemoryOf looks at.
func MemoryDays(today Day) []Day {
	var days []Day
	for _, b := range anniversaries(today) {
		days = append(days, b.day)
	}
	return days
}

// telling is what an entry has to say of its day.
func telling(e Entry, j *Journal) string {
	switch j.RoleOf(e) {
	case RoleLeave, RoleWeekPlan:
		return ""
	case RoleReflection:
		first, _, _ := strings.Cut(strings.TrimSpace(e.Answers.Get("answer")), "\n")
		return first
	}
	return e.Title(j.Practice(e))
}

// tells weighs how telling an entry is.
func tells(e Entry, text string, j *Journal) int {
	const longest = 1000
	weight := min(len(text), longest-1)
	if e.Evidence {
		weight += longest
	}
	role := j.RoleOf(e)
	if e.Answers.Get("fear") != "" || role == RoleAdmission {
		weight += 2 * longest
	}
	if role == RoleReflection {
		weight += 4 * longest
	}
	return weight
}

// MonthsBefore is the same day so many months ago; the last of the month where
// that month is too short.
func (d Day) MonthsBefore(months int) Day {
	s := d.Start()
	first := time.Date(s.Year(), s.Month()-time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return NewDay(first.Year(), first.Month(), min(s.Day(), last))
}
