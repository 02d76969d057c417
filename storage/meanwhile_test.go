package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
)

// interrupted does something just before a file is read, once.
type interrupted struct {
	disk.FS
	at        string
	meanwhile func()
	happened  atomic.Bool
}

func (d *interrupted) Read(path string, most int) ([]byte, error) {
	if path == d.at && d.happened.CompareAndSwap(false, true) {
		d.meanwhile()
	}
	return d.FS.Read(path, most)
}

// interruptedLoad loads two entries. Once the first was read, and before the
// file of the second is, something happens to the store.
func interruptedLoad(t *testing.T, s *Store, second string, happens func()) model.Snapshot {
	t.Helper()
	happened := false
	s.journal.Disk = &interrupted{FS: disk.NewRoot(s.journal.dir), at: second, meanwhile: func() {
		for done, _ := s.Progress(); done == 0; done, _ = s.Progress() {
			runtime.Gosched()
		}
		if !s.mu.TryLock() {
			t.Error("nothing can be saved while files are read")
			return
		}
		s.mu.Unlock()
		happens()
		happened = true
	}}
	snapshot := load(t, s)
	if !happened {
		t.Fatal("the second file was not read")
	}
	return snapshot
}

// Nobody waits for seconds to save what they see, and the load that did not see
// it is known by its number.
func TestASaveWaitsForNoFileOfALoad(t *testing.T) {
	made := open(t, t.TempDir())
	save(t, made, ofToday("aa"))
	second := save(t, made, promise)
	for name, happens := range map[string]func(s *Store) (model.Entry, int, error){
		"a new entry": func(s *Store) (model.Entry, int, error) { return s.Save(ofToday("b1")) },
		"an edit":     func(s *Store) (model.Entry, int, error) { return s.Save(edited(second, "of late")) },
	} {
		s := open(t, made.journal.dir)
		var saved model.Entry
		var seq int
		snapshot := interruptedLoad(t, s, made.Path(second.ID), func() {
			var err error
			if saved, seq, err = happens(s); err != nil {
				t.Error(name, err)
			}
		})
		if snapshot.Seq >= seq {
			t.Errorf("%s: the load has number %d, the save %d", name, snapshot.Seq, seq)
		}
		again := load(t, s)
		if found := entry(again, saved.ID); again.Seq <= seq || found.Version != saved.Version {
			t.Errorf("%s: the next load has number %d after %d, and %+v", name, again.Seq, seq, found)
		}
		if _, _, err := s.Save(edited(saved, "once more")); err != nil {
			t.Error(name, err)
		}
		if _, _, err := s.Save(second); name == "an edit" && !errors.Is(err, model.ErrChanged) {
			t.Errorf("%s was saved over: %v", name, err)
		}
	}
}

func entry(snapshot model.Snapshot, id string) (found model.Entry) {
	for _, e := range snapshot.Entries {
		if e.ID == id {
			found = e
		}
	}
	return found
}

// A load that had read words before they were erased puts them in no index.
func TestWordsErasedDuringALoadComeIntoNoIndex(t *testing.T) {
	j := newIndexedJournal(t)
	s := j.with()
	gone := ofToday("aa")
	gone.Answers, gone.Deleted = gone.Answers.With("what", "Never to be seen again"), gone.Created
	gone = save(t, s, gone)
	second := s.Path(save(t, s, promise).ID)
	s = j.with()
	interruptedLoad(t, s, second, func() {
		if _, _, err := s.Purge(gone); err != nil {
			t.Error(err)
		}
	})
	for range 2 {
		if err := s.Remember(promise.Day); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(j.index)
		if bytes.Contains(data, []byte("Never to be seen")) {
			t.Fatal("the index has the words")
		}
		if load(t, s); err == nil {
			return
		}
	}
	t.Error("no index was written")
}

// begun has something done right after journal.yaml was looked for, once.
type begun struct {
	disk.FS
	meanwhile func()
	happened  atomic.Bool
}

func (d *begun) Read(path string, most int) ([]byte, error) {
	data, err := d.FS.Read(path, most)
	if filepath.Base(path) == journalFile && d.happened.CompareAndSwap(false, true) {
		d.meanwhile()
	}
	return data, err
}

// Two programs that begin a journal at the same moment begin one.
func TestAJournalThatIsBegunMeanwhileIsNoOthersDirectory(t *testing.T) {
	dir := t.TempDir()
	other := open(t, dir)
	on := &begun{FS: disk.NewRoot(dir), meanwhile: func() {
		// What the other program's save has written by then: the entry is on its way.
		save(t, other, promise)
		path, _ := filepath.Glob(filepath.Join(dir, entriesDir, "*", "*", "*"))
		if err := os.Rename(path[0], filepath.Join(filepath.Dir(path[0]), "unfinished")); err != nil {
			t.Error(err)
		}
	}}
	s, err := openOn(on, dir, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	save(t, s, ofToday("aa"))
	if len(load(t, s).Entries) != 1 {
		t.Error("nothing was saved there")
	}
}
