package term

import (
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

func TestCursorTakesNoRoom(t *testing.T) {
	if w := ansi.StringWidth(Cursor) + lipgloss.Width(Cursor); w != 0 {
		t.Fatalf("the mark is %d wide", w)
	}
	line := "hello 日本" + Cursor + "語 world"
	style := lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("5")).Border(lipgloss.NormalBorder())
	for name, got := range map[string]string{
		"style":       style.Width(30).Render(line),
		"narrow":      style.Width(8).Render(line),
		"truncated":   ansi.Truncate(line, 11, "…"),
		"cut before":  ansi.Truncate(line, 3, "…"),
		"cut after":   ansi.TruncateLeft(line, 3, "…"),
		"wrapped":     ansi.Wrap(line, 8, ""),
		"hardwrapped": ansi.Hardwrap(line, 8, true),
		"joined":      lipgloss.JoinHorizontal(lipgloss.Top, "a\nb\nc", line),
		"placed":      lipgloss.Place(40, 5, lipgloss.Center, lipgloss.Center, line),
		"max":         lipgloss.NewStyle().MaxWidth(8).Render(line),
	} {
		if strings.Count(got, Cursor) != 1 {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestCursorIsTakenOut(t *testing.T) {
	for _, tc := range []struct {
		frame    string
		row, col int
		shown    bool
	}{
		{"", 0, 0, false},
		{"a\nb", 0, 0, false},
		{Cursor, 0, 0, true},
		{"ab" + Cursor + "c", 0, 2, true},
		{"a\n日本" + Cursor + "\nc", 1, 4, true},
		{"a\n\x1b[1m👩‍💻\x1b[0m" + Cursor, 1, 2, true},
		{"a" + Cursor + "b" + Cursor, 0, 1, true}, // the first one counts
	} {
		row, col, shown := CursorAt(tc.frame)
		if row != tc.row || col != tc.col || shown != tc.shown {
			t.Errorf("%q: got %d, %d, %v", tc.frame, row, col, shown)
		}
		want := strings.ReplaceAll(tc.frame, Cursor, "")
		lines, _ := unmarked(tc.frame)
		for _, got := range []string{Strip(tc.frame), strings.Join(lines, "\n")} {
			if got != want {
				t.Errorf("%q: got %q, want %q", tc.frame, got, want)
			}
		}
	}
}
