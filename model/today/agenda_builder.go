package today

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/model/figures"
)

// agendaBuilder is an agenda while entries are taken into it.
type agendaBuilder struct {
	Agenda
	j        *model.Journal
	now      time.Time
	recorded map[string]int // by practice id
	toldBy   model.Day      // the day of the reflection that Tomorrow is from
}

func (b *agendaBuilder) day(t time.Time) model.Day { return b.j.DayOf(t.In(b.now.Location())) }

// dueAhead is how many days ahead Today looks.
const dueAhead = 7

// addDue takes in an open entry that is due, and the next date with a person.
func (b *agendaBuilder) addDue(e model.Entry, p model.Practice) (added bool) {
	due, ok := model.StillDue(e, p, b.j, b.now.Location())
	if !ok || due.Day > b.Day+dueAhead || len(p.Stages) == 0 && (due.Day < b.Day || !isLastTalk(b.j, e, p)) {
		return false
	}
	s := dueStatus(due, b.Day, b.now)
	item := b.item(e, p)
	item.Due, item.When, item.Why, item.Tone = due, s.When, s.Text, s.Tone
	if left := due.At.Sub(b.now); p.Role == model.RolePromise && left >= 0 {
		item.Why = figures.ToAim(due.At, b.j.Config.Buffer, b.now).Value
		if buffer := b.j.Config.Buffer; 0 < buffer && buffer < left {
			item.Aim = "aim for " + due.At.Add(-buffer).Format("15:04")
		}
	}
	b.Due = append(b.Due, item)
	return true
}

// addHold takes in an entry that is to be asked whether it held.
func (b *agendaBuilder) addHold(e model.Entry, p model.Practice) {
	if _, ok := model.DueFollowUp(e, b.Day); ok {
		item := b.item(e, p)
		item.Why = b.lastMoved(e)
		b.Holds = append(b.Holds, item)
	}
}

// lastMoved is the stage of an entry and how long ago it was reached, in words.
func (b *agendaBuilder) lastMoved(e model.Entry) string {
	return cmp.Or(e.Stage(), "recorded") + " " + model.AgoInWords(b.day(model.MovedAt(e)), b.Day)
}

// endedAfter is how many times Config.Cold a contact may be silent before it
// has ended and is not called quiet any more.
const endedAfter = 4

// addQuiet takes in an open loop without an event for its practice's days, and
// a person gone cold or past the next date said.
func (b *agendaBuilder) addQuiet(e model.Entry, p model.Practice) {
	if len(p.Stages) == 0 {
		b.addSilentPerson(e, p)
	} else if days, quiet := model.QuietFor(e, p, b.j, b.now); quiet {
		b.addSilent(e, p, b.lastMoved(e), days)
	}
}

func (b *agendaBuilder) addSilentPerson(e model.Entry, p model.Practice) {
	days := int(b.Day - e.Day)
	if days > endedAfter*b.j.Config.Cold || !isLastTalk(b.j, e, p) {
		return
	}
	next, planned := model.DueOf(e, p, b.j, b.now.Location())
	cold := days - b.j.Config.Cold
	switch {
	case planned && next.Day >= b.Day:
	case p.Role == model.RoleContact && cold > 0:
		b.addSilent(e, p, "last talked "+model.AgoInWords(e.Day, b.Day), cold)
	case planned:
		b.addSilent(e, p, "next was "+model.SayDay(next.Day, b.Day), int(b.Day-next.Day))
	}
}

func (b *agendaBuilder) addSilent(e model.Entry, p model.Practice, why string, days int) {
	item := b.item(e, p)
	item.Why, item.Tone, item.quiet = why, model.Muted, days
	b.Quiet = append(b.Quiet, item)
}

// addToday takes in what was recorded, moved or kept today.
func (b *agendaBuilder) addToday(e model.Entry, p model.Practice) {
	b.recorded[e.Practice]++
	if p.Role != model.RolePromise || e.Stage() != model.Kept || !b.j.EndedOn(e, p, b.Day) {
		return
	}
	item := b.item(e, p)
	if o := figures.OutcomeOf(e, p, b.j, b.now); o.Kept {
		item.Why = o.Say()
	}
	item.Tone = model.Good
	b.Kept = append(b.Kept, item)
}

// addPlan takes in the plan of the week, and what the last reflection said of
// the day after it.
func (b *agendaBuilder) addPlan(e model.Entry, p model.Practice) {
	switch p.Role {
	case model.RoleWeekPlan:
		// On a weekend the plan for the week to come goes before this week's.
		week := figures.PlannedWeek(e)
		coming := week == (b.Day + 2).Monday()
		if !coming && week != b.Day.Monday() {
			return
		}
		if b.PlanFrom.ID == "" || figures.PlannedWeek(b.PlanFrom) <= week {
			b.Plan, b.PlanFrom = strings.TrimSpace(e.Answers.Get("plan")), e
		}
	case model.RoleReflection:
		if e.Day < b.Day && e.Day >= max(b.toldBy, b.Day-model.DaysAWeek) {
			b.Tomorrow, b.toldBy = strings.TrimSpace(e.Answers.Get("tomorrow")), e.Day
		}
	}
}

// addRecorded lists what was practised today and which habits were not, in
// catalog order.
func (b *agendaBuilder) addRecorded() {
	for _, p := range b.j.Catalog {
		if n := b.recorded[p.ID]; n > 0 || p.Group == model.Habits {
			b.Recorded = append(b.Recorded, Recorded{Practice: p, Count: n})
		}
	}
}

func (b *agendaBuilder) sort() {
	slices.SortStableFunc(b.Due, func(x, y Item) int {
		if promise := x.Practice.Role == model.RolePromise; promise != (y.Practice.Role == model.RolePromise) {
			if promise {
				return -1
			}
			return 1
		}
		return x.Due.At.Compare(y.Due.At)
	})
	slices.SortStableFunc(b.Holds, func(x, y Item) int { return model.MovedAt(x.Entry).Compare(model.MovedAt(y.Entry)) })
	slices.SortStableFunc(b.Quiet, func(x, y Item) int { return cmp.Compare(x.quiet, y.quiet) })
}

func (b *agendaBuilder) item(e model.Entry, p model.Practice) Item {
	item := Item{Entry: e, Practice: p, Title: e.Title(p), Person: strings.TrimSpace(e.Answers.Get(p.Who)),
		Mark: StatusOf(e, p, b.j, b.now).Mark}
	if p.Title == p.Who {
		item.Person = ""
		if team := strings.TrimSpace(e.Answers.Get("team")); team != "" {
			item.Title = fmt.Sprintf("%s (%s)", item.Title, team)
		}
	}
	return item
}
