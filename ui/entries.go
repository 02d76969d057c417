package ui

import (
	"errors"
	"fmt"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
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

// advance moves an entry to a stage and saves it.
func (en *entries) advance(e model.Entry, stage string, at time.Time) tea.Cmd {
	return en.advanceThen(e, stage, model.Happening{At: at}, func(error) tea.Cmd { return nil })
}

// next moves an entry to its next stage. Of a promise whose time is over it asks
// when that was.
func (en *entries) next(e model.Entry) tea.Cmd {
	p := en.s.journal.Practice(e)
	stage, ok := p.NextStage(e.Stage())
	switch {
	case !ok:
		en.s.say("%s", en.noNextStage(e, p))
		return nil
	case stage.Name == model.Kept && en.overdue(e):
		en.s.send(openKept{e})
		return nil
	}
	return en.advance(e, stage.Name, en.s.now)
}

// advanceThen moves an entry to a stage as it happened, and tells how the save went.
func (en *entries) advanceThen(e model.Entry, stage string, h model.Happening, then func(error) tea.Cmd) tea.Cmd {
	p := en.s.journal.Practice(e)
	h.Today = en.s.today()
	return en.s.saves.add(change{
		id:  e.ID,
		say: fmt.Sprintf("%s: %s", e.Title(p), p.SayStage(stage)),
		make: func(now model.Entry) (model.Entry, error) {
			return now.AdvanceTo(p, stage, h)
		},
		done: func(saved model.Entry, err error) tea.Cmd {
			if err == nil {
				en.suggest(saved, p)
			}
			return then(err)
		},
	})
}

func (en *entries) noNextStage(e model.Entry, p model.Practice) string {
	if len(p.Stages) == 0 {
		return p.Name + " has no stages"
	}
	return fmt.Sprintf("%s is the last stage; %s chooses another", p.SayStage(e.Stage()), en.s.keys.Stages.Help().Key)
}

// suggest remembers the linked entry that the stage of an entry offers, and
// says which key takes it.
func (en *entries) suggest(e model.Entry, p model.Practice) {
	for _, rule := range model.OffersOf(p, e.Stage()) {
		target, ok := en.s.journal.Catalog.Practice(rule.Practice)
		if !ok || en.linkedTo(e.ID, target.ID) {
			continue
		}
		en.offer = &offer{from: e.ID, practice: target, rule: rule}
		en.s.add(fmt.Sprintf("%s: a new %s from it", en.s.keys.FollowOn.Help().Key, target.Noun))
		return
	}
}

func (en *entries) linkedTo(id, practice string) bool {
	return slices.ContainsFunc(en.s.journal.Of(practice), func(e model.Entry) bool { return slices.Contains(e.Links, id) })
}

// followOn opens the form of the entry that is on offer.
func (en *entries) followOn() {
	if en.offer == nil {
		return
	}
	from, ok := en.s.journal.Entry(en.offer.from)
	if !ok {
		return
	}
	target := en.offer.practice
	draft := en.offer.rule.Draft(from, en.s.env.NewID(en.s.now), target, en.s.now, en.s.journal.Config.DayStarts)
	en.offer = nil
	en.s.send(openForm{practice: target, entry: draft})
}

// held answers whether the entry held; a no reopens nothing, but says what
// may follow.
func (en *entries) held(e model.Entry, yes bool) tea.Cmd {
	word := "it held"
	if !yes {
		word = "it did not hold"
	}
	word += " · " + en.s.keys.Undo.Help().Key + " undoes it"
	return en.s.saves.add(change{
		id:   e.ID,
		say:  fmt.Sprintf("%s: %s", en.s.titleOf(e), word),
		make: func(now model.Entry) (model.Entry, error) { return now.Held(yes, en.s.now), nil },
	})
}

// remove puts an entry into the trash.
func (en *entries) remove(e model.Entry) tea.Cmd {
	said := fmt.Sprintf("Moved to the trash: %s · %s brings it back", en.s.titleOf(e), en.s.keys.Undo.Help().Key)
	return en.edit(e, said, func(e *model.Entry) { e.Deleted = en.s.now })
}

// restore takes an entry out of the trash.
func (en *entries) restore(e model.Entry) tea.Cmd {
	return en.edit(e, "Put back: "+en.s.titleOf(e), func(e *model.Entry) { e.Deleted = time.Time{} })
}

// mark turns an entry's evidence mark over.
func (en *entries) mark(e model.Entry) tea.Cmd {
	said, marked := "Marked as evidence", !e.Evidence
	if !marked {
		said = "No longer marked as evidence"
	}
	return en.edit(e, said, func(e *model.Entry) { e.Evidence = marked })
}

// edit saves an entry with something set in it.
func (en *entries) edit(e model.Entry, said string, set func(*model.Entry)) tea.Cmd {
	return en.s.saves.add(change{id: e.ID, say: said, make: func(now model.Entry) (model.Entry, error) {
		now = now.Clone()
		set(&now)
		return now, nil
	}})
}

// copy puts an entry on the clipboard as Markdown.
func (en *entries) copy(e model.Entry) tea.Cmd {
	return copyOut(en.s.env, model.Markdown(e, en.s.journal.Practice(e)), "Copied as Markdown")
}

// purge erases the words of an entry for good, here too: what was done to it
// cannot be undone any more.
func (en *entries) purge(e model.Entry) tea.Cmd {
	return en.s.saves.add(change{
		id:    e.ID,
		say:   "Erased for good here · git's history and backups may still have it",
		make:  func(now model.Entry) (model.Entry, error) { return now, nil },
		store: en.purged,
		done: func(_ model.Entry, err error) tea.Cmd {
			if err == nil {
				en.s.history.forget(e.ID)
				en.s.selected.drop(e.ID)
				en.s.drafts.forget(e.ID)
			}
			return nil
		},
	})
}

// purged erases what was typed and not saved of an entry, then the entry: the
// other way round, a failure between would leave words of what is gone.
func (en *entries) purged(e model.Entry) (model.Entry, int, error) {
	drafts := en.s.env.Drafts
	if err := errors.Join(drafts.Drop(e.ID), drafts.Drop(model.EditorKey(e.ID)), drafts.Erase(e.ID)); err != nil {
		return model.Entry{}, 0, fmt.Errorf("erasing the unsaved text of %s: %w; nothing was erased", e.ID, err)
	}
	return en.s.env.Store.Purge(e)
}

// entryKeys are what can be done to the selected entry, wherever it is shown.
func (en *entries) entryKeys(e model.Entry) []keys.Action {
	s := en.s
	k, p := &s.keys, s.journal.Practice(e)
	if e.InTrash() {
		return []keys.Action{
			keys.On(k.PutBack, func() tea.Cmd { return s.entries.restore(e) }),
			keys.On(k.Purge, func() tea.Cmd { return s.entries.erase(e) }),
			keys.On(k.Copy, func() tea.Cmd { return s.entries.copy(e) }),
			s.teaching.teaches(p),
		}
	}
	noNext, noStages := "", ""
	next, ok := p.NextStage(e.Stage())
	if !ok {
		noNext = s.entries.noNextStage(e, p)
	}
	if len(p.Stages) == 0 {
		noStages = noNext
	}
	actions := []keys.Action{keys.On(k.NextStage, func() tea.Cmd { return s.entries.next(e) }).As(widget.Clean(next.Say())).Unless(noNext)}
	for _, stage := range p.Stages {
		if stage.After {
			actions = append(actions, s.entries.after(e, stage))
		}
	}
	return append(actions,
		keys.On(k.Edit, func() { s.send(editEntry{e}) }),
		keys.On(k.Delete, func() tea.Cmd { return s.entries.remove(e) }),
		keys.On(k.Stages, func() { s.send(openStages{e}) }).Unless(noStages),
		s.entries.snooze(e),
		keys.On(k.Tag, func() { s.send(openTags{[]string{e.ID}}) }),
		keys.On(k.Evidence, func() tea.Cmd { return s.entries.mark(e) }),
		keys.On(k.Copy, func() tea.Cmd { return s.entries.copy(e) }),
		keys.On(k.External, func() tea.Cmd { return editOutside(s, e) }),
		keys.On(k.History, func() { s.send(openPast{e}) }),
		s.teaching.teaches(p),
	)
}

// after is the action that what was held back was done after all.
func (en *entries) after(e model.Entry, stage model.Stage) keys.Action {
	already := ""
	if e.Stage() == stage.Name {
		already = "It is at " + stage.Say() + " already"
	}
	return keys.On(en.s.keys.Told, func() tea.Cmd { return en.advance(e, stage.Name, en.s.now) }).Unless(already)
}

// openKeys are those of an entry that can be opened, among the entries beside it.
func (en *entries) openKeys(e model.Entry, among neighbours) []keys.Action {
	s := en.s
	return append(append([]keys.Action{keys.On(s.keys.Open, func() { s.send(openEntry{e, among}) })}, en.entryKeys(e)...), s.selects(e, among))
}

// rowOf is the row of an entry, as every list shows it.
func (en *entries) rowOf(e *model.Entry, p *model.Practice) widget.Row {
	s := en.s
	status := today.StatusOf(*e, *p, s.journal, s.now)
	title := widget.Clean(e.Title(*p))
	if title == "" {
		title = widget.Clean(p.Name)
		if len(model.Unfinished(*e, *p)) > 0 {
			title += ", to be filled in"
		}
	}
	versions := ""
	if c, twice := s.conflicts.of(e.ID); twice {
		versions = countVersions(c)
	}
	return widget.Row{ID: e.ID, Mark: status.Mark, Title: title, Who: widget.Clean(nameBy(e, p)), Note: versions,
		When: shortMove(widget.Clean(status.When)), Aim: status.Aim, Status: widget.Clean(status.Text), Tone: status.Tone, Star: e.Evidence, Chosen: s.selected.has(e.ID)}
}

// rowAmong is an entry among those of other practices: what it is, and where
// it stands in a word.
func (en *entries) rowAmong(e *model.Entry, p *model.Practice) widget.Row {
	r := en.rowOf(e, p)
	r.What = widget.Clean(p.Short)
	stage := widget.Clean(p.SayStage(e.Stage()))
	switch {
	case len(p.Stages) == 0:
		if r.Tone == model.Muted { // only when it was, and the heading says that
			r.Status = ""
		}
	case !e.Open(*p) || r.When == stage:
		r.Status = stage
	}
	r.When = ""
	if p.Who == p.Title { // the title is the person
		r.Who = ""
	}
	return r
}

// nameBy is the text in the column of names: the entry's person, or, where
// that is its title already, the line that follows it, such as their team.
func nameBy(e *model.Entry, p *model.Practice) string {
	if p.Who != p.Title {
		return e.Answers.Get(p.Who)
	}
	for _, f := range p.Fields {
		if f.Kind == model.Line && f.Key != p.Title {
			return e.Answers.Get(f.Key)
		}
	}
	return ""
}

// named is an entry's name with its person, "Board numbers for Priya", as short as
// what is said of it needs.
func (en *entries) named(e model.Entry) string {
	s := en.s
	name := widget.Clean(today.NameOf(e, s.journal.Practice(e), s.journal))
	if name == "" {
		name = widget.Clean(s.journal.Practice(e).Name)
	}
	return widget.Cut(name, nameRoom)
}

// entryCount is a count of entries: "1 entry", "12 entries".
func entryCount(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return model.Grouped(n) + " entries"
}
