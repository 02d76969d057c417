package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
)

// now is a Monday evening, as on the pictures of the screens.
var now = time.Date(2026, 11, 23, 17, 48, 30, 0, time.FixedZone("CET", 3600))

// memoryStore is a store in memory.
type memoryStore struct {
	entries  []model.Entry
	problems []model.Problem
	preview  *model.Preview // nil where only Load can tell
	loads    int
	saveErr  error
	loadErr  error
}

func (s *memoryStore) Load() (model.Snapshot, error) {
	s.loads++
	return model.Snapshot{Entries: s.entries, Problems: s.problems}, s.loadErr
}

func (s *memoryStore) Preview(model.Day) (model.Preview, bool) {
	if s.preview == nil {
		return model.Preview{}, false
	}
	return *s.preview, true
}

// Visit shows one entry after another in the same place.
func (s *memoryStore) Visit(see func(*model.Entry) bool) (model.Snapshot, error) {
	for _, e := range slices.Backward(slices.SortedFunc(slices.Values(s.entries), model.ByCreation)) {
		shown := e.Clone()
		more := see(&shown)
		if shown = (model.Entry{}); !more {
			break
		}
	}
	return model.Snapshot{Problems: s.problems}, s.loadErr
}

func (s *memoryStore) Remember(model.Day) error { return nil }

func (s *memoryStore) News() []string { return nil }

func (s *memoryStore) Save(e model.Entry) (model.Entry, int, error) {
	if s.saveErr != nil {
		return model.Entry{}, 0, s.saveErr
	}
	at := slices.IndexFunc(s.entries, func(there model.Entry) bool { return there.ID == e.ID })
	if at >= 0 {
		s.entries[at] = e
		return e, len(s.entries), nil
	}
	s.entries = append(s.entries, e)
	return e, len(s.entries), nil
}

func (s *memoryStore) SaveText(text []byte, _ string) (model.Entry, int, error) {
	e, err := s.Decode(text)
	if err != nil {
		return e, 0, err
	}
	return s.Save(e)
}

func (s *memoryStore) Encode(e model.Entry) ([]byte, error) { return json.Marshal(e) }
func (s *memoryStore) Decode(text []byte) (model.Entry, error) {
	var e model.Entry
	return e, json.Unmarshal(text, &e)
}

// console runs commands, and keeps what they printed and what they ran.
type console struct {
	*memoryStore
	env      Env
	config   model.Config
	out, err bytes.Buffer
	opened   string // the directory asked for
	ran      string // the app or the demo
	ids      int
}

func newConsole() *console {
	d := &console{memoryStore: &memoryStore{}, config: model.DefaultConfig()}
	d.env = Env{
		In: strings.NewReader(""), Out: &d.out, Err: &d.err,
		Now: func() time.Time { return now },
		NewID: func(time.Time) string {
			d.ids++
			return fmt.Sprintf("01kasvq9x2c4m7n8p3r5t6%04d", d.ids)
		},
		Open: func(dir string) (Journal, error) {
			d.opened = dir
			return Journal{Store: d.memoryStore, Catalog: model.BuiltIn, Config: d.config}, nil
		},
		App:     func(dir string) error { d.ran = "app " + dir; return nil },
		Demo:    func() error { d.ran = "demo"; return nil },
		Editor:  func(string) (*exec.Cmd, error) { return nil, errors.New("no editor here") },
		Version: func() string { return "v1.2.3" },
	}
	return d
}

// run runs a command and returns its exit code; the output begins anew.
func (d *console) run(args ...string) int {
	d.out.Reset()
	d.err.Reset()
	return Run(d.env, args)
}

// must runs a command that has to work, and returns what it printed.
func (d *console) must(t *testing.T, args ...string) string {
	t.Helper()
	if code := d.run(args...); code != good || d.err.Len() > 0 {
		t.Fatalf("%q: exit code %d: %s", args, code, &d.err)
	}
	return d.out.String()
}

// week is a journal with something in every part of a day.
func week(t *testing.T) *console {
	t.Helper()
	d := newConsole()
	for _, args := range [][]string{
		{"promise", "to=Priya", "what=Board numbers", "due=thu 4pm", "--tag", "board"},
		{"promise", "to=the team", "what=Retro notes", "due=today 17:00", "--at", "fri 20 nov 10:00"},
		{"promise", "to=Omar", "what=Access list cleaned", "due=2026-11-23 18:00", "stage=kept"},
		{"promise", "to=Ana", "what=Test plan", "due=10 nov 12:00", "stage=broken", "--at", "10 nov 15:20"},
		{"gap", "thing=Onboarding doc has no owner", "stage=claimed", "--at", "12 days ago"},
		{"nuisance", "problem=Standups run over, every single day of the week, in every team there is",
			"stage=fixed", "--at", "2026-11-16 12:00"},
		{"contact", "person=Sam", "team=support", "--at", "2026-10-01 12:00"},
		{"outcome", "task=Churn sheet", "decision=Which plan stays"},
		{"week", "plan=If a meeting has no owner, then I will ask who decides."},
		{"reflection", "answer=Said 'I dropped the ball'. Nobody flinched.", "--at", "2025-11-23 20:00"},
	} {
		d.must(t, append([]string{"add"}, args...)...)
	}
	return d
}

func TestListed(t *testing.T) {
	for _, width := range []int{0, 40, 60, 80, 120} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			d := week(t)
			d.env.Width = width
			out := d.must(t, "list")
			for line := range strings.Lines(out) {
				if width > 0 && ansi.StringWidth(line) > width {
					t.Errorf("%d cells: %q", ansi.StringWidth(line), line)
				}
			}
			golden.RequireEqual(t, out)
		})
	}
}

func TestColours(t *testing.T) {
	d := week(t)
	d.env.Width, d.env.Color = 80, true
	golden.RequireEqual(t, d.must(t, "list", "practice:promise"))
}

func TestASCII(t *testing.T) {
	d := week(t)
	d.config.ASCII = true
	out := d.must(t, "list") + d.must(t, "search", "in") + d.must(t, "streaks") + d.must(t, "today") + d.must(t, "due") + d.must(t, "status") +
		d.must(t, "figures") + d.must(t, "people") + d.must(t, "review", "year")
	for _, r := range out {
		if r > 0x7e {
			t.Fatalf("%q in\n%s", r, out)
		}
	}
}

func TestToday(t *testing.T) {
	d := week(t)
	golden.RequireEqual(t, d.must(t, "today"))
}

func TestTodayJSON(t *testing.T) {
	d := week(t)
	golden.RequireEqual(t, d.must(t, "today", "--json"))
}

func TestEachFitsTheTerminal(t *testing.T) {
	d := week(t)
	for _, width := range []int{40, 60, 80} {
		d.env.Width = width
		for line := range strings.Lines(d.must(t, "today") + d.must(t, "due") + d.must(t, "streaks") + d.must(t, "search", "e") +
			d.must(t, "figures") + d.must(t, "figures", "promise") + d.must(t, "people") + d.must(t, "review", "month")) {
			if ansi.StringWidth(line) > width {
				t.Errorf("%d cells: %q", ansi.StringWidth(line), line)
			}
		}
	}
}

func TestStreaks(t *testing.T) {
	d := week(t)
	golden.RequireEqual(t, d.must(t, "streaks")+d.must(t, "streaks", "--as-of", "fri 20 nov"))
}

func TestStreaksJSON(t *testing.T) {
	d := week(t)
	golden.RequireEqual(t, d.must(t, "streaks", "--json"))
}

func TestShown(t *testing.T) {
	d := week(t)
	d.entries[0].Links = []string{d.entries[1].ID}
	d.entries[0].Deleted = now
	golden.RequireEqual(t, d.must(t, "show", "0001")+"---\n"+d.must(t, "show", "0006"))
}

// What came from outside must not steer the terminal, whatever prints it.
func TestNothingSteersTheTerminal(t *testing.T) {
	const hostile = "a\x1b]52;c;aGk=\x07\x1b[2J\u009b31m\u202eb\x7f\rc\x00"
	d := newConsole()
	e := model.NewEntry("01kasvq9x2c4m7n8p3r5t60001", model.BuiltIn[2], now.Add(-time.Hour), 0)
	e.Answers = model.AnswersOf(map[string]string{"to": hostile, "what": hostile, "due": hostile, "notes": hostile + "\n" + hostile,
		"key\x1b[31m": hostile})
	e.Tags, e.Practice = []string{hostile}, "promise"
	e.Events = append(e.Events, model.Event{At: now, Stage: "promised" + hostile})
	other := e.Clone()
	other.ID, other.Practice = "01kasvq9x2c4m7n8p3r5t60002", "own\x1b[31m"
	d.entries = []model.Entry{e, other}
	d.problems = []model.Problem{{Path: "entries/" + hostile, Line: 3, Reason: hostile}}
	for _, args := range [][]string{
		{"list"}, {"list", "--json"}, {"show", "0001"}, {"show", "0002"}, {"show", "0001", "--json"}, {"today"},
		{"today", "--json"}, {"due"}, {"due", "--json"}, {"status"}, {"status", "--json"}, {"search", "b"}, {"search", "b", "--json"},
		{"search", hostile}, {"search", "x" + hostile}, {"streaks"}, {"list", "x" + hostile}, {"list", "stage:" + hostile}, {"show", hostile},
		{"add", hostile}, {"add", "promise", hostile}, {"add", "promise", hostile + "=x"}, {"add", "promise", "due=" + hostile},
		{"add", "promise", "stage=" + hostile}, {hostile}, {"--" + hostile}, {"list", "-" + hostile},
		{"streaks", "--as-of", hostile}, {"list", "--limit", hostile}, {"help", hostile},
		{"add", "contact", "person=Sam", "--tag", hostile}, {"add", "contact", "--at", hostile},
		{"figures"}, {"figures", "--json"}, {"figures", "promise", "--explain"}, {"figures", hostile}, {"people"}, {"people", "--json"},
		{"people", "--as-of", hostile}, {"review", "2026"}, {"review", "2026", "--json"}, {"review", hostile},
		{"mark", "0001"}, {"mark", "0002", "--json"}, {"mark", hostile}, {"rm", "0002"}, {"mark", "0002"}, {"restore", "0002"}, {"edit", "0001", hostile},
		{"edit", "0001", "notes=" + hostile}, {"edit", "0001", "--untag", hostile}, {"edit", "0001", "--tag", "x"},
		{"stage", "0001"}, {"stage", "0001", "kept"}, {"stage", "0001", hostile}, {"stage", "0001", "--at", hostile},
		{"stage", "0001", "renegotiated", "--due", hostile}, {"stage", "0002"},
	} {
		d.run(args...)
		for name, text := range map[string]string{"out": d.out.String(), "err": d.err.String()} {
			for _, r := range text {
				if r < ' ' && r != '\n' || r >= 0x7f && r <= 0x9f || r == 0x202e {
					t.Errorf("%q: %q on %s: %q", args, r, name, text)
					break
				}
			}
		}
		if strings.Contains(strings.Join(args, " "), "--json") && !json.Valid(d.out.Bytes()) {
			t.Errorf("%q: not JSON: %s", args, &d.out)
		}
	}
	var entries []struct {
		Answers map[string]string
	}
	d.run("show", "0001", "--json")
	if err := json.Unmarshal(d.out.Bytes(), &entries); err != nil || entries[0].Answers["what"] != hostile {
		t.Errorf("%v, %q", err, entries)
	}
}

func TestEndingsTellApart(t *testing.T) {
	d := newConsole()
	for i := range 3 {
		e := model.NewEntry(fmt.Sprintf("01kasvq9x2c4m7n8p3%02d5t60001", i), model.BuiltIn[3], now, 0)
		e.Answers = e.Answers.With("person", "Sam")
		d.entries = append(d.entries, e)
	}
	for line := range strings.Lines(d.must(t, "list")) {
		fields := strings.Fields(line)
		d.must(t, "show", fields[len(fields)-1])
	}
}

func TestUnreadableFilesAreNamed(t *testing.T) {
	d := week(t)
	d.problems = []model.Problem{{Path: "entries/2026/11/x.yaml", Line: 4, Reason: "it is not YAML", Remedy: "mend it"}}
	if code := d.run("list", "--limit", "1"); code != good {
		t.Errorf("exit code %d", code)
	}
	if got, want := d.err.String(), "fromhere: warning: left out entries/2026/11/x.yaml:4: it is not YAML; mend it\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFailures(t *testing.T) {
	broken := errors.New("the disk is gone")
	d := newConsole()
	d.loadErr, d.saveErr = broken, broken
	for _, args := range [][]string{{"list"}, {"search", "x"}, {"show", "x"}, {"today"}, {"due"}, {"status"}, {"streaks"},
		{"figures"}, {"people"}, {"review"}, {"figures", "--as-of", "yesterday"}} {
		if code := d.run(args...); code != failed || d.err.String() != "fromhere: read the journal: the disk is gone\n" {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
	}
	if code := d.run("add", "contact", "person=Sam"); code != failed || d.err.String() != "fromhere: add: the disk is gone\n" {
		t.Errorf("exit code %d: %s", code, &d.err)
	}
	d.env.Open = func(string) (Journal, error) { return Journal{}, broken }
	for _, args := range [][]string{{"list"}, {"add", "contact"}, {"today"}} {
		if code := d.run(args...); code != failed {
			t.Errorf("%q: exit code %d", args, code)
		}
	}
	if code := d.run("add", "--help"); code != good || !strings.Contains(d.out.String(), "nuisance") {
		t.Errorf("help needs no journal: exit code %d", code)
	}
}

// full is a disk or a reader that takes nothing.
type full struct{ err error }

func (f full) Write([]byte) (int, error) { return 0, f.err }

func TestOutputThatCannotBeWritten(t *testing.T) {
	d := week(t)
	for _, args := range [][]string{
		{"list"}, {"list", "--json"}, {"search", "board"}, {"search", "board", "--json"}, {"show", "0001"}, {"today"}, {"due"}, {"due", "--json"},
		{"status"}, {"status", "--json"}, {"streaks"}, {"version"},
		{"figures"}, {"figures", "--json"}, {"figures", "promise", "--explain"}, {"people"}, {"people", "--json"}, {"review", "2026"}, {"review", "--json"},
	} {
		d.env.Out = full{syscall.ENOSPC}
		if code := d.run(args...); code != failed || !strings.Contains(d.err.String(), "write the output: no space") {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
		d.env.Out = full{fmt.Errorf("write: %w", syscall.EPIPE)}
		if code := d.run(args...); code != failed || d.err.Len() > 0 {
			t.Errorf("%q: exit code %d: %s", args, code, &d.err)
		}
	}
}

func TestApp(t *testing.T) {
	for _, test := range []struct {
		args []string
		ran  string
		code int
	}{
		{nil, "app ", good},
		{[]string{"--journal", "there"}, "app there", good},
		{[]string{"--journal=there"}, "app there", good},
		{[]string{"--demo"}, "demo", good},
		{[]string{"--demo", "--journal", "there"}, "", misused},
		{[]string{"app"}, "", misused},
	} {
		d := newConsole()
		if code := d.run(test.args...); code != test.code || d.ran != test.ran {
			t.Errorf("%q: exit code %d, ran %q", test.args, code, d.ran)
		}
	}
}

// What refuses an unknown command names all there are, and the README has a row
// for each.
func TestEveryCommandIsNamed(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	d := newConsole()
	names := commandNames((&commands{env: d.env}).root())
	for _, name := range names {
		if !strings.Contains(string(readme), "\n| `fromhere "+name) {
			t.Errorf("README.md has no row for the command %s", name)
		}
	}
	all := "there are " + strings.Join(names, ", ") + ", help\n"
	if code := d.run("lsit"); code != misused || !strings.HasSuffix(d.err.String(), all) {
		t.Errorf("exit code %d: %s, want it to end with %q", code, &d.err, all)
	}
}

func TestJournalFlagBeforeAndAfter(t *testing.T) {
	for _, args := range [][]string{{"--journal", "there", "today"}, {"today", "--journal", "there"}} {
		d := newConsole()
		d.must(t, args...)
		if d.opened != "there" {
			t.Errorf("%q opened %q", args, d.opened)
		}
	}
}

func TestInputTooLarge(t *testing.T) {
	d := newConsole()
	d.env.In = io.LimitReader(endless{}, inputMost+10)
	if code := d.run("add", "contact", "person=Sam", "notes=-"); code != misused ||
		!strings.Contains(d.err.String(), "notes=-: standard input is larger than 4 MiB") {
		t.Errorf("exit code %d: %s", code, &d.err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}
