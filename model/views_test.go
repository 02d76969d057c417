package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// figuresOf says the figures of a practice: "on time 92 %; open 3".
func figuresOf(practice string, entries ...Entry) string {
	j := journalOf(entries...)
	p, _ := j.Catalog.Practice(practice)
	return said(Figures(p, j, evening))
}

func said(figures []Figure) string {
	words := make([]string, len(figures))
	for i, f := range figures {
		words[i] = f.Label + " " + f.Value
	}
	return strings.Join(words, "; ")
}

func TestNothingToStandOnIsLeftOut(t *testing.T) {
	for _, p := range BuiltIn {
		if got := figuresOf(p.ID); got != "" {
			t.Errorf("%s of an empty journal says %q", p.ID, got)
		}
	}
}

func TestNoFigureSaysNaN(t *testing.T) {
	for _, p := range BuiltIn {
		e := made(p.ID, "2026-11-23 09:00")
		for _, f := range Figures(p, journalOf(e), evening) {
			if f.Label == "" || f.Value == "" || strings.Contains(f.Value, "NaN") || strings.Contains(f.Value, "Inf") {
				t.Errorf("%s with a bare entry says %+v", p.ID, f)
			}
		}
	}
}

func TestAPracticeWithoutFiguresOfItsOwn(t *testing.T) {
	p := Practice{ID: "walk", Name: "Walk", Fields: []Field{{Key: "where"}},
		Stages: []Stage{{Name: "planned"}, {Name: "walked", Final: true}}}
	j := NewJournal(Catalog{p}, DefaultConfig())
	planned := NewEntry("a", p, clock("2026-10-30 09:00"), 0)
	walked := NewEntry("b", p, clock("2026-11-20 09:00"), 0)
	walked.Events = append(walked.Events, Event{At: clock("2026-11-20 10:00"), Stage: "walked"})
	j.Replace([]Entry{planned, walked})
	// One of the two is of November, one is still planned, the last was three days ago.
	expect(t, "figures", said(Figures(p, j, evening)), "this month 1; open 1; last 3 d ago")
}

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		of   []time.Duration
		want time.Duration
		ok   bool
	}{
		{nil, 0, false},
		{[]time.Duration{7}, 7, true},
		{[]time.Duration{9, 1, 5}, 5, true},
		{[]time.Duration{8, 2, 4, 100}, 6, true}, // (4 + 8) / 2
	} {
		given := slices.Clone(c.of)
		got, ok := median(c.of)
		if got != c.want || ok != c.ok {
			t.Errorf("median of %v is %d %v, want %d %v", c.of, got, ok, c.want, c.ok)
		}
		if !slices.Equal(given, c.of) {
			t.Errorf("median changed what it was given: %v, was %v", c.of, given)
		}
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		s    Share
		want string
	}{{Share{11, 12}, "92 %"}, {Share{1, 3}, "33 %"}, {Share{2, 3}, "67 %"}, {Share{0, 5}, "0 %"}, {Share{}, "0 %"}} {
		expect(t, "share", c.s.String(), c.want)
	}
	if (Share{}).Known() || !(Share{0, 1}).Known() {
		t.Error("a share is known when there is a whole, and only then")
	}
}

// toneName is a tone in a word.
func toneName(tone Tone) string {
	return [...]string{"plain", "good", "soon", "bad", "muted"}[tone]
}

func tones(figures []Figure) string {
	var out []string
	for _, f := range figures {
		out = append(out, f.Label+" "+toneName(f.Tone))
	}
	return strings.Join(out, "; ")
}

func TestTonesOfFigures(t *testing.T) {
	for _, c := range []struct {
		name, practice string
		entries        []Entry
		want           string
	}{
		{"asked as often as told", "ask", []Entry{
			made("ask", "2026-11-16 09:00", "asked@2026-11-16 10:00"), made("ask", "2026-11-17 09:00"),
		}, "asked plain"},
		{"asked more often", "ask", []Entry{made("ask", "2026-11-16 09:00", "asked@2026-11-16 10:00")}, "asked good"},
		{"half of the risks raised", "outcome", []Entry{
			made("outcome", "2026-11-16 09:00", "raised@2026-11-16 10:00"), made("outcome", "2026-11-17 09:00"),
		}, "raised before asked good; outcomes unknown plain"},
		{"half of the gaps claimed", "gap", []Entry{
			made("gap", "2026-11-16 09:00", "closed@2026-11-16 10:00"), made("gap", "2026-11-17 09:00"),
		}, "spotted plain; claimed good"},
		{"sent on the minute", "need", []Entry{
			made("need", "2026-11-16 09:00", "needed_by="+stored("2026-11-16 12:00"), "sent="+stored("2026-11-16 12:00")),
		}, "median plain"},
		{"nothing came back", "ownership", []Entry{made("ownership", "2026-11-16 09:00", "fixed@2026-11-16 10:00")},
			"open fixes plain; came back good"},
		{"a fix that is late", "transparency", []Entry{made("transparency", "2026-11-16 09:00", "fix_due="+stored("2026-11-17 09:00"))},
			"open fixes plain; late bad"},
		{"a promise on time", Promise, []Entry{
			made(Promise, "2026-11-16 09:00", "due="+stored("2026-11-17 09:00"), "kept@2026-11-17 09:00"),
		}, "on time good; early plain; median plain; streak plain"},
		{"three weeks of taking on more", Reflection, []Entry{
			made(Reflection, "2026-11-09 20:00", "taken_on=2"), made(Reflection, "2026-11-16 20:00", "taken_on=2"),
			made(Reflection, "2026-11-23 09:00", "taken_on=2"),
		}, "this month plain; this week bad"},
	} {
		j := journalOf(c.entries...)
		p, _ := j.Catalog.Practice(c.practice)
		expect(t, c.name, tones(Figures(p, j, evening)), c.want)
	}
}

func TestNineOfTenOnTimeIsGood(t *testing.T) {
	var entries []Entry
	for day := 1; day <= 10; day++ {
		at := fmt.Sprintf("2026-11-%02d", day)
		stage := "kept@" + at + " 11:00"
		if day == 5 {
			stage = "broken@" + at + " 13:00"
		}
		entries = append(entries, made(Promise, at+" 09:00", "due="+stored(at+" 12:00"), stage))
	}
	j := journalOf(entries...)
	p, _ := j.Catalog.Practice(Promise)
	expect(t, "on time", Figures(p, j, evening)[0], Figure{"on time", "90 %", Good})
}

func TestFiguresOfNothingAreLeftOutOfTheLine(t *testing.T) {
	for practice, c := range map[string]struct {
		e    Entry
		want string
	}{
		"nuisance":     {made("nuisance", "2026-11-20 09:00"), "so far 1 noticed"},
		Contact:        {made(Contact, "2026-11-20 09:00", "person=Sam"), "warm 1"},
		"transparency": {made("transparency", "2026-11-20 09:00"), "open fixes 1"},
		"gap":          {made("gap", "2026-11-20 09:00"), "spotted 1; claimed 0 of 1"},
		Reflection:     {made(Reflection, "2026-11-20 20:00"), "this month 1 evening"},
	} {
		expect(t, practice, figuresOf(practice, c.e), c.want)
	}
}

func TestWithoutStagesNothingIsOpen(t *testing.T) {
	p := Practice{ID: "walk", Name: "Walk", Fields: []Field{{Key: "where"}}}
	j := NewJournal(Catalog{p}, DefaultConfig())
	j.Replace([]Entry{NewEntry("a", p, clock("2026-11-20 09:00"), 0)})
	expect(t, "figures", said(Figures(p, j, evening)), "this month 1; last 3 d ago")
}

func TestTheLastEntryMayStandAhead(t *testing.T) {
	p := Practice{ID: "walk"}
	j := NewJournal(Catalog{p}, DefaultConfig())
	j.Replace([]Entry{NewEntry("a", p, clock("2098-12-24 09:00"), 0)})
	expect(t, "figures", said(Figures(p, j, evening)), "this month 0; last in 26329 d")
}
