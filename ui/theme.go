package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"fromhere/model"
)

// theme is the looks of the app as named roles; screens use roles, never
// colours.
type theme struct {
	Text    lipgloss.Style
	Muted   lipgloss.Style // what can wait
	Accent  lipgloss.Style // the current tab, the selection bar, the next thing to do
	Strong  lipgloss.Style // headings and the selected row
	Good    lipgloss.Style
	Bad     lipgloss.Style // overdue or failed
	Mark    lipgloss.Style // words the language check points out
	Heat    [5]lipgloss.Style
	glyphs  glyphs
	inASCII bool
}

// themeNames are the themes a person can choose.
var themeNames = []string{"auto", "light", "dark", "contrast", "mono"}

// shade is one colour for each of the terminals there are: true colour, 256
// colours, 16 colours.
type shade = lipgloss.CompleteColor

// palette is the colours of one background.
type palette struct {
	muted, accent, good, bad shade
	heat                     [5]shade
}

var palettes = map[string]palette{
	"dark": {
		muted:  shade{TrueColor: "#8a8a8a", ANSI256: "245", ANSI: "8"},
		accent: shade{TrueColor: "#6cb6ff", ANSI256: "75", ANSI: "12"},
		good:   shade{TrueColor: "#7bc47f", ANSI256: "114", ANSI: "2"},
		bad:    shade{TrueColor: "#ff7b72", ANSI256: "210", ANSI: "9"},
		heat: [5]shade{
			{TrueColor: "#5c5c5c", ANSI256: "240", ANSI: "8"}, {TrueColor: "#2f5f8a", ANSI256: "24", ANSI: "4"},
			{TrueColor: "#3f84c4", ANSI256: "67", ANSI: "4"}, {TrueColor: "#6cb6ff", ANSI256: "75", ANSI: "12"},
			{TrueColor: "#b6dcff", ANSI256: "153", ANSI: "14"}},
	},
	"light": {
		muted:  shade{TrueColor: "#6b6b6b", ANSI256: "242", ANSI: "8"},
		accent: shade{TrueColor: "#0a5ec2", ANSI256: "25", ANSI: "4"},
		good:   shade{TrueColor: "#1f7a33", ANSI256: "28", ANSI: "2"},
		bad:    shade{TrueColor: "#b3261e", ANSI256: "124", ANSI: "1"},
		heat: [5]shade{
			{TrueColor: "#b5b5b5", ANSI256: "250", ANSI: "7"}, {TrueColor: "#9cc4f0", ANSI256: "153", ANSI: "6"},
			{TrueColor: "#5b9ade", ANSI256: "68", ANSI: "6"}, {TrueColor: "#0a5ec2", ANSI256: "25", ANSI: "4"},
			{TrueColor: "#063a7a", ANSI256: "17", ANSI: "4"}},
	},
	"contrast": {
		muted:  shade{},
		accent: shade{TrueColor: "#ffd700", ANSI256: "220", ANSI: "11"},
		good:   shade{TrueColor: "#00ff5f", ANSI256: "47", ANSI: "10"},
		bad:    shade{TrueColor: "#ff5f5f", ANSI256: "203", ANSI: "9"},
		heat: [5]shade{{}, {TrueColor: "#ffd700", ANSI256: "220", ANSI: "11"}, {TrueColor: "#ffd700", ANSI256: "220", ANSI: "11"},
			{TrueColor: "#ffd700", ANSI256: "220", ANSI: "11"}, {TrueColor: "#ffd700", ANSI256: "220", ANSI: "11"}},
	},
}

// newTheme is the theme that the config names. "auto" follows the background;
// "mono" and noColor use weight and signs alone.
func newTheme(name string, dark, noColor, ascii bool) theme {
	t := theme{glyphs: unicodeGlyphs, inASCII: ascii}
	if ascii {
		t.glyphs = asciiGlyphs
	}
	plain := lipgloss.NewStyle()
	t.Text, t.Strong, t.Mark = plain, plain.Bold(true), plain.Underline(true)
	if noColor || name == "mono" {
		t.Muted, t.Good = plain, plain
		t.Accent, t.Bad = plain.Bold(true), plain.Bold(true)
		for i := range t.Heat {
			t.Heat[i] = plain
		}
		return t
	}
	if name == "auto" || name == "" {
		name = "light"
		if dark {
			name = "dark"
		}
	}
	p := palettes[name]
	t.Muted = plain.Foreground(p.muted)
	t.Accent = plain.Foreground(p.accent).Bold(true)
	t.Good = plain.Foreground(p.good)
	t.Bad = plain.Foreground(p.bad)
	for i, c := range p.heat {
		t.Heat[i] = plain.Foreground(c)
	}
	return t
}

// tone is the style of a figure or standing.
func (t *theme) tone(tone model.Tone) lipgloss.Style {
	switch tone {
	case model.Good:
		return t.Good
	case model.Soon:
		return t.Accent
	case model.Bad:
		return t.Bad
	case model.Muted:
		return t.Muted
	}
	return t.Text
}

// asciiSigns are the signs that the words of the program use, and what stands
// for them where only ASCII can be shown: cell for cell, so that nothing moves.
var asciiSigns = strings.NewReplacer("…", "~", "–", "-", "—", "-", "→", ">", "←", "<", "↑", "^", "↓", "v",
	"×", "x", "·", ".", "“", `"`, "”", `"`, "’", "'", "‹", "<", "›", ">", "✓", "+", "✗", "x", "●", "*", "○", "o", "▌", ">", "≥", ">")
