package editor

import (
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"
)

// model is the plainest editor: a list of characters and a place in it.
type model struct {
	text []string
	at   int
}

func clusters(s string) []string {
	var all []string
	for g := graphemes.FromString(s); g.Next(); {
		if g.Value() == "\r\n" {
			all = append(all, "\r", "\n")
			continue
		}
		all = append(all, g.Value())
	}
	return all
}

// replace changes the characters from one place to another. What then joins is
// one character, and the place is after it.
func (m *model) replace(from, to int, s string) {
	before := strings.Join(m.text[:from], "") + s
	all := before + strings.Join(m.text[to:], "")
	m.text = clusters(all)
	m.at = 0
	for n := 0; n < len(before); m.at++ {
		n += len(m.text[m.at])
	}
}

func (m *model) value() string { return strings.Join(m.text, "") }

func (m *model) offset() int { return len(strings.Join(m.text[:m.at], "")) }

func (m *model) left(in func(string) bool) int {
	i := m.at
	for i > 0 && in(m.text[i-1]) {
		i--
	}
	return i
}

func (m *model) right(in func(string) bool) int {
	i := m.at
	for i < len(m.text) && in(m.text[i]) {
		i++
	}
	return i
}

func (m *model) word(step func(func(string) bool) int) int {
	was := m.at
	defer func() { m.at = was }()
	m.at = step(func(c string) bool { return !isWord(c) })
	return step(isWord)
}

func isWord(c string) bool {
	r := []rune(c)[0]
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

func inLine(c string) bool { return c != "\n" }

// keys are the edits and moves that the model knows.
var keys = map[string]struct {
	msg tea.KeyMsg
	do  func(*model)
}{
	"left":      {tea.KeyMsg{Type: tea.KeyLeft}, func(m *model) { m.at = max(m.at-1, 0) }},
	"right":     {tea.KeyMsg{Type: tea.KeyRight}, func(m *model) { m.at = min(m.at+1, len(m.text)) }},
	"home":      {tea.KeyMsg{Type: tea.KeyHome}, func(m *model) { m.at = m.left(inLine) }},
	"end":       {tea.KeyMsg{Type: tea.KeyEnd}, func(m *model) { m.at = m.right(inLine) }},
	"ctrl+a":    {tea.KeyMsg{Type: tea.KeyCtrlA}, func(m *model) { m.at = m.left(inLine) }},
	"ctrl+e":    {tea.KeyMsg{Type: tea.KeyCtrlE}, func(m *model) { m.at = m.right(inLine) }},
	"ctrl+home": {tea.KeyMsg{Type: tea.KeyCtrlHome}, func(m *model) { m.at = 0 }},
	"ctrl+end":  {tea.KeyMsg{Type: tea.KeyCtrlEnd}, func(m *model) { m.at = len(m.text) }},
	"alt+b":     {alt('b'), func(m *model) { m.at = m.word(m.left) }},
	"alt+f":     {alt('f'), func(m *model) { m.at = m.word(m.right) }},
	"ctrl+left": {tea.KeyMsg{Type: tea.KeyCtrlLeft}, func(m *model) { m.at = m.word(m.left) }},
	"ctrl+right": {tea.KeyMsg{Type: tea.KeyCtrlRight}, func(m *model) {
		m.at = m.word(m.right)
	}},
	"backspace": {tea.KeyMsg{Type: tea.KeyBackspace}, func(m *model) { m.replace(max(m.at-1, 0), m.at, "") }},
	"delete": {tea.KeyMsg{Type: tea.KeyDelete}, func(m *model) {
		if m.at < len(m.text) {
			m.replace(m.at, m.at+1, "")
		}
	}},
	"alt+d":  {alt('d'), func(m *model) { m.replace(m.at, m.word(m.right), "") }},
	"ctrl+u": {tea.KeyMsg{Type: tea.KeyCtrlU}, func(m *model) { m.replace(m.left(inLine), m.at, "") }},
	"ctrl+k": {tea.KeyMsg{Type: tea.KeyCtrlK}, func(m *model) {
		to := m.right(inLine)
		if to == m.at {
			to = min(to+1, len(m.text))
		}
		m.replace(m.at, to, "")
	}},
	"ctrl+w": {tea.KeyMsg{Type: tea.KeyCtrlW}, func(m *model) {
		space := func(c string) bool { return unicode.IsSpace([]rune(c)[0]) }
		to := m.at
		m.at = m.left(space)
		from := m.left(func(c string) bool { return !space(c) })
		m.replace(from, to, "")
	}},
}

func alt(r rune) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: true} }

func runes(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func paste(s string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true}
}

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

func TestEditsEqualThoseOfAPlainList(t *testing.T) {
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range keys {
			if !yield(name) {
				return
			}
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		var e interface {
			Editor
			place() int
		} = NewText(Styles{})
		if rapid.Bool().Draw(t, "line") {
			e = NewLine(Styles{})
		}
		e.SetSize(rapid.IntRange(1, 20).Draw(t, "width"), 5)
		start := anyText().Draw(t, "start")
		e.SetValue(start)
		if e.Value() != start {
			t.Fatalf("the value is %q, was set to %q", e.Value(), start)
		}
		m := model{text: clusters(start)}
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
				m.replace(m.at, m.at, s)
			} else {
				k := rapid.SampledFrom(names).Draw(t, "key")
				e.Update(keys[k].msg)
				keys[k].do(&m)
			}
			if e.Value() != m.value() {
				t.Fatalf("the value is\n%q, expected\n%q", e.Value(), m.value())
			}
			if e.place() != m.offset() {
				t.Fatalf("the cursor is at %d, expected %d in %q", e.place(), m.offset(), m.value())
			}
		}
		for range 100 {
			e.Update(tea.KeyMsg{Type: tea.KeyCtrlZ})
		}
		if e.Value() != start {
			t.Fatalf("undone, the value is %q, expected %q", e.Value(), start)
		}
		for range 100 {
			e.Update(tea.KeyMsg{Type: tea.KeyCtrlY})
		}
		if e.Value() != m.value() {
			t.Fatalf("redone, the value is %q, expected %q", e.Value(), m.value())
		}
	})
}

func (f *field) place() int { return f.buffer.at }

// colourful returns styles that are seen in a view whatever the terminal.
func colourful() Styles {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.TrueColor)
	return Styles{
		Text: r.NewStyle().Foreground(lipgloss.Color("#eeeeee")),
		Hint: r.NewStyle().Foreground(lipgloss.Color("#777777")),
		Mark: r.NewStyle().Underline(true),
	}
}
