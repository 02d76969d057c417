package model_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Café": "cafe", "CAFE\u0301": "cafe", "Łódź": "lodz", "Größe": "grosse", "Ærø": "aero",
		"ΑΘΗΝΑ": "αθηνα", "日本語": "日本語", "हिन्दी": "हिन्दी", "👩‍💻": "👩‍💻", "İstanbul": "istanbul",
	} {
		modeltest.Expect(t, text, model.Fold(text), want)
	}
	modeltest.Expect(t, "accents at their bounds", model.Fold("a\u0300b\u036Fc\u0370Z[@"), "abc\u0371z[@")
}

// Letters are folded alike wherever they stand, alone and many at once.
func TestFoldIsByTheLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.OneOf(rapid.StringMatching(`[ -~]{1,300}`), rapid.String(), rapid.StringMatching(`[@A-Z[é]{1,20}`)), 0, 4)
		whole := strings.Join(text.Draw(t, "text"), "")
		var each strings.Builder
		for i := 0; i < len(whole); {
			_, size := utf8.DecodeRuneInString(whole[i:])
			each.WriteString(model.Fold(whole[i : i+size]))
			i += size
		}
		if got := model.Fold(whole); got != each.String() {
			t.Errorf("%q folds to %q, and letter by letter to %q", whole, got, each.String())
		}
	})
	for c := range byte(utf8.RuneSelf) {
		want := string(unicode.ToLower(rune(c)))
		if got := model.Fold(strings.Repeat(string(rune(c)), 9)); got != strings.Repeat(want, 9) {
			t.Errorf("nine %q fold to %q", c, got)
		}
	}
}

func TestClosest(t *testing.T) {
	for text, want := range map[string]string{"promice": "promise", "reflect": "reflection", "gaps": "gap", "zzzzzzzz": ""} {
		modeltest.Expect(t, text, model.Closest(text, model.Catalog(model.BuiltIn).IDs()), want)
	}
}
