package storage

import (
	"cmp"
	"maps"
	"slices"

	"fromhere/model"
)

// gist is the gist of a journal as the index keeps it.
type gist struct {
	day  model.Day
	rest string // the sum of all else, to be read when it is asked for
	held []heldEntry
	told string // the most telling of each day, to be looked through when it is asked for
}

// heldEntry is an entry that must be at hand for Today, or may be one day.
type heldEntry struct {
	rel   string
	stamp stamp
	model.Hold
	entry  *model.Entry // nil where it is to be read
	record string       // from this, or else
	at     span         // from where its record is among all
}

// gistOf is the gist of what goes into the index.
func (s *Store) gistOf(all []indexed, today model.Day) model.Gist {
	entries := make([]model.Entry, len(all))
	for i, one := range all {
		entries[i] = *one.entry
	}
	j := model.NewJournal(s.catalog, s.config)
	j.Replace(entries)
	return model.GistOf(j, today)
}

// encodeHot writes what is needed for the first picture: what the words are,
// where the rows of each directory are, and what Today rests on.
func (s *Store) encodeHot(g model.Gist, all []indexed, records []span, dirs []indexedDir, behind, words []string) []byte {
	number := make(map[string]int, len(all))
	for i, one := range all {
		number[one.entry.ID] = i
	}
	w := newRecordWriter()
	w.text(realPath(s.dir))
	w.text(s.settings())
	w.count(len(words))
	for _, word := range words {
		w.text(word)
		w.known[word] = uint64(len(w.known))
	}
	w.count(len(dirs))
	for _, d := range dirs {
		w.text(d.rel)
		w.stamp(d.stamp)
		w.truth(d.settled)
		w.truth(d.temps)
		w.count(d.from)
		w.count(d.to)
		w.span(d.names)
		w.count64(uint64(d.sum))
	}
	w.count(len(behind))
	for _, rel := range behind {
		w.text(rel)
	}
	w.number(int64(g.Day))
	rest := recordWriter{known: w.known}
	rest.rest(g.Rest)
	w.text(string(rest.buf))
	w.count(len(g.Held))
	for _, id := range slices.Sorted(maps.Keys(g.Held)) {
		one := all[number[id]]
		w.text(joinRel(one.dir, one.name))
		w.stamp(one.stamp)
		w.truth(g.Held[id].Before)
		w.truth(g.Held[id].Asleep)
		if g.Held[id].Asleep {
			w.span(records[number[id]])
			continue
		}
		record := recordWriter{known: w.known}
		record.entry(*one.entry)
		w.text(string(record.buf))
	}
	told := recordWriter{}
	for _, day := range slices.Sorted(maps.Keys(g.Told)) {
		one := all[number[g.Told[day]]]
		var of recordWriter
		of.text(joinRel(one.dir, one.name))
		of.stamp(one.stamp)
		of.span(records[number[g.Told[day]]])
		told.number(int64(day))
		told.text(string(of.buf))
	}
	w.text(string(told.buf))
	return w.buf
}

// readHot reads what encodeHot wrote.
func (x *index) readHot() error {
	hot, err := x.section(hotSection)
	if err != nil {
		return err
	}
	r := recordReader{text: text(hot)}
	h := hotPart{place: r.string(), settings: r.string()}
	h.words = r.list(r.count(), r.string)
	r.words = h.words
	h.dirs = make([]indexedDir, r.count())
	for i := range h.dirs {
		h.dirs[i] = indexedDir{rel: r.string(), stamp: r.stamp(), settled: r.truth(), temps: r.truth(), from: r.int(), to: r.int(), names: r.span(), sum: uint32(r.count64())}
	}
	h.behind = r.list(r.count(), r.string)
	h.gist = gist{day: model.Day(r.number()), rest: r.string()}
	h.gist.held = make([]heldEntry, r.count())
	for i := range h.gist.held {
		held := heldEntry{rel: r.string(), stamp: r.stamp(), Hold: model.Hold{Before: r.truth(), Asleep: r.truth()}}
		if held.Asleep {
			held.at = r.span()
		} else {
			held.record = r.string()
		}
		h.gist.held[i] = held
	}
	h.gist.told = r.string()
	if x.hot = h; r.bad {
		return errNoIndex
	}
	return nil
}

// entryOf is the entry that is held.
func (x *index) entryOf(h *heldEntry) (model.Entry, error) {
	switch {
	case h.entry != nil:
		return *h.entry, nil
	case h.record != "":
		return x.decode(h.record)
	}
	return x.entry(h.at)
}

// rest is the sum of what is not held or sleeps, as it was when the index was
// made.
func (x *index) rest() model.Rest {
	r := recordReader{text: x.hot.gist.rest, words: x.hot.words}
	return r.rest()
}

// toldOf are the most telling entries of days, which are to be read yet.
func (x *index) toldOf(days []model.Day) (told []*heldEntry) {
	r := recordReader{text: x.hot.gist.told}
	for r.text != "" && !r.bad {
		if day, of := r.day(), (recordReader{text: r.string()}); slices.Contains(days, day) {
			told = append(told, &heldEntry{rel: of.string(), stamp: of.stamp(), Hold: model.Hold{Before: true}, at: of.span()})
		}
	}
	return told
}

func (w *recordWriter) rest(r model.Rest) {
	w.count(r.Entries)
	w.count(r.Trash)
	w.count(r.Letters)
	w.count(len(r.Days))
	for _, practice := range slices.Sorted(maps.Keys(r.Days)) {
		w.word(practice)
		w.days(r.Days[practice])
	}
	w.count(len(r.Away))
	inOrder := func(a, b model.Away) int { return cmp.Compare(a.From, b.From) } // as they are wanted
	for _, away := range slices.SortedFunc(slices.Values(r.Away), inOrder) {
		w.number(int64(away.Recorded))
		w.number(int64(away.From))
		w.number(int64(away.To))
	}
}

func (r *recordReader) rest() model.Rest {
	rest := model.Rest{Entries: r.int(), Trash: r.int(), Letters: r.int()}
	n := r.count()
	rest.Days = make(map[string]*model.DayCounts, n)
	for range n {
		practice := r.word()
		rest.Days[practice] = r.days()
	}
	rest.Away = make([]model.Away, r.count())
	for i := range rest.Away {
		rest.Away[i] = model.Away{Recorded: r.day(), From: r.day(), To: r.day()}
	}
	return rest
}

// days writes counts of days as they are in memory.
func (w *recordWriter) days(c *model.DayCounts) {
	first, near, far := c.Pack()
	w.number(int64(first))
	w.text(string(near))
	w.count(len(far))
	for _, d := range slices.Sorted(maps.Keys(far)) {
		w.number(int64(d))
		w.number(int64(far[d]))
	}
}

func (r *recordReader) days() *model.DayCounts {
	first, near := r.day(), []byte(r.string())
	far := map[model.Day]int{}
	for range r.count() {
		d := r.day()
		far[d] = int(r.number())
	}
	return model.Unpack(first, near, far)
}

func (r *recordReader) day() model.Day { return model.Day(r.number()) }
