package cli

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// monday is a journal as it stood on the evening of Mon 16 Nov 2026.
func monday(t *testing.T) *console {
	t.Helper()
	d := newConsole()
	for _, args := range [][]string{
		{"promise", "to=Priya", "what=Board numbers", "due=2026-11-16 16:00", "stage=kept", "--at", "2026-11-16 9:00"},
		{"promise", "to=Priya", "what=Slides", "due=2026-11-18 16:00", "--at", "2026-11-16 10:00"},
		{"contact", "person=Sam", "team=support", "--at", "2026-11-10 12:00"},
		{"gap", "thing=Doc", "--at", "2026-11-12 12:00"},
		{"reflection", "answer=Said it", "energy=7", "--at", "2026-11-13 20:00"},
	} {
		d.must(t, append([]string{"add"}, args...)...)
	}
	return d
}

// What --as-of says of an evening is what was said on that evening: nothing of what
// was recorded or happened later is in it.
func TestAsOfSaysWhatWasSaidThatEvening(t *testing.T) {
	then, since := monday(t), monday(t)
	since.entries[1].Events = append(since.entries[1].Events, model.Event{At: now.AddDate(0, 0, -5), Stage: "kept"})
	since.entries[3].Events = append(since.entries[3].Events, model.Event{At: now.AddDate(0, 0, -4), Stage: "closed"})
	for _, args := range [][]string{
		{"leave", "from=2026-11-09", "to=2026-11-13", "--at", "2026-11-17 9:00"}, // recorded afterwards
		{"contact", "person=Priya", "team=sales", "--at", "2026-11-17 9:00"},
		{"promise", "to=Sam", "what=Notes", "due=2026-11-19 16:00", "stage=broken", "--at", "2026-11-18 9:00"},
		{"reflection", "answer=Later", "energy=1", "--at", "2026-11-18 20:00"},
	} {
		since.must(t, append([]string{"add"}, args...)...)
	}
	evening := model.EveningOf(model.NewDay(2026, 11, 16), since.config.DayStarts, now.Location())
	then.env.Now = func() time.Time { return evening }
	for _, args := range [][]string{
		{"figures"}, {"figures", "--json"}, {"figures", "promise"}, {"people"}, {"people", "--json"}, {"streaks"}, {"streaks", "--json"},
		{"review", "2026-W47"}, {"review", "month", "--json"}, {"review", "2026"},
	} {
		said, want := since.must(t, append(args, "--as-of", "2026-11-16")...), then.must(t, args...)
		if said != want {
			t.Errorf("%q says of Monday\n%s\nand Monday said\n%s", args, said, want)
		}
		if since.must(t, args...) == want {
			t.Errorf("%q says today what Monday said", args)
		}
	}
}

// As of today nothing is left out.
func TestAsOfTodayIsNow(t *testing.T) {
	d := monday(t)
	for _, args := range [][]string{{"figures"}, {"people"}, {"streaks"}, {"review", "month"}} {
		if said := d.must(t, append(args, "--as-of", "today")...); said != d.must(t, args...) {
			t.Errorf("%q says\n%s", args, said)
		}
	}
}

// What a program reads: every practice, and of each figure the number, its unit,
// and what it is made of.
func TestFiguresForPrograms(t *testing.T) {
	d := monday(t)
	var all []struct {
		Practice string
		Figures  []map[string]any
	}
	if err := json.Unmarshal([]byte(d.must(t, "figures", "--json")), &all); err != nil {
		t.Fatal(err)
	}
	if len(all) != len(model.BuiltIn) {
		t.Errorf("there are %d practices", len(all))
	}
	for _, p := range all {
		for _, f := range p.Figures {
			keys := slices.Sorted(maps.Keys(f))
			if !slices.Equal(keys, []string{"entries", "n", "name", "number", "unit", "value"}) {
				t.Errorf("%s: a figure has %q", p.Practice, keys)
			}
			if entries, ok := f["entries"].([]any); !ok || len(entries) > 0 && float64(len(entries)) != f["n"] {
				t.Errorf("%s: %v", p.Practice, f)
			}
		}
	}
	var one []struct{ Practice string }
	if err := json.Unmarshal([]byte(d.must(t, "figures", "rock", "--json")), &one); err != nil || len(one) != 1 || one[0].Practice != "promise" {
		t.Errorf("%v, %v", one, err)
	}
}

// Priya has two promises: one kept before it was due, and one open and overdue.
// Nobody has spoken with Sam, under either spelling, for 13 days; keeping a promise
// was a touch of Priya 7 days ago.
func TestPeopleForPrograms(t *testing.T) {
	d := monday(t)
	d.must(t, "add", "person", "name=Sam", "aliases=Samuel", "--at", "2026-11-01 9:00")
	d.must(t, "add", "gap", "thing=Other", "--at", "2026-11-12 13:00")
	d.must(t, "add", "need", "person=Samuel", "need=Numbers", "--at", "2026-11-12 14:00") // not sent: no touch
	var people []struct {
		Name, Warmth, Team string
		LastTouch          string `json:"last_touch"`
		Figures            []figureJSON
	}
	if err := json.Unmarshal([]byte(d.must(t, "people", "--json")), &people); err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, p := range people {
		line := strings.Join([]string{p.Name, p.Warmth, p.Team, p.LastTouch}, " ")
		for _, f := range p.Figures {
			line += fmt.Sprintf("; %s %v %s", f.Name, f.Number, f.Unit)
			if f.N != len(f.Entries) {
				t.Errorf("%s: %+v", p.Name, f)
			}
		}
		said = append(said, line)
	}
	want := []string{
		"Sam warm support 2026-11-10; silent 13 days; entries 2 entries; open 0 promises; kept 0 promises; broken 0 promises",
		"Priya warm  2026-11-16; silent 7 days; entries 2 entries; open 1 promises; kept 1 promises; broken 0 promises; on_time 50 %",
	}
	if !slices.Equal(said, want) {
		t.Errorf("it says\n%s", strings.Join(said, "\n"))
	}
}

// The practised days of the gap are the 12th, and that is one.
func TestStreaksForPrograms(t *testing.T) {
	var all struct {
		Streaks []struct {
			Practice, Unit     string
			Current, Number, N int
		}
	}
	if err := json.Unmarshal([]byte(monday(t).must(t, "streaks", "--json")), &all); err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(all.Streaks, func(s struct {
		Practice, Unit     string
		Current, Number, N int
	}) bool {
		return s.Practice == "gap"
	})
	if at < 0 || all.Streaks[at].N != 1 || all.Streaks[at].Number != all.Streaks[at].Current || all.Streaks[at].Unit != "week" {
		t.Errorf("the streaks are %+v", all.Streaks)
	}
}

// Of the promise kept and the one overdue: 1 of 2 was on time.
func TestFiguresAreExplained(t *testing.T) {
	d := monday(t)
	d.env.Width = 60
	out := d.must(t, "figures", "promise", "--explain")
	for _, part := range []string{"Reliability Rock\n  on time ", "1 of 2", "from 2  on_time\n      The promises kept at or before their due time,"} {
		if !strings.Contains(out, part) {
			t.Errorf("there is no %q in\n%s", part, out)
		}
	}
	if out := d.must(t, "figures", "promise"); strings.Contains(out, "The promises kept") {
		t.Errorf("it explains, and was not asked to:\n%s", out)
	}
	if out := d.must(t, "figures", "promise", "--explain", "--json"); !strings.Contains(out, "\"definition\": \"The promises kept at or before") {
		t.Errorf("there is no definition in\n%s", out)
	}
}

func TestReview(t *testing.T) {
	d := monday(t)
	out := d.must(t, "review", "2026-11")
	for _, part := range []string{
		"November 2026 · not reviewed yet\n", "entries 5", "people 2", "Reliability Rock 2", "Priya 2", "2026-11-10  contact", "✓  ", "60001\n",
	} {
		if !strings.Contains(out, part) {
			t.Errorf("there is no %q in\n%s", part, out)
		}
	}
	for _, args := range [][]string{{"review", "yesterday"}, {"review", "2025", "--json"}, {"review", "last", "week", "--as-of", "2026-11-09"}} {
		if code := d.run(args...); code != failed || !strings.Contains(d.err.String(), "nothing was recorded in ") {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
	}
}

// An empty journal has neither figures nor people.
func TestNothingToCount(t *testing.T) {
	d := newConsole()
	for _, args := range [][]string{{"figures"}, {"figures", "--json"}, {"people"}, {"people", "--json"}} {
		if code := d.run(args...); code != failed || d.err.Len() == 0 {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
		if len(args) > 1 && !json.Valid(d.out.Bytes()) {
			t.Errorf("%q printed %q", args, &d.out)
		}
	}
}

// A practice that was never begun has no row: not to say that there is too little
// to count.
func TestFiguresOfPracticesNeverBegunAreLeftOut(t *testing.T) {
	d := newConsole()
	d.must(t, "add", "promise", "to=Priya", "what=Board numbers", "due=2026-11-30 16:00")
	if said := d.must(t, "figures"); !strings.HasPrefix(said, "Reliability Rock\n") || strings.Contains(said, "Language") {
		t.Errorf("figures of what was never begun:\n%s", said)
	}
	d.must(t, "add", "language", "phrase=just", "instead=so")
	if said := d.must(t, "figures"); !strings.Contains(said, "too few words yet") {
		t.Errorf("nothing is said of too few words:\n%s", said)
	}
}
