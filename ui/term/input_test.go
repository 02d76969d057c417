//go:build unix

package term

import (
	"errors"
	"io"
	"math/rand"
	"os"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func cutAt(s string, at ...int) []string {
	var parts []string
	last := 0
	for _, i := range at {
		parts = append(parts, s[last:i])
		last = i
	}
	return append(parts, s[last:])
}

// randomCuts cuts s into about n pieces.
func randomCuts(r *rand.Rand, s string, n int) []string {
	var at []int
	for i := 1; i < len(s); i++ {
		if r.Intn(len(s)) < n {
			at = append(at, i)
		}
	}
	return cutAt(s, at...)
}

func fourKilobytes() string {
	return strings.Repeat(mixed, 4096/len(mixed)+1)
}

func TestTextArrivesWhole(t *testing.T) {
	y := newTypist(t, patient)
	long := fourKilobytes()
	t.Run("at once", func(t *testing.T) {
		y.write(long + "\x13")
		y.want(long)
	})
	t.Run("cut anywhere", func(t *testing.T) {
		for i := 1; i < len(mixed); i++ {
			y.write(cutAt(mixed+"\x13", i)...)
			y.want(mixed)
		}
	})
	t.Run("cut at random", func(t *testing.T) {
		r := rand.New(rand.NewSource(1))
		for n := 1; n < 400; n += 20 {
			y.write(randomCuts(r, long+"\x13", n)...)
			y.want(long)
		}
	})
	t.Run("byte by byte", func(t *testing.T) {
		var bytes []string
		for i := range len(long) {
			bytes = append(bytes, long[i:i+1])
		}
		y.write(append(bytes, "\x13")...)
		y.want(long)
	})
}

func TestPasteArrivesWhole(t *testing.T) {
	y := newTypist(t, patient)
	want := func(text, shown string) {
		t.Helper()
		var b strings.Builder
		for _, k := range y.until() {
			if !k.Paste {
				t.Fatalf("%q is not pasted", k)
			}
			b.WriteString(string(k.Runes))
		}
		if b.String() != text {
			t.Fatalf("%s: got\n%q, want\n%q", shown, b.String(), text)
		}
	}
	long := strings.ReplaceAll(fourKilobytes(), "。", "\r\n\t\x1b[31m\x1b[20") // text, in a paste
	short := mixed + "\x1b[2"
	pasted := func(s string) string { return pasteStart + s + pasteEnd + "\x13" }

	y.write(pasted(long))
	want(long, "at once")
	for i := 1; i < len(pasted(short)); i++ {
		y.write(cutAt(pasted(short), i)...)
		want(short, "cut in two")
	}
	r := rand.New(rand.NewSource(2))
	for n := 1; n < 200; n += 20 {
		y.write(randomCuts(r, pasted(long), n)...)
		want(long, "cut at random")
	}
	huge := strings.Repeat(long, 2*maxPaste/len(long)+1)
	y.write(pasted(huge))
	want(huge, "more than one message")
	y.write(pasteStart+"a"+pasteEnd, pasteStart+"b"+pasteEnd+"\x13")
	want("ab", "two pastes")
}

func TestPasteWithoutEnd(t *testing.T) {
	y := newTypist(t, func(*Input) {})
	y.write(pasteStart + "lost\x1b[20")
	if k := y.next().(tea.KeyMsg); !k.Paste || string(k.Runes) != "lost" {
		t.Fatalf("got %q", k)
	}
	y.write("x\x13")
	y.want("x")
	y.write(pasteEnd + "y\x13") // late
	y.want("y")
}

func TestKeys(t *testing.T) {
	y := newTypist(t, patient)
	for _, tc := range []struct{ typed, want string }{
		{"one\ttwo", "one<tab>two"},
		{"\x1b[A\x1b[B\x1b[C\x1b[D", "<up><down><right><left>"},
		{"\x1bOA\x1bOB", "<up><down>"},
		{"\x1b[1;5C\x1b[3~\x1b[15;2~", "<ctrl+right><delete><f17>"},
		{"\x1ba\x1bé\x1b日\x1b\r", "<alt+a><alt+é><alt+日><alt+enter>"},
		{"\x1b\x1b[A", "<alt+up>"},
		{"\x1b[[A\x1b[7$x", "<f1><shift+home>x"},
		{"\x1b]hello", "<alt+]>hello"},
		{"\x1bPush", "<alt+P>ush"},
		{"\x1b[\x1b[A", "<alt+[><up>"},
		{"\x7f\r\x1b[Z", "<backspace><enter><shift+tab>"},
		{"a\xffb\xe3\x81c", "abc"}, // not UTF-8
	} {
		y.write(tc.typed + "\x13")
		y.want(tc.want)
		for i := 1; i < len(tc.typed); i++ {
			y.write(cutAt(tc.typed+"\x13", i)...)
			y.want(tc.want)
		}
	}
	for range 200 {
		y.write("one\ttwo\x13")
		y.want("one<tab>two")
	}
}

func TestLoneKeys(t *testing.T) {
	y := newTypist(t, func(*Input) {})
	for _, tc := range []struct{ typed, want string }{
		{"\x1b", "esc"},
		{"\x1b[", "alt+["},
		{"\x1bO", "alt+O"},
		{"\x1b]", "alt+]"},
		{"\x1bP", "alt+P"},
		{"\x1b\x1b", "alt+esc"},
		{"\x1bx", "alt+x"},
	} {
		y.write(tc.typed)
		if got := y.next().(tea.KeyMsg).String(); got != tc.want {
			t.Errorf("%q: got %s, want %s", tc.typed, got, tc.want)
		}
	}
	y.write("abc\x1b")
	if got := y.next().(tea.KeyMsg).String() + y.next().(tea.KeyMsg).String(); got != "abcesc" {
		t.Errorf("got %s", got)
	}
}

// What the rest of a key never came for is forgotten, not joined to what is
// typed later.
func TestStaleBeginnings(t *testing.T) {
	for _, begin := range []string{"\x1b[1;", "\xe3\x81", "\x1b]11;rgb", "\x1bP1$"} {
		y := newTypist(t, func(in *Input) { in.staleAfter = -1 }) // at once
		y.write(begin, "q\x13")
		y.want("q")
	}
}

func TestAnswersAreNoText(t *testing.T) {
	y := newTypist(t, patient)
	for _, answer := range []string{
		"\x1b[?2027;2$y", "\x1b[?62;22c", "\x1b[>0;276;0c", "\x1b[12;40R", "\x1b[0n",
		"\x1b[?1u", "\x1b]10;rgb:0000/0000/0000\x1b\\", "\x1b]52;c;aGVsbG8=\x07",
		"\x1bP>|XTerm(388)\x1b\\", "\x1bP1$r0m\x1b\\", "\x1bP!|00000000\x1b\\",
		"\x1b_Gi=31;OK\x1b\\", "\x1b]4;" + strings.Repeat("1;rgb:ff/ff/ff;", 40) + "\x1b\\",
		"\x1b[" + strings.Repeat("1;", 60) + "m",
	} {
		typed := "a" + answer + "b"
		for i := range typed {
			y.write(cutAt(typed+"\x13", i)...)
			if got := text(y.until()); got != "ab" {
				t.Fatalf("%q: got %q", answer, got)
			}
		}
	}
}

func TestBackgroundAnswer(t *testing.T) {
	y := newTypist(t, patient)
	answer := "\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\"
	for i := 1; i < len(answer); i++ {
		y.write(cutAt(answer, i)...)
		if msg := y.next(); msg != (BackgroundMsg{Dark: false}) {
			t.Fatalf("got %v", msg)
		}
	}
	y.write("\x1b]11;#002b36\x07x\x13")
	if msg := y.next(); msg != (BackgroundMsg{Dark: true}) {
		t.Fatalf("got %v", msg)
	}
	y.want("x")
}

// Bubble Tea sees a focus report only at the end of a read.
func TestFocusAmongKeys(t *testing.T) {
	y := newTypist(t, patient)
	y.write("a\x1b[O\x1b[Ib")
	if got := y.next().(tea.KeyMsg).String(); got != "ab" {
		t.Fatalf("got %q", got)
	}
	if msg := y.next(); msg != (tea.FocusMsg{}) {
		t.Fatalf("got %#v", msg)
	}
}

func TestReadAfterTheTerminalClosed(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	in := NewInput(r)
	if _, err := in.Read(make([]byte, 256)); !errors.Is(err, ErrClosed) {
		t.Errorf("got %v", err)
	}
	if _, err := in.Read(make([]byte, 8)); !errors.Is(err, io.ErrShortBuffer) {
		t.Errorf("got %v", err)
	}
}
