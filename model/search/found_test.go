package search

import (
	"strings"
	"testing"
)

// marked puts brackets round what a query finds in a text.
func marked(t *testing.T, query, text string) string {
	t.Helper()
	q := parsed(t, query)
	var b strings.Builder
	end := 0
	for _, s := range q.Found(text) {
		b.WriteString(text[end:s.From] + "[" + text[s.From:s.To] + "]")
		end = s.To
	}
	return b.String() + text[end:]
}

func TestFound(t *testing.T) {
	for _, test := range []struct{ query, text, want string }{
		{"", "Board numbers", "Board numbers"},
		{"board", "The BOARD, aboard", "The [BOARD], a[board]"},
		{"board numb", "Board numbers", "[Board] [numb]ers"},
		{`"board numb"`, "Board numbers", "[Board numb]ers"},
		{"boa oard", "Board", "[Board]"},
		{"aa", "aaaa a", "[aaaa] a"},
		{"cafe", "Café, cafe\u0301s", "[Café], [cafe\u0301]s"},
		{"s", "Maß", "Ma[ß]"},
		{"ma", "Maß", "[Ma]ß"},
		{"mass", "Maß!", "[Maß]!"},
		{"ae", "Æon", "[Æ]on"},
		{"-board x", "Board x", "Board [x]"},
		{"practice:promise #board", "promise board", "promise board"},
		{"日本", "in 日本語", "in [日本]語"},
		{"x", "", ""},
	} {
		if got := marked(t, test.query, test.text); got != test.want {
			t.Errorf("%s in %q: got %q, want %q", test.query, test.text, got, test.want)
		}
	}
}
