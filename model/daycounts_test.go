package model_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

func TestDayCountsCountAsAMapDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts, plain := &model.DayCounts{}, map[model.Day]int{}
		for range rapid.IntRange(0, 60).Draw(t, "changes") {
			d := model.Day(rapid.OneOf(rapid.IntRange(20_000, 20_009), rapid.IntRange(19_000, 24_500), rapid.IntRange(-800_000, 800_000)).Draw(t, "day"))
			by := rapid.SampledFrom([]int{1, 1, -1, 254, 300, -300}).Draw(t, "by")
			counts.Add(d, by)
			if plain[d] += by; plain[d] == 0 {
				delete(plain, d)
			}
			if counts.On(d) != plain[d] {
				t.Fatalf("%d on %d, want %d", counts.On(d), d, plain[d])
			}
		}
		for _, c := range []*model.DayCounts{counts, model.Unpack(counts.Pack())} {
			if all := maps.Collect(c.All()); !maps.Equal(all, plain) {
				t.Fatalf("all are %v, want %v", all, plain)
			}
			var days []model.Day
			for d := range c.All() {
				days = append(days, d)
			}
			if !slices.IsSorted(days) {
				t.Fatalf("the days are %v, want the oldest first", days)
			}
			for range c.All() { // whoever has seen enough stops
				break
			}
		}
	})
}

func TestADayFarOffTakesLittleRoom(t *testing.T) {
	c := &model.DayCounts{}
	for _, d := range []model.Day{model.NewDay(2026, 11, 23), model.NewDay(2026, 11, 24), model.NewDay(20_261, 11, 24), model.NewDay(2, 6, 1)} {
		c.Add(d, 1)
	}
	_, near, _ := c.Pack()
	modeltest.Expect(t, "bytes", len(near), 256)
	modeltest.Expect(t, "days", fmt.Sprint(len(maps.Collect(c.All()))), "4")
}

func TestNilCountsNothing(t *testing.T) {
	var c *model.DayCounts
	modeltest.Expect(t, "on a day", c.On(1), 0)
	modeltest.Expect(t, "days", len(maps.Collect(c.All())), 0)
}
