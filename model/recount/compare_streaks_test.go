package recount_test

import (
	"fmt"
	"strings"

	"fromhere/model"
	"fromhere/model/recount"
	"fromhere/model/streak"
)

func sayStreak(practice string, length, needed, left int, tonight, lost bool, why string) string {
	if needed == 0 {
		left = 0 // nobody says how many days are left for nothing
	}
	return fmt.Sprintf("%s: %d; %d needed in %d days, ends tonight %v, lost %v; %s", practice, length, needed, left, tonight, lost, why)
}

// Whys are compared where they say on which day a streak broke, and that it was kept
// through leave; what else there is to say comes before the latter.
func modelStreaks(b *both) (said []string) {
	for _, s := range streak.ActivityOf(b.m, b.m.DayOf(b.Now)).Streaks() {
		why := ""
		if strings.HasPrefix(s.Why, "broke") || strings.HasPrefix(s.Why, "kept through leave") {
			why, _, _ = strings.Cut(s.Why, ":")
		}
		said = append(said, sayStreak(s.Practice, s.Current, s.Missing, s.Left, s.Tonight, s.Lost, why))
	}
	return said
}

func secondStreaks(b *both) (said []string) {
	for _, p := range b.m.Catalog {
		s := b.StreakOf(p.ID)
		if !s.Begun {
			continue
		}
		tonight, lost := s.Says == "ends tonight", strings.HasPrefix(s.Says, "lost")
		said = append(said, sayStreak(p.ID, s.Length, s.Needed, s.Left, tonight && s.Length > 0, lost, b.why(s)))
	}
	return said
}

// why is on which day a streak broke, or through which leave it was kept, in the words of
// model.
func (b *both) why(s recount.Streak) string {
	today := b.m.DayOf(b.Now)
	switch {
	case s.Broken && s.Weekly:
		return "broke in the week of " + model.SayShort(s.Broke, today)
	case s.Broken:
		return "broke on " + model.SayDate(s.Broke, today)
	case len(s.Leave) == 0 || s.Says != "":
		return ""
	}
	from := s.Leave[len(s.Leave)-1]
	to := from
	for b.OnLeave(from - 1) {
		from--
	}
	for b.OnLeave(to + 1) {
		to++
	}
	return "kept through leave " + model.SayDays(from, to, today)
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
