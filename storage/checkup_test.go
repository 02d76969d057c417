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
	"fromhere/storage/storagetest"
)

// TestACheckupTellsOfConfigAndDrafts: what a person has beside the journal is
// told of, and nothing of it is touched.
func TestACheckupTellsOfConfigAndDrafts(t *testing.T) {
	base := t.TempDir()
	s := open(t, filepath.Join(base, "journal"))
	e := promise.Clone()
	e.Practice = "standup"
	save(t, s, e)
	settings := filepath.Join(base, "config.yaml")
	write(t, settings, "theme: red\nwarm: x\n")
	_, err := config.Load(settings, nil)
	mistakes, ok := errors.AsType[*config.Error](err)
	if !ok {
		t.Fatal(err)
	}
	place := filepath.Join(base, "drafts")
	program := func(journal string) *drafts.Drafts {
		return drafts.Open([]disk.Place{{Base: place, Dir: place}}, journal, model.BuiltIn)
	}
	dirOf := func(key string) string { // of the program that keeps a draft
		found, err := filepath.Glob(filepath.Join(place, "*", key+".draft"))
		if err != nil || len(found) != 1 {
			t.Fatalf("the draft %s is in %v, %v", key, found, err)
		}
		return filepath.Dir(found[0])
	}
	runs, ended, other := program(s.journal.dir), program(s.journal.dir), program("/other")
	storagetest.Keep(t, runs, storagetest.Draft("a", "typing", 1))
	storagetest.Keep(t, ended, storagetest.Draft("b", "typed", 2))
	storagetest.Keep(t, ended, storagetest.Draft("c", "typed too", 3))
	storagetest.Keep(t, other, storagetest.Draft("d", "of another journal", 4))
	if err := ended.Close(); err != nil {
		t.Fatal(err)
	}
	torn := filepath.Join(dirOf("d"), "torn.draft")
	write(t, torn, "{")
	before := everything(t, base)

	findings, err := Checkup{Store: s, Drafts: program(s.journal.dir), Mistakes: mistakes.Mistakes}.Examine()
	if err != nil {
		t.Fatal(err)
	}
	if everything(t, base) != before {
		t.Error("it changed something")
	}
	var all []string
	for _, f := range findings {
		kind := "problem "
		if f.Note {
			kind = "note "
		}
		all = append(all, kind+f.String())
	}
	got := strings.Join(all, "\n")
	for _, want := range []string{
		"problem " + settings + ":1: `theme` cannot be \"red\"; choose one of",
		"problem " + settings + ":2: `warm` cannot be \"x\"; write a number of days",
		"note " + dirOf("a") + ": 1 draft of this journal",
		"note " + dirOf("b") + ": 2 drafts of this journal",
		"note " + torn + ":",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if len(findings) != 5 { // the practice may be one of those that could not be read
		t.Errorf("got\n%s", got)
	}
	if offered := storagetest.Left(t, program(s.journal.dir)); len(offered) != 2 {
		t.Errorf("%d drafts are offered afterwards", len(offered))
	}

	place = filepath.Join(base, "none")
	well, err := Checkup{Store: s, Drafts: program(s.journal.dir)}.Examine()
	if err != nil || len(well) != 1 || !strings.Contains(well[0].Reason, `no practice "standup"`) {
		t.Errorf("got %v, %v", well, err)
	}
	if _, err := os.Stat(place); err == nil {
		t.Error("it made a place for drafts")
	}
}
