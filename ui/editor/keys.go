package editor

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// KeyMap holds the keys of an editor: those of readline, and the arrows. The
// last group is for a Text only. Each tag is read by Declared.
type KeyMap struct {
	Left      key.Binding `keys:"left ctrl+b" does:"left"`
	Right     key.Binding `keys:"right ctrl+f" does:"right"`
	WordLeft  key.Binding `keys:"ctrl+left alt+left alt+b" does:"word left"`
	WordRight key.Binding `keys:"ctrl+right alt+right alt+f" does:"word right"`
	LineStart key.Binding `keys:"home ctrl+a" does:"start of line"`
	LineEnd   key.Binding `keys:"end ctrl+e" does:"end of line"`
	LineUp    key.Binding `keys:"ctrl+up alt+up" does:"line up"`
	LineDown  key.Binding `keys:"ctrl+down alt+down" does:"line down"`
	TextStart key.Binding `keys:"ctrl+home alt+<" does:"start of text"`
	TextEnd   key.Binding `keys:"ctrl+end alt+>" does:"end of text"`

	SelectLeft      key.Binding `keys:"shift+left" does:"select left"`
	SelectRight     key.Binding `keys:"shift+right" does:"select right"`
	SelectWordLeft  key.Binding `keys:"ctrl+shift+left alt+B" does:"select word left"`
	SelectWordRight key.Binding `keys:"ctrl+shift+right alt+F" does:"select word right"`
	SelectLineStart key.Binding `keys:"shift+home" does:"select to start of line"`
	SelectLineEnd   key.Binding `keys:"shift+end" does:"select to end of line"`
	SelectLineUp    key.Binding `keys:"ctrl+shift+up" does:"select line up"`
	SelectLineDown  key.Binding `keys:"ctrl+shift+down" does:"select line down"`
	SelectTextStart key.Binding `keys:"ctrl+shift+home" does:"select to start of text"`
	SelectTextEnd   key.Binding `keys:"ctrl+shift+end" does:"select to end of text"`
	SelectAll       key.Binding `keys:"alt+a" does:"select all"`

	DeleteLeft      key.Binding `keys:"backspace ctrl+h" does:"delete left"`
	DeleteRight     key.Binding `keys:"delete ctrl+d" does:"delete right"`
	DeleteWordLeft  key.Binding `keys:"alt+backspace" does:"delete word left"`
	DeleteWordRight key.Binding `keys:"alt+d alt+delete" does:"delete word right"`
	DeleteBlankLeft key.Binding `keys:"ctrl+w" does:"delete back to the space"`
	DeleteLineLeft  key.Binding `keys:"ctrl+u" does:"delete to start of line"`
	DeleteLineRight key.Binding `keys:"ctrl+k" does:"delete to end of line"`

	// ctrl+c leaves programs.
	Cut   key.Binding `keys:"ctrl+x" does:"cut"`
	Copy  key.Binding `keys:"alt+c alt+w" does:"copy"`
	Paste key.Binding `keys:"ctrl+v" does:"paste"`
	Undo  key.Binding `keys:"ctrl+z ctrl+_" does:"undo"`
	Redo  key.Binding `keys:"ctrl+y alt+z" does:"redo"`

	// Terminals send ctrl+j for a newline in text that is pasted without
	// brackets.
	NewLine    key.Binding `keys:"enter ctrl+j" does:"new line"`
	Up         key.Binding `keys:"up" does:"row up"`
	Down       key.Binding `keys:"down" does:"row down"`
	PageUp     key.Binding `keys:"pgup" does:"a page up"`
	PageDown   key.Binding `keys:"pgdown" does:"a page down"`
	SelectUp   key.Binding `keys:"shift+up" does:"select row up"`
	SelectDown key.Binding `keys:"shift+down" does:"select row down"`
}

// DefaultKeyMap returns the keys that editors start with.
func DefaultKeyMap() KeyMap { return defaultKeyMap() }

var defaultKeyMap = sync.OnceValue(func() (m KeyMap) {
	Declared(&m)
	return m
})

// Declaration is a field of a struct of bindings: the binding, its name, and
// the tag of the field.
type Declaration struct {
	*key.Binding
	Name string // the field's name in snake case, which does not change with the keys
	Tag  reflect.StructTag
}

// Declared returns the bindings of a struct, in order. Those that have no keys
// and no help yet get them from the tags of their fields: `keys:"up k"
// does:"row up"`.
func Declared(bindings any) []Declaration {
	v := reflect.ValueOf(bindings).Elem()
	var all []Declaration
	for i := range v.NumField() {
		b, ok := v.Field(i).Addr().Interface().(*key.Binding)
		if !ok {
			continue
		}
		field := v.Type().Field(i)
		if b.Help() == (key.Help{}) {
			names := strings.Fields(field.Tag.Get("keys"))
			*b = key.NewBinding(key.WithKeys(names...), key.WithHelp(names[0], field.Tag.Get("does")))
		}
		all = append(all, Declaration{b, snakeCase(field.Name), field.Tag})
	}
	return all
}

// snakeCase is a field's name as a config writes it: WordLeft is word_left.
func snakeCase(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
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
