package ui

import "testing"

// What the store did beside a save is told once, behind what was saved.
func TestNewsIsToldOnceBesideASave(t *testing.T) {
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening)))
	st.press("open promise")
	st.store.news = []string{"/j/journal.yaml was added; it holds the journal's id"}
	st.press("m")
	st.see("/j/journal.yaml was added; it holds the journal's id")
	st.press("m")
	st.seeNot("/j/journal.yaml")
}
