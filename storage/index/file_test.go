package index

import (
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// What is written is read again, in each of the ways in which entries are read.
func TestAnIndexHoldsWhatItWasGiven(t *testing.T) {
	rapid.Check(t, func(draw *rapid.T) {
		entries := modeltest.Draw(draw).Entries(12, 20000)
		for i := range entries {
			entries[i].Version = "version of " + entries[i].ID
		}
		x, err := opened(t, encoded(t, entries))
		if err != nil {
			draw.Fatal(err)
		}
		if err := x.ReadTable(); err != nil {
			draw.Fatal(err)
		}
		same := func(how string, got, want model.Entry) {
			if plain(draw, got) != plain(draw, want) {
				draw.Fatalf("%s\n%+v\nwas\n%+v", how, got, want)
			}
		}
		if x.Len() != len(entries) || x.Rules != "rules" || x.Day != 3 || len(x.Dirs) != 2 || !slices.Equal(x.Behind, []string{"c.yaml"}) {
			draw.Fatalf("%+v", x)
		}
		places := make([]Place, x.Len())
		for i := range places {
			places[x.Row(i).Record] = x.Row(i).At
		}
		records, err := x.Records()
		if err != nil {
			draw.Fatal(err)
		}
		all, err := records.Decode(places, nil)
		if err != nil {
			draw.Fatal(err)
		}
		for i, e := range entries {
			same("among all", all[i], e)
			at, ok := x.Find(e.ID, func(name string) string { return name })
			if !ok {
				draw.Fatalf("%s is not found", e.ID)
			}
			alone, err := x.Entry(x.Row(at).At)
			if err != nil {
				draw.Fatal(err)
			}
			same("alone", alone, e)
		}
		last := len(entries)
		for e, err := range x.NewestFirst(places) {
			if last--; err != nil {
				draw.Fatal(err)
			}
			same("newest first", *e, entries[last])
		}
		pinned, err := x.Pinned()
		if err != nil || len(pinned) != min(1, len(entries)) || last != 0 {
			draw.Fatalf("%d pinned, %d not seen, %v", len(pinned), last, err)
		}
		for _, one := range pinned {
			same("pinned", one.Entry, entries[0])
		}
		if _, err := x.Summary(); err != nil {
			draw.Fatal(err)
		}
	})
}

// plain is an entry as text, in which a zone has no name.
func plain(t *rapid.T, e model.Entry) string {
	for _, list := range []*[]string{&e.Tags, &e.Links} {
		if len(*list) == 0 {
			*list = nil
		}
	}
	if len(e.Events) == 0 {
		e.Events = nil
	}
	text, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + e.Answers.Packed()
}
