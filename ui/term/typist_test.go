//go:build unix

package term

import (
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"
)

// hang only ends a test that would never end.
const hang = time.Minute

// recorder is a program that passes on the messages it gets.
type recorder struct {
	ready chan struct{}
	got   chan tea.Msg
}

func (r recorder) Init() tea.Cmd { return nil }

func (r recorder) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case tea.WindowSizeMsg: // the terminal is raw by now, and the library asks it nothing more
		select {
		case <-r.ready:
		default:
			close(r.ready)
		}
	case tea.KeyMsg, tea.MouseMsg, BackgroundMsg, tea.FocusMsg, tea.BlurMsg:
		r.got <- msg
	}
	return r, nil
}

func (r recorder) View() string { return "" }

// typist types at a real program on a pseudo-terminal, within this process.
type typist struct {
	t      *testing.T
	master *os.File
	in     *Input
	got    chan tea.Msg
}

// patient makes an input wait for the rest of a key for as long as it takes, so
// that a cut key is one however slow the machine is.
func patient(in *Input) { in.keyWait, in.pasteWait, in.staleAfter = hang, hang, hang }

// newTypist starts the program, with its input set up as the test needs it.
func newTypist(t *testing.T, setUp func(*Input)) *typist {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	r := recorder{ready: make(chan struct{}), got: make(chan tea.Msg, 1<<14)}
	var p *tea.Program
	in := NewInput(slave)
	in.background = func(msg BackgroundMsg) { p.Send(msg) }
	setUp(in)
	p = tea.NewProgram(r, append(options(in, NewOutput(slave)), tea.WithoutSignals())...)
	done := make(chan error, 1)
	go func() {
		_, err := p.Run()
		done <- err
	}()
	drained := make(chan struct{})
	go func() {
		defer close(drained)
		if _, err := io.Copy(io.Discard, master); err == nil {
			t.Log("the terminal ended by itself")
		}
	}()
	t.Cleanup(func() {
		p.Quit()
		if err := <-done; err != nil && !errors.Is(err, ErrClosed) {
			t.Errorf("run: %v", err)
		}
		if err := errors.Join(slave.Close(), master.Close()); err != nil {
			t.Error(err)
		}
		<-drained
	})
	<-r.ready
	return &typist{t: t, master: master, in: in, got: r.got}
}

// write types each part in one write, and waits until it was read before it
// types the next.
func (y *typist) write(parts ...string) {
	y.t.Helper()
	limit := time.Now().Add(hang)
	for i, part := range parts {
		if _, err := y.master.WriteString(part); err != nil {
			y.t.Fatal(err)
		}
		for i < len(parts)-1 && readable(y.in.Fd(), 0) {
			if time.Now().After(limit) {
				y.t.Fatalf("%q was not read", part)
			}
			runtime.Gosched()
		}
	}
}

func (y *typist) next() tea.Msg {
	y.t.Helper()
	select {
	case msg := <-y.got:
		return msg
	case <-time.After(hang):
		y.t.Fatal("no message came")
		return nil
	}
}

// until returns the keys that come before ctrl+s.
func (y *typist) until() []tea.KeyMsg {
	y.t.Helper()
	var keys []tea.KeyMsg
	for {
		msg := y.next()
		key, ok := msg.(tea.KeyMsg)
		if !ok {
			y.t.Fatalf("got %T %v", msg, msg)
		}
		if key.Type == tea.KeyCtrlS {
			return keys
		}
		keys = append(keys, key)
	}
}

// text joins what keys typed, and what other keys there were by their names.
func text(keys []tea.KeyMsg) string {
	var b strings.Builder
	for _, k := range keys {
		if k.Type == tea.KeyRunes && !k.Alt || k.Type == tea.KeySpace {
			b.WriteString(string(k.Runes))
		} else {
			b.WriteString("<" + k.String() + ">")
		}
	}
	return b.String()
}

func (y *typist) want(want string) {
	y.t.Helper()
	if got := text(y.until()); got != want {
		y.t.Fatalf("got\n%q, want\n%q", got, want)
	}
}
