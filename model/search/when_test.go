package search

import (
	"testing"

	"fromhere/model"
)

func TestWhenLooksBack(t *testing.T) {
	monday, err := model.ParseDay("2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"3 nov":       "2026-11-03",
		"Nov 3":       "2026-11-03",
		"24 nov":      "2025-11-24",
		"24 dec":      "2025-12-24",
		"3 jan":       "2026-01-03",
		"2026-11-03":  "2026-11-03",
		"2026-12-24":  "2026-12-24",
		"last friday": "2026-11-20",
		"friday":      "2026-11-20",
		"monday":      "2026-11-23",
		"yesterday":   "2026-11-22",
		"today":       "2026-11-23",
		"tomorrow":    "2026-11-24",
		"30d":         "2026-10-24",
		"3 weeks ago": "2026-11-02",
		"w47":         "2026-W47",
		"W 48":        "",
		"w49":         "2025-W49",
		"w5":          "2026-W05",
		"week 12":     "2026-W12",
		"w53":         "2020-W53",
		"w54":         "",
		"2026-w12":    "2026-W12",
		"2026-10":     "2026-10",
		"2026-Q3":     "2026-Q3",
		"2025":        "2025",
		"last month":  "2026-10",
		"":            "",
		"soon":        "",
		"31 feb":      "",
	} {
		got, err := When(typed, monday)
		if want == "" {
			if err == nil {
				t.Errorf("%q is read as %s", typed, got.Name())
			}
			continue
		}
		if err != nil || got.Name() != want {
			t.Errorf("%q is read as %s (%v), not %s", typed, got.Name(), err, want)
		}
	}
}
