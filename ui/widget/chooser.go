package widget

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/term"
	"fromhere/ui/theme"
)

// Chooser is a field of a few values shown side by side, one of them chosen.
// It works as an editor.Editor, so that a form treats both alike.
type Chooser struct {
	Empty string // what the option "" is called

	theme   *theme.Theme
	options []string
	current int
	width   int
	focused bool
}

// NewChooser returns a chooser of options, the first of them chosen; "" is called
// none.
func NewChooser(t *theme.Theme, options ...string) *Chooser {
	return &Chooser{Empty: "none", theme: t, options: options}
}

// SetSize tells the cells there are.
func (c *Chooser) SetSize(width, _ int) { c.width = width }

// Focus shows the cursor.
func (c *Chooser) Focus() { c.focused = true }

// Blur hides the cursor.
func (c *Chooser) Blur() { c.focused = false }

// Focused tells whether the cursor is here.
func (c *Chooser) Focused() bool { return c.focused }

// Value is the chosen value.
func (c *Chooser) Value() string { return c.options[c.current] }

// Is tells whether a value is the chosen one.
func (c *Chooser) Is(value string) bool { return c.Value() == value }

// SetValue chooses a value; one that is not offered is added, so that it is
// not lost.
func (c *Chooser) SetValue(value string) {
	if !slices.Contains(c.options, value) {
		c.options = append(c.options, value)
	}
	c.current = slices.Index(c.options, value)
}

// Handles tells whether the key chooses: the arrows, space, or the first
// letter of a value.
func (c *Chooser) Handles(msg tea.KeyMsg) bool { return c.after(msg) != c.current || isTurn(msg) }

func isTurn(msg tea.KeyMsg) bool {
	return msg.Type == tea.KeyLeft || msg.Type == tea.KeyRight || msg.Type == tea.KeySpace
}

// Update chooses by a key.
func (c *Chooser) Update(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyMsg); ok {
		c.current = c.after(press)
	}
	return nil
}

// after is what would be chosen after a key.
func (c *Chooser) after(msg tea.KeyMsg) int {
	n := len(c.options)
	switch msg.Type {
	case tea.KeyLeft:
		return max(c.current-1, 0)
	case tea.KeyRight:
		return min(c.current+1, n-1)
	case tea.KeySpace:
		return (c.current + 1) % n
	case tea.KeyBackspace, tea.KeyDelete:
		if i := slices.Index(c.options, ""); i >= 0 {
			return i
		}
	case tea.KeyRunes:
		typed := strings.ToLower(string(msg.Runes))
		for step := range n {
			i := (c.current + 1 + step) % n
			if c.options[i] != "" && strings.HasPrefix(strings.ToLower(c.options[i]), typed) {
				return i
			}
		}
	}
	return c.current
}

// View draws the values with the chosen one marked.
func (c *Chooser) View() string {
	t := c.theme
	labels := make([]string, len(c.options))
	for i, option := range c.options {
		labels[i] = Clean(option)
		if option == "" {
			labels[i] = c.Empty
		}
	}
	view := Strip(t, labels, c.current, c.width)
	if c.focused {
		view = term.Cursor + view
	}
	return Cell(view, c.width)
}
