package editor

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// hostile are pieces of text that editors get wrong.
var hostile = []string{
	"a", "b", "word", " ", "  ", "\n", "\t", "é", "e\u0301", "日", "本語", "。", "「", "👩‍💻", "❤️", "🇩🇪", "🇩", "🏽",
	"\u0301", "\u200d", "\u200c", "\ufe0f", "\ufeff", "\u202e", "\u2066", "\u200b", "\u00ad", "\x1b", "\x1b[31m", "\u009b",
	"\x00", "\x7f", "\r", "\r\n", "\u0085", "\u2028", "क्षि", "हिन्दी", "العربية", "\u0600", "\u0903", "ำ", "ᄀ", "ᅡ", "\ufffd",
	"1️⃣", "https://example.com/a/very/long/path?with=a&query=of#some-length", "\u3000", "\x1b]0;title\x07", "\U000e0001",
	"🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "\U0010ffff", "가", "ﷺ",
}

func anyText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.Map(rapid.SliceOfN(rapid.SampledFrom(hostile), 0, 30), func(s []string) string {
			return strings.Join(s, "")
		}),
		rapid.StringN(0, 30, -1),
	)
}

// placed is an editor that tells where its cursor is.
type placed interface {
	Editor
	place() int
	Selection() string
}

func (f *field) place() int { return f.buffer.at }

// anyEditor is a text or a line of a size.
func anyEditor(t *rapid.T) placed {
	var e placed = NewText(Styles{})
	if rapid.Bool().Draw(t, "line") {
		e = NewLine(Styles{})
	}
	e.SetSize(rapid.IntRange(1, 20).Draw(t, "width"), 5)
	return e
}

func TestEditsEqualThoseOfAPlainList(t *testing.T) {
	names := slices.Sorted(maps.Keys(keys))
	rapid.Check(t, func(t *rapid.T) {
		e := anyEditor(t)
		start := anyText().Draw(t, "start")
		e.SetValue(start)
		m := model{text: clusters(start), anchor: none}
		m.at = len(m.text)
		for range rapid.IntRange(1, 30).Draw(t, "edits") {
			if rapid.Bool().Draw(t, "types") {
				s := strings.Map(func(r rune) rune {
					if unicode.IsControl(r) {
						return -1
					}
					return r
				}, anyText().Draw(t, "text"))
				e.Update(runes(s))
				if s != "" {
					m.insert(s)
				}
			} else {
				k := rapid.SampledFrom(names).Draw(t, "key")
				e.Update(keys[k].msg)
				if _, line := e.(*Line); line {
					m.clip = oneLine(m.clip)
				}
				keys[k].do(&m)
			}
			same(t, e, &m)
		}
		for range 40 {
			press(e, "undo")
		}
		if e.Value() != start || !e.Is(start) {
			t.Fatalf("undone, the value is %q, expected %q", e.Value(), start)
		}
		for range 40 {
			press(e, "redo")
		}
		if e.Value() != m.value() {
			t.Fatalf("redone, the value is %q, expected %q", e.Value(), m.value())
		}
	})
}

// same compares an editor with the model, sparing the whole text when asked
// whether it is another.
func same(t *rapid.T, e placed, m *model) {
	t.Helper()
	if !e.Is(m.value()) || e.Is(m.value()+"x") || e.Value() != m.value() {
		t.Fatalf("the value is\n%q, expected\n%q", e.Value(), m.value())
	}
	if e.place() != m.offset() {
		t.Fatalf("the cursor is at %d, expected %d in %q", e.place(), m.offset(), m.value())
	}
	from, to := m.selection()
	if want := strings.Join(m.text[from:to], ""); e.Selection() != want {
		t.Fatalf("%q is selected, expected %q in %q", e.Selection(), want, m.value())
	}
}

func TestTheValueIsWhatWasSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anyEditor(t)
		s := strings.Repeat(anyText().Draw(t, "text"), rapid.SampledFrom([]int{1, 1, 1, 500}).Draw(t, "times"))
		e.SetValue(s)
		if e.Value() != s {
			t.Fatalf("the value is %q, was set to %q", e.Value(), s)
		}
		e.Update(runes("x"))
		press(e, "undo")
		if e.Value() != s {
			t.Fatalf("undone, the value is %q, was set to %q", e.Value(), s)
		}
	})
}

func TestAMegabyteIsWhatWasSet(t *testing.T) {
	all := strings.Join(hostile, "")
	for name, s := range map[string]string{
		"hostile": strings.Repeat(all, 1<<20/len(all)),
		"ascii":   strings.Repeat("x", 1<<20),
		"lines":   strings.Repeat("\n", 1<<20),
		"flags":   strings.Repeat("🇩🇪", 1<<12),
	} {
		for _, e := range []Editor{NewText(Styles{}), NewLine(Styles{})} {
			e.SetSize(76, 8)
			e.SetValue(s)
			e.Update(pressed("ctrl+home"))
			e.Update(runes("a"))
			if e.Value() != "a"+s || e.Is(s) {
				t.Errorf("%s: the value is not what was set and typed", name)
			}
			press(e, "undo")
			if !e.Is(s) || e.Value() != s {
				t.Errorf("%s: undone, the value is not what was set", name)
			}
		}
	}
}
