// Command emptytea is a Bubble Tea program as it comes: a page of text with a
// bar that keys move. It ends with q.
package main

import (
	"fmt"
	"os"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

type page struct{ width, height, bar int }

func (p page) Init() tea.Cmd { return nil }

func (p page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.height = msg.Width, msg.Height
	case tea.KeyMsg:
		switch msg.String() {
		case "q":
			return p, tea.Quit
		case "down":
			p.bar++
		case "up":
			p.bar--
		}
	}
	return p, nil
}

func (p page) View() string {
	if p.height == 0 {
		return ""
	}
	lines := make([]string, p.height)
	for i := range lines {
		mark := " "
		if i == p.bar {
			mark = ">"
		}
		lines[i] = mark + strings.Repeat(" some words of a page", max(0, p.width-1)/21)
	}
	lines[p.height-1] = "the last line"
	return strings.Join(lines, "\n")
}

func main() {
	if _, err := tea.NewProgram(page{}, tea.WithAltScreen()).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
