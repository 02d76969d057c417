package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"sync"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	xterm "github.com/charmbracelet/x/term"

	"fromhere/ui"
	"fromhere/ui/cli"
	"fromhere/ui/clipboard"
	"fromhere/ui/term"
)

// show runs the app until it is left.
func show(env ui.Env) (err error) {
	if err := needTerminal(); err != nil {
		return err
	}
	var p *tea.Program
	in := term.NewInput(os.Stdin, func(answer term.BackgroundMsg) { p.Send(answer) })
	out := term.NewOutput(os.Stdout)
	out.OnCrash(func(crash *term.Crash) { p.Send(crash) })
	dark, known := term.DarkByEnv(os.Getenv("COLORFGBG"))
	env.Dark = dark || !known // until the terminal says otherwise
	env.NoColor = term.Colourless()
	env.Tick = tea.Tick
	env.Editor = cli.Editor(os.Getenv, exec.LookPath)
	env.Exec = func(c *exec.Cmd, done func(error) tea.Msg) tea.Cmd { return term.Exec(c, done) }
	env.Copy = clipboard.Clipboard{
		Getenv: os.Getenv, LookPath: exec.LookPath, Sequence: out.WriteSequence, Run: clipboard.Run,
	}.Copy
	app, err := ui.New(env)
	if err != nil {
		return err
	}
	if !known && term.Answers(os.Getenv("TERM")) {
		out.AskBackground()
	}
	found, err := xterm.GetState(os.Stdin.Fd())
	if err != nil {
		return fmt.Errorf("read how the terminal is set: %w; start the app in another terminal", err)
	}
	guard := term.NewGuard(term.Paint(app, out))
	p = tea.NewProgram(guard, append(term.Options(in, out), tea.WithoutSignalHandler())...)
	gone := make(chan error, 1)
	in.OnGone(func(err error) { gone <- err })
	told := leaving{program: p, gone: gone, ended: make(chan struct{}), hung: func() { abandon(out, found) }}
	var watching sync.WaitGroup
	watching.Go(told.wait)
	_, runErr := p.Run()
	close(told.ended)
	watching.Wait()
	err = errors.Join(told.lost, runErr, out.Err())
	if crash := guard.Crash(); crash != nil {
		err = errors.Join(crash, err)
	}
	return errors.Join(salvage(app, err), told.end())
}

// salvage keeps what was typed in an app that did not end in peace, tells where
// it crashed, and prints what no disk took.
func salvage(app tea.Model, err error) error {
	if err != nil {
		err = errors.Join(err, ui.Rescue(app))
	}
	words := ui.Unkept(app)
	var crash *term.Crash
	if errors.As(err, &crash) {
		if words == "" {
			err = fmt.Errorf("%w; what you typed is kept, and offered at the next start", err)
		}
		_, printErr := fmt.Fprintln(os.Stderr, crash.Trace())
		err = errors.Join(err, printErr)
	}
	if words != "" {
		_, printErr := fmt.Fprint(os.Stdout, words)
		err = errors.Join(err, printErr)
	}
	return err
}

const (
	// insist is how long an app that nobody can see any more has for its last
	// save before it is asked to leave once more, which it then does without.
	insist = 700 * time.Millisecond

	// hanging is how long an app that is told to quit may take for it.
	hanging = 3 * time.Second
)

// leaving asks the app to leave when a signal says so or the terminal is gone,
// after the save that may be under way.
type leaving struct {
	program *tea.Program
	gone    <-chan error
	ended   chan struct{}
	hung    func() // ends the program where the app does not

	lost error // what became of the terminal
	quit bool  // SIGQUIT came
}

// wait waits until the app has ended.
func (l *leaving) wait() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGQUIT)
	defer signal.Stop(signals)
	again := time.NewTicker(insist)
	again.Stop()
	defer again.Stop()
	var hung <-chan time.Time
	for {
		select {
		case <-l.ended:
			return
		case l.lost = <-l.gone:
			again.Reset(insist)
		case told := <-signals:
			if told == syscall.SIGQUIT {
				l.quit, hung = true, time.After(hanging)
				again.Reset(insist)
			}
		case <-hung:
			l.hung()
		case <-again.C:
		}
		go l.program.Send(ui.LeaveMsg{}) // an app that hangs takes none
	}
}

// end is how a program ends that was told to quit: as if the signal had ended
// it.
func (l *leaving) end() error {
	if !l.quit {
		return nil
	}
	return cli.Ended{Err: errors.New("ended by SIGQUIT"), Code: endedBy(syscall.SIGQUIT)}
}

// endedBy is the exit code by which shells know a program that a signal ended.
func endedBy(sig syscall.Signal) int { return 128 + int(sig) }

// abandon ends the program in the midst of what it hangs in, and tells what that
// is. While somebody else has the terminal it does nothing.
func abandon(out *term.Output, found *xterm.State) {
	taken, err := out.Release()
	if !taken {
		return
	}
	err = errors.Join(err, xterm.Restore(os.Stdin.Fd(), found))
	const most = 1 << 20 // bytes
	stacks := make([]byte, most)
	stacks = stacks[:runtime.Stack(stacks, true)]
	said := string(stacks) + "\nfromhere: ended by SIGQUIT while it hung as told above; what you had typed is kept, " +
		"but for the last second, and offered at the next start\n"
	if err != nil {
		said += "fromhere: give the terminal back: " + err.Error() + "\n"
	}
	if _, err := fmt.Fprint(os.Stderr, term.CleanText(said)); err != nil {
		os.Exit(1) // Stderr was the last place to say anything
	}
	os.Exit(endedBy(syscall.SIGQUIT))
}
