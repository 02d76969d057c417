package ui

import (
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// methodView is a page that teaches a practice: why it works, how it is done,
// how an entry of it reads. Those of the others stand beside it.
type methodView struct {
	s *session
	searchable
	practices     []model.Practice
	current       int
	lines         []string
	page          widget.Page
	width, height int
}

// openMethod asks for the page that teaches a practice.
type openMethod struct{ practice model.Practice }

func (m openMethod) Screen(s *session) view {
	v := &methodView{s: s, practices: s.journal.Catalog}
	v.finder = newTextFinder(s, &v.page, func() []string { return v.lines })
	v.current = slices.IndexFunc(v.practices, func(p model.Practice) bool { return p.ID == m.practice.ID })
	if v.current < 0 { // of an entry whose practice is no longer in the catalog
		v.practices, v.current = append(slices.Clone(v.practices), m.practice), len(v.practices)
	}
	return v
}

// chooseMethod asks which practice is to be taught, where the screen is about
// none.
type chooseMethod struct{}

func (chooseMethod) Screen(s *session) view {
	return s.newPicker("How is it done?", s.teaching.methodItems(""))
}

// teaching shows how a practice is done, wherever that is asked.
type teaching struct{ s *session }

// methodItems are the pages that teach, to pick one from.
func (te *teaching) methodItems(before string) []widget.PickItem {
	items := make([]widget.PickItem, len(te.s.journal.Catalog))
	for i, p := range te.s.journal.Catalog {
		items[i] = widget.PickItem{Label: before + p.Name, Msg: openMethod{p}}
		if before == "" {
			items[i].Detail = p.Asks
		}
	}
	return items
}

// teaches is the action that opens the page of a practice.
func (te *teaching) teaches(p model.Practice) keys.Action {
	return keys.On(te.s.keys.Method, func() { te.s.send(openMethod{p}) })
}

// teachesHere is the same where letters are text.
func (te *teaching) teachesHere(p model.Practice) keys.Action {
	return keys.On(te.s.keys.HowTo, func() { te.s.send(openMethod{p}) })
}

func (v *methodView) Title() string { return "How to: " + v.practice().Name }

func (v *methodView) practice() model.Practice { return v.practices[v.current] }

func (v *methodView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.Refresh()
}

// Refresh lays the page out, in the looks there are now.
func (v *methodView) Refresh() {
	all, width := v.practice().Teaching(), min(v.width, widget.ProseWidth)
	room := max(v.height-len(v.head()), 1)
	if v.lines = v.s.teaching.passages(all, width); len(v.lines) > room && v.height >= short {
		v.lines = v.s.teaching.paged(all, width, room)
	}
	v.page.Resize(len(v.lines), room)
}

func (v *methodView) Keys() []keys.Action {
	k, p := &v.s.keys, v.practice()
	turn := keys.Both(keys.On(k.PrevPanel, func() { v.turn(-1) }).As("previous practice"),
		keys.On(k.NextPanel, func() { v.turn(1) }).As("next practice"), "practices")
	return slices.Concat([]keys.Action{
		v.s.closes(v),
		keys.On(k.New, func() { v.s.send(newEntryOf{p}) }).As("new " + widget.Clean(p.Noun)),
	}, turn, k.Moves(v.page.Move))
}

// turn goes to the page of the practice that many further.
func (v *methodView) turn(by int) {
	v.current = (v.current + by + len(v.practices)) % len(v.practices)
	v.page.Top = 0
	v.Refresh()
}

// head is the practices, the one that is taught, and its question.
func (v *methodView) head() []string {
	t, p := &v.s.theme, v.practice()
	shorts := make([]string, len(v.practices))
	for i, p := range v.practices {
		shorts[i] = widget.Clean(p.Short)
	}
	lines := []string{widget.Strip(t, shorts, v.current, v.width)}
	name := t.Strong.Render(widget.Cut(widget.Clean(p.Name), v.width))
	if v.height < short {
		return append(lines, name)
	}
	lines = append(lines, "", name)
	for _, line := range widget.Wrap(widget.Clean(p.Asks), min(v.width, widget.ProseWidth)) {
		lines = append(lines, t.Muted.Render(line))
	}
	return append(lines, "")
}

// Position tells whether more follows.
func (v *methodView) Position() widget.Position { return v.page.Position() }

// View draws the lines that are scrolled to.
func (v *methodView) View() string {
	return strings.Join(append(v.head(), v.finder.Marked(v.page.Seen(v.lines))), "\n")
}

// passages sets what teaches a practice, with a blank line between.
func (te *teaching) passages(all []model.Passage, width int) []string {
	var lines []string
	for i, passage := range all {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, te.passage(passage, width)...)
	}
	return lines
}

// paged sets the same in pages of a height: a passage that one page can hold is not
// cut.
func (te *teaching) paged(all []model.Passage, width, height int) []string {
	var lines []string
	fill := func() {
		for len(lines)%height > 0 {
			lines = append(lines, "")
		}
	}
	for _, passage := range all {
		set := te.passage(passage, width)
		if used := len(lines) % height; used > 0 && used+1+len(set) > height && len(set) <= height {
			fill()
		} else if used > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, set...)
	}
	fill()
	return lines
}

// passage sets lines under their heading, each with its number or name before it.
func (te *teaching) passage(passage model.Passage, width int) []string {
	t := &te.s.theme
	lead := 0
	for _, line := range passage.Lines {
		if w := widget.Width(widget.Clean(line.Lead)); w > 0 {
			lead = max(lead, w+widget.Gap)
		}
	}
	lead = min(lead, width*labelShare/100)
	lines := []string{t.Strong.Render(widget.Cut(passage.Heading, width))}
	for _, line := range passage.Lines {
		for i, part := range widget.Wrap(widget.Clean(line.Text), width-lead) {
			before := ""
			if i == 0 {
				before = t.Muted.Render(widget.Cut(widget.Clean(line.Lead), lead-1))
			}
			lines = append(lines, widget.Cell(before, lead)+part)
		}
	}
	return lines
}

// fitting sets the passages that fit a height whole, from the first on.
func (te *teaching) fitting(all []model.Passage, width, height int) []string {
	for n := len(all); n > 0; n-- {
		if lines := te.passages(all[:n], width); len(lines) <= height {
			return lines
		}
	}
	return nil
}
