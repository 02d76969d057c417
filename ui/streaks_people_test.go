package ui

import (
	"testing"

	"fromhere/model"
	"fromhere/model/figures"
)

// A talk that a wrong clock dated ahead is not "-2 d ago".
func TestD09LastTalksOfTheFutureAreSaidAsSuch(t *testing.T) {
	today := model.DayOf(evening, 0)
	for ahead, want := range map[model.Day]string{-2: "2 d ago", 0: "today", 2: "in 2 d"} {
		cells := personCells(figures.PersonSummary{Name: "Sam", Warmth: figures.Warm, Talked: today + ahead}, today)
		if cells[1] != want {
			t.Errorf("%d days ahead: %q, not %q", ahead, cells[1], want)
		}
	}
}
