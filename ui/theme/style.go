package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// Style is the codes that turn the looks of a role on and off. They are taken
// from lipgloss once, when the theme loads: its Render takes microseconds, and
// a screen is drawn of hundreds of pieces.
type Style struct{ on, off string }

func newStyle(style lipgloss.Style) Style {
	const text = "x"
	on, off, _ := strings.Cut(style.Render(text), text)
	return Style{on, off}
}

// Render is a piece of one line in the style.
func (k Style) Render(text string) string {
	if text == "" || k.on == "" {
		return text
	}
	return k.on + text + k.off
}

// Write adds a piece of one line in the style.
func (k Style) Write(b *strings.Builder, text string) {
	if text == "" {
		return
	}
	b.WriteString(k.on)
	b.WriteString(text)
	b.WriteString(k.off)
}

// Codes are what turns the looks on and off.
func (k Style) Codes() (on, off string) { return k.on, k.off }

// Tile is a sign in its style, so that a run of it costs one piece of text: a
// heatmap has 371 cells.
type Tile struct {
	Style
	Sign string
}

// One is the sign once.
func (p Tile) One() string { return p.Render(p.Sign) }

// Run adds a run of the sign.
func (p Tile) Run(b *strings.Builder, n int) {
	b.WriteString(p.on)
	for range n {
		b.WriteString(p.Sign)
	}
	b.WriteString(p.off)
}

// glyphs are the signs that screens are drawn with. Every sign is one cell
// wide.
type glyphs struct {
	Bar                                            string // the selected row
	open, soon, overdue, Done, moved, failed, lost string
	Dot                                            string
	cooling, cold                                  string
	Heat                                           [5]string // nothing … much
	passed                                         string    // a day that streaks pass over
	spark                                          []string  // low … high, less than a whole line so that rows stay apart
	Arrow, Step, StepDone, Before, After, Ellipsis string
	Star                                           string
	Chosen                                         string // selected together with others
	line                                           string
}

var unicodeGlyphs = glyphs{
	Bar: "▌", open: "○", soon: "○", overdue: "●", Done: "✓", moved: "↻", failed: "✗", lost: "⊘", Dot: "·",
	cooling: "◐", cold: "●",
	Heat: [5]string{"·", "░", "▒", "▓", "█"}, passed: " ",
	spark: []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇"},
	Arrow: "→", Step: "○", StepDone: "●", Before: "‹", After: "›", Ellipsis: "…", Star: "★", Chosen: "▪", line: "─",
}

var asciiGlyphs = glyphs{
	Bar: ">", open: "o", soon: "o", overdue: "!", Done: "+", moved: "~", failed: "x", lost: "-", Dot: ".",
	cooling: "~", cold: "!",
	Heat: [5]string{".", ":", "+", "%", "#"}, passed: " ",
	spark: []string{"_", ".", ":", "-", "=", "+", "#"},
	Arrow: ">", Step: "o", StepDone: "*", Before: "<", After: ">", Ellipsis: "~", Star: "*", Chosen: "=", line: "-",
}
