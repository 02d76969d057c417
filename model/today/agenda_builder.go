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

// day is the day of an event, by its own clock.
func (b *agendaBuilder) day(t time.Time) model.Day { return b.j.DayOf(t) }

// DueAhead is how many days ahead Today looks.
const DueAhead = 7

// addDue takes in an open entry that is due, and the next date with a person.
func (b *agendaBuilder) addDue(e model.Entry, p model.Practice) (added bool) {
	due, ok := model.StillDue(e, p, b.j, b.now.Location())
	if !ok || due.Day > b.Day+DueAhead || len(p.Stages) == 0 && (due.Day < b.Day || !isLastTalk(b.j, e, p)) {
		return false
	}
	s := dueStatus(due, p, b.j, b.now)
	item := b.item(e, p)
	item.Due, item.When, item.Aim, item.Why, item.Tone = due, s.When, s.Aim, s.Text, s.Tone
	b.Due = append(b.Due, item)
	return true
}

// addHold takes in an entry that is to be asked whether it held.
func (b *agendaBuilder) addHold(e model.Entry, p model.Practice) {
	if _, ok := model.DueFollowUp(e, p, b.Day); ok {
		item := b.item(e, p)
		item.Why = b.lastMoved(e)
		b.Holds = append(b.Holds, item)
	}
}

// lastMoved is the stage of an entry and how long ago it was reached, in words.
func (b *agendaBuilder) lastMoved(e model.Entry) string {
	return cmp.Or(e.Stage(), "recorded") + " " + model.AgoInWords(b.day(model.MovedAt(e)), b.Day)
}

// addQuiet takes in an open loop without an event for its practice's days, else the
// people gone cold since the entry, else those past the next date it says. What is
// due stands with what is due, and people who have gone cold beside it.
func (b *agendaBuilder) addQuiet(e model.Entry, p model.Practice, isDue bool) {
	if days, quiet := model.QuietFor(e, p, b.j, b.now); quiet && !isDue {
		b.addSilent(e, p, b.lastMoved(e), days)
		return
	}
	if !b.addCold(e, p) && !isDue {
		b.addNextGone(e, p)
	}
}

// addCold takes in the people who have gone cold since the entry, which records the
// last touch of them, or asks to keep in touch with one never touched. Somebody with
// a next date ahead has not.
func (b *agendaBuilder) addCold(e model.Entry, p model.Practice) (added bool) {
	var names []string
	var longest figures.Silence
	for _, name := range peopleToldBy(e, p, b.j) {
		if last, _ := model.LastTouch(name, b.j); last != nil && last.ID != e.ID {
			continue // as most have been touched since, which spares working out the rest
		}
		silence := figures.SilenceOf(name, b.j, b.Day)
		if silence.Entry.ID != e.ID || !silence.Quiet() || b.meetsAgain(name) {
			continue
		}
		if shown := b.j.NameOf(name); !slices.Contains(names, shown) {
			names = append(names, shown)
		}
		if longest.Person == "" || silence.Over() > longest.Over() {
			longest = silence
		}
	}
	if len(names) == 0 {
		return false
	}
	why := "last touch " + model.AgoInWords(longest.Since, b.Day)
	if !longest.Touched {
		why = "no touch in " + model.Plural(longest.Days, "day")
	}
	item := b.addSilent(e, p, why, longest.Over())
	item.Title, item.Person = strings.Join(names, ", "), ""
	if team := teamOf(b.j, e, names); team != "" {
		item.Title = fmt.Sprintf("%s (%s)", item.Title, team)
	}
	return true
}

// peopleToldBy are those of whom an entry may say how long one has been silent with
// them: whom it records a touch of, and whom a person entry is about.
func peopleToldBy(e model.Entry, p model.Practice, j *model.Journal) []string {
	var names []string
	for _, touch := range model.TouchesOf(e, p, j) {
		names = append(names, touch.Name)
	}
	if p.Role == model.RolePerson {
		names = append(names, e.Names(p)...)
	}
	return names
}

// meetsAgain tells that an entry names a day from today on to meet a person next.
func (b *agendaBuilder) meetsAgain(name string) bool {
	for _, p := range b.j.Catalog {
		if len(p.Stages) > 0 || p.Who == "" {
			continue
		}
		if last := model.LastTalk(name, p, b.j); last != nil {
			if next, planned := model.DueOf(*last, p, b.j, b.now.Location()); planned && next.Day >= b.Day {
				return true
			}
		}
	}
	return false
}

// addNextGone takes in a person past the next date that the last entry with them
// says. The next touch that a contact names has come by any touch since.
func (b *agendaBuilder) addNextGone(e model.Entry, p model.Practice) {
	next, planned := model.DueOf(e, p, b.j, b.now.Location())
	if len(p.Stages) > 0 || !planned || next.Day >= b.Day {
		return
	}
	for _, name := range model.LastTalkWith(e, p, b.j) {
		silence := figures.SilenceOf(name, b.j, b.Day)
		met := p.Role == model.RoleContact && silence.Touched && silence.Entry.ID != e.ID
		if ended := int(b.Day-e.Day) > figures.EndedAfter*silence.Interval.Cold; !met && !ended && !silence.Left {
			b.addSilent(e, p, "next was "+model.SayDay(next.Day, b.Day), int(b.Day-next.Day))
			return
		}
	}
}

func (b *agendaBuilder) addSilent(e model.Entry, p model.Practice, why string, days int) *Item {
	item := b.item(e, p)
	item.Why, item.Tone, item.quiet = why, model.Muted, days
	b.Quiet = append(b.Quiet, item)
	return &b.Quiet[len(b.Quiet)-1]
}

// addToday takes in what was recorded, moved or kept today.
func (b *agendaBuilder) addToday(e model.Entry, p model.Practice) {
	b.recorded[e.Practice]++
	if p.Role != model.RolePromise || e.Stage() != model.Kept || !model.EndedOn(e, p, b.j, b.Day) {
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
		// Once the workdays of a week are over, the plan for the week to come goes
		// before this week's.
		c := &b.j.Config
		week := c.PlannedWeek(e)
		if week < c.WeekOf(b.Day) || week > max(c.WeekOf(b.Day)+model.DaysAWeek-1, c.WeekToPlan(b.Day-1)) {
			return
		}
		if b.PlanFrom.ID == "" || c.PlannedWeek(b.PlanFrom) <= week {
			b.Plan, b.PlanFrom = strings.TrimSpace(e.Answers.Get("plan")), e
		}
	case model.RoleReflection:
		if e.Day < b.Day && e.Day >= max(b.toldBy, b.Day-model.DaysAWeek) {
			b.Tomorrow, b.TomorrowFrom, b.toldBy = strings.TrimSpace(e.Answers.Get("tomorrow")), e, e.Day
		}
	}
}

// addRecorded lists what was practised today, and which habits and practices that
// the week is about were not: the latter first, else in catalog order. Records never
// count as practised.
func (b *agendaBuilder) addRecorded() {
	focus := FocusOf(b.j, b.Day)
	for _, p := range FocusFirst(b.j, b.Day, b.j.Catalog) {
		n, habit := b.recorded[p.ID], p.Group == model.Habits || indexOf(focus, p.ID) >= 0
		if n > 0 && p.Group != model.Records || habit {
			b.Recorded = append(b.Recorded, Recorded{Practice: p, Count: n})
		}
	}
}

func (b *agendaBuilder) sort() {
	slices.SortStableFunc(b.Due, func(x, y Item) int { return x.Due.At.Compare(y.Due.At) })
	slices.SortStableFunc(b.Holds, func(x, y Item) int { return model.MovedAt(x.Entry).Compare(model.MovedAt(y.Entry)) })
	slices.SortStableFunc(b.Quiet, func(x, y Item) int { return cmp.Compare(x.quiet, y.quiet) })
}

func (b *agendaBuilder) item(e model.Entry, p model.Practice) Item {
	item := nameItem(e, p, b.j)
	item.Mark = StatusOf(e, p, b.j, b.now).Mark
	return item
}

// nameItem is an item with what its name is made of.
func nameItem(e model.Entry, p model.Practice, j *model.Journal) Item {
	item := Item{Entry: e, Practice: p, Title: e.Title(p), Person: strings.TrimSpace(e.Answers.Get(p.Who))}
	if p.Title == p.Who {
		item.Person = ""
		if team := teamOf(j, e, model.People(e.Answers.Get(p.Who))); team != "" {
			item.Title = fmt.Sprintf("%s (%s)", item.Title, team)
		}
	}
	return item
}

// teamOf is the team that is shown beside people: that of the only one by their
// person entry, else as the entry answers.
func teamOf(j *model.Journal, e model.Entry, names []string) string {
	if len(names) == 1 {
		if known, ok := j.Person(names[0]); ok && known.Team != "" {
			return known.Team
		}
	}
	return strings.TrimSpace(e.Answers.Get("team"))
}
