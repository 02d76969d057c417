package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// gathering is an agenda while one pass over the entries fills it.
type gathering struct {
	Agenda
	j        *Journal
	now      time.Time
	recorded map[string]int       // by practice id
	due      map[string]time.Time // by entry id, what Due is sorted by
	quiet    map[string]int       // by entry id, days since it went quiet
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

// isLatest tells whether a person's next date is still this entry's to say.
func (g *gathering) isLatest(e Entry, p *Practice) bool {
	for latest := range g.j.latestTalks(&e, p) {
		if latest.ID == e.ID {
			return true
		}
	}
	return false
}

// talk names what was said with a person, to look its entries up by.
func talk(p *Practice, name string) string { return p.ID + "\n" + personKey(name) }

// dueAhead is how many days ahead Today looks.
const dueAhead = 7

// addDue takes in an open entry that is due, and the next date with a person.
func (g *gathering) addDue(e Entry, p *Practice) {
	if p.When == "" {
		return
	}
	if len(p.Stages) > 0 && !e.Open(*p) || len(p.Stages) == 0 && !g.isLatest(e, p) {
		return
	}
	due, ok := dueOf(e, *p, g.j, g.now.Location())
	if _, met := metAt(e, *p); !ok || met || due.day > g.Day+dueAhead {
		return
	}
	if len(p.Stages) == 0 && due.day < g.Day {
		return
	}
	s := dueStanding(due, g.Day, g.now)
	item := g.item(e, p)
	item.When, item.Why, item.Tone = s.When, s.Text, s.Tone
	if left := due.at.Sub(g.now); p.ID == Promise && left >= 0 {
		f := toAim(due.at, g.j.Config.Buffer, g.now)
		item.Why = f.Value
		if buffer := g.j.Config.Buffer; 0 < buffer && buffer < left {
			item.Aim = "aim for " + due.at.Add(-g.j.Config.Buffer).Format("15:04")
		}
	}
	g.due[e.ID] = due.at
	g.Due = append(g.Due, item)
}

// addHold takes in an entry that is to be asked whether it held.
func (g *gathering) addHold(e Entry, p *Practice) {
	if _, ok := DueFollowUp(e, g.Day); !ok {
		return
	}
	item := g.item(e, p)
	item.Why = cmp.Or(e.Stage(), "recorded") + " " + agoInWords(g.day(moved(e)), g.Day)
	g.Holds = append(g.Holds, item)
}

// endedAfter is how many times Config.Cold a contact may be silent before it
// has ended and is not called quiet any more.
const endedAfter = 4

// addQuiet takes in an open loop without an event for its practice's days, and
// a person gone cold or past the next date said.
func (g *gathering) addQuiet(e Entry, p *Practice) {
	if len(p.Stages) == 0 {
		g.addSilentPerson(e, p)
		return
	}
	_, due := g.due[e.ID]
	days := int(g.Day - g.day(e.Touched()))
	if due || p.Quiet == 0 || days < p.Quiet || !e.Open(*p) {
		return
	}
	item := g.item(e, p)
	item.Why = cmp.Or(e.Stage(), "recorded") + " " + agoInWords(g.day(moved(e)), g.Day)
	g.addSilent(item, days-p.Quiet)
}

func (g *gathering) addSilentPerson(e Entry, p *Practice) {
	days := int(g.Day - e.Day)
	if days > endedAfter*g.j.Config.Cold || !g.isLatest(e, p) {
		return
	}
	item := g.item(e, p)
	next, planned := e.Date(p.When)
	cold := days - g.j.Config.Cold
	switch {
	case planned && next >= g.Day:
	case p.ID == Contact && cold > 0:
		item.Why = "last talked " + agoInWords(e.Day, g.Day)
		g.addSilent(item, cold)
	case planned:
		item.Why = "next was " + SayDay(next, g.Day)
		g.addSilent(item, int(g.Day-next))
	}
}

func (g *gathering) addSilent(item Item, since int) {
	item.Tone = Muted
	g.quiet[item.Entry.ID] = since
	g.Quiet = append(g.Quiet, item)
}

// addToday takes in what was recorded, moved or kept today.
func (g *gathering) addToday(e Entry, p *Practice) {
	g.days = practisedOn(e, g.j.Config.DayStarts, g.days[:0])
	if !slices.Contains(g.days, g.Day) {
		return
	}
	g.recorded[e.Practice]++
	at, ok := e.StageAt("kept")
	if p.ID != Promise || !ok || e.Stage() != "kept" || g.day(at) != g.Day {
		return
	}
	item := g.item(e, p)
	if margin, ok := Margin(e); ok {
		item.Why = sayMargin(margin)
	}
	item.Tone = Good
	g.Kept = append(g.Kept, item)
}

// addPlan takes in the plan of the week, and what the last reflection said of
// the day after it.
func (g *gathering) addPlan(e Entry) {
	switch e.Practice {
	case WeekPlan:
		// On a weekend the plan for the week to come goes before this week's.
		week := PlannedWeek(e)
		coming := week == (g.Day + 2).Monday()
		if !coming && week != g.Day.Monday() {
			return
		}
		if g.PlanFrom.ID == "" || PlannedWeek(g.PlanFrom) <= week {
			g.Plan, g.PlanFrom = strings.TrimSpace(e.Answers.Get("plan")), e
		}
	case Reflection:
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
		if a, b := a.Practice.ID == Promise, b.Practice.ID == Promise; a != b {
			if a {
				return -1
			}
			return 1
		}
		return g.due[a.Entry.ID].Compare(g.due[b.Entry.ID])
	})
	slices.SortStableFunc(g.Holds, func(a, b Item) int {
		return moved(a.Entry).Compare(moved(b.Entry))
	})
	slices.SortStableFunc(g.Quiet, func(a, b Item) int {
		return cmp.Compare(g.quiet[a.Entry.ID], g.quiet[b.Entry.ID])
	})
}

func (g *gathering) item(e Entry, p *Practice) Item {
	item := Item{Entry: e, Practice: *p, Title: e.Title(*p), Person: strings.TrimSpace(e.Answers.Get(p.Who))}
	if p.Title == p.Who {
		item.Person = ""
		if team := strings.TrimSpace(e.Answers.Get("team")); team != "" {
			item.Title = fmt.Sprintf("%s (%s)", item.Title, team)
		}
	}
	return item
}
