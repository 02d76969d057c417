package cli

import (
	"encoding/json"
	"fmt"

	"fromhere/model"
	"fromhere/model/search"
)

// results are the entries that pass a filter, the newest first: a row of the
// table for each entry, or its JSON.
type results struct {
	reading *reading
	table
	query  search.Query
	keep   func(*model.Entry) bool
	newest int                // how many are asked for; 0 for all
	set    func(*model.Entry) // sets an entry in a row, or as JSON
	found  int
	json   []json.RawMessage
	err    error // of the first entry that could not be set
}

// see takes an entry in that passes the filter, and tells whether more are asked
// for.
func (f *results) see(e *model.Entry) (more bool) {
	if f.keep(e) {
		f.set(e)
		f.found++
	}
	return f.newest == 0 || f.found < f.newest
}

// addJSON sets an entry as JSON.
func (f *results) addJSON(e *model.Entry) {
	text, err := marshalled(toJSON(*e, f.reading.journal.Practice(*e)), "")
	if err != nil && f.err == nil {
		f.err = fmt.Errorf("write entry %s as JSON: %w", e.ID, err)
	}
	f.json = append(f.json, text)
}

// printTable prints a table of any length, a piece at a time.
func (c *commands) printTable(t *table) error {
	const room = 64 << 10
	text := make([]byte, 0, room)
	for line := range t.lines(c.env.Width, c.env.Color) {
		if len(text)+len(line) > room {
			if err := c.write(text); err != nil {
				return err
			}
			text = text[:0]
		}
		text = append(text, line...)
	}
	return c.write(text)
}
