package widget

import (
	"strings"
	"testing"

	"fromhere/ui/keys"
)

// A click selects what is drawn under it, be it one of several things in a line,
// or a line that was scrolled to.
func TestB16ClicksOnABoard(t *testing.T) {
	line := func(id string) BoardLine { return BoardLine{Text: id, Chosen: "▌" + id, Pick: Pick{ID: id}} }
	several := line("a")
	several.Text = "a    b    c"
	several.Also = []BoardChoice{{Chosen: "a   ▌b    c", Pick: Pick{ID: "b"}, At: 5}, {Chosen: "a    b   ▌c", Pick: Pick{ID: "c"}, At: 10}}
	var b Board
	b.Fill(3, []int{20, 20}, []BoardLine{{Text: "head"}, several, line("d"), line("e"), line("f")}, []BoardLine{line("g"), {Text: "no"}})
	for _, tc := range []struct {
		x, y  int
		want  string
		again bool
	}{
		{0, 0, "a", false}, {1, 1, "a", true}, {5, 1, "b", false}, {7, 1, "b", true}, {19, 1, "c", false}, {3, 2, "d", false},
		{21, 1, "d", false}, {24, 0, "g", false}, {24, 0, "g", true}, {24, 1, "g", false}, {50, 0, "g", false}, {3, 3, "g", false}, {3, -1, "g", false},
	} {
		again := b.Click(tc.x, tc.y)
		if p, _ := b.Selected(); p.ID != tc.want || again != tc.again {
			t.Errorf("a click at %d, %d selects %q, again %v; want %q, %v", tc.x, tc.y, p.ID, again, tc.want, tc.again)
		}
	}
	b.Move(keys.Top)
	for range 5 {
		b.Move(keys.Down)
	}
	row := 0
	for i, drawn := range strings.Split(b.View(), "\n") {
		if strings.HasPrefix(drawn, "e") {
			row = i
		}
	}
	b.Click(2, row)
	if p, _ := b.Selected(); p.ID != "e" {
		t.Errorf("scrolled, a click on e selects %q", p.ID)
	}
}
