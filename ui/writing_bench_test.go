package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// writingForm is the app with the cursor in a text of so many bytes, in a
// form.
func writingForm(b *testing.B, bytes int) *app {
	b.Helper()
	a, err := newApp(Env{
		Store: newMemoryStore(), Catalog: model.BuiltIn, Config: model.DefaultConfig(),
		Now:    func() time.Time { return evening },
		NewID:  func(time.Time) string { return "01kasvq9x2c4m7n8p3r5t00001" },
		Tick:   func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil },
		Copy:   func(string) error { return nil },
		Drafts: &memoryDrafts{kept: map[string]model.Draft{}},
	})
	if err != nil {
		b.Fatal(err)
	}
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	a.Update(keyPress("2"))
	a.Update(keyPress("n"))
	form := a.top().(*formView)
	for form.fields[form.focus].Kind != model.Prose {
		a.Update(keyPress("tab"))
	}
	text := strings.Repeat("a sentence of some words, to be written on a day that was long.\n\n", bytes/65)
	a.Update(keyPress("alt+a"))
	a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	for range 3 {
		a.Update(keyPress("pgup"))
	}
	return a
}

// A key in the app, with the drafts and the check of the language that go along
// with it, and the frame after it, in forms with texts of several sizes; beside
// the same in a short text.
func BenchmarkWriting(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"600B", 600}, {"50kB", 50_000}, {"1MB", 1_000_000}} {
		b.Run(size.name, func(b *testing.B) {
			short, long := writingForm(b, 600), writingForm(b, size.bytes)
			var took [2][]time.Duration
			press := func(a *app, i int) time.Duration {
				start := time.Now()
				if i%2 == 0 {
					a.Update(keyPress("x"))
				} else {
					a.Update(keyPress("backspace"))
				}
				_ = a.View()
				return time.Since(start)
			}
			for i := 0; b.Loop(); i++ {
				took[0], took[1] = append(took[0], press(short, i)), append(took[1], press(long, i))
			}
			for _, all := range took {
				slices.Sort(all)
			}
			median := len(took[0]) / 2
			b.ReportMetric(float64(took[1][median].Nanoseconds()), "ns/key")
			b.ReportMetric(float64(took[1][median])/float64(took[0][median]), "×600B")
		})
	}
}
