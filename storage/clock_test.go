package storage

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"
	_ "time/tzdata" // the nights below are those of real places

	"fromhere/model"
)

func place(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// recordedAt is a new entry by a clock that shows now.
func recordedAt(n int, now time.Time) model.Entry {
	p, _ := model.Catalog(model.BuiltIn).Practice("promise")
	e := model.NewEntry(fmt.Sprintf("01kasvq9x2c4m7n8p3r5t6%04d", n), p, now, model.DefaultConfig().DayStarts)
	e.Answers = e.Answers.With("what", fmt.Sprint("promise ", n))
	return e
}

// order is how a journal shows entries that arrived in any order.
func order(entries []model.Entry) string {
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	rand.Shuffle(len(entries), func(a, b int) { entries[a], entries[b] = entries[b], entries[a] })
	j.Replace(entries)
	text := ""
	for _, e := range j.Entries() {
		text += e.Answers.Get("what") + " on " + e.Day.String() + "\n"
	}
	return text
}

// sameOrder holds that whoever loads a journal sees it as it was recorded.
func sameOrder(t *testing.T, dir, want string) {
	t.Helper()
	for range 5 {
		snapshot := load(t, open(t, dir))
		if got := order(snapshot.Entries); got != want || len(snapshot.Problems) > 0 {
			t.Errorf("shows\n%snot\n%s%v", got, want, snapshot.Problems)
		}
	}
}

// A clock that was set back a year makes entries of that year, and writes over
// none; neither does an id that comes a second time.
func TestAClockSetBackWritesOverNothing(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2026, 11, 23, 17, 45, 12, 0, cet)
	s := open(t, dir)
	for n := range 3 {
		save(t, s, recordedAt(n, now.Add(time.Duration(n)*time.Minute)))
	}
	for n := range 3 {
		save(t, s, recordedAt(n+3, now.AddDate(-1, 0, 0).Add(time.Duration(n)*time.Minute)))
	}
	const want = "promise 3 on 2025-11-23\npromise 4 on 2025-11-23\npromise 5 on 2025-11-23\n" +
		"promise 0 on 2026-11-23\npromise 1 on 2026-11-23\npromise 2 on 2026-11-23\n"
	sameOrder(t, dir, want)
	before := entryFiles(t, dir)
	refused := 0
	for n := range 6 {
		for _, at := range []time.Time{now, now.AddDate(-1, 0, 0)} {
			again := recordedAt(n, at)
			again.Answers = again.Answers.With("what", "another")
			if _, _, err := s.Save(again); !errors.Is(err, model.ErrChanged) {
				t.Errorf("promise %d a second time: %v", n, err)
			}
			refused++
		}
	}
	for path, text := range before {
		if got := content(t, path); got != text {
			t.Errorf("%s was written over:\n%s", path, got)
		}
	}
	if after := entryFiles(t, dir); len(after) != len(before) {
		t.Errorf("%d files became %d", len(before), len(after))
	}
	t.Logf("%d saves under an id that was there, 0 files written over", refused)
}

// entryFiles are the entries' files and what is in them.
func entryFiles(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(filepath.Join(dir, entriesDir), func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files[path] = content(t, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Someone who travels edits the entries of home: each keeps its file and its
// day.
func TestAnEditInAnotherZoneKeepsPathAndDay(t *testing.T) {
	dir := t.TempDir()
	local := time.Local
	t.Cleanup(func() { time.Local = local })
	late := time.Date(2026, 11, 23, 23, 50, 0, 0, place(t, "Europe/Berlin"))
	save(t, open(t, dir), recordedAt(1, late))
	edits := 0
	for _, name := range []string{"Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "UTC", "Europe/Berlin"} {
		time.Local = place(t, name)
		s := open(t, dir)
		e := load(t, s).Entries[0]
		e.Answers = e.Answers.With("notes", "edited in "+name)
		e.Events = append(e.Events, model.Event{At: late.Add(time.Hour).In(time.Local), Held: "yes"})
		saved := save(t, s, e)
		edits++
		files := entryFiles(t, dir)
		if len(files) != 1 || files[s.Path(e.ID)] == "" || filepath.Base(s.Path(e.ID)) != "2026-11-23-promise-"+e.ID+".yaml" {
			t.Errorf("edited in %s, there are %v", name, files)
		}
		again := load(t, open(t, dir)).Entries[0]
		if _, offset := again.Created.Zone(); !again.Same(saved) || again.Day.String() != "2026-11-23" || offset != 3600 {
			t.Errorf("edited in %s, it is %+v", name, again)
		}
	}
	t.Logf("%d edits in other zones, 0 files moved", edits)
}

// In the night that clocks go back an hour comes twice; in the one that they
// go on, one is left out.
func TestNightsOfSummerTime(t *testing.T) {
	berlin := place(t, "Europe/Berlin")
	dir := t.TempDir()
	s := open(t, dir)
	back := time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC) // 2:30, then 2:30 once more
	on := time.Date(2026, 3, 29, 0, 30, 0, 0, time.UTC)    // 1:30, then 3:30
	want, n := "", 0
	for _, night := range []time.Time{on, back} {
		for hours := range 3 {
			at := night.Add(time.Duration(hours) * time.Hour).In(berlin)
			save(t, s, recordedAt(9-n, at)) // ids that sort the other way
			day := model.DayOf(at, model.DefaultConfig().DayStarts)
			if at.Hour() < 4 && day.String() != at.AddDate(0, 0, -1).Format(time.DateOnly) {
				t.Errorf("%v is of the day %v", at, day)
			}
			want += fmt.Sprintf("promise %d on %v\n", 9-n, day)
			n++
		}
	}
	sameOrder(t, dir, want)
}
