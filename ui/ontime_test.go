package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// What one screen says of being on time, all say: Today, the view with its rows,
// Review, and the panels of credits and people.
func TestOnTimeIsOneRuleOnEveryScreen(t *testing.T) {
	due := evening.Add(-time.Hour)
	for margin, onTime := range map[time.Duration]bool{0: true, time.Second: true, -time.Second: false} {
		e := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", due)
		e.Created = due.Add(-24 * time.Hour)
		e.Events = []model.Event{{At: e.Created, Stage: "promised"}, {At: due.Add(-margin), Stage: model.Kept}}
		st := newStory(t, sized(120, 40), holding(e))
		said := func(place string, in, out string) {
			t.Helper()
			screen := strings.Split(st.screen(), "\n")
			has := func(text string) bool {
				return slices.ContainsFunc(screen, func(line string) bool { return strings.Contains(line, text) })
			}
			if has(in) != onTime || has(out) == onTime {
				t.Errorf("kept %v before its time, %s does not say so:\n%s", margin, place, st.screen())
			}
		}
		said("Today", "on the minute", "1 min late")
		st.press("open promise")
		said("the row", "on the minute", "1 min late")
		said("the view", "on time 1 of 1", "on time 0 of 1")
		said("the promises in a row", "in a row 1", "in a row 0")
		st.press("open Review", "]", "]")
		said("Review", "promises on time 1 of 1", "promises on time 0 of 1")
		st.press("open Streaks")
		for !strings.Contains(st.screen(), "Kept on time") {
			st.press("]")
		}
		said("credits", "Kept on time             1", "Kept on time             0")
		if strings.Contains(st.screen(), "  Priya                    1         0") != onTime {
			t.Errorf("kept %v before its time, the credits with Priya do not say so:\n%s", margin, st.screen())
		}
		st.press("]")
		said("people", "1 of 1", "0 of 1")
	}
}
