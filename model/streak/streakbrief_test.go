package streak

import (
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// A brief reason has 14 cells beside a streak at 80 columns.
func TestBriefReasonsFitTheirColumn(t *testing.T) {
	const most = 14
	seen := map[string]bool{}
	entries := []model.Entry{
		modeltest.Made("leave", "2026-01-20 09:00", "from=2026-02-02", "to=2026-02-06"),
		modeltest.Made("follower", "2025-12-17 09:00", "person=Ana", "idea=x"),
		modeltest.Made("contact", "2026-01-06 09:00", "person=Lu"),
		modeltest.Made("contact", "2026-01-13 09:00", "person=Lu"),
		modeltest.Made("contact", "2026-01-15 09:00", "person=Lu"),
		modeltest.Made("mentee", "2025-12-29 09:00", "mentee=Kim", "topic=x"),
		modeltest.Made("mentee", "2026-01-06 09:00", "mentee=Kim", "topic=x"),
		modeltest.Made("gap", "2026-01-28 09:00", "thing=x"),
		modeltest.Made("gap", "2026-02-10 09:00", "thing=x"),
	}
	for d := model.NewDay(2026, 1, 26); d <= model.NewDay(2026, 2, 12); d++ {
		if d.Weekday() != 0 && d.Weekday() != 6 && (d < model.NewDay(2026, 2, 2) || d > model.NewDay(2026, 2, 6)) {
			entries = append(entries, modeltest.Made("reflection", d.String()+" 18:00", "answer=x"))
		}
	}
	j := modeltest.JournalOf(entries...)
	for d := model.NewDay(2025, 12, 15); d <= model.NewDay(2026, 3, 10); d++ {
		for _, s := range ActivityOf(j, d).Streaks() {
			seen[s.Brief] = true
			if n := len([]rune(s.Brief)); n == 0 && s.Current != 1 || n > most {
				t.Errorf("%s on %s: the brief of %q is %q, %d letters", s.Practice, d, s.Why, s.Brief, n)
			}
		}
	}
	for _, brief := range []string{"lost this week", "1 of 2", "broke Dec 2025", "since Dec 2025", "broke 13 Feb",
		"ends tonight", "1 more by Sun", "through leave", "since 26 Jan"} {
		if !seen[brief] {
			t.Errorf("no streak says %q; they say %v", brief, seen)
		}
	}
}
