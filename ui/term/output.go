package term

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	xterm "github.com/charmbracelet/x/term"
)

const (
	syncBegin, syncEnd = "\x1b[?2026h", "\x1b[?2026l"
	wrapOff, wrapOn    = "\x1b[?7l", "\x1b[?7h"

	askBackground = "\x1b]11;?\x07"

	// taken and given are what the terminal is set to, and back. A line too
	// long is not to move the rest; the alternate screen is cleared, since not
	// all terminals have one.
	taken = ansi.SetModeAltScreenSaveCursor + ansi.EraseEntireScreen + wrapOff +
		ansi.SetModeBracketedPaste + ansi.SetModeFocusEvent + ansi.HideCursor
	given = mouseOff + wrapOn + ansi.ResetModeBracketedPaste + ansi.ResetModeFocusEvent +
		ansi.ResetModeAltScreenSaveCursor + ansi.ShowCursor

	// mouseOn has presses of the buttons and the wheel reported, in the form
	// that knows any column. The rest of the mouse is left to the terminal.
	mouseOn  = ansi.SetModeMouseNormal + ansi.SetModeMouseExtSgr
	mouseOff = ansi.ResetModeMouseNormal + ansi.ResetModeMouseExtSgr

	// patience is how long a terminal that takes nothing, stopped by ctrl+s or
	// on a dead line, may hold who has to wait for it.
	patience = 2 * time.Second
)

var errStopped = errors.New("it takes nothing; ctrl+q may have it go on")

// Output is a terminal's output. What Bubble Tea v1 would draw at its next
// tick is painted at once by [Program] instead, and only what changed: each
// picture appears as one, with the real cursor where the view marked it (see
// [Cursor]), where input methods and screen readers look for it.
//
// The terminal may be slow, or stopped. What is to be painted meanwhile does
// not wait for it; of the pictures that it missed it gets the latest.
type Output struct {
	*os.File

	mu      sync.Mutex
	live    bool // the terminal is ours, not yet taken or given away
	mouse   bool // have the terminal report the mouse while it is ours
	picture picture
	frame   string
	fresh   bool // the frame is not painted yet
	queue   []control
	writing bool
	drawn   bool // a frame was painted
	asking  bool // ask for the background after the first frame
	buf     []byte
	err     error // of the latest frame

	crashed func(*Crash) // takes a panic while painting
}

// control is what is to be written beside the pictures.
type control struct {
	bytes   string
	written chan<- error
}

// NewOutput returns the output of the terminal f.
func NewOutput(f *os.File) *Output {
	return &Output{File: f}
}

// WriteString is Write, so that what the library writes as a string does not
// go past it to the file.
func (o *Output) WriteString(s string) (int, error) {
	return o.Write([]byte(s))
}

// Write follows what Bubble Tea does to the terminal. It hides the cursor when
// it takes the terminal, after it has set it to raw, and shows it when it gives
// it back: at the end, in a panic, to a command, when suspended. The rest of
// what it writes would draw, which is done elsewhere.
func (o *Output) Write(p []byte) (int, error) {
	var err error
	switch string(p) {
	case ansi.HideCursor:
		o.take()
	case ansi.ShowCursor:
		err = o.give()
	}
	return len(p), err
}

func (o *Output) take() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.live {
		return
	}
	o.live = true
	o.picture.clear()
	o.fresh = o.frame != ""
	o.send(taken)
	if o.mouse {
		o.send(mouseOn)
	}
}

// ReportMouse has the terminal report the mouse, or leaves the mouse to the
// terminal's own selection, as it is until then.
func (o *Output) ReportMouse(on bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if on == o.mouse {
		return
	}
	o.mouse = on
	switch {
	case !o.live:
	case on:
		o.send(mouseOn)
	default:
		o.send(mouseOff)
	}
}

// give waits: after it, others write to the terminal.
func (o *Output) give() error {
	o.mu.Lock()
	if !o.live {
		o.mu.Unlock()
		return nil
	}
	o.live = false
	written := o.send(given)
	o.mu.Unlock()
	return await(written)
}

// send has a sequence written, after those before it. The mutex is held.
func (o *Output) send(bytes string) <-chan error {
	written := make(chan error, 1)
	o.queue = append(o.queue, control{bytes, written})
	o.start()
	return written
}

func await(written <-chan error) error {
	select {
	case err := <-written:
		return err
	case <-time.After(patience):
		return fmt.Errorf("write to the terminal: %w", errStopped)
	}
}

// release gives the terminal back at once, in the place of a program that hangs;
// taken is false, and nothing is done, where somebody else has it.
func (o *Output) release() (taken bool, err error) {
	taken = o.isLive()
	return taken, o.give()
}

// isLive tells that the terminal is the program's now.
func (o *Output) isLive() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.live
}

// Size asks the system, not the terminal, how large the terminal is.
func (o *Output) Size() (width, height int, err error) {
	if width, height, err = xterm.GetSize(o.Fd()); err != nil {
		return 0, 0, fmt.Errorf("ask for the size of the terminal: %w", err)
	}
	return width, height, nil
}

// Resize tells that the terminal has another size, or had one, and that what
// it shows is not to be relied on.
func (o *Output) Resize(width, height int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.picture.resize(width, height)
}

// Show paints a frame as soon as the terminal is ready for it, unless another
// comes before.
func (o *Output) Show(frame string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if frame == o.frame && !o.picture.torn {
		return
	}
	o.frame, o.fresh = frame, true
	o.start()
}

// Err tells why the latest picture could not be written.
func (o *Output) Err() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.err
}

// start has somebody write. The mutex is held.
func (o *Output) start() {
	if !o.writing {
		o.writing = true
		go o.write()
	}
}

// write writes until there is nothing more to write.
func (o *Output) write() {
	o.mu.Lock()
	defer o.mu.Unlock()
	defer func() {
		o.writing = false
		if value := recover(); value != nil && o.crashed != nil {
			go o.crashed(caught(value)) // the program may wait for this output
		} else if value != nil {
			panic(value)
		}
	}()
	for {
		var written chan<- error
		switch {
		case len(o.queue) > 0:
			o.buf = append(o.buf[:0], o.queue[0].bytes...)
			written = o.queue[0].written
			o.queue = o.queue[1:]
		case o.live && o.fresh:
			o.compose()
		default:
			return
		}
		if len(o.buf) == 0 {
			continue
		}
		o.mu.Unlock()
		_, err := o.File.Write(o.buf)
		o.mu.Lock()
		if err != nil {
			err = fmt.Errorf("write to the terminal: %w", err)
		}
		if written != nil {
			written <- err
			continue
		}
		o.err = err
		if err != nil {
			o.picture.torn = true
		}
	}
}

// compose makes the bytes of the latest frame.
func (o *Output) compose() {
	o.fresh = false
	o.buf = o.picture.paint(o.buf[:0], o.frame)
	if o.asking {
		o.buf = append(o.buf, askBackground...)
	}
	o.asking, o.drawn = false, true
}

// WriteSequence writes a sequence that prints nothing and does not move the
// cursor, such as OSC 52, never into the midst of a frame.
func (o *Output) WriteSequence(seq string) error {
	o.mu.Lock()
	written := o.send(seq)
	o.mu.Unlock()
	return await(written)
}

// AskBackground asks the terminal for its background once the first frame is
// out, and does not wait: the answer, if one comes, arrives through [Input].
// A terminal that may print the question (see [Answers]) must not be asked.
func (o *Output) AskBackground() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.drawn {
		o.send(askBackground)
	} else {
		o.asking = true
	}
}
