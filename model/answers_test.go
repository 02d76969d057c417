package model_test

import (
	"maps"
	"testing"

	"fromhere/model"

	"pgregory.net/rapid"
)

// Answers say at every moment what a map of the same texts says, come back
// from their packed form, and stay what they were when others are made of them.
func TestAnswersAreAMapOfTexts(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringN(0, 2, -1), rapid.StringOfN(rapid.RuneFrom([]rune("aß\x00\x01")), 120, 140, -1))
	key := rapid.OneOf(rapid.SampledFrom([]string{"", "a", "b", "ab", "what"}), rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.MapOf(key, text).Draw(t, "said")
		a := model.AnswersOf(said)
		maps.DeleteFunc(said, func(_, text string) bool { return text == "" })
		for range rapid.IntRange(0, 4).Draw(t, "changes") {
			k, text := key.Draw(t, "key"), text.Draw(t, "text")
			before, was := a, maps.Collect(a.All())
			a = a.With(k, text)
			if said[k] = text; text == "" {
				delete(said, k)
			}
			if !maps.Equal(maps.Collect(before.All()), was) {
				t.Fatalf("what was %q is %q", was, before)
			}
		}
		if got := maps.Collect(a.All()); !maps.Equal(got, said) || a.Empty() != (len(said) == 0) || a != model.AnswersOf(said) {
			t.Fatalf("%q, which is empty: %t, and not %q", got, a.Empty(), said)
		}
		for k, text := range said {
			if a.Get(k) != text || !a.Has(k) {
				t.Fatalf("under %q is %q, not %q", k, a.Get(k), text)
			}
		}
		if k := key.Draw(t, "another"); a.Get(k) != said[k] {
			t.Fatalf("under %q is %q, not %q", k, a.Get(k), said[k])
		}
		if again, ok := model.UnpackAnswers(a.Packed()); !ok || again != a {
			t.Fatalf("%q came back as %q, %t", a, again, ok)
		}
	})
}

func TestNoOtherTextIsUnpacked(t *testing.T) {
	for what, packed := range map[string]string{
		"a key without a text":       "\x01a",
		"an empty text":              "\x01a\x00",
		"a text that ends too early": "\x01a\x03xy",
		"keys that do not ascend":    "\x01b\x01x\x01a\x01x",
		"a key twice":                "\x01a\x01x\x01a\x01x",
		"a length of two bytes":      "\x81\x00a\x01x",
		"a length without end":       "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01a",
	} {
		if a, ok := model.UnpackAnswers(packed); ok || !a.Empty() {
			t.Errorf("%s: %q, %t", what, a, ok)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		packed := string(rapid.SliceOfN(rapid.SampledFrom([]byte{0, 1, 2, 'a', 'b', 0x80, 0xff}), 0, 12).Draw(t, "bytes"))
		if a, ok := model.UnpackAnswers(packed); ok && a != model.AnswersOf(maps.Collect(a.All())) {
			t.Fatalf("%q was taken for %q", packed, a)
		}
	})
}
