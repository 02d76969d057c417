package ui

import (
	"testing"

	"fromhere/ui/keys"
)

// A list makes the rows that come into view, and few more.
func TestAListOfManyRowsMakesFew(t *testing.T) {
	const count, height = 2000, 20
	places := make([]place, count)
	for i := range places {
		places[i].id = string(rune('a' + i))
	}
	made := 0
	l := newList(&theme{})
	l.SetSize(80, height)
	l.Show(newPlaced(places, func(i int) row {
		made++
		return row{id: places[i].id, title: places[i].id}
	}), columns{}, columns{})
	for _, m := range []keys.Move{keys.Down, keys.PageDown, keys.Bottom, keys.Top} {
		l.Move(m)
	}
	if made > sampledRows+4*height {
		t.Errorf("%d rows were made to show a few", made)
	}
}
