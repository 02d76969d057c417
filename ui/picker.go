package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/sahilm/fuzzy"

	"fromhere/ui/editor"
	"fromhere/ui/keys"
)

// pickItem is one thing that can be picked.
type pickItem struct {
	label, detail string
	do            func() tea.Cmd
}

// picker lets one thing be picked from a list that letters shorten.
type picker struct {
	theme         *theme
	heading       string
	items         []pickItem
	found         []int // indexes in items of those shown
	line          *editor.Line
	at            scroll
	labels        int // width of the widest label
	width, height int
}

// newPicker is a picker whose letters are typed into a line.
func newPicker(t *theme, line *editor.Line, title string, items []pickItem) *picker {
	p := &picker{theme: t, heading: clean(title), items: items, line: line}
	line.SetHint("a few letters of it")
	line.Focus()
	for i := range items {
		item := &items[i]
		item.label, item.detail = clean(item.label), clean(item.detail)
		p.labels = max(p.labels, textWidth(item.label))
	}
	p.find()
	return p
}

// SetSize tells the cells there are.
func (p *picker) SetSize(width, height int) {
	p.width, p.height = width, height
	p.line.SetSize(min(width, proseWidth), 1)
	p.at.resize(len(p.found), height-pickerRows)
}

// Press takes letters in, and the moves that are no letters.
func (p *picker) Press(k *keys.Map, press tea.KeyMsg) {
	if before := p.line.Value(); p.line.Handles(press) {
		p.line.Update(press)
		if p.line.Value() != before {
			p.find()
		}
	} else if m, ok := k.MoveOf(press); ok {
		p.at.move(m)
	}
}

// picked is the selected item, if any is shown.
func (p *picker) picked() (pickItem, bool) {
	if len(p.found) == 0 {
		return pickItem{}, false
	}
	return p.items[p.found[p.at.cursor]], true
}

// find keeps the items in which every word typed occurs: first those whose
// label begins with what is typed, then the others; where there are none, those
// whose label has the letters typed in their order, the best match first.
func (p *picker) find() {
	typed := strings.ToLower(p.line.Value())
	var first, rest []int
	for i, item := range p.items {
		label := strings.ToLower(item.label)
		switch {
		case strings.HasPrefix(label, typed):
			first = append(first, i)
		case hasWords(label+" "+strings.ToLower(item.detail), typed):
			rest = append(rest, i)
		}
	}
	p.found = append(first, rest...)
	if len(p.found) == 0 {
		for _, m := range fuzzy.FindFrom(typed, labels(p.items)) {
			p.found = append(p.found, m.Index)
		}
	}
	p.at = scroll{}
	p.at.resize(len(p.found), p.height-pickerRows)
}

// labels lets the fuzzy search read the labels.
type labels []pickItem

func (l labels) String(i int) string { return l[i].label }
func (l labels) Len() int            { return len(l) }

func hasWords(text, words string) bool {
	for word := range strings.FieldsSeq(words) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// View draws the title, the line that is typed, and what it finds.
func (p *picker) View() string {
	t := p.theme
	lines := []string{t.Strong.Render(cut(p.heading, p.width)), p.line.View(), ""}
	if len(p.found) == 0 {
		return strings.Join(append(lines, t.Muted.Render("Nothing is called that")), "\n")
	}
	width := min(p.width, proseWidth+labelWidth)
	for i := p.at.top; i < min(p.at.top+p.at.height, len(p.found)); i++ {
		item := p.items[p.found[i]]
		bar, style := " ", t.Text
		if i == p.at.cursor {
			bar, style = t.Accent.Render(t.glyphs.bar), t.Strong
		}
		line := bar + " " + cell(style.Render(item.label), p.labels)
		if room := width - textWidth(line) - gap; room >= min(textWidth(item.detail), leastDetail) {
			line += strings.Repeat(" ", gap) + t.Muted.Render(cut(item.detail, room))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
