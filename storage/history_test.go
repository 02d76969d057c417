package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// everything is the path and text of every file in a directory.
func everything(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	if err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		fmt.Fprintf(&all, "%s\n%s\n", path, content(t, path))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// meddler edits an entry's file at the last moment before it is swapped, as a
// text editor may: the same size, and the time put back.
type meddler struct {
	disk.FS
	t    *testing.T
	text string
}

func (d *meddler) Exchange(temp, path string) error {
	if d.text != "" {
		info, err := os.Stat(path)
		if err != nil {
			d.t.Fatal(err)
		}
		write(d.t, path, d.text)
		if err := os.Chtimes(path, info.ModTime(), info.ModTime()); err != nil {
			d.t.Fatal(err)
		}
		d.text = ""
	}
	return d.FS.Exchange(temp, path)
}

func TestAnEditByHandInTheMiddleOfASaveStays(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, promise).Clone()
	e.Answers = e.Answers.With("what", "typed here")
	byHand := strings.Replace(promiseFile, "Priya", "Prija", 1)
	if byHand == promiseFile {
		t.Fatal("the edit by hand changes nothing")
	}
	s.journal.Disk = &meddler{disk.NewRoot(s.journal.dir), t, byHand}
	saved, _, err := s.Save(e)
	if err != nil || saved.Answers.Get("what") != "typed here" {
		t.Fatalf("%v, %v", saved, err)
	}
	path := s.Path(e.ID)
	beside := strings.TrimSuffix(path, extension) + ".conflict-" + entryfile.Version([]byte(byHand))[:8] + extension
	if content(t, beside) != byHand || !strings.Contains(content(t, path), "typed here") {
		t.Errorf("there is\n%s", everything(t, s.journal.dir))
	}
	// The same race once more ends in the same file, and no third.
	e = saved.Clone()
	e.Answers = e.Answers.With("what", "typed again")
	s.journal.Disk = &meddler{disk.NewRoot(s.journal.dir), t, byHand}
	save(t, s, e)
	if n := strings.Count(tree(t, s.journal.dir), ".conflict-"); n != 1 || strings.Contains(tree(t, s.journal.dir), ".tmp") {
		t.Errorf("there are\n%s", tree(t, s.journal.dir))
	}
	// Other bytes under that name stay too.
	write(t, beside, "changed since")
	e.Version = entryfile.Version([]byte(content(t, path)))
	e.Answers = e.Answers.With("what", "typed a third time")
	s.journal.Disk = &meddler{disk.NewRoot(s.journal.dir), t, byHand}
	save(t, s, e)
	if all := everything(t, s.journal.dir); content(t, beside) != "changed since" || !strings.Contains(all, byHand) {
		t.Errorf("there is\n%s", all)
	}
}

func TestAnEntryMovedAwayInTheMiddleOfASaveIsToldOf(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, promise).Clone()
	e.Answers = e.Answers.With("what", "typed here")
	s.journal.Disk = remover{disk.NewRoot(s.journal.dir)}
	if _, _, err := s.Save(e); !errors.Is(err, model.ErrChanged) || strings.Contains(tree(t, s.journal.dir), ".tmp") {
		t.Errorf("got %v, there is\n%s", err, tree(t, s.journal.dir))
	}
}

type remover struct{ disk.FS }

func (d remover) Exchange(temp, path string) error {
	return errors.Join(os.Remove(path), d.FS.Exchange(temp, path))
}

// plain is a file system that can neither swap nor publish in one step. It
// counts its locks, and does something before each.
type plain struct {
	disk.FS
	locks  int
	before func()
}

func (d *plain) Exchange(_, _ string) error { return disk.ErrNoExchange }
func (d *plain) Publish(_, _ string) error  { return disk.ErrNoPublish }
func (d *plain) TryLock(path string) (disk.Lock, bool, error) {
	d.locks++
	if d.before != nil {
		d.before()
	}
	return d.FS.TryLock(path)
}

func TestSavesWhereFilesCannotBeSwapped(t *testing.T) {
	s := open(t, t.TempDir())
	d := &plain{FS: disk.NewRoot(s.journal.dir)}
	s.journal.Disk = d
	e := save(t, s, promise).Clone()
	e.Answers = e.Answers.With("what", "edited")
	d.locks = 0 // the history is published under the lock of the save
	e = save(t, s, e).Clone()
	if d.locks != 3 || content(t, filepath.Join(s.journal.dir, historyDir, e.ID, "000001.yaml")) != promiseFile ||
		!strings.Contains(content(t, s.Path(e.ID)), "edited") {
		t.Errorf("%d locks, there is\n%s", d.locks, everything(t, s.journal.dir))
	}
	e.Answers = e.Answers.With("what", "edited again")
	byHand := strings.Replace(promiseFile, "Priya", "Prija", 1)
	path := s.Path(e.ID)
	s.journal.Disk = &plain{FS: disk.NewRoot(s.journal.dir), before: func() { write(t, path, byHand) }}
	if _, _, err := s.Save(e); !errors.Is(err, model.ErrChanged) || content(t, s.Path(e.ID)) != byHand {
		t.Errorf("got %v, there is\n%s", err, everything(t, s.journal.dir))
	}
	// What is there keeps its name.
	other := promise.Clone()
	other.ID = "01kother"
	fresh := open(t, s.journal.dir)
	fresh.journal.Disk = &plain{FS: disk.NewRoot(s.journal.dir), before: func() { write(t, other01(s, other), "taken") }}
	if _, _, err := fresh.Save(other); !errors.Is(err, model.ErrChanged) || content(t, other01(s, other)) != "taken" {
		t.Errorf("got %v", err)
	}
}

func other01(s *Store, e model.Entry) string {
	rel, _ := birth(e) // a good id has one
	return s.journal.full(rel)
}

func TestTenEarlierVersionsStay(t *testing.T) {
	s := open(t, t.TempDir())
	write(t, filepath.Join(s.journal.dir, ".gitignore"), "mine\n")
	e := save(t, s, promise).Clone()
	for n := range 14 {
		e.Answers = e.Answers.With("what", fmt.Sprint("edit ", n))
		e = save(t, s, e).Clone()
	}
	past, err := s.Versions(e.ID)
	if err != nil || len(past) != versionsKept {
		t.Fatalf("%d versions, %v", len(past), err)
	}
	for i, p := range past {
		if want := fmt.Sprint("edit ", 12-i); p.Entry.Answers.Get("what") != want || p.Rescued ||
			p.Entry.Version != entryfile.Version([]byte(content(t, p.Path))) {
			t.Errorf("%d: %q, want %q", i, p.Entry.Answers.Get("what"), want)
		}
	}
	if content(t, filepath.Join(s.journal.dir, ".gitignore")) != "mine\n" || !strings.Contains(content(t, filepath.Join(s.journal.dir, ".stignore")), historyDir) {
		t.Errorf("the ignore files are\n%s", everything(t, s.journal.dir))
	}
	if past, err := s.Versions("../x"); past != nil || err != nil {
		t.Errorf("the history of a path: %v, %v", past, err)
	}
}

func TestPurge(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, promise).Clone()
	e.Answers = e.Answers.With("what", "secret words")
	e = save(t, s, e).Clone()
	if _, _, err := s.Purge(e); !errors.Is(err, errNotInTrash) {
		t.Errorf("outside the trash: %v", err)
	}
	e.Deleted = e.Created.Add(time.Hour)
	opened := e
	e = save(t, s, e).Clone()
	if _, _, err := s.Purge(opened); !errors.Is(err, model.ErrChanged) {
		t.Errorf("another version: %v", err)
	}
	month := filepath.Dir(s.Path(e.ID))
	left := filepath.Join(month, tempPrefix+"LEFT"+tempSuffix)
	write(t, left, content(t, s.Path(e.ID)))
	other := filepath.Join(month, tempPrefix+"OTHER"+tempSuffix)
	write(t, other, "id: 01kother\n")
	beside := strings.TrimSuffix(s.Path(e.ID), extension) + ".sync-conflict-1.yaml"
	write(t, beside, "secret words")
	if _, _, err := s.Purge(e); !errors.Is(err, model.ErrTwoVersions) {
		t.Errorf("with a second version: %v", err)
	}
	if err := os.Remove(beside); err != nil {
		t.Fatal(err)
	}
	stone, seq, err := s.Purge(e)
	if err != nil || !stone.Tombstone() || seq == 0 {
		t.Fatalf("%v, %d, %v", stone, seq, err)
	}
	if all := everything(t, s.journal.dir); strings.Contains(all, "secret") || strings.Contains(all, "Priya") ||
		strings.Contains(all, left) || !strings.Contains(all, other) {
		t.Errorf("there is\n%s", all)
	}
	want := "schema: 1\nid: " + e.ID + "\npractice: promise\nday: 2026-11-23\ncreated: 2026-11-23T17:45:12+01:00\ndeleted: 2026-11-23T18:45:12+01:00\n"
	if got := content(t, s.Path(e.ID)); got != want {
		t.Errorf("the tombstone is\n%s", got)
	}
	if back := load(t, s).Entries; len(back) != 1 || back[0].Version != stone.Version {
		t.Errorf("loaded %v", back)
	}
}

func TestAnEditInTheMiddleOfAPurgeStays(t *testing.T) {
	s := open(t, t.TempDir())
	e := promise.Clone()
	e.Deleted = e.Created.Add(time.Hour)
	e = save(t, s, e)
	byHand := strings.Replace(content(t, s.Path(e.ID)), "Priya", "Prija", 1)
	s.journal.Disk = &meddler{disk.NewRoot(s.journal.dir), t, byHand}
	if _, _, err := s.Purge(e); !errors.Is(err, model.ErrChanged) || !strings.Contains(everything(t, s.journal.dir), byHand) {
		t.Errorf("%v, there is\n%s", err, everything(t, s.journal.dir))
	}
}

// rescueAt is what Repair does of it at a time.
func rescueAt(s *Store, now time.Time) ([]string, error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	return s.rescue(now)
}

func TestRescue(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, promise).Clone()
	e.Answers = e.Answers.With("what", "edited")
	save(t, s, e)
	month := filepath.Dir(s.Path(e.ID))
	lost := strings.Replace(promiseFile, "Priya", "Lost", 1)
	for name, text := range map[string]string{
		"A": lost, "EMPTY": "", "ENTRY": content(t, s.Path(e.ID)), "PAST": promiseFile,
		"TORN": "schema: 1\nid: " + e.ID + "\npractice: pro", "NOBODY": "schema: 1\nhalf",
	} {
		write(t, filepath.Join(month, tempPrefix+name+tempSuffix), text)
	}
	now := time.Now()
	if did, err := rescueAt(s, now); len(did) > 0 || err != nil {
		t.Errorf("a save may still be writing them: %v, %v", did, err)
	}
	did, err := rescueAt(s, now.Add(cutShortAfter+time.Minute))
	if err != nil || len(did) != 6 {
		t.Errorf("%d, %q, %v", len(did), did, err)
	}
	files := tree(t, s.journal.dir)
	if strings.Contains(files, tempSuffix) || strings.Count(files, recoveredDir+"/"+e.ID+"/0") != 2 ||
		content(t, filepath.Join(s.journal.dir, recoveredDir, unknownOwner, "000001.yaml")) != "schema: 1\nhalf" {
		t.Errorf("there is\n%s", files)
	}
	past, err := s.Versions(e.ID)
	if err != nil || len(past) != 2 || !past[0].Rescued || past[1].Rescued || past[0].Entry.Answers.Get("to") != "Lost" {
		t.Errorf("%+v, %v", past, err)
	}
	if again, err := rescueAt(s, now.Add(time.Hour)); len(again) > 0 || err != nil {
		t.Errorf("a second run: %v, %v", again, err)
	}
}
