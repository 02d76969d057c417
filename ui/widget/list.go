package widget

import (
	"sort"
	"strings"

	"fromhere/ui/keys"
	"fromhere/ui/theme"
)

// List shows rows, one selected. Lines between entries are passed over, and a
// column grows when a row that comes into view needs it to.
type List struct {
	theme         *theme.Theme
	rows          Rows
	Cursor        int         // the selected one, of those that can be selected
	first         int         // the first row in view
	made          map[int]int // where in the room a row stands that was made
	room          []Row       // filled again for each list shown
	seen          []Row       // those in view
	columns, most Widths
	Width, height int
	Idle          bool // the selection is elsewhere on the screen
}

// NewList returns a list without rows.
func NewList(t *theme.Theme) *List {
	return &List{theme: t, rows: NewRows(nil, nil), made: map[int]int{}}
}

// SetSize tells the cells there are.
func (l *List) SetSize(width, height int) {
	if width != l.Width || height != l.height {
		l.Width, l.height = width, height
		l.keep()
	}
}

// SetRows shows other rows, in columns as wide as they need, and keeps the
// selected entry selected.
func (l *List) SetRows(rows []Row) {
	places := make([]Place, len(rows))
	for i, r := range rows {
		places[i].ID = r.ID
	}
	widest := l.Width + WidestRow
	l.Show(NewRows(places, func(i int) Row { return rows[i] }),
		Widths{}, Widths{What: widest, Who: WhoWidth, When: WhenWidth, Aim: WhenWidth, Status: widest})
}

// Show shows other rows, in columns of at least and at most these widths, and
// keeps the selected entry selected.
func (l *List) Show(rows Rows, least, most Widths) {
	if pick, ok := rows.Find(l.Selected()); ok {
		l.Cursor = pick
	}
	l.rows, l.columns, l.most = rows, least, most
	clear(l.made)
	l.room = l.room[:0]
	for i := range min(rows.Count(), sampledRows) {
		l.row(i)
	}
	l.keep()
}

// Whole is the width of the list where nothing is cut.
func (l *List) Whole() int { return l.columns.Whole() }

// row is a row, made at most once.
func (l *List) row(i int) Row {
	at, ok := l.made[i]
	if !ok {
		r := l.rows.Row(i)
		at = len(l.room)
		l.made[i], l.room = at, append(l.room, r)
		l.columns = l.columns.Holding(&r, l.most)
	}
	return l.room[at]
}

// Selected is the id of the selected entry, or "".
func (l *List) Selected() string {
	if l.Cursor >= l.rows.Picked() {
		return ""
	}
	return l.rows.At(l.rows.LineOf(l.Cursor)).ID
}

// Select puts the selection on the entry with the id, and tells whether it is
// there.
func (l *List) Select(id string) bool {
	pick, ok := l.rows.Find(id)
	if ok {
		l.to(pick)
	}
	return ok
}

// SelectFirst puts the selection on the first entry.
func (l *List) SelectFirst() { l.to(0) }

// Nearest selects the first of the entries that are least far away.
func (l *List) Nearest(far func(id string) int) {
	best, least := -1, 0
	for pick := range l.rows.Picked() {
		if id := l.rows.At(l.rows.LineOf(pick)).ID; id != "" {
			if away := far(id); best < 0 || away < least {
				best, least = pick, away
			}
		}
	}
	l.to(max(best, 0))
}

// Step selects the entry that many further, and is its id; "" at the ends.
func (l *List) Step(by int) string {
	pick := l.Cursor + by
	if pick < 0 || pick >= l.rows.Picked() {
		return ""
	}
	l.to(pick)
	return l.Selected()
}

// Empty tells that nothing can be selected.
func (l *List) Empty() bool { return l.rows.Picked() == 0 }

// Move moves the selection.
func (l *List) Move(m keys.Move) {
	switch m {
	case keys.PageUp:
		l.to(l.page(-l.height))
	case keys.PageDown:
		l.to(l.page(l.height))
	default:
		l.to(m.Row(l.Cursor, l.height, l.rows.Picked()))
	}
}

// Click selects the entry that is drawn in a row of the list, and tells whether
// it was selected already.
func (l *List) Click(row int) (again bool) {
	if row < 0 || row >= len(l.seen) {
		return false
	}
	line := l.first + row
	for line > 0 && l.rows.At(line).Under {
		line--
	}
	pick, ok := l.rows.Find(l.rows.At(line).ID)
	if !ok {
		return false
	}
	again = pick == l.Cursor
	l.to(pick)
	return again
}

// page is the entry that many rows below the selected one, at least the next.
func (l *List) page(rows int) int {
	if l.Empty() {
		return 0
	}
	far := l.rows.LineOf(l.Cursor) + rows
	n := sort.Search(l.rows.Picked(), func(pick int) bool { return l.rows.LineOf(pick) >= far })
	if rows > 0 {
		return max(n-1, l.Cursor+1)
	}
	return min(n, l.Cursor-1)
}

func (l *List) to(pick int) {
	l.Cursor = pick
	l.keep()
}

// keep keeps the selection among the entries and in view, with its heading and
// as much of the text under it as there is room for, and makes the rows that
// came into view.
func (l *List) keep() {
	l.Cursor = max(min(l.Cursor, l.rows.Picked()-1), 0)
	if !l.Empty() {
		at := l.rows.LineOf(l.Cursor)
		above, below := at, at
		for above > 0 && l.rows.At(above-1) == (Place{}) {
			above--
		}
		for below+1 < l.rows.Count() && l.rows.At(below+1).Under {
			below++
		}
		l.first = min(max(l.first, below-l.height+1), above)
		l.first = max(l.first, at-l.height+1)
	}
	l.first = max(min(l.first, l.rows.Count()-l.height), 0)
	l.seen = l.seen[:0]
	for i := l.first; i < min(l.first+l.height, l.rows.Count()); i++ {
		l.seen = append(l.seen, l.row(i))
	}
}

// View draws the rows in view.
func (l *List) View() string {
	var b strings.Builder
	b.Grow(len(l.seen) * (l.Width + StyleRoom))
	selected := -1
	if !l.Empty() && !l.Idle {
		selected = l.rows.LineOf(l.Cursor)
	}
	columns := l.columns.Fit(l.columns.Readable(l.Width))
	for i := range l.seen {
		if i > 0 {
			b.WriteByte('\n')
		}
		l.line(&b, &l.seen[i], columns, l.first+i == selected)
	}
	return b.String()
}
