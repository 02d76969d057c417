package ui

import "testing"

// A choice says what its values mean; a yes or no that was not given is no answer.
func TestFormsSayWhatAChoiceMeans(t *testing.T) {
	st := newStory(t)
	st.resize(120, 40)
	st.press("open person", "n")
	st.see("no answer  yes  no", "none  across  down  up")
	st.seeNot("across = same level")
	st.press("tab", "tab", "tab", "tab")
	st.see("across = same level, down = below, up = above")
}

// A draft is named by its title, whichever field was written last; without one the
// practice says what it is.
func TestADraftIsNamedByItsTitle(t *testing.T) {
	st := newStory(t)
	st.press("open promise", "n")
	st.write("Priya")
	st.press("tab", "tab")
	st.write("blah")
	st.press("esc")
	st.see("Kept as a draft: promise: Priya · n goes on with it")
	st.press("n", "shift+tab")
	st.write("Board numbers")
	st.press("esc")
	st.see("Kept as a draft: Board numbers · n goes on with it")
}
