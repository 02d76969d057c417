package ui

import (
	"fmt"
	"strings"

	"fromhere/ui/term"
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
		return term.Place(fit(a.s.signs(words), a.width, a.height))
	}
	side := marginFor(a.width)
	width, height := a.body()
	lines := strings.Split(fit(a.header(width), width, a.topRows()), "\n")
	lines = append(lines, strings.Split(fit(a.top().View(), width, height), "\n")...)
	foot := a.footer(width)
	_, bottom := a.frame()
	room := max(len(lines)+bottom-max(len(foot), 1), 0)
	for len(lines) < room {
		lines = append(lines, "")
	}
	lines = append(lines[:room], foot...)
	frame := fit(indented(strings.Join(lines, "\n"), side), a.width, a.height)
	return term.Place(a.s.signs(frame))
}

func (a *app) topRows() int {
	top, _ := a.frame()
	return top
}

// signs puts ASCII in the place of the program's own signs, where the config
// asks for it.
func (s *session) signs(frame string) string {
	if !s.theme.inASCII {
		return frame
	}
	return asciiSigns.Replace(frame)
}
