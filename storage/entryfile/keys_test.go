package entryfile

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var keyOrder = []string{"day_starts", "workdays", "warm", "cadences", "theme", "ascii"}

// A key gets another value, and every other byte stays.
func TestAKeyIsSet(t *testing.T) {
	for name, c := range map[string]struct {
		text, path string
		value      Value
		want       string
	}{
		"plain":                    {"# mine\n\ntheme: dark\nascii: no\n", "theme", TextValue("light"), "# mine\n\ntheme: light\nascii: no\n"},
		"a comment behind it":      {"theme:  dark   # at night\n", "theme", TextValue("light"), "theme:  light   # at night\n"},
		"tabs before a comment":    {"theme: dark\t\t# at\tnight\nascii: no\n", "theme", TextValue("light"), "theme: light\t\t# at\tnight\nascii: no\n"},
		"quoted":                   {"'theme': \"dark\" # x\nascii: 'no'\n", "theme", TextValue("light"), "'theme': light # x\nascii: 'no'\n"},
		"by Windows":               {"# a\r\ntheme: dark # b\r\nwarm: 10\r\n", "theme", TextValue("light"), "# a\r\ntheme: light # b\r\nwarm: 10\r\n"},
		"new, by Windows":          {"# a\r\nwarm: 10 # b\r\n", "theme", TextValue("light"), "# a\r\nwarm: 10 # b\r\ntheme: light\r\n"},
		"new, in its place":        {"warm: 10\n# looks\n\nascii: no # x\n", "theme", TextValue("light"), "warm: 10\ntheme: light\n# looks\n\nascii: no # x\n"},
		"new, before all others":   {"# mine\nascii: no\n", "theme", TextValue("light"), "# mine\nascii: no\ntheme: light\n"},
		"without an end":           {"warm: 10", "theme", TextValue("light"), "warm: 10\ntheme: light\n"},
		"with a byte mark":         {"\ufefftheme: dark\n", "theme", TextValue("light"), "\ufefftheme: light\n"},
		"brackets":                 {"{theme: dark, warm: 10} # x\n", "theme", TextValue("light"), "{theme: light, warm: 10} # x\n"},
		"unknown keys":             {"later: {x: [1, 2]} # y\ntheme: dark\nother: |\n  a\n\n  b\n", "theme", TextValue("light"), "later: {x: [1, 2]} # y\ntheme: light\nother: |\n  a\n\n  b\n"},
		"a list in brackets":       {"workdays: [mon, tue,  wed] # not fri\n", "workdays", ListValue([]string{"mon", "wed", "fri"}), "workdays: [mon, wed, fri] # not fri\n"},
		"a list in lines":          {"workdays:\n  - mon # long\n  # not tue\n  - wed\ntheme: dark\n", "workdays", ListValue([]string{"mon", "thu"}), "workdays:\n  - mon # long\n  - thu\n  # not tue\ntheme: dark\n"},
		"a text for a list":        {"workdays: mon # x\n", "workdays", ListValue([]string{"tue"}), "workdays: [tue] # x\n"},
		"a word":                   {"ascii: no\n", "ascii", WordValue("yes"), "ascii: yes\n"},
		"below":                    {"cadences:\n    promise: daily # x\n    # y\n    gap: never\n", "cadences.promise", TextValue("3 a week"), "cadences:\n    promise: \"3 a week\" # x\n    # y\n    gap: never\n"},
		"below, new":               {"cadences:\n    promise: daily # x\ntheme: dark\n", "cadences.gap", TextValue("never"), "cadences:\n    promise: daily # x\n    gap: never\ntheme: dark\n"},
		"below, in brackets":       {"cadences: {promise: daily} # x\n", "cadences.gap", TextValue("never"), "cadences: {promise: daily, gap: never} # x\n"},
		"below, where nothing is":  {"warm: 10\ntheme: dark\n", "cadences.gap", TextValue("never"), "warm: 10\ncadences:\n  gap: never\ntheme: dark\n"},
		"below, where nothing was": {"cadences: {} # x\n", "cadences.gap", TextValue("never"), "cadences: # x\n  gap: never\n"},
		"two below":                {"intervals:\n  default: 20\n", "intervals.tags.board", TextValue("7"), "intervals:\n  default: 20\n  tags:\n    board: 7\n"},
		"of comments alone":        {"# theme: dark\n#\n", "theme", TextValue("light"), "# theme: dark\n#\ntheme: light\n"},
		"of comments, by Windows":  {"# theme: dark # x\r\n", "cadences.gap", TextValue("never"), "# theme: dark # x\r\ncadences:\r\n  gap: never\r\n"},
		"of nothing":               {"", "theme", TextValue("light"), "theme: light\n"},
		"below a mark":             {"---\n# a\ntheme: dark\n", "theme", TextValue("light"), "---\n# a\ntheme: light\n"},
		"below a mark alone":       {"---\n# a\n", "theme", TextValue("light"), "---\n# a\ntheme: light\n"},
		"twice the same":           {"theme: dark # x\n", "theme", TextValue("dark"), "theme: dark # x\n"},
		"after a text of lines":    {"other: |\n  a\n\n", "theme", TextValue("dark"), "other: |\n  a\ntheme: dark\n\n"},
	} {
		got, err := SetKey([]byte(c.text), strings.Split(c.path, "."), keyOrder, c.value)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %v\ngot  %q\nwant %q", name, err, got, c.want)
		}
	}
	for name, text := range map[string]string{
		"an anchor":     "warm: &a 10\ntheme: *a\n",
		"two documents": "theme: dark\n---\nwarm: 10\n",
		"no YAML":       "warm: [\n",
		"a list":        "- theme\n",
		"an end":        "# a\n...\n# b\n...\n",
	} {
		if got, err := SetKey([]byte(text), []string{"theme"}, keyOrder, TextValue("light")); err == nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// A key is taken out, and its comments stay.
func TestAKeyIsTakenOut(t *testing.T) {
	for name, c := range map[string]struct{ text, path, want string }{
		"plain":               {"# mine\n\ntheme: dark\nascii: no\n", "theme", "# mine\n\nascii: no\n"},
		"its comment":         {"theme: dark # at night\nascii: no\n", "theme", "# at night\nascii: no\n"},
		"the last":            {"# mine\ntheme: dark\n", "theme", "# mine\n"},
		"the only one":        {"theme: dark\n", "theme", ""},
		"by Windows":          {"a: 1\r\ntheme: dark # x\r\n", "theme", "a: 1\r\n# x\r\n"},
		"brackets":            {"{theme: dark, warm: 10}\n", "theme", "{warm: 10}\n"},
		"a list in lines":     {"workdays:\n  - mon # long\n\n  # not tue\n  - wed\ntheme: dark\n", "workdays", "# long\n  # not tue\ntheme: dark\n"},
		"below":               {"cadences:\n  promise: daily\n  gap: never\n", "cadences.gap", "cadences:\n  promise: daily\n"},
		"below, the only one": {"cadences:\n  gap: never # x\ntheme: dark\n", "cadences.gap", "# x\ntheme: dark\n"},
		"below, in brackets":  {"cadences: {gap: never, promise: daily}\n", "cadences.gap", "cadences: {promise: daily}\n"},
		"all of the path":     {"a: 1\nintervals: {tags: {board: 7}} # x\n", "intervals.tags.board", "a: 1\n# x\n"},
		"half of the path":    {"intervals: {default: 3, tags: {board: 7}}\n", "intervals.tags.board", "intervals: {default: 3}\n"},
		"not there":           {"theme: dark\n", "warm", "theme: dark\n"},
		"not there, below":    {"cadences: {gap: never}\n", "cadences.promise", "cadences: {gap: never}\n"},
		"of comments alone":   {"# theme: dark\n", "theme", "# theme: dark\n"},
	} {
		got, err := DropKey([]byte(c.text), strings.Split(c.path, "."))
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %v\ngot  %q\nwant %q", name, err, got, c.want)
		}
	}
}

// Whatever a file looks like, either one key changes and no comment is lost, or it is
// refused.
func TestOneKeyChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"theme: dark", "theme:", "warm: 10", "  - mon", "workdays:", "workdays: [mon, tue]", "cadences:", "  gap: never",
			"  promise: 'daily'", "# note", "  # deep", "", "cadences: {gap: never}", "other: |", "  text", "---", "...", "\ttab", "x: {a: 1,", "b: 2}", "\"theme\": 'x'"})
		end := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end")
		text := strings.Join(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return piece.Draw(t, "piece") + rapid.SampledFrom([]string{"", "", " # c"}).Draw(t, "comment")
		}), 0, 8).Draw(t, "lines"), end)
		path := strings.Split(rapid.SampledFrom([]string{"theme", "workdays", "cadences.gap", "cadences.promise"}).Draw(t, "path"), ".")
		set, err := SetKey([]byte(text), path, keyOrder, TextValue("new"))
		if err == nil {
			root, err := Parse(set)
			at := root
			for _, key := range path {
				if err != nil || at == nil {
					t.Fatalf("%q: %v", set, err)
				}
				at = Child(at, key)
			}
			if at == nil || at.Value != "new" {
				t.Fatalf("%q became %q", text, set)
			}
			dropped, err := DropKey(set, path)
			if err != nil && !errors.Is(err, ErrByHand) {
				t.Fatalf("%q: %v", set, err)
			}
			if err == nil && strings.Count(string(dropped), "# ") < strings.Count(text, "# ") && !strings.Contains(text, "|") {
				t.Fatalf("%q became %q and then %q", text, set, dropped)
			}
		}
	})
}
