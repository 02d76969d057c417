package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"fromhere/model"
	"fromhere/ui/term"
)

// poison is what must never reach a terminal, and an emoji of three runes that
// must stay one.
const poison = "\x1b]0;pwned\x07\x1b[6n\u009b8m\u202e\u2066\x00\x7f\u0085\u2028\x9b2J👩‍💻z\u200ei\u200f\u061c\u200b\u00ad\u2063\ufff9\U000e0069\ufe0f\U000e0101\u200d\u3164\x1b[2J\x1b"

// leaks are the parts of an output that a terminal would obey.
func leaks(out string) string {
	if !utf8.ValidString(out) {
		return "bytes that are no text"
	}
	for i, r := range out {
		switch {
		case term.Unseen(out, i):
			return fmt.Sprintf("%U, which is not to be seen", r)
		case r == '\n':
		case r < ' ', r >= 0x7f && r <= 0x9f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x2028, r == 0x2029, r == 0xfeff:
			return fmt.Sprintf("%U", r)
		}
	}
	if strings.Count(out, "👩") != strings.Count(out, "👩‍💻") {
		return "a part of an emoji"
	}
	return ""
}

// poisoned is a journal whose every text is poison.
func poisoned() *console {
	d := newConsole()
	unknown := model.Practice{ID: "no" + poison}
	for i, p := range append([]model.Practice{unknown}, model.BuiltIn...) {
		for n := range 2 {
			e := model.NewEntry(fmt.Sprintf("01kasvq9x2c4m7n8p3r5u%02d%03d", i, n), p, now.Add(-time.Duration(n*26)*time.Hour), 0)
			for _, f := range p.AllFields() {
				e.Answers = e.Answers.With(f.Key, poison)
				if f.Kind == model.Moment && n > 0 {
					e.Answers = e.Answers.With(f.Key, now.Add(3*time.Hour).Format(time.RFC3339))
				}
			}
			e.Answers = e.Answers.With("k"+poison, poison)
			e.Tags, e.Links = []string{poison, "t" + poison}, []string{poison}
			if n > 0 {
				e.Events = append(e.Events, model.Event{At: e.Created, Stage: poison}, model.Event{At: e.Created, Held: poison})
			}
			d.entries = append(d.entries, e)
		}
	}
	d.problems = []model.Problem{{Path: "/journal/" + poison + ".yaml", Line: 3, Reason: "is bad: " + poison, Remedy: "mend " + poison}}
	return d
}

func TestNoCommandPrintsWhatATerminalWouldObey(t *testing.T) {
	d := poisoned()
	commands := [][]string{
		{"list"}, {"list", "--json"}, {"today"}, {"today", "--json"}, {"due"}, {"due", "--json"}, {"status", "--json"}, {"search", "z"}, {"search", "💻"}, {"search", "k"},
		{"search", "z", "--json"}, {"search", poison}, {"due", poison}, {"status", poison}, {"streaks"}, {"streaks", "--json"},
		{"list", "--", poison}, {"list", "tag:" + poison}, {"list", "practice:" + poison}, {"list", "stage:" + poison}, {"list", "since:" + poison}, {"list", "x" + poison + ":y"},
		{"show", poison}, {"show", "r5"}, {"add", poison}, {"add", "promise", poison + "=x"}, {"add", "promise", "due=" + poison}, {"add", "promise", "stage=" + poison},
		{"add", "promise", "to=" + poison, "what=" + poison, "due=fri", "--tag", poison, "--at", poison},
		{"streaks", "--as-of", poison}, {"--" + poison}, {poison}, {"help", poison}, {"show"}, {"doctor", poison}, {"list", "--journal", poison},
	}
	for i := range d.entries {
		commands = append(commands, []string{"show", d.entries[i].ID}, []string{"show", "--json", d.entries[i].ID})
	}
	for _, width := range []int{0, 80, 30} {
		d.env.Width = width
		for _, args := range commands {
			d.run(args...)
			for _, out := range []string{d.out.String(), d.err.String()} {
				if what := leaks(out); what != "" {
					t.Errorf("%q prints %s:\n%q", args, what, out)
				}
			}
			if d.out.Len()+d.err.Len() == 0 {
				t.Errorf("%q prints nothing", args)
			}
		}
	}
	d.loadErr = errors.New("read " + poison)
	d.run("list")
	if what := leaks(d.err.String()); what != "" || d.err.Len() == 0 {
		t.Errorf("an error prints %s: %q", what, d.err.String())
	}
}

// JSON is for programs: what it escapes comes back whole.
func TestJSONKeepsWhatItEscapes(t *testing.T) {
	d := newConsole()
	const text = "\x1b[6n\u009b8m\u202e\u2066\x00\x7f\u2028👩‍💻\u200e\u2063\U000e0041\U000e0101z"
	d.entries = []model.Entry{{ID: "01kasvq9x2c4m7n8p3r5u00001", Practice: "contact", Day: model.DayOf(now, 0), Created: now, Answers: model.AnswersOf(map[string]string{"person": text})}}
	var got []struct{ Answers map[string]string }
	if err := json.Unmarshal([]byte(d.must(t, "list", "--json")), &got); err != nil || got[0].Answers["person"] != text {
		t.Errorf("%v: got %q", err, got)
	}
}
