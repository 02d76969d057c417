package term

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for _, tc := range []struct{ in, line, text string }{
		{"plain", "plain", "plain"},
		{mixed, mixed, mixed},
		{"👩‍💻 🏳️‍🌈 नमस्ते العربية می‌خواهم 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "👩‍💻 🏳️‍🌈 नमस्ते العربية می‌خواهم 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "👩‍💻 🏳️‍🌈 नमस्ते العربية می‌خواهم 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"},
		{"a\nb\r\nc\rd", "a b c d", "a\nb\nc\nd"},
		{"a\tb\n\tc\nabcd\td\n日\te", "a b  c abcd d 日 e", "a   b\n    c\nabcd    d\n日  e"},
		{"a\u2028b\u2029c\u0085d\ve\ff", "a b c d e f", "a\nb\nc\nd\ne\nf"},
		{"\x1b[31mred\x1b[0m", "red", "red"},
		{"\u009b31mred", "red", "red"},
		{"a\x1b]0;title\x07b\x1b]8;;http://x\x1b\\c", "abc", "abc"},
		{"a\x1bP1$r\x1b\\b\u0090q\u009cc", "abc", "abc"},
		{"a\x1b]never ends\nb", "a]never ends b", "a]never ends\nb"},
		{"a\x1b[é\x1b", "a[é", "a[é"},
		{"a\x1bcb\x1b(Bc", "abc", "abc"},
		{"a\x00b\x07c\x7fd\u0080e", "abcde", "abcde"},
		{"a\u202eb\u2066c\u2069d\ufeffe", "abcde", "abcde"},
		{"a\xffb\xe3\x81", "a\ufffdb\ufffd\ufffd", "a\ufffdb\ufffd\ufffd"},
		{"a\ufffdb", "a\ufffdb", "a\ufffdb"},
		{Cursor + "x", "x", "x"},
	} {
		if got := Clean(tc.in); got != tc.line {
			t.Errorf("Clean(%q) = %q, want %q", tc.in, got, tc.line)
		}
		if got := CleanText(tc.in); got != tc.text {
			t.Errorf("CleanText(%q) = %q, want %q", tc.in, got, tc.text)
		}
	}
}

// hostile is text made of what cleaning is about.
func hostile() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{
			"\x1b", "[", "]", "P", "\\", "\x07", "\u009b", "\u009c", "\u009d", "1;2", "m", "(", "B",
			"\r", "\n", "\t", "\u0085", "\u2028", "\u202e", "\u2067", "\ufeff", "\xff", "\xe3\x81",
			"👩‍💻", "日", Cursor, "\x1b[200~",
		}),
	)
	return rapid.Map(rapid.SliceOf(piece), func(p []string) string { return strings.Join(p, "") })
}

func TestCleanTextIsSafe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := hostile().Draw(t, "s")
		for name, clean := range map[string]func(string) string{"Clean": Clean, "CleanText": CleanText} {
			got := clean(s)
			if !utf8.ValidString(got) {
				t.Fatalf("%s: invalid: %q", name, got)
			}
			for _, r := range got {
				if unicode.IsControl(r) && (r != '\n' || name == "Clean") || lineEnd(r) && r != '\n' {
					t.Fatalf("%s: %U in %q", name, r, got)
				}
			}
			if again := clean(got); again != got {
				t.Fatalf("%s: %q, again %q", name, got, again)
			}
		}
	})
}

func TestCleanKeepsPlainText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.Rune().Filter(func(r rune) bool { return !unicode.IsControl(r) && !lineEnd(r) && !unicode.Is(unseen, r) })).Draw(t, "s")
		if Clean(s) != s || CleanText(s) != s {
			t.Fatalf("%q became %q", s, Clean(s))
		}
	})
}

func TestCleanAllocatesNothingForPlainText(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Clean(mixed) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzClean(f *testing.F) {
	f.Add("a\x1b[31mb\u009bc\td\n")
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range Clean(s) {
			if unicode.IsControl(r) || lineEnd(r) {
				t.Fatalf("%U is left of %q", r, s)
			}
		}
	})
}

func TestJoined(t *testing.T) {
	for text, want := range map[string]string{
		"👩‍💻":             `"👩‍💻"`,
		"می‌خواهم":        `"می‌خواهم"`,
		`\u200d`:          `"\\u200d"`,
		"\x1b\u202e👨‍👩‍👧": `"\x1b\u202e👨‍👩‍👧"`,
	} {
		if got := Joined(fmt.Sprintf("%q", text)); got != want {
			t.Errorf("%q is quoted %s, not %s", text, got, want)
		}
	}
}
