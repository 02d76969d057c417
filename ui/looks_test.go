package ui

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"fromhere/ui/term"
)

// A theme chosen, and a background told late, hold for what is on the screen
// already.
func TestAnotherThemeIsSeenAtOnce(t *testing.T) {
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.TrueColor)
	defer lipgloss.SetColorProfile(before)
	st := newStory(t, holding(promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))))
	mutedOn := func(background string) {
		t.Helper()
		for name, p := range palettes {
			color := strings.SplitN(lipgloss.NewStyle().Foreground(p.muted).Render("x"), "x", 2)[0]
			if shown := strings.Contains(st.app.View(), color); name != "contrast" && shown != (name == background) {
				t.Errorf("for a %s background the colours of %s are shown: %v", background, name, shown)
			}
		}
	}
	mutedOn("dark")
	st.send(term.BackgroundMsg{Dark: false})
	mutedOn("light")
	theme := func(name string) {
		st.press(":")
		st.write("Theme: " + name)
		st.press("enter")
	}
	theme("dark")
	mutedOn("dark")
	theme("auto")
	mutedOn("light")
}
