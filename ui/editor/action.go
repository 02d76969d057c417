package editor

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// motion is where a key goes, and where another goes that selects what is
// passed.
type motion struct {
	move, extend *key.Binding
	to           func(*gap, int) int
}

func (m *KeyMap) motions() []motion {
	return []motion{
		{&m.Left, &m.SelectLeft, (*gap).prev},
		{&m.Right, &m.SelectRight, (*gap).next},
		{&m.WordLeft, &m.SelectWordLeft, (*gap).wordLeft},
		{&m.WordRight, &m.SelectWordRight, (*gap).wordRight},
		{&m.LineStart, &m.SelectLineStart, (*gap).begin},
		{&m.LineEnd, &m.SelectLineEnd, (*gap).finish},
		{&m.LineUp, &m.SelectLineUp, (*gap).up},
		{&m.LineDown, &m.SelectLineDown, (*gap).down},
		{&m.TextStart, &m.SelectTextStart, func(*gap, int) int { return 0 }},
		{&m.TextEnd, &m.SelectTextEnd, func(g *gap, _ int) int { return g.len() }},
	}
}

// command is what a key does to the text.
type command struct {
	key *key.Binding
	do  func(*buffer)
}

func (m *KeyMap) commands() []command {
	return []command{
		{&m.Left, (*buffer).left},
		{&m.Right, (*buffer).right},
		{&m.SelectAll, (*buffer).selectAll},

		{&m.DeleteLeft, func(b *buffer) { b.erase(b.text.prev(b.at)) }},
		{&m.DeleteRight, func(b *buffer) { b.erase(b.text.next(b.at)) }},
		{&m.DeleteWordLeft, func(b *buffer) { b.remove(b.text.wordLeft(b.at)) }},
		{&m.DeleteWordRight, func(b *buffer) { b.remove(b.text.wordRight(b.at)) }},
		{&m.DeleteBlankLeft, func(b *buffer) { b.remove(b.text.blankLeft(b.at)) }},
		{&m.DeleteLineLeft, func(b *buffer) { b.remove(b.text.begin(b.at)) }},
		{&m.DeleteLineRight, (*buffer).removeLineRight},

		{&m.Cut, (*buffer).cut},
		{&m.Copy, (*buffer).copy},
		{&m.Paste, (*buffer).paste},
		{&m.Undo, (*buffer).undo},
		{&m.Redo, (*buffer).redo},
	}
}

// action returns what a key or a paste does in a line or a text alike, or nil.
func (m *KeyMap) action(k tea.KeyMsg) func(*buffer) {
	if k.Paste {
		return func(b *buffer) { b.insert(string(k.Runes)) }
	}
	if s := typed(k); s != "" {
		return func(b *buffer) { b.typing(s) }
	}
	name := nameOf(k)
	for _, d := range m.commands() {
		if is(name, d.key) {
			return d.do
		}
	}
	for _, way := range m.motions() {
		switch {
		case is(name, way.move):
			return func(b *buffer) { b.move(way.to(&b.text, b.at)) }
		case is(name, way.extend):
			return func(b *buffer) { b.extend(way.to(&b.text, b.at)) }
		}
	}
	return nil
}
