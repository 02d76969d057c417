package term

import (
	"errors"
	"os"
	"os/exec"

	tea "github.com/charmbracelet/bubbletea"

	_ "fromhere/ui/term/quiet" // no query at start-up
)

// ErrClosed tells that the terminal went away: its window was closed or the
// line was dropped.
var ErrClosed = errors.New("the terminal was closed")

// framesPerSecond is the least there is: the library has nothing to draw (see
// painted), and wakes for it all the same.
const framesPerSecond = 1

// options returns what a full-screen program on in and out is started with.
// The alternate screen and what is reported to the program are set by out: the
// library would wait 10 ms after it leaves that screen.
func options(in *Input, out *Output) []tea.ProgramOption {
	return []tea.ProgramOption{
		tea.WithInput(in),
		tea.WithOutput(out),
		tea.WithoutBracketedPaste(),
		tea.WithFPS(framesPerSecond),
	}
}

// Exec is tea.ExecProcess for a program whose terminal is an Input and an
// Output: a command that needs the terminal, such as an editor, is handed the
// real files. Were it handed ours, os/exec would copy through pipes, and the
// command would not see a terminal.
func Exec(c *exec.Cmd, done tea.ExecCallback) tea.Cmd {
	if c.Stdin == nil {
		c.Stdin = os.Stdin
	}
	if c.Stdout == nil {
		c.Stdout = os.Stdout
	}
	if c.Stderr == nil {
		c.Stderr = os.Stderr
	}
	return tea.ExecProcess(c, func(err error) (msg tea.Msg) {
		defer crashed(&msg)
		return done(err)
	})
}
