package ui

import (
	"errors"
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// entries does what can be done to an entry: each is one change, saved at once.
type entries struct {
	s     *session
	offer *offer // what the last stage reached suggests; nil if nothing
}

// offer is a linked entry that the last stage reached suggests.
type offer struct {
	from     string // the id of the entry that makes the offer
	practice model.Practice
	rule     model.Offer
}

// advance moves an entry to a stage and saves it; the stage "" is the next.
func (a *entries) advance(e model.Entry, stage string, at time.Time) tea.Cmd {
	return a.advanceThen(e, stage, at, func(error) tea.Cmd { return nil })
}

// advanceThen is the same, and tells how it went.
func (a *entries) advanceThen(e model.Entry, stage string, at time.Time, then func(error) tea.Cmd) tea.Cmd {
	p := a.s.journal.Practice(e)
	if stage == "" {
		next, ok := p.NextStage(e.Stage())
		if !ok {
			a.s.say("%s", a.noNextStage(e, p))
			return nil
		}
		stage = next.Name
	}
	return a.s.saves.add(change{
		id:  e.ID,
		say: fmt.Sprintf("%s: %s", e.Title(p), stage),
		make: func(now model.Entry) (model.Entry, error) {
			return now.Advance(p, stage, at, a.s.today())
		},
		done: func(saved model.Entry, err error) tea.Cmd {
			if err == nil {
				a.suggest(saved, p)
			}
			return then(err)
		},
	})
}

func (a *entries) noNextStage(e model.Entry, p model.Practice) string {
	if len(p.Stages) == 0 {
		return p.Name + " has no stages"
	}
	return fmt.Sprintf("%s is the last stage; %s chooses another", e.Stage(), a.s.keys.Stages.Help().Key)
}

// suggest remembers the linked entry that the stage of an entry offers, and
// says which key takes it.
func (a *entries) suggest(e model.Entry, p model.Practice) {
	for _, rule := range model.OffersOf(p, e.Stage()) {
		target, ok := a.s.journal.Catalog.Practice(rule.Practice)
		if !ok || a.linkedTo(e.ID, target.ID) {
			continue
		}
		a.offer = &offer{from: e.ID, practice: target, rule: rule}
		a.s.add(fmt.Sprintf("%s: a new %s from it", a.s.keys.FollowOn.Help().Key, target.Noun))
		return
	}
}

func (a *entries) linkedTo(id, practice string) bool {
	for _, e := range a.s.journal.Of(practice) {
		for _, link := range e.Links {
			if link == id {
				return true
			}
		}
	}
	return false
}

// followOn opens the form of the entry that is on offer.
func (a *entries) followOn() {
	if a.offer == nil {
		return
	}
	from, ok := a.s.journal.Entry(a.offer.from)
	if !ok {
		return
	}
	target := a.offer.practice
	draft := a.offer.rule.Draft(from, a.s.env.NewID(a.s.now), target, a.s.now, a.s.journal.Config.DayStarts)
	a.offer = nil
	a.s.send(openForm{practice: target, entry: draft})
}

// held answers whether the entry held; a no reopens nothing, but says what
// may follow.
func (a *entries) held(e model.Entry, yes bool) tea.Cmd {
	word := "it held"
	if !yes {
		word = "it did not hold"
	}
	return a.s.saves.add(change{
		id:   e.ID,
		say:  fmt.Sprintf("%s: %s", e.Title(a.s.journal.Practice(e)), word),
		make: func(now model.Entry) (model.Entry, error) { return now.Held(yes, a.s.now), nil },
	})
}

// remove puts an entry into the trash.
func (a *entries) remove(e model.Entry) tea.Cmd {
	return a.s.saves.add(change{
		id:  e.ID,
		say: fmt.Sprintf("Moved to the trash: %s · %s brings it back", e.Title(a.s.journal.Practice(e)), a.s.keys.Undo.Help().Key),
		make: func(now model.Entry) (model.Entry, error) {
			now = now.Clone()
			now.Deleted = a.s.now
			return now, nil
		},
	})
}

// restore takes an entry out of the trash.
func (a *entries) restore(e model.Entry) tea.Cmd {
	return a.s.saves.add(change{
		id:  e.ID,
		say: "Put back: " + e.Title(a.s.journal.Practice(e)),
		make: func(now model.Entry) (model.Entry, error) {
			now = now.Clone()
			now.Deleted = time.Time{}
			return now, nil
		},
	})
}

// mark turns an entry's evidence mark over.
func (a *entries) mark(e model.Entry) tea.Cmd {
	say := "Marked as evidence"
	if e.Evidence {
		say = "No longer marked as evidence"
	}
	return a.s.saves.add(change{
		id:  e.ID,
		say: say,
		make: func(now model.Entry) (model.Entry, error) {
			now = now.Clone()
			now.Evidence = !e.Evidence
			return now, nil
		},
	})
}

// copy puts an entry on the clipboard as Markdown.
func (a *entries) copy(e model.Entry) tea.Cmd {
	return copyOut(a.s.env, model.Markdown(e, a.s.journal.Practice(e)), "Copied as Markdown")
}

// purge erases the words of an entry for good, here too: what was done to it
// cannot be undone any more.
func (a *entries) purge(e model.Entry) tea.Cmd {
	return a.s.saves.add(change{
		id:    e.ID,
		say:   "Erased for good here · git's history and backups may still have it",
		make:  func(now model.Entry) (model.Entry, error) { return now, nil },
		store: a.purged,
		done: func(_ model.Entry, err error) tea.Cmd {
			if err == nil {
				a.s.history.forget(e.ID)
			}
			return nil
		},
	})
}

// purged erases what was typed and not saved of an entry, then the entry: the
// other way round, a failure between would leave words of what is gone.
func (a *entries) purged(e model.Entry) (model.Entry, int, error) {
	drafts := a.s.env.Drafts
	if err := errors.Join(drafts.Drop(e.ID), drafts.Drop(model.EditorKey(e.ID)), drafts.Erase(e.ID)); err != nil {
		return model.Entry{}, 0, fmt.Errorf("erasing what was typed of %s and not saved: %w; nothing was erased", e.ID, err)
	}
	return a.s.env.Store.Purge(e)
}
