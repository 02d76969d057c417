package cli

import (
	"fromhere/model/streak"
	"fromhere/model/today"
)

type agendaJSON struct {
	Day      string         `json:"day"`
	Due      []itemJSON     `json:"due"`
	Holds    []itemJSON     `json:"did_it_hold"`
	Quiet    []itemJSON     `json:"going_quiet"`
	Plan     string         `json:"this_week"`
	Tomorrow string         `json:"for_today"`
	Recorded []recordedJSON `json:"recorded"`
	Kept     []itemJSON     `json:"kept"`
	Tonight  []tonightJSON  `json:"ends_tonight"`
	Ago      *memoryJSON    `json:"ago"`

	FirstWeek []proposalJSON `json:"first_week"`
}

// proposalJSON is what a new journal proposes to begin with.
type proposalJSON struct {
	Practice string `json:"practice"`
	Text     string `json:"text"`
	Begun    bool   `json:"begun"`
}

type itemJSON struct {
	Title  string    `json:"title"`
	Person string    `json:"person"`
	When   string    `json:"when"`
	Aim    string    `json:"aim"`
	Why    string    `json:"why"`
	Entry  entryJSON `json:"entry"`
}

type recordedJSON struct {
	Practice string `json:"practice"`
	Count    int    `json:"count"`
}

type tonightJSON struct {
	Practice string `json:"practice"`
	Current  int    `json:"current"`
	Unit     string `json:"unit"`
}

type memoryJSON struct {
	When  string    `json:"when"`
	Text  string    `json:"text"`
	Entry entryJSON `json:"entry"`
}

func (r *reading) agendaJSON(a today.Agenda) agendaJSON {
	out := agendaJSON{Day: a.Day.String(), Due: itemsJSON(a.Due), Holds: itemsJSON(a.Holds), Quiet: itemsJSON(a.Quiet),
		Plan: a.Plan, Tomorrow: a.Tomorrow, Recorded: []recordedJSON{}, Kept: itemsJSON(a.Kept), Tonight: tonightsJSON(a.Tonight)}
	for _, rec := range a.Recorded {
		out.Recorded = append(out.Recorded, recordedJSON{rec.Practice.ID, rec.Count})
	}
	out.FirstWeek = []proposalJSON{}
	for _, p := range today.FirstWeek(r.journal, a.Day) {
		out.FirstWeek = append(out.FirstWeek, proposalJSON{p.Practice.ID, p.Practice.Begin, p.Begun})
	}
	if a.Ago != nil {
		out.Ago = &memoryJSON{a.Ago.Label, a.Ago.Text, toJSON(a.Ago.Entry, r.journal.Practice(a.Ago.Entry))}
	}
	return out
}

func tonightsJSON(streaks []streak.Streak) []tonightJSON {
	out := make([]tonightJSON, 0, len(streaks))
	for _, s := range streaks {
		out = append(out, tonightJSON{s.Practice, s.Current, s.Unit})
	}
	return out
}

func itemsJSON(items []today.Item) []itemJSON {
	out := make([]itemJSON, 0, len(items))
	for _, i := range items {
		out = append(out, itemJSON{i.Title, i.Person, i.When, i.Aim, i.Why, toJSON(i.Entry, i.Practice)})
	}
	return out
}
