package editor

import (
	"testing"
	"unicode"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

func TestPasteIntoATextKeepsAllOfIt(t *testing.T) {
	text := newTestText(12, 4, "")
	text.Update(paste("\ufeffa\r\n\tb\rab\tc\x1b[31m\n"))
	wantValue(t, text, "\ufeffa\r\n\tb\rab\tc\x1b[31m\n")
	wantView(t, text, "▯a␍", "    b␍ab", "c␛[31m", "|")
	every := make([]rune, 0, unicode.MaxRune)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if utf8.ValidRune(r) {
			every = append(every, r)
		}
	}
	text.SetValue("")
	text.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: every, Paste: true})
	if !text.Is(string(every)) {
		t.Errorf("not every rune is kept")
	}
}

func TestWordsWrap(t *testing.T) {
	text := newTestText(12, 9, "the question I asked, 日本語の文章、です。 see https://example.com/long ok")
	wantView(t, text,
		"the",
		"question I",
		"asked, 日本",
		"語の文章、",
		"です。 see",
		"https://exa",
		"mple.com/lo",
		"ng ok|", "")
	for _, rows := range [][3]int{{12, 100, 8}, {12, 3, 3}, {80, 100, 1}, {12, 8, 8}} {
		if n := text.Rows(rows[0], rows[1]); n != rows[2] {
			t.Errorf("%d rows at %d cells, at most %d, expected %d", n, rows[0], rows[1], rows[2])
		}
	}
}

func TestABlankAtTheEdgeMovesTheCursorToTheNextRow(t *testing.T) {
	text := newTestText(6, 3, "")
	write(text, "hello")
	wantView(t, text, "hello|", "", "")
	write(text, " ")
	wantView(t, text, "hello", "|", "")
	write(text, "you")
	wantView(t, text, "hello", "you|", "")
}

func TestUpAndDownKeepTheColumn(t *testing.T) {
	text := newTestText(20, 5, "a long first line\nab\n日本語日本語\n\nthe last line")
	press(text, "up")
	wantView(t, text, "a long first line", "ab", "日本語日本語", "|", "the last line")
	press(text, "up")
	wantView(t, text, "a long first line", "ab", "日本語日本語|", "", "the last line")
	press(text, "left", "up", "up")
	wantView(t, text, "a long fir|st line", "ab", "日本語日本語", "", "the last line")
	press(text, "down", "down", "down", "down")
	wantView(t, text, "a long first line", "ab", "日本語日本語", "", "the last l|ine")
}

func TestTheViewFollowsTheCursor(t *testing.T) {
	text := newTestText(10, 2, "1\n2\n3\n4\n5")
	wantView(t, text, "4", "5|")
	press(text, "pgup")
	wantView(t, text, "3|", "4")
	press(text, "pgup", "pgup")
	wantView(t, text, "1|", "2")
	press(text, "pgdown")
	wantView(t, text, "2", "3|")
	press(text, "ctrl+end", "ctrl+u", "backspace", "ctrl+u")
	wantView(t, text, "3", "|")
	text.SetSize(10, 5)
	wantView(t, text, "1", "2", "3", "|", "")
}

func TestUndoGoesByWordsAndDeletions(t *testing.T) {
	text := newTestText(30, 2, "")
	write(text, "one two")
	press(text, "enter")
	write(text, "three")
	press(text, "backspace", "backspace")
	for _, want := range []string{"one two\nthree", "one two\n", "one ", "", ""} {
		press(text, "undo")
		wantValue(t, text, want)
	}
	for _, want := range []string{"one ", "one two\n", "one two\nthree", "one two\nthr", "one two\nthr"} {
		press(text, "alt+z")
		wantValue(t, text, want)
	}
	press(text, "undo", "ctrl+home")
	write(text, "x")
	press(text, "redo")
	wantValue(t, text, "xone two\nthree")
	press(text, "ctrl+k", "undo")
	wantView(t, text, "x|one two", "three")
	text.SetValue("new")
	press(text, "undo")
	wantValue(t, text, "new")
}

func TestHistoryIsBoundedAndStillGoesBack(t *testing.T) {
	text := newTestText(30, 2, "")
	for range 5 * maxEdits {
		text.buffer.insert("x")
	}
	if n := len(text.buffer.history.done); n > 2*maxEdits {
		t.Errorf("%d edits are kept", n)
	}
	for range maxEdits {
		press(text, "undo")
	}
	if n := len(text.Value()); n != 4*maxEdits {
		t.Errorf("%d characters are left, expected %d", n, 4*maxEdits)
	}
}
