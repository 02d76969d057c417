package index

import (
	"cmp"
	"maps"
	"slices"

	"fromhere/model"
	"fromhere/storage/disk"
)

// Pinned is an entry that Today needs at once.
type Pinned struct {
	Rel   string // the path of its file below entries/
	Stamp disk.Fingerprint
	Entry model.Entry
}

// encodeHot writes what is needed for the first picture: the words, the place of
// each directory's rows, the summary, and the pinned entries.
func (c Contents) encodeHot(words []string) []byte {
	w := newRecordWriter()
	w.text(c.Journal)
	w.text(c.Rules)
	w.number(int64(c.Day))
	w.count(len(words))
	for _, word := range words {
		w.text(word)
		w.known[word] = uint64(len(w.known))
	}
	w.count(len(c.Dirs))
	for _, d := range c.Dirs {
		w.text(d.Rel)
		w.stamp(d.Stamp)
		w.truth(d.Settled)
		w.truth(d.Temps)
		w.count(d.From)
		w.count(d.to)
		w.span(d.names)
		w.count64(uint64(d.sum))
	}
	w.count(len(c.Behind))
	for _, rel := range c.Behind {
		w.text(rel)
	}
	summary := recordWriter{known: w.known}
	summary.summary(c.Summary)
	w.text(string(summary.buf))
	pinned := recordWriter{known: w.known}
	for _, one := range c.Entries {
		if one.Pinned {
			pinned.text(disk.Join(one.Dir, one.Name))
			pinned.stamp(one.Stamp)
			pinned.entry(*one.Entry)
		}
	}
	w.text(string(pinned.buf))
	return w.buf
}

// readHot reads what encodeHot wrote for the journal in the directory dir.
func (x *File) readHot(dir string) error {
	hot, err := x.part(hotPart)
	if err != nil {
		return err
	}
	r := recordReader{text: text(hot)}
	if r.string() != dir {
		return ErrUnusable
	}
	x.Rules, x.Day = r.string(), r.day()
	x.words = r.list(r.count(), r.string)
	x.Dirs = make([]Dir, r.count())
	for i := range x.Dirs {
		x.Dirs[i] = Dir{Rel: r.string(), Stamp: r.stamp(), Settled: r.truth(), Temps: r.truth(), From: r.int(), to: r.int(), names: r.span(), sum: uint32(r.count64())}
	}
	x.Behind = r.list(r.count(), r.string)
	x.summary, x.pinned = r.string(), r.string()
	return r.err()
}

// Pinned are the entries that Today needs at once.
func (x *File) Pinned() (all []Pinned, err error) {
	r := recordReader{text: x.pinned, words: x.words}
	for len(r.text) > 0 {
		all = append(all, Pinned{r.string(), r.stamp(), r.entry()})
	}
	return all, r.err()
}

// Summary sums up all entries as they were when the index was made.
func (x *File) Summary() (model.Summary, error) {
	r := recordReader{text: x.summary, words: x.words}
	sum := r.summary()
	return sum, r.err()
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
	w.count(len(s.Plans))
	byWeek := func(a, b model.Plan) int { return cmp.Or(cmp.Compare(a.Of, b.Of), cmp.Compare(a.Recorded, b.Recorded)) }
	for _, plan := range slices.SortedFunc(slices.Values(s.Plans), byWeek) {
		w.number(int64(plan.Recorded))
		w.number(int64(plan.Of))
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
	s.Plans = make([]model.Plan, r.count())
	for i := range s.Plans {
		s.Plans[i] = model.Plan{Recorded: r.day(), Of: r.day()}
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
