package model

import "slices"

// naps is for how many days after its own a gist lets entries sleep: over a
// long weekend.
const naps = 3

// zones is how many days the day of a moment may differ by from zone to zone.
const zones = 1

// Naps tells whether what sleeps by the gist of a day is not needed on another.
func Naps(gist, today Day) bool { return gist <= today && today <= gist+naps }

// beganLately tells whether every entry is recent. What is not at hand is taken
// for older, by which days that can be closed are told from those before the
// journal began; so nothing sleeps then.
func (g *gathering) beganLately() bool {
	for e := range g.j.each {
		if !isRecent(g, e, nil) {
			return false
		}
	}
	return true
}

// maySay tells whether a held entry may have a place in what is shown of a day
// on which the gist naps. It rather says so once too often.
func (g *gathering) maySay(e Entry, p *Practice) bool {
	g.days = practisedOn(e, g.j.Config.DayStarts, g.days[:0])
	if slices.Max(g.days) >= g.Day || isOfTheWeek(g, e, p) {
		return true
	}
	last := g.Day + naps
	if _, ask := DueFollowUp(e, last); ask {
		return true
	}
	due, planned := DueOf(e, *p, g.j, g.now.Location())
	ahead := planned && due.Day <= last+dueAhead+zones
	if len(p.Stages) > 0 {
		quiet := p.Quiet > 0 && g.day(e.Touched())+Day(p.Quiet) <= last+zones
		return e.Open(*p) && (ahead || quiet)
	}
	if ahead && due.Day+zones >= g.Day {
		return true
	}
	cold := p.Role == RoleContact && e.Day+Day(g.j.Config.Cold) < last
	ended := e.Day+Day(endedAfter*g.j.Config.Cold) < g.Day
	return !ended && (ahead || cold)
}

// wake wakes whom a person was talked to last by, where an older talk is at hand
// while the gist naps: it would be taken for the last one.
func (g *Gist) wake(j *Journal) {
	var awake []string // ids of those whose people are to be looked at
	for id, hold := range g.Held {
		if !hold.Asleep {
			awake = append(awake, id)
		}
	}
	for day := range Day(naps + 1) {
		for _, before := range MemoryDays(g.Day + day) {
			if id, told := g.Told[before]; told {
				awake = append(awake, id)
			}
		}
	}
	for len(awake) > 0 {
		e, _ := j.entry(awake[0])
		awake = awake[1:]
		p := j.known(e)
		if p == nil {
			continue
		}
		for latest := range j.latestTalks(e, p) {
			if hold := g.Held[latest.ID]; hold.Asleep {
				hold.Asleep = false
				g.Held[latest.ID] = hold
				awake = append(awake, latest.ID)
			}
		}
	}
}
