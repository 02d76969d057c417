//go:build unix

package term

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/ui/term/termtest"
)

func cursorAt(row, col int) (string, func(termtest.Screen) bool) {
	return fmt.Sprintf("the cursor at %d, %d", row, col), func(s termtest.Screen) bool {
		return s.CursorShown && s.Row == row && s.Col == col
	}
}

func TestCursorFollowsTheText(t *testing.T) {
	term := start(t, "page", termtest.Config{})
	term.WaitFor("page 80×24")
	term.Wait(cursorAt(1, 2))
	for _, step := range []struct {
		typed    string
		row, col int
	}{
		{"ab", 1, 4},
		{"日本語", 1, 10},
		{"👩‍💻", 1, 12},
		{"e\u0301", 1, 13},
		{"\r", 2, 0},
		{"x", 2, 1},
	} {
		term.Write(step.typed)
		term.Wait(cursorAt(step.row, step.col))
	}
	term.WaitFor("> ab日本語👩‍💻e\u0301")

	term.Write("\x08")
	term.Wait("no cursor", func(s termtest.Screen) bool { return !s.CursorShown })
	term.Write("\x08")
	term.Wait(cursorAt(2, 1))

	term.Resize(40, 12)
	term.WaitFor("page 40×12")
	term.Wait(cursorAt(2, 1))
	term.Resize(120, 40)
	term.WaitFor("page 120×40")
	term.Wait("the whole page", func(s termtest.Screen) bool {
		return s.Row == 2 && s.Col == 1 && s.Lines[39] == strings.Repeat("~", 120)
	})
}

// leftClean checks what a program leaves of the terminal.
func leftClean(t *testing.T, term *termtest.Terminal) {
	t.Helper()
	out := term.Output()
	for _, pair := range [][2]string{
		{syncBegin, syncEnd},
		{wrapOff, wrapOn},
		{"\x1b[?25l", "\x1b[?25h"},
		{"\x1b[?1049h", "\x1b[?1049l"},
		{"\x1b[?2004h", "\x1b[?2004l"},
		{"\x1b[?1004h", "\x1b[?1004l"},
	} {
		on, off := strings.LastIndex(out, pair[0]), strings.LastIndex(out, pair[1])
		if on < 0 || off < on {
			t.Errorf("%q at %d is not undone by %q at %d", pair[0], on, pair[1], off)
		}
	}
	if strings.Contains(out, Cursor) {
		t.Error("a mark reached the terminal")
	}
	if !term.Screen().CursorShown {
		t.Error("the cursor stays hidden")
	}
}

func TestLeaving(t *testing.T) {
	t.Run("quit", func(t *testing.T) {
		term := start(t, "page", termtest.Config{})
		term.Wait(cursorAt(1, 2))
		term.Write("\x08")
		term.Wait("no cursor", func(s termtest.Screen) bool { return !s.CursorShown })
		term.Write("\x03")
		if code := term.Exit(); code != 0 {
			t.Errorf("exit code %d", code)
		}
		leftClean(t, term)
	})
	t.Run("panic", func(t *testing.T) {
		term := start(t, "page", termtest.Config{})
		term.Wait(cursorAt(1, 2))
		term.Write("\x18")
		if code := term.Exit(); code != 1 {
			t.Errorf("exit code %d", code)
		}
		leftClean(t, term)
	})
}

func TestExecGetsTheTerminal(t *testing.T) {
	term := start(t, "page", termtest.Config{})
	term.Write("abc")
	term.Wait(cursorAt(1, 5))
	for range 3 {
		term.Write("\x05")
		term.WaitFor("inner: true true")
		if !term.Screen().CursorShown {
			t.Error("the cursor is hidden from the command")
		}
		term.Write("\r")
		term.Wait("the page again", func(s termtest.Screen) bool {
			return s.Lines[1] == "> abc|" && s.Row == 1 && s.Col == 5 && s.CursorShown
		})
	}
	term.Write("d")
	term.Wait(cursorAt(1, 6))
	term.Write("\x03")
	term.Exit()
	leftClean(t, term)
}

func TestSequenceBetweenFrames(t *testing.T) {
	term := start(t, "page", termtest.Config{})
	term.Write("ab\x19")
	term.Wait("the sequence", func(termtest.Screen) bool {
		return strings.Contains(term.Output(), "\x1b]52;c;aGVsbG8=\x07")
	})
	term.Write("c")
	term.Wait(cursorAt(1, 5))
	out := term.Output()
	before := out[:strings.Index(out, "\x1b]52;")]
	if strings.Count(before, syncBegin) != strings.Count(before, syncEnd) {
		t.Error("the sequence was written into a frame")
	}
}

func TestFirstFrameWaitsForNoAnswer(t *testing.T) {
	term := start(t, "page", termtest.Config{})
	term.WaitFor("page 80×24")
	term.Wait("the question", func(termtest.Screen) bool {
		return strings.Contains(term.Output(), askBackground)
	})
	first, _, _ := strings.Cut(term.Output(), syncEnd)
	for _, query := range []string{"\x1b]1", "\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[0c", "\x1b[>", "\x1bP", "$p"} {
		if strings.Contains(first, query) {
			t.Errorf("%q was asked before the first frame: %q", query, first)
		}
	}
}

func TestBackgroundIsLearned(t *testing.T) {
	for _, tc := range []struct{ color, note string }{
		{"rgb:ffff/ffff/ffff", "dark: false"},
		{"rgb:0000/2b2b/3636", "dark: true"},
	} {
		term := start(t, "page", termtest.Config{Answers: true, Background: tc.color})
		term.WaitFor(tc.note)
	}
}

// Keys typed at once, through the renderer and back.
func TestBurstIsDrawnWhole(t *testing.T) {
	term := start(t, "page", termtest.Config{Cols: 200, Rows: 10})
	term.WaitFor("page 200×10")
	term.Write(mixed + "\r" + pasteStart + mixed + pasteEnd)
	term.Wait("both lines", func(s termtest.Screen) bool {
		return s.Lines[1] == "> "+mixed && s.Lines[2] == mixed+"|"
	})
}
