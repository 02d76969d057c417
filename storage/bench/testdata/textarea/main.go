// Command textarea prints what typing and pasting cost in bubbles/textarea,
// in nanoseconds. It is a module of its own: the program uses no textarea.
package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/textarea"
	tea "github.com/charmbracelet/bubbletea"
)

func area() textarea.Model {
	t := textarea.New()
	t.CharLimit, t.MaxHeight = 0, 0
	t.SetWidth(76)
	t.SetHeight(12)
	t.Focus()
	return t
}

// paste is the same as the editor's own benchmark has.
func paste(b *testing.B) {
	text := []rune(strings.Repeat("a pasted line of some words, and more of them\n", 2200))
	for b.Loop() {
		t := area()
		t, _ = t.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: text, Paste: true})
	}
}

// typing is a key and its picture in a text of a size.
func typing(size int) func(*testing.B) {
	return func(b *testing.B) {
		paragraph := strings.Repeat("a sentence of some words, ", 12) + "日本語 and é.\n\n"
		t := area()
		t.SetValue(strings.Repeat(paragraph, size/len(paragraph)+1))
		for i := 0; b.Loop(); i++ {
			key := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x")}
			if i%2 == 1 {
				key = tea.KeyMsg{Type: tea.KeyBackspace}
			}
			t, _ = t.Update(key)
			_ = t.View()
		}
	}
}

func main() {
	for _, job := range []func(*testing.B){paste, typing(600), typing(50_000)} {
		fmt.Println(testing.Benchmark(job).NsPerOp())
	}
}
