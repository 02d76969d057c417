package figures

import (
	"strconv"

	"fromhere/model"
)

// Load is the work taken on for others and handed on to them in one week, and
// for how many weeks running more was taken than handed on.
type Load struct {
	Taken, Handed int
	WeeksOver     int
}

// tooLong is how many weeks of taking more than sharing are a warning.
const tooLong = 3

// LoadOf is the load of asOf's week up to that day, from the reflections. A
// week counts as soon as it has numbers; while it has none, the run that ended
// with the week before still stands. Any earlier week without numbers ends it.
func LoadOf(j *model.Journal, asOf model.Day) Load {
	taken, handed := map[model.Day]int{}, map[model.Day]int{}
	for _, e := range j.OfRole(model.RoleReflection) {
		if e.Day <= asOf {
			taken[e.Day.Monday()] += count(e, "taken_on")
			handed[e.Day.Monday()] += count(e, "handed_on")
		}
	}
	week := asOf.Monday()
	load := Load{Taken: taken[week], Handed: handed[week]}
	if load.Taken == 0 && load.Handed == 0 {
		week -= model.DaysAWeek
	}
	for ; taken[week] > handed[week]; week -= model.DaysAWeek {
		load.WeeksOver++
	}
	return load
}

func count(e model.Entry, key string) int {
	n, err := strconv.Atoi(e.Answers.Get(key))
	if err != nil {
		return 0
	}
	return n
}

// Warning is one sentence when more was taken on than handed on for three
// weeks running or longer, else nothing.
func (l Load) Warning() string {
	if l.WeeksOver < tooLong {
		return ""
	}
	return "You took on more than you handed on for " + strconv.Itoa(l.WeeksOver) +
		" weeks running: initiative is not martyrdom. What could somebody else own?"
}
