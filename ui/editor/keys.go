package editor

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// KeyMap holds the keys of an editor: those of readline, and the arrows. The
// last group is for a Text only.
type KeyMap struct {
	Left, Right         key.Binding
	WordLeft, WordRight key.Binding
	LineStart, LineEnd  key.Binding
	TextStart, TextEnd  key.Binding

	DeleteLeft, DeleteRight         key.Binding
	DeleteWordLeft, DeleteWordRight key.Binding
	DeleteBlankLeft                 key.Binding
	DeleteLineLeft, DeleteLineRight key.Binding

	Undo, Redo key.Binding

	Newline          key.Binding
	Up, Down         key.Binding
	PageUp, PageDown key.Binding
}

// DefaultKeyMap returns the keys that editors start with.
func DefaultKeyMap() KeyMap {
	bind := func(help string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(keys[0], help))
	}
	return KeyMap{
		Left:      bind("left", "left", "ctrl+b"),
		Right:     bind("right", "right", "ctrl+f"),
		WordLeft:  bind("word left", "ctrl+left", "alt+left", "alt+b"),
		WordRight: bind("word right", "ctrl+right", "alt+right", "alt+f"),
		LineStart: bind("start of line", "home", "ctrl+a"),
		LineEnd:   bind("end of line", "end", "ctrl+e"),
		TextStart: bind("start of text", "ctrl+home", "alt+<"),
		TextEnd:   bind("end of text", "ctrl+end", "alt+>"),

		DeleteLeft:      bind("delete left", "backspace", "ctrl+h"),
		DeleteRight:     bind("delete right", "delete", "ctrl+d"),
		DeleteWordLeft:  bind("delete word left", "alt+backspace"),
		DeleteWordRight: bind("delete word right", "alt+d", "alt+delete"),
		DeleteBlankLeft: bind("delete to blank", "ctrl+w"),
		DeleteLineLeft:  bind("delete to start of line", "ctrl+u"),
		DeleteLineRight: bind("delete to end of line", "ctrl+k"),

		Undo: bind("undo", "ctrl+z", "ctrl+_"),
		Redo: bind("redo", "ctrl+y", "alt+z"),

		// Terminals send ctrl+j for a newline in text that is pasted without
		// brackets.
		Newline:  bind("new line", "enter", "ctrl+j"),
		Up:       bind("up", "up"),
		Down:     bind("down", "down"),
		PageUp:   bind("page up", "pgup"),
		PageDown: bind("page down", "pgdown"),
	}
}

// matches is key.Matches for keys that are not text: letters that arrive in a
// burst and happen to spell "up" or "home" are what was typed.
func matches(k tea.KeyMsg, bindings ...key.Binding) bool {
	if k.Paste || k.Type == tea.KeyRunes && !k.Alt {
		return false
	}
	return key.Matches(k, bindings...)
}

// typed returns the text of a key, without control characters.
func typed(k tea.KeyMsg) string {
	if k.Paste || k.Alt || k.Type != tea.KeyRunes && k.Type != tea.KeySpace {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, string(k.Runes))
}

// action returns what a key does in a line or a text alike, or nil.
func (m KeyMap) action(k tea.KeyMsg) func(*buffer) {
	if s := typed(k); s != "" {
		return func(b *buffer) { b.typing(s) }
	}
	for _, a := range []struct {
		key key.Binding
		do  func(*buffer)
	}{
		{m.Left, func(b *buffer) { b.move(prev(b.text, b.at)) }},
		{m.Right, func(b *buffer) { b.move(next(b.text, b.at)) }},
		{m.WordLeft, func(b *buffer) { b.move(wordLeft(b.text, b.at)) }},
		{m.WordRight, func(b *buffer) { b.move(wordRight(b.text, b.at)) }},
		{m.LineStart, func(b *buffer) { b.move(lineStart(b.text, b.at)) }},
		{m.LineEnd, func(b *buffer) { b.move(lineEnd(b.text, b.at)) }},
		{m.TextStart, func(b *buffer) { b.move(0) }},
		{m.TextEnd, func(b *buffer) { b.move(len(b.text)) }},

		{m.DeleteLeft, func(b *buffer) { b.erase(prev(b.text, b.at), b.at) }},
		{m.DeleteRight, func(b *buffer) { b.erase(b.at, next(b.text, b.at)) }},
		{m.DeleteWordLeft, func(b *buffer) { b.cut(wordLeft(b.text, b.at), b.at) }},
		{m.DeleteWordRight, func(b *buffer) { b.cut(b.at, wordRight(b.text, b.at)) }},
		{m.DeleteBlankLeft, func(b *buffer) { b.cut(blankLeft(b.text, b.at), b.at) }},
		{m.DeleteLineLeft, func(b *buffer) { b.cut(lineStart(b.text, b.at), b.at) }},
		{m.DeleteLineRight, func(b *buffer) { b.cutLineRight() }},

		{m.Undo, (*buffer).undo},
		{m.Redo, (*buffer).redo},
	} {
		if matches(k, a.key) {
			return a.do
		}
	}
	return nil
}
