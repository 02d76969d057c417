package model

import "testing"

func TestD09TheSignBeforeATagIsNotTakenFromIt(t *testing.T) {
	for text, want := range map[string]string{
		"board": "board", "#board": "board", "##x": "#x", "#": "", "##": "#", "": "",
		"#️⃣": "#️⃣", "#⃣": "#⃣", "##️⃣": "#️⃣", "1️⃣": "1️⃣", "#1️⃣": "1️⃣", "#🎉": "🎉", "x#": "x#",
	} {
		tag, signed := CutTagSign(text)
		expect(t, "the tag of "+text, tag, want)
		expect(t, "a sign before "+text, signed, text != want)
		again, _ := CutTagSign(TypedTag(tag))
		expect(t, "typed again "+text, again, tag)
	}
}

// The filter finds tags by what a person sees of them.
func TestD09TagsWithSignsAreFound(t *testing.T) {
	tagged := func(at, tag string) Entry {
		e := made(Contact, at, "person=Sam")
		e.Tags = []string{tag}
		return e
	}
	j := journalOf(tagged("2026-11-01 09:00", "#️⃣"), tagged("2026-11-02 09:00", "#x"), tagged("2026-11-03 09:00", "x"))
	for filter, want := range map[string]int{
		"tag:#️⃣": 1, "##️⃣": 1, "#️⃣": 1, `tag:"#️⃣"`: 1, "tag:x": 1, "#x": 1, "tag:#x": 1, "##x": 1, "tag:##x": 1, "##": 2, "#": 3, "-##": 1,
	} {
		q, err := ParseQuery(filter, j.DayOf(evening), j.Catalog)
		if err != nil {
			t.Fatal(err)
		}
		expect(t, filter, len(q.Select(j)), want)
		if found := q.Select(j); want == 1 && filter[len(filter)-1] != 'x' && filter[0] != '-' {
			expect(t, filter, found[0].Tags[0], "#️⃣")
		}
	}
	q, err := ParseQuery("##x", j.DayOf(evening), j.Catalog)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, "##x", q.Select(j)[0].Tags[0], "#x")
}
