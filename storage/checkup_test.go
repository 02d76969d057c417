package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/config"
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
	program := func(journal string) *Drafts { return OpenDrafts(placesAt(place), journal, model.BuiltIn) }
	runs, ended, other := program(s.journal.dir), program(s.journal.dir), program("/other")
	keep(t, runs, someDraft("a", "typing", 1))
	keep(t, ended, someDraft("b", "typed", 2))
	keep(t, ended, someDraft("c", "typed too", 3))
	keep(t, other, someDraft("d", "of another journal", 4))
	if err := ended.Close(); err != nil {
		t.Fatal(err)
	}
	torn := filepath.Join(place, other.name, "torn.draft")
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
		"problem " + settings + ":1: `theme` is \"red\"; write one of",
		"problem " + settings + ":2: `warm` is \"x\"; write a number of days",
		"note " + filepath.Join(place, runs.name) + ": 1 draft of this journal",
		"note " + filepath.Join(place, ended.name) + ": 2 drafts of this journal",
		"note " + torn + ":",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if len(findings) != 5 { // the practice may be one of those that could not be read
		t.Errorf("got\n%s", got)
	}
	if offered := left(t, program(s.journal.dir)); len(offered) != 2 {
		t.Errorf("%d drafts are offered afterwards", len(offered))
	}

	well, err := Checkup{Store: s, Drafts: OpenDrafts(placesAt(filepath.Join(base, "none")), s.journal.dir, model.BuiltIn)}.Examine()
	if err != nil || len(well) != 1 || !strings.Contains(well[0].Reason, `no practice "standup"`) {
		t.Errorf("got %v, %v", well, err)
	}
	if _, err := os.Stat(filepath.Join(base, "none")); err == nil {
		t.Error("it made a place for drafts")
	}
}
