package model_test

import (
	"fmt"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestD09CountsAreReadable(t *testing.T) {
	for n, want := range map[int]string{
		0: "0 files", 1: "1 file", 999: "999 files", 1000: "1,000 files", 1877: "1,877 files", 1234567: "1,234,567 files", -100: "-100 files", -1000: "-1,000 files",
	} {
		modeltest.Expect(t, want, model.Plural(n, "file"), want)
	}
}

func TestD09FutureDaysAreSaidAsSuch(t *testing.T) {
	today := model.NewDay(2026, 11, 23)
	for days, want := range map[model.Day][2]string{
		-26330: {"26330 d ago", "26,330 days ago"}, -2: {"2 d ago", "2 days ago"}, -1: {"1 d ago", "yesterday"},
		0: {"today", "today"}, 1: {"in 1 d", "tomorrow"}, 2: {"in 2 d", "in 2 days"}, 26330: {"in 26330 d", "in 26,330 days"},
	} {
		modeltest.Expect(t, fmt.Sprint(days), model.Ago(today+days, today), want[0])
		modeltest.Expect(t, fmt.Sprint(days, " in words"), model.AgoInWords(today+days, today), want[1])
	}
}
