package ui

import (
	"slices"
	"testing"
)

// What a form shows for the tags of an entry is read back as those tags.
func TestD09TheFormKeepsTagsWithSigns(t *testing.T) {
	e := madeAt("01e1", "contact", evening, "person", "Sam")
	e.Tags = []string{"#️⃣", "#x", "board", "#"}
	st := newStory(t, holding(e))
	st.press("open Review", "enter", "e")
	for range 20 {
		if f := st.app.top().(*formView); f.fields[f.focus].Key == tagsKey {
			break
		}
		st.press("tab")
	}
	st.press("end")
	st.write(" new #sign #")
	st.press("ctrl+s")
	if got := st.only("contact").Tags; !slices.Equal(got, []string{"#️⃣", "#x", "board", "#", "new", "sign"}) {
		t.Errorf("the tags are %q", got)
	}
	st.see("##️⃣ ##x #board ## #new #sign")
}

// The filter offers tags so that it finds them.
func TestD09TheFilterCompletesTagsWithSigns(t *testing.T) {
	e := madeAt("01e1", "contact", evening, "person", "Sam")
	e.Tags = []string{"#x"}
	for typed, want := range map[string]string{"##": "##x ", "tag:": "tag:##x ", "#": "##x "} {
		st := newStory(t, holding(e, madeAt("01e2", "contact", evening, "person", "Lee")))
		st.press("open Review", "/")
		st.write(typed)
		st.press("tab")
		if got := st.app.finder().line.Value(); got != want {
			t.Errorf("%q becomes %q, not %q", typed, got, want)
		}
		st.see("1 of 2")
	}
}
