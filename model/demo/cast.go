package demo

import (
	"fmt"
	"strings"
	"time"

	"fromhere/model"
)

// person is somebody of the cast. Nobody reports to the one who writes.
type person struct{ name, team, direction string }

var cast = []person{
	{"Priya", "product", "up"},
	{"Ravi", "platform", "up"},
	{"Lee", "sales", "up"},
	{"Ana", "design", "across"},
	{"Omar", "platform", "across"},
	{"Sam", "support", "across"},
	{"Zoë", "finance", "across"},
	{"Jürgen", "security", "across"},
	{"美咲", "Tokyo office", "across"},
	{"José", "quality", "across"},
	{"Chidi", "data", "across"},
	{"Hélène", "marketing", "across"},
	{"Kwame", "customer success", "across"},
	{"Ingrid", "legal", "across"},
	{"Tomás", "analytics", "down"},
	{"Nadia", "analytics", "down"},
}

func castOf(name string) person {
	for _, p := range cast {
		if p.name == name {
			return p
		}
	}
	return person{name: name}
}

// project is work that runs for some weeks; the next one starts before it ends.
type project struct{ name, tag string }

var projects = []project{
	{"churn dashboard", "churn"},
	{"billing migration", "billing"},
	{"pricing test", "pricing"},
	{"onboarding guide", "onboarding"},
	{"search rework", "search"},
	{"support hand-over", "support"},
	{"event clean-up", "events"},
	{"mobile release", "mobile"},
	{"renewal forecast", "renewals"},
}

// projectOn is a project that runs on the day: the one at its height or the one
// before it.
func (y *year) projectOn(d model.Day) project {
	n := int(d-y.first) * len(projects) / int(y.today-y.first+1)
	if n > 0 && y.dice.IntN(3) == 0 {
		n--
	}
	return projects[n]
}

// fill puts a project of the day for {p}, a name for {who} and last month for
// {month}.
func (y *year) fill(text string, at time.Time) string {
	return y.fillFrom(text, at, y.projectOn(y.day(at)))
}

func (y *year) fillFrom(text string, at time.Time, p project) string {
	who := cast[y.dice.IntN(len(cast))].name
	lastMonth := at.AddDate(0, 0, -at.Day()).Month().String()
	return strings.NewReplacer("{p}", p.name, "{who}", who, "{month}", lastMonth).Replace(text)
}

// fresh is the first of n texts, from the k-th on, that has not been said yet:
// its place, and the text.
func (y *year) fresh(n, k int, text func(int) string) (int, string) {
	for i := range n {
		at := (k + i) % n
		if t := text(at); !y.said[t] {
			y.said[t] = true
			return at, t
		}
	}
	return k % n, text(k % n)
}

// chance is true in the given share of cases.
func (y *year) chance(percent int) bool { return y.dice.IntN(100) < percent }

// oneOf picks one.
func oneOf[T any](y *year, from []T) T { return from[y.dice.IntN(len(from))] }

// between is a number from low to high.
func (y *year) between(low, high int) int { return low + y.dice.IntN(high-low+1) }

// shuffled is a copy in another order.
func shuffled[T any](y *year, from []T) []T {
	mixed := append([]T(nil), from...)
	y.dice.Shuffle(len(mixed), func(a, b int) { mixed[a], mixed[b] = mixed[b], mixed[a] })
	return mixed
}

// asksIfItHeld answers the two questions that follow a fix, on the first day
// at work after each.
func (y *year) asksIfItHeld(fixed time.Time, held bool) []turn {
	var turns []turn
	for i, after := range []int{7, 30} {
		at := y.clock(y.workdayFrom(y.day(fixed.AddDate(0, 0, after))), 9, y.between(2, 40))
		answer := "yes"
		if i == 1 && !held {
			answer = "no"
		}
		turns = append(turns, turn{at: at, held: answer})
	}
	return turns
}

func (y *year) minutes(low, high int) time.Duration {
	return time.Duration(y.between(low, high)) * time.Minute
}

// went is how it went: nearly always better than was feared.
func (y *year) went() string {
	if y.chance(13) {
		return y.score(1, 4)
	}
	return y.score(6, 9)
}

// score is a scale's value from low to high.
func (y *year) score(low, high int) string { return fmt.Sprint(y.between(low, high)) }
