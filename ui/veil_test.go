package ui

import (
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/widget"
)

// hidden holds the screen to saying nothing but how the veil is lifted.
func (st *story) hidden() {
	st.t.Helper()
	screen := strings.TrimRight(st.screen(), " ")
	above, last := screen[:strings.LastIndexByte(screen, '\n')], screen[strings.LastIndexByte(screen, '\n'):]
	if strings.TrimSpace(last) != "V lifts the veil" {
		st.t.Fatalf("the last line is %q", last)
	}
	if i := strings.IndexFunc(above, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }); i >= 0 {
		st.t.Fatalf("the veil shows %q:\n%s", above[i:], screen)
	}
}

// outline is where in a line there is anything.
func outline(line string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' {
			return r
		}
		return 'x'
	}, line)
}

// The veil lies over every screen, and nothing below it moves.
func TestVeilHidesEveryScreen(t *testing.T) {
	everyScreen(t, func(_ string, st *story) {
		before, said := st.screen(), st.app.s.text
		st.press("alt+v")
		st.hidden()
		was, is := strings.Split(before, "\n"), strings.Split(st.screen(), "\n")
		for row := range len(was) - 1 {
			if got, want := outline(is[row]), outline(widget.Veil(was[row])); got != want {
				t.Fatalf("line %d moved: %q, %q", row, was[row], is[row])
			}
		}
		st.press("alt+v")
		if after := st.screen(); after != before && said == "" {
			t.Fatalf("the screen is another one under the veil:\n%s\n%s", before, after)
		}
	})
}

func TestUnderTheVeilNoKeyDoesAnything(t *testing.T) {
	st := newStory(t, holding(twoGaps()...))
	st.press("open gap", "V")
	st.hidden()
	for _, k := range letters(&st.app.s.keys) {
		for _, pressed := range k.Keys() {
			if pressed != "V" {
				st.press(pressed)
				st.hidden()
			}
		}
	}
	st.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("ddV")})
	st.see("wiki", "door")
	if n := len(st.kept("gap")); n != 2 || st.left {
		t.Errorf("%d entries are left, and the app was left: %v", n, st.left)
	}
	st.press("V")
	st.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("V"), Paste: true})
	st.hidden()
	st.press("ctrl+c")
	if !st.left {
		t.Error("ctrl+c does not leave")
	}
}

// What arrives from the disk stays under the veil, and what is typed in a form is
// kept.
func TestVeilOverAForm(t *testing.T) {
	st := newStory(t, holding(twoGaps()...))
	st.press("open gap", "n")
	st.write("Very secret V")
	st.see("Very secret V")
	st.press("alt+v")
	st.hidden()
	st.store.put(madeAt("01ez", "gap", evening, "thing", "From outside"))
	st.send(tea.FocusMsg{})
	st.send(tickMsg(evening))
	st.write("x")
	st.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("pasted"), Paste: true})
	st.hidden()
	st.press("alt+v")
	st.see("Very secret V")
	st.seeNot("secret Vx", "pasted")
}
