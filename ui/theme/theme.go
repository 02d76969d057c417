package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"fromhere/model"
	"fromhere/model/today"
	"fromhere/ui/editor"
)

// Theme is the looks of the app as named roles; screens use roles, never
// colours.
type Theme struct {
	Text      Style
	Muted     Style // what can wait
	Accent    Style // the selection bar, the next thing to do
	Current   Style // the current tab
	Hint      Style // what the program has to say
	Strong    Style // headings and the selected row
	Found     Style // what was looked for, in the text where it stands
	FoundHere Style // the same, where one was led to
	Good      Style
	Bad       Style                  // overdue or failed
	Heat      [5]Tile                // nothing … much
	Passed    Tile                   // a day that is passed over
	Figures   [model.Muted + 1]Style // figures by their tone
	Writing   editor.Styles          // the text editor
	Glyphs    glyphs
	inASCII   bool
}

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

// New is the theme that the config names. "auto" follows the background;
// "mono" and noColor use weight and signs alone.
func New(name string, dark, noColor, ascii bool) Theme {
	t := Theme{Glyphs: unicodeGlyphs, inASCII: ascii}
	if ascii {
		t.Glyphs = asciiGlyphs
	}
	plain := lipgloss.NewStyle()
	muted, hint, good, bad := plain, plain, plain, plain.Bold(true)
	heat := [len(t.Heat)]lipgloss.Style{plain, plain, plain, plain, plain}
	if !noColor && name != "mono" {
		p := paletteFor(name, dark)
		muted, hint = plain.Foreground(p.muted), plain.Foreground(p.accent)
		good, bad = plain.Foreground(p.good), plain.Foreground(p.bad)
		for i, c := range p.heat {
			heat[i] = plain.Foreground(c)
		}
	}
	accent := hint.Bold(true)
	t.Muted, t.Hint, t.Good, t.Bad = newStyle(muted), newStyle(hint), newStyle(good), newStyle(bad)
	t.Accent, t.Current, t.Strong = newStyle(accent), newStyle(accent.Underline(true)), newStyle(plain.Bold(true))
	for i, style := range heat {
		t.Heat[i] = Tile{newStyle(style), t.Glyphs.Heat[i]}
	}
	t.Found, t.FoundHere = t.Current, newStyle(accent.Reverse(true))
	t.Passed.Sign = t.Glyphs.passed
	for tone, style := range map[model.Tone]lipgloss.Style{
		model.Plain: plain, model.Good: good, model.Soon: hint, model.Bad: bad, model.Muted: muted,
	} {
		t.Figures[tone] = newStyle(style.Bold(true))
	}
	t.Writing = editor.Styles{Text: plain, Hint: muted, Mark: plain.Underline(true), Selected: plain.Reverse(true),
		Heading: plain.Bold(true), Item: hint, Emphasis: plain.Italic(true), Strong: plain.Bold(true)}
	return t
}

// paletteFor is the palette of a theme with colours.
func paletteFor(name string, dark bool) palette {
	if name == "auto" || name == "" {
		name = "light"
		if dark {
			name = "dark"
		}
	}
	return palettes[name]
}

// Tone is the style of a tone.
func (t *Theme) Tone(tone model.Tone) Style {
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

// Sign is a mark in its style.
func (t *Theme) Sign(m today.Mark, tone model.Tone) string {
	style, glyph := t.SignOf(m, tone)
	return style.Render(glyph)
}

// SignOf is the glyph of a mark, and its style.
func (t *Theme) SignOf(m today.Mark, tone model.Tone) (Style, string) {
	switch m {
	case today.OpenMark:
		return t.Muted, t.Glyphs.open
	case today.SoonMark:
		return t.Accent, t.Glyphs.soon
	case today.OverdueMark:
		return t.Bad, t.Glyphs.overdue
	case today.DoneMark:
		return t.Good, t.Glyphs.Done
	case today.MovedMark:
		return t.Muted, t.Glyphs.moved
	case today.FailedMark:
		return t.Bad, t.Glyphs.failed
	case today.LostMark:
		return t.Bad, t.Glyphs.lost
	}
	return t.Tone(tone), t.Glyphs.Dot
}

// Spark draws shares from 0 to 1 as bars of one cell.
func (t *Theme) Spark(shares []float64) string {
	var b strings.Builder
	top := len(t.Glyphs.spark) - 1
	for _, share := range shares {
		b.WriteString(t.Glyphs.spark[int(share*float64(top)+0.5)])
	}
	return b.String()
}

// Signs puts ASCII in the place of the program's own signs, where the config
// asks for it.
func (t *Theme) Signs(frame string) string {
	if !t.inASCII {
		return frame
	}
	return asciiSigns.Replace(frame)
}

// asciiSigns are the signs that the words of the program use, and what stands
// for them where only ASCII can be shown: cell for cell, so that nothing moves.
var asciiSigns = strings.NewReplacer("…", "~", "–", "-", "—", "-", "→", ">", "←", "<", "↑", "^", "↓", "v",
	"×", "x", "·", ".", "“", `"`, "”", `"`, "’", "'", "‹", "<", "›", ">", "✓", "+", "✗", "x", "▪", "=", "●", "*", "○", "o", "▌", ">", "≥", ">")
