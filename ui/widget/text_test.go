package widget

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fromhere/ui/theme"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// Counting is measuring, for every rune there is and for any of them together.
func TestTextIsAsWideAsItIsMeasured(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if s := string(r); Width(s) != ansi.StringWidth(s) {
			t.Errorf("%U counts as %d cells, not %d", r, Width(s), ansi.StringWidth(s))
		}
	}
	pieces := []string{"a", " ", "é", "Ж", "…", "█", "✓", "\x1b[1;31m", "\x1b[0m", "\x1b[2K", "\x1b", "[", "\x1b]0;x\a", "m",
		"日", "👩‍💻", "\u200d", "\ufe0f", "\u0301", "☎", "©", "क", "्", "\u00ad", "\t", "\x80"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), "")
		if Width(text) != ansi.StringWidth(text) {
			t.Fatalf("%q counts as %d cells, not %d", text, Width(text), ansi.StringWidth(text))
		}
	})
}

// A cell is exactly as wide as asked, whatever is in it.
func TestCellsAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Filter(func(s string) bool { return !strings.ContainsAny(s, "\n\r\t\x1b\u009b\u009d\u0090") }).Draw(t, "text")
		text = Clean(text)
		width := rapid.IntRange(0, 20).Draw(t, "width")
		var b strings.Builder
		WriteStyled(&b, theme.Style{}, text, width)
		if got := b.String(); got != Cell(text, width) {
			t.Fatalf("the cell of %q is %q, not %q", text, got, Cell(text, width))
		}
		b.Reset()
		WriteRight(&b, theme.Style{}, text, width)
		cut := Cut(text, width)
		if got, want := b.String(), Blanks(width-Width(cut))+cut; got != want {
			t.Fatalf("at the right %q is %q, not %q", text, got, want)
		}
	})
}
