package term

import (
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Colourless tells that no colours are to be shown: the terminal has none, or
// the person asked for none. Weight and underline are drawn all the same, since
// they tell what is chosen; Lip Gloss would drop them with the colours.
func Colourless() bool {
	if lipgloss.ColorProfile() != termenv.Ascii {
		return false
	}
	lipgloss.SetColorProfile(termenv.ANSI)
	return true
}
