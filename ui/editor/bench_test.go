package editor

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// A key and the picture after it, in the middle of texts of several sizes.
func BenchmarkType(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"600B", 600}, {"50kB", 50_000}, {"1MB", 1_000_000}} {
		b.Run(size.name, func(b *testing.B) {
			paragraph := strings.Repeat("a sentence of some words, ", 12) + "日本語 and é.\n\n"
			t := NewText(Styles{})
			t.SetSize(76, 12)
			t.SetValue(strings.Repeat(paragraph, size.bytes/len(paragraph)+1))
			t.Focus()
			for range 5 {
				t.Update(tea.KeyMsg{Type: tea.KeyPgUp})
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if i%2 == 0 {
					t.Update(runes("x"))
				} else {
					t.Update(tea.KeyMsg{Type: tea.KeyBackspace})
				}
				_ = t.View()
			}
		})
	}
}

func BenchmarkPaste100kB(b *testing.B) {
	s := paste(strings.Repeat("a pasted line of some words, and more of them\n", 2200))
	for b.Loop() {
		t := NewText(Styles{})
		t.SetSize(76, 12)
		t.Update(s)
	}
}

func BenchmarkViewWide(b *testing.B) {
	for name, s := range map[string]string{"ascii": "words to be read ", "han": "日本語の文章", "hindi": "हिन्दी में "} {
		b.Run(name, func(b *testing.B) {
			t := NewText(colourful())
			t.SetSize(120, 40)
			t.SetValue(strings.Repeat(s, 1000))
			for b.Loop() {
				_ = t.View()
			}
		})
	}
}
