package editor

import "strings"

// wrapRow returns where the row ends that s begins with, and whether its line
// goes on in the next one. whole tells that nothing follows s; if something
// does, more of it may have to be seen to be sure.
//
// Words keep out of the last column, so that the cursor has a place after
// them; only the blank after a word may stand there. A row that is full to the
// edge is always followed by another: the cursor is never outside.
func wrapRow(s string, whole bool, width int) (end int, soft, sure bool) {
	limit := max(width-1, 1)
	col := 0
	stop := 0 // where the row can end, unless there is no such place
	var last glyph
	for i := 0; i < len(s); {
		c := cluster(s[i:])
		if i+len(c) == len(s) && !whole {
			return 0, false, false
		}
		if c == "\n" {
			return i, false, true
		}
		next, w := measure(c, col, width-col)
		if i > 0 && between(last, next) {
			stop = i
		}
		edge := limit
		if isBlank(c) {
			edge = width
		}
		if i > 0 && col+w > edge {
			if stop == 0 {
				stop = i
			}
			return stop, true, true
		}
		col, last, i = col+w, next, i+len(c)
		if col >= width {
			return i, true, true
		}
	}
	return len(s), false, whole
}

// glyph is a cluster, and whether it takes more than one cell where there is
// room.
type glyph struct {
	cluster string
	wide    bool
}

// measure returns how many cells a cluster takes at a column.
func measure(c string, col, room int) (glyph, int) {
	if printable(c) {
		return glyph{c, false}, 1
	}
	w := draw(c, col, room).width
	return glyph{c, w > 1 || room < 2 && draw(c, 0, unlimited).width > 1}, w
}

// printable tells whether a cluster is a character of ASCII that is one cell
// wide.
func printable(c string) bool { return len(c) == 1 && c[0] >= ' ' && c[0] <= '~' }

// between tells whether a line may be broken between two clusters: after
// blanks, and around wide characters, which are written without blanks. Some
// signs begin no line, and some end none.
func between(a, b glyph) bool {
	switch {
	case isBlank(b.cluster):
		return false
	case isBlank(a.cluster):
		return true
	}
	return (a.wide || b.wide) && !strings.Contains(opening, a.cluster) && !strings.Contains(closing, b.cluster)
}

const (
	opening = "([{<«“‘（［｛〈《「『【〔"
	closing = ")]}>»”’.,;:!?%…）］｝〉》」』】〕、。，．：；！？・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
)

func isBlank(c string) bool { return c == " " || c == "\t" }

// column returns how many cells a row takes up to the place i, where there is
// room for so many.
func column(s string, i, room int) int {
	col := 0
	for at := 0; at < i; {
		c := cluster(s[at:])
		col += draw(c, col, room-col).width
		at += len(c)
	}
	return col
}

// place returns the place in a row that is nearest to a column and not after
// it. The end of a soft row is the beginning of the next, and not meant.
func place(s string, soft bool, col, width int) int {
	at, x := 0, 0
	for at < len(s) {
		c := cluster(s[at:])
		x += draw(c, x, width-x).width
		if x > col || soft && at+len(c) == len(s) {
			break
		}
		at += len(c)
	}
	return at
}
