package ui

import (
	"strings"
	"testing"

	"fromhere/model"
)

// shown holds that the screen has the rows in this order, each below the one
// before.
func (st *story) shown(rows ...string) {
	st.t.Helper()
	screen, last := st.screen(), 0
	for _, row := range rows {
		at := strings.Index(screen[last:], row)
		if at < 0 {
			st.t.Fatalf("%q is not there, or not in its place:\n%s", row, st.screen())
		}
		last += at
	}
}

// Talked with on 1 September, mentored and backed on 20 November: three days of
// silence, not 83, on Today, in the list of the network, in its figures and in
// Streaks.
func TestA10AnyTouchMakesWarm(t *testing.T) {
	talk := on(november(-60), "contact", "person=Sam", "team=Support")
	before := newStory(t, sized(120, 40), holding(talk))
	before.see("Sam (Support)", "last touch 83 days ago") // 23 November, cold after 42
	before.press("open contact")
	before.see("cold 1")

	st := newStory(t, sized(120, 40), holding(talk,
		on(november(20), "mentee", "mentee=sam", "topic=SQL"),
		on(november(20), "follower", "person=Sam ", "idea=x", "backed=y")))
	st.seeNot("last touched", "Going quiet")
	st.press("open contact")
	st.see("warm 1", "Tue 1 Sep", "warm")
	st.seeNot("cold")
	st.press("open Streaks", "[", "[")
	st.see("3 d ago")
}

// Whom one mentored today is not "never" talked with, and stands below those with
// whom one has been silent for longer, however warm.
func TestA21PeopleByTheirSilence(t *testing.T) {
	st := newStory(t, sized(120, 40), holding(
		on(november(23), "mentee", "mentee=Kim", "topic=SQL"),
		on(november(3), "contact", "person=Lu"),                             // 20 days, warm
		on(november(-20), "contact", "person=Zoë"),                          // 43 days, cold
		on(november(13), "person", "name=Bo", "every=2", "latest=5"),        // asked for 10 days ago, and not touched since
		on(november(20), "person", "name=Gone", "left=yes"),                 // touched once, and left
		on(november(-50), "contact", "person=Gone"),                         //
		on(november(22), "promise", "to=Ana", "what=x"),                     // open: no touch
		on(november(22), "contact", "person=the team", "direction=across"))) // a group
	st.press("open Streaks", "[", "[")
	st.seeNot("never")
	st.shown("▌ Zoë", "43 d ago  cold", "  Lu", "20 d ago  warm", "  Bo", "none yet  cold", "  Kim", "today  warm")
	st.shown("  Kim", "  Gone", "left")
	st.shown("  Kim", "  the team")
	st.shown("  Kim", "  Ana")
	st.press("open Today")
	st.see("Bo", "no touch in 10 days", "Zoë", "last touch 43 days ago")
	st.seeNot("Gone")
}

// A spelling that a person entry names is the same person on every screen, and
// another again once it is left out.
func TestAnAliasJoinsAndParts(t *testing.T) {
	entry := on(november(22), "person", "name=Priya Shah", "aliases=Priya, P. Shah", "team=Board")
	st := newStory(t, sized(120, 40), holding(entry,
		on(november(-50), "contact", "person=priya", "team=Sales"),
		on(november(20), "mentee", "mentee=P. SHAH", "topic=x")))
	st.seeNot("Going quiet")
	st.press("open Streaks", "[", "[")
	st.shown("▌ Priya Shah", "3 d ago  warm", "Board")
	st.seeNot("priya", "P. SHAH")

	entry.Answers = entry.Answers.With("aliases", "P. Shah")
	st = newStory(t, sized(120, 40), holding(entry,
		on(november(-50), "contact", "person=priya", "team=Sales"),
		on(november(20), "mentee", "mentee=P. SHAH", "topic=x")))
	st.see("priya (Sales)", "last touch 73 days ago")
	st.press("open Streaks", "[", "[")
	st.shown("▌ priya", "73 d ago  cold", "Sales", "  Priya Shah", "3 d ago  warm", "Board")
}

// A field for a person is completed from person entries too.
func TestAPersonEntryCompletesNames(t *testing.T) {
	field := newField(newStory(t, holding(on(november(22), "person", "name=Priya Shah"))).app.s, model.Field{Key: "to", Kind: model.Person}, "")
	if len(field.known) != 1 || field.known[0].Name != "Priya Shah" {
		t.Errorf("it is completed from %v", field.known)
	}
}
