package drafts

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/storagetest"
)

// Words that are typed in another program that runs are not taken from it.
func TestD05NothingIsErasedThatIsTypedElsewhere(t *testing.T) {
	const words = "words of a running program"
	state := t.TempDir()
	program := func() *Drafts {
		return Open([]disk.Place{{Base: state, Dir: filepath.Join(state, "drafts")}}, "/j", model.BuiltIn)
	}
	running := program()
	d := storagetest.Draft("a", words, 0)
	storagetest.Keep(t, running, d)
	err := program().Erase(d.Opened.ID)
	if !errors.Is(err, errTypedElsewhere) || !strings.Contains(err.Error(), "close that fromhere, then erase the entry again") {
		t.Errorf("it says %v", err)
	}
	if len(storagetest.Holding(t, words, state)) != 1 {
		t.Error("the words are gone")
	}
	if err := running.Close(); err != nil {
		t.Fatal(err)
	}
	if err := program().Erase(d.Opened.ID); err != nil || len(storagetest.Holding(t, words, state)) > 0 {
		t.Errorf("%v; the words are in %v", err, storagetest.Holding(t, words, state))
	}
}

// The id of an entry may be a single letter, which is in the names of many files
// of other entries.
func TestD05ErasingAShortIDTakesNothingOfOthers(t *testing.T) {
	for _, id := range []string{"a", "new", "lock", "yaml", "0"} {
		p := draftsIn(t.TempDir())
		other := storagetest.Promise.Clone()
		other.Version = ""
		path, err := p.EditorPath(other)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.WriteText(path, other, []byte(storagetest.PromiseFile), other.Created); err != nil {
			t.Fatal(err)
		}
		storagetest.Keep(t, p, storagetest.Draft("form", "text", 0))
		before := storagetest.WholeTree(t, filepath.Dir(path))
		err = p.Erase(id)
		if changed := storagetest.Differences(before, storagetest.WholeTree(t, filepath.Dir(path))); err != nil || len(changed) > 0 {
			t.Errorf("%s: %v\n%s", id, err, strings.Join(changed, "\n"))
		}
	}
}
