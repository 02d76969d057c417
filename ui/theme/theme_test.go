package theme

import (
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"fromhere/model"
)

// A style looks as lipgloss draws it.
func TestStylesAreThoseOfLipgloss(t *testing.T) {
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.TrueColor)
	defer lipgloss.SetColorProfile(before)
	for _, style := range []lipgloss.Style{lipgloss.NewStyle(), lipgloss.NewStyle().Bold(true),
		lipgloss.NewStyle().Foreground(palettes["dark"].accent).Bold(true), lipgloss.NewStyle().Foreground(palettes["light"].muted)} {
		if got, want := newStyle(style).Render("two words"), style.Render("two words"); got != want {
			t.Errorf("the style gives %q, lipgloss %q", got, want)
		}
	}
}

func TestEveryThemeHasItsColours(t *testing.T) {
	for _, name := range model.Themes {
		if _, ok := palettes[name]; !ok && name != "auto" && name != "mono" {
			t.Errorf("the theme %s has no colours", name)
		}
	}
}
