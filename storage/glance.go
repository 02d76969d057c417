package storage

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// Glance reads what Today rests on by the index: the times of every directory
// are looked at, and those of each file that Today may show. It is not ok
// where the index cannot tell; all is to be loaded then.
//
// An edit in place of a file that Today did not rest on is seen by the next
// Load only.
func (s *Store) Glance(today model.Day) (g model.Glance, ok bool) {
	return s.glance(today, anywhere, false)
}

// GlanceTalks is Glance with the last talk with everybody, however long ago:
// by them lists tell whether somebody was talked to again.
func (s *Store) GlanceTalks(today model.Day) (g model.Glance, ok bool) {
	return s.glance(today, anywhere, true)
}

func anywhere(string) bool { return true }

// Peek is Glance for those who look at every file right after it, with Check:
// only files named for today, and the directories that one may have come into,
// are looked at. All else is as the index has it.
func (s *Store) Peek(today model.Day) (g model.Glance, ok bool) {
	return s.glance(today, namedFor(today), false)
}

// namedFor are the files named for a day, and the directories that one may have
// come into.
func namedFor(day model.Day) func(rel string) bool {
	month := monthOf(day)
	year := filepath.Dir(month)
	named := joinRel(month, day.String()+"-")
	return func(rel string) bool {
		return rel == "" || rel == year || rel == month || strings.HasPrefix(rel, named)
	}
}

// glance looks at those directories and held files that it is told to; what
// sleeps it takes in where it is wanted too.
func (s *Store) glance(today model.Day, look func(rel string) bool, woken bool) (g model.Glance, ok bool) {
	if s.enter() != nil {
		return g, false // the load says why
	}
	defer s.leave()
	l, ok := s.glancing(today, woken)
	if !ok {
		return g, false
	}
	return l.glance(today, look)
}

// glancing begins a glance, if there is an index that can tell of the day.
func (s *Store) glancing(today model.Day, woken bool) (l *glancing, ok bool) {
	x := s.openedIndex()
	if x == nil || s.stale || x.hot.settings != s.settings() || x.hot.gist.day > today {
		return nil, false
	}
	l = &glancing{Store: s, index: x, gone: map[string]bool{}, now: s.now()}
	l.woken = woken || !model.Naps(x.hot.gist.day, today)
	l.held = make([]*heldEntry, len(x.hot.gist.held))
	for i := range l.held {
		l.held[i] = &x.hot.gist.held[i]
	}
	return l, true
}

// glancing is a glance under way.
type glancing struct {
	*Store
	index    *index
	now      time.Time
	woken    bool // what sleeps is wanted too
	rest     model.Rest
	held     []*heldEntry
	recalled []*heldEntry    // beside those that the index holds
	fresh    []file          // files that are not as the index has them
	gone     map[string]bool // ids whose files are not, and that did not come back yet
}

// glance looks at the directories and files held that it is told to.
func (l *glancing) glance(today model.Day, look func(rel string) bool) (g model.Glance, ok bool) {
	l.rest = l.index.rest()
	for _, h := range l.index.toldOf(model.MemoryDays(today)) {
		if !l.recall(h) {
			return g, false
		}
	}
	dirs, held := l.lookedAt(look)
	stamps, ok := l.stamps(dirs, held)
	if !ok {
		return g, false
	}
	for i, d := range dirs {
		if !d.unchanged(stamps[i]) && !l.lookThrough(d) {
			return g, false
		}
	}
	for _, rel := range l.index.hot.behind {
		l.again(rel)
	}
	for i, h := range held {
		if stamps[len(dirs)+i] != h.stamp && !l.changed(h.rel, func() (model.Entry, error) { return l.index.entryOf(h) }) {
			return g, false
		}
	}
	if !l.takeIn() {
		return g, false
	}
	wanted := slices.DeleteFunc(slices.Clone(l.held), func(h *heldEntry) bool { return h.Asleep && !l.woken })
	g.Entries = make([]model.Entry, 0, len(wanted))
	for _, h := range wanted {
		e, err := l.index.entryOf(h)
		if err != nil {
			return g, false
		}
		if h.Asleep {
			l.rest.Take(e, l.config.DayStarts)
		}
		g.Entries = append(g.Entries, e)
	}
	g.Rest = l.rest
	return g, true
}

// find is where an entry is among those held, or -1.
func (l *glancing) find(id string) int {
	file := id + extension
	return slices.IndexFunc(l.held, func(h *heldEntry) bool {
		if h.entry != nil {
			return h.entry.ID == id // whatever its file is called
		}
		return strings.HasSuffix(h.rel, file) && idOf(h.rel) == id
	})
}

// lookedAt are the directories and the files held that are to be looked at.
func (l *glancing) lookedAt(look func(rel string) bool) (dirs []*indexedDir, held []*heldEntry) {
	dirs, held = make([]*indexedDir, 0, len(l.index.hot.dirs)), make([]*heldEntry, 0, len(l.held))
	for i := range l.index.hot.dirs {
		if d := &l.index.hot.dirs[i]; look(d.rel) {
			dirs = append(dirs, d)
		}
	}
	for _, h := range l.held {
		if look(h.rel) {
			held = append(held, h)
		}
	}
	return dirs, held
}

// stamps are those of directories, then those of files held; not ok where one of
// them is not there.
func (l *glancing) stamps(dirs []*indexedDir, held []*heldEntry) (all []stamp, ok bool) {
	paths := make([]string, 0, len(dirs)+len(held))
	for _, d := range dirs {
		paths = append(paths, d.rel)
	}
	for _, h := range held {
		paths = append(paths, h.rel)
	}
	const worthwhile = 64 // as many are looked at while another processor is woken
	shares := make([][]stamp, max(1, min(readers(), len(paths)/worthwhile)))
	errs := make([]error, len(shares))
	sideBySide(len(paths), len(shares), func(share, from, to int) {
		shares[share], errs[share] = l.disk.stamps(l.full(""), paths[from:to])
	})
	return slices.Concat(shares...), errors.Join(errs...) == nil
}

// recall puts at hand what a day is remembered by.
func (l *glancing) recall(h *heldEntry) (ok bool) {
	e, err := l.index.entryOf(h)
	if err != nil {
		return false
	}
	h.entry = &e
	switch at := l.find(e.ID); {
	case at < 0:
		l.held = append(l.held, h)
	case l.held[at].Asleep:
		l.held[at] = h
	default:
		standing := *l.held[at]
		standing.Before = true
		l.held[at] = &standing
		return true
	}
	l.recalled = append(l.recalled, h)
	l.rest.Take(e, l.config.DayStarts)
	return true
}

// lookThrough finds what changed in a directory.
func (l *glancing) lookThrough(d *indexedDir) (ok bool) {
	list, err := l.disk.list(l.full(d.rel), new(listRoom))
	if err != nil {
		return false
	}
	rows, err := l.index.rowsOf(*d, new(rowRoom))
	if err != nil {
		return false
	}
	stands := make([]bool, rows.len())
	w := surveying{Store: l.Store, now: l.now}
	below, others := w.sort(d.rel, list, matchRows(rows, func(at int) { stands[at] = true }))
	for _, b := range below {
		if _, known := l.index.dir(b.rel); !known {
			return false // a new month, once in it
		}
	}
	for i := range stands {
		rel := joinRel(d.rel, rows.name(i))
		if !stands[i] && !l.changed(rel, func() (model.Entry, error) { return l.index.entry(rows.row(i).at) }) {
			return false
		}
	}
	l.fresh = append(l.fresh, others...)
	return true
}

// changed takes an entry out that its file no longer holds; was is what it
// held. Where another entry might come forward in its place all must be read.
func (l *glancing) changed(rel string, was func() (model.Entry, error)) (ok bool) {
	id := idOf(rel)
	if l.gone[id] {
		return true // its directory told
	}
	at := l.find(id)
	held := at >= 0
	if held && l.held[at].Before {
		return false
	}
	if !held || l.held[at].Asleep {
		e, err := was()
		if err != nil {
			return false
		}
		l.rest.Take(e, l.config.DayStarts)
	}
	if held {
		l.held = slices.Delete(l.held, at, at+1)
		l.again(rel)
	}
	l.gone[id], l.woken = true, true
	return true
}

// again has a file read, unless it is to be read already.
func (l *glancing) again(rel string) {
	if !slices.ContainsFunc(l.fresh, func(f file) bool { return f.rel == rel }) {
		l.fresh = append(l.fresh, file{rel: rel})
	}
}

// takeIn reads the files that are not as the index has them. Where one is no
// plain entry of its own all must be read.
func (l *glancing) takeIn() (ok bool) {
	var ids []string
	for i := range l.fresh {
		f := &l.fresh[i]
		if f.problem == nil {
			l.readFile(f)
		}
		if f.rel == "" || f.problem != nil || len(f.sides) != 1 || isVersion(filepath.Base(f.rel)) {
			return false
		}
		e := f.sides[0].Entry
		if l.find(e.ID) >= 0 {
			return false
		}
		if !l.gone[e.ID] {
			ids = append(ids, e.ID)
		}
		delete(l.gone, e.ID)
		l.woken = l.woken || e.Day < l.index.hot.gist.day
		l.held = append(l.held, &heldEntry{rel: f.rel, entry: &e})
	}
	l.rest.Letters, ok = l.index.lettersWith(ids, l.rest.Letters)
	return ok && len(l.gone) == 0
}
