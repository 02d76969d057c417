package cli

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
)

// library is a journal with words to be found.
func library(t *testing.T) *console {
	t.Helper()
	d := newConsole()
	for _, args := range [][]string{
		{"promise", "to=Priya", "what=Board numbers", "due=thu 4pm", "notes=Ask for the board's own words\nnot the numbers\nThe Board meets on Friday", "--tag", "board"},
		{"nuisance", "problem=Standups run over", "notes=" + strings.Repeat("word upon word, ", 20) + "a café on board 👩‍💻 and " + strings.Repeat("more of it, ", 20)},
		{"contact", "person=Sam", "struggle=the boardroom", "--at", "mon 16 nov 12:00"},
		{"gap", "thing=Nobody owns it", "notes=" + strings.Repeat("on board\n", 9)},
	} {
		d.must(t, append([]string{"add"}, args...)...)
	}
	return d
}

func TestSearch(t *testing.T) {
	d := library(t)
	for _, width := range []int{0, 40, 80} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			d.env.Width = width
			out := d.must(t, "search", "board")
			for line := range strings.Lines(out) {
				if width > 0 && ansi.StringWidth(line) > width {
					t.Errorf("%d cells: %q", ansi.StringWidth(line), line)
				}
				if width > 0 && strings.HasPrefix(line, "    notes") && !strings.Contains(model.Fold(line), "board") {
					t.Errorf("the word is not on %q", line)
				}
			}
			golden.RequireEqual(t, out)
		})
	}
}

func TestSearchMarks(t *testing.T) {
	d := library(t)
	d.env.Width, d.env.Color = 80, true
	out := d.must(t, "search", "board", "cafe")
	if !strings.Contains(out, "\x1b[1;31mcafé\x1b[0m") || strings.Count(out, "\x1b[1;31mboard\x1b[0m") != 1 {
		t.Errorf("marked %q", out)
	}
	golden.RequireEqual(t, d.must(t, "search", "board"))
}

// An escape code inside an emoji would part it.
func TestSearchMarksWholeCharacters(t *testing.T) {
	d := library(t)
	d.env.Color = true
	if out := d.must(t, "search", "💻"); !strings.Contains(out, "\x1b[1;31m👩‍💻\x1b[0m") {
		t.Errorf("marked %q", out)
	}
}

func TestSearchFilters(t *testing.T) {
	d := library(t)
	for _, test := range []struct {
		args []string
		want []string // practices, newest first
	}{
		{[]string{"board"}, []string{"gap", "nuisance", "promise", "contact"}},
		{[]string{"board", "practice:contact"}, []string{"contact"}},
		{[]string{"board", "--limit", "2"}, []string{"gap", "nuisance"}},
		{[]string{`"own words"`}, []string{"promise"}},
		{[]string{"--", "board", "-own"}, []string{"nuisance", "contact"}},
		{[]string{"practice:promise"}, []string{"promise"}},
	} {
		var got []string
		for line := range strings.Lines(d.must(t, append([]string{"search"}, test.args...)...)) {
			if !strings.HasPrefix(line, " ") {
				got = append(got, strings.Fields(line)[1])
			}
		}
		var entries []struct{ Practice string }
		if err := json.Unmarshal([]byte(d.must(t, append([]string{"search", "--json"}, test.args...)...)), &entries); err != nil {
			t.Fatal(err)
		}
		var listed []string
		for _, e := range entries {
			listed = append(listed, e.Practice)
		}
		if want := fmt.Sprint(test.want); fmt.Sprint(got) != want || fmt.Sprint(listed) != want {
			t.Errorf("%q: got %v and as JSON %v, want %s", test.args, got, listed, want)
		}
	}
	if code := d.run("search", "zebra", "--json"); code != failed || d.out.String() != "[]\n" {
		t.Errorf("nothing found: exit code %d, %q", code, d.out.String())
	}
	if code := d.run("search", " "); code != misused {
		t.Errorf("nothing asked: exit code %d", code)
	}
}

func TestDue(t *testing.T) {
	d := week(t)
	d.entries[5].Answers = d.entries[5].Answers.With("follow_up", "2026-11-23")
	golden.RequireEqual(t, d.must(t, "due"))
}

func TestDueJSON(t *testing.T) {
	d := week(t)
	var day, due map[string]json.RawMessage
	for args, into := range map[string]*map[string]json.RawMessage{"today": &day, "due": &due} {
		if err := json.Unmarshal([]byte(d.must(t, args, "--json")), into); err != nil {
			t.Fatal(err)
		}
	}
	for _, key := range []string{"day", "due", "did_it_hold"} {
		if len(due) != 3 || string(due[key]) != string(day[key]) {
			t.Errorf("%s: got %s, and today has %s", key, due[key], day[key])
		}
	}
}

func TestNothingWaits(t *testing.T) {
	d := newConsole()
	for args, want := range map[string]string{
		"due": "Nothing is due within seven days.\n", "status": "\n",
		"due --json":    `{"day":"2026-11-23","due":[],"did_it_hold":[]}`,
		"status --json": `{"day":"2026-11-23","text":"","due":0,"late":0,"did_it_hold":0,"ends_tonight":[],"unreadable":0}`,
	} {
		got := d.must(t, strings.Fields(args)...)
		if strings.Contains(args, "--json") {
			got = strings.ReplaceAll(strings.ReplaceAll(got, "\n", ""), "  ", "")
			got = strings.ReplaceAll(got, `": `, `":`)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", args, got, want)
		}
	}
}

func TestStatus(t *testing.T) {
	d := week(t)
	want := func(want string) {
		t.Helper()
		if got := d.must(t, "status"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	want("1 late · 1 follow-up\n")
	d.entries[5].Answers = d.entries[5].Answers.With("follow_up", "2027-01-01")
	want("1 late\n")
	d.must(t, "add", "promise", "to=Ana", "what=Minutes", "due=19:00")
	d.must(t, "add", "mentee", "mentee=Ravi", "topic=Estimates", "next=2026-11-30")
	want("1 due · 1 late\n")
	for day := range 4 {
		at := now.AddDate(0, 0, -day-3).Format(time.DateOnly) + " 20:00"
		d.must(t, "add", "reflection", "answer=Well.", "--at", at)
	}
	want("1 due · 1 late · reflection 4 d ends tonight\n")
	d.entries[5].Answers = d.entries[5].Answers.With("follow_up", "2026-11-23")
	d.problems = []model.Problem{{Path: "entries/x.yaml", Reason: "it is not YAML"}}
	want("1 due · 1 late · 1 follow-up · reflection 4 d ends tonight · 1 file unreadable\n")

	d.env.Color = true
	want("\x1b[1m1 due\x1b[0m · \x1b[31m1 late\x1b[0m · 1 follow-up · \x1b[1mreflection 4 d ends tonight\x1b[0m · \x1b[31m1 file unreadable\x1b[0m\n")

	golden.RequireEqual(t, d.must(t, "status", "--json"))
}

// Where the store has what today rests on at hand, nothing more is read.
func TestAPreviewIsEnough(t *testing.T) {
	d := week(t)
	var whole []string
	commands := [][]string{{"today"}, {"today", "--json"}, {"due"}, {"due", "--json"}, {"status"}, {"status", "--json"}}
	for _, args := range commands {
		whole = append(whole, d.must(t, args...))
	}
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	j.Replace(slices.Clone(d.entries))
	d.preview, d.loads = &model.Preview{Entries: d.entries, Summary: j.Summary()}, 0
	for i, args := range commands {
		if got := d.must(t, args...); got != whole[i] {
			t.Errorf("%q: got %q, want %q", args, got, whole[i])
		}
	}
	d.must(t, "list")
	d.must(t, "search", "board")
	d.must(t, "streaks")
	if d.loads != 0 {
		t.Errorf("read everything %d times, want none", d.loads)
	}
	d.must(t, "add", "contact", "person=Sam")
	if d.loads != 0 {
		t.Error("adding an entry reads all others")
	}
	d.entries, d.preview = d.entries[:len(d.entries)-1], nil
	if got := d.must(t, commands[0]...); got != whole[0] || d.loads != 1 {
		t.Errorf("where a preview cannot tell: read everything %d times, got %q", d.loads, got)
	}
}

// What a file is called, or is wrong with it, makes no second line.
func TestD09AWarningIsOneLine(t *testing.T) {
	d := week(t)
	const forged = "x\nfromhere: all is well\u2028\x1b[2J"
	d.problems = []model.Problem{{Path: forged, Line: 4, Reason: forged, Remedy: forged}}
	for range 2 {
		d.run("list", "--journal", forged)
		if got := d.err.String(); strings.Count(got, "\n") != 1 || leaks(got) != "" {
			t.Errorf("it warns with %q", got)
		}
		d.problems = append(d.problems, d.problems[0])
	}
}

// What Today proposes in the first week of a journal is told, and ticked once begun.
func TestTodayTellsTheFirstWeek(t *testing.T) {
	d := newConsole()
	if out := d.must(t, "today"); !strings.Contains(out, "Where to begin") || !strings.Contains(out, "·  Write down a promise to somebody") {
		t.Errorf("an empty journal shows\n%s", out)
	}
	d.must(t, "add", "promise", "to=Priya", "what=Board numbers", "due=fri 16:00")
	if out := d.must(t, "today"); !strings.Contains(out, "Your first week") || !strings.Contains(out, "✓  Write down a promise to somebody") {
		t.Errorf("with a promise it shows\n%s", out)
	}
	if out := d.must(t, "today", "--json"); !strings.Contains(strings.Join(strings.Fields(out), ""), `"practice":"promise","text":"Writedownapromisetosomebody","begun":true`) {
		t.Errorf("as JSON it is\n%s", out)
	}
}
