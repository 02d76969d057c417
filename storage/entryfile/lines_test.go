package entryfile

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestLinesOfKeysBecomeComments(t *testing.T) {
	for name, c := range map[string]struct{ text, rest, lines string }{
		"one of two":       {"warm: 10 # ten\ntheme: dark\n", "# warm: 10 # ten\ntheme: dark\n", "warm: 10 # ten\n"},
		"all":              {"# mine\n\nwarm: 10\n", "# mine\n\n# warm: 10\n", "warm: 10\n"},
		"below a mark":     {"---\nwarm: 10\n", "---\n# warm: 10\n", "warm: 10\n"},
		"a list and notes": {"workdays:\n  - mon\n\n  # not tue\n  - wed\n\n# looks\ntheme: dark\n", "# workdays:\n#   - mon\n#\n#   # not tue\n#   - wed\n\n# looks\ntheme: dark\n", "workdays:\n  - mon\n\n  # not tue\n  - wed\n"},
		"without an end":   {"theme: dark\nwarm: 10", "theme: dark\n# warm: 10", "warm: 10"},
		"by Windows":       {"warm: 10\r\ntheme: dark\r\n", "# warm: 10\r\ntheme: dark\r\n", "warm: 10\r\n"},
		"with a byte mark": {"\ufeffwarm: 10\ntheme: dark\n", "\ufeff# warm: 10\ntheme: dark\n", "warm: 10\n"},
		"prose":            {"workdays: |\n  mon\n\n  tue\ntheme: dark\n", "# workdays: |\n#   mon\n#\n#   tue\ntheme: dark\n", "workdays: |\n  mon\n\n  tue\n"},
		"brackets":         {"workdays: [mon,\n tue]\ntheme: dark\n", "# workdays: [mon,\n#  tue]\ntheme: dark\n", "workdays: [mon,\n tue]\n"},
		"none":             {"theme: dark\n", "theme: dark\n", ""},
	} {
		rest, lines, err := CommentOut([]byte(c.text), []string{"warm", "workdays"})
		if err != nil || string(rest) != c.rest || string(lines) != c.lines {
			t.Errorf("%s: %v\n%q\n%q", name, err, rest, lines)
		}
	}
	for name, text := range map[string]string{
		"one line":         "{warm: 10, theme: dark}\n",
		"indented":         "  warm: 10\n  theme: dark\n",
		"an anchor":        "warm: &a 10\ntheme: *a\n",
		"no YAML":          "warm: [\n",
		"a text that ends": "theme: |+\n  dark\n\nwarm: 10\n\n\n", // the comment is no line of the text
	} {
		rest, lines, err := CommentOut([]byte(text), []string{"warm", "workdays"})
		if name == "a text that ends" {
			if err != nil || string(rest) != "theme: |+\n  dark\n\n# warm: 10\n\n\n" {
				t.Errorf("%s: %v, %q", name, err, rest)
			}
		} else if err == nil {
			t.Errorf("%s: %q, %q", name, rest, lines)
		}
	}
}

func TestLinesAreAddedBelow(t *testing.T) {
	for name, c := range map[string]struct{ text, lines, want string }{
		"plain":              {"id: a\n", "warm: 10\n", "id: a\nwarm: 10\n"},
		"without an end":     {"id: a", "warm: 10", "id: a\nwarm: 10"},
		"by Windows":         {"id: a\r\n", "warm: 10\ncold: 20\n", "id: a\r\nwarm: 10\r\ncold: 20\r\n"},
		"from Windows":       {"id: a\n", "warm: 10\r\n", "id: a\nwarm: 10\n"},
		"in brackets":        {"{id: a}\n", "warm: 10\n", ""},
		"below the end":      {"id: a\n...\n", "warm: 10\n", ""},
		"lengthening a text": {"id: a\nx: |+\n  b", "warm: 10\n", ""},
	} {
		got, err := AddLines([]byte(c.text), []byte(c.lines))
		if (err != nil) != (c.want == "") || string(got) != c.want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// Whatever is moved, every line is still in one of the two files or in both, and each
// key reads as it did.
func TestMovedLinesLoseNothing(t *testing.T) {
	values := []string{" 10", " # a note\n  - mon\n  - tue", " |\n  prose\n\n  more", " >-\n  folded\n   text", " [a, # b\n c]", " {a: {b: c}}", " \"a\\nb\"", "",
		"\n  a: |+\n    kept\n\n", " 'it''s'", "\n- a\n-  b"}
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		end := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end")
		for _, key := range rapid.Permutation([]string{"warm", "workdays", "theme", "keys"}).Draw(t, "keys") {
			b.WriteString(rapid.SampledFrom([]string{"", "\n", "# a comment\n"}).Draw(t, "between"))
			b.WriteString(key + ":" + rapid.SampledFrom(values).Draw(t, "value") + "\n")
		}
		text := strings.ReplaceAll(b.String(), "\n", end)
		rest, lines, err := CommentOut([]byte(text), []string{"warm", "workdays"})
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		was, is := strings.Split(text, end), strings.Split(string(rest), end)
		if len(was) != len(is) {
			t.Fatalf("%d lines of %d", len(is), len(was))
		}
		for i := range was {
			if is[i] != was[i] && is[i] != strings.TrimRight("# "+was[i], " ") {
				t.Errorf("%q has become %q", was[i], is[i])
			}
		}
		if _, err := AddLines([]byte("schema: 1\nid: a\n"), lines); err != nil {
			t.Errorf("%q: %v", lines, err)
		}
	})
}
