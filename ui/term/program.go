package term

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"sync"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"
)

const (
	// insistAfter is how long a program has for its last save before it is
	// asked to leave once more, which it then does without.
	insistAfter = 700 * time.Millisecond

	// hangingAfter is how long a program may take to leave after SIGQUIT.
	hangingAfter = 3 * time.Second

	// QuitCode is the exit code by which shells know a program that SIGQUIT
	// ended.
	QuitCode = 128 + int(syscall.SIGQUIT)
)

// ErrQuit tells that SIGQUIT asked the program to leave.
var ErrQuit = errors.New("ended by SIGQUIT")

// Program is a full-screen program on a terminal. Signals and the end of the
// terminal ask it to leave.
type Program struct {
	In    *Input
	Out   *Output
	Leave tea.Msg // asks the program to leave after its last save; the second time, at once
	Hung  string  // the last line on the terminal if the program hangs at SIGQUIT
}

// Run runs the program until it is left. Its panic is returned as a *[Crash],
// once the terminal is given back.
func (p *Program) Run(m tea.Model) error {
	found, err := xterm.GetState(p.In.Fd())
	if err != nil {
		return fmt.Errorf("read how the terminal is set: %w; start the program in another terminal", err)
	}
	safe := &guard{model: paint(m, p.Out)}
	program := tea.NewProgram(safe, append(options(p.In, p.Out), tea.WithoutSignalHandler())...)
	gone, ended := make(chan error, 1), make(chan struct{})
	p.In.gone = func(err error) { gone <- err }
	p.In.background = func(answer BackgroundMsg) { program.Send(answer) }
	p.Out.crashed = func(crash *Crash) { program.Send(crash) }
	leave := func() { go program.Send(p.Leave) } // a program that hangs takes none
	var asked error
	var watching sync.WaitGroup
	watching.Go(func() { asked = askToLeave(gone, ended, leave, func() { p.abandon(found) }) })
	watching.Go(func() { suspendWhenAsked(p.Out, ended, program.Send) })
	_, err = program.Run()
	close(ended)
	watching.Wait()
	err = errors.Join(err, p.Out.Err(), asked)
	if safe.crash != nil {
		err = errors.Join(safe.crash, err)
	}
	return err
}

// suspendWhenAsked suspends the program at each signal that asks it to stop. While
// another program has the terminal, it stops with that one.
func suspendWhenAsked(out *Output, ended <-chan struct{}, send func(tea.Msg)) {
	signals := make(chan os.Signal, 1)
	askedToStop(signals)
	defer signal.Stop(signals)
	for {
		select {
		case <-ended:
			return
		case <-signals:
		}
		if out.isLive() {
			go send(Suspend()) // a program that hangs takes none
		} else if err := stopAlone(); err != nil {
			go send(ResumedMsg{err})
		}
	}
}

// askToLeave calls leave at each signal and when the terminal is gone, and hung
// where SIGQUIT does not end the program. It returns when the program has ended:
// ErrQuit, why the terminal was lost, or nil.
func askToLeave(gone <-chan error, ended <-chan struct{}, leave, hung func()) (asked error) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGQUIT)
	defer signal.Stop(signals)
	again := time.NewTicker(insistAfter)
	again.Stop()
	defer again.Stop()
	var hanging <-chan time.Time
	for {
		select {
		case <-ended:
			return asked
		case err := <-gone:
			asked = errors.Join(err, asked)
			again.Reset(insistAfter)
		case received := <-signals:
			if received == syscall.SIGQUIT {
				asked, hanging = errors.Join(asked, ErrQuit), time.After(hangingAfter)
				again.Reset(insistAfter)
			}
		case <-hanging:
			hung()
		case <-again.C:
		}
		leave()
	}
}

// abandon ends a program that hangs, and prints where it does. While another
// program has the terminal it does nothing.
func (p *Program) abandon(found *xterm.State) {
	taken, err := p.Out.release()
	if !taken {
		return
	}
	err = errors.Join(err, xterm.Restore(p.In.Fd(), found))
	const most = 1 << 20 // bytes
	stacks := make([]byte, most)
	text := string(stacks[:runtime.Stack(stacks, true)]) + "\n" + p.Hung + "\n"
	if err != nil {
		text += "give the terminal back: " + err.Error() + "\n"
	}
	if _, err := fmt.Fprint(os.Stderr, CleanText(text)); err != nil {
		os.Exit(1) // Stderr was the last place to say anything
	}
	os.Exit(QuitCode)
}
