package widget

import (
	"testing"

	"fromhere/ui/keys"
	"fromhere/ui/theme"
)

// A list makes the rows that come into view, and few more.
func TestAListOfManyRowsMakesFew(t *testing.T) {
	const count, height = 2000, 20
	places := make([]Place, count)
	for i := range places {
		places[i].ID = string(rune('a' + i))
	}
	made := 0
	l := NewList(&theme.Theme{})
	l.SetSize(80, height)
	l.Show(NewRows(places, func(i int) Row {
		made++
		return Row{ID: places[i].ID, Title: places[i].ID}
	}), Widths{}, Widths{})
	for _, m := range []keys.Move{keys.Down, keys.PageDown, keys.Bottom, keys.Top} {
		l.Move(m)
	}
	if made > sampledRows+4*height {
		t.Errorf("%d rows were made to show a few", made)
	}
}
