package ui

import (
	"cmp"
	"slices"
	"strings"

	"fromhere/model"
)

// reviewLine is a line of the list before it is made: an entry, text that is
// ready, the heading of a day, or a blank line.
type reviewLine struct {
	entry *model.Entry
	text  string
	under bool // the text goes on with the entry above it
	day   *model.Day
}

// gather reads all entries, newest first.
func (v *reviewView) gather() {
	v.all, v.total = v.all[:0], 0
	for e := range v.s.journal.Diary {
		v.all = append(v.all, e)
		if !e.InTrash() {
			v.total++
		}
	}
	v.practices = map[string]model.Practice{}
}

// within are the entries of the period shown, or all.
func (v *reviewView) within() []*model.Entry {
	if v.span == 0 {
		return v.all
	}
	until := func(day model.Day) int {
		at, _ := slices.BinarySearchFunc(v.all, day, func(e *model.Entry, day model.Day) int { return cmp.Compare(day, e.Day) })
		return at
	}
	return v.all[until(v.review.Period.To):until(v.review.Period.From-1)]
}

// practice is the practice of an entry, looked up once for all its entries.
func (v *reviewView) practice(e *model.Entry) model.Practice {
	p, ok := v.practices[e.Practice]
	if !ok {
		p = v.s.journal.Practice(*e)
		v.practices[e.Practice] = p
	}
	return p
}

// build lays out the lines of the list: the period's reflections and plans,
// unless something is looked for, then the entries under their days.
func (v *reviewView) build() {
	v.lines = v.lines[:0]
	told := map[string]bool{}
	if v.span > 0 && !v.filter.Asks() {
		v.tell(told)
	}
	found, of := 0, 0
	var day *model.Day
	asks := v.filter.Asks()
	for _, e := range v.within() {
		if !e.InTrash() {
			of++
		}
		if asks && !v.filter.query.Match(*e, v.practice(e)) || !asks && e.InTrash() {
			continue
		}
		found++
		if told[e.ID] {
			continue
		}
		if day == nil || e.Day != *day {
			day = &e.Day
			v.blank()
			v.lines = append(v.lines, reviewLine{day: day})
		}
		v.lines = append(v.lines, reviewLine{entry: e})
	}
	v.filter.Count(found, of)
	places := make([]place, len(v.lines))
	for i, line := range v.lines {
		places[i].under = line.under
		if line.entry != nil {
			places[i].id = line.entry.ID
		}
	}
	v.entries.list.SetPlaces(places, columns{status: standingWidth}, columns{what: whoWidth, who: reviewWho, status: standingWidth}, v.row)
}

// row makes the row of a line.
func (v *reviewView) row(i int) row {
	line := v.lines[i]
	switch {
	case line.entry != nil && line.text != "":
		return row{id: line.entry.ID, head: line.text}
	case line.entry != nil:
		return v.entryRow(*line.entry)
	case line.day != nil:
		return row{head: v.s.theme.Muted.Render(v.s.dayHeading(*line.day))}
	}
	return row{head: line.text}
}

// entryRow is an entry among those of other practices: what it is, and where
// it stands in a word.
func (v *reviewView) entryRow(e model.Entry) row {
	p := v.practice(&e)
	r := v.s.rowOf(e, p)
	r.what = clean(p.Short)
	stage := clean(e.Stage())
	switch {
	case len(p.Stages) == 0:
		if r.tone == model.Muted { // only when it was, and the heading says that
			r.status = ""
		}
	case !e.Open(p) || r.when == stage:
		r.status = stage
	}
	r.when = ""
	return r
}

// dayHeading is the heading over the entries of a day.
func (s *session) dayHeading(d model.Day) string {
	said := model.SayDay(d, s.today())
	if date := dayName(d); !strings.HasPrefix(said, date) {
		said = title(said) + ", " + date
	}
	return said
}
