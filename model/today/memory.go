package today

import (
	"strings"

	"fromhere/model"
)

// MemoryOf is one line written on this day a year ago, else a month, else a
// week ago; nil when there is none. For a year and a month the same weekday
// (364 and 28 days ago) stands in where the date itself holds nothing. What was
// written on 29 February is remembered on the 28th of other years.
func MemoryOf(j *model.Journal, today model.Day) *Memory {
	for _, a := range model.Anniversaries(today) {
		if m := highlight(j, a.Days); m.Text != "" {
			m.Label = a.Label
			return &m
		}
	}
	return nil
}

// highlight is the entry of the days that says most of them: a reflection before one
// that took courage, that before one marked as evidence, then the longest words;
// the older of two alike. It has no text where nothing was written.
func highlight(j *model.Journal, days []model.Day) (best Memory) {
	most := 0
	for _, day := range days {
		for e := range j.OfDay(day) {
			text := memoryText(e, j)
			if w := memoryWeight(e, text, j); text != "" && w > most {
				best, most = Memory{Text: text, Entry: e}, w
			}
		}
	}
	return best
}

// memoryText is the line by which an entry is remembered; "" for none.
func memoryText(e model.Entry, j *model.Journal) string {
	p := j.Practice(e)
	switch {
	case p.Role == model.RoleLeave, p.Role == model.RoleWeekPlan, p.Group == model.Records:
		return ""
	case p.Role == model.RoleReflection:
		first, _, _ := strings.Cut(strings.TrimSpace(e.Answers.Get("answer")), "\n")
		return first
	}
	return e.Title(p)
}

// memoryWeight orders the entries of a day by how much they say of it.
func memoryWeight(e model.Entry, text string, j *model.Journal) int {
	const longest = 1000
	weight := min(len(text), longest-1)
	if e.Evidence {
		weight += longest
	}
	role := j.Catalog.RoleOf(e.Practice)
	if e.Answers.Get("fear") != "" || role == model.RoleAdmission {
		weight += 2 * longest
	}
	if role == model.RoleReflection {
		weight += 4 * longest
	}
	return weight
}
