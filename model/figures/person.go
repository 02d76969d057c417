package figures

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"fromhere/model"
)

// BySilence orders people by how long one has been silent with them, the longest
// first, then by name; those of whom there is nothing to say come last, in the
// order that they had.
func BySilence(people []PersonSummary) {
	slices.SortStableFunc(people, func(a, b PersonSummary) int {
		if a.Warmth == Stranger || b.Warmth == Stranger {
			return cmp.Compare(strangers(a), strangers(b))
		}
		return cmp.Or(cmp.Compare(b.Silent, a.Silent), strings.Compare(a.Name, b.Name))
	})
}

func strangers(p PersonSummary) int {
	if p.Warmth == Stranger {
		return 1
	}
	return 0
}

// SayTouch is when the last touch was, in a column: "3 d ago"; "none yet" of one
// never touched whom one means to keep in touch with.
func (s PersonSummary) SayTouch(today model.Day) string {
	switch {
	case s.Touched:
		return model.Ago(s.Talked, today)
	case s.Warmth != Stranger:
		return "none yet"
	}
	return ""
}

// SayWarmth is the warmth in a column; "left" of one who left.
func (s PersonSummary) SayWarmth() string {
	if s.Left {
		return "left"
	}
	return string(s.Warmth)
}

// PeopleFigures are what is known of people in numbers, by their keys: the days
// since the last touch, the entries that name them, the promises to them that are
// open, kept and broken, and how many of those whose time has come were on time.
func PeopleFigures(people []PersonSummary, j *model.Journal, now time.Time) map[string][]Figure {
	named, promises := map[string][]string{}, map[string]Reliability{}
	practice := j.Catalog.Practices()
	for e := range j.Each {
		for _, name := range e.People(*practice(&e)) {
			key := j.PersonOf(name)
			if ids := named[key]; len(ids) == 0 || ids[len(ids)-1] != e.ID { // an entry may name them twice
				named[key] = append(ids, e.ID)
			}
		}
	}
	for _, r := range promisesOf(j.OfRole(model.RolePromise), j, now).People {
		promises[j.PersonOf(r.Name)] = r
	}
	all := make(map[string][]Figure, len(people))
	for _, s := range people {
		all[s.Key] = s.figures(named[s.Key], promises[s.Key])
	}
	return all
}

func (s PersonSummary) figures(named []string, promises Reliability) []Figure {
	var all []Figure
	if s.Touched {
		all = append(all, Figure{Name: "silent", Label: "silent", Value: model.Plural(s.Silent, "day"), Number: float64(s.Silent), Unit: "days",
			Tone: WarmthTone(s.Warmth), Entries: []string{s.LastTouch}})
	}
	all = append(all, countFigure("entries", "entries", "entries", named), countFigure("open", "open", "promises", promises.open),
		countFigure("kept", "kept", "promises", promises.kept), countFigure("broken", "broken", "promises", promises.broken))
	if s.OnTime.Known() {
		onTime := counted{s.OnTime, promises.entries}.figure("on_time", "on time")
		onTime.Tone = model.GoodIf(s.OnTime.Part == s.OnTime.Whole)
		all = append(all, onTime)
	}
	return all
}
