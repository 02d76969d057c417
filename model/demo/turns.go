package demo

import (
	"fmt"
	"time"
)

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
