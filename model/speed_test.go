package model

import (
	"fmt"
	"testing"
	"time"
)

// career is a journal of 22,000 entries: ten years of nine a workday.
func career() *Journal {
	ids := Catalog(BuiltIn).IDs()
	entries := make([]Entry, 0, 22_000)
	at := evening
	for i := range cap(entries) {
		p := BuiltIn[i%len(ids)]
		e := NewEntry(fmt.Sprint(i), p, at, 4*time.Hour)
		for _, f := range p.Fields {
			switch f.Kind {
			case Person:
				e.Answers = e.Answers.With(f.Key, fmt.Sprint("Person ", i%40))
			case Moment:
				e.Answers = e.Answers.With(f.Key, at.Add(48*time.Hour).Format(time.RFC3339))
			case Date:
				e.Answers = e.Answers.With(f.Key, (e.Day + 20).String())
			case Line, Prose:
				e.Answers = e.Answers.With(f.Key, "Numbers for the board, a bit late but just in time")
			default:
				e.Answers = e.Answers.With(f.Key, "3")
			}
		}
		if i%9 != 0 && len(p.Stages) > 0 {
			e.Events = append(e.Events, Event{At: at.Add(24 * time.Hour), Stage: p.Stages[len(p.Stages)-1].Name})
		}
		entries = append(entries, e)
		at = at.Add(-4 * time.Hour)
	}
	j := NewJournal(BuiltIn, DefaultConfig())
	j.Replace(entries)
	return j
}

func BenchmarkAgenda(b *testing.B) {
	j := career()
	for b.Loop() {
		AgendaOf(j, evening)
	}
}

func BenchmarkFigures(b *testing.B) {
	j := career()
	for _, p := range BuiltIn {
		b.Run(p.ID, func(b *testing.B) {
			for b.Loop() {
				Figures(p, j, evening)
			}
		})
	}
}

func BenchmarkStatus(b *testing.B) {
	j := career()
	contact, _ := j.Catalog.Practice(Contact)
	rows := j.Of(Contact)[:60] // the oldest: nothing is read for longer
	for b.Loop() {
		for _, e := range rows {
			StatusOf(e, contact, j, evening)
		}
	}
}

func BenchmarkReviewAndPeople(b *testing.B) {
	j := career()
	quarter := PeriodOf(OneQuarter, j.DayOf(evening))
	for b.Loop() {
		ReviewOf(j, quarter, evening)
		PeopleOf(j, evening)
	}
}
