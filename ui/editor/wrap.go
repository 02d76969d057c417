package editor

import (
	"slices"
	"sort"
	"strings"
)

// row is one row of a wrapped text: the bytes from start to end, without the
// newline. soft tells that its line goes on in the next row.
type row struct {
	start, end int
	soft       bool
}

// wrap breaks a text into rows of at most width cells. There is always one.
func wrap(text string, width int) []row {
	return wrapLines(nil, text, 0, len(text), width)
}

// wrapLines appends the rows of the lines from start to end.
func wrapLines(rows []row, text string, start, end, width int) []row {
	for {
		stop := start + lineEnd(text[start:end], 0)
		rows = wrapLine(rows, text, start, stop, width)
		if stop == end {
			return rows
		}
		start = stop + 1
	}
}

// rewrap returns the rows of a text that was another, of which the rows are
// given: only the lines that differ are wrapped again.
func rewrap(rows []row, was, text string, width int) []row {
	head := commonPrefix(was, text)
	tail := commonSuffix(was[head:], text[head:])
	start := lineStart(text, head)
	end := lineEnd(text, len(text)-tail)
	shift := len(text) - len(was)

	from, to := firstFrom(rows, start), firstFrom(rows, end-shift+1)
	for i := to; i < len(rows); i++ {
		rows[i].start += shift
		rows[i].end += shift
	}
	return slices.Replace(rows, from, to, wrapLines(nil, text, start, end, width)...)
}

// firstFrom returns the first row that begins at the place i or later.
func firstFrom(rows []row, i int) int {
	return sort.Search(len(rows), func(n int) bool { return rows[n].start >= i })
}

// Whole blocks are compared at once: texts differ in one place, and may be long.
const block = 1 << 10

func commonPrefix(a, b string) int {
	i, n := 0, min(len(a), len(b))
	for i+block <= n && a[i:i+block] == b[i:i+block] {
		i += block
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

func commonSuffix(a, b string) int {
	n := 0
	for n+block <= min(len(a), len(b)) && a[len(a)-n-block:len(a)-n] == b[len(b)-n-block:len(b)-n] {
		n += block
	}
	for n < min(len(a), len(b)) && a[len(a)-n-1] == b[len(b)-n-1] {
		n++
	}
	return n
}

// wrapLine appends the rows of one line. Its words keep out of the last
// column, so that the cursor has a place after them; only the blank after a
// word may stand there. A row that is full to the edge is always followed by
// another: the cursor is never outside.
func wrapLine(rows []row, text string, start, end, width int) []row {
	width = max(width, 1)
	limit := max(width-1, 1)
	var (
		col  = 0
		stop = start // where the row can end, unless there is no such place
		last string  // the cluster before
	)
	for i := start; i < end; {
		c := cluster(text[i:end])
		if i > start && between(last, c) {
			stop = i
		}
		w := draw(c, col, width-col).width
		edge := limit
		if isBlank(c) {
			edge = width
		}
		if i > start && col+w > edge {
			if stop == start {
				stop = i
			}
			rows = append(rows, row{start, stop, true})
			start, i, col = stop, stop, 0
			continue
		}
		col, last, i = col+w, c, i+len(c)
		if col >= width {
			rows = append(rows, row{start, i, true})
			start, stop, col = i, i, 0
		}
	}
	return append(rows, row{start, end, false})
}

// between tells whether a line may be broken between two clusters: after
// blanks, and around wide characters, which are written without blanks. Some
// signs begin no line, and some end none.
func between(a, b string) bool {
	switch {
	case isBlank(b):
		return false
	case isBlank(a):
		return true
	case strings.Contains(opening, a) || strings.Contains(closing, b):
		return false
	}
	return draw(a, 0, unlimited).width > 1 || draw(b, 0, unlimited).width > 1
}

const (
	opening = "([{<«“‘（［｛〈《「『【〔"
	closing = ")]}>»”’.,;:!?%…）］｝〉》」』】〕、。，．：；！？・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
)

func isBlank(c string) bool { return c == " " || c == "\t" }

// rowOf returns the row in which the place i is.
func rowOf(rows []row, i int) int {
	return firstFrom(rows, i+1) - 1
}

// column returns how many cells there are in text before the place i, where
// there is room for so many.
func column(text string, i, room int) int {
	col := 0
	for at := 0; at < i; {
		c := cluster(text[at:])
		col += draw(c, col, room-col).width
		at += len(c)
	}
	return col
}

// place returns the place in the row that is nearest to a column and not after
// it. The end of a soft row is the beginning of the next, and not meant.
func (r row) place(text string, col, width int) int {
	at, x := r.start, 0
	for at < r.end {
		c := cluster(text[at:r.end])
		x += draw(c, x, width-x).width
		if x > col || r.soft && at+len(c) == r.end {
			break
		}
		at += len(c)
	}
	return at
}
