package demo

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/figures"
	"fromhere/model/streak"
	"fromhere/model/today"
)

var berlin = time.FixedZone("CET", 60*60)

// nows are days that calendars are fond of stumbling over.
var nows = map[string]time.Time{
	"a Monday evening":   time.Date(2026, 11, 23, 17, 48, 0, 0, berlin),
	"1 March":            time.Date(2027, 3, 1, 12, 30, 0, 0, berlin),
	"a leap day":         time.Date(2028, 2, 29, 18, 0, 0, 0, berlin),
	"a Sunday":           time.Date(2026, 11, 22, 10, 15, 0, 0, berlin),
	"New Year's Day":     time.Date(2027, 1, 1, 9, 30, 0, 0, berlin),
	"before the day":     time.Date(2026, 6, 10, 2, 20, 0, 0, berlin),
	"just begun":         time.Date(2026, 9, 3, 4, 5, 0, 0, berlin),
	"a minute to twelve": time.Date(2026, 8, 14, 23, 59, 0, 0, berlin),
	"in Tokyo":           time.Date(2026, 5, 6, 8, 0, 0, 0, time.FixedZone("JST", 9*60*60)),
}

func journal(t *testing.T, now time.Time) (*model.Journal, []model.Entry) {
	t.Helper()
	catalog, err := model.NewCatalog()
	if err != nil {
		t.Fatal(err)
	}
	j := model.NewJournal(catalog, model.DefaultConfig())
	entries := Year(catalog, j.Config, now)
	j.Replace(entries)
	return j, entries
}

func eachNow(t *testing.T, check func(t *testing.T, now time.Time)) {
	t.Helper()
	for name, now := range nows {
		t.Run(name, func(t *testing.T) { check(t, now) })
	}
}

func TestSameNowGivesSameYear(t *testing.T) {
	now := nows["a Monday evening"]
	_, a := journal(t, now)
	_, b := journal(t, now)
	if !reflect.DeepEqual(a, b) {
		t.Error("two years made from the same now differ")
	}
	if _, c := journal(t, now.AddDate(0, 0, 1)); reflect.DeepEqual(a, c) {
		t.Error("the next day has the same year")
	}
}

func TestEveryEntryIsOneThatThePersonCouldHaveMade(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, entries := journal(t, now)
		if n := len(entries); n < 900 || n > 1400 {
			t.Errorf("%d entries, want 900 to 1400", n)
		}
		ulid := regexp.MustCompile(`^[0-7][0-9a-hjkmnp-tv-z]{25}$`)
		for i, e := range entries {
			p := j.Practice(e)
			for _, fault := range faults(e, p, j.Config, now) {
				t.Errorf("%s %q of %s: %s", e.Practice, e.Title(p), e.Created, fault)
			}
			if !ulid.MatchString(e.ID) {
				t.Errorf("id %q is no ULID", e.ID)
			}
			if i > 0 && (entries[i-1].ID >= e.ID || entries[i-1].Created.After(e.Created)) {
				t.Errorf("entries %d and %d are out of order", i-1, i)
			}
			for _, l := range e.Links {
				if _, ok := j.Entry(l); !ok {
					t.Errorf("%s links to %q, which is not there", e.ID, l)
				}
			}
		}
	})
}

// Whoever works when, and wherever: a year is never in the way of a calendar.
func TestEveryDayAndHabitOfWorkHasAYear(t *testing.T) {
	catalog, _ := model.NewCatalog()
	weeks := [][]time.Weekday{{1, 2, 3, 4, 5}, {0, 1, 2, 3, 4}, {6}, {}, {0, 1, 2, 3, 4, 5, 6}, {2, 4}}
	for n := range 48 {
		now := time.Date(2027, 1, 1, n*5%24, n*7%60, n, 0, time.FixedZone("", (n%25-12)*60*60)).AddDate(0, 0, n*23)
		config := model.DefaultConfig()
		config.DayStarts = time.Duration(n%3*2) * time.Hour
		config.Workdays = map[time.Weekday]bool{}
		for _, d := range weeks[n%len(weeks)] {
			config.Workdays[d] = true
		}
		entries := Year(catalog, config, now)
		if len(entries) < 700 {
			t.Errorf("%d entries for %v", len(entries), weeks[n%len(weeks)])
		}
		for _, e := range entries {
			p, _ := catalog.Practice(e.Practice)
			for _, fault := range faults(e, p, config, now) {
				t.Errorf("%s, work %v: %s %q: %s", now, weeks[n%len(weeks)], e.Practice, e.Title(p), fault)
			}
		}
	}
}

// A catalog that lacks a practice has a year without it.
func TestACatalogWithoutSomePractices(t *testing.T) {
	catalog := model.Catalog{model.BuiltIn[2], model.BuiltIn[4]}
	entries := Year(catalog, model.DefaultConfig(), nows["a Monday evening"])
	for _, e := range entries {
		if _, ok := catalog.Practice(e.Practice); !ok {
			t.Errorf("an entry of %s", e.Practice)
		}
	}
	if len(entries) < 100 {
		t.Errorf("%d entries", len(entries))
	}
}

// faults are what would have been refused had the entry been typed.
func faults(e model.Entry, p model.Practice, c model.Config, now time.Time) []string {
	var faults []string
	for _, f := range model.Unfinished(e, p) {
		faults = append(faults, f.Key+" is required and empty")
	}
	for key, value := range e.Answers.All() {
		f, ok := p.Field(key)
		if !ok {
			faults = append(faults, "no field "+key)
		} else if !wellFormed(f, value, now) {
			faults = append(faults, key+" holds "+value)
		}
		if strings.ContainsAny(value, "{}") {
			faults = append(faults, key+" was not filled: "+value)
		}
	}
	if e.Day != model.DayOf(e.Created, c.DayStarts) {
		faults = append(faults, "day "+e.Day.String()+" is not the day it was made")
	}
	if e.Deleted.After(now) {
		faults = append(faults, "deleted in the future")
	}
	last := e.Created
	for _, ev := range e.Events {
		if ev.At.Before(last) || ev.At.After(now) {
			faults = append(faults, "event out of order or to come: "+ev.At.String())
		}
		last = ev.At
		if _, ok := p.Stage(ev.Stage); ev.Stage != "" && !ok {
			faults = append(faults, "no stage "+ev.Stage)
		}
		if (ev.Stage == "") == (ev.Held == "") {
			faults = append(faults, "an event is one thing")
		}
	}
	if (e.Stage() == "") != (len(p.Stages) == 0) {
		faults = append(faults, "stage "+e.Stage())
	}
	return faults
}

func wellFormed(f model.Field, value string, now time.Time) bool {
	switch f.Kind {
	case model.Date:
		_, err := model.ParseDay(value)
		return err == nil
	case model.Dates:
		return !slices.ContainsFunc(strings.Fields(value), func(d string) bool { _, err := model.ParseDay(d); return err != nil })
	case model.Moment:
		at, err := time.Parse(time.RFC3339, value)
		return err == nil && at.In(now.Location()).Format(time.RFC3339) == value
	case model.Scale:
		n, err := strconv.Atoi(value)
		return err == nil && 0 <= n && n <= 10
	case model.Number:
		n, err := strconv.Atoi(value)
		return err == nil && n >= 0
	case model.Choice:
		return slices.Contains(f.Choices, value)
	case model.YesNo:
		return value == "yes" || value == "no"
	case model.Prose:
		return strings.TrimSpace(value) != ""
	}
	return strings.TrimSpace(value) != "" && !strings.Contains(value, "\n")
}

func TestEveryPracticeIsThereAndSomeThingsWentWrong(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, _ := journal(t, now)
		for _, p := range j.Catalog {
			if len(j.Of(p.ID)) < 3 {
				t.Errorf("only %d of %s", len(j.Of(p.ID)), p.ID)
			}
			for _, s := range p.Stages {
				if !slices.ContainsFunc(j.Of(p.ID), func(e model.Entry) bool { return e.Stage() == s.Name }) {
					t.Errorf("no %s is %s", p.Noun, s.Name)
				}
			}
		}
		if n := len(j.Trash()); n < 3 || n > 12 {
			t.Errorf("%d in the trash", n)
		}
	})
}

// What is newer in the catalog has its scenes too.
func TestTheYearTellsWhatTheCatalogAsks(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, _ := journal(t, now)
		count := func(practice string, is func(model.Entry) bool) (n int) {
			for _, e := range j.Of(practice) {
				if is(e) {
					n++
				}
			}
			return n
		}
		has := func(key, value string) func(model.Entry) bool {
			return func(e model.Entry) bool {
				return value == "" && e.Answers.Has(key) || value != "" && e.Answers.Get(key) == value
			}
		}
		stage := func(name string) func(model.Entry) bool { return func(e model.Entry) bool { return e.Stage() == name } }
		for _, c := range []struct {
			of          string
			n           int
			least, most int
		}{
			{"waiting", len(j.Of("waiting")), 6, 10},
			{"waiting still", count("waiting", stage("waiting")), 2, 4},
			{"person", len(j.Of("person")), 4, 4},
			{"person who left", count("person", has("left", "yes")), 1, 1},
			{"another spelling", count("waiting", has("from", "Misaki")), 1, 1},
			{"its person", count("person", has("aliases", "Misaki")), 1, 1},
			{"look-back", len(j.Of("lookback")), 9, 14},
			{"question told after all", count("ask", stage("told")), 8, 20},
			{"ownership that says when", count("ownership", has("when", "")), 20, 30},
			{"plan without its week", count("week", func(e model.Entry) bool {
				of, named := e.Date("of")
				return !named || of.Weekday() != time.Monday || of > e.Day+7 || e.Day > of+6
			}), 0, 0},
			{"plan made ahead", count("week", func(e model.Entry) bool { of, _ := e.Date("of"); return e.Day < of }), 4, 12},
			{"obstacle", count("week", has("obstacle", "")), 8, 15},
			{"cue that came", count("reflection", has("cue", "yes")), 30, 90},
			{"cue that did not", count("reflection", has("cue", "no")), 40, 120},
			{"cue acted on", count("reflection", has("acted", "yes")), 15, 60},
			{"cue not acted on", count("reflection", has("acted", "no")), 10, 60},
			{"acted on without a cue", count("reflection", func(e model.Entry) bool {
				return e.Answers.Has("acted") && e.Answers.Get("cue") != "yes"
			}), 0, 0},
			{"move that says no time", count("promise", func(e model.Entry) bool {
				return slices.ContainsFunc(e.Events, func(ev model.Event) bool {
					moved, _ := e.Time("renegotiated")
					return ev.Stage == model.Renegotiated && !ev.Due.Equal(moved)
				})
			}), 0, 0},
			{"move", count("promise", func(e model.Entry) bool { _, moved := e.StageAt(model.Renegotiated); return moved }), 5, 12},
		} {
			if c.n < c.least || c.n > c.most {
				t.Errorf("%s: %d, want %d to %d", c.of, c.n, c.least, c.most)
			}
		}
		kinds := map[int]bool{} // 2026-W49, 2026-11, 2026-Q4 differ by their lengths
		for _, e := range j.Of("lookback") {
			kinds[len(e.Answers.Get("period"))+strings.Count(e.Answers.Get("period"), "Q")*10] = true
		}
		if len(kinds) != 3 {
			t.Errorf("look-backs of %d kinds of period", len(kinds))
		}
	})
}

// nine in ten promises in time, half an hour early and a bit in the middle.
func TestPromisesAreMostlyKeptEarly(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, _ := journal(t, now)
		var early []time.Duration
		onTime, settled, broken, owned := 0, 0, 0, 0
		for _, e := range j.Of("promise") {
			due, moved := e.Time("renegotiated")
			if !moved {
				due, _ = e.Time("due")
			}
			if _, ok := e.StageAt("broken"); ok {
				broken++
				settled++
			}
			if at, ok := e.StageAt("kept"); ok {
				settled++
				early = append(early, due.Sub(at))
				if !at.After(due) {
					onTime++
				}
			}
		}
		for _, e := range j.Of("ownership") {
			for _, l := range e.Links {
				if from, _ := j.Entry(l); from.Stage() == "broken" {
					owned++
				}
			}
		}
		if share := 100 * onTime / settled; share < 86 || share > 95 {
			t.Errorf("%d %% on time", share)
		}
		slices.Sort(early)
		if median := early[len(early)/2].Minutes(); median < 25 || median > 45 {
			t.Errorf("median %v minutes early", median)
		}
		if broken != 2 || owned != 2 {
			t.Errorf("%d broken, %d of them owned up to, want 2 and 2", broken, owned)
		}
	})
}

func TestLeaveIsLeftEmpty(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, _ := journal(t, now)
		away := 0
		for _, l := range j.Of("leave") {
			from, _ := l.Date("from")
			to, _ := l.Date("to")
			for d := from; d <= to && d < j.DayOf(now); d++ {
				away++
				if _, ok := today.ReflectionOf(j, d); ok {
					t.Errorf("a reflection on %s, which is leave", d)
				}
			}
		}
		if away < 18 || away > 40 {
			t.Errorf("%d days of leave", away)
		}
	})
}

func TestNowIsFullOfThingsToDo(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, _ := journal(t, now)
		last := j.DayOf(now)
		if n := len(today.DuePromises(j, last, now)); n < 2 {
			t.Errorf("%d promises due", n)
		}
		var asking, quiet, ahead, recorded int
		for _, e := range j.Entries() {
			p := j.Practice(e)
			if d, due := model.DueFollowUp(e, p, last); due {
				if last-d > 2 { // what a Friday or a Saturday asks can wait over the weekend
					t.Errorf("%q has asked since %s", e.Title(p), d)
				}
				asking++
			}
			if p.Quiet > 0 && e.Open(p) && int(last-j.DayOf(e.Touched())) >= p.Quiet {
				quiet++
			}
			if due, ok := e.Time(p.When); ok && e.Open(p) && due.After(now) {
				ahead++
			}
			if e.Day == last {
				recorded++
			}
		}
		if asking < 2 || asking > 6 {
			t.Errorf("%d ask whether it held", asking)
		}
		if quiet < 4 || quiet > 15 {
			t.Errorf("%d have gone quiet", quiet)
		}
		if ahead < 4 {
			t.Errorf("%d due ahead", ahead)
		}
		if recorded < 3 {
			t.Errorf("%d recorded today", recorded)
		}
		date := last.Start()
		for _, d := range []model.Day{last - 7, model.NewDay(date.Year()-1, date.Month(), date.Day())} {
			if !slices.ContainsFunc(j.Entries(), func(e model.Entry) bool { return e.Day == d }) {
				t.Errorf("nothing on %s", d)
			}
		}
	})
}

func TestTheStreakOfReflectionsEndsTonight(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, _ := journal(t, now)
		y := newYear(j.Catalog, j.Config, now)
		takeLeave(y)
		unbroken, passed := 0, 0
		for d := y.today - 1; d > y.today-45; d-- {
			if !y.works(d) {
				if j.Config.Workdays[d.Weekday()] {
					passed++
				}
				continue
			}
			if _, ok := today.ReflectionOf(j, d); !ok {
				break
			}
			unbroken++
		}
		if _, done := today.ReflectionOf(j, y.today); done || unbroken < 20 || passed == 0 {
			t.Errorf("%d in a row, %d days of leave among them, done today: %v", unbroken, passed, done)
		}
	})
}

// The streaks stand as streaks do: some end tonight, some broke, some were kept
// through leave.
func TestStreaksStandInAllTheirWays(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, _ := journal(t, now)
		var tonight, broke, kept int
		for _, s := range streak.ActivityOf(j, j.DayOf(now)).Streaks() {
			if s.Tonight {
				tonight++
			}
			if strings.Contains(s.Why, "broke") {
				broke++
			}
			if strings.Contains(s.Why, "leave") {
				kept++
			}
		}
		if tonight == 0 || broke == 0 || kept == 0 {
			t.Errorf("%d end tonight, %d broke, %d were kept through leave", tonight, broke, kept)
		}
	})
}

// The voice grows: fewer phrases are caught, less is taken on, more is shared.
func TestTheVoiceGrows(t *testing.T) {
	eachNow(t, func(t *testing.T, now time.Time) {
		j, _ := journal(t, now)
		half := j.DayOf(now) - 182
		var phrases, taken, handed [2]int
		for _, e := range j.Entries() {
			part := 0
			if e.Day > half {
				part = 1
			}
			if e.Practice == "language" {
				phrases[part]++
			}
			n, _ := strconv.Atoi(e.Answers.Get("taken_on"))
			m, _ := strconv.Atoi(e.Answers.Get("handed_on"))
			taken[part] += n
			handed[part] += m
		}
		if phrases[1] >= phrases[0] || taken[1] >= taken[0] || handed[1] <= handed[0] {
			t.Errorf("phrases %v, taken on %v, handed on %v", phrases, taken, handed)
		}
		worn := false
		for d := j.DayOf(now); d > half-182; d -= 7 {
			worn = worn || figures.LoadOf(j, d).Warning() != ""
		}
		if !worn || figures.LoadOf(j, j.DayOf(now)).Warning() != "" {
			t.Errorf("worn out at some time: %v, and now: %q", worn, figures.LoadOf(j, j.DayOf(now)).Warning())
		}
	})
}

// Fear before is mostly higher than what came of it.
func TestFearIsMostlyWorseThanReality(t *testing.T) {
	j, _ := journal(t, nows["a Monday evening"])
	c := figures.Courage(j)
	if c.Well.Percent() < 75 || c.Well.Percent() > 97 {
		t.Errorf("went well: %s", c.Well)
	}
}

// Nothing that a person wrote should look copied: titles of the same practice
// differ, and so do the longer answers.
func TestNothingLooksCopied(t *testing.T) {
	j, _ := journal(t, nows["a Monday evening"])
	for _, p := range j.Catalog {
		if p.ID == "contact" || p.ID == "leave" {
			continue // their titles are names and reasons
		}
		seen := map[string]int{}
		for _, e := range j.Of(p.ID) {
			if t := e.Title(p); t != "" {
				seen[t]++
			}
		}
		for title, n := range seen {
			if n > 1 && p.ID != "reflection" || n > 2 {
				t.Errorf("%s: %q is there %d times", p.ID, title, n)
			}
		}
	}
	answers := map[string]bool{}
	for _, e := range j.Of("reflection") {
		if a := e.Answers.Get("answer"); a != "" && answers[a] {
			t.Errorf("answered twice with %q", a)
		} else if a != "" {
			answers[a] = true
		}
	}
	if len(answers) < 120 {
		t.Errorf("%d different answers", len(answers))
	}
}
