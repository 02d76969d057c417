package model_test

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
)

// What Today says ends tonight is what the streaks say of themselves.
func TestTonightIsWhatStreaksSay(t *testing.T) {
	ending := 0
	rapid.Check(t, func(t *rapid.T) {
		times := rapid.IntRange(1, 7).Draw(t, "times")
		d := newDiary(map[string]model.Cadence{"ask": model.Daily, "gap": model.Weekly(times), "need": {}})
		today := novDay(rapid.IntRange(16, 29).Draw(t, "today"))
		practice := rapid.SampledFrom([]string{"ask", "gap", "need", "contact", model.Reflection})
		for range rapid.IntRange(0, 40).Draw(t, "entries") {
			d.on(practice.Draw(t, "practice"), today-model.Day(rapid.IntRange(0, 20).Draw(t, "days ago")))
		}
		if from := today - model.Day(rapid.IntRange(0, 20).Draw(t, "leave")); rapid.Bool().Draw(t, "on leave") {
			d.leave(from, from, from+2)
		}
		var want []model.Streak
		for _, s := range model.ActivityOf(d.journal, today).Streaks() {
			if s.Tonight {
				want = append(want, s)
			}
		}
		ending += len(want)
		if got := model.AgendaOf(d.journal, today.At(18*time.Hour, time.UTC)).Tonight; !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
	if ending == 0 {
		t.Error("no streak ever ended tonight")
	}
}
