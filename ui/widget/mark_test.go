package widget

import (
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"fromhere/ui/theme"
)

func TestVeil(t *testing.T) {
	for text, want := range map[string]string{
		"Board 12, Ana’s!":               "····· ··, ···’·!",
		"\x1b[1mBold\x1b[0m ▌ ✓ ░▓ 日本 é": "\x1b[1m····\x1b[0m ▌ ✓ ░▓ ···· ·",
		"cafe\u0301 👩\u200d💻 ١\nнет":     "···· ·· ·\n···",
		"":                               "",
	} {
		if got := Veil(text); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
		if Width(Veil(text)) != Width(text) {
			t.Errorf("%q is %d cells wide under the veil", text, Width(Veil(text)))
		}
	}
}

// A mark leaves the styles of the line as they were behind it.
func TestMark(t *testing.T) {
	trueColours(t)
	th := theme.New("dark", true, false, false)
	on, off := th.Found.Codes()
	if on == "" || off == "" {
		t.Fatal("the mark has no looks")
	}
	for _, test := range []struct {
		line, want string
		parts      [][2]int
	}{
		{"a board b", "a " + on + "board" + off + " b", [][2]int{{2, 7}}},
		{"\x1b[1mab\x1b[0mcd", "\x1b[1ma" + on + "b\x1b[0m" + on + "c" + off + "d", [][2]int{{1, 3}}},
		{"\x1b[1mabc\x1b[0m", "\x1b[1m" + on + "a" + off + "\x1b[1mbc\x1b[0m", [][2]int{{0, 1}}},
		{"ab", on + "a" + off + on + "b" + off, [][2]int{{0, 1}, {1, 2}}},
		{"ab", "ab", nil},
	} {
		if got := Mark(th.Found, test.line, test.parts); got != test.want {
			t.Errorf("%q: got %q, want %q", test.line, got, test.want)
		}
	}
}

func trueColours(t *testing.T) {
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.TrueColor)
	t.Cleanup(func() { lipgloss.SetColorProfile(before) })
}
