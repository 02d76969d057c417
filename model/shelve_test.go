package model

import (
	"reflect"
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// A journal answers alike whether its shelves were laid out at once, by a twin
// while it was changed, or one by one.
func TestTwinsShelveTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawFrom(t)
		today := NewDay(2026, 11, 23)
		now := today.At(17*60*60*1e9, a.zone())
		j, plain := a.empty(), a.empty()
		entries := a.entries(12, today)
		j.Replace(slices.Clone(entries))
		plain.Replace(slices.Clone(entries))
		j.Ready()
		twin := j.Twin()
		changed, late := a.oneIn(2, "changed"), a.entry(today)
		var shelving sync.WaitGroup
		shelving.Go(twin.Shelve)
		AgendaOf(j, now)
		if changed {
			j.Put(late)
			plain.Put(late)
		}
		shelving.Wait()
		j.TakeShelves(twin)
		if taken := j.shelves.tags.under != nil; taken == changed {
			t.Fatalf("the shelves of the twin are taken: %v; the journal has changed: %v", taken, changed)
		}
		again := a.entry(today)
		j.Put(again)
		plain.Put(again)
		fill(j)
		fill(plain)
		same(t, "people", j.shelves.people.under, plain.shelves.people.under)
		same(t, "diary", j.shelves.diary.under, plain.shelves.diary.under)
		same(t, "days", j.shelves.days.under, plain.shelves.days.under)
		if got, want := bare(AgendaOf(j, now)), bare(AgendaOf(plain, now)); !reflect.DeepEqual(got, want) {
			t.Fatalf("the agenda is\n%s\nnot\n%s", inWords(got), inWords(want))
		}
		if j.Size() != plain.Size() {
			t.Fatalf("%d entries, not %d", j.Size(), plain.Size())
		}
	})
}
