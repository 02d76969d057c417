package storage

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/modeltest"
	"fromhere/model/today"
	"fromhere/storage/disk"
)

// anyDay is a random journal on the disk, with an index.
type anyDay struct {
	*modeltest.Any
	t          *rapid.T
	dir, cache string
}

func (d *anyDay) open() *Store {
	s, err := Open(d.dir, d.Catalog, Indexed(d.cache, d.Config))
	if err != nil {
		d.t.Fatal(err)
	}
	s.journal.now = later
	return s
}

// entry draws an entry around a day, with an id as long as most.
func (d *anyDay) entry(around model.Day) model.Entry {
	e := d.Entry(around)
	e.ID = "01kasvq9x2c4" + e.ID
	return e
}

// text is an entry as its file has it.
func (d *anyDay) text(s *Store, e model.Entry) []byte {
	text, err := s.Encode(e)
	if err != nil {
		d.t.Fatal(err)
	}
	return text
}

// put writes a text to a file: in place, or by another file renamed to it.
func (d *anyDay) put(path string, text []byte, inPlace bool) {
	temp := path + "~"
	if inPlace {
		temp = path
	}
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(temp, text, 0o600)); err != nil {
		d.t.Fatal(err)
	}
	if inPlace {
		return
	}
	if err := os.Rename(temp, path); err != nil {
		d.t.Fatal(err)
	}
}

// tick waits until what is written next gets another time than what was written
// last.
func (d *anyDay) tick() {
	path := filepath.Join(d.cache, "clock")
	var first disk.Fingerprint
	for now := first; now == first || first == (disk.Fingerprint{}); {
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			d.t.Fatal(err)
		}
		there, err := os.Stat(path)
		if err != nil {
			d.t.Fatal(err)
		}
		if now = disk.FingerprintOf(there); first == (disk.Fingerprint{}) {
			first = now
		}
	}
}

// change changes files from outside: edits those that Today rests on in place,
// and replaces, removes and adds any.
func (d *anyDay) change(s *Store, entries []model.Entry, reading model.Day) {
	by := previewer{store: s, index: s.index.open()}
	if err := by.pin(reading); err != nil {
		d.t.Fatal(err)
	}
	rests := map[string]bool{}
	for _, pinned := range by.pinned {
		rests[pinned.Rel] = true
	}
	d.tick()
	anything := d.OneIn(4, "anything") // else only what an index can follow
	for _, e := range entries {
		rel, err := birth(e)
		if err != nil {
			d.t.Fatal(err)
		}
		p, _ := d.Catalog.Practice(e.Practice)
		changed := d.Mended(e, p, d.Moment(reading))
		if rests[rel] && !anything && d.Catalog.LosesEncounter(e, changed, d.Config.DayStarts) {
			continue
		}
		switch what := d.Number(0, 60, "change"); {
		case what < 6:
			d.put(s.journal.full(rel), d.text(s, changed), rests[rel])
		case what < 8: // another entry of that id, of whatever day
			other := d.entry(reading)
			other.ID = e.ID
			d.put(s.journal.full(rel), d.text(s, other), false)
		case what == 8 && anything:
			err = os.Remove(s.journal.full(rel))
		case what == 9 && anything: // a file whose name has another id than the entry
			d.put(s.journal.full(rel), d.text(s, d.entry(reading)), false)
		}
		if err != nil {
			d.t.Fatal(err)
		}
	}
	for range d.Number(0, 3, "added") {
		e := d.entry(reading)
		rel, err := birth(e)
		if err != nil {
			d.t.Fatal(err)
		}
		if _, known := by.index.Dir(monthOf(e.Day)); known || anything {
			d.put(s.journal.full(rel), d.text(s, e), false)
		}
	}
}

// Whatever a journal holds, and whatever happens to its files after the index
// was made, what is said of a day by a preview is what is said by a load.
func TestAPreviewSaysOfADayWhatALoadSays(t *testing.T) {
	byIndex, looks := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		root, err := os.MkdirTemp("", "anyday")
		if err != nil {
			rt.Fatal(err)
		}
		defer func() {
			if err := os.RemoveAll(root); err != nil {
				rt.Error(err)
			}
		}()
		d := &anyDay{Any: modeltest.Draw(rt), t: rt, dir: filepath.Join(root, "journal"), cache: filepath.Join(root, "cache")}
		asked := model.NewDay(2027, 12, 1) + model.Day(d.Number(0, 120, "today")) // leap day ahead
		var entries []model.Entry
		for range d.Number(1, 25, "entries") {
			entries = append(entries, d.entry(asked))
		}
		s := d.open()
		if err := s.pour(entries); err != nil {
			rt.Fatal(err)
		}
		s = d.open()
		if _, err := s.Load(); err != nil {
			rt.Fatal(err)
		}
		if err := s.Remember(asked); err != nil {
			rt.Fatal(err)
		}
		reading := asked + model.Day(rapid.SampledFrom([]int{0, 0, 1, 2, 7, 28, 31, 335, 364}).Draw(rt, "days later"))
		d.change(s, entries, reading)

		looks++
		s = d.open()
		preview, ok := s.Preview(reading)
		if !ok {
			return // where a load is needed, a load is what is asked
		}
		if !s.seen.there {
			byIndex++
		}
		snapshot, err := d.open().Load()
		if err != nil {
			rt.Fatal(err)
		}
		if len(snapshot.Problems)+len(snapshot.Conflicts) > 0 {
			rt.Fatalf("the preview passed over %v and %v", snapshot.Problems, snapshot.Conflicts)
		}
		whole, part := d.Empty(), d.Empty()
		whole.Replace(snapshot.Entries)
		part.Preview(preview)
		now := d.Moment(reading)
		if a, b := said(part, now), said(whole, now); a != b {
			rt.Fatalf("by a preview\n%s\nby a load\n%s", a, b)
		}
		for _, e := range slices.Concat(whole.Entries(), whole.Trash()) {
			p := whole.Practice(e)
			if a, b := today.StatusOf(e, p, part, now), today.StatusOf(e, p, whole, now); a != b {
				rt.Fatalf("%s stands %+v by a preview, %+v by a load", e.ID, a, b)
			}
		}
	})
	t.Logf("%d of %d looks were by the index", byIndex, looks)
	if byIndex < looks/20 { // about three in ten are; of twenty looks one may be all there is
		t.Errorf("only %d of %d looks were by the index", byIndex, looks)
	}
}
