package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/keys"
	"fromhere/ui/widget"
)

// entryKeys are what can be done to the selected entry, wherever it is shown.
func (s *session) entryKeys(e model.Entry) []keys.Action {
	k, p := &s.keys, s.journal.Practice(e)
	noNext, noStages := "", ""
	if _, ok := p.NextStage(e.Stage()); !ok {
		noNext = s.entries.noNextStage(e, p)
	}
	if len(p.Stages) == 0 {
		noStages = noNext
	}
	return []keys.Action{
		keys.On(k.NextStage, func() tea.Cmd { return s.entries.advance(e, "", s.now) }).Unless(noNext),
		keys.On(k.Edit, func() { s.send(editEntry{e}) }),
		keys.On(k.Delete, func() tea.Cmd { return s.entries.remove(e) }),
		keys.On(k.Stages, func() { s.send(openStages{e}) }).Unless(noStages),
		keys.On(k.Evidence, func() tea.Cmd { return s.entries.mark(e) }),
		keys.On(k.Copy, func() tea.Cmd { return s.entries.copy(e) }),
		keys.On(k.External, func() tea.Cmd { return editOutside(s, e) }),
		keys.On(k.History, func() { s.send(openPast{e}) }),
	}
}

// openKeys are those of an entry that can be opened.
func (s *session) openKeys(e model.Entry) []keys.Action {
	return append([]keys.Action{keys.On(s.keys.Open, func() { s.send(openEntry{e}) })}, s.entryKeys(e)...)
}

// rowOf is the row of an entry, as every list shows it.
func (s *session) rowOf(e *model.Entry, p *model.Practice) widget.Row {
	status := today.StatusOf(*e, *p, s.journal, s.now)
	title := widget.Clean(e.Title(*p))
	if title == "" {
		title = widget.Clean(p.Name)
	}
	versions := ""
	if c, twice := s.conflicts.of(e.ID); twice {
		versions = countVersions(c)
	}
	return widget.Row{ID: e.ID, Mark: status.Mark, Title: title, Who: widget.Clean(beside(e, p)), Beside: versions,
		When: widget.Clean(status.When), Status: widget.Clean(status.Text), Tone: status.Tone, Star: e.Evidence}
}

// beside is what stands in the column of names: the entry's person, or, where
// that is its title already, the line that follows it, such as their team.
func beside(e *model.Entry, p *model.Practice) string {
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
