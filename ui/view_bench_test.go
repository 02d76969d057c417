package ui

import (
	"fmt"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"fromhere/model"
	"fromhere/model/demo"
)

// drawnSizes are those that the speed of drawing is measured at.
var drawnSizes = [][2]int{{120, 40}, {300, 80}}

// mostAllocations is how many allocations one picture of any screen may cost
// at the first of the drawn sizes.
const mostAllocations = 300

// drawnScreen is the demo's app on a screen, led there by keys.
func drawnScreen(tb testing.TB, width, height int, keys ...string) *app {
	tb.Helper()
	return appOn(tb, demo.Year(model.BuiltIn, model.DefaultConfig(), evening), width, height, keys...)
}

// appOn is an app that holds the entries, led to a screen by keys.
func appOn(tb testing.TB, entries []model.Entry, width, height int, keys ...string) *app {
	tb.Helper()
	before := lipgloss.ColorProfile()
	lipgloss.SetColorProfile(termenv.TrueColor)
	tb.Cleanup(func() { lipgloss.SetColorProfile(before) })
	a, err := newApp(Env{Store: newMemoryStore(), Drafts: newMemoryDrafts(tb), Catalog: model.BuiltIn, Config: model.DefaultConfig(), Demo: true,
		Now: func() time.Time { return evening }, NewID: func(time.Time) string { return "01kasvq9x2c4m7n8p3r5t6v0zz" }})
	if err != nil {
		tb.Fatal(err)
	}
	a.s.journal.Replace(entries)
	a.s.loaded = true
	a.refresh()
	a.Update(tea.WindowSizeMsg{Width: width, Height: height})
	for _, name := range keys {
		a.Update(keyPress(name))
	}
	return a
}

func BenchmarkView(b *testing.B) {
	for _, scene := range screensWithKeys {
		for _, size := range drawnSizes {
			b.Run(fmt.Sprintf("%s/%dx%d", scene.name, size[0], size[1]), func(b *testing.B) {
				a := drawnScreen(b, size[0], size[1], scene.keys...)
				b.ReportAllocs()
				for b.Loop() {
					_ = a.View()
				}
			})
		}
	}
}

// A picture costs few allocations on every screen: what is costly is drawn
// when it changes, not on every frame.
func TestPicturesCostFewAllocations(t *testing.T) {
	const pictures = 5
	size := drawnSizes[0]
	for _, scene := range screensWithKeys {
		a := drawnScreen(t, size[0], size[1], scene.keys...)
		n := testing.AllocsPerRun(pictures, func() { _ = a.View() })
		t.Logf("%-26s %4.0f allocations", scene.name, n)
		if n > mostAllocations {
			t.Errorf("%s at %d×%d: a picture costs %.0f allocations, more than %d", scene.name, size[0], size[1], n, mostAllocations)
		}
	}
}

// journalSizes are those that keys are measured in.
var journalSizes = []int{22_000, 100_000}

// tabKeys lead to every tab and sub-tab that shows what the journal holds.
func tabKeys() map[string][]string {
	keys := map[string][]string{"Today": {"1"}, "Review": {"5"}, "Streaks": {"6"}, "Streaks, people": {"6", "["}}
	for tab, groups := range map[string][]model.Group{"2": {model.Steps}, "3": {model.Habits}, "4": {model.NextSteps, model.Rituals}} {
		turns := []string{tab}
		for _, p := range model.Catalog(model.BuiltIn).In(groups...) {
			keys[p.Short] = turns
			turns = append(turns[:len(turns):len(turns)], "]")
		}
	}
	return keys
}

func BenchmarkKey(b *testing.B) {
	for _, count := range journalSizes {
		entries := manyEntries(b, count)
		for name, keys := range tabKeys() {
			b.Run(fmt.Sprintf("%s/%d", name, count), func(b *testing.B) {
				a := appOn(b, entries, 120, 40, keys...)
				down, up := keyPress("down"), keyPress("up")
				for n := 0; b.Loop(); n++ {
					press := down
					if n/50%2 == 1 {
						press = up
					}
					a.Update(press)
					_ = a.View()
				}
			})
		}
	}
}

// BenchmarkTab turns to a tab or within it and draws it, the first time; and
// again to the tab, with nothing changed since.
func BenchmarkTab(b *testing.B) {
	for _, count := range journalSizes {
		entries := manyEntries(b, count)
		for name, keys := range tabKeys() {
			last := keyPress(keys[len(keys)-1])
			before := append([]string{"1"}, keys[:len(keys)-1]...)
			if len(keys) == 1 {
				before = []string{"1"}
				if name == "Today" {
					before = []string{"2"}
				}
			}
			b.Run(fmt.Sprintf("first/%s/%d", name, count), func(b *testing.B) {
				for b.Loop() {
					b.StopTimer()
					a := appOn(b, entries, 120, 40, before...)
					b.StartTimer()
					a.Update(last)
					_ = a.View()
				}
			})
			b.Run(fmt.Sprintf("again/%s/%d", name, count), func(b *testing.B) {
				a := appOn(b, entries, 120, 40, keys...)
				for b.Loop() {
					b.StopTimer()
					a.Update(keyPress(before[0]))
					b.StartTimer()
					a.Update(keyPress(keys[0]))
					_ = a.View()
				}
			})
		}
	}
}
