package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/disk"
	"fromhere/storage/drafts"
	"fromhere/storage/entryfile"
	"fromhere/storage/storagetest"
)

const secret = "the words to be erased"

// holding are the files below directories that hold the secret words.
func holding(t *testing.T, dirs ...string) []string { return storagetest.Holding(t, secret, dirs...) }

// TestD05ErasedWordsAreNowhere erases an entry of which there are copies wherever
// the program and an editor may have left some, and looks through everything.
func TestD05ErasedWordsAreNowhere(t *testing.T) {
	home := t.TempDir()
	data, state, cache := filepath.Join(home, "data"), filepath.Join(home, "state"), filepath.Join(home, "cache")
	link := filepath.Join(home, "link")
	if err := os.Symlink("data", link); err != nil {
		t.Fatal(err)
	}
	settings := model.DefaultConfig()
	s := openWith(t, data, Indexed(cache, settings), Remembering(state))
	e := edited(promise, secret)
	for range 3 {
		e = edited(save(t, s, e), e.Answers.Get("what")+".")
	}
	e = save(t, s, deleted(e))

	// One index for both paths, one of an older program, one that was being
	// written at kill -9, and one of the journal under another id.
	indexes := filepath.Join(cache, config.Program)
	for _, path := range []string{data, link} {
		by := openWith(t, path, Indexed(cache, settings))
		by.journal.now = later
		load(t, by)
		by.index.stale = true
		if err := by.Remember(e.Day); err != nil {
			t.Fatal(err)
		}
	}
	if found := holding(t, cache); len(found) != 1 {
		t.Fatalf("the indexes of one journal are %v", found)
	}
	index := content(t, holding(t, cache)[0])
	write(t, filepath.Join(indexes, entryfile.Version([]byte(link))+indexExtension), index)
	write(t, filepath.Join(indexes, tempPrefix+"KILLED"+tempSuffix), index[len(index)/3:])
	write(t, filepath.Join(indexes, "01another"+indexExtension), index)
	write(t, filepath.Join(indexes, "01others"+indexExtension), "of another journal")

	// What saves that were cut short left, and what was set aside unread.
	text := content(t, s.Path(e.ID))
	write(t, filepath.Join(filepath.Dir(s.Path(e.ID)), tempPrefix+"KILLED"+tempSuffix), text[:len(text)-20])
	write(t, filepath.Join(data, recoveredDir, e.ID, "000001.yaml"), text)
	write(t, filepath.Join(data, recoveredDir, unknownOwner, "broken.yaml"), text+"}")
	write(t, filepath.Join(data, recoveredDir, e.ID, "by hand", "kept.yaml"), text)
	write(t, filepath.Join(data, entriesDir, "2024", "01", tempPrefix+"MOVED"+tempSuffix), text)

	// Copies that editors and programs which keep directories alike put beside it.
	month, base := filepath.Split(s.Path(e.ID))
	for _, name := range []string{base + "~", "." + base + ".swp", "#" + base + "#", base + ".bak", "." + base + ".un~", ".syncthing." + base + ".tmp", "4913"} {
		write(t, filepath.Join(month, name), text)
	}
	write(t, filepath.Join(month, "shopping.txt"), "milk")

	// What was typed, here and in a program that was killed, and what editors leave.
	place := disk.Place{Base: state, Dir: filepath.Join(state, config.Program, "drafts")}
	program := func() *drafts.Drafts { return drafts.Open([]disk.Place{place}, data, model.BuiltIn) }
	killed, here := program(), program()
	for _, p := range []*drafts.Drafts{killed, here} {
		form := model.Draft{Key: e.ID, Kind: model.DraftForm, Opened: e, Typed: map[string]string{"what": secret}}
		storagetest.Keep(t, p, form)
		path, err := p.EditorPath(e)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.WriteText(path, e, []byte(text), e.Created); err != nil {
			t.Fatal(err)
		}
		dir, name := filepath.Split(path)
		for _, copied := range []string{name + "~", "." + name + ".swp", "#" + name + "#", name + ".bak", ".~lock." + name + "#", "4913"} {
			write(t, filepath.Join(dir, copied), text)
		}
		other := storagetest.Draft("another", "kept: "+e.ID, 1)
		other.Opened = model.Entry{ID: "01other", Practice: "promise", Day: e.Day, Created: e.Created, Links: []string{e.ID}}
		storagetest.Keep(t, p, other)
	}
	if err := killed.Close(); err != nil { // its locks are gone, its files stay
		t.Fatal(err)
	}

	if err := here.Erase(e.ID); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Purge(e); err != nil {
		t.Fatal(err)
	}
	if left := holding(t, data, state, cache); len(left) > 0 {
		t.Errorf("the words are still in\n%s", strings.Join(left, "\n"))
	}
	if others := storagetest.Left(t, program()); len(others) != 1 || others[0].Key != "another" {
		t.Errorf("of the drafts of others there are %+v", others)
	}
	if content(t, filepath.Join(month, "shopping.txt")) != "milk" {
		t.Error("a file of nobody's is gone")
	}
	if got := content(t, filepath.Join(indexes, "01others"+indexExtension)); got != "of another journal" {
		t.Errorf("another journal's index is %q", got)
	}
}

// A program that loaded words before another erased them writes no index with
// them, however late it comes.
func TestD05AnIndexThatComesLateHasNoErasedWords(t *testing.T) {
	j := newIndexedJournal(t)
	gone := save(t, j.without(), deleted(edited(promise, secret)))
	late := j.with()
	load(t, late)
	if _, _, err := j.with().Purge(gone); err != nil {
		t.Fatal(err)
	}
	if err := late.Remember(promise.Day); err != nil {
		t.Fatal(err)
	}
	if found := holding(t, filepath.Dir(j.index)); len(found) > 0 {
		t.Errorf("the words are in %v", found)
	}
	load(t, late)
	if err := late.Remember(promise.Day); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(j.index); err != nil || len(holding(t, filepath.Dir(j.index))) > 0 {
		t.Errorf("%v; the words are in %v", err, holding(t, filepath.Dir(j.index)))
	}
}

// What programs that were killed left in the cache is gone at the next start.
func TestD05TheNextStartSweepsTheCache(t *testing.T) {
	j := newIndexedJournal(t)
	save(t, j.without(), edited(promise, secret))
	j.remember()
	dir := filepath.Dir(j.index)
	for _, name := range []string{tempPrefix + "KILLED" + tempSuffix, entryfile.Version([]byte("/j")) + indexExtension, entryfile.Version([]byte("/j")) + indexExtension + ".lock"} {
		write(t, filepath.Join(dir, name), secret)
	}
	if _, err := j.with().Repair(); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, dir); !strings.HasSuffix(got, "\n-rw------- "+filepath.Base(j.index)+"\n-rw------- "+indexLock) {
		t.Errorf("there is\n%s", got)
	}
}

// A second file with the same id would keep the words, so that nothing is erased
// before it is gone: beside the entry, and wherever a load has seen one.
func TestD05NothingIsErasedThatStandsTwice(t *testing.T) {
	for _, place := range []string{"copy of %s", "../../attic/%s"} {
		s := open(t, t.TempDir())
		e := save(t, s, deleted(edited(promise, secret)))
		dir, base := filepath.Split(s.Path(e.ID))
		copied := filepath.Join(dir, filepath.FromSlash(strings.Replace(place, "%s", base, 1)))
		write(t, copied, content(t, s.Path(e.ID)))
		load(t, s)
		if _, _, err := s.Purge(e); !errors.Is(err, model.ErrTwoVersions) || len(holding(t, s.journal.dir)) != 2 {
			t.Errorf("%s: %v, the words are in %v", place, err, holding(t, s.journal.dir))
		}
		if err := os.Remove(copied); err != nil {
			t.Fatal(err)
		}
		load(t, s)
		if _, _, err := s.Purge(e); err != nil || len(holding(t, s.journal.dir)) > 0 {
			t.Errorf("%s: %v, the words are in %v", place, err, holding(t, s.journal.dir))
		}
	}
}
