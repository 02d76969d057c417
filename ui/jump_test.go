package ui

import "testing"

// In Review a day is gone to among all entries, and else the period that it lies in.
func TestJumpInReview(t *testing.T) {
	st := newStory(t, holding(fewDays()...))
	st.press("open Review", "J")
	st.see("Jump to a date", "3 nov")
	st.write("last week")
	st.see("Week 47")
	st.press("enter")
	st.see("Week 47, 16–22 Nov 2026")
	st.press("J")
	st.write("mon")
	st.press("enter")
	st.see("Week 48, 23–29 Nov 2026")
	st.press("J")
	st.write("2026-10")
	st.press("enter")
	st.see("October 2026")
}

func TestJumpSelectsTheNearestEntry(t *testing.T) {
	st := newStory(t, holding(twoGaps()...)) // of yesterday and the day before
	st.press("open gap", "J")
	st.write("3 nov")
	st.press("enter", "enter")
	st.see("Nobody owns the door", "Gap Audit")
	st.press("esc", "J")
	st.write("yesterday")
	st.press("enter", "enter")
	st.see("Nobody owns the wiki", "Gap Audit")
	st.press("1", "open Review", "J")
	st.write("2026-11-01")
	st.press("enter", "enter")
	st.see("Nobody owns the door", "Gap Audit")
}

func TestJumpFromElsewhereShowsTheDay(t *testing.T) {
	for _, from := range [][]string{nil, {"open Streaks"}, {"open gap", "enter"}, {"?"}} {
		st := newStory(t, holding(twoGaps()...))
		st.press(from...)
		st.press("J")
		st.write("yesterday")
		st.see("yesterday", "→")
		st.press("enter")
		st.see("22 Nov", "Nobody owns the wiki")
		st.seeNot("the door")
	}
}

func TestJumpRefuses(t *testing.T) {
	st := newStory(t, holding(twoGaps()...))
	st.press("J", "enter")
	st.see("type a date to jump to")
	st.write("someday")
	st.see("not a date I understand yet")
	st.press("enter")
	st.see(`"someday" is not a day; try`)
	st.press("ctrl+u")
	st.write("tomorrow")
	st.see("that is still ahead")
	st.press("enter")
	st.see("that is still ahead", "Jump to a date")
	st.press("esc")
	st.seeNot("Jump to a date")
}
