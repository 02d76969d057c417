package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/term"
)

// notice is the last thing the program has to say; it stands in the footer,
// which makes it safe to draw, until the next key.
type notice struct {
	text   string
	failed bool

	asked, asking string // what the key before, and this key, asked to be confirmed
}

// say shows a short text until the next key.
func (n *notice) say(format string, args ...any) {
	n.text, n.failed = fmt.Sprintf(format, args...), false
}

// fail shows an error until the next key.
func (n *notice) fail(err error) { n.text, n.failed = term.Joined(err.Error()), true }

// add says something after what is said already.
func (n *notice) add(text string) {
	if n.text != "" {
		text = n.text + " · " + text
	}
	n.text = text
}

// next forgets what was said: another key was pressed.
func (n *notice) next() { *n = notice{asked: n.asking} }

// confirm tells that the key before this one asked for the same; else it asks
// for the key once more, in the footer.
func (n *notice) confirm(what, ask string, args ...any) bool {
	if n.asked == what {
		return true
	}
	n.asking = what
	n.say(ask, args...)
	return false
}

// copyOut puts a text on the clipboards outside.
func copyOut(env Env, text, said string) tea.Cmd {
	return func() tea.Msg { return copiedMsg{said: said, err: env.Copy(text)} }
}

// copiedMsg answers a copy, with the notice of it.
type copiedMsg struct {
	said string
	err  error
}

func (m copiedMsg) Handle(a *app) tea.Cmd {
	if m.err != nil {
		a.s.fail(fmt.Errorf("copying to the clipboard: %w", m.err))
	} else {
		a.s.say("%s", m.said)
	}
	return nil
}
