package term

import (
	"errors"
	"io"

	tea "github.com/charmbracelet/bubbletea"
)

// ErrNotSuspended tells that nobody could have a suspended program go on: no
// shell waits for it, or the system knows no such thing.
var ErrNotSuspended = errors.New("no shell waits here for a suspended program to go on")

// ResumedMsg tells that the program has the terminal again after [Suspend], or
// why it was not suspended.
type ResumedMsg struct{ Err error }

// Suspend gives the terminal back and stops the program until the shell has it
// go on. It stands in the place of tea.Suspend, which waits to be continued even
// where the system did not stop the program, as in a terminal without a shell.
func Suspend() tea.Msg {
	return tea.Exec(stopped{}, func(err error) (msg tea.Msg) {
		defer crashed(&msg)
		return ResumedMsg{err}
	})()
}

// stopped is being stopped, in the place of a command that has the terminal.
type stopped struct{}

// Run returns when the program goes on.
func (stopped) Run() error { return stop() }

// SetStdin does nothing: the program itself is what is stopped.
func (stopped) SetStdin(io.Reader) {}

// SetStdout does nothing either.
func (stopped) SetStdout(io.Writer) {}

// SetStderr does nothing either.
func (stopped) SetStderr(io.Writer) {}
