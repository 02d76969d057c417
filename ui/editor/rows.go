package editor

import "sort"

// row is one row of a wrapped text: the bytes from start to end, without the
// newline. soft tells that its line goes on in the next row.
type row struct {
	start, end int
	soft       bool
}

// rows are where the rows of a text begin. Where a row ends depends on what
// follows its own start alone, so that an edit changes the rows around it, and
// those after it only until one begins where one began before.
//
// The starts before the last edit are counted from the text's beginning, those
// after it from the text's end: thus they stay right, as the text around a gap
// stays in its place. Between both there may be text that is not wrapped yet,
// since a line without blanks is wrapped anew to its end at every edit, and
// nobody looks so far: while open, the last row of before is only begun, and
// the first ones of after may no longer be rows.
type rows struct {
	text   *gap
	width  int
	before []int
	after  []int // the nearest last
	open   bool
}

const (
	// An edit changes at most so many rows before its own: a word may now fit
	// there, or have joined with what is in it.
	touched = 3
	// So many rows after an edit are tried at once for one that begins where one
	// began before; more when they are seen.
	tried = 1
)

func newRows(text *gap, width int) *rows {
	return &rows{text: text, width: max(width, 1), before: []int{0}, open: true}
}

// len is how many rows there are; while open, as far as is known.
func (r *rows) len() int { return len(r.before) + len(r.after) }

func (r *rows) start(n int) int {
	if n < len(r.before) {
		return r.before[n]
	}
	return r.text.len() - r.after[r.len()-1-n]
}

// row returns a row that was reached.
func (r *rows) row(n int) row {
	start := r.start(n)
	if n == r.len()-1 {
		return row{start, r.text.len(), false}
	}
	end := r.start(n + 1)
	if r.text.at(end-1) == '\n' {
		return row{start, end - 1, false}
	}
	return row{start, end, true}
}

// last tells whether no row follows a row that was reached.
func (r *rows) last(n int) bool { return n == r.len()-1 }

// reach wraps on until a row is known from start to end, if there is one.
func (r *rows) reach(n int) {
	for r.open && n >= len(r.before)-1 {
		r.wrapOn()
	}
}

// of returns the row in which a place is.
func (r *rows) of(place int) int {
	for r.open && place >= r.frontier() {
		r.wrapOn()
	}
	return sort.Search(r.len(), func(n int) bool { return r.start(n) > place }) - 1
}

// frontier is where the last row of before begins, and nearest the first of
// after.
func (r *rows) frontier() int { return r.before[len(r.before)-1] }
func (r *rows) nearest() int  { return r.text.len() - r.after[len(r.after)-1] }

// wrapOn finds where the row at the frontier ends.
func (r *rows) wrapOn() {
	next, more := r.wrapAt(r.frontier())
	for len(r.after) > 0 && (!more || r.nearest() < next) {
		r.after = r.after[:len(r.after)-1]
	}
	if !more || len(r.after) > 0 && r.nearest() == next {
		r.open = false
		return
	}
	r.before = append(r.before, next)
}

// wrapAt returns where the row after the one at a place begins, if there is
// one.
func (r *rows) wrapAt(place int) (next int, more bool) {
	for size := 2*r.width + clusterWindow; ; size *= 2 {
		s, whole := r.text.window(place, size)
		end, soft, sure := wrapRow(s, whole, r.width)
		switch {
		case !sure:
			continue
		case soft:
			return place + end, true
		}
		return place + end + 1, place+end < r.text.len()
	}
}

// invalidate forgets the rows that an edit of the text between two places can
// change. It comes before the edit, and rewrap after it.
func (r *rows) invalidate(from, to int) {
	if len(r.after) > 0 && r.nearest() <= from {
		for r.open {
			r.wrapOn()
		}
		for len(r.after) > 0 && r.nearest() <= from {
			r.before = append(r.before, r.nearest())
			r.after = r.after[:len(r.after)-1]
		}
	}
	for len(r.after) > 0 && r.nearest() <= to {
		r.after = r.after[:len(r.after)-1]
	}
	own := sort.SearchInts(r.before, from+1) - 1
	keep := max(own-touched, 0) + 1
	if !r.open {
		for n := len(r.before) - 1; n >= keep && r.before[n] > to; n-- {
			r.after = append(r.after, r.text.len()-r.before[n])
		}
	}
	r.before, r.open = r.before[:keep], true
}

// rewrap wraps the rows that an edit which ends at a place has invalidated.
func (r *rows) rewrap(place int) {
	for beyond := 0; r.open && beyond < tried; {
		r.wrapOn()
		if r.frontier() > place {
			beyond++
		}
	}
}
