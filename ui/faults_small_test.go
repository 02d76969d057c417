package ui

import (
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/ui/keys"
)

// The signs beside a period lead where they point.
func TestTheSignsBesideAPeriodAreClicked(t *testing.T) {
	st := newStory(t, holding(on(november(2), "note", "title=Long ago"), on(november(23), "note", "title=Today's")))
	st.press("open Review", "]", "]")
	st.see("Week 48")
	st.clickOn("‹", 2)
	st.see("Week 47")
	st.clickOn("›", 2)
	st.see("Week 48")
}

// Where a key is asked for, the footer names the way out before what is offered.
func TestTheFooterNamesTheWayOut(t *testing.T) {
	st := newStory(t, holding(dueToday()))
	st.press("open promise", "space")
	st.see("When was it kept?", "esc back   ctrl+g kept at the aim")
	st.press("esc", "r", "y")
	st.see("Kept when?", "enter next   esc later   ctrl+g kept at the aim")
	st = newStory(t, sized(40, 12))
	st.press("n", "enter")
	st.write("Slow")
	st.see("ctrl+s save   esc keep as a draft")
}

// An evening is named by its answer, else by its day.
func TestAnEveningIsNotNamedByAPhrase(t *testing.T) {
	st := newStory(t, holding(on(november(20), "reflection", "phrase=ASAP", "energy=7"), on(november(23), "reflection", "answer=I waited", "phrase=ASAP")))
	st.press("open Review")
	st.see("Evening of Fri 20 Nov", "I waited")
	st.seeNot("ASAP")
}

// A hint that is cut ends in a sign that it is.
func TestACutHintSaysSo(t *testing.T) {
	st := newStory(t, sized(70, 24))
	st.press("open outcome", "n")
	st.write("Churn sheet")
	st.press("ctrl+s", "up")
	st.see("what somebody will", "is needed", "…  is needed")
	st.press("esc", "open ask", "n")
	st.see("New question · Ask, Don't Tell")
}

// The week of a plan is a date, also where that was yesterday.
func TestAWeekBeginsOnADate(t *testing.T) {
	st := newStory(t, at(evening.Add(24*time.Hour)), holding(on(november(23), "week", "of=2026-11-23", "plan=If it rains, then I wait")))
	st.press("open week", "enter")
	st.see("Week of  Mon 23 Nov")
}

// A mistake in a setting is said once, in the words of its line.
func TestAWrongSettingIsToldOnce(t *testing.T) {
	st := newStory(t)
	st.press("S")
	st.selectSetting("workdays")
	st.press("enter")
	st.write("abc")
	st.press("enter")
	st.see(`"friabc" is no weekday; write days such as mon, tue, wed`)
	if n := strings.Count(st.screen(), "is no weekday"); n != 1 {
		t.Errorf("it is told %d times", n)
	}
}

// A setting changed in a demo holds there, and stands in no file.
func TestADemoSettingStandsInNoFile(t *testing.T) {
	st := newStory(t, with(func(env *Env) { env.Demo = true }))
	st.press("S")
	st.selectSetting("ascii")
	st.press("enter")
	st.see("in this demo")
	st.seeNot("config.yaml")
}

// What the first week ticked opens what it was ticked for.
func TestATickedLineOpensItsEntry(t *testing.T) {
	st := newStory(t)
	st.firstPromise()
	st.press("g")
	for range 3 {
		if p, _ := st.app.top().(*todayView).board.Selected(); p.Section == beginSection {
			break
		}
		st.press("down")
	}
	st.press("enter")
	if v, ok := st.app.top().(*detailView); !ok || v.id != st.only("promise").ID {
		t.Errorf("the promise is not open:\n%s", st.screen())
	}
}

// The key for a new entry says of what.
func TestNNamesWhatItBegins(t *testing.T) {
	st := newStory(t)
	for _, p := range st.app.s.journal.Catalog.In(model.Steps, model.NextSteps) {
		st.press("open " + p.ID)
		if footer := keys.Footer(st.app.top().Keys()); footer[0].Help().Desc != "new "+p.Noun {
			t.Errorf("%s: %q", p.ID, footer[0].Help().Desc)
		}
	}
}
