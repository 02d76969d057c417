package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// pastMsg answers the reading of the earlier versions of an entry.
type pastMsg struct {
	asked *pastView
	past  []model.Version
	err   error
}

// pastView lists the earlier versions of an entry, newest first.
type pastView struct {
	s *session
	searchable
	all           []model.Version
	id            string
	now           model.Entry
	past          []model.Version
	read          bool
	at            widget.Scroll
	head          []string // the title, in as many lines as it needs, and a blank one
	whens         int      // the width of the column that says when
	foot          int      // the lines under the list where rows are cut: there the selected one is told whole
	width, height int
}

// openPast asks for the earlier versions of an entry.
type openPast struct{ entry model.Entry }

func (m openPast) Screen(s *session) view {
	v := &pastView{s: s, id: m.entry.ID, now: m.entry}
	v.finder = newWordFinder(s, v.find, v.at.Move)
	return v
}

// Load reads the earlier versions, of which every save makes one more.
func (v *pastView) Load() tea.Cmd {
	store, id := v.s.env.Store, v.id
	return func() tea.Msg {
		past, err := store.Versions(id)
		return pastMsg{v, past, err}
	}
}

// Handle shows what was read; the selected version stays selected.
func (m pastMsg) Handle(*app) tea.Cmd {
	v := m.asked
	if v.at.Cursor < len(v.past) {
		at := v.past[v.at.Cursor]
		v.at.Cursor = max(slices.IndexFunc(m.past, func(p model.Version) bool { return p.Path == at.Path && p.Written.Equal(at.Written) }), 0)
	}
	v.all, v.read = m.past, true
	if m.err != nil {
		v.s.fail(fmt.Errorf("reading the earlier versions of %s: %w", v.s.titleOf(v.now), m.err))
	}
	v.find()
	return nil
}

// find shows the versions of which the words looked for are said.
func (v *pastView) find() {
	v.past = nil
	for _, past := range v.all {
		if v.finder.query.In(v.s.whenWritten(past) + " " + v.inWords(past)) {
			v.past = append(v.past, past)
		}
	}
	v.finder.Count(len(v.past), len(v.all))
	v.layout()
}

// layout shares the screen among the title, the list, and what is told under it.
func (v *pastView) layout() {
	t := &v.s.theme
	v.head = nil
	for _, line := range widget.Wrap("Earlier versions of "+v.s.titleOf(v.now), v.width) {
		v.head = append(v.head, t.Strong.Render(line))
	}
	v.head = append(v.head, "")
	v.whens, v.foot = 0, 0
	for _, past := range v.past {
		v.whens = max(v.whens, widget.Width(v.s.whenWritten(past)))
	}
	v.whens = min(v.whens, widget.WhenWidth)
	cut := false
	for _, past := range v.past {
		words := v.inWords(past)
		cut = cut || widget.Gap+v.whens+widget.Gap+widget.Width(words) > v.width
		v.foot = max(v.foot, 1+len(widget.Wrap(words, v.width)))
	}
	if !cut {
		v.foot = 0
	}
	v.foot = min(v.foot, v.height/2)
	v.at.Resize(len(v.past), v.height-len(v.head)-v.foot)
}

func (v *pastView) Title() string { return "Earlier versions" }

func (v *pastView) Keys() []keys.Action {
	k := &v.s.keys
	actions := append([]keys.Action{v.s.closes(v)}, k.Moves(v.at.Move)...)
	if len(v.past) == 0 {
		return actions
	}
	past := v.past[v.at.Cursor]
	return append([]keys.Action{
		keys.On(k.Open, func() { v.s.open(newPastVersion(v, past)) }),
		keys.On(k.PutBack, func() tea.Cmd { return v.revert(past) }),
	}, actions...)
}

func (v *pastView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.layout()
}

// Refresh compares with the entry as it is now.
func (v *pastView) Refresh() {
	e, ok := v.s.journal.Entry(v.id)
	if !ok || e.InTrash() {
		v.s.close(v)
		return
	}
	v.now = e
	v.find()
}

// Position is what is seen of what there is to see.
func (v *pastView) Position() widget.Position { return v.at.Position() }

// revert saves the entry as it was in an earlier version.
func (v *pastView) revert(past model.Version) tea.Cmd {
	if len(v.differences(past)) == 0 {
		v.s.say("The entry is the same now; there is nothing to put back")
		return nil
	}
	return v.s.saves.add(change{
		id:   v.id,
		say:  fmt.Sprintf("Put back as it was %s · %s undoes it", v.s.whenWritten(past), v.s.keys.Undo.Help().Key),
		make: func(now model.Entry) (model.Entry, error) { return asItWas(now, past.Entry), nil },
		done: func(_ model.Entry, err error) tea.Cmd {
			if err == nil {
				v.s.close(v)
			}
			return nil
		},
	})
}

// asItWas is an entry with the content of an earlier version of it.
func asItWas(now, then model.Entry) model.Entry {
	next := now.Clone()
	then = then.Clone()
	next.Answers, next.Tags, next.Events, next.Links, next.Evidence = then.Answers, then.Tags, then.Events, then.Links, then.Evidence
	return next
}

// differences are the parts that putting a version back would change.
func (v *pastView) differences(past model.Version) []model.Difference {
	return model.Differences(asItWas(v.now, past.Entry), v.now, v.s.journal.Practice(v.now))
}

// whenWritten is when a version was written.
func (s *session) whenWritten(past model.Version) string { return model.SayMoment(past.Written, s.now) }

// inWords names the parts in which a version differs from the entry as it is now.
func (v *pastView) inWords(past model.Version) string {
	var labels []string
	for _, d := range v.differences(past) {
		labels = append(labels, widget.Clean(d.Label()))
	}
	words := "the same as now"
	if len(labels) > 0 {
		words = "differs: " + strings.Join(labels, ", ")
	}
	if past.Rescued {
		words += " · from an interrupted save"
	}
	return words
}

// View draws the list, or says that it is empty.
func (v *pastView) View() string {
	t := &v.s.theme
	lines := slices.Clone(v.head)
	switch {
	case !v.read:
		return strings.Join(append(lines, t.Muted.Render("Reading the earlier versions …")), "\n")
	case len(v.past) == 0 && v.finder.Asks():
		return strings.Join(lines, "\n") // the line of the finder says that nothing is found
	case len(v.past) == 0:
		words := "There is no earlier version. Each save keeps the version before it here; " +
			v.s.keys.Edit.Help().Key + " on the entry changes it, " + v.s.keys.Back.Help().Key + " goes back to it."
		return strings.Join(append(lines, widget.Wrap(words, min(v.width, widget.ProseWidth))...), "\n")
	}
	for i := v.at.Top; i < min(v.at.Top+v.at.Height, len(v.past)); i++ {
		bar, style := " ", t.Text
		if i == v.at.Cursor {
			bar, style = t.Accent.Render(t.Glyphs.Bar), t.Strong
		}
		when := widget.Cell(style.Render(widget.Cut(v.s.whenWritten(v.past[i]), v.whens)), v.whens)
		lines = append(lines, widget.Cut(bar+" "+when+strings.Repeat(" ", widget.Gap)+t.Muted.Render(v.inWords(v.past[i])), v.width))
	}
	if v.foot > 0 {
		for len(lines) < v.height-v.foot+1 {
			lines = append(lines, "")
		}
		told := widget.Wrap(v.inWords(v.past[v.at.Cursor]), v.width)
		for _, line := range told[:min(len(told), v.foot-1)] {
			lines = append(lines, t.Muted.Render(line))
		}
	}
	rows := v.finder.Marked(strings.Join(lines[len(v.head):], "\n"))
	return strings.Join(append(lines[:len(v.head)], rows), "\n")
}

// pastVersionView is one earlier version: what differs from now, then the
// whole of it.
type pastVersionView struct {
	searchable
	list  *pastView
	past  model.Version
	whole *detail
	lines []string
	page  widget.Page
	width int
}

func newPastVersion(list *pastView, past model.Version) view {
	v := &pastVersionView{list: list, past: past, whole: newDetail(list.s)}
	v.finder = newTextFinder(list.s, &v.page, func() []string { return v.lines })
	v.whole.alone = true
	v.whole.Show(past.Entry)
	return v
}

func (v *pastVersionView) Title() string { return "Earlier version" }
func (v *pastVersionView) View() string  { return v.finder.Marked(v.page.Seen(v.lines)) }

func (v *pastVersionView) Keys() []keys.Action {
	k := &v.list.s.keys
	return append([]keys.Action{
		keys.On(k.PutBack, func() tea.Cmd { return v.list.revert(v.past) }),
		v.list.s.closes(v),
	}, k.Moves(v.page.Move)...)
}

func (v *pastVersionView) SetSize(width, height int) {
	v.width = width
	v.whole.SetSize(width, height)
	v.Refresh()
	v.page.Resize(len(v.lines), height)
}

// Refresh compares with the entry as it is now.
func (v *pastVersionView) Refresh() {
	s, t := v.list.s, &v.list.s.theme
	title := "As it was " + s.whenWritten(v.past)
	if v.past.Rescued {
		title += ", from an interrupted save"
	}
	v.lines = []string{t.Strong.Render(widget.Cut(title, v.width)), ""}
	parts := v.list.differences(v.past)
	for _, d := range parts {
		v.lines = append(v.lines, t.Muted.Render(widget.Cut(widget.Clean(d.Label()), v.width)))
		then := version{v.past.Entry, widget.Cell("then", thenWidth), t.Text}
		now := version{v.list.now, widget.Cell("now", thenWidth), t.Muted}
		v.lines = append(append(v.lines, diff{s}.lines(d, then, now, v.width)...), "")
	}
	if len(parts) == 0 {
		v.lines = append(v.lines, t.Muted.Render("It is the same as now."), "")
	}
	v.lines = append(v.lines, t.Muted.Render(widget.Cut("The whole entry", v.width)))
	v.lines = slices.Concat(v.lines, v.whole.lines)
}

// Position is what is seen of what there is to see.
func (v *pastVersionView) Position() widget.Position { return v.page.Position() }
