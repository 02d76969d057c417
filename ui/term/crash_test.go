package term

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/term/termtest"
)

// wreck is a program that crashes in as many ways as there are keys.
type wreck struct {
	out   *Output
	bold  bool
	drawn bool // the next view panics
}

func (w wreck) Init() tea.Cmd {
	w.out.AskBackground()
	return nil
}

func (w wreck) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	crash := func() tea.Msg { panic("in a command\x1b[2J") }
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return w, nil
	}
	switch key.String() {
	case "u":
		panic("in an update\x1b[2J")
	case "v":
		w.drawn = true
	case "c":
		return w, crash
	case "b":
		return w, tea.Batch(func() tea.Msg { return tea.Batch(crash, crash)() }, crash)
	case "e":
		return w, Exec(exec.Command("true"), func(error) tea.Msg { panic("after a program\x1b[2J") })
	case "p":
		w.out.mu.Lock()
		w.out.picture.styles = styles{numbers: map[style]uint16{style{}.set("1"): 9}}
		w.out.mu.Unlock()
		w.bold = true
	}
	return w, nil
}

func (w wreck) View() string {
	if w.drawn {
		panic("in a view\x1b[2J")
	}
	if w.bold {
		return "\x1b[1mbold\x1b[0m"
	}
	return "afloat"
}

func runWreck() error {
	var p *tea.Program
	in, out := NewInput(os.Stdin), NewOutput(os.Stdout)
	in.background = func(BackgroundMsg) { panic("in the input\x1b[2J") }
	out.crashed = func(c *Crash) { p.Send(c) }
	safe := &guard{model: paint(wreck{out: out}, out)}
	p = tea.NewProgram(safe, options(in, out)...)
	var lost error
	in.gone = func(err error) { lost = err; go p.Quit() }
	_, err := p.Run()
	if crash := safe.crash; crash != nil {
		err = errors.Join(err, crash, errors.New(crash.Trace()))
	}
	return errors.Join(err, lost)
}

// Wherever a program crashes it gives the terminal back, and tells of it after
// that.
func TestD09ACrashGivesTheTerminalBack(t *testing.T) {
	for keys, want := range map[string]string{
		"u": "in an update", "v": "in a view", "c": "in a command", "b": "in a command", "e": "after a program", "p": "runtime error: index out of range",
		"\x1b]11;rgb:0000/0000/0000\x07": "in the input",
	} {
		t.Run(want, func(t *testing.T) {
			app := start(t, "wreck", termtest.Config{})
			app.WaitFor("afloat")
			app.Write(keys)
			if code := app.Exit(); code != 1 {
				t.Errorf("exit code %d", code)
			}
			drawn, told, found := strings.Cut(app.Output(), given)
			for keys == "e" && strings.Contains(told, given) { // it was handed to a program before
				_, told, _ = strings.Cut(told, given)
			}
			if !found || !strings.Contains(told, "the program crashed: "+want) || strings.Contains(drawn, want) {
				t.Errorf("it told %q", app.Output())
			}
			if keys[0] != '\x1b' && !strings.Contains(told, "goroutine ") {
				t.Errorf("it told not where, but %q", told)
			}
			if strings.Contains(strings.ReplaceAll(told, "the program crashed: "+want+"\x1b[2J", ""), "\x1b[2J") {
				t.Errorf("the trace is not clean: %q", told)
			}
		})
	}
}
