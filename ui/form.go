package ui

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// formView is a new entry being written, or one being edited. What is typed
// stays until its save has answered.
type formView struct {
	s             *session
	practice      model.Practice
	opened        model.Entry // the entry as it was when the form opened
	existing      bool        // it is in the journal; else the form makes it
	fields        []*formField
	focus         int
	page          widget.Page
	width, height int  // without the method beside it
	beside        int  // the width of the method beside the form; 0 for none
	labels        int  // width of the label column
	clashed       bool // the save was refused: the next one keeps a second entry
}

// openForm asks for the form of an entry, with the cursor in a field if one is
// named.
type openForm struct {
	practice model.Practice
	entry    model.Entry
	existing bool // the entry is in the journal
	focus    string
}

func (m openForm) Screen(s *session) view {
	v := newForm(s, m.practice, m.entry, m.existing, map[string]string{m.focus: ""})
	v.goTo(m.focus)
	return v
}

// newEntryOf asks for the form of a new entry of a practice: an empty one, or the
// one that was closed with words in it.
type newEntryOf struct{ practice model.Practice }

func (m newEntryOf) Screen(s *session) view {
	if m.practice.ID == "" {
		return nil
	}
	begun := s.drafts.goOn(func(e model.Entry, existing bool) bool { return !existing && e.Practice == m.practice.ID })
	if begun != nil {
		return begun
	}
	return newForm(s, m.practice, s.journal.Config.NewEntry(s.env.NewID(s.now), m.practice, s.now), false, nil)
}

// editEntry asks for the form of an entry in the journal.
type editEntry struct{ entry model.Entry }

func (m editEntry) Screen(s *session) view {
	if begun := s.drafts.goOn(func(e model.Entry, _ bool) bool { return e.ID == m.entry.ID }); begun != nil {
		return begun
	}
	return newForm(s, s.journal.Practice(m.entry), m.entry, true, nil)
}

// newForm is the form of an entry. Typed are words that will be put into it, by
// field, as a draft has them: each has a field, also where an empty form does not
// ask for it.
func newForm(s *session, p model.Practice, e model.Entry, existing bool, typed map[string]string) *formView {
	v := &formView{s: s, practice: p, opened: e, existing: existing}
	starts := s.journal.Config.DayStarts
	add := func(f model.Field, value string) { v.fields = append(v.fields, newField(s, f, value)) }
	said := func(key string) bool {
		_, ok := typed[key]
		return ok || e.Answers.Has(key)
	}
	for _, f := range p.Fields {
		if existing || !f.Later || said(f.Key) {
			add(f, f.Say(e.Answers.Get(f.Key), s.now, starts))
		}
	}
	if len(p.Stages) > 0 && (existing || said(stageKey)) {
		add(model.Field{Key: stageKey, Label: "Stage", Kind: model.Choice, Required: true, Choices: p.StageLabels()}, p.SayStage(e.Stage()))
	}
	for _, f := range p.Common() {
		if _, draft := typed[f.Key]; draft || !f.Hidden {
			add(f, f.Say(e.Answers.Get(f.Key), s.now, starts))
		}
	}
	add(model.Field{Key: tagsKey, Label: "Tags", Hint: "words to find it by"}, tagsLine(e.Tags))
	for _, f := range v.fields {
		v.labels = max(v.labels, widget.Width(f.label()))
	}
	v.focus = v.start()
	v.fields[v.focus].enter()
	return v
}

// start is the field to begin in: the first empty one of a new entry; in one that
// is there, the first required one that is empty.
func (v *formView) start() int {
	for i, f := range v.fields {
		if (f.Required || !v.existing) && f.Value() == "" {
			return i
		}
	}
	return 0
}

func (v *formView) Title() string {
	verb := "New "
	if v.existing {
		verb = "Edit "
	}
	return verb + v.practice.Noun + " · " + v.practice.Name
}

func (v *formView) Typing() bool { return true }

// Refresh learns what completes the fields, which is more once the whole
// journal has been read.
func (v *formView) Refresh() {
	for _, f := range v.fields {
		f.learn(v.s.journal)
	}
}

// Unsaved tells that something was typed that is not saved.
func (v *formView) Unsaved() bool {
	return slices.ContainsFunc(v.fields, (*formField).Changed)
}

func (v *formView) Keys() []keys.Action {
	k := &v.s.keys
	next, back := keys.On(k.NextField, func() { v.turn(1) }), keys.On(k.Back, v.back)
	actions := []keys.Action{next, keys.On(k.Save, v.save)}
	if v.focus == len(v.fields)-1 {
		actions[0] = next.As("first field")
		if v.fields[v.focus].text == nil { // in prose enter begins a line
			actions = append([]keys.Action{keys.On(k.Finish, v.save)}, actions...)
		}
	}
	if v.Unsaved() {
		back = back.As("keep as a draft")
	}
	if v.width < narrow { // what has little room is how to get out
		slices.Reverse(actions)
		actions = append([]keys.Action{actions[0], back}, actions[1:]...)
	} else {
		actions = append(actions, back)
	}
	return append(actions,
		keys.On(k.PrevField, func() { v.turn(-1) }),
		v.s.teaching.teachesHere(v.practice),
		keys.On(k.Elsewhere, func() { v.s.saveAs(v) }),
	)
}

// Update takes text in, and the keys that lead out of a field.
func (v *formView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	field := v.fields[v.focus]
	switch {
	case field.accept(press):
	case press.Paste || field.Handles(press):
		field.Update(press)
	case press.Type == tea.KeyEnter || press.Type == tea.KeyDown:
		v.move(1)
	case press.Type == tea.KeyUp:
		v.move(-1)
	case press.Type == tea.KeyPgDown:
		v.move(len(v.fields) - 1 - v.focus)
	case press.Type == tea.KeyPgUp:
		v.move(-v.focus)
	}
	field.mend()
	field.complete()
	v.layout()
	return nil
}

// move puts the cursor into another field, and stays at the ends.
func (v *formView) move(by int) {
	v.fields[v.focus].leave()
	v.focus = max(min(v.focus+by, len(v.fields)-1), 0)
	v.fields[v.focus].enter()
}

// turn puts the cursor into the next field that way; after the last comes the
// first.
func (v *formView) turn(by int) {
	v.move((v.focus+by+len(v.fields))%len(v.fields) - v.focus)
}

// back closes the form, and keeps what was typed as a draft.
func (v *formView) back() {
	if v.Unsaved() {
		v.s.drafts.putAside(v)
		return
	}
	v.s.close(v)
}

// save reads every field and asks for the entry to be kept. Each answer that
// cannot be read is marked; the first is told, and gets the cursor.
func (v *formView) save() tea.Cmd {
	answers := map[string]string{}
	var first error
	for _, f := range v.fields {
		f.wrong = ""
		if _, asked := v.practice.Field(f.Key); !asked || !f.Changed() && (!f.Required || v.existing) {
			continue
		}
		stored, err := f.Read(f.Value(), v.s.now, v.s.journal.Config.DayStarts)
		if err != nil {
			f.refuse(err)
			first = cmp.Or(first, err)
		}
		answers[f.Key] = stored
	}
	if first != nil {
		v.refused(first)
		return nil
	}
	if !v.existing && !v.Unsaved() && len(v.opened.Links) == 0 {
		v.s.say("There is nothing to save yet")
		return nil
	}
	c := change{id: v.opened.ID, make: v.edited(answers), done: v.saved}
	if v.clashed {
		c.id = v.s.env.NewID(v.s.now)
		c.make = v.second(c.id, answers)
	}
	return v.s.saves.add(c)
}

// goTo puts the cursor into the field with the key.
func (v *formView) goTo(key string) {
	for i, f := range v.fields {
		if f.Key == key {
			v.move(i - v.focus)
		}
	}
}

// refused shows why an answer was refused, with the cursor in its field; it is
// false for any other error.
func (v *formView) refused(err error) bool {
	var bad model.AnswerError
	if !errors.As(err, &bad) {
		return false
	}
	v.goTo(bad.Field.Key)
	v.fields[v.focus].refuse(bad)
	v.s.fail(bad)
	return true
}

// edited makes the entry from its newest version: only what was changed here
// is put in its place, so that what was changed elsewhere meanwhile stays.
func (v *formView) edited(answers map[string]string) func(model.Entry) (model.Entry, error) {
	return func(now model.Entry) (model.Entry, error) {
		if now.ID == "" {
			now = v.opened
		}
		for key := range answers {
			if now.Answers.Get(key) != v.opened.Answers.Get(key) {
				return now, fmt.Errorf("%w: %w", model.ErrChanged, errClash)
			}
		}
		return v.filled(now, answers)
	}
}

// second makes another entry of what was typed, beside the one that was
// changed elsewhere, so that both texts stay.
func (v *formView) second(id string, answers map[string]string) func(model.Entry) (model.Entry, error) {
	return func(model.Entry) (model.Entry, error) {
		e := v.opened.Clone()
		e.ID, e.Version, e.Created = id, "", v.s.now
		e.Links = append(e.Links, v.opened.ID)
		return v.filled(e, answers)
	}
}

// filled is an entry with the form's answers, tags and stage.
func (v *formView) filled(e model.Entry, answers map[string]string) (model.Entry, error) {
	e = e.Clone().AnswerAll(v.practice, answers, v.s.now)
	var err error
	for _, f := range v.fields {
		switch {
		case f.Key == tagsKey && f.Changed():
			e.Tags = tagsOf(f.Value())
		case f.Key == stageKey && f.Changed():
			stage, _ := v.practice.StageTyped(f.Value())
			if stage.Name == e.Stage() {
				continue
			}
			if e, err = e.Advance(v.practice, stage.Name, v.s.now, v.s.today()); err != nil {
				return e, err
			}
		}
	}
	return e, v.practice.Check(e)
}

// saved closes the form once its words are safe.
func (v *formView) saved(saved model.Entry, err error) tea.Cmd {
	if err == nil {
		v.s.close(v)
		v.s.fresh = saved.ID
		verb := "Recorded"
		if v.existing {
			verb = "Saved"
		}
		v.s.sayFirst("%s: %s · %s undoes", verb, v.s.entries.named(saved), v.s.keys.Undo.Help().Key)
		v.s.entries.suggest(saved, v.practice)
		if v.keptLate(saved) {
			v.s.send(openKept{saved})
		}
		return nil
	}
	if v.refused(err) {
		return nil
	}
	if errors.Is(err, model.ErrChanged) {
		v.clashed = errors.Is(err, errClash)
		next := "the newer version has been read; %s saves your changes into it"
		if v.clashed {
			next = "%s keeps yours as a second entry"
		}
		v.s.fail(fmt.Errorf("not saved: %w; "+next, err, v.s.keys.Save.Help().Key))
		return nil
	}
	v.s.fail(fmt.Errorf("not saved, but your text is still here: %w; %s writes it to a file", err, v.s.keys.Elsewhere.Help().Key))
	return nil
}

// keptLate tells that the form's stage says that a promise was kept whose time was
// over: the form asks for no time, and now is a guess.
func (v *formView) keptLate(saved model.Entry) bool {
	o := figures.OutcomeOf(saved, v.practice, v.s.journal, v.s.now)
	return v.practice.Role == model.RolePromise && v.opened.Stage() != model.Kept && o.Kept && !o.OnTime
}
