package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fromhere/model"
)

// remembering is a journal of two months whose index has just been opened.
func remembering(t *testing.T) (s *Store, dir string) {
	t.Helper()
	j := &indexedJournal{T: t, dir: t.TempDir(), index: filepath.Join(t.TempDir(), "index")}
	other := promise.Clone()
	other.ID, other.Day = "01b", promise.Day-60
	for _, e := range []model.Entry{promise, other} {
		save(t, j.without(), e)
	}
	j.remember()
	s = j.with()
	if s.index.open() == nil {
		t.Fatal("there is no index")
	}
	return s, j.dir
}

func TestOfDirectoriesAsTheyWereItIsKnownWhatIsInThem(t *testing.T) {
	s, dir := remembering(t)
	said := func() string {
		if err := s.enter(); err != nil {
			t.Fatal(err)
		}
		defer s.leave()
		text, known := "", s.dircache()
		for _, rel := range []string{"", "2026", "2026/09", "2026/11", "2027"} {
			below, temps, ok := known.in(filepath.FromSlash(rel))
			text += fmt.Sprintf("%s %v %v; ", filepath.ToSlash(fmt.Sprint(below)), temps, ok)
		}
		return text
	}
	want := "[2026] false true; [2026/09 2026/11] false true; [] false true; [] false true; [] false false; "
	if got := said(); got != want {
		t.Errorf("known is %s, want %s", got, want)
	}
	write(t, filepath.Join(dir, entriesDir, "2026", "11", "new.yaml"), "x")
	want = "[2026] false true; [2026/09 2026/11] false true; [] false true; [] false false; [] false false; "
	if got := said(); got != want {
		t.Errorf("known after a file came is %s, want %s", got, want)
	}
	if _, _, ok := open(t, dir).dircache().in(""); ok {
		t.Error("something is known without an index")
	}
}

func TestWhatWasLeftBehindIsFoundByAnIndexToo(t *testing.T) {
	for _, before := range []bool{true, false} {
		j := newIndexedJournal(t)
		save(t, j.without(), promise)
		temp := filepath.Join(j.dir, entriesDir, "2026", "11", tempPrefix+"1"+tempSuffix)
		if before {
			write(t, temp, "id: 01z\n")
		}
		j.remember()
		if !before {
			write(t, temp, "id: 01z\n")
		}
		s := j.with()
		if s.index.open() == nil {
			t.Fatal("there is no index")
		}
		if did, err := rescueAt(s, time.Now().Add(time.Hour)); err != nil || len(did) != 1 {
			t.Errorf("left before the index was made: %v: did %q, %v", before, did, err)
		}
	}
}

func TestWatchByAnIndexTellsOfChanges(t *testing.T) {
	s, dir := remembering(t)
	if err := os.Mkdir(filepath.Join(dir, entriesDir, "2026", "10"), 0o700); err != nil { // since the index
		t.Fatal(err)
	}
	changes := watchOf(t, s)
	ours := open(t, dir)
	for at, day := range []model.Day{promise.Day, promise.Day - 30, promise.Day - 60, promise.Day + 400} {
		e := promise.Clone()
		e.ID, e.Day = fmt.Sprintf("02%d", at), day
		save(t, ours, e)
		await(t, s, changes, "an entry of "+day.String(), entries(3+at))
	}
}
