package figures

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"time"

	"fromhere/model"
)

// Review is what a period holds.
type Review struct {
	Period      model.Period
	Entries     []model.Entry // recorded in it, oldest first
	ByPractice  []model.Tally // entries by the practice's name, in catalog order
	People      []model.Tally // people named, the most frequent first
	naming      []string      // the ids of the entries that name them
	Promises    PromiseRecord
	WonBack     hours // by the nuisances fixed in it, while they hold
	Courage     CourageRecord
	Figures     []Figure
	Reflections []model.Entry // oldest first
	Plans       []model.Entry // week plans for weeks that belong to it, oldest first
	LookBacks   []model.Entry // look-backs of the period itself, oldest first
	LookedBack  bool
}

// ReviewOf is what the period holds, seen from now. The promises are those that
// were due in it, by the last time that counts, whenever they were kept: each
// belongs to one day for ever, which it was by the clock of its own offset.
//
// A day is looked back on by a reflection, and any other period by a look-back of
// its own. A week is so, too, by the look-back of a plan for it, and a month or a
// quarter when every planned week that belongs to it is.
func ReviewOf(j *model.Journal, p model.Period, now time.Time) Review {
	r := Review{Period: p}
	promises, looked := r.gather(j, now, r.mayHold(j))
	r.Promises = promisesOf(promises, j, now)
	r.Courage = courageOf(slices.Values(r.Entries))
	r.People = r.people(j)
	r.naming = idsOf(those(r.Entries, func(e model.Entry) bool { return len(e.People(j.Practice(e))) > 0 }))
	r.Figures = r.figures()
	r.LookBacks = those(j.OfRole(model.RoleLookBack), func(e model.Entry) bool { return e.Answers.Get("period") == p.Name() })
	r.LookedBack = r.lookedBackOn(j, looked)
	return r
}

// ToLookBack tells whether to say "not yet looked back": something was
// recorded in the period, and nobody has looked back on it.
func (r Review) ToLookBack() bool { return len(r.Entries) > 0 && !r.LookedBack }

// mayHold yields the entries that the period can have to do with.
func (r *Review) mayHold(j *model.Journal) iter.Seq[model.Entry] {
	return j.Between(r.Period.From, r.Period.To, model.RolePromise, model.RoleNuisance, model.RoleWeekPlan)
}

// gather fills what one pass over the entries finds, and returns the promises
// of the period and the Mondays of the weeks looked back on.
func (r *Review) gather(j *model.Journal, now time.Time, entries iter.Seq[model.Entry]) (promises []model.Entry, looked map[model.Day]bool) {
	looked = map[model.Day]bool{}
	counts := map[string]int{}
	p, _ := j.Catalog.InRole(model.RolePromise)
	inPeriod := func(at time.Time) bool { return r.Period.Has(j.DayOf(at)) }
	for e := range entries {
		if r.Period.Has(e.Day) {
			r.Entries = append(r.Entries, e)
			if j.Practice(e).Group != model.Records { // which are nothing practised
				counts[e.Practice]++
			}
		}
		switch j.Catalog.RoleOf(e.Practice) {
		case model.RolePromise:
			if due, ok := model.DueOf(e, p, j, now.Location()); ok && r.Period.Has(due.Own) {
				promises = append(promises, e)
			}
		case model.RoleNuisance:
			if at, fixed := e.StageAt("fixed"); fixed && e.Stage() == "fixed" && inPeriod(at) {
				r.WonBack.add(e, wonBack(e))
			}
		case model.RoleReflection:
			if r.Period.Has(e.Day) {
				r.Reflections = append(r.Reflections, e)
			}
		case model.RoleWeekPlan:
			if r.hasWeek(j.Config.PlannedWeek(e)) {
				r.Plans = append(r.Plans, e)
			}
			if lookedBack(e) {
				looked[j.Config.PlannedWeek(e)] = true
			}
		}
	}
	slices.SortStableFunc(r.Reflections, func(a, b model.Entry) int { return cmp.Compare(a.Day, b.Day) })
	for _, p := range j.Catalog {
		if n := counts[p.ID]; n > 0 {
			r.ByPractice = append(r.ByPractice, model.Tally{Name: p.Name, Count: n})
		}
	}
	return promises, looked
}

// hasWeek tells whether the week of a Monday belongs to the period: a week that
// reaches into two months belongs to that of its Thursday, as the weeks of a year
// do.
func (r Review) hasWeek(monday model.Day) bool {
	if r.Period.Kind == model.OneDay || r.Period.Kind == model.OneWeek {
		return r.Period.Has(monday)
	}
	return r.Period.Has(monday + model.Day(time.Thursday-time.Monday))
}

func (r Review) lookedBackOn(j *model.Journal, looked map[model.Day]bool) bool {
	switch {
	case len(r.LookBacks) > 0:
		return true
	case r.Period.Kind == model.OneDay:
		return len(r.Reflections) > 0
	case r.Period.Kind == model.OneWeek:
		return looked[r.Period.From]
	}
	missed := slices.ContainsFunc(r.Plans, func(e model.Entry) bool { return !looked[j.Config.PlannedWeek(e)] })
	return len(r.Plans) > 0 && !missed
}

// people are those whom the entries name, the most frequent first. A person entry
// is about nobody.
func (r Review) people(j *model.Journal) []model.Tally {
	var people []model.Tally
	for _, t := range tallyPeople(j, r.Entries, func(e model.Entry) []string { return e.People(j.Practice(e)) }) {
		people = append(people, t.Tally)
	}
	return people
}

func (r Review) figures() []Figure {
	if len(r.Entries) == 0 && !r.Promises.OnTime.Known() && r.Promises.Moved+r.Promises.Afterwards == 0 && r.WonBack.Sum == 0 {
		return nil
	}
	var all []string
	for _, e := range r.Entries {
		all = append(all, e.ID)
	}
	figures := []Figure{{Name: "entries", Label: "entries", Value: strconv.Itoa(len(all)), Number: float64(len(all)), Unit: "entries", Entries: all}}
	p := r.Promises
	if p.OnTime.Known() {
		figures = append(figures, Figure{Name: "promises_on_time", Label: "promises on time", Value: p.OnTime.Of(),
			Tone:   model.GoodIf(p.OnTime.Part == p.OnTime.Whole),
			Number: float64(p.OnTime.Percent()), Unit: "%", Entries: p.entries})
	}
	if marked := idsOf(those(r.Entries, func(e model.Entry) bool { return e.Evidence })); len(marked) > 0 {
		figures = append(figures, countFigure("evidence", "evidence", "entries", marked))
	}
	if p.Moved > 0 {
		figures = append(figures, countFigure("promises_moved", "moved", "promises", p.moved()))
	}
	if p.Afterwards > 0 {
		figures = append(figures, countFigure("promises_noted_afterwards", "noted afterwards", "promises", p.afterwards()))
	}
	if n := len(r.People); n > 0 {
		figures = append(figures, Figure{Name: "people", Label: "people", Value: strconv.Itoa(n), Number: float64(n), Unit: "people", Entries: r.naming})
	}
	if r.WonBack.Sum > 0 {
		figures = append(figures, r.WonBack.figure("won_back", "won back, estimated", model.Good))
	}
	if courage, ok := r.Courage.figure(); ok {
		figures = append(figures, courage)
	}
	return figures
}
