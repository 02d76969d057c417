package today_test

import (
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
	"fromhere/model/today"
)

func BenchmarkAgenda(b *testing.B) {
	j := modeltest.Career()
	for b.Loop() {
		today.Of(j, modeltest.Evening)
	}
}

func BenchmarkAgendaByAPreview(b *testing.B) {
	j := modeltest.Career()
	preview := model.Preview{Summary: j.Summary()}
	for e := range j.WorkingSet(j.DayOf(modeltest.Evening)) {
		preview.Entries = append(preview.Entries, e)
	}
	b.Logf("%d of %d entries are at hand", len(preview.Entries), len(j.Entries()))
	for b.Loop() {
		previewed := model.NewJournal(j.Catalog, j.Config)
		previewed.Preview(preview)
		today.Of(previewed, modeltest.Evening)
	}
}

func BenchmarkStatus(b *testing.B) {
	j := modeltest.Career()
	contact, _ := j.Catalog.Practice("contact")
	rows := j.Of("contact")[:60] // the oldest: nothing is read for longer
	for b.Loop() {
		for _, e := range rows {
			today.StatusOf(e, contact, j, modeltest.Evening)
		}
	}
}
