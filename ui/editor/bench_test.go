package editor

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

const paragraph = "a sentence of some words, and *another* one of them, to be written on a day that was long; 日本語 and é.\n\n"

// texts are the kinds of text that are written in, each of a length in bytes.
var texts = []struct {
	name  string
	bytes int
	piece string
}{
	{"600B", 600, paragraph},
	{"50kB", 50_000, paragraph},
	{"1MB", 1_000_000, paragraph},
	{"1MBline", 1_000_000, strings.ReplaceAll(paragraph, "\n", " ")},
	{"1MBword", 1_000_000, "x"},
	{"1MBhan", 1_000_000, "日本語の文章"},
	{"1MBhindi", 1_000_000, "हिन्दी में "},
}

// long repeats a piece of text up to a length in bytes.
func long(piece string, bytes int) string { return strings.Repeat(piece, bytes/len(piece)+1) }

// prose is a text of a form with the cursor in its middle.
func prose(s string) *Text {
	t := NewText(colourful())
	t.SetSize(76, 8)
	t.SetValue(s)
	t.Focus()
	half := len(s) / 2
	for !utf8.RuneStart(s[half]) {
		half--
	}
	t.buffer.move(t.buffer.text.snap(half))
	t.scroll()
	return t
}

// writeKey types a letter, or deletes the last one, and looks at the picture.
func writeKey(t *Text, i int) {
	if i%2 == 0 {
		t.Update(runes("x"))
	} else {
		t.Update(tea.KeyMsg{Type: tea.KeyBackspace})
	}
	_ = t.View()
}

// A key and the picture after it, in the middle of a text; beside the same in
// 600 bytes of its kind, or as many more as fill the view too, of which it tells
// how many times as long it takes: the medians of both, taken in turn.
func BenchmarkTyping(b *testing.B) {
	for _, text := range texts {
		b.Run(text.name, func(b *testing.B) {
			short, whole := prose(long(text.piece, 600)), prose(long(text.piece, text.bytes))
			for n := 600; short.Rows(76, 9) < 9; n += 100 {
				short = prose(long(text.piece, n))
			}
			var took [2][]time.Duration
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				start := time.Now()
				writeKey(short, i)
				between := time.Now()
				writeKey(whole, i)
				took[0] = append(took[0], between.Sub(start))
				took[1] = append(took[1], time.Since(between))
			}
			b.ReportMetric(float64(median(took[1]).Nanoseconds()), "ns/key")
			b.ReportMetric(float64(median(took[1]))/float64(median(took[0])), "×600B")
		})
	}
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

// pasted is 100 kB as a terminal that brackets it hands it over.
var pasted = paste(strings.Repeat("a pasted line of some words, and more of them\n", 2200))

func BenchmarkPaste100kB(b *testing.B) {
	for b.Loop() {
		pasteIntoOurs(b)
	}
}

// pasteIntoOurs pastes 100 kB into an empty text, and looks at the picture.
func pasteIntoOurs(b *testing.B) {
	t := NewText(Styles{})
	t.SetSize(76, 8)
	t.Focus()
	t.Update(pasted)
	_ = t.View()
	if !t.Is(string(pasted.Runes)) {
		b.Fatal("the text is not what was pasted")
	}
}

func BenchmarkViewWide(b *testing.B) {
	for name, s := range map[string]string{"ascii": "words to be read ", "han": "日本語の文章", "hindi": "हिन्दी में "} {
		b.Run(name, func(b *testing.B) {
			t := NewText(colourful())
			t.SetSize(120, 40)
			t.SetValue(strings.Repeat(s, 1000))
			b.ReportAllocs()
			for b.Loop() {
				_ = t.View()
			}
		})
	}
}
