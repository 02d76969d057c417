package ui

import (
	"fmt"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
	"fromhere/model/demo"
)

// manyEntries are those of the made-up year, over and over in ten years, with
// other people each time. What was open in an earlier year has ended.
func manyEntries(tb testing.TB, count int) []model.Entry {
	tb.Helper()
	const decade = 10
	year := demo.Year(model.BuiltIn, model.DefaultConfig(), evening)
	entries := make([]model.Entry, 0, count+len(year))
	for turn := 0; len(entries) < count; turn++ {
		for _, e := range year {
			e = e.Clone()
			e.ID = fmt.Sprintf("%s%03d", e.ID[:len(e.ID)-3], turn)
			e.Created = e.Created.AddDate(-turn%decade, 0, 0).Add(-time.Duration(turn/decade) * time.Minute)
			e.Day = model.DayOf(e.Created, 0)
			for i := range e.Events {
				e.Events[i].At = e.Events[i].At.AddDate(-turn%decade, 0, 0)
			}
			if p, ok := model.Catalog(model.BuiltIn).Practice(e.Practice); ok && turn > 0 && e.Open(p) {
				e.Events = append(e.Events, model.Event{At: e.Created.Add(time.Hour), Stage: p.Stages[len(p.Stages)-1].Name})
			}
			if turn > 0 {
				e.Answers = e.Answers.With("follow_up", "")
			}
			if name := e.Answers.Get("person"); name != "" && turn >= decade {
				e.Answers = e.Answers.With("person", fmt.Sprint(name, " ", turn/decade))
			}
			entries = append(entries, e)
		}
	}
	return entries[:count]
}

// largeReview is Review over a journal of 22,000 entries.
func largeReview(b *testing.B) *app {
	b.Helper()
	return reviewOf(b, 22_000)
}

// reviewOf is Review over a journal of so many entries.
func reviewOf(b *testing.B, count int) *app {
	b.Helper()
	catalog, err := model.NewCatalog()
	if err != nil {
		b.Fatal(err)
	}
	a, err := newApp(Env{Store: newMemoryStore(), Drafts: newMemoryDrafts(b), Catalog: catalog, Config: model.DefaultConfig(), Now: func() time.Time { return evening }})
	if err != nil {
		b.Fatal(err)
	}
	a.s.journal.Replace(manyEntries(b, count))
	a.s.loaded = true
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	_, cmd := a.Update(keyPress("5"))
	answered(a, cmd)
	return a
}

func BenchmarkReviewFilterKey(b *testing.B) {
	a := largeReview(b)
	a.Update(keyPress("/"))
	for b.Loop() {
		for _, name := range []string{"p", "r", "i", "backspace", "backspace", "backspace"} {
			a.Update(keyPress(name))
			_ = a.View()
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(6*b.N), "ms/key")
}

func BenchmarkReviewMove(b *testing.B) {
	a := largeReview(b)
	for b.Loop() {
		for _, name := range []string{"down", "pgdown", "G", "pgup", "g"} {
			a.Update(keyPress(name))
			_ = a.View()
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(5*b.N), "ms/key")
}

func BenchmarkReviewRefresh(b *testing.B) {
	a := largeReview(b)
	for b.Loop() {
		a.refresh()
	}
}

func BenchmarkReviewTurn(b *testing.B) {
	a := largeReview(b)
	for b.Loop() {
		a.Update(keyPress("]"))
		_ = a.View()
	}
}
