package widget

import "testing"

// As a row grows nothing in it gets less, and a title is not cut beside room that
// nothing uses.
func TestB07ColumnsComeInOneAfterAnother(t *testing.T) {
	for _, whole := range []Widths{
		{Title: 90, Who: 14, name: 14, When: 20, Aim: 9, Status: 16},
		{Title: 40, What: 12, Who: 10, name: 22, Status: 18},
		{Title: 70, Who: 5, name: 5, Status: 10},
		{Title: 70, Status: 2},
	} {
		var before Widths
		for width := RowLead + leastTitle; width <= 240; width++ {
			fit := whole.Fit(width)
			if fit.Title < whole.Title && fit.blank >= Gap+leastColumn {
				t.Errorf("%v in %d cells: the title is cut to %d beside %d blanks", whole, width, fit.Title, fit.blank)
			}
			if min(fit.Title, whole.Title) < min(before.Title, whole.Title) || fit.What < before.What || fit.Who < before.Who ||
				fit.When < before.When || fit.Aim < before.Aim || fit.Status < before.Status {
				t.Errorf("%v in %d cells: %v is less than %v", whole, width, fit, before)
			}
			before = fit
		}
	}
}
