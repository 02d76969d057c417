package model

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// central is a zone of its own, so that no test depends on the machine's.
var central = time.FixedZone("CET", 60*60)

// evening is the moment that the examples are read at: Mon 23 Nov 2026 17:48.
var evening = clock("2026-11-23 17:48")

func clock(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, central)
	if err != nil {
		panic(err)
	}
	return t
}

// stored is a moment as answers hold it.
func stored(text string) string { return clock(text).Format(time.RFC3339) }

// made is an entry of a practice made at a moment. What follows are answers,
// "key=value", and stages reached, "stage@2026-11-20 10:00".
func made(practice, at string, parts ...string) Entry {
	p, ok := Catalog(BuiltIn).Practice(practice)
	if !ok {
		p = Practice{ID: practice}
	}
	e := NewEntry(practice+" "+at+" "+strings.Join(parts, " "), p, clock(at), 4*time.Hour)
	for _, part := range parts {
		if key, value, ok := strings.Cut(part, "="); ok {
			e.Answers = e.Answers.With(key, value)
			continue
		}
		stage, when, _ := strings.Cut(part, "@")
		e.Events = append(e.Events, Event{At: clock(when), Stage: stage})
	}
	return e
}

func journalOf(entries ...Entry) *Journal {
	j := NewJournal(BuiltIn, DefaultConfig())
	j.Replace(entries)
	return j
}

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

func expect[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
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

func TestReached(t *testing.T) {
	nuisance, _ := Catalog(BuiltIn).Practice("nuisance")
	for _, c := range []struct {
		name   string
		stages []string
		want   string
	}{
		{"stages skipped count as reached", []string{"shared@2026-11-02 09:00"}, "noticed written shared"},
		{"dropped keeps how far it came", []string{"written@2026-11-02 09:00", "dropped@2026-11-03 09:00"}, "noticed written dropped"},
		{"dropped at once came nowhere", []string{"dropped@2026-11-02 09:00"}, "noticed dropped"},
		{"a step back takes back", []string{"fixed@2026-11-02 09:00", "written@2026-11-02 09:01"}, "noticed written"},
	} {
		e := made("nuisance", "2026-11-01 09:00", c.stages...)
		var got []string
		for _, s := range nuisance.Stages {
			if reached(e, nuisance, s.Name) {
				got = append(got, s.Name)
			}
		}
		expect(t, c.name, strings.Join(got, " "), c.want)
	}
}
