package editor

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// linesOf are the lines of a file of test data, without comments.
func linesOf(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		if !strings.HasPrefix(line, "# ") {
			lines = append(lines, line)
		}
	}
	return lines
}

// The sequences of the emoji test file: each is one character, of the width
// that it is laid out with, wherever it stands.
func TestEmojiAreWhole(t *testing.T) {
	text, line := newTestText(10, 3, ""), newTestLine(10, "")
	for _, emoji := range linesOf(t, "emoji.txt") {
		for _, e := range []Editor{text, line} {
			e.SetValue("a")
			write(e, emoji)
			wantValue(t, e, "a"+emoji)
			press(e, "left")
			write(e, "b")
			wantValue(t, e, "ab"+emoji)
			press(e, "right", "right")
			write(e, "c")
			wantValue(t, e, "ab"+emoji+"c")
			press(e, "left", "backspace")
			wantValue(t, e, "abc")
			press(e, "undo")
			wantValue(t, e, "ab"+emoji+"c")
			row := strings.Split(e.View(), "\n")[0]
			if w := ansi.StringWidth(row); w != 10 || !strings.Contains(row, emoji) {
				t.Errorf("%q is drawn %d wide as %q", emoji, w, row)
			}
		}
		if w := draw(emoji, 0, unlimited).width; w != ansi.StringWidth(emoji) {
			t.Errorf("%q takes %d cells, expected %d", emoji, w, ansi.StringWidth(emoji))
		}
	}
}

// Unicode's own test of where characters end, moved through in both ways.
func TestCharactersEndWhereUnicodeSays(t *testing.T) {
	for _, line := range linesOf(t, "graphemes.txt") {
		var places []int
		text := ""
		for _, character := range strings.Split(line, " ÷ ") {
			places = append(places, len(text))
			for _, code := range strings.Fields(character) {
				r, err := strconv.ParseUint(code, 16, 32)
				if err != nil {
					t.Fatal(err)
				}
				if text != "" && r == '\n' && strings.HasSuffix(text, "\r") && places[len(places)-1] < len(text) {
					places = append(places, len(text)) // here, a newline is one by itself
				}
				text += string(rune(r))
			}
		}
		e := newTestText(20, 3, text)
		for i := len(places) - 1; i >= 0; i-- {
			press(e, "left")
			if e.place() != places[i] {
				t.Errorf("%s: left goes to %d, expected %d", line, e.place(), places[i])
			}
		}
		for i := 1; i < len(places); i++ {
			press(e, "right")
			if e.place() != places[i] {
				t.Errorf("%s: right goes to %d, expected %d", line, e.place(), places[i])
			}
		}
	}
}

// Lines of 100,000 runes, and what a person does in them.
func TestLongLinesOfAllKinds(t *testing.T) {
	for name, piece := range map[string]string{
		"words": "so many words ", "one word": "x", "japanese": "日本語の文章、", "hindi": "हिन्दी में लिखना ", "arabic": "اَلْعَرَبِيَّةُ ",
		"marks": "e\u0301\u0323", "emoji": "👩‍💻❤️", "tabs": "\t", "controls": "\x1b[31m", "blanks": " ",
	} {
		long := strings.Repeat(piece, 100_000/len([]rune(piece)))
		half := strings.Repeat(piece, 50_000/len([]rune(piece)))
		text, line := newTestText(40, 5, half), newTestLine(40, half)
		for _, e := range []placed{text, line} {
			e.Update(paste(half))
			if !e.Is(half + half) {
				t.Errorf("%s: pasted at its end, the text is another", name)
			}
			e.SetValue(long)
			press(e, "ctrl+home", "right", "ctrl+right", "delete", "undo", "end", "left", "backspace", "undo")
			if !e.Is(long) {
				t.Errorf("%s: undone, the text is another", name)
			}
			press(e, "home", "shift+end", "ctrl+x", "ctrl+v")
			if !e.Is(long) || e.place() != len(long) {
				t.Errorf("%s: cut and pasted, the text is another", name)
			}
			for _, row := range strings.Split(e.View(), "\n") {
				if w := ansi.StringWidth(row); w != 40 {
					t.Errorf("%s: a row is %d wide", name, w)
				}
			}
		}
		press(text, "ctrl+home")
		write(text, "y")
		press(text, "down", "down", "pgdown")
		want := rowsOf(text.Value(), 40)[7]
		if c := cluster(text.Value()[want:]); draw(c, 0, 40).width == 1 {
			want += len(c) // the column after the y
		}
		if text.place() != want {
			t.Errorf("%s: the cursor is at %d, expected %d", name, text.place(), want)
		}
	}
}

// A key costs what it changes: the text is not copied for it, nor wrapped anew
// beyond what is seen.
func TestAKeyCopiesNoLongText(t *testing.T) {
	const size, keys = 1 << 20, 100
	for name, piece := range map[string]string{
		"lines": "so many words of a line\n", "words": "so many words ", "one word": "x", "japanese": "日本語の文章",
	} {
		text := prose(strings.Repeat(piece, size/len(piece)))
		write(text, "yx") // which opens the gap here
		if each := memoryOf(func() {
			for i := range keys {
				writeKey(text, i)
			}
		}) / keys; each > size/20 {
			t.Errorf("%s: a key takes %d bytes of memory in a text of %d", name, each, size)
		}
	}
}

// memoryOf is how many bytes are taken for something, given back or not.
func memoryOf(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// So does one in a word that does not end, or a backspace that is held.
func TestUndoCopiesNoLongWord(t *testing.T) {
	const keys = 20_000
	text := newTestText(76, 8, "")
	for _, k := range []tea.KeyMsg{runes("x"), {Type: tea.KeyBackspace}} {
		if each := memoryOf(func() {
			for range keys {
				text.Update(k)
			}
		}) / keys; each > keys/4 {
			t.Errorf("%s takes %d bytes of memory", k, each)
		}
	}
}

// Taking back an edit far behind one that has left rows unknown.
func TestUndoBehindRowsThatAreNotKnown(t *testing.T) {
	for far := range 40 {
		text := newTestText(10, 3, strings.Repeat("x", 2000))
		for range far {
			press(text, "up")
		}
		press(text, "right", "delete", "ctrl+home")
		write(text, "a")
		press(text, "end", "undo")
		if !text.rows().open {
			t.Fatalf("all rows are known, %d rows from the end", far)
		}
		press(text, "undo")
		r := text.rows()
		r.reach(1000)
		checkRows(t, text)
		if r.open || !text.Is(strings.Repeat("x", 2000)) {
			t.Errorf("undone, the text is %q", text.Value())
		}
	}
}

func TestDeletingALongTextInOneGo(t *testing.T) {
	text := newTestText(40, 5, strings.Repeat("so many words\n", 10_000))
	start := text.Value()
	for range 20 {
		press(text, "backspace")
	}
	press(text, "alt+a", "delete")
	wantView(t, text, "|", "", "", "", "")
	press(text, "undo")
	for range 20 {
		text.Update(tea.KeyMsg{Type: tea.KeyCtrlZ})
	}
	if !text.Is(start) {
		t.Errorf("undone, the text is another")
	}
}
