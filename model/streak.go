package model

import "fmt"

// Streak is how long a practice has been kept up, and why it stands where it
// does.
type Streak struct {
	Run
	Cadence Cadence
	Longest int    // days or weeks
	Done    bool   // today's or this week's share is done
	Tonight bool   // it ends unless practised today, or on days off that are left of the week
	Why     string // one clause: "kept through leave 3–7 Nov"
	Brief   string // the same where there is little room: "through leave"
}

// Run is how long a streak is.
type Run struct {
	Practice string // its id
	Current  int    // days or weeks up to the evening asked about
	Unit     string // "d" for days or "w" for weeks
}

// StreakOf is the streak of a practice on the evening of a day, past or
// present: entries, events and leave recorded later are left out. For many
// practices at once use Streaks.
//
// A daily cadence counts the days practised on, a weekly one the weeks from
// Monday to Sunday in which its times were reached; what counts as a time is
// a day practised on. Days off and leave, left empty, are passed over. Today,
// and the current week, count once done and break nothing before they are
// over. The first day or week ever practised begins the streak.
func StreakOf(p Practice, j *Journal, asOf Day) Streak { return j.Practised(asOf).Streak(p) }

// Streaks are the streaks of all practices that have a cadence, in catalog
// order, on the evening of a day.
func Streaks(j *Journal, asOf Day) []Streak { return j.Practised(asOf).Streaks() }

// Streaks are those of all practices that something is asked of; see the
// function Streaks.
func (pr *Practised) Streaks() []Streak {
	var all []Streak
	for _, p := range pr.journal.Catalog {
		if !pr.journal.Config.CadenceOf(p).None() {
			all = append(all, pr.Streak(p))
		}
	}
	return all
}

// tonight are the streaks that end tonight unless something is done. Days are
// walked back through only where today is the last chance, and no farther than
// the streak goes.
func (pr *Practised) tonight() []Run {
	var all []Run
	for _, p := range pr.journal.Catalog {
		if pr.journal.Config.CadenceOf(p).None() {
			continue
		}
		for last := range pr.shares(p, pr.AsOf) {
			if !pr.lastChance(p, last) {
				continue
			}
			if r := pr.run(p); r.Current > 0 {
				all = append(all, r)
			}
		}
	}
	return all
}

// run is the run of a practice's streak, as a walk through all of it tells.
func (pr *Practised) run(p Practice) Run {
	r := newRun(p, pr.journal.Config.CadenceOf(p))
	first, begun := pr.first(p.ID)
	if !begun {
		return r
	}
	for sh := range pr.sharesBack(p, first) {
		switch {
		case sh.met():
			r.Current++
		case sh.missed(pr.AsOf):
			return r
		}
	}
	return r
}

func newRun(p Practice, c Cadence) Run {
	if c.IsDaily() {
		return Run{Practice: p.ID, Unit: "d"}
	}
	return Run{Practice: p.ID, Unit: "w"}
}

// Streak is the streak of a practice; see StreakOf.
func (pr *Practised) Streak(p Practice) Streak {
	c := pr.journal.Config.CadenceOf(p)
	s := Streak{Run: newRun(p, c), Cadence: c}
	first, begun := pr.first(p.ID)
	switch {
	case c.None():
		s.Why, s.Brief = "nothing is asked", "not asked"
		return s
	case !begun:
		s.Why, s.Brief = "never begun", "never begun"
		return s
	}
	w := walk{}
	for sh := range pr.shares(p, first) {
		w.step(sh, pr.AsOf)
	}
	s.Current, s.Longest = w.run, w.longest
	s.Done = w.last.met()
	s.Tonight = s.Current > 0 && pr.lastChance(p, w.last)
	s.Why, s.Brief = pr.why(s, w), pr.brief(s, w)
	return s
}

// walk goes through the shares of a streak, oldest first.
type walk struct {
	run, longest int
	began        share // the first of the run
	broke        share // the one that ended the last run or, before any run, the last one missed
	spared       share // the last one of the run that leave saved
	last         share
}

func (w *walk) step(sh share, asOf Day) {
	w.last = sh
	switch {
	case sh.met():
		if w.run == 0 {
			w.began, w.spared = sh, share{}
		}
		w.run++
		w.longest = max(w.longest, w.run)
	case sh.missed(asOf) && (w.run > 0 || w.longest == 0):
		w.run, w.broke = 0, sh
	}
	if w.run > 0 && sh.spared() {
		w.spared = sh
	}
}

// lastChance tells that the share is lost unless something is done today: what
// it lacks needs every day of work left, and today is still empty.
func (pr *Practised) lastChance(p Practice, sh share) bool {
	if sh.met() || sh.asked == 0 || pr.On(p.ID, pr.AsOf) > 0 {
		return false
	}
	_, chances := pr.workdays(pr.AsOf, sh.to)
	return sh.asked-sh.done >= chances
}

// why says in one clause what matters most about a streak: that it broke, that
// it is about to, that leave saved it, or since when it has held.
func (pr *Practised) why(s Streak, w walk) string {
	daily := s.Cadence.IsDaily()
	lacks := w.last.asked - w.last.done
	switch {
	case s.Longest == 0 && w.broke == share{}:
		return fmt.Sprintf("begins with %d more by Sunday", lacks)
	case s.Longest == 0:
		return fmt.Sprintf("%d of %d in the week of %s", w.broke.done, w.broke.asked, sayShort(w.broke.from, pr.AsOf))
	case s.Current == 0 && daily:
		return "broke on " + sayDate(w.broke.from, pr.AsOf) + ": nothing recorded"
	case s.Current == 0:
		return fmt.Sprintf("broke in the week of %s: %d of %d", sayShort(w.broke.from, pr.AsOf), w.broke.done, w.broke.asked)
	case lacks > 0 && daily:
		return "ends tonight unless you record one"
	case lacks > 0:
		return fmt.Sprintf("ends on Sunday unless %d more", lacks)
	case w.spared != share{}:
		l := pr.lastLeave(w.spared)
		return "kept through leave " + SayDays(l.from, l.to, pr.AsOf)
	case daily:
		return "every workday since " + sayDate(w.began.from, pr.AsOf)
	}
	return "every week since " + sayShort(w.began.from, pr.AsOf)
}

// brief is why in at most 14 letters.
func (pr *Practised) brief(s Streak, w walk) string {
	lacks := w.last.asked - w.last.done
	switch {
	case s.Longest == 0 && w.broke == share{}:
		return fmt.Sprintf("%d to begin", lacks)
	case s.Longest == 0:
		return fmt.Sprintf("%d of %d", w.broke.done, w.broke.asked)
	case s.Current == 0:
		return "broke " + sayNearly(w.broke.from, pr.AsOf)
	case lacks > 0 && s.Cadence.IsDaily():
		return "ends tonight"
	case lacks > 0:
		return fmt.Sprintf("%d more by Sun", lacks)
	case w.spared != share{}:
		return "through leave"
	}
	return "since " + sayNearly(w.began.from, pr.AsOf)
}

// sayNearly is a date without its weekday and, in another year, without its
// day.
func sayNearly(d, today Day) string {
	if d.Start().Year() != today.Start().Year() {
		return d.Start().Format("Jan 2006")
	}
	return sayShort(d, today)
}

// lastLeave is the last leave that touches the share.
func (pr *Practised) lastLeave(sh share) leave {
	var last leave
	for d := sh.from; d <= sh.to; d++ {
		if l, on := pr.leaveAt(d); on {
			last = l
		}
	}
	return last
}
