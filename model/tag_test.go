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
