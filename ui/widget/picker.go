package widget

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/sahilm/fuzzy"

	"fromhere/ui/editor"
	"fromhere/ui/keys"
	"fromhere/ui/theme"
)

// PickItem is one thing that can be picked.
type PickItem struct {
	Label, Detail string
	Briefly       []string // said instead of the detail where that does not fit, the longest first
	Also          []string // what else it is found by
	Msg           tea.Msg  // what is sent to the root for it
}

// Picker lets one thing be picked from a list that letters shorten.
type Picker struct {
	theme         *theme.Theme
	Heading       string
	Items         []PickItem
	found         []int // indexes in items of those shown
	Line          *editor.Line
	At            Scroll
	labels        int // width of the widest label
	width, Height int
}

// NewPicker is a picker whose letters are typed into a line.
func NewPicker(t *theme.Theme, line *editor.Line, title string, items []PickItem) *Picker {
	p := &Picker{theme: t, Heading: Clean(title), Items: items, Line: line}
	line.SetHint("type to filter")
	line.Focus()
	for i := range items {
		item := &items[i]
		item.Label, item.Detail = Clean(item.Label), Clean(item.Detail)
		p.labels = max(p.labels, Width(item.Label))
	}
	p.find()
	return p
}

// SetSize tells the cells there are.
func (p *Picker) SetSize(width, height int) {
	p.width, p.Height = width, height
	line := min(width, ProseWidth)
	p.Line.SetSize(line, p.Line.Rows(line, LineRows))
	p.At.Resize(len(p.found), p.room())
}

// room is the rows that are left for the items: a line that wraps takes some.
func (p *Picker) room() int {
	return p.Height - PickerRows - p.Line.Rows(min(p.width, ProseWidth), LineRows) + 1
}

// Press takes letters in, and the moves that are no letters.
func (p *Picker) Press(k *keys.Map, press tea.KeyMsg) {
	if before := p.Line.Value(); p.Line.Handles(press) {
		p.Line.Update(press)
		if p.Line.Value() != before {
			p.find()
		}
	} else if m, ok := k.MoveOf(press); ok {
		p.At.Move(m)
	}
}

// Click selects the item that is drawn in a row, and tells whether it was
// selected already.
func (p *Picker) Click(row int) (again bool) { return p.At.Click(row - PickerRows) }

// Picked is the index of the selected item; -1 where none is shown.
func (p *Picker) Picked() int {
	if len(p.found) == 0 {
		return -1
	}
	return p.found[p.At.Cursor]
}

// find keeps the items in which every word typed occurs: first those whose label
// begins with what is typed, then those that have another name which does, then the
// others; where there are none, those whose label has the letters typed in their
// order, the best match first.
func (p *Picker) find() {
	typed := strings.ToLower(strings.TrimSpace(p.Line.Value()))
	var first, also, rest []int
	for i, item := range p.Items {
		label := strings.ToLower(item.Label)
		begins := func(name string) bool { return strings.HasPrefix(strings.ToLower(name), typed) }
		switch {
		case strings.HasPrefix(label, typed):
			first = append(first, i)
		case slices.ContainsFunc(item.Also, begins):
			also = append(also, i)
		case hasWords(label+" "+strings.ToLower(item.Detail)+" "+strings.ToLower(strings.Join(item.Also, " ")), typed):
			rest = append(rest, i)
		}
	}
	p.found = slices.Concat(first, also, rest)
	if len(p.found) == 0 {
		for _, m := range fuzzy.FindFrom(typed, labels(p.Items)) {
			p.found = append(p.found, m.Index)
		}
	}
	p.At = Scroll{}
	p.At.Resize(len(p.found), p.room())
}

// labels lets the fuzzy search read the labels.
type labels []PickItem

func (l labels) String(i int) string { return l[i].Label }
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
func (p *Picker) View() string {
	t := p.theme
	lines := []string{t.Strong.Render(Cut(p.Heading, p.width)), p.Line.View(), ""}
	if len(p.found) == 0 {
		return strings.Join(append(lines, t.Muted.Render("No match")), "\n")
	}
	for i := p.At.Top; i < min(p.At.Top+p.At.Height, len(p.found)); i++ {
		item := p.Items[p.found[i]]
		bar, style := " ", t.Text
		if i == p.At.Cursor {
			bar, style = t.Accent.Render(t.Glyphs.Bar), t.Strong
		}
		line := bar + " " + Cell(style.Render(item.Label), p.labels)
		if room := p.width - Width(line) - Gap; room >= min(Width(item.Detail), leastDetail) {
			detail := item.Detail
			for _, brief := range item.Briefly {
				if Width(detail) > room {
					detail = Clean(brief)
				}
			}
			line += strings.Repeat(" ", Gap) + t.Muted.Render(Cut(detail, room))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
