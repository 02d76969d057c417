//go:build unix

package storage

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/storagetest"
)

// wallOperation is something that a person, or the program of itself, does in a
// walledHome. It answers with all that is told of it, each with its path.
type wallOperation struct {
	name   string
	passes []string // the places that it has to pass
	do     func(h *walledHome) []string
}

var (
	toEntries = []string{"journal", "journal/entries", "journal/entries/2026", "journal/entries/2026/11"}
	toPlain   = append([]string{wallPlain, "journal/.history", "journal/.history/" + plainID}, toEntries...)
	toTrashed = append([]string{wallTrashed, "journal/.history", "journal/.history/" + trashedID}, toEntries...)
	toDouble  = append([]string{wallDouble, wallSecond, "journal/.history", "journal/.history/" + doubleID}, toEntries...)
	toAll     = []string{wallMonth + wallTemp, "journal/" + wallTemp, "journal/journal.yaml", "journal/.gitignore", "journal/.stignore",
		wallPlain, wallTrashed, wallDouble, wallSecond, "journal/entries", "journal/entries/2026", "journal/entries/2026/11",
		"journal/.history", "journal/.history/" + plainID, "journal/.history/" + plainID + "/000001.yaml",
		"journal/.history/" + plainID + "/" + wallTemp, "journal/.history/" + trashedID, "journal/.history/" + doubleID,
		"journal/.history/" + trashedID + "/000001.yaml", "journal/.recovered", "journal/.recovered/" + plainID,
		"journal/.recovered/" + plainID + "/000001.yaml", "journal/.recovered/" + trashedID, "journal/.recovered/unknown"}
	toCache    = []string{"cache/fromhere", "cache/fromhere/lock"}
	toDrafts   = []string{"state/fromhere", "state/fromhere/drafts"}
	toPrograms = append([]string{wallProgram, wallProgram + "/lock", wallDraft, wallText}, toDrafts...)
)

// wallOperations are all that is done with the journal, the drafts and the cache.
var wallOperations = []wallOperation{
	{"open", []string{"journal"}, onStore(func(*walledHome, *Store) []string { return nil })},
	{"look", append([]string{"journal/journal.yaml", wallPlain, wallTrashed, wallDouble, wallSecond}, toEntries...), onStore(looking)},
	{"past", []string{"journal/.history", "journal/.history/" + plainID, "journal/.history/" + plainID + "/000001.yaml",
		"journal/.recovered", "journal/.recovered/" + plainID, "journal/.recovered/" + plainID + "/000001.yaml"},
		onStore(func(_ *walledHome, s *Store) []string {
			_, err := s.Versions(plainID)
			return toldBy(err)
		})},
	{"add", append([]string{"state/fromhere", "state/fromhere/journals"}, toEntries...), onStore(func(_ *walledHome, s *Store) []string {
		e := promise.Clone()
		e.ID = "01kasvq9x2c4m7n8p3r5t6v0w9"
		return saved(s, e)
	})},
	{"edit", toPlain, onPlain(func(e *model.Entry) { e.Answers = e.Answers.With("what", "edited") })},
	{"next stage", toPlain, onPlain(func(e *model.Entry) {
		e.Events = append(e.Events, model.Event{At: e.Created.Add(time.Hour), Stage: "kept"})
	})},
	{"mark as evidence", toPlain, onPlain(func(e *model.Entry) { e.Evidence = true })},
	{"delete", toPlain, onPlain(func(e *model.Entry) { e.Deleted = e.Created.Add(time.Hour) })},
	{"put back", toTrashed, onStore(func(h *walledHome, s *Store) []string {
		e := h.stored(wallTrashed)
		e.Deleted = time.Time{}
		return saved(s, e)
	})},
	{"edit where files cannot be swapped", append([]string{"journal/.fromhere-lock"}, toPlain...), func(h *walledHome) []string {
		return h.on(func(d disk.FS) disk.FS { return &plain{FS: d} }, func(s *Store) []string { return saved(s, edited(h.stored(wallPlain), "edited")) })
	}},
	{"save as text", toPlain, onStore(func(h *walledHome, s *Store) []string {
		e := h.stored(wallPlain)
		_, _, err := s.SaveText([]byte(wallEntry(plainID, "# typed\n")), e.Version)
		return toldBy(err)
	})},
	{"purge", append(append([]string{"journal/.recovered", "journal/.recovered/" + trashedID}, toTrashed...), toCache...),
		onStore(func(h *walledHome, s *Store) []string {
			_, _, err := s.Purge(h.stored(wallTrashed))
			return toldBy(err)
		})},
	{"settle", toDouble, onStore(func(h *walledHome, s *Store) []string {
		one, two := h.stored(wallDouble), h.stored(wallSecond)
		two.ID = doubleID
		_, _, err := s.Settle(model.Conflict{ID: doubleID, Sides: []model.Side{{Entry: one, Path: h.path(wallDouble)},
			{Entry: two, Path: h.path(wallSecond)}}}, two)
		return toldBy(err)
	})},
	{"move settings", []string{"journal", "journal/journal.yaml", "journal/.fromhere-lock"}, onStore(func(h *walledHome, s *Store) []string {
		m := SettingsFiles{Store: s, Config: h.path("config.yaml")}
		write(h, m.Config, "warm: 10\n")
		_, err := m.Move()
		_, reading := ReadSettings(s.Dir())
		return toldBy(err, reading, os.Remove(m.Config))
	})},
	{"change a setting", []string{"journal", "journal/journal.yaml", "journal/.fromhere-lock"}, onStore(func(h *walledHome, s *Store) []string {
		m := SettingsFiles{Store: s, Config: h.path("config.yaml")}
		_, setting := m.Set("buffer", "20m")
		_, looking := m.Set("theme", "dark")
		_, unsetting := m.Unset("buffer")
		return toldBy(setting, looking, unsetting, os.Remove(m.Config))
	})},
	{"examine", toAll, onStore(func(_ *walledHome, s *Store) []string {
		_, told := examined(s)
		return told
	})},
	{"mend", toAll, onStore(func(_ *walledHome, s *Store) []string {
		findings, told := examined(s)
		_, err := s.Mend(findings)
		findings, more := examined(s)
		_, again := s.Mend(findings)
		return append(append(told, more...), toldBy(err, again)...)
	})},
	{"remember", toCache, onStore(func(h *walledHome, s *Store) []string {
		told := looking(h, s)
		s.index.stale = true
		err := s.Remember(promise.Day)
		return append(told, toldBy(err)...)
	})},
	{"repair", toCache, onStore(func(_ *walledHome, s *Store) []string {
		_, err := s.Repair()
		_, rescuing := rescueAt(s, time.Now().Add(time.Hour))
		return toldBy(err, rescuing)
	})},
	{"watch", nil, onStore(func(_ *walledHome, s *Store) []string {
		ctx, stop := context.WithCancel(context.Background())
		changes, err := s.Watch(ctx)
		stop()
		if err == nil {
			for range changes { // until it is closed
			}
		}
		return toldBy(err)
	})},
	{"open where the journal is gone", []string{"state/fromhere", "state/fromhere/journals", "state/fromhere/journals/note"},
		func(h *walledHome) []string {
			if err := os.RemoveAll(h.path("journal")); err != nil {
				h.Fatal(err)
			}
			return onStore(func(*walledHome, *Store) []string { return nil })(h)
		}},
	{"keep and drop drafts", toDrafts, func(h *walledHome) []string {
		p := h.drafts()
		kept := p.Keep(storagetest.Draft(trashedID, "typed", 1))
		return toldBy(kept, p.Drop(trashedID), p.Close())
	}},
	{"take over drafts", toPrograms, func(h *walledHome) []string {
		p := h.drafts()
		drafts, problems, err := p.Left()
		told := append(problemsTold(problems), toldBy(err)...)
		for _, d := range drafts {
			told = append(told, toldBy(p.Drop(d.Key))...)
		}
		return append(told, toldBy(p.Close())...)
	}},
	{"look for drafts", append([]string{wallDraft}, toDrafts...), func(h *walledHome) (told []string) {
		for _, f := range h.drafts().Findings() {
			told = append(told, f.String())
		}
		return told
	}},
	{"edit in an editor", toPrograms, func(h *walledHome) []string {
		p := h.drafts()
		_, problems, err := p.Left()
		told := append(problemsTold(problems), toldBy(err)...)
		e := promise.Clone()
		e.Version = ""
		path, err := p.EditorPath(e)
		if err == nil {
			_, err = p.WriteText(path, e, []byte(promiseFile), e.Created)
			_, reading := p.ReadText(path)
			told = append(told, toldBy(reading)...)
		}
		return append(told, toldBy(err, p.Close())...)
	}},
	{"write over what an editor left", append([]string{wallProgram, wallText}, toDrafts...), func(h *walledHome) []string {
		p := h.drafts()
		_, err := p.WriteText(h.path(wallText), promise, []byte(promiseFile), promise.Created)
		return toldBy(err, p.Close())
	}},
	{"read what an editor left", append([]string{wallProgram, wallText}, toDrafts...), func(h *walledHome) []string {
		p := h.drafts()
		_, err := p.ReadText(h.path(wallText))
		return toldBy(err, p.Close())
	}},
	{"erase drafts", append([]string{wallProgram + "/lock"}, toDrafts...), func(h *walledHome) []string {
		p := h.drafts()
		return toldBy(p.Erase(plainID), p.Close())
	}},
}

// toldBy is what errors say.
func toldBy(errs ...error) (told []string) {
	for _, err := range errs {
		if err != nil {
			told = append(told, strings.Split(err.Error(), "\n")...)
		}
	}
	return told
}

func problemsTold(problems []model.Problem) (told []string) {
	for _, p := range problems {
		told = append(told, p.String())
	}
	return told
}

// on opens the journal, does something, and gives with the answers what a
// person is told of it.
func (h *walledHome) on(by func(disk.FS) disk.FS, do func(s *Store) []string) []string {
	s, err := h.open(by)
	if err != nil {
		return toldBy(err)
	}
	told := do(s)
	return append(told, s.News()...)
}

func onStore(do func(h *walledHome, s *Store) []string) func(h *walledHome) []string {
	return func(h *walledHome) []string {
		return h.on(func(d disk.FS) disk.FS { return d }, func(s *Store) []string { return do(h, s) })
	}
}

// onPlain saves the plain entry, changed.
func onPlain(change func(e *model.Entry)) func(h *walledHome) []string {
	return onStore(func(h *walledHome, s *Store) []string {
		e := h.stored(wallPlain)
		change(&e)
		return saved(s, e)
	})
}

func saved(s *Store, e model.Entry) []string {
	_, _, err := s.Save(e)
	return toldBy(err)
}

// looking looks in every way at what is there.
func looking(_ *walledHome, s *Store) []string {
	_, _ = s.Preview(promise.Day)
	_, checking := s.Check()
	_, visiting := s.Visit(func(*model.Entry) bool { return true })
	snapshot, err := s.Load()
	return append(problemsTold(snapshot.Problems), toldBy(checking, visiting, err)...)
}

// examined examines a journal an hour from now.
func examined(s *Store) (findings []model.Finding, told []string) {
	findings, err := s.examine(later(), false)
	for _, f := range findings {
		told = append(told, f.String())
	}
	return findings, append(told, toldBy(err)...)
}

// hasToPass tells whether an operation has to pass a place.
func (d *wallOperation) hasToPass(place string) bool { return slices.Contains(d.passes, place) }

func TestWallOperationsNameTheirPlaces(t *testing.T) {
	for _, d := range wallOperations {
		for _, place := range d.passes {
			if place != "journal" && !slices.Contains(walls, place) {
				t.Errorf("%s passes %s, which is no wall", d.name, place)
			}
		}
	}
}
