package editor

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"fromhere/ui/term"
)

const (
	tabWidth  = 4
	unlimited = math.MaxInt / 2 // room in a line that scrolls

	// stand stands for a character that cannot be shown as it is, and bearer
	// bears a mark that has no letter to sit on.
	stand  = "▯"
	bearer = "◌"
)

// cell is how a cluster is drawn: always something to be seen, so that every
// position of the cursor is a place of its own. strange tells that it is drawn
// as something else.
type cell struct {
	drawn   string
	width   int
	strange bool
}

// draw returns the cell of cluster c at a column, where there are room cells
// to the edge. Widths are those of x/ansi, by which everything is laid out.
func draw(c string, col, room int) cell {
	if c[0] < utf8.RuneSelf && len(c) == 1 {
		return drawASCII(c, col, room)
	}
	d := drawWide(c)
	if d.width > room {
		return cell{"?", 1, true}
	}
	return d
}

func drawASCII(c string, col, room int) cell {
	switch {
	case c == "\t":
		w := min(tabWidth-col%tabWidth, room)
		return cell{strings.Repeat(" ", w), w, false}
	case c < " ":
		return strange(string(rune('␀') + rune(c[0])))
	case c == "\x7f":
		return strange("␡")
	}
	return cell{c, 1, false}
}

func drawWide(c string) cell {
	r, n := utf8.DecodeRuneInString(c)
	if unicode.Is(letters, r) && n == len(c) {
		return cell{c, widthOf(r), false}
	}
	if shown := seen(c); shown != c {
		return unseen(shown)
	}
	switch {
	case unicode.Is(letters, r):
		return cell{c, ansi.StringWidth(c), false}
	case unicode.IsControl(r), joins(c, " "):
		return strange(stand)
	case joins(bearer, c):
		return strange(bearer + c)
	}
	w := ansi.StringWidth(c)
	if w == 0 {
		return strange(stand)
	}
	return cell{c, w, false}
}

// seen is a cluster without what is not to be seen.
func seen(c string) string {
	shown, from := "", 0 // c up to there
	for i, r := range c {
		if term.Unseen(c, i) {
			shown, from = shown+c[from:i], i+utf8.RuneLen(r)
		}
	}
	return shown + c[from:]
}

// unseen is the cell of a cluster of which only a part, maybe none, is to be
// seen: there is something to be seen for the rest, so that it can be deleted.
func unseen(shown string) cell {
	if shown == "" {
		return strange(stand)
	}
	return strange(draw(shown, 0, unlimited).drawn + stand)
}

// widthOf is the width of a letter. Those of emoji differ from one to the next.
func widthOf(letter rune) int {
	switch {
	case letter > 0xffff:
		return ansi.StringWidth(string(letter))
	case unicode.Is(wide, letter):
		return 2
	}
	return 1
}

func strange(s string) cell { return cell{s, ansi.StringWidth(s), true} }

// joins tells whether b, right after a, would become a part of the same
// cluster: then the two were not as wide as each by itself.
func joins(a, b string) bool {
	return len(graphemes.FromString(a+b).First()) > len(a)
}

// letters are frequent runes that are sure to be seen, and that never join one
// another or a blank. A cluster that begins with one needs no second look.
var letters = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0020, Hi: 0x007e, Stride: 1}, // ASCII
		{Lo: 0x00c0, Hi: 0x024f, Stride: 1}, // Latin
		{Lo: 0x0391, Hi: 0x03a1, Stride: 1}, // Greek
		{Lo: 0x03a3, Hi: 0x03ff, Stride: 1},
		{Lo: 0x0400, Hi: 0x0481, Stride: 1}, // Cyrillic
		{Lo: 0x05d0, Hi: 0x05ea, Stride: 1}, // Hebrew
		{Lo: 0x0620, Hi: 0x064a, Stride: 1}, // Arabic
		{Lo: 0x0671, Hi: 0x06d3, Stride: 1},
		{Lo: 0x0904, Hi: 0x0939, Stride: 1}, // Devanagari
		{Lo: 0x0e01, Hi: 0x0e30, Stride: 1}, // Thai
		{Lo: 0x3000, Hi: 0x3029, Stride: 1}, // CJK punctuation
		{Lo: 0x3041, Hi: 0x3096, Stride: 1}, // Hiragana
		{Lo: 0x30a1, Hi: 0x30fa, Stride: 1}, // Katakana
		{Lo: 0x3400, Hi: 0x4dbf, Stride: 1}, // Han
		{Lo: 0x4e00, Hi: 0x9fff, Stride: 1},
		{Lo: 0xac00, Hi: 0xd7a3, Stride: 1}, // Hangul
		{Lo: 0xff01, Hi: 0xff9d, Stride: 1}, // fullwidth and halfwidth
	},
	R32: []unicode.Range32{
		{Lo: 0x1f300, Hi: 0x1f3fa, Stride: 1}, // Emoji
		{Lo: 0x1f400, Hi: 0x1f64f, Stride: 1},
	},
}

// wide are those of the letters below the emoji that take two cells.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x3000, Hi: 0x3029, Stride: 1},
		{Lo: 0x3041, Hi: 0x3096, Stride: 1},
		{Lo: 0x30a1, Hi: 0x30fa, Stride: 1},
		{Lo: 0x3400, Hi: 0x4dbf, Stride: 1},
		{Lo: 0x4e00, Hi: 0x9fff, Stride: 1},
		{Lo: 0xac00, Hi: 0xd7a3, Stride: 1},
		{Lo: 0xff01, Hi: 0xff60, Stride: 1},
	},
}
