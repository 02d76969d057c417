package today

import (
	"iter"
	"time"

	"fromhere/model"
	"fromhere/model/streak"
)

// Item is one line of Today: an entry and why it is there.
type Item struct {
	Entry    model.Entry
	Practice model.Practice
	Title    string // "Board numbers"; for a contact, the person and team
	Person   string // "Priya"; may be empty
	When     string // "Thu 26 Nov 16:00"; may be empty
	Aim      string // "aim for 15:45": due less the buffer; only of a promise whose aim is ahead
	Why      string // "due in 2 d 21 h", "48 min late", "fixed 7 days ago", "last talked 41 days ago"
	Tone     model.Tone
	Mark     Mark
	Due      model.Due // zero unless it is due
	quiet    int       // days since it went quiet
}

// Name is the item with its person: "Board numbers for Priya" of a promise.
func (i Item) Name() string {
	switch {
	case i.Person == "":
		return i.Title
	case i.Practice.Role == model.RolePromise:
		return i.Title + " for " + i.Person
	}
	return i.Title + " · " + i.Person
}

// NameOf is an entry with its person, as Item.Name says it.
func NameOf(e model.Entry, p model.Practice, j *model.Journal) string {
	return nameItem(e, p, j).Name()
}

// Recorded is what one practice has of a day.
type Recorded struct {
	Practice model.Practice
	Count    int // entries recorded or moved; 0 for a habit, or a practice in focus, not practised yet
}

// Memory is a line from this day some time ago.
type Memory struct {
	Label string // "A year ago", "A month ago", "A week ago"
	Text  string // what was written, in its own words
	Entry model.Entry
}

// The headings of the agenda's sections, on screens and in commands.
const (
	DueHeading      = "Due"
	HoldsHeading    = "Did it hold?"
	QuietHeading    = "Going quiet"
	PlanHeading     = "This week"
	TomorrowHeading = "For today"
	RecordedHeading = "Today"
	TonightHeading  = "Ends tonight"
)

// Agenda is what Today shows.
type Agenda struct {
	Day          model.Day
	Due          []Item      // overdue, or due within seven days, by time
	Holds        []Item      // asked whether it held, and not answered; the longest waiting first
	Quiet        []Item      // open loops and people gone quiet, the latest gone first: they are the easiest to bring back
	Plan         string      // this week's if-then sentence; may be empty
	PlanFrom     model.Entry // the week plan that Plan is from; its ID is empty when there is none
	Tomorrow     string      // what the last reflection, at most a week old, said of the day after it; may be empty
	TomorrowFrom model.Entry // the reflection that Tomorrow is from; its ID is empty when there is none
	Recorded     []Recorded
	Kept         []Item          // promises kept today, Why being how early
	Tonight      []streak.Streak // streaks that end tonight unless practised
	Ago          *Memory         // nil when nothing was written on such a day
}

// Of is what Today shows at a moment.
func Of(j *model.Journal, now time.Time) Agenda {
	return agendaAmong(j, now, j.WorkingSet(j.DayOf(now)))
}

func agendaAmong(j *model.Journal, now time.Time, entries iter.Seq[model.Entry]) Agenda {
	b := agendaBuilder{Agenda: Agenda{Day: j.DayOf(now)}, j: j, now: now, recorded: map[string]int{}}
	for e := range entries {
		p := j.Practice(e)
		isDue := b.addDue(e, p)
		if _, snoozed := e.SnoozedUntil(b.Day); !snoozed { // what is due is due all the same
			b.addQuiet(e, p, isDue)
			b.addHold(e, p)
		}
		b.addPlan(e, p)
	}
	for e := range j.Between(b.Day, b.Day) {
		b.addToday(e, j.Practice(e))
	}
	b.sort()
	b.addRecorded()
	b.Tonight = streak.ActivityOf(j, b.Day).Tonight()
	b.Ago = MemoryOf(j, b.Day)
	return b.Agenda
}
