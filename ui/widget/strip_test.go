package widget

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"fromhere/ui/theme"
)

// The label at a column is the one that is drawn there; a sign at an end stands
// for the next label that did not fit.
func TestB16LabelsAreWhereTheyAreDrawn(t *testing.T) {
	looks := theme.New("dark", true, false, false)
	labels := []string{"Nuisance", "Ask", "日本", "Network", "Ownership"}
	signs := 0
	for width := 12; width < 60; width++ {
		for current := range labels {
			drawn := ansi.Strip(Strip(&looks, labels, current, width))
			seen := map[int]bool{}
			for column := range width + 3 {
				at := ""
				if column < ansi.StringWidth(drawn) {
					at = ansi.Cut(drawn, column, column+1)
				}
				label, ok := LabelAt(labels, current, width, column)
				switch {
				case at == looks.Glyphs.Before || at == looks.Glyphs.After:
					signs++
					if !ok || seen[label] || label == current {
						t.Fatalf("%q: the sign at %d stands for %d, %v", drawn, column, label, ok)
					}
				case at == " " || column >= ansi.StringWidth(drawn):
					if ok {
						t.Fatalf("%q: the blank at %d is label %d", drawn, column, label)
					}
				default:
					from := ansi.StringWidth(drawn[:max(strings.Index(drawn, labels[label]), 0)])
					if !ok || column < from || column >= from+Width(labels[label]) {
						t.Fatalf("%q: %q at %d is label %d, %v", drawn, at, column, label, ok)
					}
					seen[label] = true
				}
			}
			if !seen[current] {
				t.Fatalf("%q: the current label %d is nowhere", drawn, current)
			}
		}
	}
	if signs == 0 {
		t.Error("no strip had signs at its ends")
	}
}
