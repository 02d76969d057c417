package model

import "slices"

// Gist says what must be at hand of a whole journal for Today on the day it
// was made, or any later day.
type Gist struct {
	Day Day

	Held map[string]Hold // by id
	Told map[Day]string  // by day, the id of the most telling entry, which MemoryOf would pick of that day

	// Rest is of all entries that are not held, and of those that sleep; of Told
	// too. Who has such an entry at hand takes it out.
	Rest Rest
}

// Hold is how an entry is held.
type Hold struct {
	// Before tells that it stands before others: were it changed or removed, one
	// that is not held might come forward.
	Before bool
	// Asleep tells that Today is the same without it for as long as the gist
	// naps, if nothing changes but what is recorded for those days.
	Asleep bool
}

// GistOf is the gist of a whole journal on a day.
func GistOf(j *Journal, today Day) Gist { return gistFor(j, today, heldFor) }

// heldFor are the reasons to hold an entry. The latest talk with each person is
// held however long ago it was: lists say by it that somebody was talked to
// again.
var heldFor = []func(g *gathering, e Entry, p *Practice) bool{isOpenLoop, isToBeAsked, isRecent, isOfTheWeek, (*gathering).isLatest}

// isOpenLoop tells that the entry may be due or go quiet one day.
func isOpenLoop(_ *gathering, e Entry, p *Practice) bool {
	return (p.When != "" || p.Quiet > 0) && e.Open(*p)
}

// isToBeAsked tells that one day it is to be asked whether it held.
func isToBeAsked(_ *gathering, e Entry, _ *Practice) bool {
	days := FollowUps(e)
	if len(days) == 0 {
		return false
	}
	_, ask := DueFollowUp(e, slices.Max(days))
	return ask
}

// isRecent tells that the entry was recorded or moved on a day that is still
// to be closed, or is of a day ahead.
func isRecent(g *gathering, e Entry, _ *Practice) bool {
	g.days = practisedOn(e, g.j.Config.DayStarts, g.days[:0])
	return slices.Max(g.days) >= g.Day-reopenable
}

// lookBack is how many days back of today plans and reflections are held. The
// plan of this week may be from the Saturday before it, eight days before its
// Sunday; what the last reflection said is nearer.
const lookBack = 8

// isOfTheWeek tells that the entry may say what this week or this day is for.
func isOfTheWeek(g *gathering, e Entry, p *Practice) bool {
	return (p.Role == RoleWeekPlan || p.Role == RoleReflection) && e.Day >= g.Day-lookBack
}

func gistFor(j *Journal, today Day, reasons []func(*gathering, Entry, *Practice) bool) Gist {
	g := gathering{Agenda: Agenda{Day: today}, j: j}
	gist := Gist{Day: today, Held: map[string]Hold{}, Told: map[Day]string{}, Rest: Rest{Letters: j.Letters()}}
	farthest := slices.Min(MemoryDays(today))
	for d, m := range j.mostTelling(func(yield func(Entry) bool) {
		for e := range j.each {
			if e.Day >= farthest && !yield(e) {
				return
			}
		}
	}) {
		gist.Told[d] = m.Entry.ID
	}
	young := g.beganLately()
	var before []string // ids of those that stand before an entry that is not held
	for e := range j.each {
		p := g.practice(e)
		if slices.ContainsFunc(reasons, func(holds func(*gathering, Entry, *Practice) bool) bool { return holds(&g, e, p) }) {
			gist.Held[e.ID] = Hold{Asleep: !young && !g.maySay(e, p)}
			continue
		}
		for latest := range j.latestTalks(&e, p) {
			before = append(before, latest.ID)
		}
		if e.Day >= farthest && telling(e, j) != "" {
			before = append(before, gist.Told[e.Day])
		}
	}
	for _, id := range before {
		if hold, held := gist.Held[id]; held {
			hold.Before = true
			gist.Held[id] = hold
		}
	}
	gist.wake(j)
	for _, e := range j.order {
		if hold, held := gist.Held[e.ID]; !held || hold.Asleep {
			gist.Rest.Add(*e, j.Config.DayStarts)
		}
	}
	return gist
}
