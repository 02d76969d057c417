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
	unseen     bool          // a file was changed in place, which a glance need not see
	peeks      int           // that a check found to hold
	guesses    int           // that were right
	slept      int           // entries that glances did without
}

// with opens the journal with an index, by the clock later.
func (j *indexedJournal) with() *Store {
	return j.by(model.DefaultConfig())
}

// by opens the journal with an index, by a person's settings.
func (j *indexedJournal) by(config model.Config) *Store {
	s := openWith(j, j.dir, Indexed(filepath.Dir(filepath.Dir(j.index)), config))
	s.now = later
	return s
}

func (j *indexedJournal) without() *Store {
	s := open(j, j.dir)
	s.now = later
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
	s.stale = true
	if err := s.Remember(model.DayOf(evening, s.config.DayStarts)); err != nil {
		j.Fatal(err)
	}
	if data, err := os.ReadFile(j.index); err == nil {
		j.had = append(j.had, data)
	}
	j.unseen = false
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
	j.siftsAlike(want)
	with, without := j.with(), j.without()
	load(j, without)
	for _, e := range want.Entries {
		if a, b := with.Path(e.ID), without.Path(e.ID); a != b && a != "" {
			j.Fatalf("%s is at %s, not at %s", e.ID, b, a)
		}
	}
	j.peeksAlike(want)
	for days := range 3 {
		now := evening.AddDate(0, 0, days*days)
		today := model.DayOf(now, model.DefaultConfig().DayStarts)
		g, ok := j.with().Glance(today)
		talks, talksToo := j.with().GlanceTalks(today)
		if ok != talksToo {
			j.Fatalf("a glance is ok: %v, and with all talks %v", ok, talksToo)
		}
		if !ok || j.unseen {
			continue
		}
		j.slept += len(talks.Entries) - len(g.Entries)
		if glanced = true; len(want.Problems)+len(want.Conflicts) > 0 {
			j.Fatalf("a glance passed over %v and %v", want.Problems, want.Conflicts)
		}
		whole, part := j.saidAlike("a glance", want.Entries, g, now)
		if guessed, sure, ok := j.with().Guess(today); ok && sure() {
			j.saidAlike("a guess", want.Entries, guessed, now)
			j.guesses++
		}
		part.Glimpse(talks)
		for _, e := range whole.Entries() {
			p := whole.Practice(e)
			if a, b := model.StatusOf(e, p, part, now), model.StatusOf(e, p, whole, now); a != b {
				j.Fatalf("%s stands %+v at a glance, and %+v in the whole", e.ID, a, b)
			}
		}
	}
	return glanced
}

// peeksAlike compares what is shown at a peek with what is there, where a check
// tells that all is the same, and saves nothing over what is not.
func (j *indexedJournal) peeksAlike(want model.Snapshot) {
	j.Helper()
	s := j.with()
	g, ok := s.Peek(model.DayOf(evening, model.DefaultConfig().DayStarts))
	if !ok {
		return
	}
	same, err := s.Check()
	if err != nil {
		j.Fatal(err)
	}
	if same {
		j.saidAlike("a peek", want.Entries, g, evening)
		j.peeks++
	}
}

// copied are copies of the wanted entries that were lent, by page.
type copied struct {
	wanted func(*model.Entry) bool
	pages  []*[]model.Entry
}

func (c *copied) Clear() { c.pages = nil }

func (c *copied) Page(int) func(*model.Entry) bool {
	page := new([]model.Entry)
	c.pages = append(c.pages, page)
	return func(e *model.Entry) bool {
		if !c.wanted(e) {
			return false
		}
		var own model.Entry // the memory of one that is lent is soon another's
		text, err := json.Marshal(e)
		if err == nil {
			err = json.Unmarshal(text, &own)
		}
		if err != nil {
			panic(err)
		}
		own.Answers, _ = model.UnpackAnswers(strings.Clone(e.Answers.Packed()))
		*page = append(*page, own)
		return true
	}
}

// entries are the newest of those copied, oldest first.
func (c *copied) entries(newest int) (all []model.Entry) {
	for _, page := range c.pages {
		all = append(all, *page...)
	}
	if newest > 0 {
		all = all[:min(newest, len(all))]
	}
	slices.Reverse(all)
	return all
}

// siftsAlike compares what is picked by the index with what is picked from all.
func (j *indexedJournal) siftsAlike(all model.Snapshot) {
	j.Helper()
	odd := func(e *model.Entry) bool { return e.ID[len(e.ID)-1]%2 == 1 }
	for _, newest := range []int{0, 1, 7} {
		lent := copied{wanted: odd}
		got, err := j.with().Lend(&lent, newest)
		if err != nil {
			j.Fatal(err)
		}
		got.Entries = append(got.Entries, lent.entries(newest)...)
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
	s := j.with()
	if _, ok := s.Glance(model.DayOf(evening, 0)); !ok {
		return
	}
	same, err := s.Check()
	if err != nil {
		j.Fatal(err)
	}
	if after := load(j, s); same && !reflect.DeepEqual(after.Entries, all.Entries) {
		j.Fatalf("all was said to be the same, and %d entries were loaded, not the %d", len(after.Entries), len(all.Entries))
	}
}

// saidAlike compares what Today says at a look with what it says of all entries.
func (j *indexedJournal) saidAlike(look string, all []model.Entry, g model.Glance, now time.Time) (whole, part *model.Journal) {
	j.Helper()
	whole, part = model.NewJournal(model.BuiltIn, model.DefaultConfig()), model.NewJournal(model.BuiltIn, model.DefaultConfig())
	whole.Replace(all)
	part.Glimpse(g)
	if a, b := said(part, now), said(whole, now); a != b {
		j.Fatalf("at %s on %s\n%s\nwhole\n%s", look, now, a, b)
	}
	return whole, part
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
	return fmt.Sprintf("%+v\n%+v\n%+v\n%v", a, ago, model.ActivityOf(j, a.Day).Streaks(), j.Letters())
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
	return indexedIn(t, filepath.Join(t.TempDir(), program, "01journal.index"), rand.New(rand.NewPCG(1, 2)))
}

// indexedIn is a new journal, of the id that its index is named after.
func indexedIn(t *testing.T, index string, dice *rand.Rand) *indexedJournal {
	j := &indexedJournal{T: t, dir: t.TempDir(), index: index, dice: dice}
	write(t, filepath.Join(j.dir, journalFile), journalText+strings.TrimSuffix(filepath.Base(index), indexExtension)+"\n")
	return j
}
