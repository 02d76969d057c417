package cli

import (
	"errors"
	"fmt"
	"io"
	"os/signal"
	"strings"
	"syscall"

	"fromhere/ui/term"
)

const program = "fromhere"

// The exit codes.
const (
	good    = 0
	failed  = 1 // something went wrong, or nothing was found
	misused = 2 // it was asked in a way that cannot be done
)

// Misuse marks an error as the asker's: a flag, a field, a date that cannot be
// read. The exit code is 2 then.
func Misuse(err error) error { return misuse{err} }

type misuse struct{ error }

func (m misuse) Unwrap() error { return m.error }

// about says which command misuse is of. Other errors say themselves what was
// being done.
func about(command string, err error) error {
	if errors.As(err, new(misuse)) {
		return fmt.Errorf("%s: %w", command, err)
	}
	return err
}

func misusef(format string, args ...any) error { return misuse{fmt.Errorf(format, args...)} }

// Run runs the command that the arguments name and returns the exit code.
func Run(env Env, args []string) int {
	c := &commands{env: env}
	root := c.root()
	root.SetArgs(append([]string{}, args...)) // nil would mean those of the process
	root.SetIn(env.In)
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	err := root.Execute()
	if c.after != nil && err == nil {
		// A command that has answered did not fail because the next one may be
		// slow: a person is told of it, a program is not.
		if slower := c.after(); slower != nil && c.env.Width > 0 {
			err = complain(c.env.Err, "warning: "+slower.Error())
		}
	}
	return Ended(env.Err, err)
}

// Ended tells of the error that a run ended by, if any, and is its exit code.
func Ended(w io.Writer, err error) int {
	switch {
	case err == nil:
		return good
	case errors.Is(err, syscall.EPIPE) && !errors.As(err, new(isDone)):
		return failed // whoever read the output has had enough; nobody is left to tell
	}
	if complain(w, err.Error()) != nil {
		return failed // w was the last place to say anything
	}
	switch {
	case errors.Is(err, term.ErrQuit):
		return term.QuitCode
	case errors.As(err, new(misuse)):
		return misused
	}
	return failed
}

// complain writes each line of a text under the program's name.
func complain(w io.Writer, text string) error {
	var b strings.Builder
	for line := range strings.SplitSeq(term.CleanText(term.Joined(text)), "\n") {
		if line != "" {
			b.WriteString(program + ": " + line + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// print writes what a command has to show. It must be safe for a terminal.
func (c *commands) print(text string) error {
	return c.write([]byte(text))
}

// printDone prints what was done. Where that fails, the error says that it is
// done all the same, so that nobody does it again.
func (c *commands) printDone(text, done string) error {
	if err := c.print(text); err != nil {
		return isDone{fmt.Errorf("%s: %w", done, err)}
	}
	return nil
}

// isDone marks an error that came after what was asked for was done.
type isDone struct{ error }

func (e isDone) Unwrap() error { return e.error }

// write writes the output. Where its reader has gone the command ends by an
// error, and not at once: what it has done is still to be told. The signal is
// ignored no earlier, for an editor would inherit that.
func (c *commands) write(text []byte) error {
	signal.Ignore(syscall.SIGPIPE)
	if _, err := c.env.Out.Write(text); err != nil {
		return fmt.Errorf("write the output: %w", err)
	}
	return nil
}
