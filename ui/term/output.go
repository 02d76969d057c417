package term

import (
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/charmbracelet/x/ansi"
)

const (
	syncBegin, syncEnd = "\x1b[?2026h", "\x1b[?2026l"
	wrapOff, wrapOn    = "\x1b[?7l", "\x1b[?7h"

	askBackground = "\x1b]11;?\x07"
)

// Output is a terminal's output for Bubble Tea v1's renderer. It makes each
// picture appear at once, keeps a line too long from moving the rest, and puts
// the real cursor where the view marked it (see [Cursor]), where input methods
// and screen readers look for it.
//
// The renderer writes a frame in one call and begins it at the top left of the
// alternate screen, so that the cursor may be left anywhere in between.
type Output struct {
	*os.File

	mu     sync.Mutex
	alt    bool   // the alternate screen is on
	live   bool   // the renderer draws, the terminal is not released
	drawn  bool   // a frame was written
	asking bool   // ask for the background after the first frame
	cursor place  // where the latest mark put it
	buf    []byte // the bytes of a frame, kept for the next
}

// NewOutput returns the output of the terminal f.
func NewOutput(f *os.File) *Output {
	return &Output{File: f}
}

// WriteString is Write, so that what the renderer writes as a string does not
// go past it to the file.
func (o *Output) WriteString(s string) (int, error) {
	return o.Write([]byte(s))
}

// Write writes a frame or a control sequence of the renderer.
func (o *Output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()

	s := string(p)
	if o.alt && o.live && len(s) > len(ansi.CursorHomePosition) && strings.HasPrefix(s, ansi.CursorHomePosition) {
		return o.frame(s)
	}
	o.follow(s)
	var at place
	if o.buf, at = takeMarks(o.buf[:0], s); at.known {
		o.cursor = at
	}
	return o.flush(len(p))
}

// follow keeps up with what the renderer does to the terminal. It hides the
// cursor when it takes the terminal, and shows it when it gives it back.
func (o *Output) follow(s string) {
	switch s {
	case ansi.HideCursor:
		o.live = true
	case ansi.ShowCursor:
		o.live = false
	case ansi.SetModeAltScreenSaveCursor:
		o.alt = true
		o.cursor = place{}
	case ansi.ResetModeAltScreenSaveCursor:
		o.alt = false
	}
}

func (o *Output) frame(s string) (int, error) {
	var at place
	o.buf = append(o.buf[:0], syncBegin+wrapOff+ansi.HideCursor...)
	if o.buf, at = takeMarks(o.buf, s); at.known {
		o.cursor = at
	}
	if o.cursor.shown {
		o.buf = append(o.buf, ansi.CursorPosition(o.cursor.col+1, o.cursor.row+1)+ansi.ShowCursor...)
	}
	o.buf = append(o.buf, wrapOn+syncEnd...)
	if o.asking {
		o.buf = append(o.buf, askBackground...)
		o.asking = false
	}
	o.drawn = true
	return o.flush(len(s))
}

// flush writes the buffer and, where that went well, reports n bytes written.
func (o *Output) flush(n int) (int, error) {
	if _, err := o.File.Write(o.buf); err != nil {
		return 0, fmt.Errorf("write to the terminal: %w", err)
	}
	return n, nil
}

// WriteSequence writes a sequence that prints nothing and does not move the
// cursor, such as OSC 52, never into the midst of a frame.
func (o *Output) WriteSequence(seq string) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.buf = append(o.buf[:0], seq...)
	_, err := o.flush(len(seq))
	return err
}

// AskBackground asks the terminal for its background once the first frame is
// out, and does not wait: the answer, if one comes, arrives through [Input].
// A terminal that may print the question (see [Answers]) must not be asked.
func (o *Output) AskBackground() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.drawn {
		o.asking = true
		return nil
	}
	o.buf = append(o.buf[:0], askBackground...)
	_, err := o.flush(len(askBackground))
	return err
}
