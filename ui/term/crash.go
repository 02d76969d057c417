package term

import (
	"fmt"
	"runtime/debug"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Crash is a panic that was caught. It is told of once the terminal is the
// person's again: the library would print one of a command onto the screen that
// it is about to leave.
type Crash struct {
	value any
	stack []byte
}

// caught is the crash of a recovered panic.
func caught(value any) *Crash { return &Crash{value, debug.Stack()} }

// Error is what went wrong, in one line.
func (c *Crash) Error() string {
	what, _, _ := strings.Cut(fmt.Sprint(c.value), "\n")
	return "the program crashed: " + what
}

// Trace tells where it went wrong, safe for a terminal.
func (c *Crash) Trace() string { return CleanText(fmt.Sprintf("panic: %v\n\n%s", c.value, c.stack)) }

// guard is a program that ends in peace where it panics, in its methods or in
// its commands: it is not asked again, and the terminal is given back.
type guard struct {
	model tea.Model
	crash *Crash // nil where the program was left
}

// Init begins the program.
func (g *guard) Init() (cmd tea.Cmd) {
	defer g.recovered(&cmd)
	return guarded(g.model.Init())
}

// Update passes the message on.
func (g *guard) Update(msg tea.Msg) (tea.Model, tea.Cmd) { return g, g.update(msg) }

func (g *guard) update(msg tea.Msg) (cmd tea.Cmd) {
	if g.crash != nil {
		return nil
	}
	if crash, ok := msg.(*Crash); ok {
		g.crash = crash
		return tea.Quit
	}
	defer g.recovered(&cmd)
	g.model, cmd = g.model.Update(msg)
	return guarded(cmd)
}

// View draws the program.
func (g *guard) View() string {
	if g.crash != nil {
		return ""
	}
	return g.model.View()
}

func (g *guard) recovered(cmd *tea.Cmd) {
	if value := recover(); value != nil {
		g.crash, *cmd = caught(value), tea.Quit
	}
}

// guarded is a command that answers with a crash where it panics. So do those
// of a batch that it answers with.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer crashed(&msg)
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			all := make(tea.BatchMsg, len(batch))
			for i, one := range batch {
				all[i] = guarded(one)
			}
			return all
		}
		return msg
	}
}

// crashed makes a panic the message.
func crashed(msg *tea.Msg) {
	if value := recover(); value != nil {
		*msg = caught(value)
	}
}
