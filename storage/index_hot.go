package storage

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
)

// pinnedEntry is an entry that is at hand for Today.
type pinnedEntry struct {
	rel    string
	stamp  disk.Fingerprint
	entry  *model.Entry // nil where it is to be read from the record
	record string
}

// previewRules name what decides, beside the entries, which of them are in the
// working set and what the summary counts.
func (k *indexKeeper) previewRules() string {
	return fmt.Sprint(k.store.journal.catalog.Edition(), k.config.DayStarts, k.config.Practices)
}

// isNamedFor tells that a file is where a new entry of the day would be put.
func isNamedFor(rel string, day model.Day) bool {
	return strings.HasPrefix(rel, joinRel(monthOf(day), day.String()+"-"))
}

// encodeHot writes what is needed for the first picture: what the words are,
// where the rows of each directory are, the summary, and the pinned entries:
// those of the working set, and those that ofDay would not find by the names of
// their files.
func (k *indexKeeper) encodeHot(all []indexed, dirs []indexedDir, behind, words []string, today model.Day) []byte {
	entries := make([]model.Entry, len(all))
	number := make(map[string]int, len(all))
	pinned := map[int]bool{}
	for i, one := range all {
		entries[i] = *one.entry
		number[one.entry.ID] = i
		if !isNamedFor(joinRel(one.dir, one.name), one.entry.Day) {
			pinned[i] = true
		}
	}
	j := model.NewJournal(k.store.journal.catalog, k.config)
	j.Replace(entries)
	for e := range j.WorkingSet(today) {
		pinned[number[e.ID]] = true
	}
	w := newRecordWriter()
	w.text(disk.RealPath(k.store.journal.dir))
	w.text(k.previewRules())
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
	w.number(int64(today))
	summary := recordWriter{known: w.known}
	summary.summary(j.Summary())
	w.text(string(summary.buf))
	w.count(len(pinned))
	for _, i := range slices.Sorted(maps.Keys(pinned)) {
		w.text(joinRel(all[i].dir, all[i].name))
		w.stamp(all[i].stamp)
		record := recordWriter{known: w.known}
		record.entry(*all[i].entry)
		w.text(string(record.buf))
	}
	return w.buf
}

// readHot reads what encodeHot wrote.
func (x *index) readHot() error {
	hot, err := x.section(hotSection)
	if err != nil {
		return err
	}
	r := recordReader{text: text(hot)}
	h := hotPart{place: r.string(), rules: r.string()}
	h.words = r.list(r.count(), r.string)
	r.words = h.words
	h.dirs = make([]indexedDir, r.count())
	for i := range h.dirs {
		h.dirs[i] = indexedDir{rel: r.string(), stamp: r.stamp(), settled: r.truth(), temps: r.truth(), from: r.int(), to: r.int(), names: r.span(), sum: uint32(r.count64())}
	}
	h.behind = r.list(r.count(), r.string)
	h.day, h.summary = r.day(), r.string()
	h.pinned = make([]pinnedEntry, r.count())
	for i := range h.pinned {
		h.pinned[i] = pinnedEntry{rel: r.string(), stamp: r.stamp(), record: r.string()}
	}
	if x.hot = h; r.bad {
		return errNoIndex
	}
	return nil
}

// entryOf is the entry that is pinned.
func (x *index) entryOf(p *pinnedEntry) (model.Entry, error) {
	if p.entry != nil {
		return *p.entry, nil
	}
	return x.decode(p.record)
}

// summary sums up all entries as they were when the index was made.
func (x *index) summary() (model.Summary, error) {
	r := recordReader{text: x.hot.summary, words: x.hot.words}
	sum := r.summary()
	if r.bad {
		return sum, errNoIndex
	}
	return sum, nil
}

// ofDay are the entries in files that are named for a day.
func (x *index) ofDay(day model.Day) (all []pinnedEntry, err error) {
	dir, ok := x.dir(monthOf(day))
	if !ok {
		return nil, nil
	}
	rows, err := x.rowsOf(dir, new(rowRoom))
	if err != nil {
		return nil, err
	}
	for i := range rows.len() {
		rel := joinRel(dir.rel, rows.name(i))
		if !isNamedFor(rel, day) {
			continue
		}
		e, err := x.entry(rows.row(i).at)
		if err != nil {
			return nil, err
		}
		all = append(all, pinnedEntry{rel: rel, stamp: rows.row(i).stamp, entry: &e})
	}
	return all, nil
}

func (w *recordWriter) summary(s model.Summary) {
	w.count(s.Entries)
	w.count(s.Trash)
	w.count(s.IDSuffix)
	w.count(len(s.Days))
	for _, practice := range slices.Sorted(maps.Keys(s.Days)) {
		w.word(practice)
		w.days(s.Days[practice])
	}
	w.count(len(s.Away))
	inOrder := func(a, b model.Away) int { return cmp.Compare(a.From, b.From) } // as they are wanted
	for _, away := range slices.SortedFunc(slices.Values(s.Away), inOrder) {
		w.number(int64(away.Recorded))
		w.number(int64(away.From))
		w.number(int64(away.To))
	}
}

func (r *recordReader) summary() model.Summary {
	s := model.Summary{Entries: r.int(), Trash: r.int(), IDSuffix: r.int()}
	n := r.count()
	s.Days = make(map[string]*model.DayCounts, n)
	for range n {
		practice := r.word()
		s.Days[practice] = r.days()
	}
	s.Away = make([]model.Away, r.count())
	for i := range s.Away {
		s.Away[i] = model.Away{Recorded: r.day(), From: r.day(), To: r.day()}
	}
	return s
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
