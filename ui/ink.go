package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// ink is the codes that turn the looks of a role on and off. They are taken
// from lipgloss once, when the theme loads: its Render takes microseconds, and
// a screen is drawn of hundreds of pieces.
type ink struct{ on, off string }

func newInk(style lipgloss.Style) ink {
	const text = "x"
	on, off, _ := strings.Cut(style.Render(text), text)
	return ink{on, off}
}

// Render is a piece of one line in the style.
func (k ink) Render(text string) string {
	if text == "" || k.on == "" {
		return text
	}
	return k.on + text + k.off
}

// write adds a piece of one line in the style.
func (k ink) write(b *strings.Builder, text string) {
	if text == "" {
		return
	}
	b.WriteString(k.on)
	b.WriteString(text)
	b.WriteString(k.off)
}

// paint is a sign in its style, so that a run of it costs one piece of text: a
// heatmap has 371 cells.
type paint struct {
	ink
	sign string
}

// one is the sign once.
func (p paint) one() string { return p.Render(p.sign) }

// runTo adds a run of the sign.
func (p paint) runTo(b *strings.Builder, n int) {
	b.WriteString(p.on)
	for range n {
		b.WriteString(p.sign)
	}
	b.WriteString(p.off)
}
