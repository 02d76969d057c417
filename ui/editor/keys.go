package editor

import (
	"slices"
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
	LineUp, LineDown    key.Binding
	TextStart, TextEnd  key.Binding

	SelectLeft, SelectRight         key.Binding
	SelectWordLeft, SelectWordRight key.Binding
	SelectLineStart, SelectLineEnd  key.Binding
	SelectLineUp, SelectLineDown    key.Binding
	SelectTextStart, SelectTextEnd  key.Binding
	SelectAll                       key.Binding

	DeleteLeft, DeleteRight         key.Binding
	DeleteWordLeft, DeleteWordRight key.Binding
	DeleteBlankLeft                 key.Binding
	DeleteLineLeft, DeleteLineRight key.Binding

	Cut, Copy, Paste key.Binding
	Undo, Redo       key.Binding

	Newline              key.Binding
	Up, Down             key.Binding
	PageUp, PageDown     key.Binding
	SelectUp, SelectDown key.Binding
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
		LineUp:    bind("line up", "ctrl+up", "alt+up"),
		LineDown:  bind("line down", "ctrl+down", "alt+down"),
		TextStart: bind("start of text", "ctrl+home", "alt+<"),
		TextEnd:   bind("end of text", "ctrl+end", "alt+>"),

		SelectLeft:      bind("select left", "shift+left"),
		SelectRight:     bind("select right", "shift+right"),
		SelectWordLeft:  bind("select word left", "ctrl+shift+left", "alt+B"),
		SelectWordRight: bind("select word right", "ctrl+shift+right", "alt+F"),
		SelectLineStart: bind("select to start of line", "shift+home"),
		SelectLineEnd:   bind("select to end of line", "shift+end"),
		SelectLineUp:    bind("select line up", "ctrl+shift+up"),
		SelectLineDown:  bind("select line down", "ctrl+shift+down"),
		SelectTextStart: bind("select to start of text", "ctrl+shift+home"),
		SelectTextEnd:   bind("select to end of text", "ctrl+shift+end"),
		SelectAll:       bind("select all", "alt+a"),

		DeleteLeft:      bind("delete left", "backspace", "ctrl+h"),
		DeleteRight:     bind("delete right", "delete", "ctrl+d"),
		DeleteWordLeft:  bind("delete word left", "alt+backspace"),
		DeleteWordRight: bind("delete word right", "alt+d", "alt+delete"),
		DeleteBlankLeft: bind("delete to blank", "ctrl+w"),
		DeleteLineLeft:  bind("delete to start of line", "ctrl+u"),
		DeleteLineRight: bind("delete to end of line", "ctrl+k"),

		// ctrl+c leaves programs.
		Cut:   bind("cut", "ctrl+x"),
		Copy:  bind("copy", "alt+c", "alt+w"),
		Paste: bind("paste", "ctrl+v"),

		Undo: bind("undo", "ctrl+z", "ctrl+_"),
		Redo: bind("redo", "ctrl+y", "alt+z"),

		// Terminals send ctrl+j for a newline in text that is pasted without
		// brackets.
		Newline:    bind("new line", "enter", "ctrl+j"),
		Up:         bind("row up", "up"),
		Down:       bind("row down", "down"),
		PageUp:     bind("a page up", "pgup"),
		PageDown:   bind("a page down", "pgdown"),
		SelectUp:   bind("select row up", "shift+up"),
		SelectDown: bind("select row down", "shift+down"),
	}
}

// Named is a binding with a name that does not change with its keys.
type Named struct {
	Name string
	*key.Binding
}

// Named is every binding, those that belong together side by side.
func (m *KeyMap) Named() []Named {
	return []Named{
		{"left", &m.Left}, {"right", &m.Right}, {"word_left", &m.WordLeft}, {"word_right", &m.WordRight},
		{"line_start", &m.LineStart}, {"line_end", &m.LineEnd}, {"line_up", &m.LineUp}, {"line_down", &m.LineDown},
		{"text_start", &m.TextStart}, {"text_end", &m.TextEnd}, {"select_left", &m.SelectLeft}, {"select_right", &m.SelectRight},
		{"select_word_left", &m.SelectWordLeft}, {"select_word_right", &m.SelectWordRight}, {"select_line_start", &m.SelectLineStart},
		{"select_line_end", &m.SelectLineEnd}, {"select_line_up", &m.SelectLineUp}, {"select_line_down", &m.SelectLineDown},
		{"select_text_start", &m.SelectTextStart}, {"select_text_end", &m.SelectTextEnd}, {"select_all", &m.SelectAll},
		{"delete_left", &m.DeleteLeft}, {"delete_right", &m.DeleteRight}, {"delete_word_left", &m.DeleteWordLeft},
		{"delete_word_right", &m.DeleteWordRight}, {"delete_blank_left", &m.DeleteBlankLeft}, {"delete_line_left", &m.DeleteLineLeft},
		{"delete_line_right", &m.DeleteLineRight}, {"cut", &m.Cut}, {"copy", &m.Copy}, {"paste", &m.Paste},
		{"undo", &m.Undo}, {"redo", &m.Redo}, {"new_line", &m.Newline}, {"up", &m.Up}, {"down", &m.Down},
		{"page_up", &m.PageUp}, {"page_down", &m.PageDown}, {"select_up", &m.SelectUp}, {"select_down", &m.SelectDown},
	}
}

// nameOf is the name of a key that is not text, or "": letters that arrive in a
// burst and happen to spell "up" or "home" are what was typed.
func nameOf(k tea.KeyMsg) string {
	if k.Paste || k.Type == tea.KeyRunes && !k.Alt {
		return ""
	}
	return k.String()
}

// is tells whether a key of that name is one of a binding.
func is(name string, b *key.Binding) bool {
	return name != "" && b.Enabled() && slices.Contains(b.Keys(), name)
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
