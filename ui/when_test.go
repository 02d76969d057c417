package ui

import (
	"testing"
	"time"

	"fromhere/model"
)

// moment is a time of the stories' day.
func moment(hour, minute int) time.Time {
	return time.Date(2026, 11, 23, hour, minute, 0, 0, evening.Location())
}

// promised is a promise recorded at a moment, due at another.
func promised(id string, at, due time.Time) model.Entry {
	e := promise(id, "Priya", "Board numbers", due)
	e.Created, e.Events[0].At = at, at
	return e
}

// reachedAt fails unless the one promise reached a stage at a moment.
func (st *story) reachedAt(stage string, want time.Time) {
	st.t.Helper()
	e := st.only("promise")
	if at, ok := e.StageAt(stage); !ok || !at.Equal(want) || e.Stage() != stage {
		st.t.Fatalf("it stands at %q, and reached %q at %v (%v), not at %v", e.Stage(), stage, at, ok, want)
	}
}

// A1: recorded at 17:00, due 16:00; at 17:48 the reflection is told that it was kept
// at 15:45. That time is kept, though it lies before the entry was written: 16:00
// less 15:45 are 15 minutes early, on every screen; and left out of the percentages.
func TestA01TheTimeTypedInTheEveningIsTheOneKept(t *testing.T) {
	st := newStory(t, holding(promised(promiseID, moment(17, 0), moment(16, 0))))
	st.press("r", "y")
	st.write("15:45")
	st.see("→ today 15:45, 15 min early, noted afterwards")
	st.press("enter")
	st.reachedAt("kept", moment(15, 45))
	st.press("esc")
	st.see("✓ Board numbers for Priya", "15 min early")
	st.press("open promise")
	st.see("✓ Board numbers", "15 min early", "noted afterwards 1")
	st.seeNot("on time", " late")
	st.press("enter")
	st.see("15 min early", "Noted afterwards: left out of the percentages", "kept", "today 15:45")
	st.press("esc", "open Review", "]", "]")
	st.see("noted afterwards 1", "✓ Promise  Board numbers")
	st.seeNot("promises on time")
}

// A2: a promise kept; `s`, kept, and another time correct when that was. Without a
// time nothing is changed, and it says so.
func TestA02AnotherTimeOfTheSameStageCorrectsIt(t *testing.T) {
	e := promised(promiseID, moment(9, 0), moment(16, 0))
	e.Events = append(e.Events, model.Event{At: moment(17, 0), Stage: "kept"})
	st := newStory(t, holding(e))
	st.press("open promise", "s")
	st.see("▌ kept", "the stage now, since today 17:00")
	st.press("enter")
	st.see("type a time to correct when it got there")
	st.reachedAt("kept", moment(17, 0))
	st.write("10:00")
	st.see("→ today 10:00, 6 h early") // 16:00 less 10:00
	st.press("enter")
	st.see("6 h early")
	st.reachedAt("kept", moment(10, 0))
	if n := len(st.only("promise").Events); n != 2 {
		t.Errorf("%d events, not the two there were", n)
	}
}

// A3: past its due time a promise is asked for when it was kept, with nothing filled
// in; enter alone means now, one key the aim, one the due time.
func TestA03PastItsTimeItIsAskedWhenItWasKept(t *testing.T) {
	asks := map[string][]string{
		"space":      {"open promise", "space"},
		"reflection": {"r", "y"},
		"open entry": {"open promise", "enter", "space"},
		"today":      {"space"},
	}
	answers := map[string]time.Time{
		"enter":  evening,        // now, 17:48
		"ctrl+g": moment(15, 45), // due 16:00 less the buffer of 15 minutes
		"ctrl+t": moment(16, 0),
	}
	for door, keys := range asks {
		for answer, want := range answers {
			t.Run(door+" "+answer, func(t *testing.T) {
				st := newStory(t, holding(promised(promiseID, moment(9, 0), moment(16, 0))))
				st.press(keys...)
				st.see("now, or for example", "ctrl+g kept at the aim, 15:45", "ctrl+t kept when due, today 16:00")
				if st.only("promise").Stage() != "promised" {
					t.Fatal("it is stored unasked")
				}
				st.press(answer)
				st.reachedAt("kept", want)
			})
		}
	}
}

// One due at 20:00 is kept now while it is not 20:00, and asked about from then on.
func TestBeforeItsTimeAPromiseIsKeptNow(t *testing.T) {
	for _, keys := range [][]string{{"open promise", "space"}, {"r", "y"}} {
		st := newStory(t, holding(promised(promiseID, moment(9, 0), moment(20, 0))))
		st.press(keys...)
		st.reachedAt("kept", evening)
		st = newStory(t, at(moment(20, 1)), holding(promised(promiseID, moment(9, 0), moment(20, 0))))
		st.press(keys...)
		st.see("kept when due, today 20:00")
		st.write("18:30")
		st.see("1 h 30 min early")
		st.press("enter")
		st.reachedAt("kept", moment(18, 30))
	}
}

func TestWhenItWasKeptCanBeMistyped(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}, {120, 40}} {
		st := newStory(t, sized(size[0], size[1]), holding(promised(promiseID, moment(9, 0), moment(16, 0))))
		st.press("open promise", "space")
		st.write("tomorrow")
		st.press("enter")
		st.see("still to come", "When was it kept?")
		st.press("ctrl+u")
		st.write("noonish")
		st.see("not a time I understand yet")
		st.press("ctrl+u")
		st.store.fail = errDisk
		st.press("ctrl+t")
		st.see("no space left", "When was it kept?")
		st.press("esc")
		st.seeNot("When was it kept?")
		if st.only("promise").Stage() != "promised" {
			t.Error("it was kept although it was left")
		}
	}
}

// A stage chosen in the form has no time, so that the form's end asks for it.
func TestAFormThatSaysKeptAsksWhen(t *testing.T) {
	st := newStory(t, holding(promised(promiseID, moment(9, 0), moment(16, 0))))
	st.press("open promise", "e")
	st.toField(stageKey)
	st.press("k", "ctrl+s")
	st.see("When was it kept?")
	st.press("ctrl+g")
	st.reachedAt("kept", moment(15, 45))
	st.press("open promise", "e", "ctrl+s")
	st.seeNot("When was it kept?")
}

// A move asks the time agreed, with nothing filled in, and when it was agreed: now,
// unless it is typed. A second move is a second event.
func TestAMoveAsksTheTimeAgreedAndWhen(t *testing.T) {
	st := newStory(t, holding(promised(promiseID, moment(9, 0), moment(16, 0))))
	st.press("open promise", "s")
	st.see("▌ moved", "Moved to", "fri 4pm, tomorrow, in 2h", "When")
	st.press("enter")
	st.see("the new time is needed")
	st.write("yesterday")
	st.see("the new time is already past")
	st.press("ctrl+u")
	st.write("thu 4pm")
	st.see("→ Thu 26 Nov 16:00, aim for 15:45")
	st.press("tab")
	st.write("3pm")
	st.press("enter")
	st.see("↻ Board numbers", "Thu 26 Nov 16:00")
	st.reachedAt("renegotiated", moment(15, 0))
	st.press("s", "down", "up", "up", "tab") // from kept back to renegotiated
	st.see("▌ moved")
	st.write("fri 4pm")
	st.press("enter")
	e := st.only("promise")
	if n := len(e.Events); n != 3 {
		t.Fatalf("%d events after two moves: %v", n, e.Events)
	}
	for i, want := range []time.Time{moment(16, 0).AddDate(0, 0, 3), moment(16, 0).AddDate(0, 0, 4)} {
		if due := e.Events[i+1].Due; !due.Equal(want) {
			t.Errorf("move %d is to %v, not %v", i+1, due, want)
		}
	}
	if got := e.Answers.Get("renegotiated"); got != "2026-11-27T16:00:00+01:00" {
		t.Errorf("the answer is %s", got)
	}
	for _, size := range [][2]int{{40, 12}, {120, 40}, {200, 60}} {
		st.resize(size[0], size[1])
		st.press("s", "up", "tab")
		st.write("sat")
		st.press("tab", "tab", "shift+tab", "esc")
	}
}

// One key says of a question that one told them after all, in the list and in the
// open entry; no other practice has it.
func TestIToldThemAfterAll(t *testing.T) {
	ask := recorded("ask01", "ask", 3, map[string]string{"to": "Sam", "tell": "Cut it", "ask": "What would you cut?"}, "asked")
	for _, keys := range [][]string{{"open ask"}, {"open ask", "enter"}, {"open Review"}} {
		st := newStory(t, sized(120, 40), holding(ask))
		st.press(keys...)
		st.see("t told after all")
		st.press("t")
		st.see("What would you cut?: told")
		if e := st.only("ask"); e.Stage() != "told" {
			t.Errorf("it stands at %q", e.Stage())
		}
		st.press("t")
		st.see("It is at told already")
		st.press("u")
		if e := st.only("ask"); e.Stage() != "asked" {
			t.Errorf("undone, it stands at %q", e.Stage())
		}
	}
	st := newStory(t, sized(200, 40), holding(promised(promiseID, moment(9, 0), moment(16, 0))))
	st.press("open promise", "t")
	st.seeNot("told after all")
	if st.store.saves != 0 {
		t.Error("a promise was told")
	}
}
