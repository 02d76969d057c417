package storage

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/demo"
)

// evening is when the journals of these tests are looked at.
var evening = time.Date(2026, 11, 23, 17, 48, 0, 0, time.Local)

// later is a clock by which every file has been left alone for long.
func later() time.Time { return time.Now().Add(time.Hour) }

// indexedJournal is a journal in the making, with an index that may be of any
// age.
type indexedJournal struct {
	*testing.T
	dir, index string
	dice       *rand.Rand
	fresh      []model.Entry // to be recorded yet
	had        [][]byte      // indexes there have been
}

// with opens the journal with an index, by the clock later.
func (j *indexedJournal) with() *Store {
	s := j.without()
	s.UseIndex(j.index, model.DefaultConfig())
	return s
}

func (j *indexedJournal) without() *Store {
	s := open(j, j.dir)
	s.now = later
	return s
}

// files are the paths of all entries' files.
func (j *indexedJournal) files() []string {
	all, err := filepath.Glob(filepath.Join(j.dir, entriesDir, "*", "*", "*"+extension))
	if err != nil {
		j.Fatal(err)
	}
	return all
}

func (j *indexedJournal) any() string {
	all := j.files()
	return all[j.dice.IntN(len(all))]
}

// overwrite changes a file in place, and puts its time back.
func (j *indexedJournal) overwrite(path string, text []byte) {
	before, err := os.Stat(path)
	if err != nil {
		j.Fatal(err)
	}
	for was := stampOf(before); ; { // the clock of a file system may tick slowly
		if err := os.WriteFile(path, text, 0o600); err != nil {
			j.Fatal(err)
		}
		if err := os.Chtimes(path, before.ModTime(), before.ModTime()); err != nil {
			j.Fatal(err)
		}
		if now, err := os.Stat(path); err != nil || stampOf(now) != was {
			return
		}
	}
}

// happenings are what may come between two looks at a journal.
var happenings = map[string]func(j *indexedJournal){
	"recorded": func(j *indexedJournal) {
		for range 1 + j.dice.IntN(3) {
			if len(j.fresh) > 0 {
				save(j, j.with(), j.fresh[0])
				j.fresh = j.fresh[1:]
			}
		}
	},
	"edited": func(j *indexedJournal) {
		s := j.with()
		all := load(j, s).Entries
		e := all[j.dice.IntN(len(all))].Clone()
		switch j.dice.IntN(4) {
		case 0:
			e.Deleted = evening
		case 1:
			e.Evidence = !e.Evidence
		case 2:
			e.Answers["notes"] = fmt.Sprint("Note ", j.dice.IntN(1000))
		case 3:
			p, _ := model.Catalog(model.BuiltIn).Practice(e.Practice)
			if next, ok := p.NextStage(e.Stage()); ok {
				e.Events = append(e.Events, model.Event{At: evening, Stage: next.Name})
			}
		}
		if _, _, err := s.Save(e); err != nil && !strings.Contains(err.Error(), "settle") {
			j.Fatal(err)
		}
	},
	"edited by hand at the same size, its time put back": func(j *indexedJournal) {
		path := j.any()
		text := []byte(content(j, path))
		at := bytes.Index(text, []byte("answers:"))
		for i, c := range text {
			if i > at && 'b' <= c && c <= 'y' && text[i-1] == ' ' && i+1 < len(text) && text[i+1] != ':' && bytes.IndexByte(text[i:], '\n') > 3 {
				text[i]++
			}
		}
		j.overwrite(path, text)
	},
	"broken": func(j *indexedJournal) { j.overwrite(j.any(), []byte("answers: [")) },
	"removed": func(j *indexedJournal) {
		if err := os.Remove(j.any()); err != nil {
			j.Fatal(err)
		}
	},
	"moved": func(j *indexedJournal) {
		from := j.any()
		to := filepath.Join(j.dir, entriesDir, "else", fmt.Sprint(j.dice.IntN(3)), filepath.Base(from))
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			j.Fatal(err)
		}
		if err := os.Rename(from, to); err != nil {
			j.Fatal(err)
		}
	},
	"copied": func(j *indexedJournal) {
		from := j.any()
		write(j, filepath.Join(filepath.Dir(from), "copy-"+filepath.Base(from)), content(j, from))
	},
	"second version": func(j *indexedJournal) {
		from := j.any()
		write(j, strings.TrimSuffix(from, extension)+".sync-conflict-20261122-101112-ABCDEFG"+extension,
			content(j, from)+"evidence: yes\n")
	},
	"link": func(j *indexedJournal) {
		from := j.any()
		if err := os.Symlink(from, filepath.Join(filepath.Dir(from), fmt.Sprint("link-", j.dice.Int(), extension))); err != nil {
			j.Fatal(err)
		}
	},
	"index deleted": func(j *indexedJournal) { j.put(nil) },
	"index torn": func(j *indexedJournal) {
		if data, err := os.ReadFile(j.index); err == nil {
			j.put(data[:j.dice.IntN(len(data))])
		}
	},
	"index rotten": func(j *indexedJournal) {
		if data, err := os.ReadFile(j.index); err == nil {
			data[j.dice.IntN(len(data))] ^= byte(1 << j.dice.IntN(8))
			j.put(data)
		}
	},
	"index from before": func(j *indexedJournal) {
		if len(j.had) > 0 {
			j.put(j.had[j.dice.IntN(len(j.had))])
		}
	},
	"index of another journal": func(j *indexedJournal) {
		other := &indexedJournal{T: j.T, dir: j.TempDir(), index: j.index, dice: j.dice}
		save(j, other.with(), promise)
		other.remember()
	},
	"remembered": func(j *indexedJournal) { j.remember() },
}

func (j *indexedJournal) put(index []byte) {
	if err := os.RemoveAll(j.index); err != nil {
		j.Fatal(err)
	}
	if index != nil {
		write(j, j.index, string(index))
	}
}

// remember has an index made, however little has changed.
func (j *indexedJournal) remember() {
	s := j.with()
	load(j, s)
	s.stale = true
	s.Remember(model.DayOf(evening, s.config.DayStarts))
	if s.indexFault != nil {
		j.Fatal(s.indexFault)
	}
	if data, err := os.ReadFile(j.index); err == nil {
		j.had = append(j.had, data)
	}
}

// looksAlike compares what is shown with the index and without.
func (j *indexedJournal) looksAlike() (glanced bool) {
	j.Helper()
	want, got := load(j, j.without()), load(j, j.with())
	slices.SortFunc(want.Entries, model.ByCreation)
	want.Seq, got.Seq = 0, 0
	for i := range want.Entries {
		if !reflect.DeepEqual(want.Entries[i], got.Entries[i]) {
			j.Fatalf("by the index %+v\nwithout it   %+v", got.Entries[i], want.Entries[i])
		}
	}
	if !reflect.DeepEqual(want, got) {
		j.Fatalf("by the index %d entries, %v, %v\nwithout it   %d entries, %v, %v", len(got.Entries), got.Problems, got.Conflicts,
			len(want.Entries), want.Problems, want.Conflicts)
	}
	with, without := j.with(), j.without()
	load(j, without)
	for _, e := range want.Entries {
		if a, b := with.Path(e.ID), without.Path(e.ID); a != b && a != "" {
			j.Fatalf("%s is at %s, not at %s", e.ID, b, a)
		}
	}
	for days := range 3 {
		now := evening.AddDate(0, 0, days*days)
		g, ok := j.with().Glance(model.DayOf(now, model.DefaultConfig().DayStarts))
		if !ok {
			continue
		}
		if glanced = true; len(want.Problems)+len(want.Conflicts) > 0 {
			j.Fatalf("a glance passed over %v and %v", want.Problems, want.Conflicts)
		}
		whole, part := model.NewJournal(model.BuiltIn, model.DefaultConfig()), model.NewJournal(model.BuiltIn, model.DefaultConfig())
		whole.Replace(want.Entries)
		part.Glimpse(g)
		if a, b := said(part, now), said(whole, now); a != b {
			j.Fatalf("at a glance\n%s\nwhole\n%s", a, b)
		}
	}
	return glanced
}

// said is what Today says.
func said(j *model.Journal, now time.Time) string {
	a := model.AgendaOf(j, now)
	for _, items := range [][]model.Item{a.Due, a.Holds, a.Quiet, a.Kept} {
		for i := range items {
			items[i].Practice = model.Practice{}
		}
	}
	for i := range a.Recorded {
		a.Recorded[i].Practice = model.Practice{ID: a.Recorded[i].Practice.ID}
	}
	ago := a.Ago
	a.Ago = nil
	return fmt.Sprintf("%+v\n%+v\n%+v\n%v", a, ago, model.Streaks(j, a.Day), j.Letters())
}

// inOrder are the happenings that leave no problem and no second version.
var inOrder = []string{"recorded", "edited", "edited", "edited by hand at the same size, its time put back", "removed",
	"moved", "index from before", "index torn", "remembered", "remembered"}

func TestAnIndexChangesNothing(t *testing.T) {
	year := demo.Year(model.BuiltIn, model.DefaultConfig(), evening)
	names := slices.Sorted(maps.Keys(happenings))
	happened, glances := map[string]int{}, 0
	for seed := range uint64(12) {
		dice := rand.New(rand.NewPCG(seed, 4))
		j := &indexedJournal{T: t, dir: t.TempDir(), index: filepath.Join(t.TempDir(), "cache", "index"), dice: dice}
		entries := slices.Clone(year)
		dice.Shuffle(len(entries), func(a, b int) { entries[a], entries[b] = entries[b], entries[a] })
		if err := j.without().pour(entries[:60]); err != nil {
			t.Fatal(err)
		}
		j.fresh = entries[60:]
		j.remember()
		for range 15 {
			what := names[dice.IntN(len(names))]
			if seed%3 > 0 { // glances happen only while all is in order
				what = inOrder[dice.IntN(len(inOrder))]
			}
			happenings[what](j)
			happened[what]++
			if j.looksAlike() {
				glances++
			}
		}
	}
	t.Logf("%d looks, %d glances, after %v", 12*15, glances, happened)
	if glances < 50 {
		t.Errorf("only %d glances", glances)
	}
}
