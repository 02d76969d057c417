package model

import (
	"fmt"
	"testing"
)

func TestD09FutureDaysAreSaidAsSuch(t *testing.T) {
	today := NewDay(2026, 11, 23)
	for days, want := range map[Day][2]string{
		-26330: {"26330 d ago", "26,330 days ago"}, -2: {"2 d ago", "2 days ago"}, -1: {"1 d ago", "yesterday"},
		0: {"today", "today"}, 1: {"in 1 d", "tomorrow"}, 2: {"in 2 d", "in 2 days"}, 26330: {"in 26330 d", "in 26,330 days"},
	} {
		expect(t, fmt.Sprint(days), Ago(today+days, today), want[0])
		expect(t, fmt.Sprint(days, " in words"), agoInWords(today+days, today), want[1])
	}
}

// An entry that a wrong clock dated ahead stands ahead wherever it is told of.
func TestD09EntriesOfTheFutureStandAhead(t *testing.T) {
	open := made("nuisance", "2098-12-24 09:00", "written@2098-12-24 09:00")
	closed := made("nuisance", "2098-12-24 09:00", "fixed@2098-12-24 09:00")
	held := made("nuisance", "2026-11-01 09:00", "follow_up=2026-11-20", "fixed@2026-11-25 09:00")
	j := journalOf(open, closed, held)
	p := j.Practice(open)
	expect(t, "open", StandingOf(open, p, j, evening).Text, "in 26329 d")
	expect(t, "closed", StandingOf(closed, p, j, evening).Text, "in 26329 d")
	expect(t, "to be asked about", lines(AgendaOf(j, evening).Holds), "2026-11-20 ·  ·  ·  · fixed in 2 days")
	figures := MeasureAny(Record{Practice: p, Entries: []Entry{open}, Journal: j, Now: evening, Today: j.DayOf(evening)})
	expect(t, "last", figures[len(figures)-1].Value, "in 26329 d")
}
