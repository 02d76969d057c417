package ui

import (
	"sort"
	"strings"

	"fromhere/ui/keys"
)

// columns are the widths of a list's columns; 0 leaves one out.
type columns struct{ what, who, when, status int }

// holding are the columns wide enough for a row too, as far as most allows.
func (c columns) holding(r *row, most columns) columns {
	if r.id == "" || r.head != "" {
		return c
	}
	c.what = max(c.what, min(textWidth(r.what), most.what))
	c.who = max(c.who, min(textWidth(r.who), most.who))
	c.when = max(c.when, min(textWidth(r.when), most.when))
	c.status = max(c.status, min(textWidth(r.status), most.status))
	return c
}

// list shows rows, one selected. Lines between entries are passed over, and a
// column grows when a row that comes into view needs it to.
type list struct {
	theme         *theme
	rows          rows
	cursor        int         // the selected one, of those that can be selected
	first         int         // the first row in view
	made          map[int]int // where in the room a row stands that was made
	room          []row       // filled again for each list shown
	seen          []row       // those in view
	columns, most columns
	width, height int
}

// newList returns a list without rows.
func newList(t *theme) *list {
	return &list{theme: t, rows: newPlaced(nil, nil), made: map[int]int{}}
}

// SetSize tells the cells there are.
func (l *list) SetSize(width, height int) {
	if width != l.width || height != l.height {
		l.width, l.height = width, height
		l.keep()
	}
}

// SetRows shows other rows, in columns as wide as they need, and keeps the
// selected entry selected.
func (l *list) SetRows(rows []row) {
	places := make([]place, len(rows))
	for i, r := range rows {
		places[i].id = r.id
	}
	widest := l.width + widestRow
	l.Show(newPlaced(places, func(i int) row { return rows[i] }),
		columns{}, columns{what: widest, who: whoWidth, when: whenWidth, status: widest})
}

// Show shows other rows, in columns of at least and at most these widths, and
// keeps the selected entry selected.
func (l *list) Show(rows rows, least, most columns) {
	if pick, ok := rows.find(l.Selected()); ok {
		l.cursor = pick
	}
	l.rows, l.columns, l.most = rows, least, most
	clear(l.made)
	l.room = l.room[:0]
	for i := range min(rows.count(), sampledRows) {
		l.row(i)
	}
	l.keep()
}

// row is a row, made at most once.
func (l *list) row(i int) row {
	at, ok := l.made[i]
	if !ok {
		r := l.rows.row(i)
		at = len(l.room)
		l.made[i], l.room = at, append(l.room, r)
		l.columns = l.columns.holding(&r, l.most)
	}
	return l.room[at]
}

// Selected is the id of the selected entry, or "".
func (l *list) Selected() string {
	if l.cursor >= l.rows.picked() {
		return ""
	}
	return l.rows.at(l.rows.lineOf(l.cursor)).id
}

// Select puts the selection on the entry with the id, and tells whether it is
// there.
func (l *list) Select(id string) bool {
	pick, ok := l.rows.find(id)
	if ok {
		l.to(pick)
	}
	return ok
}

// SelectFirst puts the selection on the first entry.
func (l *list) SelectFirst() { l.to(0) }

// Empty tells that nothing can be selected.
func (l *list) Empty() bool { return l.rows.picked() == 0 }

// Move moves the selection.
func (l *list) Move(m keys.Move) {
	switch m {
	case keys.PageUp:
		l.to(l.page(-l.height))
	case keys.PageDown:
		l.to(l.page(l.height))
	default:
		l.to(m.Row(l.cursor, l.height, l.rows.picked()))
	}
}

// page is the entry that many rows below the selected one, at least the next.
func (l *list) page(rows int) int {
	if l.Empty() {
		return 0
	}
	far := l.rows.lineOf(l.cursor) + rows
	n := sort.Search(l.rows.picked(), func(pick int) bool { return l.rows.lineOf(pick) >= far })
	if rows > 0 {
		return max(n-1, l.cursor+1)
	}
	return min(n, l.cursor-1)
}

func (l *list) to(pick int) {
	l.cursor = pick
	l.keep()
}

// keep keeps the selection among the entries and in view, with its heading and
// as much of the text under it as there is room for, and makes the rows that
// came into view.
func (l *list) keep() {
	l.cursor = max(min(l.cursor, l.rows.picked()-1), 0)
	if !l.Empty() {
		at := l.rows.lineOf(l.cursor)
		above, below := at, at
		for above > 0 && l.rows.at(above-1) == (place{}) {
			above--
		}
		for below+1 < l.rows.count() && l.rows.at(below+1).under {
			below++
		}
		l.first = min(max(l.first, below-l.height+1), above)
		l.first = max(l.first, at-l.height+1)
	}
	l.first = max(min(l.first, l.rows.count()-l.height), 0)
	l.seen = l.seen[:0]
	for i := l.first; i < min(l.first+l.height, l.rows.count()); i++ {
		l.seen = append(l.seen, l.row(i))
	}
}

// View draws the rows in view.
func (l *list) View() string {
	var b strings.Builder
	b.Grow(len(l.seen) * (l.width + inkRoom))
	selected := -1
	if !l.Empty() {
		selected = l.rows.lineOf(l.cursor)
	}
	for i := range l.seen {
		if i > 0 {
			b.WriteByte('\n')
		}
		l.line(&b, &l.seen[i], l.first+i == selected)
	}
	return b.String()
}
