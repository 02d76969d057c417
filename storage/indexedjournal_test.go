package storage

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/streak"
	"fromhere/model/today"
	"fromhere/storage/config"
)

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
	checks     int           // that found all as the index has it
	unseen     bool          // a file was changed in place, which a preview need not see
}

// with opens the journal with an index, by the clock later.
func (j *indexedJournal) with() *Store {
	return j.by(model.DefaultConfig())
}

// by opens the journal with an index, by a person's settings.
func (j *indexedJournal) by(config model.Config) *Store {
	s := openWith(j, j.dir, Indexed(filepath.Dir(filepath.Dir(j.index)), config))
	s.journal.now = later
	return s
}

func (j *indexedJournal) without() *Store {
	s := open(j, j.dir)
	s.journal.now = later
	return s
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
	s.index.stale = true
	if err := s.Remember(model.DayOf(evening, s.index.config.DayStarts)); err != nil {
		j.Fatal(err)
	}
	if data, err := os.ReadFile(j.index); err == nil {
		j.had = append(j.had, data)
	}
	j.unseen = false
}

// looksAlike compares what is shown with the index and without.
func (j *indexedJournal) looksAlike() (previewed bool) {
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
	j.siftsAlike(want)
	with, without := j.with(), j.without()
	load(j, without)
	for _, e := range want.Entries {
		if a, b := with.Path(e.ID), without.Path(e.ID); a != b && a != "" {
			j.Fatalf("%s is at %s, not at %s", e.ID, b, a)
		}
	}
	for days := range 3 {
		now := evening.AddDate(0, 0, days*days)
		s := j.with()
		p, byIndex := j.previewed(s, model.DayOf(now, model.DefaultConfig().DayStarts))
		same, err := s.Check()
		if err != nil {
			j.Fatal(err)
		}
		if !byIndex || j.unseen && !same {
			continue
		}
		j.checks += map[bool]int{true: 1}[same]
		if previewed = true; len(want.Problems)+len(want.Conflicts) > 0 {
			j.Fatalf("a preview passed over %v and %v", want.Problems, want.Conflicts)
		}
		whole, part := j.saidAlike(want.Entries, p, now)
		for _, e := range whole.Entries() {
			p := whole.Practice(e)
			if a, b := today.StatusOf(e, p, part, now), today.StatusOf(e, p, whole, now); a != b {
				j.Fatalf("%s stands %+v at a preview, and %+v in the whole", e.ID, a, b)
			}
		}
	}
	return previewed
}

// previewed is what a store previews, and whether an index told it.
func (j *indexedJournal) previewed(s *Store, today model.Day) (p model.Preview, byIndex bool) {
	j.Helper()
	p, ok := s.Preview(today)
	return p, ok && !s.seen.there
}

// ownCopy is an entry whose memory is its own: that of one that is visited is
// soon another's.
func ownCopy(e *model.Entry) model.Entry {
	var own model.Entry
	text, err := json.Marshal(e)
	if err == nil {
		err = json.Unmarshal(text, &own)
	}
	if err != nil {
		panic(err)
	}
	own.Answers, _ = model.UnpackAnswers(strings.Clone(e.Answers.Packed()))
	return own
}

// siftsAlike compares what is picked by the index with what is picked from all.
func (j *indexedJournal) siftsAlike(all model.Snapshot) {
	j.Helper()
	odd := func(e *model.Entry) bool { return e.ID[len(e.ID)-1]%2 == 1 }
	for _, newest := range []int{0, 1, 7} {
		var picked []model.Entry
		got, err := j.with().Visit(func(e *model.Entry) bool {
			if odd(e) {
				picked = append(picked, ownCopy(e))
			}
			return newest == 0 || len(picked) < newest
		})
		if err != nil {
			j.Fatal(err)
		}
		slices.Reverse(picked)
		got.Entries = append(got.Entries, picked...)
		want := slices.DeleteFunc(slices.Clone(all.Entries), func(e model.Entry) bool { return !odd(&e) })
		if newest > 0 {
			want = want[max(0, len(want)-newest):]
		}
		if !slices.EqualFunc(want, got.Entries, func(a, b model.Entry) bool { return reflect.DeepEqual(a, b) }) {
			j.Fatalf("of %d, picked\n%+v\nnot\n%+v", newest, got.Entries, want)
		}
		if !reflect.DeepEqual(all.Problems, got.Problems) || !reflect.DeepEqual(all.Conflicts, got.Conflicts) {
			j.Fatalf("picked with %v and %v, not %v and %v", got.Problems, got.Conflicts, all.Problems, all.Conflicts)
		}
	}
}

// saidAlike compares what Today says at a preview with what it says of all entries.
func (j *indexedJournal) saidAlike(all []model.Entry, p model.Preview, now time.Time) (whole, part *model.Journal) {
	j.Helper()
	whole, part = model.NewJournal(model.BuiltIn, model.DefaultConfig()), model.NewJournal(model.BuiltIn, model.DefaultConfig())
	whole.Replace(all)
	part.Preview(p)
	if a, b := said(part, now), said(whole, now); a != b {
		j.Fatalf("at a preview on %s\n%s\nwhole\n%s", now, a, b)
	}
	return whole, part
}

// said is what Today says.
func said(j *model.Journal, now time.Time) string {
	a := today.Of(j, now)
	for _, items := range [][]today.Item{a.Due, a.Holds, a.Quiet, a.Kept} {
		for i := range items {
			items[i].Practice = model.Practice{}
		}
	}
	for i := range a.Recorded {
		a.Recorded[i].Practice = model.Practice{ID: a.Recorded[i].Practice.ID}
	}
	ago := a.Ago
	a.Ago = nil
	return fmt.Sprintf("%+v\n%+v\n%+v\n%v", a, ago, streak.ActivityOf(j, a.Day).Streaks(), j.IDSuffix())
}

// held is the path of an entry that Today rests on: a promise that is open.
func (j *indexedJournal) held() string {
	e := promise.Clone()
	e.Day, e.Created, e.Events = model.DayOf(evening, 0), evening, []model.Event{{At: evening, Stage: "promised"}}
	s := j.without()
	save(j, s, e)
	j.remember()
	return s.Path(e.ID)
}

func newIndexedJournal(t *testing.T) *indexedJournal {
	return indexedIn(t, filepath.Join(t.TempDir(), config.Program, "01journal.index"), rand.New(rand.NewPCG(1, 2)))
}

// indexedIn is a new journal, of the id that its index is named after.
func indexedIn(t *testing.T, index string, dice *rand.Rand) *indexedJournal {
	j := &indexedJournal{T: t, dir: t.TempDir(), index: index, dice: dice}
	write(t, filepath.Join(j.dir, journalFile), journalText+strings.TrimSuffix(filepath.Base(index), indexExtension)+"\n")
	return j
}
