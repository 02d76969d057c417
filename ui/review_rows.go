package ui

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"fromhere/model"
	"fromhere/ui/widget"
)

// reviewRows are the lines of Review: text about a period, then entries
// under the headings of their days. Only the days are laid out and no entry is
// read, since a key may lay it all out anew.
type reviewRows struct {
	v      *reviewView
	text   []textLine
	titles []int // the lines of text that begin an entry
	diary  diary
	found  []int32 // the entries in the diary that stand under their days
	days   []dayRows
	lines  int
}

// dayRows are the lines of a day: a blank one where there is room and something
// above it, its heading, and its entries.
type dayRows struct {
	first   int // its first entry, in found
	begins  int // its first line
	heading int
}

// textLine is a line of text about an entry.
type textLine struct {
	id    string // at its first line
	text  string
	under bool // the text goes on with the entry above it
}

// diary is every entry with words, the trash too, newest first.
type diary struct {
	of       *model.Journal
	revision int
	entries  []*model.Entry
	days     []model.Day // of each
	kept     []int32     // those outside the trash
}

func diaryOf(j *model.Journal) diary {
	d := diary{of: j, revision: j.Revision()}
	for e := range j.Diary {
		if !e.InTrash() {
			d.kept = append(d.kept, int32(len(d.entries))) //nolint:gosec // no journal has two thousand million entries
		}
		d.entries = append(d.entries, e)
		d.days = append(d.days, e.Day)
	}
	return d
}

// wholeDiary is the diary as the journal is now.
func (s *session) wholeDiary() diary {
	if s.diary.of != s.journal || s.diary.revision != s.journal.Revision() {
		s.diary = diaryOf(s.journal)
	}
	return s.diary
}

// within are those of the places, in order, that lie in a period.
func (d *diary) within(p model.Period, places []int32) []int32 {
	after := func(day model.Day) int {
		at, _ := slices.BinarySearchFunc(places, day, func(at int32, day model.Day) int { return cmp.Compare(day, d.days[at]) })
		return at
	}
	return places[after(p.To):after(p.From-1)]
}

// build lays out the lines of the list: the period's look-backs, reflections and
// plans, unless something is looked for, then the entries under their days.
func (v *reviewView) build() {
	v.rows, v.before = v.before, v.rows
	rows := v.rows
	rows.v, rows.diary, rows.found, rows.text = v, v.diary, v.found(), nil
	all := v.diary.kept
	if v.span > 0 {
		all, rows.found = v.diary.within(v.review.Period, all), v.diary.within(v.review.Period, rows.found)
	}
	v.finder.Count(len(rows.found), len(all))
	if v.span > 0 && !v.finder.Asks() {
		rows.tell()
	}
	rows.layOut()
	v.entries.list.Show(rows, widget.Widths{Status: statusWidth}, widget.Widths{What: widget.WhoWidth, Who: reviewWho, Status: statusWidth})
	v.entries.LayOut()
	v.showFigures()
}

// layOut lays out the text and the days of the entries.
func (r *reviewRows) layOut() {
	r.titles, r.days, r.lines = r.titles[:0], r.days[:0], len(r.text)
	for i, line := range r.text {
		if line.id != "" {
			r.titles = append(r.titles, i)
		}
	}
	airy := r.v.height >= short
	for i, at := range r.found {
		if i == 0 || r.diary.days[at] != r.diary.days[r.found[i-1]] {
			day := dayRows{first: i, begins: r.lines + i, heading: r.lines + i}
			if airy && day.begins > 0 {
				day.heading++
			}
			r.lines += day.heading + 1 - day.begins
			r.days = append(r.days, day)
		}
	}
	r.lines += len(r.found)
}

func (r *reviewRows) Count() int  { return r.lines }
func (r *reviewRows) Picked() int { return len(r.titles) + len(r.found) }

func (r *reviewRows) LineOf(pick int) int {
	if pick < len(r.titles) {
		return r.titles[pick]
	}
	rank := pick - len(r.titles)
	next := sort.Search(len(r.days), func(i int) bool { return r.days[i].first > rank })
	day := r.days[next-1]
	return day.heading + 1 + rank - day.first
}

// day is the day that a line under the text belongs to.
func (r *reviewRows) day(line int) dayRows {
	return r.days[sort.Search(len(r.days), func(i int) bool { return r.days[i].begins > line })-1]
}

// entry is the entry of a line, or nil.
func (r *reviewRows) entry(line int) *model.Entry {
	if line < len(r.text) {
		return nil
	}
	day := r.day(line)
	if line <= day.heading {
		return nil
	}
	return r.diary.entries[r.found[day.first+line-day.heading-1]]
}

func (r *reviewRows) At(line int) widget.Place {
	if line < len(r.text) {
		return widget.Place{ID: r.text[line].id, Under: r.text[line].under}
	}
	if e := r.entry(line); e != nil {
		return widget.Place{ID: e.ID}
	}
	return widget.Place{}
}

// Find looks where the entry's day stands, and there alone.
func (r *reviewRows) Find(id string) (pick int, ok bool) {
	before := len(r.titles)
	for pick, line := range r.titles {
		if r.text[line].id == id {
			return pick, true
		}
	}
	e, known := r.v.s.journal.Entry(id)
	if !known {
		return 0, false
	}
	ofDay := r.diary.within(model.Period{From: e.Day, To: e.Day}, r.found)
	for i := range ofDay {
		if r.diary.entries[ofDay[i]].ID == id {
			rank, _ := slices.BinarySearch(r.found, ofDay[i])
			return before + rank, true
		}
	}
	return 0, false
}

// Row makes the row of a line.
func (r *reviewRows) Row(line int) widget.Row {
	if line < len(r.text) {
		return widget.Row{ID: r.text[line].id, Head: r.text[line].text}
	}
	if e := r.entry(line); e != nil {
		return r.v.s.entries.rowAmong(e, r.v.practiceOf(e))
	}
	if day := r.day(line); line == day.heading {
		return widget.Row{Head: r.v.s.theme.Muted.Render(r.v.s.dayHeading(r.diary.days[r.found[day.first]]))}
	}
	return widget.Row{}
}

// dayHeading is the heading over the entries of a day.
func (s *session) dayHeading(d model.Day) string {
	said := model.SayDay(d, s.today())
	if date := dayName(d); !strings.HasPrefix(said, date) {
		said = title(said) + ", " + date
	}
	return said
}
