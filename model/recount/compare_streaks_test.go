package recount_test

import (
	"fmt"

	"fromhere/model/streak"
)

func modelStreaks(b *both) (said []string) {
	for _, s := range streak.ActivityOf(b.m, b.m.DayOf(b.Now)).Streaks() {
		if s.Begun {
			said = append(said, fmt.Sprint(s.Practice, ": ", s.Current))
		}
	}
	return said
}

func secondStreaks(b *both) (said []string) {
	for _, p := range b.m.Catalog {
		if s := b.StreakOf(p.ID); s.Begun {
			said = append(said, fmt.Sprint(p.ID, ": ", s.Length))
		}
	}
	return said
}

func modelStrength(b *both) (said []string) {
	for _, p := range b.m.Catalog {
		said = append(said, fmt.Sprintf("%s: %.9f", p.ID, streak.ActivityOf(b.m, b.m.DayOf(b.Now)).Strength(p)))
	}
	return said
}

func secondStrength(b *both) (said []string) {
	for _, p := range b.m.Catalog {
		said = append(said, fmt.Sprintf("%s: %.9f", p.ID, b.Strength(p.ID)))
	}
	return said
}
