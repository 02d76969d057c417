package ui

import (
	"fmt"
	"strings"

	"fromhere/ui/widget"
)

// body is the cells that a view has.
func (a *app) body() (width, height int) {
	top, bottom := a.frame()
	return max(a.width-2*marginFor(a.width), 0), max(a.height-top-bottom, 0)
}

// frame is how many lines stand over and under a view.
func (a *app) frame() (top, bottom int) {
	if a.height < short {
		return 1, 1
	}
	return 2, 2
}

// View draws the screen: header, the view, footer.
func (a *app) View() string {
	if a.width == 0 || a.height == 0 {
		return ""
	}
	if a.width < leastWidth || a.height < leastHeight {
		words := fmt.Sprintf("%s needs %d×%d, not %d×%d", appName, leastWidth, leastHeight, a.width, a.height)
		return widget.Fit(a.s.theme.Signs(words), a.width, a.height)
	}
	width, height := a.body()
	top, bottom := a.frame()
	foot := a.footer(width)
	lines := make([]string, top, a.height+top)
	lines[0] = a.header(width)
	view := a.top().View()
	for range height {
		var line string
		line, view, _ = strings.Cut(view, "\n")
		lines = append(lines, line)
	}
	room := max(len(lines)+bottom-max(len(foot), 1), 0)
	for len(lines) < room {
		lines = append(lines, "")
	}
	return a.s.theme.Signs(a.framed(append(lines[:room], foot...)))
}

// framed sets lines between the margins, on exactly the screen's height.
func (a *app) framed(lines []string) string {
	side := marginFor(a.width)
	var b strings.Builder
	b.Grow(a.height * (a.width + widget.StyleRoom))
	for row := range a.height {
		if row > 0 {
			b.WriteByte('\n')
		}
		line := ""
		if row < len(lines) {
			line = lines[row]
		}
		widget.Blank(&b, side)
		widget.WriteCell(&b, line, a.width-side)
	}
	return b.String()
}
