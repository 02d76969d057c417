package ui

import (
	"fmt"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/term"
	"fromhere/ui/widget"
)

// detail draws one entry whole: its answers, its life, its tags and links.
type detail struct {
	s             *session
	entry         model.Entry
	lines         []string
	page          widget.Page
	alone         bool // one version is shown among others, so that nothing is said of them
	width, height int
}

func newDetail(s *session) *detail { return &detail{s: s} }

// SetSize tells the cells there are.
func (d *detail) SetSize(width, height int) {
	if width != d.width {
		d.width = width
		d.lines = d.layout()
	}
	d.height = height
	d.page.Resize(len(d.lines), height)
}

// Show draws another entry, or none.
func (d *detail) Show(e model.Entry) {
	if e.ID != d.entry.ID {
		d.page.Top = 0
	}
	d.entry = e
	d.lines = d.layout()
	d.page.Resize(len(d.lines), d.height)
}

// View draws the lines that are scrolled to.
func (d *detail) View() string { return d.page.Seen(d.lines) }

func (d *detail) layout() []string {
	if d.entry.ID == "" || d.width <= 0 {
		return nil
	}
	s, t, e := d.s, &d.s.theme, d.entry
	p := s.journal.Practice(e)
	width := min(d.width, widget.ProseWidth)
	var lines []string
	for _, line := range widget.Wrap(widget.Clean(e.Title(p)), width) {
		lines = append(lines, t.Strong.Render(line))
	}
	about := widget.Clean(p.Name) + " · " + model.SayDay(e.Day, s.today())
	if e.Evidence {
		about += " · " + t.Glyphs.Star + " evidence"
	}
	lines = append(lines, widget.Wrap(t.Muted.Render(about), width)...)
	if c, twice := s.conflicts.of(e.ID); twice && !d.alone {
		lines = append(lines, widget.Wrap(t.Hint.Render("There are "+countVersions(c)+" of it · "+s.keys.Conflicts.Help().Key+" chooses"), width)...)
	}
	if status := today.StatusOf(e, p, s.journal, s.now); status.Text != "" || status.When != "" && status.When != model.SayDay(e.Day, s.today()) {
		lines = append(lines, d.status(status, width)...)
	}
	if until, snoozed := e.SnoozedUntil(s.today()); snoozed && !d.alone {
		lines = append(lines, widget.Wrap(t.Hint.Render("Snoozed until "+model.SayDate(until, s.today())+" · "+s.keys.Snooze.Help().Key+" wakes it"), width)...)
	}
	if p.Role == model.RolePromise && figures.OutcomeOf(e, p, s.journal, s.now).Afterwards {
		lines = append(lines, widget.Wrap(t.Muted.Render(title(notedAfterwards)+": left out of the percentages"), width)...)
	}
	lines = append(lines, "")
	labels := d.labelWidth(p, width)
	for _, f := range p.AllFields() {
		answer := e.Answers.Get(f.Key)
		if answer == "" || f.Hidden {
			continue
		}
		if f.Kind == model.Prose {
			lines = append(lines, t.Muted.Render(widget.Clean(f.Label)))
			lines = append(lines, s.prose(answer, width)...)
			lines = append(lines, "")
			continue
		}
		lines = append(lines, d.labelled(widget.Clean(f.Label), widget.Clean(f.Say(answer, s.now, s.journal.Config.DayStarts)), labels, width)...)
	}
	if len(e.Tags) > 0 {
		lines = append(lines, d.labelled(tagsLabel, "#"+widget.Clean(strings.Join(e.Tags, " #")), labels, width)...)
	}
	lines = append(lines, d.unfinished(p, width)...)
	lines = append(lines, d.links(labels, width)...)
	return append(lines, d.life(width)...)
}

// status is where the entry stands: its sign, when, what to aim for, and how far
// that is.
func (d *detail) status(of today.Status, width int) []string {
	t := &d.s.theme
	parts := []string{widget.Clean(of.When), of.Aim}
	if of.Text != "" {
		parts = append(parts, t.Tone(of.Tone).Render(widget.Clean(of.Text)))
	}
	lines := flowed(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), width-widget.Gap)
	for i, line := range lines {
		lead := strings.Repeat(" ", widget.Gap)
		if i == 0 {
			lead = t.Sign(of.Mark, of.Tone) + " "
		}
		lines[i] = lead + widget.Cut(line, width-widget.Gap)
	}
	return lines
}

// flowed sets parts in lines of at most width cells.
func flowed(parts []string, width int) []string {
	var lines []string
	for _, part := range parts {
		if last := len(lines) - 1; last >= 0 {
			if together := lines[last] + strings.Repeat(" ", widget.Gap) + part; widget.Width(together) <= width {
				lines[last] = together
				continue
			}
		}
		lines = append(lines, part)
	}
	return lines
}

// labelWidth is the width of the column of labels, which are never cut: 0 where
// they leave too little beside them, so that they stand over their text.
func (d *detail) labelWidth(p model.Practice, width int) int {
	widest := 0
	for _, f := range p.AllFields() {
		if d.entry.Answers.Get(f.Key) != "" && f.Kind != model.Prose {
			widest = max(widest, widget.Width(widget.Clean(f.Label)))
		}
	}
	if len(d.entry.Tags) > 0 {
		widest = max(widest, widget.Width(tagsLabel))
	}
	if len(d.s.journal.Linked(d.entry)) > 0 {
		widest = max(widest, widget.Width(linkedLabel))
	}
	if widest+widget.Gap > width*labelShare/100 {
		return 0
	}
	return widest
}

const tagsLabel, linkedLabel = "Tags", "Linked"

// labelled is a label with its text beside it or under it, both wrapped.
func (d *detail) labelled(label, text string, labels, width int) []string {
	t := &d.s.theme
	var lines []string
	if labels == 0 {
		for _, line := range widget.Wrap(label, width) {
			lines = append(lines, t.Muted.Render(line))
		}
		label = ""
	}
	for i, line := range widget.Wrap(text, width-labels-widget.Gap) {
		name := ""
		if i == 0 {
			name = t.Muted.Render(label)
		}
		lines = append(lines, widget.Cell(name, labels)+strings.Repeat(" ", widget.Gap)+line)
	}
	return lines
}

// unfinished says what an entry made by a tick in the reflection still lacks.
func (d *detail) unfinished(p model.Practice, width int) []string {
	var missing []string
	for _, f := range model.Unfinished(d.entry, p) {
		missing = append(missing, widget.Clean(f.Label))
	}
	if len(missing) == 0 {
		return nil
	}
	words := fmt.Sprintf("Not filled in yet: %s · %s edits", strings.Join(missing, ", "), d.s.keys.Edit.Help().Key)
	return append([]string{""}, widget.Wrap(d.s.theme.Muted.Render(words), width)...)
}

// links are the titles of the entries it is linked to, either way.
func (d *detail) links(labels, width int) []string {
	var lines []string
	for _, other := range d.s.journal.Linked(d.entry) {
		p := d.s.journal.Practice(other)
		lines = append(lines, d.labelled(linkedLabel, widget.Clean(p.Noun+": "+other.Title(p)), labels, width)...)
	}
	return lines
}

// life is the entry's events, one a line.
func (d *detail) life(width int) []string {
	if len(d.entry.Events) == 0 {
		return nil
	}
	t, p := &d.s.theme, d.s.journal.Practice(d.entry)
	room := lifeWidth
	for _, ev := range d.entry.Events {
		room = max(room, widget.Width(widget.Clean(ev.Say(p, d.s.now))+model.SayMoment(ev.At, d.s.now))+widget.Gap)
	}
	room = min(room, width)
	lines := []string{""}
	for _, ev := range d.entry.Events {
		when := model.SayMoment(ev.At, d.s.now)
		for i, line := range widget.Wrap(widget.Clean(ev.Say(p, d.s.now)), room-widget.Width(when)-widget.Gap) {
			if i > 0 {
				when = ""
			}
			lines = append(lines, widget.Spread(t.Text.Render(line), t.Muted.Render(when), room))
		}
	}
	return lines
}

// prose is text as it was written, wrapped, with headings made strong.
func (s *session) prose(text string, width int) []string {
	var lines []string
	for line := range strings.SplitSeq(strings.TrimRight(term.CleanText(text), "\n"), "\n") {
		heading := strings.HasPrefix(line, "#")
		for _, part := range widget.Wrap(line, width) {
			if heading {
				part = s.theme.Strong.Render(part)
			}
			lines = append(lines, part)
		}
	}
	return lines
}

// detailView is an entry over the whole screen.
type detailView struct {
	s *session
	searchable
	id     string
	trash  bool // it was opened in the trash
	among  neighbours
	detail *detail
}

// neighbours are the entries beside the one that is open: the list that it was
// opened from.
type neighbours interface {
	// Step selects the entry that many further, and is its id; "" where there is none.
	Step(by int) string
}

// openEntry asks for an entry over the whole screen.
type openEntry struct {
	entry model.Entry
	among neighbours // nil where it stands alone
}

func (m openEntry) Screen(s *session) view {
	v := &detailView{s: s, id: m.entry.ID, trash: m.entry.InTrash(), among: m.among, detail: newDetail(s)}
	v.finder = newTextFinder(s, &v.detail.page, func() []string { return v.detail.lines })
	v.detail.Show(m.entry)
	return v
}

// step shows the entry that many further.
func (v *detailView) step(by int) {
	end := "This is the last entry"
	if by < 0 {
		end = "This is the first entry"
	}
	e, ok := v.s.journal.Entry(v.among.Step(by))
	if !ok {
		v.s.say("%s", end)
		return
	}
	v.id, v.trash = e.ID, e.InTrash()
	v.detail.Show(e)
}

func (v *detailView) Title() string             { return v.s.journal.Practice(v.detail.entry).Name }
func (v *detailView) SetSize(width, height int) { v.detail.SetSize(width, height) }
func (v *detailView) View() string              { return v.finder.Marked(v.detail.View()) }

// Refresh shows the entry as it is now; one that went to the trash closes.
func (v *detailView) Refresh() {
	e, ok := v.s.journal.Entry(v.id)
	if !ok || e.InTrash() != v.trash {
		v.s.close(v)
		return
	}
	v.detail.Show(e)
}

func (v *detailView) Keys() []keys.Action {
	k := &v.s.keys
	actions := append([]keys.Action{v.s.closes(v), v.s.entries.openLead(v.detail.entry)}, v.s.entries.entryKeys(v.detail.entry)...)
	p := v.s.journal.Practice(v.detail.entry)
	actions = append(actions, keys.On(k.New, func() { v.s.send(newEntryOf{p}) }).As("new "+widget.Clean(p.Noun)))
	if v.among != nil {
		actions = append(actions, keys.Both(keys.On(k.Earlier, func() { v.step(-1) }).As("entry above"),
			keys.On(k.Later, func() { v.step(1) }).As("entry below"), "above, below")...)
	}
	if c, twice := v.s.conflicts.of(v.id); twice {
		actions = append(actions, keys.On(k.Conflicts, func() { v.s.send(openSettle{c}) }))
	}
	return append(actions, k.Moves(v.detail.page.Move)...)
}

// Position is what is seen of what there is to see.
func (v *detailView) Position() widget.Position { return v.detail.page.Position() }
