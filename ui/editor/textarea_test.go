package editor

import (
	"testing"
	"time"

	"github.com/charmbracelet/bubbles/textarea"
)

// A paste beside the same into the textarea of bubbles, in turn.
func BenchmarkPasteBesideTextarea(b *testing.B) {
	var ours, theirs []time.Duration
	for b.Loop() {
		start := time.Now()
		pasteIntoOurs(b)
		between := time.Now()
		a := textarea.New()
		a.CharLimit, a.MaxHeight = 0, 0
		a.SetWidth(76)
		a.SetHeight(8)
		a.Focus()
		a, _ = a.Update(pasted)
		_ = a.View()
		ours, theirs = append(ours, between.Sub(start)), append(theirs, time.Since(between))
	}
	b.ReportMetric(float64(median(ours).Nanoseconds()), "ns/paste")
	b.ReportMetric(float64(median(ours))/float64(median(theirs)), "×textarea")
}

// The same in a key: typing in the middle of 50 kB.
func BenchmarkTypingBesideTextarea(b *testing.B) {
	var ours, theirs []time.Duration
	t := prose(long(paragraph, 50_000))
	a := textarea.New()
	a.CharLimit, a.MaxHeight = 0, 0
	a.SetWidth(76)
	a.SetHeight(8)
	a.Focus()
	a.SetValue(long(paragraph, 50_000))
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		writeKey(t, i)
		between := time.Now()
		a, _ = a.Update(runes("x"))
		_ = a.View()
		ours, theirs = append(ours, between.Sub(start)), append(theirs, time.Since(between))
	}
	b.ReportMetric(float64(median(ours))/float64(median(theirs)), "×textarea")
}
