package streak

import (
	"fmt"
	"slices"

	"fromhere/model"
)

// Streak is how long a practice has been kept up, and why it stands where it
// does.
type Streak struct {
	Practice string // its id
	Cadence  model.Cadence
	Current  int    // days or weeks up to the evening asked about
	Longest  int    // days or weeks
	Unit     string // "day" or "week"
	Begun    bool   // the practice was practised at some time
	Done     bool   // today's or this week's quota is done
	Missing  int    // days of practice that today's or this week's quota still needs
	Left     int    // days left for them, today among them unless it is done
	Tonight  bool   // it ends unless practised today: as many days are left as are needed
	Lost     bool   // fewer days are left than are needed: it ends with the week
	Why      string // one clause: "kept through leave 3–7 Nov"
	Brief    string // the same where there is little room: "through leave"
}

// Length is how long the streak is, in words: "23 workdays", "1 week".
func (s Streak) Length() string {
	if s.Cadence.IsDaily() {
		return model.Plural(s.Current, "workday")
	}
	return model.Plural(s.Current, "week")
}

// Tone is Soon for what ends tonight, and Muted for what is done, as for what is
// lost and for what broke: they can wait.
func (s Streak) Tone() model.Tone {
	switch {
	case s.Tonight:
		return model.Soon
	case s.Current > 0 && !s.Done && !s.Lost:
		return model.Plain
	}
	return model.Muted
}

// Row is a practice as lists of streaks show it.
type Row struct {
	Streak
	Practice model.Practice
	Strength float64   // from 0 to 1
	Weeks    []float64 // what share of the asked was done in each of the last weeks, oldest first
}

// RowWeeks is how many weeks a row shows.
const RowWeeks = 12

// Rows are the rows of the practices that have a cadence and were begun, in
// catalog order.
func (a *Activity) Rows() []Row {
	var rows []Row
	for _, s := range a.Streaks() {
		p, _ := a.journal.Catalog.Practice(s.Practice)
		rows = append(rows, Row{Streak: s, Practice: p, Strength: a.Strength(p), Weeks: a.Spark(p, RowWeeks)})
	}
	return rows
}

// Streaks are the streaks of the practices that have a cadence and were begun, in
// catalog order.
func (a *Activity) Streaks() []Streak {
	var all []Streak
	for _, p := range a.journal.Catalog {
		if s := a.Streak(p); s.Begun {
			all = append(all, s)
		}
	}
	return all
}

// NeverBegun are the practices that have a cadence and were never practised, in
// catalog order. They have no streak to tell of.
func (a *Activity) NeverBegun() []model.Practice {
	var never []model.Practice
	for _, p := range a.journal.Catalog {
		if _, begun := a.begins(p); !begun && !a.journal.Config.CadenceOf(p).None() {
			never = append(never, p)
		}
	}
	return never
}

// SayNeverBegun counts the practices never begun in one line; "" for none.
func SayNeverBegun(never []model.Practice) string {
	if len(never) == 0 {
		return ""
	}
	return model.Plural(len(never), "practice") + " never begun"
}

// Tonight are the streaks that end tonight unless something is done. Only
// those for which today is the last chance are followed through all their days.
func (a *Activity) Tonight() []Streak {
	var all []Streak
	for _, p := range a.journal.Catalog {
		if a.journal.Config.CadenceOf(p).None() {
			continue
		}
		for last := range a.quotas(p, a.AsOf) {
			if last.lacks() == 0 || last.lacks() != a.daysLeft(p, last) {
				continue
			}
			if s := a.Streak(p); s.Tonight {
				all = append(all, s)
			}
		}
	}
	return all
}

// Streak is the streak of a practice on the evening of AsOf: entries, events
// and leave recorded later are left out.
//
// A daily cadence counts the days practised on, a weekly one the weeks, from the
// day that weeks start on, in which its times were reached; what counts as a time
// is a day practised on. A week plan counts for the week that it names. Days off
// and leave, left empty, are passed over. Today, and the current week, count once
// done and break nothing before they are over. The first day or week ever
// practised begins the streak.
//
// With n days still needed and d days left of the week, today among them unless
// it is done: n above d is lost, n equal to d with today still empty ends tonight.
// Days off and leave are among the days left, for practised on they count.
func (a *Activity) Streak(p model.Practice) Streak {
	c := a.journal.Config.CadenceOf(p)
	s := Streak{Practice: p.ID, Cadence: c, Unit: "week"}
	if c.IsDaily() {
		s.Unit = "day"
	}
	first, begun := a.begins(p)
	switch {
	case c.None():
		s.Why, s.Brief = "its cadence is never", "never"
		return s
	case !begun:
		s.Why, s.Brief = "never begun", "never begun"
		return s
	}
	s.Begun = true
	if first > a.AsOf {
		s.Why, s.Brief = "begins with the week of "+model.SayShort(first, a.AsOf), "from "+model.SayShort(first, a.AsOf)
		return s
	}
	w := walk{}
	for q := range a.quotas(p, first) {
		w.step(q, a.AsOf)
	}
	s.Current, s.Longest = w.run, w.longest
	s.Done = w.last.met()
	if s.Missing = w.last.lacks(); s.Missing > 0 {
		s.Left = a.daysLeft(p, w.last)
	}
	s.Lost = s.Missing > s.Left
	s.Tonight = s.Current > 0 && s.Missing > 0 && s.Missing == s.Left && !a.doneToday(p)
	s.Why, s.Brief = a.why(s, w), a.brief(s, w)
	return s
}

// begins is the first day on which the practice was practised or, of week plans,
// the first day of the first week planned, which may be still to come.
func (a *Activity) begins(p model.Practice) (first model.Day, begun bool) {
	if !countsPlans(p, a.journal.Config.CadenceOf(p)) {
		return a.first(p.ID)
	}
	for week := range a.planned {
		if !begun || week < first {
			first, begun = week, true
		}
	}
	return first, begun
}

// doneToday tells that today counts for its quota already: the practice was
// practised on it or, of week plans, a plan for the running week was recorded.
func (a *Activity) doneToday(p model.Practice) bool {
	if countsPlans(p, a.journal.Config.CadenceOf(p)) {
		return slices.Contains(a.planned[a.journal.Config.WeekOf(a.AsOf)], a.AsOf)
	}
	return a.On(p.ID, a.AsOf) > 0
}

// daysLeft counts the days left of a quota that runs, today among them unless
// it is done.
func (a *Activity) daysLeft(p model.Practice, q quota) int {
	left := int(q.to - a.AsOf)
	if !a.doneToday(p) {
		left++
	}
	return left
}

// walk goes through the quotas of a streak, oldest first.
type walk struct {
	run, longest int
	began        quota // the first of the run
	broke        quota // the one that ended the last run or, before any run, the last one missed
	spared       quota // the last one of the run that leave saved
	last         quota
}

func (w *walk) step(q quota, asOf model.Day) {
	w.last = q
	switch {
	case q.met():
		if w.run == 0 {
			w.began, w.spared = q, quota{}
		}
		w.run++
		w.longest = max(w.longest, w.run)
	case q.missed(asOf) && (w.run > 0 || w.longest == 0):
		w.run, w.broke = 0, q
	}
	if w.run > 0 && q.spared() {
		w.spared = q
	}
}

// why says in one clause what matters most about a streak: that it broke, that
// it is about to, that leave saved it, or since when it has held.
func (a *Activity) why(s Streak, w walk) string {
	by := fmt.Sprintf("%d more by %s", s.Missing, w.last.to.Weekday())
	switch {
	case s.Longest == 0 && w.broke != quota{}:
		return fmt.Sprintf("%d of %d in the week of %s", w.broke.done, w.broke.asked, model.SayShort(w.broke.from, a.AsOf))
	case s.Current == 0 && s.Longest > 0 && s.Cadence.IsDaily():
		return "broke on " + model.SayDate(w.broke.from, a.AsOf) + ": nothing recorded"
	case s.Current == 0 && s.Longest > 0:
		return fmt.Sprintf("broke in the week of %s: %d of %d", model.SayShort(w.broke.from, a.AsOf), w.broke.done, w.broke.asked)
	case s.Lost:
		return fmt.Sprintf("lost this week: %d missing", s.Missing)
	case s.Current == 0:
		return by + " to start a streak"
	case s.Tonight:
		return "ends tonight"
	case s.Missing > 0:
		return by
	case w.spared != quota{}:
		l := a.lastLeave(w.spared)
		return "kept through leave " + model.SayDays(l.from, l.to, a.AsOf)
	case s.Current == 1:
		return "" // once is not every time
	case s.Cadence.IsDaily():
		return "every workday since " + model.SayDate(w.began.from, a.AsOf)
	}
	return "every week since " + model.SayShort(w.began.from, a.AsOf)
}

// brief is why in at most 14 letters.
func (a *Activity) brief(s Streak, w walk) string {
	switch {
	case s.Longest == 0 && w.broke != quota{}:
		return fmt.Sprintf("%d of %d", w.broke.done, w.broke.asked)
	case s.Current == 0 && s.Longest > 0:
		return "broke " + sayNearly(w.broke.from, a.AsOf)
	case s.Lost:
		return "lost this week"
	case s.Tonight:
		return "ends tonight"
	case s.Missing > 0:
		return fmt.Sprintf("%d more by %s", s.Missing, w.last.to.Start().Format("Mon"))
	case w.spared != quota{}:
		return "through leave"
	case s.Current == 1:
		return ""
	}
	return "since " + sayNearly(w.began.from, a.AsOf)
}

// sayNearly is a date without its weekday and, in another year, without its
// day.
func sayNearly(d, today model.Day) string {
	if d.Start().Year() != today.Start().Year() {
		return d.Start().Format("Jan 2006")
	}
	return model.SayShort(d, today)
}

// lastLeave is the last leave that takes a workday from the quota.
func (a *Activity) lastLeave(q quota) leave {
	var last leave
	for d := q.from; d <= q.to; d++ {
		if l, on := a.leaveAt(d); on && a.workday(d) {
			last = l
		}
	}
	return last
}
