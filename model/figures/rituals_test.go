package figures

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// numbers are figures as programs read them: "name number unit of N: the days of the
// entries", as they stand on Mon 23 Nov 2026.
func numbers(t *testing.T, practice string, entries ...model.Entry) (lines []string) {
	t.Helper()
	j := modeltest.JournalOf(entries...)
	for _, f := range Of(modeltest.Practice(practice), j, modeltest.Evening) {
		var days []string
		for _, id := range f.Entries {
			e, _ := j.Entry(id)
			days = append(days, e.Day.String()[5:])
		}
		if text, ok := Explain(practice, f.Name); !ok || text == "" {
			t.Errorf("%s is not explained", f.Name)
		}
		lines = append(lines, fmt.Sprintf("%s %g %s: %s", f.Name, f.Number, f.Unit, strings.Join(days, " ")))
	}
	return lines
}

func expectNumbers(t *testing.T, got []string, want ...string) {
	t.Helper()
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

// Evenings of November: 2, 20 (twice), 23: 3. Energy within 30 days, from 25 Oct on:
// (4 + 7 + 5 + 8) ÷ 4 = 6. This week, from 23 Nov: 3 taken on, 1 handed on.
func TestReflectionNumbers(t *testing.T) {
	expectNumbers(t, numbers(t, "reflection",
		modeltest.Made("reflection", "2026-10-24 20:00", "energy=1"),
		modeltest.Made("reflection", "2026-10-25 20:00", "energy=4"),
		modeltest.Made("reflection", "2026-11-02 20:00", "answer=none of it"),
		modeltest.Made("reflection", "2026-11-20 20:00", "energy=7"),
		modeltest.Made("reflection", "2026-11-20 21:00", "energy=5"),
		modeltest.Made("reflection", "2026-11-23 17:00", "energy=8", "taken_on=3", "handed_on=1")),
		"this_month 3 evenings: 11-02 11-20 11-20 11-23",
		"energy 6 of 10: 10-25 11-20 11-20 11-23",
		"this_week 2 taken on minus handed on: 11-23")
}

// Weeks of 2, 16, 23 and 30 Nov: 4, of which the plan for the 30th names it and the
// plan recorded on 18 Nov names the 2nd. Over are 2 and 16; looked back are 16 and,
// before it is over, 23: 2 of 3.
func TestWeekNumbers(t *testing.T) {
	expectNumbers(t, numbers(t, "week",
		modeltest.Made("week", "2026-11-16 09:00", "plan=a", "looked back@2026-11-20 16:00"),
		modeltest.Made("week", "2026-11-17 09:00", "plan=b"),
		modeltest.Made("week", "2026-11-18 09:00", "plan=c", "of=2026-11-02"),
		modeltest.Made("week", "2026-11-20 09:00", "plan=d", "of=2026-11-23", "look_back=Well"),
		modeltest.Made("week", "2026-11-20 10:00", "plan=e", "of=2026-11-30")),
		"planned 4 weeks: 11-16 11-17 11-18 11-20 11-20",
		"looked_back 67 %: 11-16 11-17 11-18 11-20")
}

// Of 2026: Thu 1 and Fri 2 Jan, Mon 21 to Thu 24 Dec. The next leave begins on 21 Dec,
// 28 days from now, and was written down twice.
func TestLeaveNumbers(t *testing.T) {
	expectNumbers(t, numbers(t, "leave",
		modeltest.Made("leave", "2025-12-01 09:00", "from=2025-12-29", "to=2026-01-04"),
		modeltest.Made("leave", "2026-10-01 09:00", "from=2026-12-24", "to=2026-12-21"),
		modeltest.Made("leave", "2026-10-02 09:00", "from=2026-12-21", "to=2026-12-22"),
		modeltest.Made("leave", "2026-10-03 09:00", "from=2027-01-04", "to=2027-01-08")),
		"this_year 6 days: 12-01 10-01 10-02",
		"next 28 days: 10-01 10-02")
}
