package cli

import (
	"strings"
	"testing"
	"time"
)

// at sets the clock of the commands: "2026-12-21 09:00".
func (d *console) at(clock string) {
	at, err := time.ParseInLocation("2006-01-02 15:04", clock, now.Location())
	if err != nil {
		panic(err)
	}
	d.env.Now = func() time.Time { return at }
}

// row is the line of a practice in what `streaks` prints.
func (d *console) row(t *testing.T, practice string) string {
	t.Helper()
	for line := range strings.SplitSeq(d.must(t, "streaks"), "\n") {
		if strings.HasPrefix(line, practice) {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

// Plans recorded on Sat 5, Mon 14 and Mon 21 Dec are for the weeks of 7, 14 and 21 Dec:
// three weeks running.
func TestA14APlanCountsForItsWeek(t *testing.T) {
	d := newConsole()
	for _, day := range []string{"2026-12-05", "2026-12-14", "2026-12-21"} {
		d.at(day + " 09:00")
		d.must(t, "add", "week", "plan=If asked, then I say when.")
	}
	if row := d.row(t, "Week Plan"); !strings.HasPrefix(row, "Week Plan  3 w   3 w") || !strings.HasSuffix(row, "every week since 7 Dec") {
		t.Errorf("streaks says %q", row)
	}
	for n, of := range []string{"2026-12-07", "2026-12-14", "2026-12-21"} {
		if got := d.entries[n].Answers.Get("of"); got != of {
			t.Errorf("plan %d is for %q, not %s", n, got, of)
		}
	}
	// What is said wins, also of a week far ahead.
	d.must(t, "add", "week", "plan=If late, then I call.", "of=2027-01-04")
	if got := d.entries[3].Answers.Get("of"); got != "2027-01-04" {
		t.Errorf("the plan is for %q", got)
	}
}

// Once a week, kept until the week of 16 Nov, nothing done on Fri 27: three days are left
// for the one that is needed. On Sun 29 it is the last.
func TestA15AWeeksEndIsSaidAlikeEverywhere(t *testing.T) {
	d := newConsole()
	d.at("2026-11-17 09:00")
	d.must(t, "add", "gap", "thing=Nobody owns the wiki")
	for _, c := range []struct{ clock, streaks, status, today string }{
		{"2026-11-27 09:00", "1 more by Sunday", "\n", ""},
		{"2026-11-28 09:00", "1 more by Sunday", "\n", ""},
		{"2026-11-29 09:00", "ends tonight", "gap 1 w ends tonight\n", "Ends tonight  Gap Audit, 1 week"},
		{"2026-11-30 09:00", "broke in the week of 23 Nov: 0 of 1", "\n", ""},
	} {
		d.at(c.clock)
		if row := d.row(t, "Gap Audit"); !strings.HasSuffix(row, c.streaks) {
			t.Errorf("%s: streaks says %q, want %q", c.clock, row, c.streaks)
		}
		if line := d.must(t, "status"); line != c.status {
			t.Errorf("%s: status says %q, want %q", c.clock, line, c.status)
		}
		if text := d.must(t, "today"); strings.Contains(text, "Ends tonight") != (c.today != "") || !strings.Contains(text, c.today) {
			t.Errorf("%s: today says\n%s", c.clock, text)
		}
	}
}

// Two days a week, 0 done on Sun 29 Nov: one day is left for two. Two entries on that
// day are one day, and one is missing still. Today does not break what it cannot save.
func TestA16TooFewDaysAreLeft(t *testing.T) {
	d := newConsole()
	for _, day := range []string{"2026-11-17", "2026-11-18"} {
		d.at(day + " 09:00")
		d.must(t, "add", "contact", "person=Sam")
	}
	d.at("2026-11-29 20:00")
	for _, want := range []string{"lost this week: 2 missing", "lost this week: 1 missing", "lost this week: 1 missing"} {
		if row := d.row(t, "Lateral Network"); !strings.HasSuffix(row, want) || !strings.Contains(row, "1 w   1 w") {
			t.Errorf("streaks says %q, want %q", row, want)
		}
		if line := d.must(t, "status"); line != "\n" {
			t.Errorf("status says %q", line)
		}
		d.must(t, "add", "contact", "person=Sam")
	}
}

// A line of 29 Feb 2028 is told on 28 Feb 2029. On the 27th it is 52 weeks old.
func TestA18TheLeapDayIsRemembered(t *testing.T) {
	d := newConsole()
	d.at("2028-02-29 21:00")
	d.must(t, "add", "reflection", "answer=A day that comes every four years.")
	for clock, told := range map[string]bool{"2029-02-26 09:00": false, "2029-02-27 09:00": true, "2029-02-28 09:00": true, "2029-03-01 09:00": false} {
		d.at(clock)
		if text := d.must(t, "today"); strings.Contains(text, "A year ago  A day that comes every four years.") != told {
			t.Errorf("%s: today says\n%s", clock, text)
		}
	}
}

// What was never begun is one line, and in JSON one list.
func TestNeverBegunIsCounted(t *testing.T) {
	d := newConsole()
	if got := d.must(t, "streaks"); got != "14 practices never begun\n" {
		t.Errorf("of an empty journal: %q", got)
	}
	d.must(t, "add", "gap", "thing=Nobody owns the wiki")
	if got := d.must(t, "streaks"); !strings.HasSuffix(got, "\n13 practices never begun\n") || strings.Contains(got, "Week Plan") {
		t.Errorf("got\n%s", got)
	}
	if got := d.must(t, "streaks", "--json"); !strings.Contains(got, `"never_begun": [`) || !strings.Contains(got, `"week"`) {
		t.Errorf("got\n%s", got)
	}
}
