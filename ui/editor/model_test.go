package editor

import (
	"io"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/muesli/termenv"
)

// model is the plainest editor: a list of characters, a place in it, and the
// place where the selection began, or -1.
type model struct {
	text   []string
	at     int
	anchor int
	clip   string
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
	m.at, m.anchor = 0, none
	for n := 0; n < len(before); m.at++ {
		n += len(m.text[m.at])
	}
}

// selection is what is between the place and the anchor.
func (m *model) selection() (from, to int) {
	if m.anchor == none {
		return m.at, m.at
	}
	return min(m.at, m.anchor), max(m.at, m.anchor)
}

// insert puts s in the place of the selection.
func (m *model) insert(s string) {
	if from, to := m.selection(); from < to || s != "" {
		m.replace(from, to, s)
	}
}

// erase deletes the selection, or else what is between two places.
func (m *model) erase(from, to int) {
	if a, b := m.selection(); a < b {
		from, to = a, b
	}
	if from < to {
		m.replace(from, to, "")
	}
}

func (m *model) copy() {
	if from, to := m.selection(); from < to {
		m.clip = strings.Join(m.text[from:to], "")
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

// ways are the places that keys go to.
var ways = map[string]func(*model) int{
	"left":       func(m *model) int { return max(m.at-1, 0) },
	"right":      func(m *model) int { return min(m.at+1, len(m.text)) },
	"home":       func(m *model) int { return m.left(inLine) },
	"end":        func(m *model) int { return m.right(inLine) },
	"ctrl+home":  func(*model) int { return 0 },
	"ctrl+end":   func(m *model) int { return len(m.text) },
	"ctrl+left":  func(m *model) int { return m.word(m.left) },
	"ctrl+right": func(m *model) int { return m.word(m.right) },
	"ctrl+up": func(m *model) int {
		was := m.at
		defer func() { m.at = was }()
		m.at = max(m.at-1, 0)
		return m.left(inLine)
	},
	"ctrl+down": func(m *model) int {
		was := m.at
		defer func() { m.at = was }()
		m.at = min(m.at+1, len(m.text))
		return m.right(inLine)
	},
}

// keys are the edits and moves that the model knows.
var keys = func() map[string]keyEffect {
	keys := map[string]keyEffect{
		"alt+a":     {alt('a'), func(m *model) { m.anchor, m.at = 0, len(m.text) }},
		"backspace": {tea.KeyMsg{Type: tea.KeyBackspace}, func(m *model) { m.erase(max(m.at-1, 0), m.at) }},
		"delete":    {tea.KeyMsg{Type: tea.KeyDelete}, func(m *model) { m.erase(m.at, min(m.at+1, len(m.text))) }},
		"alt+d":     {alt('d'), func(m *model) { m.erase(m.at, m.word(m.right)) }},
		"ctrl+u":    {tea.KeyMsg{Type: tea.KeyCtrlU}, func(m *model) { m.erase(m.left(inLine), m.at) }},
		"ctrl+k": {tea.KeyMsg{Type: tea.KeyCtrlK}, func(m *model) {
			to := m.right(inLine)
			if to == m.at {
				to = min(to+1, len(m.text))
			}
			m.erase(m.at, to)
		}},
		"ctrl+w": {tea.KeyMsg{Type: tea.KeyCtrlW}, func(m *model) {
			space := func(c string) bool { return unicode.IsSpace([]rune(c)[0]) }
			was := m.at
			m.at = m.left(space)
			from := m.left(func(c string) bool { return !space(c) })
			m.at = was
			m.erase(from, was)
		}},
		"alt+c":  {alt('c'), (*model).copy},
		"ctrl+x": {tea.KeyMsg{Type: tea.KeyCtrlX}, func(m *model) { m.copy(); m.erase(0, 0) }},
		"ctrl+v": {tea.KeyMsg{Type: tea.KeyCtrlV}, func(m *model) { m.insert(m.clip) }},
	}
	for name, to := range ways {
		shifted := "shift+" + name
		if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
			shifted = "ctrl+shift+" + rest
		}
		plain, selecting := pressed(name), pressed(shifted)
		keys[name] = keyEffect{plain, func(m *model) {
			from, end := m.selection()
			switch {
			case from < end && name == "left":
				m.at = from
			case from < end && name == "right":
				m.at = end
			default:
				m.at = to(m)
			}
			m.anchor = none
		}}
		keys[selecting.String()] = keyEffect{selecting, func(m *model) {
			if m.anchor == none {
				m.anchor = m.at
			}
			m.at = to(m)
		}}
	}
	return keys
}()

type keyEffect struct {
	msg tea.KeyMsg
	do  func(*model)
}

// pressed is a key by its name.
func pressed(name string) tea.KeyMsg {
	for t := tea.KeyType(-128); t < 128; t++ {
		if t.String() == name {
			return tea.KeyMsg{Type: t}
		}
	}
	panic("there is no key " + name)
}

func alt(r rune) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: true} }

func runes(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func paste(s string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true}
}

// colourful returns styles that are seen in a view whatever the terminal.
func colourful() Styles {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.TrueColor)
	return Styles{
		Text: r.NewStyle().Foreground(lipgloss.Color("#eeeeee")),
		Hint: r.NewStyle().Foreground(lipgloss.Color("#777777")),
		Mark: r.NewStyle().Underline(true), Selected: r.NewStyle().Reverse(true),
		Heading: r.NewStyle().Bold(true), Item: r.NewStyle().Foreground(lipgloss.Color("#6cb6ff")),
		Emphasis: r.NewStyle().Italic(true), Strong: r.NewStyle().Bold(true).Italic(true),
	}
}
