package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// leftMsg answers the search for drafts of programs that ended.
type leftMsg struct {
	drafts   []model.Draft
	problems []model.Problem
	err      error
}

// findLeft looks for the drafts of programs that ended.
func (d *drafts) findLeft() tea.Cmd {
	left := d.s.env.Drafts.Left
	return func() tea.Msg {
		drafts, problems, err := left()
		return leftMsg{drafts, problems, err}
	}
}

func (m leftMsg) Handle(a *app) tea.Cmd {
	s := a.s
	s.drafts.left, s.drafts.problems = m.drafts, m.problems
	if len(m.problems) > 0 {
		s.problems = append(slices.Clone(s.problems), m.problems...)
		s.tellProblems()
	}
	if m.err != nil {
		s.fail(m.err)
	}
	return nil
}

// offer shows what was being written, once the journal is read and
// nothing else is open.
func (d *drafts) offer() {
	if s := d.s; s.whole() && !d.offered && len(d.left) > 0 && len(s.overlay) == 0 {
		d.offered = true
		s.open(newLeftView(s))
	}
}

// leftView lists what was being written when a program ended.
type leftView struct{ *titledList }

func newLeftView(s *session) *leftView {
	v := &leftView{newTitledList(s, "You were writing this", "")}
	v.Refresh()
	return v
}

func (v *leftView) Keys() []keys.Action {
	k, left := &v.s.keys, v.s.drafts.left
	at := slices.IndexFunc(left, func(d model.Draft) bool { return d.Key == v.list.Selected() })
	later := keys.On(k.Back, func() {
		v.s.close(v)
		v.s.say("Kept: %s Drafts shows them again", k.Palette.Help().Key)
	}).As("later")
	if at < 0 {
		return []keys.Action{later}
	}
	return append([]keys.Action{
		keys.On(k.Open, func() tea.Cmd { return v.resume(at) }).As("go on writing"),
		later,
		keys.On(k.Delete, func() tea.Cmd { return v.discard(at) }).As("throw away"),
		keys.On(k.Elsewhere, func() { v.s.send(openSaveAs{left[at]}) }),
	}, k.Moves(v.list.Move)...)
}

// Refresh lists what is still left, oldest first.
func (v *leftView) Refresh() {
	var rows []widget.Row
	for _, d := range v.s.drafts.left {
		rows = append(rows, widget.Row{ID: d.Key, Title: v.s.drafts.firstWords(d), What: v.s.drafts.kindOf(d),
			Status: model.SayMoment(d.Kept, v.s.now), Tone: model.Muted})
	}
	v.SetRows(rows)
}

// kindOf is what a draft is to become.
func (d *drafts) kindOf(draft model.Draft) string {
	if draft.Kind == model.DraftReflect {
		p, _ := d.s.journal.Catalog.InRole(model.RoleReflection)
		return p.Noun
	}
	return widget.Clean(d.s.journal.Practice(draft.Opened).Short)
}

// nameOf is what the draft of a form is called: its title, else the practice with
// whatever words there are.
func (d *drafts) nameOf(draft model.Draft) string {
	p := d.s.journal.Practice(draft.Opened)
	if title := strings.TrimSpace(draft.Typed[p.Title]); title != "" {
		return widget.Clean(title)
	}
	return widget.Clean(p.Noun) + ": " + d.firstWords(draft)
}

// firstWords are words that a draft is known by: of the field that is the title of
// its entry, else of its person, else of the field with the cursor, else of the first
// that has any.
func (d *drafts) firstWords(draft model.Draft) string {
	if draft.Kind == model.DraftEditor {
		return widget.Clean(draft.Opened.Title(d.s.journal.Practice(draft.Opened)))
	}
	p := d.s.journal.Practice(draft.Opened)
	texts := []string{draft.Typed[p.Title], draft.Typed[p.Who], draft.Typed[draft.Focus]}
	for _, key := range slices.Sorted(maps.Keys(draft.Typed)) {
		texts = append(texts, draft.Typed[key])
	}
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			return widget.Clean(text)
		}
	}
	return "only emptied fields"
}

// discard throws a draft away, at the second time.
func (v *leftView) discard(at int) tea.Cmd {
	key := v.s.drafts.left[at].Key
	if !v.s.confirm("discard "+key, "Throw this text away? There is no other copy · %s again throws it away, any other key keeps it",
		v.s.keys.Delete.Help().Key) {
		return nil
	}
	v.remove(at)
	return v.s.drafts.drop(key)
}

// remove takes a draft out of those left; after the last one the screen closes.
func (v *leftView) remove(at int) {
	v.s.drafts.left = slices.Delete(slices.Clone(v.s.drafts.left), at, at+1)
	v.Refresh()
	if len(v.s.drafts.left) == 0 {
		v.s.close(v)
	}
}

// resume opens a draft where it was left. It is this program's from then on.
func (v *leftView) resume(at int) tea.Cmd {
	d := v.s.drafts.left[at]
	open, err := v.s.drafts.take(at)
	if err != nil {
		v.s.fail(err)
		return nil
	}
	v.Refresh()
	if len(v.s.drafts.left) == 0 {
		v.s.close(v)
	}
	if d.Kind == model.DraftEditor {
		return editOutside(v.s, d.Opened)
	}
	v.s.open(open)
	return nil
}

// take is the screen of a draft that was left, which is this program's from then
// on; nil for the person's own editor.
func (d *drafts) take(at int) (view, error) {
	draft := d.left[at]
	open, err := retyped(d.s, draft)
	if err != nil {
		return nil, fmt.Errorf("opening your unsaved text: %w; %s writes it to a file", err, d.s.keys.Elsewhere.Help().Key)
	}
	d.left = slices.Delete(slices.Clone(d.left), at, at+1)
	if draft.Kind != model.DraftEditor {
		d.stored[draft.Key] = model.Draft{} // it is on the disk, though not under this program
	}
	return open, nil
}

// begins tells that a draft is of an entry that is not in the journal yet.
func (d *drafts) begins(draft model.Draft) bool {
	_, existing := d.s.journal.Entry(draft.Opened.ID)
	return draft.Kind == model.DraftForm && !existing
}

// toGoOn are the new entries that were begun, to be picked; the last one is first.
func (d *drafts) toGoOn() []widget.PickItem {
	var items []widget.PickItem
	for _, draft := range slices.Backward(d.left) {
		if d.begins(draft) {
			p := d.s.journal.Practice(draft.Opened)
			items = append(items, widget.PickItem{Label: "Go on with: " + p.Noun, Detail: d.firstWords(draft), Also: p.Names(), Msg: goOnWith{draft.Opened.ID}})
		}
	}
	return items
}

// goOnWith asks for the form of a draft, by the entry that it is of.
type goOnWith struct{ id string }

func (m goOnWith) Screen(s *session) view {
	return s.drafts.goOn(func(e model.Entry, _ bool) bool { return e.ID == m.id })
}

// goOn is the form of the last draft of a kind that was left, or nil.
func (d *drafts) goOn(of func(opened model.Entry, existing bool) bool) view {
	for at, draft := range slices.Backward(d.left) {
		if draft.Kind != model.DraftForm || !of(draft.Opened, !d.begins(draft)) {
			continue
		}
		open, err := d.take(at)
		if err != nil {
			d.s.fail(err)
			return nil
		}
		d.s.say("This is your draft of %s", model.SayMoment(draft.Kept, d.s.now))
		return open
	}
	return nil
}

// openDrafts asks for the list of what was begun and is not saved.
type openDrafts struct{}

func (openDrafts) Screen(s *session) view { return newLeftView(s) }

// retyped is the screen of a draft with what was typed in it; nil for the
// person's own editor.
func retyped(s *session, d model.Draft) (view, error) {
	switch d.Kind {
	case model.DraftEditor:
		return nil, nil
	case model.DraftReflect:
		day, err := model.ParseDay(strings.TrimPrefix(d.Key, reflectionKey))
		if err != nil {
			return nil, err
		}
		v := newReflection(s, day)
		return v, v.retype(d)
	}
	e := d.Opened
	if _, there := s.journal.Entry(e.ID); !there {
		e.Version = ""
	}
	v := newForm(s, s.journal.Practice(e), e, e.Version != "", d.Typed)
	return v, v.retype(d)
}
