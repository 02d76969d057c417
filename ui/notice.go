package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/ui/term"
)

// notice is the last message to the person. The footer shows it until the next
// key, and makes it safe to draw.
type notice struct {
	text   string
	failed bool

	asked, asking string // the questions of the key before and of this key
}

// say shows a short text until the next key.
func (n *notice) say(format string, args ...any) {
	n.text, n.failed = fmt.Sprintf(format, args...), false
}

// fail shows an error until the next key.
func (n *notice) fail(err error) { n.text, n.failed = term.Joined(err.Error()), true }

// sayFirst says something before what is said already.
func (n *notice) sayFirst(format string, args ...any) {
	after := n.text
	n.say(format, args...)
	if after != "" {
		n.add(after)
	}
}

// add says something after what is said already.
func (n *notice) add(text string) {
	if n.text != "" {
		text = n.text + " · " + text
	}
	n.text = text
}

// next forgets what was said: another key was pressed.
func (n *notice) next() { *n = notice{asked: n.asking} }

// confirm reports whether the key before this one asked the same question; else
// it asks it in the footer, and the same key once more confirms.
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
