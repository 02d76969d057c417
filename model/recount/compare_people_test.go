package recount_test

import (
	"fmt"
	"slices"

	"fromhere/model/figures"
	"fromhere/model/recount"
)

func sayWarmth(key string, warmth string, touched bool, days int, interval recount.Interval, team, direction string) string {
	return fmt.Sprintf("%s: %s, touched %v, silent for %d days, of %v, %q, %q", key, warmth, touched, days, interval, team, direction)
}

func modelWarmth(b *both) (said []string) {
	for _, p := range figures.PeopleOf(b.m, b.Now) {
		if p.Warmth != figures.Stranger {
			interval := recount.Interval{Every: p.Interval.Warm, Latest: p.Interval.Cold}
			said = append(said, sayWarmth(b.Key(p.Name), string(p.Warmth), p.Touched, p.Silent, interval, p.Team, p.Direction))
		}
	}
	slices.Sort(said)
	return said
}

func secondWarmth(b *both) (said []string) {
	for _, c := range b.Contacts() {
		said = append(said, sayWarmth(c.Key, string(c.Warmth), c.Touched, c.Days, c.Interval, c.Team, c.Direction))
	}
	slices.Sort(said)
	return said
}
