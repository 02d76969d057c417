package ui

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"fromhere/model"
	"fromhere/ui/term"
	"fromhere/ui/theme"
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
		for _, name := range []string{"dark", "light"} {
			color, _, _ := strings.Cut(theme.New(name, false, false, false).Muted.Render("x"), "x")
			if shown := strings.Contains(st.app.View(), color); shown != (name == background) {
				t.Errorf("for a %s background the colours of %s are shown: %v", background, name, shown)
			}
		}
	}
	mutedOn("dark")
	st.send(term.BackgroundMsg{Dark: false})
	mutedOn("light")
	choose := func(name string) {
		st.press(":")
		st.write("Theme: " + name)
		st.press("enter")
	}
	choose("dark")
	mutedOn("dark")
	choose("auto")
	mutedOn("light")
}

// The README names every theme.
func TestThemesAreOffered(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if line := "# " + strings.Join(model.Themes[1:], ", "); !strings.Contains(string(readme), line) {
		t.Errorf("the README does not offer the themes as %q", line)
	}
}
