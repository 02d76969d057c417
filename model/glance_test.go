package model

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// glanceOf is what is read of a journal by its gist on a day, with all that is
// held.
func glanceOf(j *Journal, g Gist, reading Day) Glance { return readBy(j, g, reading, true) }

// readBy is what is read of a journal by its gist on a day; of what sleeps only
// if it is to be woken.
func readBy(j *Journal, g Gist, reading Day, wake bool) Glance {
	glance := Glance{Rest: g.Rest}
	atHand := map[string]bool{}
	take := func(id string, counted bool) {
		if atHand[id] {
			return
		}
		atHand[id] = true
		e, _ := j.Entry(id)
		glance.Entries = append(glance.Entries, e)
		if counted {
			glance.Rest.Take(e, j.Config.DayStarts)
		}
	}
	for id, hold := range g.Held {
		if wake || !hold.Asleep {
			take(id, hold.Asleep)
		}
	}
	for _, d := range MemoryDays(reading) {
		if id, told := g.Told[d]; told {
			take(id, true)
		}
	}
	return glance
}

// todayOf is all that is shown of a day before the whole journal is read.
func todayOf(j *Journal, now time.Time) map[string]any {
	today := j.DayOf(now)
	a := AgendaOf(j, now)
	shown := map[string]any{}
	for part, items := range map[string][]Item{"due": a.Due, "holds": a.Holds, "quiet": a.Quiet, "kept": a.Kept} {
		for i := range items {
			shown[fmt.Sprint("status of ", part, i)] = StatusOf(items[i].Entry, items[i].Practice, j, now)
		}
	}
	shown["agenda"] = a
	shown["unclosed"], shown["reopen"] = UnclosedYesterday(j, today)
	shown["unused"], shown["letters"] = j.Unused(), j.Letters()
	for _, asOf := range []Day{today, today - 9, today - 31} {
		a := ActivityOf(j, asOf)
		strength := []float64{}
		for _, p := range j.Catalog {
			strength = append(strength, a.Strength(p))
		}
		shown[fmt.Sprint("days to ", asOf)] = []any{a.Streaks(), strength, a.Empty(), a.Heat(""), a.Heat(Contact),
			a.Weekdays("", asOf-30), a.Weekdays(Reflection, asOf-400)}
	}
	return shown
}

// differs is the first thing shown of the day that is not as in the whole
// journal, or "".
func differs(whole, glimpsed *Journal, now time.Time) string {
	want, got := todayOf(whole, now), todayOf(glimpsed, now)
	for what := range want {
		if !reflect.DeepEqual(want[what], got[what]) {
			return fmt.Sprintf("%s\nof the whole: %+v\nby a glance:  %+v", what, want[what], got[what])
		}
	}
	return ""
}

// glimpse is a journal as it is read by a glance, after more was recorded in it
// and in the whole.
func (a *anyJournal) glimpse(whole *Journal, glance Glance, more []Entry) *Journal {
	for _, e := range more {
		whole.Put(e)
	}
	glance.Entries = append(glance.Entries, more...)
	glance.Rest.Letters = whole.Letters()
	glimpsed := a.empty()
	glimpsed.Glimpse(glance)
	return glimpsed
}

func TestAGlanceShowsTheDayAsTheWholeDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		today := NewDay(2027, 12, 1) + Day(a.number(0, 120, "today")) // leap day ahead
		whole := a.empty()
		whole.Replace(a.entries(40, today))
		gist := GistOf(whole, today)

		reading := today + Day(rapid.SampledFrom([]int{0, 0, 1, 2, 7, 28, 31, 335, 364}).Draw(t, "days later"))
		glance := glanceOf(whole, gist, reading)
		glimpsed, now := a.glimpse(whole, glance, a.entries(4, reading)), a.moment(reading)
		if d := differs(whole, glimpsed, now); d != "" {
			t.Fatal(d)
		}
		for _, e := range whole.Entries() { // lists of all say it of those that are not at hand
			p := whole.Practice(e)
			if a, b := StatusOf(e, p, whole, now), StatusOf(e, p, glimpsed, now); a != b {
				t.Fatalf("%+v stands %+v in the whole, %+v by a glance", e, a, b)
			}
		}
		for _, id := range slices.Sorted(maps.Keys(gist.Held)) {
			if e, _ := whole.Entry(id); !gist.Held[id].Before && a.oneIn(2, "changed") {
				e = a.mended(e, whole.Practice(e), now)
				whole.Put(e)
				glimpsed.Put(e)
			}
		}
		if d := differs(whole, glimpsed, now); d != "" {
			t.Fatal("after changes to what stands before none: ", d)
		}
	})
}

func TestAGlimpsedJournalIsNotWhole(t *testing.T) {
	j := journalOf()
	expect(t, "whole", j.Whole(), true)
	j.Glimpse(Glance{})
	expect(t, "whole", j.Whole(), false)
	expect(t, "unused", j.Unused(), true)
	j.Replace(nil)
	expect(t, "whole", j.Whole(), true)
}

func TestUnused(t *testing.T) {
	thrown := made("ask", "2026-11-10 09:00", "ask=How?")
	thrown.Deleted = evening
	erased := Entry{ID: "a", Deleted: evening}
	expect(t, "erased", journalOf(erased).Unused(), true)
	expect(t, "thrown away", journalOf(thrown, erased).Unused(), false)
	for _, rest := range []Rest{{Entries: 1}, {Trash: 1}} {
		j := journalOf()
		j.Glimpse(Glance{Rest: rest})
		expect(t, fmt.Sprintf("%+v", rest), j.Unused(), false)
	}
}

func TestRestCountsInAndOut(t *testing.T) {
	thrown := made("ask", "2026-11-10 09:00", "ask=How?")
	thrown.Deleted = evening
	twice := made("gap", "2026-11-02 09:00", "claimed@2026-11-02 10:00", "closed@2026-11-04 03:00")
	said := func(r Rest) string {
		j := journalOf()
		j.Glimpse(Glance{Rest: r})
		a := ActivityOf(j, NewDay(2026, 11, 4))
		text := fmt.Sprintf("%d entries, %d in the trash, %d letters;", r.Entries, r.Trash, r.Letters)
		for d := NewDay(2026, 11, 1); d <= a.AsOf; d++ {
			text += fmt.Sprint(" ", a.On("gap", d))
		}
		return text
	}
	all := []Entry{twice, thrown, {ID: "erased", Deleted: evening}, made("gap", "2026-11-03 09:00")}
	rest := Rest{Letters: 7}
	for _, e := range all {
		rest.Add(e, 4*time.Hour)
	}
	expect(t, "all counted in", said(rest), "2 entries, 1 in the trash, 7 letters; 0 1 2 0")
	for _, e := range all {
		rest.Take(e, 4*time.Hour)
	}
	expect(t, "all counted out again", said(rest), "0 entries, 0 in the trash, 7 letters; 0 0 0 0")
	j := journalOf()
	j.Glimpse(Glance{Rest: rest})
	expect(t, "nothing is begun", ActivityOf(j, NewDay(2026, 11, 4)).Empty(), true)
}

func TestTheRestIsReadUpToTheEveningAskedAbout(t *testing.T) {
	j := journalOf()
	var rest Rest
	rest.Add(made("gap", "2026-11-03 09:00", "thing=Owner"), 4*time.Hour)
	j.Glimpse(Glance{Rest: rest})
	for _, c := range []struct {
		asOf   Day
		on     int
		begun  bool
		filled int
	}{{NewDay(2026, 11, 2), 0, false, 0}, {NewDay(2026, 11, 3), 1, true, 1}} {
		a := ActivityOf(j, c.asOf)
		_, begun := a.first("gap")
		expect(t, c.asOf.String()+": on the 3rd", a.On("gap", NewDay(2026, 11, 3)), c.on)
		expect(t, c.asOf.String()+": begun", begun, c.begun)
		expect(t, c.asOf.String()+": empty", a.Empty(), !c.begun)
		expect(t, c.asOf.String()+": Tuesdays", a.Weekdays("gap", NewDay(2026, 11, 1))[1], c.filled)
	}
}

func BenchmarkAgendaByAGlance(b *testing.B) {
	j := career()
	glance := glanceOf(j, GistOf(j, j.DayOf(evening)), j.DayOf(evening))
	b.Logf("%d of %d entries are at hand", len(glance.Entries), len(j.Entries()))
	for b.Loop() {
		glimpsed := NewJournal(j.Catalog, j.Config)
		glimpsed.Glimpse(glance)
		AgendaOf(glimpsed, evening)
	}
}

func BenchmarkGist(b *testing.B) {
	j := career()
	for b.Loop() {
		GistOf(j, j.DayOf(evening))
	}
}
