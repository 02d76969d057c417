package term

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/gdamore/tcell/v3/vt"
)

// wordsThatFlow need more cells on terminals that count runes.
var wordsThatFlow = []string{"हि", "कि किताब", "नमस्ते हिन्दी", "กำลัง", "தமிழ்"}

// shown is what a terminal shows in a row, from a column on.
func (s screen) shown(row, col int) string {
	var b strings.Builder
	for x := vt.Col(col); x < s.size.X; x++ {
		c := s.GetCell(vt.Coord{X: x, Y: vt.Row(row)})
		b.WriteString(c.C)
		if c.C == "" {
			b.WriteByte(' ')
		}
		x += vt.Col(max(c.W-1, 0))
	}
	return strings.TrimRight(b.String(), " ")
}

// withoutMarks is text without what stands over and under letters, which the
// emulator drops where it counts runes.
func withoutMarks(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, text)
}

// No rune is lost on a terminal that gives each a cell, not even where it
// stood over what changes, and what stands in a column of its own stays there.
func TestFlowingTextIsSeenWhole(t *testing.T) {
	for _, graphemes := range []bool{true, false} {
		s := newScreen(t, 60, 1, graphemes)
		s.show(taken)
		var p picture
		p.resize(60, 1)
		for _, word := range wordsThatFlow {
			for _, line := range []string{word, "a " + word + "b", "  \x1b[2m" + word + "          \x1b[m", "plain", word + " \x1b[1mc\x1b[m"} {
				framed := line + strings.Repeat(" ", 40-ansi.StringWidth(line)) + "│ab cd│"
				s.show(string(p.paint(nil, framed)))
				want := strings.TrimRight(ansi.Strip(line), " ")
				got := s.shown(0, 0)
				got, _, _ = strings.Cut(got, "│")
				if !graphemes {
					want, got = withoutMarks(want), withoutMarks(got)
				}
				if strings.TrimRight(got, " ") != want {
					t.Errorf("graphemes %v: %q shows %q", graphemes, want, got)
				}
				if got := s.shown(0, 40); got != "│ab cd│" {
					t.Errorf("graphemes %v: after %q stands %q", graphemes, want, got)
				}
			}
		}
	}
}

// What the text spread over is not left when it goes, nor where there is no
// room for it.
func TestFlowingTextCoversNothing(t *testing.T) {
	s := newScreen(t, 20, 1, false)
	s.show(taken)
	var p picture
	p.resize(20, 1)
	long, none := strings.Repeat("कि", 6), strings.Repeat(" ", 6)
	for _, text := range []string{long + "  b", long + "  │a   b│", long + "  │a   c│", "plain   │a   c│", "कि       │a   c│", none + "  │a   c│"} {
		s.show(string(p.paint(nil, text)))
		_, want, _ := strings.Cut(text, "  ")
		if got := s.shown(0, 8); got != strings.TrimSpace(want) {
			t.Errorf("%q ends with %q", text, got)
		}
	}
	if got := strings.TrimSpace(s.shown(0, 0)); got != "│a   c│" {
		t.Errorf("shows %q", got)
	}
}

// The cursor stands after what is before it, however wide the terminal has
// that.
func TestTheCursorFollowsFlowingText(t *testing.T) {
	for _, word := range wordsThatFlow {
		for _, after := range []string{"", "  ", "b"} {
			s := newScreen(t, 60, 2, false)
			s.show(taken)
			var p picture
			p.resize(60, 2)
			s.show(string(p.paint(nil, "\n x "+word+after+Cursor+"   │ a")))
			s.show("#")
			if got, want := s.shown(1, 0), withoutMarks(" x "+word+after+"#"); !strings.HasPrefix(got, want) {
				t.Errorf("typed after %q: %q", word+after, got)
			}
		}
	}
}
