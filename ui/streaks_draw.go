package ui

import (
	"strings"

	"fromhere/ui/widget"
)

// aside are the panels that stand beside another where there is room for it.
var aside = []panel{weekdaysPanel, couragePanel, creditsPanel}

// View draws the year, the names of the panels, and one of them or several.
func (v *streaksView) View() string {
	if v.blank() {
		return v.welcome()
	}
	lines := v.head()
	if !v.split() {
		return strings.Join(append(lines, v.panels[v.panel].Lines(true)...), "\n")
	}
	left, right := v.panels[v.main].Lines(v.panel == v.main), v.aside()
	rest := max(len(left), len(right))
	lines = append(lines, widget.Beside(strings.Join(left, "\n"), v.mainWidth(), strings.Join(right, "\n"), v.width-v.mainWidth()-2*widget.Gap, rest))
	return strings.Join(lines, "\n")
}

// mainWidth is what the panel at the left has of the width.
func (v *streaksView) mainWidth() int { return v.width * streaksShare / 100 }

// aside draws the panels that stand beside the one at the left.
func (v *streaksView) aside() []string {
	t := &v.s.theme
	var lines []string
	for _, p := range aside {
		style := t.Strong
		if p == v.panel {
			style = t.Current
		}
		lines = append(lines, style.Render(panelNames[p])+widget.Blanks(widget.Gap)+t.Muted.Render(v.seenOf(p)))
		lines = append(append(lines, v.panels[p].Lines(p == v.panel)...), "")
	}
	return lines
}

// headRows is how many lines stand over the panel.
func (v *streaksView) headRows() int {
	switch {
	case !v.tall():
		return 1
	case v.height < roomy:
		return yearRows + 2
	}
	return yearRows + 3
}

// head is all that stands over the panel.
func (v *streaksView) head() []string {
	if !v.tall() {
		return []string{v.panelLine()}
	}
	lines := append(v.year.draw(v.panel == yearPanel), "", v.panelLine())
	if v.height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

// seenOf says where one stands in a panel beside the one turned to.
func (v *streaksView) seenOf(p panel) string {
	rows := v.panels[p].Rows()
	return rows.Position().Words(false)
}

// panelLine draws the names of the panels.
func (v *streaksView) panelLine() string {
	return widget.Strip(&v.s.theme, panelNames, int(v.panel), v.width)
}
