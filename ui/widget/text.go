package widget

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"fromhere/ui/term"
	"fromhere/ui/theme"
)

// Width is how many cells text takes. The letters and signs that nearly
// all text is of take one each and join with none of the others, so that
// counting them is enough; where there is anything else all of it is measured
// by clusters, which takes fifty times as long.
func Width(text string) int {
	cells := 0
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case ' ' <= c && c <= '~':
			cells++
			i++
		case c == escape:
			end := codesEnd(text, i)
			if end < 0 {
				return ansi.StringWidth(text)
			}
			i = end
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !single(r) {
				return ansi.StringWidth(text)
			}
			cells++
			i += size
		}
	}
	return cells
}

const escape = '\x1b'

// codesEnd is where the codes of a style that begin at i end; -1 where anything
// else begins there.
func codesEnd(text string, i int) int {
	i++
	if i >= len(text) || text[i] != '[' {
		return -1
	}
	for i++; i < len(text); i++ {
		switch c := text[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && (c < '0' || c > '9'):
			return -1
		}
	}
	return -1
}

// single tells that a rune takes one cell and joins with no other single one:
// western letters, and the signs that screens are drawn with.
func single(r rune) bool {
	for _, s := range singles {
		if r <= s.last {
			return r >= s.first
		}
	}
	return false
}

// singles are in order, the most frequent not first: there are few of them.
var singles = [...]struct{ first, last rune }{
	{0x00a1, 0x00a8}, {0x00aa, 0x00ac}, {0x00af, 0x024f}, // letters with accents, without © ® and the soft hyphen
	{0x0370, 0x0377}, {0x0384, 0x0386}, {0x0388, 0x038a}, {0x038e, 0x03a1}, {0x03a3, 0x0482}, // Greek and Cyrillic
	{0x2010, 0x2027}, {0x2030, 0x203a}, // dashes, quotation marks, ellipsis
	{0x2190, 0x2193}, {0x21bb, 0x21bb}, // arrows
	{0x2500, 0x259f}, {0x25aa, 0x25aa}, {0x25b2, 0x25b5}, {0x25b7, 0x25b7}, {0x25c6, 0x25e1}, // lines, blocks, circles
	{0x2605, 0x2605}, {0x2713, 0x2713}, {0x2717, 0x2717},
}

// Fit makes a frame exactly height lines of width cells: what is too long is
// cut, what is short is filled with spaces. Bubble Tea loses the top lines of
// a taller frame, and lipgloss's Height never cuts.
func Fit(frame string, width, height int) string {
	var b strings.Builder
	b.Grow(len(frame) + height*(width+1))
	for row := range height {
		if row > 0 {
			b.WriteByte('\n')
		}
		var line string
		line, frame, _ = strings.Cut(frame, "\n")
		WriteCell(&b, line, width)
	}
	return b.String()
}

// Cell is text cut or filled to exactly width cells. The insertion point is
// kept, also when what stood before it was cut.
func Cell(text string, width int) string {
	if width <= 0 {
		return ""
	}
	have := Width(text)
	if have > width {
		text = ansi.Truncate(text, width, "…")
		have = Width(text)
	}
	return text + Blanks(width-have)
}

// Cut is text of at most width cells.
func Cut(text string, width int) string {
	switch {
	case width <= 0:
		return ""
	case Width(text) <= width:
		return text
	}
	return ansi.Truncate(text, width, "…")
}

// Spread sets left and right at the two edges of a line of width cells; the
// left gives way when both do not fit.
func Spread(left, atRight string, width int) string {
	room := width - Width(atRight)
	if room <= 0 {
		return Cut(left, width)
	}
	return Cell(left, room) + atRight
}

// Wrap is text set in lines of at most width cells.
func Wrap(text string, width int) []string {
	if width <= 0 {
		return nil
	}
	return strings.Split(ansi.Wrap(text, width, ""), "\n")
}

// Clean is text from outside the program as one safe line.
func Clean(text string) string { return term.Clean(text) }

// WriteCell adds text, in whatever styles it has, cut or filled to exactly
// width cells.
func WriteCell(b *strings.Builder, text string, width int) {
	if width <= 0 {
		return
	}
	have := Width(text)
	if have > width {
		text = ansi.Truncate(text, width, "…")
		have = Width(text)
	}
	b.WriteString(text)
	Blank(b, width-have)
}

// WriteStyled adds text in a style, cut or filled to width cells.
func WriteStyled(b *strings.Builder, style theme.Style, text string, width int) {
	text = Cut(text, width)
	style.Write(b, text)
	Blank(b, width-Width(text))
}

// WriteRight adds text in a style, set against the right edge of width cells.
func WriteRight(b *strings.Builder, style theme.Style, text string, width int) {
	text = Cut(text, width)
	Blank(b, width-Width(text))
	style.Write(b, text)
}

// Blank adds n spaces.
func Blank(b *strings.Builder, n int) { b.WriteString(Blanks(n)) }

// Blanks are n spaces, none for fewer than one.
func Blanks(n int) string {
	if n <= len(manyBlanks) {
		return manyBlanks[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}

const manyBlanks = "                                                                                                    " +
	"                                                                                                    " +
	"                                                                                                    " +
	"                                                                                                    "

// Beside sets two texts beside each other, each in lines of its width.
func Beside(left string, leftWidth int, right string, rightWidth, height int) string {
	var both strings.Builder
	both.Grow(len(left) + len(right) + height*(leftWidth+2*Gap)) // at most
	for row := range height {
		if row > 0 {
			both.WriteByte('\n')
		}
		var line string
		line, left, _ = strings.Cut(left, "\n")
		WriteCell(&both, line, leftWidth)
		Blank(&both, 2*Gap)
		line, right, _ = strings.Cut(right, "\n")
		both.WriteString(Cut(line, rightWidth))
	}
	return both.String()
}

// The measures of what screens are made of, in cells.
const (
	Gap         = 2   // between columns
	ColumnGap   = 4   // between two columns of sections
	sampledRows = 100 // the first rows of a list, which its columns are made for
	RowLead     = 4   // what stands before a title: bar, mark and spaces
	leastTitle  = 12  // what a title keeps beside one column
	fewTitle    = 20  // beside two
	someTitle   = 24  // beside three
	leastColumn = 3   // what a column begins with: "Pr…"
	EnoughTitle = 64  // beside all: few titles are longer
	narrowRow   = 76  // a row this wide is easy to read across, also where all of it is whole
	starWidth   = 2   // the sign of evidence, and a space
	ProseWidth  = 76  // the widest that running text is set
	LineRows    = 6   // the most rows of a line while it is typed
	LabelWidth  = 18  // a name to pick, beside what is said of it
	PickerRows  = 3   // a title, the line that is typed, and a blank line
	leastDetail = 22  // what is said beside a name to pick is cut to no less
	WidestRow   = 96  // the widest that a row is set on Today
	WhoWidth    = 14  // the widest column of names in a list
	WhenWidth   = 20  // the widest column of times
)

// Guesses that save growing while something is drawn: about how many bytes the
// colours of a line take, and a line with them.
const (
	StyleRoom = 48
	LineRoom  = 256
)
