package model_test

import (
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestD09TheSignBeforeATagIsNotTakenFromIt(t *testing.T) {
	for text, want := range map[string]string{
		"board": "board", "#board": "board", "##x": "#x", "#": "", "##": "#", "": "",
		"#️⃣": "#️⃣", "#⃣": "#⃣", "##️⃣": "#️⃣", "1️⃣": "1️⃣", "#1️⃣": "1️⃣", "#🎉": "🎉", "x#": "x#",
	} {
		tag, signed := model.CutTagSign(text)
		modeltest.Expect(t, "the tag of "+text, tag, want)
		modeltest.Expect(t, "a sign before "+text, signed, text != want)
		again, _ := model.CutTagSign(model.TypedTag(tag))
		modeltest.Expect(t, "typed again "+text, again, tag)
	}
}
