package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// ink is the codes that turn the looks of a role on and off. They are taken
// from its style once, when the theme loads: Style.Render takes microseconds,
// and a screen is drawn of hundreds of pieces.
type ink struct{ on, off string }

func newInk(style lipgloss.Style) ink {
	const text = "x"
	on, off, _ := strings.Cut(style.Render(text), text)
	return ink{on, off}
}

// Render is a piece of one line in the ink.
func (k ink) Render(text string) string {
	if text == "" || k.on == "" {
		return text
	}
	return k.on + text + k.off
}

// write adds a piece of one line in the ink.
func (k ink) write(b *strings.Builder, text string) {
	if text == "" {
		return
	}
	b.WriteString(k.on)
	b.WriteString(text)
	b.WriteString(k.off)
}

// cell adds text cut or filled to width cells.
func (k ink) cell(b *strings.Builder, text string, width int) {
	text = cut(text, width)
	k.write(b, text)
	blank(b, width-textWidth(text))
}

// right adds text set against the right edge of width cells.
func (k ink) right(b *strings.Builder, text string, width int) {
	text = cut(text, width)
	blank(b, width-textWidth(text))
	k.write(b, text)
}

// paint is a sign in its ink, so that a run of it costs one piece of text: a
// heatmap has 371 cells.
type paint struct {
	ink
	sign string
}

func (p paint) one() string { return p.Render(p.sign) }

// runTo adds a run of the sign.
func (p paint) runTo(b *strings.Builder, n int) {
	b.WriteString(p.on)
	for range n {
		b.WriteString(p.sign)
	}
	b.WriteString(p.off)
}

// blank adds n spaces.
func blank(b *strings.Builder, n int) { b.WriteString(blanks(n)) }

// blanks are n spaces, none for fewer than one.
func blanks(n int) string {
	if n <= len(manyBlanks) {
		return manyBlanks[:max(n, 0)]
	}
	return strings.Repeat(" ", n)
}

const manyBlanks = "                                                                                                    " +
	"                                                                                                    " +
	"                                                                                                    " +
	"                                                                                                    "

// writeCell adds text, in whatever inks it has, cut or filled to exactly width
// cells.
func writeCell(b *strings.Builder, text string, width int) {
	if width <= 0 {
		return
	}
	have := textWidth(text)
	if have > width {
		text = ansi.Truncate(text, width, "…")
		have = textWidth(text)
	}
	b.WriteString(text)
	blank(b, width-have)
}
