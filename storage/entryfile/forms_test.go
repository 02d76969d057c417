package entryfile

import (
	"regexp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// yamlBreaks are the line ends that yaml.v3 counts lines by.
var yamlBreaks = regexp.MustCompile("\r\n|[\r\n\u0085\u2028\u2029]")

// What is read by hand, to be quick, is what these say.
func TestFormsAreWhatTheirPatternsSay(t *testing.T) {
	forms := []struct {
		is      func(string) bool
		pattern *regexp.Regexp
	}{
		{IsID, regexp.MustCompile(`^[0-9a-z]+$`)},
		{IsName, regexp.MustCompile(`^[a-z0-9][a-z0-9_-]*$`)},
		{isPlainText, regexp.MustCompile(`^[A-Za-z](?:[A-Za-z0-9 _./-]*[A-Za-z0-9_./-])?$`)},
		{isPlainByKind, regexp.MustCompile(`^(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?|0|[1-9]\d{0,17}|\d[0-9a-z]{25})$`)},
	}
	drawn := rapid.OneOf(
		rapid.StringOfN(rapid.SampledFrom([]rune("aZz09 _./-:T+é\n")), 0, 6, -1),
		rapid.StringMatching(`[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]{8}(Z|[+-][0-9]{2}:?[0-9]{2}|))?.?`),
		rapid.StringMatching(`[0-9]{17,19}|0[0-9]|[0-9a-z]{25,27}|[a-zA-Z_-]{1,3}`),
		rapid.String(),
	)
	rapid.Check(t, func(t *rapid.T) {
		text := drawn.Draw(t, "text")
		for _, form := range forms {
			if got := form.is(text); got != form.pattern.MatchString(text) {
				t.Errorf("%s: %q: got %v", form.pattern, text, got)
			}
		}
	})
}

func TestLineEndsAreThoseOfYAML(t *testing.T) {
	part := rapid.SampledFrom([]string{"a", "", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u2030", "\xc2", "\xe2", "\x85", "\xe2\x80", "\xa8", "é"})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(part, 0, 8).Draw(t, "parts") {
			text += p
		}
		at, size := lineEnd(text)
		got, want := []int{at, at + size}, yamlBreaks.FindStringIndex(text)
		if want == nil {
			want = []int{len(text), len(text)}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	})
}
