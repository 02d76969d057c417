package term

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

const (
	// keyWait is how long a lone esc waits for more: long enough for the rest
	// of a sequence, short enough to feel immediate.
	keyWait = 40 * time.Millisecond

	// pasteWait ends a paste after so much silence: its end marker was lost,
	// and without an end everything typed would be swallowed.
	pasteWait = 500 * time.Millisecond

	// staleAfter drops the beginning of a sequence or rune whose rest never
	// came, so that it cannot eat what is typed later.
	staleAfter = time.Second

	// goneWait is between two looks at a terminal that is gone, where each
	// read returns at once.
	goneWait = 50 * time.Millisecond

	// reserve is the part of a read's buffer left free for what is pending from
	// the read before, for the rest of the last key, and for paste markers;
	// spare is the part that one more byte may need.
	reserve, spare = 4 * maxSequence, 2 * maxSequence
)

// Input is a terminal's input as Bubble Tea v1 can bear it. Bubble Tea cuts
// runes at its buffer of 256 bytes, shows cut sequences and the terminal's
// answers as text, and never ends a paste whose end was lost. Read hands out
// complete keys only.
//
// Nothing complete is ever held back, because Bubble Tea waits on the file
// itself, and would not see it until the next key.
type Input struct {
	*os.File

	background func(BackgroundMsg) // takes the answer to [Output.AskBackground]; may be nil
	gone       func(error)         // see Read; may be nil
	told       sync.Once
	scan       scanner
	raw        [256]byte
	last       time.Time

	keyWait, pasteWait, staleAfter time.Duration
}

// NewInput returns the input of the terminal f.
func NewInput(f *os.File) *Input {
	in := &Input{
		File:       f,
		keyWait:    keyWait,
		pasteWait:  pasteWait,
		staleAfter: staleAfter,
	}
	in.scan.answer = in.answer
	return in
}

// Read reads complete keys. It returns no bytes and no error where all that
// came is the beginning of a key or an answer of the terminal. An error would
// end Bubble Tea where it stands, and whatever the program still had to save
// with it: gone, if set, is told instead, once.
func (in *Input) Read(p []byte) (int, error) {
	n, err := in.safeKeys(p)
	if err == nil || in.gone == nil || errors.Is(err, io.ErrShortBuffer) {
		return n, err
	}
	in.told.Do(func() { in.gone(err) })
	time.Sleep(goneWait)
	return 0, nil
}

// safeKeys is keys, with a panic as an error.
func (in *Input) safeKeys(p []byte) (n int, err error) {
	defer func() {
		if value := recover(); value != nil {
			n, err = 0, caught(value)
		}
	}()
	return in.keys(p)
}

func (in *Input) keys(p []byte) (int, error) {
	// A full buffer makes Bubble Tea wait for more, so one byte stays free.
	room := min(len(p)-1-reserve, len(in.raw))
	if room < 1 {
		return 0, fmt.Errorf("read keys into %d bytes: %w", len(p), io.ErrShortBuffer)
	}
	in.scan.out = p[:0]
	err := in.feed(room)
	if err != nil {
		return 0, err
	}

	lone := false
	for in.scan.ambiguous() {
		if len(in.scan.out) > len(p)-spare || !readable(in.Fd(), in.keyWait) {
			lone = in.scan.resolve()
			break
		}
		// One at a time: whatever is read must fit, and must not begin
		// another key that would be pending for longer.
		if err = in.feed(1); err != nil {
			break
		}
	}
	if in.scan.state == inPaste && err == nil && !readable(in.Fd(), in.pasteWait) {
		in.scan.endPaste()
	}
	// Bubble Tea knows a focus report only as the last bytes of a read, and
	// takes it for alt and text after a lone esc.
	if !lone {
		in.scan.flushFocus()
	}
	if len(in.scan.out) > 0 {
		return len(in.scan.out), nil // a lasting error comes again
	}
	return 0, err
}

// feed reads up to n bytes and scans them.
func (in *Input) feed(n int) error {
	n, err := in.File.Read(in.raw[:n])
	now := time.Now()
	if n > 0 && now.Sub(in.last) > in.staleAfter {
		in.scan.drop()
	}
	in.last = now
	for _, b := range in.raw[:n] {
		in.scan.feed(b)
	}
	if n > 0 {
		return nil
	}
	if errors.Is(err, io.EOF) {
		// Bubble Tea takes the end of input for nothing special and would
		// run on, deaf. Raw terminals have no end but the last one.
		return ErrClosed
	}
	if err != nil {
		return fmt.Errorf("read the terminal: %w", err)
	}
	return nil
}

// answer takes what the terminal said in an OSC.
func (in *Input) answer(osc string) {
	if dark, ok := ParseBackground(osc); ok && in.background != nil {
		in.background(BackgroundMsg{Dark: dark})
	}
}
