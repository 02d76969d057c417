package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/term"
)

// named is an entry with tags, of people whose names hold spaces.
func named() model.Entry {
	e := madeAt("01e7", "follower", evening, "person", "Ana Lima", "idea", "Shorter retro", "backed", "took the notes")
	e.Tags = []string{"board", "q4"}
	return e
}

func TestFilterFindsAsItIsTyped(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "/")
	st.see("word  -word", "6 of 6", "enter keep", "esc clear")
	st.write("wik")
	st.see("1 of 6", "Nobody owns the wiki")
	st.seeNot("Cut the meeting")
	st.press("backspace", "backspace", "backspace")
	st.see("6 of 6", "Cut the meeting")
	st.write("qqq") // letters that are shortcuts elsewhere are text here
	st.see("0 of 6", "No match. Try fewer or shorter words", "esc clear")
	st.press("esc")
	st.see("6 entries", "wiki")
}

func TestFilterIsKeptUntilItIsCleared(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "/")
	st.write("practice:gap")
	st.press("enter")
	st.see("/ practice:gap", "1 of 6", "esc clear")
	st.press("m") // a shortcut again
	st.see("★")
	st.press("]", "]")
	st.see("Week 48", "1 of 2", "wiki")
	st.press(",")
	st.see("0 of 4", "No match in this week", "The span All finds in every entry")
	st.press("esc")
	st.see("What did I avoid?", "entries 4")
	st.seeNot("practice:gap")
}

func TestFilterOpensAgainOnWhatItHeld(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "/")
	st.write("wiki")
	st.press("enter", "/")
	st.write("x")
	st.see("/ wikix", "0 of 6")
	st.press("ctrl+u", "enter")
	st.see("6 entries")
}

func TestFilterThatCannotBeReadKeepsTheLastResult(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "/")
	st.write("practice:gap stage:x")
	st.see("1 of 6", "wiki", `there is no stage "x"; there are spotted`)
	st.press("backspace")
	st.seeNot("there is no stage")
}

func TestFilterCompletes(t *testing.T) {
	for _, c := range []struct{ typed, becomes, found string }{
		{"pers", "person:", "7 of 7"},
		{"practice:fo", "practice:follower ", "2 of 7"},
		{"tag:bo", "tag:board ", "1 of 7"},
		{"#Q", "#q4 ", "1 of 7"},
		{"person:pri", "person:Priya ", "1 of 7"},
		{"person:ana l", "person:ana l", "1 of 7"}, // two parts
		{`person:"ana l`, `person:"Ana Lima" `, "1 of 7"},
		{"-person:ana", `-person:"Ana Lima" `, "6 of 7"},
		{"wiki stage:spo", "wiki stage:spotted ", "1 of 7"},
		{"open:n", "open:no ", ""},
		{"nowhere:x", "nowhere:x", ""},
		{"since:", "since:", "7 of 7"},
	} {
		st := newStory(t, holding(append(fewDays(), named())...))
		st.press("open Review", "/")
		st.write(c.typed)
		st.press("tab")
		if got := st.app.finder().line.Value(); got != c.becomes {
			t.Errorf("%q becomes %q, not %q", c.typed, got, c.becomes)
		}
		st.see(c.found)
	}
}

func TestFilterCompletesNamesWithSpaces(t *testing.T) {
	st := newStory(t, holding(named()))
	st.press("open Review", "/")
	st.write("person:an")
	st.see("person:ana Lima")
	st.press("right")
	st.see(`person:"Ana Lima"`, "1 of 1")
}

func TestFilterTypedInABurst(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review")
	st.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("/wiki")})
	st.press("enter", "e")
	st.write("!")
	st.press("ctrl+s")
	if got := st.only("gap").Answers.Get("thing"); got != "Nobody owns the wiki!" {
		t.Errorf("the entry says %q", got)
	}
}

func TestFilterHasTheCursor(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "/")
	st.write("日本")
	row, col, shown := term.CursorAt(st.app.View())
	if after := margin + len("/ ") + len("日本")/3*2; !shown || col != after || row != 22 {
		t.Errorf("the cursor is at row %d, column %d (shown: %v)", row, col, shown)
	}
	st.press("enter")
	if _, _, shown := term.CursorAt(st.app.View()); shown {
		t.Error("the cursor is shown where nothing can be typed")
	}
}

func TestFilterMovesTheSelectionWhileItIsTyped(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "/")
	st.write("practice:")
	st.press("down", "enter", "d")
	if n := len(st.kept("follower")); n != 0 {
		t.Errorf("%d entries after the second one was chosen and deleted", n)
	}
}
