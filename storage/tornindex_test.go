package storage

import "testing"

// An index that was torn tells nobody whose it is, and may hold words all the
// same.
func TestD05ATornIndexIsErasedToo(t *testing.T) {
	j := newIndexedJournal(t)
	gone := save(t, j.without(), deleted(edited(promise, secret)))
	j.remember()
	whole := content(t, j.index)
	if found := holding(t, j.index); len(found) != 1 {
		t.Fatalf("the words are in %v", found)
	}
	write(t, j.index, "torn"+whole[4:])
	if _, _, err := j.with().Purge(gone); err != nil {
		t.Fatal(err)
	}
	if found := holding(t, j.index, j.dir); len(found) > 0 {
		t.Errorf("the words are in %v", found)
	}
}
