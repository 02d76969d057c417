package ui

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/widget"
)

// drafting is a view in which words are typed; ok is false while it holds
// none that are unsaved.
type drafting interface {
	Draft() (d model.Draft, ok bool)
}

// keepDraftAfter is how long after a key its draft is written to the disk.
const keepDraftAfter = time.Second

// drafts keeps the drafts on the disk equal to those on the screens: text that
// was typed is written, text that was saved or thrown away is removed. One draft
// is written at a time, so that an older text never follows a newer one.
type drafts struct {
	s        *session
	stored   map[string]model.Draft // the drafts on the disk, by key
	refused  map[string]model.Draft // the drafts that could not be written; they are not tried again until they change
	why      error                  // why the last write failed; it was said
	busy     bool                   // a write is under way
	ticking  bool                   // a write is due in a moment
	urgent   bool                   // a write is due now
	left     []model.Draft          // drafts of programs that ended, not resumed yet
	offered  bool                   // left was shown
	aside    *formView              // a form that closes once its draft is on the disk; nil for none
	problems []model.Problem        // drafts that cannot be read
}

// keepTimeMsg tells that the moment after typing is over.
type keepTimeMsg struct{}

func (keepTimeMsg) Handle(a *app) tea.Cmd {
	a.s.drafts.ticking, a.s.drafts.urgent = false, true
	return nil
}

// draftKeptMsg answers a Keep, or a Drop where there is no draft.
type draftKeptMsg struct {
	key   string
	draft *model.Draft
	err   error
}

func (m draftKeptMsg) Handle(a *app) tea.Cmd {
	a.s.drafts.kept(m)
	return nil
}

// now writes every draft at once, also those that were refused before.
func (d *drafts) now() {
	d.urgent = true
	clear(d.refused)
}

// open are the unsaved words on all screens, and in the reflections left
// open.
func (d *drafts) open() []model.Draft {
	var views []drafting
	for _, v := range d.s.overlay {
		if v, ok := v.(drafting); ok {
			views = append(views, v)
		}
	}
	for _, day := range slices.Sorted(maps.Keys(d.s.evening)) {
		if v := drafting(d.s.evening[day]); !slices.Contains(views, v) {
			views = append(views, v)
		}
	}
	var open []model.Draft
	for _, v := range views {
		if draft, ok := d.of(v); ok {
			open = append(open, draft)
		}
	}
	return open
}

// of is the draft of a view. One that was left under the same key is another text.
func (d *drafts) of(v drafting) (draft model.Draft, ok bool) {
	draft, ok = v.Draft()
	for ok && d.leftAt(draft.Key) >= 0 {
		draft.Key += "-again"
	}
	return draft, ok
}

// leftAt is the place in left of the draft with a key, or -1.
func (d *drafts) leftAt(key string) int {
	return slices.IndexFunc(d.left, func(left model.Draft) bool { return left.Key == key })
}

// forget drops the drafts of an entry that was just erased for good.
func (d *drafts) forget(id string) {
	d.left = slices.DeleteFunc(slices.Clone(d.left), func(left model.Draft) bool { return left.Opened.ID == id })
}

// putAside closes a form once what was typed in it is on the disk, from where it
// can be gone on with.
func (d *drafts) putAside(v *formView) {
	d.aside = v
	d.now()
}

// closeAside closes the form that is put aside, if its draft is on the disk or
// cannot be written; then it stays open.
func (d *drafts) closeAside() {
	v := d.aside
	if v == nil || d.busy {
		return
	}
	draft, typed := d.of(v)
	switch {
	case !typed:
		d.aside = nil
		d.s.close(v)
	case sameTyped(d.stored[draft.Key], draft):
		draft = d.stored[draft.Key]
		delete(d.stored, draft.Key)
		d.aside, d.left, d.offered = nil, append(slices.Clone(d.left), draft), true
		d.s.close(v)
		d.s.sayFirst("Kept as a draft: %s · %s goes on with it", widget.Cut(d.nameOf(draft), nameRoom), d.goesOn(v))
	case sameTyped(d.refused[draft.Key], draft):
		d.aside = nil
		d.s.fail(fmt.Errorf("not closed, since what you typed cannot be kept as a draft: %w; %s writes it to a file",
			d.whyUnkept(nil), d.s.keys.Elsewhere.Help().Key))
	}
}

// goesOn is the key that opens the form of a draft again.
func (d *drafts) goesOn(v *formView) string {
	if v.existing {
		return d.s.keys.Edit.Help().Key
	}
	return d.s.keys.New.Help().Key
}

// keep writes or removes one draft, if one differs from the screens. While a
// write is due in a moment anyway, the screens are not read at every key.
func (d *drafts) keep(typing bool) tea.Cmd {
	d.closeAside()
	if d.busy || typing && d.ticking && !d.urgent {
		return nil
	}
	open := d.open()
	for _, key := range slices.Sorted(maps.Keys(d.stored)) {
		if !slices.ContainsFunc(open, func(draft model.Draft) bool { return draft.Key == key }) {
			return d.drop(key)
		}
	}
	for _, draft := range open {
		switch {
		case sameTyped(d.stored[draft.Key], draft), sameTyped(d.refused[draft.Key], draft):
			continue
		case d.urgent, d.s.env.Tick == nil:
			return d.write(draft)
		case !d.ticking:
			d.ticking = true
			return d.s.env.Tick(keepDraftAfter, func(time.Time) tea.Msg { return keepTimeMsg{} })
		}
		return nil
	}
	d.urgent = false
	return nil
}

func sameTyped(a, b model.Draft) bool { return a.Focus == b.Focus && maps.Equal(a.Typed, b.Typed) }

func (d *drafts) write(draft model.Draft) tea.Cmd {
	d.busy = true
	draft.Kept = d.s.now
	keep := d.s.env.Drafts.Keep
	return func() tea.Msg { return draftKeptMsg{key: draft.Key, draft: &draft, err: keep(draft)} }
}

func (d *drafts) drop(key string) tea.Cmd {
	d.busy = true
	delete(d.stored, key)
	drop := d.s.env.Drafts.Drop
	return func() tea.Msg { return draftKeptMsg{key: key, err: drop(key)} }
}

// kept handles the answer of a write. A disk that takes no drafts is reported once.
func (d *drafts) kept(m draftKeptMsg) {
	s := d.s
	d.busy = false
	switch {
	case m.draft == nil:
		if m.err != nil {
			s.fail(m.err)
		}
	case m.err == nil:
		d.stored[m.key], d.why = *m.draft, nil
		delete(d.refused, m.key)
	default:
		d.refused[m.key] = *m.draft
		told := d.why != nil
		d.why = m.err
		if !told {
			s.fail(fmt.Errorf("a draft of your text cannot be kept on disk: %w; %s saves the text, %s writes it to another file",
				m.err, s.keys.Save.Help().Key, s.keys.Elsewhere.Help().Key))
		}
	}
}

// unkept are the drafts that are on a screen and not on the disk.
func (d *drafts) unkept() []model.Draft {
	return slices.DeleteFunc(d.open(), func(open model.Draft) bool { return sameTyped(d.stored[open.Key], open) })
}

// whyUnkept is why words could be kept nowhere: the failed save, or the failed
// write of their draft.
func (d *drafts) whyUnkept(save error) error {
	return cmp.Or(save, d.why, errEnded)
}

var errEnded = errors.New("the program ended before it was saved")

// labelOf is the label of a text in a draft, as the screen that it was typed on
// shows it.
func (d *drafts) labelOf(draft model.Draft, key string) string {
	practices := []model.Practice{d.s.journal.Practice(draft.Opened)}
	if draft.Kind == model.DraftReflect {
		_, key, _ = strings.Cut(key, ".") // after the name of the step
		practices = d.s.journal.Catalog.In(model.Habits, model.Rituals, model.NextSteps)
	}
	for _, p := range practices {
		if p.ID == key {
			return p.Name
		}
		if f, ok := p.Field(key); ok {
			return f.Label
		}
	}
	return title(key)
}
