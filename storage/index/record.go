package index

import (
	"encoding/binary"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
)

// recordWriter writes entries in the short form of the index. Words that come
// back often, such as the keys of answers, stand once in a table.
type recordWriter struct {
	buf   []byte
	words []string
	known map[string]uint64
}

func newRecordWriter() *recordWriter { return &recordWriter{known: map[string]uint64{}} }

func (w *recordWriter) count(n int)    { w.buf = binary.AppendUvarint(w.buf, uint64(n)) }
func (w *recordWriter) number(n int64) { w.buf = binary.AppendVarint(w.buf, n) }
func (w *recordWriter) text(s string)  { w.count(len(s)); w.buf = append(w.buf, s...) }
func (w *recordWriter) stamp(st disk.Fingerprint) {
	w.number(st.Size)
	w.number(st.Modified)
	w.number(st.Change)
	w.count64(st.Inode)
}
func (w *recordWriter) count64(n uint64) { w.buf = binary.AppendUvarint(w.buf, n) }

func (w *recordWriter) span(at span) {
	w.count64(at.from)
	w.count64(at.size)
	w.count64(uint64(at.sum))
}

func (w *recordWriter) truth(b bool) {
	var n int
	if b {
		n = 1
	}
	w.count(n)
}

func (w *recordWriter) word(s string) {
	n, ok := w.known[s]
	if !ok {
		n = uint64(len(w.words))
		w.known[s] = n
		w.words = append(w.words, s)
	}
	w.count64(n)
}

// inUTC stands in the place of an offset for a moment written with a Z, which
// is read as UTC whatever the computer's zone is.
const inUTC = 1 << 20

// moment writes a time with the offset it has, as a file does.
func (w *recordWriter) moment(t time.Time) {
	offset := inUTC
	if t.Location() != time.UTC {
		_, offset = t.Zone()
	}
	w.number(t.Unix())
	w.count(t.Nanosecond())
	w.number(int64(offset))
}

const (
	evidenceBit = 1 << iota
	deletedBit
)

func (w *recordWriter) entry(e model.Entry) {
	flags := 0
	if e.Evidence {
		flags |= evidenceBit
	}
	if e.InTrash() {
		flags |= deletedBit
	}
	w.count(flags)
	w.text(e.ID)
	w.text(e.Version)
	w.word(e.Practice)
	w.number(int64(e.Day))
	w.moment(e.Created)
	if e.InTrash() {
		w.moment(e.Deleted)
	}
	w.text(e.Answers.Packed())
	w.count(len(e.Events))
	for _, ev := range e.Events {
		w.moment(ev.At)
		w.word(ev.Stage)
		w.word(ev.Held)
		if w.truth(!ev.Due.IsZero()); !ev.Due.IsZero() {
			w.moment(ev.Due)
		}
	}
	w.count(len(e.Tags))
	for _, tag := range e.Tags {
		w.word(tag)
	}
	w.count(len(e.Links))
	for _, link := range e.Links {
		w.text(link)
	}
}

// recordReader reads what a recordWriter wrote. The strings it gives share the
// memory of its text. bad is set when the text is no such record, and nothing
// read after that counts.
type recordReader struct {
	text  string
	words []string
	bad   bool
	zones map[int]*time.Location
	// Room for the lists of many entries, so that each needs none of its own;
	// when it is full, as much again is made.
	room   int
	events []model.Event
	texts  []string
}

func (r *recordReader) count64() uint64 {
	var n uint64
	for i, shift := 0, uint(0); i < len(r.text) && shift < 64; i, shift = i+1, shift+7 {
		c := r.text[i]
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			r.text = r.text[i+1:]
			return n
		}
	}
	r.fail()
	return 0
}

// count reads how many things follow; each takes a byte or more, so that a
// number beyond what is left is none.
func (r *recordReader) count() int {
	n := r.count64()
	if n > uint64(len(r.text)) {
		r.fail()
		return 0
	}
	return int(n)
}

// err is ErrUnusable where the text was no record.
func (r *recordReader) err() error {
	if r.bad {
		return ErrUnusable
	}
	return nil
}

func (r *recordReader) fail() { r.bad, r.text = true, "" }

func (r *recordReader) number() int64 {
	n := r.count64()
	return int64(n>>1) ^ -int64(n&1)
}

func (r *recordReader) span() span {
	return span{r.count64(), r.count64(), uint32(r.count64())}
}

func (r *recordReader) int() int { return int(r.count64()) }

func (r *recordReader) truth() bool { return r.count64() != 0 }

func (r *recordReader) string() string {
	n := r.count()
	s := r.text[:n]
	r.text = r.text[n:]
	return s
}

func (r *recordReader) word() string {
	n := r.count64()
	if n >= uint64(len(r.words)) {
		r.fail()
		return ""
	}
	return r.words[n]
}

func (r *recordReader) stamp() disk.Fingerprint {
	return disk.Fingerprint{Size: r.number(), Modified: r.number(), Change: r.number(), Inode: r.count64()}
}

// moment reads a time in the zone that time.Parse would give it: the
// computer's own where the offset is the same.
func (r *recordReader) moment() time.Time {
	t := time.Unix(r.number(), int64(r.count64()))
	offset := int(r.number())
	if offset == inUTC {
		return t.UTC()
	}
	if _, here := t.Zone(); here == offset {
		return t
	}
	zone := r.zones[offset]
	if zone == nil {
		if r.zones == nil {
			r.zones = map[int]*time.Location{}
		}
		zone = time.FixedZone("", offset)
		r.zones[offset] = zone
	}
	return t.In(zone)
}

func (r *recordReader) entry() (e model.Entry) {
	flags := r.count64()
	e.Evidence = flags&evidenceBit != 0
	e.ID, e.Version, e.Practice = r.string(), r.string(), r.word()
	e.Day, e.Created = model.Day(r.number()), r.moment()
	if flags&deletedBit != 0 {
		e.Deleted = r.moment()
	}
	answers, ok := model.UnpackAnswers(r.string())
	if e.Answers = answers; !ok {
		r.fail()
	}
	e.Events = r.eventList(r.count())
	e.Tags = r.list(r.count(), r.word)
	e.Links = r.list(r.count(), r.string)
	return e
}

func (r *recordReader) eventList(n int) []model.Event {
	if n == 0 {
		return nil
	}
	if cap(r.events)-len(r.events) < n {
		r.events = make([]model.Event, 0, max(n, r.room))
	}
	from := len(r.events)
	for range n {
		ev := model.Event{At: r.moment(), Stage: r.word(), Held: r.word()}
		if r.truth() {
			ev.Due = r.moment()
		}
		r.events = append(r.events, ev)
	}
	return r.events[from:len(r.events):len(r.events)]
}

func (r *recordReader) list(n int, next func() string) []string {
	if n == 0 {
		return nil
	}
	if cap(r.texts)-len(r.texts) < n {
		r.texts = make([]string, 0, max(n, r.room))
	}
	from := len(r.texts)
	for range n {
		r.texts = append(r.texts, next())
	}
	return r.texts[from:len(r.texts):len(r.texts)]
}
