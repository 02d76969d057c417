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

func TestPlain(t *testing.T) {
	for _, test := range []struct {
		typed, text string
		in          bool
	}{
		{"", "anything", true},
		{"board numb", "Numbers for the board", true},
		{`"board numb"`, "Numbers for the board", false},
		{"cafe -tea", "Café", true},
		{"cafe -tea", "Café and tea", false},
		{"practice:x", "practice: x", false}, // no key is meant
		{"practice:x", "practice:xy", true},
		{"#board", "board", false},
		{"-", "a - b", true},
		{"-", "a b", false},
	} {
		if got := Plain(test.typed).In(test.text); got != test.in {
			t.Errorf("%q in %q: %v", test.typed, test.text, got)
		}
	}
	if q := Plain(" \"\" "); !q.Empty() {
		t.Error("nothing typed asks for something")
	}
	if q := Plain("-tea"); q.Empty() || len(q.Found("tea")) > 0 {
		t.Error("what is taken out is no match")
	}
	if q := Phrase(" the board "); len(q.Found("board of the boards")) != 1 || !Phrase(" ").Empty() {
		t.Error("a phrase is not looked for as it is typed")
	}
}
