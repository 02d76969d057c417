package storage

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/demo"
)

// evening is when the journals of these tests are looked at.
var evening = time.Date(2026, 11, 23, 17, 48, 0, 0, time.Local)

func TestAnIndexChangesNothing(t *testing.T) {
	year := demo.Year(model.BuiltIn, model.DefaultConfig(), evening)
	names := slices.Sorted(maps.Keys(happenings))
	happened, glances, peeks, guesses, slept := map[string]int{}, 0, 0, 0, 0
	for seed := range uint64(12) {
		dice := rand.New(rand.NewPCG(seed, 4))
		j := indexedIn(t, filepath.Join(t.TempDir(), "cache", program, "01journal.index"), dice)
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
		peeks, guesses, slept = peeks+j.peeks, guesses+j.guesses, slept+j.slept
	}
	t.Logf("%d looks, %d glances, %d peeks and %d guesses that held, after %v; %d entries slept", 12*15, glances, peeks, guesses, happened, slept)
	if glances < 40 || peeks == 0 || guesses == 0 || slept == 0 {
		t.Errorf("only %d glances, %d peeks and %d guesses that held, and %d entries asleep", glances, peeks, guesses, slept)
	}
}

func TestAGlanceSeesWhatItRestsOn(t *testing.T) {
	j := newIndexedJournal(t)
	path := j.held()
	today := model.DayOf(evening, model.DefaultConfig().DayStarts)
	if g, ok := j.with().Glance(today); !ok || len(g.Entries) != 1 || g.Entries[0].Answers.Get("to") != "Priya" {
		t.Fatalf("%v %+v", ok, g)
	}
	j.overwrite(path, []byte(strings.Replace(content(t, path), "Priya", "Prija", 1)))
	if g, ok := j.with().Glance(today); !ok || len(g.Entries) != 1 || g.Entries[0].Answers.Get("to") != "Prija" {
		t.Errorf("%v %+v", ok, g)
	}
	if _, ok := j.with().Glance(today - 1); ok {
		t.Error("an index of a later day told what Today is")
	}
	other := model.DefaultConfig()
	other.Cold++
	if _, ok := j.by(other).Glance(today); ok {
		t.Error("an index made by other settings told what Today is")
	}
}

// Of what sleeps only the file is looked at, until it is changed.
func TestAChangeWakesWhatSleeps(t *testing.T) {
	j := newIndexedJournal(t)
	s := j.without()
	var paths []string
	for i, to := range []string{"Ana", "Bo"} {
		e := promise.Clone()
		e.ID, e.Day, e.Created = e.ID[:25]+strconv.Itoa(i), model.DayOf(evening, 0)-50, evening.AddDate(0, 0, -50)
		e.Events = []model.Event{{At: e.Created, Stage: "promised"}}
		e.Answers = model.AnswersOf(map[string]string{"to": to, "what": "Later", "due": "2026-12-20T12:00:00Z"})
		paths = append(paths, s.Path(save(t, s, e).ID))
	}
	j.remember()
	for _, look := range []struct {
		days   int
		change func()
		atHand int
	}{
		{0, func() {}, 0},
		{3, func() {}, 0},
		{4, func() {}, 2},
		{0, func() { j.overwrite(paths[0], []byte(strings.Replace(content(t, paths[0]), "12-20", "11-24", 1))) }, 2},
	} {
		look.change()
		now := evening.AddDate(0, 0, look.days)
		g, ok := j.with().Glance(model.DayOf(now, 0))
		if !ok || len(g.Entries) != look.atHand || len(g.Entries)+g.Rest.Entries != 2 {
			t.Fatalf("after %d days: %v, %d at hand, %d besides", look.days, ok, len(g.Entries), g.Rest.Entries)
		}
		j.saidAlike("a glance", load(t, j.without()).Entries, g, now)
	}
}

func TestAFileJustWrittenIsNotTrusted(t *testing.T) {
	j := newIndexedJournal(t)
	path := j.held()
	j.put(nil)
	s := j.with()
	s.now = time.Now // by which all was written just now
	load(t, s)
	s.stale = true
	if err := s.Remember(model.DayOf(evening, 0)); err != nil {
		t.Fatal(err)
	}
	x, err := j.with().cache.openIndex(j.index, realPath(j.dir))
	if err != nil {
		t.Fatal(err)
	}
	if err := x.readTable(); err != nil || x.files.len() > 0 || len(x.hot.behind) != 1 || x.hot.dirs[2].settled {
		t.Errorf("%v, %d rows, %v behind, %+v", err, x.files.len(), x.hot.behind, x.hot.dirs)
	}
	if err := x.close(); err != nil {
		t.Fatal(err)
	}
	if g, ok := s.Glance(model.DayOf(evening, 0)); !ok || len(g.Entries) != 1 {
		t.Errorf("a glance gave %v %+v for %s", ok, g, path)
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
	if s.index != nil {
		t.Error("the index was read to add one entry")
	}
	load(t, s)
	e.ID = held
	if _, _, err := s.Save(e); err == nil {
		t.Error("an id of the journal was taken for a new one")
	}
}

// Whoever adds a setting has to say whether Today shows something else by it.
func TestAnIndexIsOfItsSettings(t *testing.T) {
	const looks = "Theme ASCII Keys"
	s := open(t, t.TempDir())
	s.config = model.DefaultConfig()
	usual := s.settings()
	for field := range reflect.TypeFor[model.Config]().Fields() {
		s.config = model.DefaultConfig()
		switch value := reflect.ValueOf(&s.config).Elem().FieldByIndex(field.Index); value.Kind() {
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
		if same := s.settings() == usual; same != strings.Contains(looks, field.Name) {
			t.Errorf("with another %s the settings are the same: %v", field.Name, same)
		}
	}
}
