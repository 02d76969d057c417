//go:build unix

package term

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/term/termtest"
)

// The mouse is reported whole, wherever a read cuts it, and among keys; in the
// old form too, which terminals send that do not know the new one.
func TestB16TheMouseArrivesWhole(t *testing.T) {
	y := newTypist(t, patient)
	for _, tc := range []struct {
		typed  string
		action tea.MouseAction
		button tea.MouseButton
		x, y   int
	}{
		{"\x1b[<0;12;5M", tea.MouseActionPress, tea.MouseButtonLeft, 11, 4},
		{"\x1b[<0;300;120m", tea.MouseActionRelease, tea.MouseButtonLeft, 299, 119},
		{"\x1b[<64;1;1M", tea.MouseActionPress, tea.MouseButtonWheelUp, 0, 0},
		{"\x1b[<65;80;24M", tea.MouseActionPress, tea.MouseButtonWheelDown, 79, 23},
		{"\x1b[M \x2c\x25", tea.MouseActionPress, tea.MouseButtonLeft, 11, 4},
		{"\x1b[Ma\xf0\x1b", tea.MouseActionPress, tea.MouseButtonWheelDown, 207, -6},
	} {
		typed := "a" + tc.typed + "b\x13"
		for i := range typed {
			y.write(cutAt(typed, i)...)
			var keys []tea.KeyMsg
			var got []tea.MouseMsg
			for done := false; !done; {
				switch msg := y.next().(type) {
				case tea.MouseMsg:
					got = append(got, msg)
				case tea.KeyMsg:
					if done = msg.Type == tea.KeyCtrlS; !done {
						keys = append(keys, msg)
					}
				}
			}
			if text(keys) != "ab" || len(got) != 1 {
				t.Fatalf("%q cut at %d: the keys %q and the mouse %v", tc.typed, i, text(keys), got)
			}
			if m := got[0]; m.Action != tc.action || m.Button != tc.button || m.X != tc.x || m.Y != tc.y {
				t.Fatalf("%q cut at %d: %+v", tc.typed, i, m)
			}
		}
	}
}

// What is no report of the mouse does nothing.
func TestB16AMalformedMouseIsDropped(t *testing.T) {
	y := newTypist(t, patient)
	for _, typed := range []string{
		"\x1b[<M", "\x1b[<0;1M", "\x1b[<0;1;M", "\x1b[<;;m", "\x1b[<0;1;2;3M", "\x1b[<0;1;2x", "\x1b[<-1;2;3M", "\x1b[<0:1;2;3M",
		"\x1b[<9999;1;1M", "\x1b[<0;" + strings.Repeat("9", 40) + ";1M", "\x1b\x1b[<0;1;2M", "\x1b[0<1;2;3M", "\x1b[<0;1;2$M",
	} {
		all := "a" + typed + "b\x13"
		for i := range all {
			y.write(cutAt(all, i)...)
			if got := text(y.until()); got != "ab" {
				t.Fatalf("%q cut at %d: got %q", typed, i, got)
			}
		}
	}
}

// The mouse is asked for where it is wanted, while the program has the terminal:
// neither a command nor the shell gets its reports.
func TestB16TheMouseIsOnlyTheProgramsOwn(t *testing.T) {
	term := start(t, "page", termtest.Config{Env: []string{mouseEnv + "=1"}})
	term.Wait(cursorAt(1, 2))
	on := func() bool {
		out := term.Output()
		for _, mode := range []string{"1000", "1006"} {
			if strings.LastIndex(out, "\x1b[?"+mode+"h") <= strings.LastIndex(out, "\x1b[?"+mode+"l") {
				return false
			}
		}
		return true
	}
	if !on() || strings.Contains(term.Output(), "\x1b[?1002h") || strings.Contains(term.Output(), "\x1b[?1003h") {
		t.Errorf("it asked for %q", term.Output())
	}
	term.Write("\x1b[<0;7;3M")
	term.WaitFor("left press at 6, 2")
	term.Write("\x05")
	term.WaitFor("inner: true true")
	if on() {
		t.Error("a command is sent the mouse")
	}
	term.Write("\r")
	term.Wait(cursorAt(1, 2))
	if !on() {
		t.Error("the mouse does not come back")
	}
	term.Write("\x0f") // off, and on
	term.Wait("the mouse left to the terminal", func(termtest.Screen) bool { return !on() })
	term.Write("\x0f")
	term.Wait("the mouse again", func(termtest.Screen) bool { return on() })
	term.Write("\x18") // crashes
	term.Exit()
	leftClean(t, term)
	if on() {
		t.Error("the mouse stays on")
	}
}

// Not asked for, the mouse is the terminal's.
func TestB16TheMouseIsLeftToTheTerminal(t *testing.T) {
	term := start(t, "page", termtest.Config{})
	term.Wait(cursorAt(1, 2))
	term.Write("\x03")
	term.Exit()
	if strings.Contains(term.Output(), "\x1b[?1000h") || strings.Contains(term.Output(), "\x1b[?1006h") {
		t.Errorf("it asked for the mouse: %q", term.Output())
	}
}
