package termtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/gdamore/tcell/v3/vt"
)

// hang is how long a test waits for what does not come. It decides only when
// to give up.
const hang = 60 * time.Second

// Config says what to run, and on what terminal.
type Config struct {
	Path       string   // the program
	Args       []string // its arguments, without its name
	Env        []string // added to the environment, which says nothing of colours
	Dir        string   // the working directory, or that of the test
	Cols, Rows int      // the size; 80×24 if zero

	// Answers makes the terminal answer questions: what it is, where the
	// cursor stands, and its background if Background is set, such as
	// "rgb:ffff/ffff/ffff". A terminal that never answers is the default.
	Answers    bool
	Background string
}

// Terminal is a program running on a terminal.
type Terminal struct {
	t   testing.TB
	cmd *exec.Cmd
	pty *os.File

	mu     sync.Mutex
	screen vt.MockTerm
	raw    strings.Builder
	closed bool          // no more output will come
	hung   bool          // what is read next is the last
	change chan struct{} // closed and replaced with every change
	ended  chan struct{} // closed when the program has ended
	code   int
}

// Start runs a program on a terminal until the test ends.
func Start(t testing.TB, c Config) *Terminal {
	t.Helper()
	if c.Cols == 0 || c.Rows == 0 {
		c.Cols, c.Rows = 80, 24
	}
	screen := vt.NewMockTerm(vt.MockOptSize{X: vt.Col(c.Cols), Y: vt.Row(c.Rows)})
	if err := screen.Start(); err != nil {
		t.Fatalf("start the emulator: %v", err)
	}
	// Today's terminals take a grapheme for one character; this one wants to
	// be told.
	if _, err := screen.Write([]byte("\x1b[?2027h")); err != nil {
		t.Fatalf("set up the emulator: %v", err)
	}
	cmd := exec.Command(c.Path, c.Args...)
	cmd.Dir = c.Dir
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=", "COLORFGBG=", "NO_COLOR=", "CLICOLOR_FORCE=", "CI=")
	cmd.Env = append(cmd.Env, c.Env...)
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(c.Cols), Rows: uint16(c.Rows)})
	if err != nil {
		t.Fatalf("start %s on a terminal: %v", c.Path, err)
	}
	term := &Terminal{
		t: t, cmd: cmd, pty: file, screen: screen,
		change: make(chan struct{}), ended: make(chan struct{}),
	}
	var reading sync.WaitGroup
	reading.Go(func() { term.show(c) })
	reading.Go(func() { term.answer(c.Answers) })
	go term.wait()
	t.Cleanup(func() {
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Errorf("end the program: %v", err)
		}
		<-term.ended
		err := file.Close()
		if errors.Is(err, os.ErrClosed) {
			err = nil // hung up
		}
		if err := errors.Join(err, screen.Stop()); err != nil {
			t.Errorf("close the terminal: %v", err)
		}
		reading.Wait()
	})
	return term
}

// show puts what the program writes on the screen.
func (t *Terminal) show(c Config) {
	const question = "\x1b]11;?"
	buf := make([]byte, 4096)
	asked := 0
	for {
		n, err := t.pty.Read(buf)
		t.mu.Lock()
		t.raw.Write(buf[:n])
		if _, werr := t.screen.Write(buf[:n]); werr != nil {
			err = errors.Join(err, werr)
		}
		questions := 0
		if c.Answers && c.Background != "" {
			questions = strings.Count(t.raw.String(), question)
		}
		last := err != nil || t.hung // an EIO: the program has closed its side
		t.closed = last
		close(t.change)
		t.change = make(chan struct{})
		t.mu.Unlock()
		for ; asked < questions; asked++ {
			t.send("\x1b]11;" + c.Background + "\x1b\\")
		}
		if last {
			return
		}
	}
}

// answer passes on what the emulator has to say, or keeps it from the program.
func (t *Terminal) answer(pass bool) {
	buf := make([]byte, 256)
	for {
		n, err := t.screen.Read(buf)
		if err != nil {
			return // stopped
		}
		if pass {
			t.send(string(buf[:n]))
		}
	}
}

func (t *Terminal) wait() {
	defer close(t.ended)
	err := t.cmd.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.t.Errorf("wait for the program: %v", err)
	}
	t.code = t.cmd.ProcessState.ExitCode()
}

// send writes to the program; one that has ended does not listen.
func (t *Terminal) send(s string) {
	if _, err := t.pty.WriteString(s); err != nil {
		t.t.Logf("write %q: %v", s, err)
	}
}

// Write types s, in one write.
func (t *Terminal) Write(s string) {
	t.t.Helper()
	if _, err := t.pty.WriteString(s); err != nil {
		t.t.Fatalf("type %q: %v", s, err)
	}
}

// Resize gives the terminal another size.
func (t *Terminal) Resize(cols, rows int) {
	t.t.Helper()
	t.mu.Lock()
	t.screen.SetSize(vt.Coord{X: vt.Col(cols), Y: vt.Row(rows)})
	err := t.screen.Drain()
	t.mu.Unlock()
	err = errors.Join(err, pty.Setsize(t.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}))
	if err != nil {
		t.t.Fatalf("resize to %d×%d: %v", cols, rows, err)
	}
}

// Signal sends the program a signal.
func (t *Terminal) Signal(sig os.Signal) {
	t.t.Helper()
	if err := t.cmd.Process.Signal(sig); err != nil {
		t.t.Fatalf("send %v: %v", sig, err)
	}
}

// HangUp takes the terminal away, as closing its window does, and waits until
// the program has ended. It returns the exit code and how long that took.
func (t *Terminal) HangUp() (code int, took time.Duration) {
	t.t.Helper()
	// A file is not closed while it is read from: have the program draw once
	// more, for that read to end, and let it be the last.
	t.mu.Lock()
	t.hung = true
	size := t.screen.Backend().GetSize()
	t.mu.Unlock()
	if err := pty.Setsize(t.pty, &pty.Winsize{Cols: uint16(size.X), Rows: uint16(size.Y) - 1}); err != nil {
		t.t.Fatalf("resize the terminal: %v", err)
	}
	for closed := false; !closed; {
		t.mu.Lock()
		change := t.change
		closed = t.closed
		t.mu.Unlock()
		if !closed {
			<-change
		}
	}
	began := time.Now()
	if err := t.pty.Close(); err != nil {
		t.t.Fatalf("close the terminal: %v", err)
	}
	select {
	case <-t.ended:
	case <-time.After(hang):
		t.t.Fatal("the program did not end with its terminal")
	}
	return t.code, time.Since(began)
}

// Output returns every byte the program has written so far.
func (t *Terminal) Output() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.raw.String()
}

// Screen returns what is on the screen now.
func (t *Terminal) Screen() Screen {
	t.mu.Lock()
	defer t.mu.Unlock()
	return capture(t.screen)
}

// WaitFor waits until text is on the screen.
func (t *Terminal) WaitFor(text string) Screen {
	t.t.Helper()
	return t.Wait(fmt.Sprintf("%q", text), func(s Screen) bool { return s.Contains(text) })
}

// Wait waits until the screen is as asked, and returns it; what tells in words
// what is waited for. Half-drawn frames are not looked at.
func (t *Terminal) Wait(what string, ok func(Screen) bool) Screen {
	t.t.Helper()
	limit := time.After(hang)
	for {
		t.mu.Lock()
		screen, change, closed := capture(t.screen), t.change, t.closed
		drawing := t.screen.Backend().GetPrivateMode(vt.PmSyncOutput) == vt.ModeOn
		t.mu.Unlock()
		if !drawing && ok(screen) {
			return screen
		}
		if closed {
			t.t.Fatalf("the program ended without %s; the screen:\n%s", what, screen)
		}
		select {
		case <-change:
		case <-limit:
			t.t.Fatalf("%s did not come; the screen:\n%s", what, screen)
		}
	}
}

// Exit waits until the program has ended and all it wrote is on the screen,
// and returns its exit code.
func (t *Terminal) Exit() int {
	t.t.Helper()
	limit := time.After(hang)
	select {
	case <-t.ended:
	case <-limit:
		t.t.Fatalf("the program did not end; the screen:\n%s", t.Screen())
	}
	for {
		t.mu.Lock()
		change, closed := t.change, t.closed
		t.mu.Unlock()
		if closed {
			return t.code
		}
		select {
		case <-change:
		case <-limit:
			t.t.Fatal("the terminal was not closed: another process holds it")
		}
	}
}
