package today

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
	"fromhere/model/streak"

	"pgregory.net/rapid"
)

// previewOf is what is read of a journal on a day: the entries of these ids, and
// those of the days remembered.
func previewOf(j *model.Journal, pinned map[string]bool, reading model.Day) model.Preview {
	p := model.Preview{Summary: summed(j)}
	for _, e := range j.Entries() {
		if pinned[e.ID] || slices.Contains(model.MemoryDays(reading), e.Day) {
			p.Entries = append(p.Entries, e)
		}
	}
	return p
}

// summed is the summary of a journal, apart from the journal's own.
func summed(j *model.Journal) model.Summary {
	sum := model.Summary{IDSuffix: j.IDSuffix()}
	for _, e := range slices.Concat(j.Entries(), j.Trash()) {
		sum.Add(e, j.Config.DayStarts)
	}
	return sum
}

// pinnedOf are the ids of the working set of a day.
func pinnedOf(j *model.Journal, day model.Day) map[string]bool {
	pinned := map[string]bool{}
	for e := range j.WorkingSet(day) {
		pinned[e.ID] = true
	}
	return pinned
}

// todayOf is all that is shown of a day before the whole journal is read.
func todayOf(j *model.Journal, now time.Time) map[string]any {
	today := j.DayOf(now)
	a := Of(j, now)
	shown := map[string]any{}
	for part, items := range map[string][]Item{"due": a.Due, "holds": a.Holds, "quiet": a.Quiet, "kept": a.Kept} {
		for i := range items {
			shown[fmt.Sprint("status of ", part, i)] = StatusOf(items[i].Entry, items[i].Practice, j, now)
		}
	}
	shown["agenda"] = a
	shown["unclosed"], shown["reopen"] = UnclosedYesterday(j, today)
	shown["first week"], shown["first reflection"] = FirstWeek(j, today), FirstReflection(j, today)
	shown["unused"], shown["id suffix"] = j.Unused(), j.IDSuffix()
	for _, asOf := range []model.Day{today, today - 9, today - 31} {
		a := streak.ActivityOf(j, asOf)
		strength := []float64{}
		for _, p := range j.Catalog {
			strength = append(strength, a.Strength(p))
		}
		shown[fmt.Sprint("days to ", asOf)] = []any{a.Streaks(), strength, a.Empty(), a.Heat(""), a.Heat("contact"),
			a.Weekdays("", asOf-30), a.Weekdays("reflection", asOf-400)}
	}
	return shown
}

// differs is the first thing shown of the day that is not as in the whole
// journal, or "".
func differs(whole, previewed *model.Journal, now time.Time) string {
	want, got := todayOf(whole, now), todayOf(previewed, now)
	for what := range want {
		if !reflect.DeepEqual(want[what], got[what]) {
			return fmt.Sprintf("%s\nof the whole: %+v\nby a preview: %+v", what, want[what], got[what])
		}
	}
	return ""
}

// Whatever is recorded and changed between the making of an index and the look by
// it, a preview shows the day as the whole journal does. The last touch of somebody
// is not taken away here: where it was, all is read.
func TestAPreviewShowsTheDayAsTheWholeDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := modeltest.Draw(t)
		today := model.NewDay(2027, 12, 1) + model.Day(a.Number(0, 120, "today")) // leap day ahead
		whole := a.Empty()
		whole.Replace(a.Entries(40, today))
		pinned := pinnedOf(whole, today)
		reading := today + model.Day(rapid.SampledFrom([]int{0, 0, 1, 2, 7, 28, 31, 335, 364}).Draw(t, "days later"))
		now := a.Moment(reading)

		preview := previewOf(whole, pinned, reading)
		change := func(e model.Entry) {
			if old, known := whole.Entry(e.ID); known {
				if pinned[e.ID] && a.Catalog.LosesEncounter(old, e, a.Config.DayStarts) {
					return
				}
				preview.Summary.Take(old, a.Config.DayStarts)
				preview.Entries = slices.DeleteFunc(preview.Entries, func(e model.Entry) bool { return e.ID == old.ID })
			}
			preview.Summary.Add(e, a.Config.DayStarts)
			preview.Entries = append(preview.Entries, e)
			whole.Put(e)
		}
		for _, e := range whole.Entries() {
			switch p := whole.Practice(e); {
			case a.OneIn(4, "changed"):
				change(a.Mended(e, p, now))
			case a.OneIn(8, "replaced by another"):
				other := a.Entry(reading)
				if other.ID = e.ID; !other.Tombstone() {
					change(other)
				}
			}
		}
		for _, e := range a.Entries(4, reading) {
			change(e)
		}
		preview.Summary.IDSuffix = whole.IDSuffix()

		previewed := a.Empty()
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
			if !a.OneIn(2, "changed in the app") {
				continue
			}
			if mended := a.Mended(e, whole.Practice(e), now); !a.Catalog.LosesEncounter(e, mended, a.Config.DayStarts) {
				whole.Put(mended)
				previewed.Put(mended)
			}
		}
		if d := differs(whole, previewed, now); d != "" {
			t.Fatal("after changes to what is at hand: ", d)
		}
	})
}

func TestAPreviewedJournalIsNotWhole(t *testing.T) {
	j := modeltest.JournalOf()
	modeltest.Expect(t, "whole", j.Whole(), true)
	j.Preview(model.Preview{})
	modeltest.Expect(t, "whole", j.Whole(), false)
	modeltest.Expect(t, "unused", j.Unused(), true)
	j.Replace(nil)
	modeltest.Expect(t, "whole", j.Whole(), true)
}

func TestUnused(t *testing.T) {
	thrown := modeltest.Made("ask", "2026-11-10 09:00", "ask=How?")
	thrown.Deleted = modeltest.Evening
	erased := model.Entry{ID: "a", Deleted: modeltest.Evening}
	modeltest.Expect(t, "erased", modeltest.JournalOf(erased).Unused(), true)
	modeltest.Expect(t, "thrown away", modeltest.JournalOf(thrown, erased).Unused(), false)
	for _, sum := range []model.Summary{{Entries: 1}, {Trash: 1}} {
		j := modeltest.JournalOf()
		j.Preview(model.Preview{Summary: sum})
		modeltest.Expect(t, fmt.Sprintf("%+v", sum), j.Unused(), false)
	}
}

func TestASummaryCountsInAndOut(t *testing.T) {
	thrown := modeltest.Made("ask", "2026-11-10 09:00", "ask=How?")
	thrown.Deleted = modeltest.Evening
	twice := modeltest.Made("gap", "2026-11-02 09:00", "claimed@2026-11-02 10:00", "closed@2026-11-04 03:00")
	said := func(r model.Summary) string {
		j := modeltest.JournalOf()
		j.Preview(model.Preview{Summary: r})
		a := streak.ActivityOf(j, model.NewDay(2026, 11, 4))
		text := fmt.Sprintf("%d entries, %d in the trash, %d letters;", r.Entries, r.Trash, r.IDSuffix)
		for d := model.NewDay(2026, 11, 1); d <= a.AsOf; d++ {
			text += fmt.Sprint(" ", a.On("gap", d))
		}
		return text
	}
	all := []model.Entry{twice, thrown, {ID: "erased", Deleted: modeltest.Evening}, modeltest.Made("gap", "2026-11-03 09:00")}
	sum := model.Summary{IDSuffix: 7}
	for _, e := range all {
		sum.Add(e, 4*time.Hour)
	}
	modeltest.Expect(t, "all counted in", said(sum), "2 entries, 1 in the trash, 7 letters; 0 1 2 0")
	for _, e := range all {
		sum.Take(e, 4*time.Hour)
	}
	modeltest.Expect(t, "all counted out again", said(sum), "0 entries, 0 in the trash, 7 letters; 0 0 0 0")
	j := modeltest.JournalOf()
	j.Preview(model.Preview{Summary: sum})
	modeltest.Expect(t, "nothing is begun", streak.ActivityOf(j, model.NewDay(2026, 11, 4)).Empty(), true)
}

func TestASummaryIsReadUpToTheEveningAskedAbout(t *testing.T) {
	j := modeltest.JournalOf()
	var sum model.Summary
	sum.Add(modeltest.Made("gap", "2026-11-03 09:00", "thing=Owner"), 4*time.Hour)
	j.Preview(model.Preview{Summary: sum})
	for _, c := range []struct {
		asOf   model.Day
		on     int
		begun  bool
		filled int
	}{{model.NewDay(2026, 11, 2), 0, false, 0}, {model.NewDay(2026, 11, 3), 1, true, 1}} {
		a := streak.ActivityOf(j, c.asOf)
		begun := a.Streak(modeltest.Practice("gap")).Begun
		modeltest.Expect(t, c.asOf.String()+": on the 3rd", a.On("gap", model.NewDay(2026, 11, 3)), c.on)
		modeltest.Expect(t, c.asOf.String()+": begun", begun, c.begun)
		modeltest.Expect(t, c.asOf.String()+": empty", a.Empty(), !c.begun)
		modeltest.Expect(t, c.asOf.String()+": Tuesdays", a.Weekdays("gap", model.NewDay(2026, 11, 1))[1], c.filled)
	}
}
