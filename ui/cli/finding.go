package cli

import (
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"fromhere/model"
	"fromhere/model/search"
)

// finding is what passes a filter, the newest first. It borrows the entries:
// each is set on its page at once, and not kept.
type finding struct {
	*reading
	query   search.Query
	newest  int // how many are asked for; 0 for all
	keep    func(*model.Entry) bool
	columns []column
	set     func(*page) func(*model.Entry) // how entries are set on a page, which may go on side by side
	pages   []*page
}

// page is a part of what was found: a row of the table for each entry and the
// text under it, or JSON for each.
type page struct {
	table
	under []string // by row; nil where nothing stands under any
	json  []json.RawMessage
	err   error // of the first that could not be set
}

func (p *page) size() int { return max(p.rows, len(p.json)) }

// Clear forgets all pages.
func (f *finding) Clear() { f.pages = nil }

// Page opens another page.
func (f *finding) Page(most int) (take func(*model.Entry) (wanted bool)) {
	p := &page{}
	if f.query.Empty() {
		p.reserve(most)
	}
	f.pages = append(f.pages, p)
	set := f.set(p)
	return func(e *model.Entry) bool {
		if !f.keep(e) {
			return false
		}
		set(e)
		return true
	}
}

// lendAll sets entries that are at hand, oldest first, and pass the filter.
func (f *finding) lendAll(entries []model.Entry) {
	if f.newest > 0 {
		entries = entries[max(0, len(entries)-f.newest):]
	}
	take := f.Page(len(entries))
	for i := range slices.Backward(entries) {
		take(&entries[i])
	}
}

// size is how many were found.
func (f *finding) size() (all int) {
	for _, p := range f.pages {
		all += p.size()
	}
	return all
}

// asked are the pages with how many entries of each were asked for.
func (f *finding) asked(yield func(p *page, most int) bool) {
	left := f.size()
	if f.newest > 0 {
		left = min(left, f.newest)
	}
	for _, p := range f.pages {
		most := min(left, p.size())
		if left -= most; !yield(p, most) {
			return
		}
	}
}

// asJSON sets entries as JSON.
func (f *finding) asJSON(p *page) func(*model.Entry) {
	return func(e *model.Entry) {
		text, err := marshalled(toJSON(*e, f.Practice(*e)), "")
		if err != nil && p.err == nil {
			p.err = fmt.Errorf("write entry %s as JSON: %w", e.ID, err)
		}
		p.json = append(p.json, text)
	}
}

// json are the entries set as JSON: always an array.
func (f *finding) json() ([]json.RawMessage, error) {
	all := []json.RawMessage{}
	for p, most := range f.asked {
		if p.err != nil {
			return nil, p.err
		}
		all = append(all, p.json[:most]...)
	}
	return all, nil
}

// print prints the rows of all pages under each other, with what stands under
// each of them.
func (f *finding) print(c *commands) error {
	sheet := layout{columns: f.columns, width: c.env.Width, color: c.env.Color}
	for p, most := range f.asked {
		sheet.fit(&p.table, most)
	}
	sheet.settle()
	type part struct {
		*page
		most int
	}
	var parts []part
	for p, most := range f.asked {
		parts = append(parts, part{page: p, most: most})
	}
	// As many pages are set at once as there are processors, and each round in
	// the room of the one before.
	rooms := make([][]byte, runtime.GOMAXPROCS(0))
	for round := range slices.Chunk(parts, len(rooms)) {
		var work sync.WaitGroup
		for i := range round {
			work.Go(func() { rooms[i] = sheet.appendPage(rooms[i][:0], round[i].page, round[i].most) })
		}
		work.Wait()
		for i := range round {
			if err := c.write(rooms[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// appendPage appends the first rows of a page as lines.
func (l *layout) appendPage(lines []byte, p *page, rows int) []byte {
	next := p.cells()
	for i := range rows {
		lines = l.appendRow(lines, next)
		if p.under != nil {
			lines = append(lines, p.under[i]...)
		}
	}
	return lines
}
