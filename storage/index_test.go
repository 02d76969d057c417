package storage

import (
	"bytes"
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
	"fromhere/storage/config"
	"fromhere/storage/disk"
)

// evening is when the journals of these tests are looked at.
var evening = time.Date(2026, 11, 23, 17, 48, 0, 0, time.Local)

func TestAnIndexChangesNothing(t *testing.T) {
	year := demo.Year(model.BuiltIn, model.DefaultConfig(), evening)
	names := slices.Sorted(maps.Keys(happenings))
	happened, previews, checks := map[string]int{}, 0, 0
	for seed := range uint64(12) {
		dice := rand.New(rand.NewPCG(seed, 4))
		j := indexedIn(t, filepath.Join(t.TempDir(), "cache", config.Program, "01journal.index"), dice)
		entries := slices.Clone(year)
		dice.Shuffle(len(entries), func(a, b int) { entries[a], entries[b] = entries[b], entries[a] })
		if err := j.without().pour(entries[:60]); err != nil {
			t.Fatal(err)
		}
		j.fresh = entries[60:]
		j.remember()
		for range 15 {
			what := names[dice.IntN(len(names))]
			if seed%3 > 0 { // previews by the index happen only while all is in order
				what = inOrder[dice.IntN(len(inOrder))]
			}
			happenings[what](j)
			happened[what]++
			if j.looksAlike() {
				previews++
			}
		}
		checks += j.checks
	}
	t.Logf("%d looks, %d previews by the index, %d checks that found all the same, after %v", 12*15, previews, checks, happened)
	if previews < 40 || checks == 0 {
		t.Errorf("only %d previews by the index, and %d checks that found all the same", previews, checks)
	}
}

func TestAPreviewSeesWhatItRestsOn(t *testing.T) {
	j := newIndexedJournal(t)
	path := j.held()
	today := model.DayOf(evening, model.DefaultConfig().DayStarts)
	if p, byIndex := j.previewed(j.with(), today); !byIndex || len(p.Entries) != 1 || p.Entries[0].Answers.Get("to") != "Priya" {
		t.Fatalf("%v %+v", byIndex, p)
	}
	j.overwrite(path, []byte(strings.Replace(content(t, path), "Priya", "Prija", 1)))
	if p, byIndex := j.previewed(j.with(), today); !byIndex || len(p.Entries) != 1 || p.Entries[0].Answers.Get("to") != "Prija" {
		t.Errorf("%v %+v", byIndex, p)
	}
	if _, byIndex := j.previewed(j.with(), today-1); byIndex {
		t.Error("an index of a later day told what Today is")
	}
	other := model.DefaultConfig()
	other.DayStarts++
	if _, byIndex := j.previewed(j.by(other), today); byIndex {
		t.Error("an index made by other settings told what Today is")
	}
}

// The one shown is the first by its path; both in an index would be told apart
// by no number of letters.
func TestOfTwoFilesWithOneIDTheIndexHoldsTheOneShown(t *testing.T) {
	j := newIndexedJournal(t)
	path := j.held()
	first := filepath.Join(j.dir, entriesDir, "2001", "01", filepath.Base(path))
	write(t, first, content(t, path))
	j.remember()
	x, err := j.with().index.cache.openIndex(j.index, disk.RealPath(j.dir))
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	if x.Len() != 1 || len(x.Behind) != 1 || filepath.Join(j.dir, entriesDir, x.Behind[0]) != path {
		t.Errorf("%d rows, %v behind", x.Len(), x.Behind)
	}
	j.looksAlike()
	j.remember()
	j.looksAlike()
}

func TestAFileJustWrittenIsNotTrusted(t *testing.T) {
	j := newIndexedJournal(t)
	path := j.held()
	j.put(nil)
	s := j.with()
	s.journal.now = time.Now // by which all was written just now
	load(t, s)
	s.index.stale = true
	if err := s.Remember(model.DayOf(evening, 0)); err != nil {
		t.Fatal(err)
	}
	x, err := j.with().index.cache.openIndex(j.index, disk.RealPath(j.dir))
	if err != nil {
		t.Fatal(err)
	}
	if err := x.ReadTable(); err != nil || x.Len() > 0 || len(x.Behind) != 1 || x.Dirs[2].Settled {
		t.Errorf("%v, %d rows, %v behind, %+v", err, x.Len(), x.Behind, x.Dirs)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if p, ok := s.Preview(model.DayOf(evening, 0)); !ok || len(p.Entries) != 1 {
		t.Errorf("a preview gave %v %+v for %s", ok, p, path)
	}
}

func TestErasedWordsLeaveTheIndex(t *testing.T) {
	j := newIndexedJournal(t)
	j.held()
	holds := func() bool {
		data, err := os.ReadFile(j.index)
		return err == nil && bytes.Contains(data, []byte("Board numbers"))
	}
	if !holds() {
		t.Fatal("the index holds no words")
	}
	s := j.with()
	e := load(t, s).Entries[0].Clone()
	e.Deleted = evening
	e = save(t, s, e)
	if _, _, err := s.Purge(e); err != nil || holds() {
		t.Fatalf("%v; the words are in the index: %v", err, holds())
	}
	load(t, s)
	if err := s.Remember(model.DayOf(evening, 0)); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(j.index); err != nil || holds() {
		t.Errorf("%v; the words are in the next index: %v", err, holds())
	}
}

func TestAddingAnEntryReadsNoIndex(t *testing.T) {
	j := newIndexedJournal(t)
	held := idOf(j.held())
	s := j.with()
	e := promise.Clone()
	e.ID = "01kasvq9x2c4m7n8p3r5t6v0zz"
	save(t, s, e)
	if s.index.opened != nil {
		t.Error("the index was read to add one entry")
	}
	load(t, s)
	e.ID = held
	if _, _, err := s.Save(e); err == nil {
		t.Error("an id of the journal was taken for a new one")
	}
}

// Whoever adds a setting has to say whether the working set, or what the summary
// counts, is another by it.
func TestAnIndexIsOfItsSettings(t *testing.T) {
	const matters = "DayStarts WeekStarts Practices"
	s := open(t, t.TempDir())
	s.index.config = model.DefaultConfig()
	usual := s.index.previewRules()
	for field := range reflect.TypeFor[model.Config]().Fields() {
		s.index.config = model.DefaultConfig()
		switch value := reflect.ValueOf(&s.index.config).Elem().FieldByIndex(field.Index); value.Kind() {
		case reflect.Int, reflect.Int64:
			value.SetInt(value.Int() + 1)
		case reflect.Map:
			value.Set(reflect.MakeMap(value.Type()))
			value.SetMapIndex(reflect.Zero(value.Type().Key()), reflect.Zero(value.Type().Elem()))
		case reflect.Slice:
			value.Set(reflect.MakeSlice(value.Type(), 1, 1))
		case reflect.String:
			value.SetString(value.String() + "x")
		case reflect.Bool:
			value.SetBool(!value.Bool())
		}
		if same := s.index.previewRules() == usual; same == strings.Contains(matters, field.Name) {
			t.Errorf("with another %s the rules are the same: %v", field.Name, same)
		}
	}
}
