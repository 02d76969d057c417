package ui

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// filtersTyped are 110 filters: words of the journal from the most common to
// the rarest, beginnings of words, some that find nothing, two at once, and
// keys with and without words.
func filtersTyped(entries []model.Entry) []string {
	const oneEach, typed = 60, 110
	often := map[string]int{}
	for i := range entries[:min(len(entries), 3000)] {
		for _, answer := range entries[i].Answers.All() {
			for word := range strings.FieldsFuncSeq(model.Fold(answer), func(r rune) bool { return r < 'a' || r > 'z' }) {
				often[word]++
			}
		}
	}
	words := slices.SortedFunc(maps.Keys(often), func(a, b string) int {
		return cmp.Or(cmp.Compare(often[b], often[a]), strings.Compare(a, b))
	})
	filters := []string{"e", "a", "i", "th", "an", "ex", "q", "zz", "xylophone", "é", "-the", "-e", `"the `, "2026", "16:00",
		"tag:", "tag:b", "#a", "person:p", "person:priya", "person:l the", "since:30d", "since:2024", "until:2020 e", "is:open",
		"open:no", "practice:promise", "practice:ask -e", "stage:kept", "evidence:yes the", "is:deleted", "-person:a", "-tag:b"}
	for i := range oneEach {
		filters = append(filters, words[i*i*(len(words)-1)/(oneEach*oneEach)])
	}
	for i := 0; len(filters) < typed; i++ {
		filters = append(filters, words[i]+" "+words[(i+1)*37%len(words)])
	}
	return filters
}

// BenchmarkFilterKeys types filters letter by letter, and takes each away with
// one key. A key is the Update and View that it needs.
func BenchmarkFilterKeys(b *testing.B) {
	for _, size := range []struct {
		name  string
		count int
	}{{"22k", 22_000}, {"100k", 100_000}} {
		b.Run(size.name, func(b *testing.B) {
			a := reviewOf(b, size.count)
			filters := filtersTyped(manyEntries(b, size.count))
			a.Update(keyPress("/"))
			if !a.tabs[a.current].(*reviewView).indexed() {
				b.Fatal("there is no index")
			}
			var took []time.Duration
			press := func(msg tea.KeyMsg) {
				from := time.Now()
				a.Update(msg)
				_ = a.View()
				took = append(took, time.Since(from))
			}
			for b.Loop() {
				for _, filter := range filters {
					for _, r := range filter {
						press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
					}
					press(keyPress("ctrl+u"))
				}
			}
			slices.Sort(took)
			part := func(of float64) float64 {
				return float64(took[int(of*float64(len(took)-1))].Microseconds()) / 1000
			}
			b.ReportMetric(part(0.50), "p50-ms")
			b.ReportMetric(part(0.99), "p99-ms")
			b.ReportMetric(part(1), "max-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// answered runs a command, and those that its messages lead to.
func answered(a *app, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if cmds, ok := commands(msg); ok {
		for _, c := range cmds {
			answered(a, c)
		}
	} else if msg != nil {
		_, next := a.Update(msg)
		answered(a, next)
	}
}
