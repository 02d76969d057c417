package editor

import (
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"fromhere/ui/term"
)

// The table of letters spares a second look. This is the second look.
func TestLettersAreSeenAndJoinNothing(t *testing.T) {
	var all, some []rune
	for _, r := range letters.R16 {
		some = append(some, rune(r.Lo), rune(r.Hi))
		for c := rune(r.Lo); c <= rune(r.Hi); c++ {
			all = append(all, c)
		}
	}
	for _, r := range letters.R32 {
		some = append(some, rune(r.Lo), rune(r.Hi))
		for c := rune(r.Lo); c <= rune(r.Hi); c++ {
			all = append(all, c)
		}
	}
	for _, r := range all {
		c := string(r)
		if w := draw(c, 0, unlimited).width; w != ansi.StringWidth(c) {
			t.Errorf("%U is %d wide, expected %d", r, w, ansi.StringWidth(c))
		}
		if ansi.StringWidth(c) == 0 || unicode.IsControl(r) || term.Unseen(c, 0) {
			t.Errorf("%U is not seen", r)
		}
		if joins(bearer, c) || joins(stand, c) || joins(c, " ") || joins("\r", c) {
			t.Errorf("%U joins what is beside it", r)
		}
		for _, o := range some {
			if joins(c, string(o)) || joins(string(o), c) {
				t.Errorf("%U joins %U", r, o)
			}
		}
	}
}

// Every rune is drawn as wide as it is said to be, by itself and beside others.
func TestEveryRuneIsAsWideAsItsCell(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0xd800 && r < 0xe000 || unicode.Is(letters, r) && r%16 != 0 {
			continue
		}
		d := draw(string(r), 0, unlimited)
		if d.width < 1 || d.width > 4 {
			t.Fatalf("%U is %d wide", r, d.width)
		}
		if w := ansi.StringWidth(stand + d.drawn + " " + d.drawn + stand); w != 2*d.width+3 {
			t.Fatalf("%U, drawn as %q, is %d wide, not 2 × %d + 3", r, d.drawn, w, d.width)
		}
	}
}
