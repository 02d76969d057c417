package ui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
	"fromhere/model/demo"
)

// sizes are those that every screen is drawn at.
var sizes = [][2]int{{80, 24}, {40, 12}, {120, 40}}

// scenes are the screens that are kept as golden files, by the keys that lead
// to them from Today.
var scenes = []struct {
	name string
	keys []string
}{
	{"today", nil},
	{"nuisance", []string{"open nuisance"}},
	{"ask", []string{"open ask"}},
	{"rock", []string{"open promise"}},
	{"network", []string{"open contact"}},
	{"ownership", []string{"open ownership"}},
	{"habits", []string{"open outcome"}},
	{"next", []string{"open gap"}},
	{"review", []string{"open Review"}},
	{"week", []string{"open Review", "]", "]"}},
	{"year", []string{"open Review", "["}},
	{"figure", []string{"open promise", "up"}},
	{"behind", []string{"open contact", "up", "up", "enter"}},
	{"streaks", []string{"open Streaks"}},
	{"streaks-year", []string{"open Streaks", "[", ",", "down"}},
	{"streaks-weekdays", []string{"open Streaks", "]"}},
	{"streaks-courage", []string{"open Streaks", "]", "]", "down"}},
	{"streaks-credits", []string{"open Streaks", "]", "]", "]"}},
	{"streaks-people", []string{"open Streaks", "[", "["}},
	{"person", []string{"open Streaks", "[", "[", "enter"}},
	{"detail", []string{"open nuisance", "enter"}},
	{"form", []string{"open promise", "e"}},
	{"kept", []string{"space"}},
	{"stages", []string{"open promise", "s"}},
	{"reflection", []string{"r"}},
	{"palette", []string{":"}},
	{"help", []string{"?"}},
	{"method", []string{"open follower", "i"}},
	{"trash", []string{"T"}},
	{"find", []string{"open promise", "/", "p", "r", "i", "y", "a"}},
	{"selected", []string{"open nuisance", "x", "x"}},
	{"tags", []string{"open nuisance", "#", "b", "o"}},
	{"jump-to", []string{"J", "l", "a", "s", "t", "space", "w", "e", "e", "k"}},
	{"settings", []string{"S"}},
	{"settings-theme", []string{"S", "enter", "down"}},
	{"settings-line", []string{"S", "down", "down", "down", "enter", "x"}},
}

// demoStory is a story in the demo's journal.
func demoStory(t *testing.T, options ...option) *story {
	t.Helper()
	year := demo.Year(model.BuiltIn, model.DefaultConfig(), evening)
	return newStory(t, append([]option{holding(year...), with(func(env *Env) { env.Demo = true })}, options...)...)
}

func TestScreens(t *testing.T) {
	for _, size := range sizes {
		for _, scene := range scenes {
			t.Run(fmt.Sprintf("%s-%dx%d", scene.name, size[0], size[1]), func(t *testing.T) {
				st := demoStory(t, sized(size[0], size[1]))
				st.press(scene.keys...)
				screen := st.screen()
				if scene.name != "today" {
					screen = belowTabs(screen)
				}
				golden.RequireEqual(t, []byte(screen))
			})
		}
	}
}

// The veil is drawn over Today; under it no key of another scene works.
func TestTheVeilIsDrawn(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			st := demoStory(t, sized(size[0], size[1]))
			st.press("V")
			golden.RequireEqual(t, []byte(st.screen()))
		})
	}
}

func TestFirstScreenOfAnEmptyJournal(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, []byte(belowTabs(newStory(t, sized(size[0], size[1])).screen())))
		})
	}
}
