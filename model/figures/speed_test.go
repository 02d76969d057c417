package figures_test

import (
	"testing"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/modeltest"
)

func BenchmarkFigures(b *testing.B) {
	j := modeltest.Career()
	for _, p := range model.BuiltIn {
		b.Run(p.ID, func(b *testing.B) {
			for b.Loop() {
				figures.Of(p, j, modeltest.Evening)
			}
		})
	}
}

func BenchmarkReviewAndPeople(b *testing.B) {
	j := modeltest.Career()
	quarter := model.PeriodOf(model.OneQuarter, j.DayOf(modeltest.Evening))
	for b.Loop() {
		figures.ReviewOf(j, quarter, modeltest.Evening)
		figures.PeopleOf(j, modeltest.Evening)
	}
}
