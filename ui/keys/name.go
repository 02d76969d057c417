package keys

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// shownWords are the keys that the screen and the config call otherwise than
// Bubble Tea does.
var shownWords = map[string]string{
	"up": "↑", "down": "↓", "left": "←", "right": "→", " ": "space", "pgdown": "pgdn",
}

// ShownName is a key's name as it is written on the screen.
func ShownName(sent string) string {
	held, last := "", sent
	if i := strings.LastIndexByte(sent, '+'); i >= 0 && i < len(sent)-1 {
		held, last = sent[:i+1], sent[i+1:]
	}
	if shown, ok := shownWords[last]; ok {
		last = shown
	}
	return held + last
}

// ShownNames are the names of all keys of a binding, the one in its help
// first. A name in its help that is none of its keys, such as "digits", stands
// for all of them.
func ShownNames(b key.Binding) string {
	shown := b.Help().Key
	var others []string
	for _, sent := range b.Keys() {
		if name := ShownName(sent); name != shown {
			others = append(others, name)
		}
	}
	if len(others) == len(b.Keys()) {
		return shown
	}
	return strings.Join(append([]string{shown}, others...), " ")
}

// sentName is the name that Bubble Tea has for a key as a person writes it,
// which may be the shown one: "space", "↑".
func sentName(written string) string {
	for sent, shown := range shownWords {
		if shown == written {
			return sent
		}
	}
	return written
}

// Press is the message that a key sends when it is pressed.
func Press(sent string) tea.KeyMsg {
	if t, ok := types()[sent]; ok {
		return tea.KeyMsg(tea.Key{Type: t})
	}
	if rest, ok := strings.CutPrefix(sent, "alt+"); ok {
		press := Press(rest)
		press.Alt = true
		return press
	}
	if sent == " " {
		return tea.KeyMsg(tea.Key{Type: tea.KeySpace, Runes: []rune{' '}})
	}
	return tea.KeyMsg(tea.Key{Type: tea.KeyRunes, Runes: []rune(sent)})
}

// types are the keys that are no runes, by the name Bubble Tea gives them.
var types = sync.OnceValue(func() map[string]tea.KeyType {
	types := map[string]tea.KeyType{}
	for t := tea.KeyType(-128); t < 128; t++ {
		if name := t.String(); name != "" && t != tea.KeyRunes && t != tea.KeySpace {
			types[name] = t
		}
	}
	return types
})

// isKey tells that a terminal can send a key of that name.
func isKey(sent string) bool {
	sent = strings.TrimPrefix(sent, "alt+")
	r, size := utf8.DecodeRuneInString(sent)
	_, known := types()[sent]
	return known || size > 0 && size == len(sent) && unicode.IsPrint(r)
}

// Share tells that two bindings have a key in common.
func Share(a, b key.Binding) bool {
	return slices.ContainsFunc(a.Keys(), func(name string) bool { return slices.Contains(b.Keys(), name) })
}
