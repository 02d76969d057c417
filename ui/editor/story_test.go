package editor

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestAPersonWritesALine(t *testing.T) {
	l := newTestLine(20, "")
	write(l, "promise the numbers")
	wantView(t, l, "promise the numbers|")
	press(l, "alt+b", "alt+b")
	write(l, "Priya ")
	wantView(t, l, "promise Priya |the")
	press(l, "alt+d", "delete", "ctrl+e", "backspace")
	wantValue(t, l, "promise Priya number")
	press(l, "ctrl+w", "alt+backspace")
	wantValue(t, l, "promise ")
	press(l, "ctrl+a", "right", "ctrl+k")
	wantValue(t, l, "p")
	press(l, "ctrl+u")
	wantView(t, l, "|")
}

func TestCharactersOfSeveralRunesAreWhole(t *testing.T) {
	l := newTestLine(20, "")
	write(l, "e\u0301👩‍💻🇩🇪日क्षि")
	wantView(t, l, "e\u0301👩‍💻🇩🇪日क्षि|")
	press(l, "left", "left", "left")
	wantView(t, l, "e\u0301👩‍💻|🇩🇪日क्षि")
	press(l, "backspace")
	wantView(t, l, "e\u0301|🇩🇪日क्षि")
	press(l, "backspace", "delete", "delete", "delete")
	wantValue(t, l, "")
}

func TestTextInABurstIsNoKey(t *testing.T) {
	for _, s := range []string{"up", "down", "home", "end", "left", "delete", "enter", "ctrl+z", "alt+b", "undo"} {
		text, line := newTestText(20, 2, ""), newTestLine(20, "")
		for _, e := range []Editor{text, line} {
			if !e.Handles(runes(s)) {
				t.Errorf("%q is not handled", s)
			}
			e.Update(runes(s))
			wantValue(t, e, s)
		}
	}
}

func TestControlCharactersAreNotTyped(t *testing.T) {
	for _, e := range []Editor{newTestText(20, 2, ""), newTestLine(20, "")} {
		e.Update(runes("a\x1b\x00\u009b\u0085\x7fb"))
		wantValue(t, e, "ab")
	}
}

func TestKeysOfTheFormAreLeftToIt(t *testing.T) {
	text, line := newTestText(10, 2, "one\ntwo"), newTestLine(10, "one")
	check := func(e Editor, handled bool, names ...string) {
		t.Helper()
		for _, name := range names {
			k, ok := named[name]
			if !ok {
				k = keys[name].msg
			}
			if e.Handles(k) != handled {
				t.Errorf("%s: handled is %v", name, !handled)
			}
		}
	}
	check(line, false, "up", "down", "pgup", "pgdown", "enter", "tab", "shift+tab", "esc", "ctrl+s", "alt+q")
	check(line, true, "left", "right", "space", "undo", "ctrl+w", "home")
	check(text, false, "down", "pgdown", "tab", "shift+tab", "esc", "ctrl+s", "alt+q")
	check(text, true, "up", "pgup", "enter", "left", "undo")
	press(text, "up")
	check(text, false, "up", "pgup")
	check(text, true, "down", "pgdown")
	before := text.View()
	press(text, "tab", "esc", "up", "alt+q")
	if text.View() != before {
		t.Errorf("a key that is not handled did something")
	}
}

func TestPasteIntoALine(t *testing.T) {
	l := newTestLine(30, "")
	l.Update(paste("a\r\nb\n\nc\td\ufeff"))
	wantValue(t, l, "a b c\td\ufeff")
	wantView(t, l, "a b c   d▯|")
	l.Insert("\ne")
	wantValue(t, l, "a b c\td\ufeff e")
}

func TestInvalidTextIsMendedAndAllElseKept(t *testing.T) {
	for _, e := range []Editor{newTestText(20, 2, ""), newTestLine(20, "")} {
		e.SetValue("a\xffb\r\nc\x00")
		wantValue(t, e, "a\ufffdb\r\nc\x00")
	}
}

// A line wraps as it is written, and grows with it; up and down move by rows, and
// are left to the form at its first and last one.
func TestALineWraps(t *testing.T) {
	l := newTestLine(12, "")
	l.SetSize(12, 3)
	write(l, "numbers for the board meeting")
	if rows := l.Rows(12, 5); rows != 3 {
		t.Errorf("it needs %d rows, expected 3", rows)
	}
	wantView(t, l, "numbers for", "the board", "meeting|")
	press(l, "up")
	wantView(t, l, "numbers for", "the boa|rd", "meeting")
	press(l, "up")
	if l.Handles(named["up"]) || !l.Handles(named["down"]) {
		t.Error("the first row is not left upwards")
	}
	press(l, "end")
	write(l, ", slides and notes")
	l.SetSize(12, 2)
	wantView(t, l, "slides and", "notes|")
}

func TestHintAndGhost(t *testing.T) {
	l := newTestLine(12, "")
	l.SetHint("who it hurts most")
	wantView(t, l, "|who it hurt…")
	write(l, "Pri")
	l.SetGhost("ya")
	wantView(t, l, "Pri|ya")
	press(l, "left")
	wantView(t, l, "Pr|i")
	press(l, "right")
	l.Insert(l.Ghost())
	wantView(t, l, "Priya|")
	l.SetGhost(" N")
	l.Blur()
	wantView(t, l, "Priya")

	text := newTestText(10, 3, "")
	text.SetHint("what keeps going wrong")
	wantView(t, text, "|what", "keeps", "going")
	text.Blur()
	wantView(t, text, "what", "keeps", "going")
}

func TestRemarksAreMarkedAndMoveAlong(t *testing.T) {
	s := colourful()
	l := NewLine(s)
	l.SetSize(20, 1)
	l.SetValue("I just 👩‍💻 think")
	l.SetRemarks([][2]int{{2, 6}, {7, 18}})
	marked := func(part string) bool {
		p := newStyles(s).mark
		return strings.Contains(l.View(), p.on+part+p.off)
	}
	if !marked("just") || !marked("👩‍💻") {
		t.Errorf("not marked: %q", l.View())
	}
	press(l, "home")
	write(l, "So ")
	if !marked("just") || !marked("👩‍💻") {
		t.Errorf("not marked any more: %q", l.View())
	}
	press(l, "ctrl+right", "ctrl+right", "backspace")
	if marked("jus") || !marked("👩‍💻") {
		t.Errorf("still marked: %q", l.View())
	}
}

func TestAVeryLongLine(t *testing.T) {
	long := strings.Repeat("é日x👩‍💻", 20_000)
	text, line := newTestText(40, 3, long), newTestLine(40, long)
	flags := newTestLine(40, strings.Repeat("🇩🇪", 5_000))
	press(flags, "alt+b", "end", "left", "backspace", "ctrl+w")
	wantValue(t, flags, "🇩🇪")
	for _, e := range []Editor{text, line} {
		press(e, "left", "backspace", "home", "right", "delete", "end", "up")
		for _, l := range strings.Split(e.View(), "\n") {
			if w := ansi.StringWidth(l); w != 40 {
				t.Errorf("a row is %d wide", w)
			}
		}
	}
	if want := len(long) - len("日x"); len(text.Value()) != want {
		t.Errorf("%d bytes left, expected %d", len(text.Value()), want)
	}
}
