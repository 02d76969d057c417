package model

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// previewOf is what is read of a journal on a day: the entries of these ids, and
// those of the days remembered.
func previewOf(j *Journal, pinned map[string]bool, reading Day) Preview {
	p := Preview{Summary: summed(j)}
	for _, e := range j.Entries() {
		if pinned[e.ID] || slices.Contains(MemoryDays(reading), e.Day) {
			p.Entries = append(p.Entries, e)
		}
	}
	return p
}

// summed is the summary of a journal, apart from the journal's own.
func summed(j *Journal) Summary {
	apart := NewJournal(j.Catalog, j.Config)
	apart.Replace(copiesOf(j.order, func(*Entry) bool { return true }))
	return apart.Summary()
}

// pinnedOf are the ids of the working set of a day.
func pinnedOf(j *Journal, day Day) map[string]bool {
	pinned := map[string]bool{}
	for e := range j.WorkingSet(day) {
		pinned[e.ID] = true
	}
	return pinned
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
	shown["unused"], shown["id suffix"] = j.Unused(), j.IDSuffix()
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
func differs(whole, previewed *Journal, now time.Time) string {
	want, got := todayOf(whole, now), todayOf(previewed, now)
	for what := range want {
		if !reflect.DeepEqual(want[what], got[what]) {
			return fmt.Sprintf("%s\nof the whole: %+v\nby a preview: %+v", what, want[what], got[what])
		}
	}
	return ""
}

// Whatever is recorded and changed between the making of an index and the look by
// it, a preview shows the day as the whole journal does. The last talk with
// somebody is not changed here: where it was, all is read.
func TestAPreviewShowsTheDayAsTheWholeDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		today := NewDay(2027, 12, 1) + Day(a.number(0, 120, "today")) // leap day ahead
		whole := a.empty()
		whole.Replace(a.entries(40, today))
		pinned := pinnedOf(whole, today)
		reading := today + Day(rapid.SampledFrom([]int{0, 0, 1, 2, 7, 28, 31, 335, 364}).Draw(t, "days later"))
		now := a.moment(reading)

		preview := previewOf(whole, pinned, reading)
		change := func(e Entry) {
			if old, known := whole.Entry(e.ID); known {
				preview.Summary.Take(old, a.config.DayStarts)
				preview.Entries = slices.DeleteFunc(preview.Entries, func(e Entry) bool { return e.ID == old.ID })
			}
			preview.Summary.Add(e, a.config.DayStarts)
			preview.Entries = append(preview.Entries, e)
			whole.Put(e)
		}
		for _, e := range whole.Entries() {
			switch p := whole.Practice(e); {
			case pinned[e.ID] && whole.Catalog.IsTalk(&e):
			case a.oneIn(4, "changed"):
				change(a.mended(e, p, now))
			case a.oneIn(8, "replaced by another"):
				other := a.entry(reading)
				if other.ID = e.ID; !other.Tombstone() {
					change(other)
				}
			}
		}
		for _, e := range a.entries(4, reading) {
			change(e)
		}
		preview.Summary.IDSuffix = whole.IDSuffix()

		previewed := a.empty()
		previewed.Preview(preview)
		if d := differs(whole, previewed, now); d != "" {
			t.Fatal(d)
		}
		for _, e := range whole.Entries() { // lists of all say it of those that are not at hand
			p := whole.Practice(e)
			if a, b := StatusOf(e, p, whole, now), StatusOf(e, p, previewed, now); a != b {
				t.Fatalf("%+v stands %+v in the whole, %+v by a preview", e, a, b)
			}
		}
		for _, e := range previewed.Entries() {
			if a.oneIn(2, "changed in the app") && !whole.Catalog.IsTalk(&e) {
				e = a.mended(e, whole.Practice(e), now)
				whole.Put(e)
				previewed.Put(e)
			}
		}
		if d := differs(whole, previewed, now); d != "" {
			t.Fatal("after changes to what is at hand: ", d)
		}
	})
}

func TestAPreviewedJournalIsNotWhole(t *testing.T) {
	j := journalOf()
	expect(t, "whole", j.Whole(), true)
	j.Preview(Preview{})
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
	for _, sum := range []Summary{{Entries: 1}, {Trash: 1}} {
		j := journalOf()
		j.Preview(Preview{Summary: sum})
		expect(t, fmt.Sprintf("%+v", sum), j.Unused(), false)
	}
}

func TestASummaryCountsInAndOut(t *testing.T) {
	thrown := made("ask", "2026-11-10 09:00", "ask=How?")
	thrown.Deleted = evening
	twice := made("gap", "2026-11-02 09:00", "claimed@2026-11-02 10:00", "closed@2026-11-04 03:00")
	said := func(r Summary) string {
		j := journalOf()
		j.Preview(Preview{Summary: r})
		a := ActivityOf(j, NewDay(2026, 11, 4))
		text := fmt.Sprintf("%d entries, %d in the trash, %d letters;", r.Entries, r.Trash, r.IDSuffix)
		for d := NewDay(2026, 11, 1); d <= a.AsOf; d++ {
			text += fmt.Sprint(" ", a.On("gap", d))
		}
		return text
	}
	all := []Entry{twice, thrown, {ID: "erased", Deleted: evening}, made("gap", "2026-11-03 09:00")}
	sum := Summary{IDSuffix: 7}
	for _, e := range all {
		sum.Add(e, 4*time.Hour)
	}
	expect(t, "all counted in", said(sum), "2 entries, 1 in the trash, 7 letters; 0 1 2 0")
	for _, e := range all {
		sum.Take(e, 4*time.Hour)
	}
	expect(t, "all counted out again", said(sum), "0 entries, 0 in the trash, 7 letters; 0 0 0 0")
	j := journalOf()
	j.Preview(Preview{Summary: sum})
	expect(t, "nothing is begun", ActivityOf(j, NewDay(2026, 11, 4)).Empty(), true)
}

func TestASummaryIsReadUpToTheEveningAskedAbout(t *testing.T) {
	j := journalOf()
	var sum Summary
	sum.Add(made("gap", "2026-11-03 09:00", "thing=Owner"), 4*time.Hour)
	j.Preview(Preview{Summary: sum})
	for _, c := range []struct {
		asOf   Day
		on     int
		begun  bool
		filled int
	}{{NewDay(2026, 11, 2), 0, false, 0}, {NewDay(2026, 11, 3), 1, true, 1}} {
		a := ActivityOf(j, c.asOf)
		begun := a.Streak(built("gap")).Begun
		expect(t, c.asOf.String()+": on the 3rd", a.On("gap", NewDay(2026, 11, 3)), c.on)
		expect(t, c.asOf.String()+": begun", begun, c.begun)
		expect(t, c.asOf.String()+": empty", a.Empty(), !c.begun)
		expect(t, c.asOf.String()+": Tuesdays", a.Weekdays("gap", NewDay(2026, 11, 1))[1], c.filled)
	}
}
