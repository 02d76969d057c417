package today

import (
	"strings"

	"fromhere/model"
)

const (
	quietAfter = 7  // days without a practice after which its questions come first
	askedSince = 28 // days within which an answered question is not asked again
)

// QuestionFor is the question of the day: one that serves a practice gone
// quiet, and that was not answered lately. It depends on the day and on
// the entries before it, so recording something today does not change the
// question under the person's eyes.
func QuestionFor(day model.Day, j *model.Journal) string {
	half := int(day+1) & 1 // so that no question comes two days running, nor on a Friday and the Monday after it
	quiet, asked := quietBefore(j, day), askedBefore(j, day)
	pool := questionsOf(j.Catalog, half, func(practice, q string) bool { return quiet(practice) && !asked(q) })
	if len(pool) == 0 {
		pool = questionsOf(j.Catalog, half, func(_, q string) bool { return !asked(q) })
	}
	if len(pool) == 0 {
		pool = questionsOf(j.Catalog, half, func(string, string) bool { return true })
	}
	if len(pool) == 0 {
		return ""
	}
	// Halved, since all days of one parity draw from the same half.
	return pool[uint(day)/2%uint(len(pool))]
}

// questionsOf are those of one half of each pair that are kept.
func questionsOf(c model.Catalog, half int, keep func(practice, question string) bool) []string {
	var pool []string
	for i := range c {
		for _, pair := range c[i].Questions {
			if keep(c[i].ID, pair[half]) {
				pool = append(pool, pair[half])
			}
		}
	}
	return pool
}

// quietBefore tells whether a practice was left alone in the days before the
// day.
func quietBefore(j *model.Journal, day model.Day) func(practice string) bool {
	practised := map[string]bool{}
	for e := range j.Between(day-quietAfter, day-1) {
		practised[e.Practice] = true
	}
	return func(practice string) bool { return !practised[practice] }
}

// askedBefore tells whether a question was answered in the weeks before the day.
func askedBefore(j *model.Journal, day model.Day) func(question string) bool {
	asked := map[string]bool{}
	for _, e := range j.OfRole(model.RoleReflection) {
		if e.Day >= day-askedSince && e.Day < day {
			asked[strings.TrimSpace(e.Answers.Get("question"))] = true
		}
	}
	return func(question string) bool { return asked[question] }
}
