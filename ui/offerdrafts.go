package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
)

// leftMsg answers the search for drafts of programs that ended.
type leftMsg struct {
	drafts   []model.Draft
	problems []model.Problem
	err      error
}

func (s *session) findLeft() tea.Cmd {
	if s.env.Drafts == nil {
		return nil
	}
	left := s.env.Drafts.Left
	return func() tea.Msg {
		drafts, problems, err := left()
		return leftMsg{drafts, problems, err}
	}
}

func (s *session) foundLeft(m leftMsg) {
	s.drafts.left, s.drafts.problems = m.drafts, m.problems
	if len(m.problems) > 0 {
		s.problems = append(slices.Clone(s.problems), m.problems...)
		s.tellProblems()
	}
	if m.err != nil {
		s.fail(m.err)
	}
}

// offerLeft shows what was being written, once the journal is read and
// nothing else is open.
func (s *session) offerLeft() {
	if d := &s.drafts; s.whole() && !d.offered && len(d.left) > 0 && len(s.overlay) == 0 {
		d.offered = true
		s.open(newLeftView(s))
	}
}

// leftView lists what was being written when a program ended.
type leftView struct{ titledList }

func newLeftView(s *session) *leftView {
	v := &leftView{newTitledList(s, "You were writing this", "")}
	v.Refresh()
	return v
}

func (v *leftView) Keys() []keys.Action {
	k, left := &v.s.keys, v.s.drafts.left
	at := slices.IndexFunc(left, func(d model.Draft) bool { return d.Key == v.list.Selected() })
	later := keys.On(k.PutOff, func() {
		v.s.close(v)
		v.s.say("Kept for the next start")
	})
	if at < 0 {
		return []keys.Action{later}
	}
	return append([]keys.Action{
		keys.On(k.Resume, func() tea.Cmd { return v.resume(at) }),
		later,
		keys.On(k.Discard, func() tea.Cmd { return v.discard(at) }),
		keys.On(k.Elsewhere, func() { v.s.openElsewhere(left[at]) }),
	}, k.Moves(v.list.Move)...)
}

// Refresh lists what is still left, oldest first.
func (v *leftView) Refresh() {
	var rows []row
	for _, d := range v.s.drafts.left {
		rows = append(rows, row{id: d.Key, title: v.s.firstWords(d), what: v.s.draftOf(d),
			status: model.SayMoment(d.Kept, v.s.now), tone: model.Muted})
	}
	v.list.SetRows(rows)
}

// draftOf is what a draft is to become.
func (s *session) draftOf(d model.Draft) string {
	if d.Kind == model.DraftReflect {
		p, _ := s.journal.Catalog.InRole(model.RoleReflection)
		return p.Noun
	}
	return clean(s.journal.Practice(d.Opened).Short)
}

// firstWords are words that a draft is known by: of the field with the cursor,
// else of the first that has any.
func (s *session) firstWords(d model.Draft) string {
	if d.Kind == model.DraftEditor {
		return clean(d.Opened.Title(s.journal.Practice(d.Opened)))
	}
	texts := []string{d.Typed[d.Focus]}
	for _, key := range slices.Sorted(maps.Keys(d.Typed)) {
		texts = append(texts, d.Typed[key])
	}
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			return clean(text)
		}
	}
	return "nothing but emptied fields"
}

func (v *leftView) Update(tea.Msg) tea.Cmd { return nil }

// discard throws a draft away, at the second time.
func (v *leftView) discard(at int) tea.Cmd {
	key := v.s.drafts.left[at].Key
	if !v.s.confirm("discard "+key, "Throw it away? These words are nowhere else · %s once more throws them away, any other key does not",
		v.s.keys.Discard.Help().Key) {
		return nil
	}
	v.remove(at)
	return v.s.dropDraft(key)
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
	open, err := v.s.retyped(d)
	if err != nil {
		v.s.fail(fmt.Errorf("opening what you typed: %w; %s writes it to a file", err, v.s.keys.Elsewhere.Help().Key))
		return nil
	}
	v.remove(at)
	if d.Kind == model.DraftEditor {
		return v.s.editOutside(d.Opened)
	}
	if v.s.drafts.held == nil {
		v.s.drafts.held = map[string]model.Draft{}
	}
	v.s.drafts.held[d.Key] = model.Draft{} // it is on the disk, though not under this program
	v.s.open(open)
	return nil
}

// retyped is the screen of a draft with what was typed in it; nil for the
// person's own editor.
func (s *session) retyped(d model.Draft) (view, error) {
	switch d.Kind {
	case model.DraftEditor:
		return nil, nil
	case model.DraftReflect:
		day, err := model.ParseDay(strings.TrimPrefix(d.Key, reflectionKey))
		if err != nil {
			return nil, err
		}
		v, _ := newReflection(s, day).(*reflectionView)
		return v, v.retype(d)
	}
	e := d.Opened
	if _, there := s.journal.Entry(e.ID); !there {
		e.Version = ""
	}
	v := newForm(s, s.journal.Practice(e), e, e.Version != "")
	return v, v.retype(d)
}
