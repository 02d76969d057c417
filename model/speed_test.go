package model_test

import (
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func BenchmarkFigures(b *testing.B) {
	j := modeltest.Career()
	for _, p := range model.BuiltIn {
		b.Run(p.ID, func(b *testing.B) {
			for b.Loop() {
				model.Figures(p, j, modeltest.Evening)
			}
		})
	}
}

func BenchmarkReviewAndPeople(b *testing.B) {
	j := modeltest.Career()
	quarter := model.PeriodOf(model.OneQuarter, j.DayOf(modeltest.Evening))
	for b.Loop() {
		model.ReviewOf(j, quarter, modeltest.Evening)
		model.PeopleOf(j, modeltest.Evening)
	}
}
