package today

import (
	"strings"

	"fromhere/model"
)

// MemoryOf is one line written on this day a year ago, else a month, else a
// week ago; nil when there is none. For a year and a month the same weekday
// (364 and 28 days ago) stands in where the date itself holds nothing.
func MemoryOf(j *model.Journal, today model.Day) *Memory {
	for _, a := range model.Anniversaries(today) {
		if m := highlight(j, a.Day); m.Text != "" {
			m.Label = a.Label
			return &m
		}
	}
	return nil
}

// highlight is the entry of a day that says most of it: a reflection before one
// that took courage, that before one marked as evidence, then the longest words;
// the older of two alike. It has no text where nothing was written.
func highlight(j *model.Journal, day model.Day) (best Memory) {
	most := 0
	for e := range j.OfDay(day) {
		text := memoryText(e, j)
		if w := memoryWeight(e, text, j); text != "" && w > most {
			best, most = Memory{Text: text, Entry: e}, w
		}
	}
	return best
}

// memoryText is the line by which an entry is remembered; "" for none.
func memoryText(e model.Entry, j *model.Journal) string {
	switch j.RoleOf(e) {
	case model.RoleLeave, model.RoleWeekPlan:
		return ""
	case model.RoleReflection:
		first, _, _ := strings.Cut(strings.TrimSpace(e.Answers.Get("answer")), "\n")
		return first
	}
	return e.Title(j.Practice(e))
}

// memoryWeight orders the entries of a day by how much they say of it.
func memoryWeight(e model.Entry, text string, j *model.Journal) int {
	const longest = 1000
	weight := min(len(text), longest-1)
	if e.Evidence {
		weight += longest
	}
	role := j.RoleOf(e)
	if e.Answers.Get("fear") != "" || role == model.RoleAdmission {
		weight += 2 * longest
	}
	if role == model.RoleReflection {
		weight += 4 * longest
	}
	return weight
}
