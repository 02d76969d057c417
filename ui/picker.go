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
	msg           tea.Msg // what the root is sent for it
}

// pickerView lets one thing be picked from a list that letters shorten.
type pickerView struct {
	s             *session
	title         string
	items         []pickItem
	found         []int // indexes in items of those shown
	line          *editor.Line
	at            scroll
	labels        int // width of the widest label
	width, height int
}

func newPicker(s *session, title string, items []pickItem) *pickerView {
	v := &pickerView{s: s, title: clean(title), items: items, line: s.newLine()}
	v.line.SetHint("a few letters of it")
	v.line.Focus()
	for i := range items {
		item := &items[i]
		item.label, item.detail = clean(item.label), clean(item.detail)
		v.labels = max(v.labels, textWidth(item.label))
	}
	v.find()
	return v
}

func (v *pickerView) Title() string { return v.title }
func (v *pickerView) Typing() bool  { return true }
func (v *pickerView) Refresh()      {}

func (v *pickerView) Keys() []keys.Action {
	k := &v.s.keys
	return []keys.Action{keys.On(k.Choose, v.choose), v.s.closes(v)}
}

func (v *pickerView) SetSize(width, height int) {
	v.width, v.height = width, height
	v.line.SetSize(min(width, proseWidth), 1)
	v.at.resize(len(v.found), height-pickerRows)
}

// Update takes letters in, and the moves that are no letters.
func (v *pickerView) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	if before := v.line.Value(); v.line.Handles(press) {
		v.line.Update(press)
		if v.line.Value() != before {
			v.find()
		}
	} else if m, ok := v.s.keys.MoveOf(press); ok {
		v.at.move(m)
	}
	return nil
}

func (v *pickerView) choose() {
	if i := v.picked(); i >= 0 {
		v.s.close(v)
		v.s.send(v.items[i].msg)
	}
}

// picked is the index of the selected item; -1 where none is shown.
func (v *pickerView) picked() int {
	if len(v.found) == 0 {
		return -1
	}
	return v.found[v.at.cursor]
}

// find keeps the items in which every word typed occurs: first those whose
// label begins with what is typed, then the others; where there are none, those
// whose label has the letters typed in their order, the best match first.
func (v *pickerView) find() {
	typed := strings.ToLower(v.line.Value())
	var first, rest []int
	for i, item := range v.items {
		label := strings.ToLower(item.label)
		switch {
		case strings.HasPrefix(label, typed):
			first = append(first, i)
		case hasWords(label+" "+strings.ToLower(item.detail), typed):
			rest = append(rest, i)
		}
	}
	v.found = append(first, rest...)
	if len(v.found) == 0 {
		for _, m := range fuzzy.FindFrom(typed, labels(v.items)) {
			v.found = append(v.found, m.Index)
		}
	}
	v.at = scroll{}
	v.at.resize(len(v.found), v.height-pickerRows)
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
func (v *pickerView) View() string {
	t := &v.s.theme
	lines := []string{t.Strong.Render(cut(v.title, v.width)), v.line.View(), ""}
	if len(v.found) == 0 {
		return strings.Join(append(lines, t.Muted.Render("Nothing is called that")), "\n")
	}
	width := min(v.width, proseWidth+labelWidth)
	for i := v.at.top; i < min(v.at.top+v.at.height, len(v.found)); i++ {
		item := v.items[v.found[i]]
		bar, style := " ", t.Text
		if i == v.at.cursor {
			bar, style = t.Accent.Render(t.glyphs.bar), t.Strong
		}
		line := bar + " " + cell(style.Render(item.label), v.labels)
		if room := width - textWidth(line) - gap; room >= min(textWidth(item.detail), leastDetail) {
			line += strings.Repeat(" ", gap) + t.Muted.Render(cut(item.detail, room))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// choosePractice asks of which practice a new entry is to be.
type choosePractice struct{}

func (choosePractice) screen(s *session) view {
	items := make([]pickItem, len(s.journal.Catalog))
	for i, p := range s.journal.Catalog {
		items[i] = pickItem{label: p.Name, detail: p.Asks, msg: newEntryOf{p}}
	}
	return newPicker(s, "A new entry of which practice?", items)
}
