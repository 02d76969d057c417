package model

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"
)

// gathering is an agenda while one pass over the entries fills it.
type gathering struct {
	Agenda
	j        *Journal
	now      time.Time
	recorded map[string]int // by practice id
	toldBy   Day
	days     []Day // of the entry at hand, kept to be filled again
}

func (g *gathering) practice(e Entry) *Practice {
	if p := g.j.known(&e); p != nil {
		return p
	}
	p := g.j.Practice(e) // of this entry alone: each such may hold other answers
	return &p
}

func (g *gathering) day(t time.Time) Day { return g.j.DayOf(t.In(g.now.Location())) }

// isLatest tells whether a person's next date is still this entry's to say. In
// a part of a journal nobody knows.
func (g *gathering) isLatest(e Entry, p *Practice) bool {
	if g.j.Part() {
		return false
	}
	for latest := range g.j.latestTalks(&e, p) {
		if latest.ID == e.ID {
			return true
		}
	}
	return false
}

// mayPress yields the entries that can have a place in the agenda of a day:
// open loops, the latest talks, and all of the days around. A glance has hardly
// any others.
func (j *Journal) mayPress(day Day) iter.Seq[Entry] {
	if !j.Whole() {
		return j.each
	}
	var talks []*Entry
	for _, with := range j.shelves.talks.all(j) {
		talks = append(talks, with[len(with)-1])
	}
	const nextWeek = daysAWeek - 1 // its plan may be dated ahead
	return among(j.shelves.asking.of(j, ""), talks, j.practisedIn(day-lookBack, day+nextWeek))
}

// dueAhead is how many days ahead Today looks.
const dueAhead = 7

// addDue takes in an open entry that is due, and the next date with a person.
func (g *gathering) addDue(e Entry, p *Practice) (added bool) {
	due, ok := StillDue(e, *p, g.j, g.now.Location())
	if !ok || due.Day > g.Day+dueAhead || len(p.Stages) == 0 && (due.Day < g.Day || !g.isLatest(e, p)) {
		return false
	}
	s := dueStatus(due, g.Day, g.now)
	item := g.item(e, p)
	item.Due, item.When, item.Why, item.Tone = due, s.When, s.Text, s.Tone
	if left := due.At.Sub(g.now); p.Role == RolePromise && left >= 0 {
		item.Why = toAim(due.At, g.j.Config.Buffer, g.now).Value
		if buffer := g.j.Config.Buffer; 0 < buffer && buffer < left {
			item.Aim = "aim for " + due.At.Add(-buffer).Format("15:04")
		}
	}
	g.Due = append(g.Due, item)
	return true
}

// addHold takes in an entry that is to be asked whether it held.
func (g *gathering) addHold(e Entry, p *Practice) {
	if _, ok := DueFollowUp(e, g.Day); ok {
		item := g.item(e, p)
		item.Why = g.lastMoved(e)
		g.Holds = append(g.Holds, item)
	}
}

// lastMoved is the stage of an entry and how long ago it was reached, in words.
func (g *gathering) lastMoved(e Entry) string {
	return cmp.Or(e.Stage(), "recorded") + " " + agoInWords(g.day(moved(e)), g.Day)
}

// endedAfter is how many times Config.Cold a contact may be silent before it
// has ended and is not called quiet any more.
const endedAfter = 4

// addQuiet takes in an open loop without an event for its practice's days, and
// a person gone cold or past the next date said.
func (g *gathering) addQuiet(e Entry, p *Practice) {
	if len(p.Stages) == 0 {
		g.addSilentPerson(e, p)
	} else if days, quiet := QuietFor(e, *p, g.j, g.now); quiet {
		g.addSilent(e, p, g.lastMoved(e), days)
	}
}

func (g *gathering) addSilentPerson(e Entry, p *Practice) {
	days := int(g.Day - e.Day)
	if days > endedAfter*g.j.Config.Cold || !g.isLatest(e, p) {
		return
	}
	next, planned := DueOf(e, *p, g.j, g.now.Location())
	cold := days - g.j.Config.Cold
	switch {
	case planned && next.Day >= g.Day:
	case p.Role == RoleContact && cold > 0:
		g.addSilent(e, p, "last talked "+agoInWords(e.Day, g.Day), cold)
	case planned:
		g.addSilent(e, p, "next was "+SayDay(next.Day, g.Day), int(g.Day-next.Day))
	}
}

func (g *gathering) addSilent(e Entry, p *Practice, why string, days int) {
	item := g.item(e, p)
	item.Why, item.Tone, item.quiet = why, Muted, days
	g.Quiet = append(g.Quiet, item)
}

// addToday takes in what was recorded, moved or kept today.
func (g *gathering) addToday(e Entry, p *Practice) {
	g.days = practisedOn(e, g.j.Config.DayStarts, g.days[:0])
	if !slices.Contains(g.days, g.Day) {
		return
	}
	g.recorded[e.Practice]++
	at, ok := e.StageAt(Kept)
	if p.Role != RolePromise || !ok || e.Stage() != Kept || g.day(at) != g.Day {
		return
	}
	item := g.item(e, p)
	if o := OutcomeOf(e, *p, g.j, g.now); o.Kept {
		item.Why = sayMargin(o.Margin)
	}
	item.Tone = Good
	g.Kept = append(g.Kept, item)
}

// addPlan takes in the plan of the week, and what the last reflection said of
// the day after it.
func (g *gathering) addPlan(e Entry, p *Practice) {
	switch p.Role {
	case RoleWeekPlan:
		// On a weekend the plan for the week to come goes before this week's.
		week := PlannedWeek(e)
		coming := week == (g.Day + 2).Monday()
		if !coming && week != g.Day.Monday() {
			return
		}
		if g.PlanFrom.ID == "" || PlannedWeek(g.PlanFrom) <= week {
			g.Plan, g.PlanFrom = strings.TrimSpace(e.Answers.Get("plan")), e
		}
	case RoleReflection:
		if e.Day < g.Day && e.Day >= max(g.toldBy, g.Day-daysAWeek) {
			g.Tomorrow, g.toldBy = strings.TrimSpace(e.Answers.Get("tomorrow")), e.Day
		}
	}
}

// addRecorded lists what was practised today and which habits were not, in
// catalog order.
func (g *gathering) addRecorded() {
	for _, p := range g.j.Catalog {
		if n := g.recorded[p.ID]; n > 0 || p.Group == Habits {
			g.Recorded = append(g.Recorded, Recorded{Practice: p, Count: n})
		}
	}
}

func (g *gathering) sort() {
	slices.SortStableFunc(g.Due, func(a, b Item) int {
		if a, b := a.Practice.Role == RolePromise, b.Practice.Role == RolePromise; a != b {
			if a {
				return -1
			}
			return 1
		}
		return a.Due.At.Compare(b.Due.At)
	})
	slices.SortStableFunc(g.Holds, func(a, b Item) int {
		return moved(a.Entry).Compare(moved(b.Entry))
	})
	slices.SortStableFunc(g.Quiet, func(a, b Item) int {
		return cmp.Compare(a.quiet, b.quiet)
	})
}

func (g *gathering) item(e Entry, p *Practice) Item {
	item := Item{Entry: e, Practice: *p, Title: e.Title(*p), Person: strings.TrimSpace(e.Answers.Get(p.Who)),
		Mark: StatusOf(e, *p, g.j, g.now).Mark}
	if p.Title == p.Who {
		item.Person = ""
		if team := strings.TrimSpace(e.Answers.Get("team")); team != "" {
			item.Title = fmt.Sprintf("%s (%s)", item.Title, team)
		}
	}
	return item
}
