package storage

import (
	"testing"
	"time"

	"fromhere/model"
)

func TestAMadeUpJournalIsWrittenWhenItIsFirstRead(t *testing.T) {
	p, _ := model.Catalog(model.BuiltIn).Practice("contact")
	e := model.NewEntry("01kasvq9x2c4m7n8p3r5t6v0w1", p, time.Date(2026, 11, 23, 17, 45, 12, 0, time.UTC), 4*time.Hour)
	e.Answers = e.Answers.With("person", "Sam")
	asked := 0
	m, err := OpenMadeUp(t.TempDir(), model.BuiltIn, func() []model.Entry { asked++; return []model.Entry{e} })
	if err != nil || asked != 0 {
		t.Fatalf("asked %d times, %v", asked, err)
	}
	for range 2 {
		snapshot, err := m.Load()
		if err != nil || len(snapshot.Problems) != 0 || len(snapshot.Entries) != 1 || !snapshot.Entries[0].Same(e) {
			t.Errorf("loaded %+v, %v", snapshot, err)
		}
	}
	if asked != 1 {
		t.Errorf("the entries were made up %d times", asked)
	}
}
