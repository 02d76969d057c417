//go:build unix

package term

import (
	"io"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"fromhere/ui/term/termtest"
)

// A terminal that takes nothing holds up only who must wait for it: the program
// goes on, and can still save. Once it goes on it gets the latest picture.
func TestAStoppedTerminalHoldsUpNothing(t *testing.T) {
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := read.Close(); err != nil {
			t.Error(err)
		}
	}()
	out := NewOutput(write)
	out.Resize(80, 24)
	if _, err := out.WriteString(ansi.HideCursor); err != nil {
		t.Fatal(err)
	}
	large := strings.Repeat("x", 80) + "\n"
	const frames = 1000 // more than any pipe holds
	for i := range frames {
		out.Show(strings.Repeat(string(rune('a'+i%20))+large, 23) + "shown")
	}
	out.Show("the latest")
	got := make(chan string)
	go func() {
		all, err := io.ReadAll(read)
		if err != nil {
			t.Error(err)
		}
		got <- string(all)
	}()
	if _, err := out.WriteString(ansi.ShowCursor); err != nil {
		t.Error(err)
	}
	if err := write.Close(); err != nil {
		t.Error(err)
	}
	all := <-got
	if n := strings.Count(all, syncBegin); n >= frames || n != strings.Count(all, syncEnd) {
		t.Errorf("%d pictures were begun, %d ended", n, strings.Count(all, syncEnd))
	}
	if !strings.HasSuffix(all, given) {
		t.Errorf("ends with %q", all[max(0, len(all)-100):])
	}
}

// What cannot be written is told, and painted whole once it can.
func TestLostPicturesArePaintedAgain(t *testing.T) {
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out := NewOutput(write)
	out.live = true
	out.Show("one")
	begun := make([]byte, 1<<10)
	if n, err := read.Read(begun); err != nil || !strings.Contains(string(begun[:n]), "one") {
		t.Fatalf("%q, %v", begun[:n], err)
	}
	if err := read.Close(); err != nil {
		t.Fatal(err)
	}
	out.Show("two")
	// One may be written before the picture, the next is written after it.
	for range 2 {
		if err := out.WriteSequence("\x07"); err == nil {
			t.Error("a sequence was written")
		}
	}
	out.mu.Lock()
	defer out.mu.Unlock()
	if out.err == nil || !out.picture.torn {
		t.Errorf("the picture: %v; the next one would change what is not there: %v", out.err, !out.picture.torn)
	}
	if err := write.Close(); err != nil {
		t.Fatal(err)
	}
}

// The same picture is not written twice, and a change writes no more than it
// changes.
func TestUnchangedPicturesAreNotWritten(t *testing.T) {
	term := start(t, "page", termtest.Config{})
	term.Wait(cursorAt(1, 2))
	before := len(term.Output())
	term.Write("a")
	term.Wait(cursorAt(1, 3))
	const change = syncBegin + "\x1b[?25l\x1b[2;3Ha|\x1b[2;4H\x1b[?25h" + syncEnd
	if got := strings.ReplaceAll(term.Output()[before:], askBackground, ""); got != change {
		t.Errorf("written %q, want %q", got, change)
	}
	before = len(term.Output())
	term.Write("\x0e") // moves nothing
	term.Write("\x03")
	term.Exit()
	if got := term.Output()[before:]; got != given {
		t.Errorf("written %q, want %q", got, given)
	}
}

// What is drawn here rests on what the library was read to do: that it hides
// the cursor as the first thing, after it has set the terminal to raw, shows it
// to give the terminal back, and draws at its ticks only what View returned.
// Before another version is taken, read tty.go and standard_renderer.go again.
func TestTheLibraryIsTheOneThatWasRead(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(mod), "github.com/charmbracelet/bubbletea v1.3.10\n") {
		t.Error("go.mod names another version of Bubble Tea than v1.3.10")
	}
}
