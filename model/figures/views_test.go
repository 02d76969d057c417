package figures

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// figuresOf says the figures of a practice: "on time 92 %; open 3".
func figuresOf(practice string, entries ...model.Entry) string {
	j := modeltest.JournalOf(entries...)
	p, _ := j.Catalog.Practice(practice)
	return said(Of(p, j, modeltest.Evening))
}

func said(figures []Figure) string {
	words := make([]string, len(figures))
	for i, f := range figures {
		words[i] = f.Label + " " + f.Value
	}
	return strings.Join(words, "; ")
}

func TestNothingToStandOnIsLeftOut(t *testing.T) {
	for _, p := range model.BuiltIn {
		if got := figuresOf(p.ID); got != "" {
			t.Errorf("%s of an empty journal says %q", p.ID, got)
		}
	}
}

func TestNoFigureSaysNaN(t *testing.T) {
	for _, p := range model.BuiltIn {
		e := modeltest.Made(p.ID, "2026-11-23 09:00")
		for _, f := range Of(p, modeltest.JournalOf(e), modeltest.Evening) {
			if f.Label == "" || f.Value == "" || strings.Contains(f.Value, "NaN") || strings.Contains(f.Value, "Inf") {
				t.Errorf("%s with a bare entry says %+v", p.ID, f)
			}
		}
	}
}

func TestAPracticeWithoutFiguresOfItsOwn(t *testing.T) {
	p := model.Practice{ID: "walk", Name: "Walk", Fields: []model.Field{{Key: "where"}},
		Stages: []model.Stage{{Name: "planned"}, {Name: "walked", Final: true}}}
	j := model.NewJournal(model.Catalog{p}, model.DefaultConfig())
	planned := model.NewEntry("a", p, modeltest.Clock("2026-10-30 09:00"), 0)
	walked := model.NewEntry("b", p, modeltest.Clock("2026-11-20 09:00"), 0)
	walked.Events = append(walked.Events, model.Event{At: modeltest.Clock("2026-11-20 10:00"), Stage: "walked"})
	j.Replace([]model.Entry{planned, walked})
	// One of the two is of November, one is still planned, the last was three days ago.
	modeltest.Expect(t, "figures", said(Of(p, j, modeltest.Evening)), "this month 1; open 1; last 3 d ago")
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
	}{{Share{11, 12}, "92 %"}, {Share{1, 6}, "17 %"}, {Share{2, 6}, "33 %"}, {Share{0, 5}, "0 %"}, {Share{2, 3}, "2 of 3"}, {Share{4, 4}, "4 of 4"}} {
		modeltest.Expect(t, "share", c.s.String(), c.want)
	}
	if (Share{}).Known() || !(Share{0, 1}).Known() {
		t.Error("a share is known when there is a whole, and only then")
	}
}

// toneName is a tone in a word.
func toneName(tone model.Tone) string {
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
		entries        []model.Entry
		want           string
	}{
		{"asked as often as told", "ask", []model.Entry{
			modeltest.Made("ask", "2026-11-16 09:00", "asked@2026-11-16 10:00"), modeltest.Made("ask", "2026-11-17 09:00", "told@2026-11-17 10:00"),
		}, "asked plain; told after all plain; their decision plain"},
		{"asked more often", "ask", []model.Entry{modeltest.Made("ask", "2026-11-16 09:00", "asked@2026-11-16 10:00")}, "asked good; told after all plain"},
		{"half of the risks raised", "outcome", []model.Entry{
			modeltest.Made("outcome", "2026-11-16 09:00", "raised@2026-11-16 10:00"), modeltest.Made("outcome", "2026-11-17 09:00"),
		}, "risks raised good; outcomes unknown plain"},
		{"half of the gaps claimed", "gap", []model.Entry{
			modeltest.Made("gap", "2026-11-16 09:00", "claimed@2026-11-16 10:00"), modeltest.Made("gap", "2026-11-17 09:00"),
		}, "spotted plain; claimed good; yours now plain"},
		{"sent on the minute", "need", []model.Entry{
			modeltest.Made("need", "2026-11-16 09:00", "needed_by="+modeltest.Stored("2026-11-16 12:00"), "sent="+modeltest.Stored("2026-11-16 12:00")),
		}, "median lead plain; sent unasked plain"},
		{"nothing recurred", "ownership", []model.Entry{modeltest.Made("ownership", "2026-11-16 09:00", "fixed@2026-11-16 10:00")},
			"open fixes plain; recurred good"},
		{"a fix that is late", "transparency", []model.Entry{modeltest.Made("transparency", "2026-11-16 09:00", "fix_due="+modeltest.Stored("2026-11-17 09:00"))},
			"open fixes plain; late bad"},
		{"a promise on time", "promise", []model.Entry{
			modeltest.Made("promise", "2026-11-16 09:00", "due="+modeltest.Stored("2026-11-17 09:00"), "kept@2026-11-17 09:00"),
		}, "on time good; early plain; median plain; in a row plain"},
		{"three weeks of taking on more", "reflection", append(loads(weekly("2026-11-02", 3, 3, 3)...).Entries(),
			modeltest.Made("reflection", "2026-11-23 09:00", "taken_on=2")), "this month plain; this week bad"},
	} {
		j := modeltest.JournalOf(c.entries...)
		p, _ := j.Catalog.Practice(c.practice)
		modeltest.Expect(t, c.name, tones(Of(p, j, modeltest.Evening)), c.want)
	}
}

func TestNineOfTenOnTimeIsGood(t *testing.T) {
	var entries []model.Entry
	for day := 1; day <= 10; day++ {
		at := fmt.Sprintf("2026-11-%02d", day)
		stage := "kept@" + at + " 11:00"
		if day == 5 {
			stage = "broken@" + at + " 13:00"
		}
		entries = append(entries, modeltest.Made("promise", at+" 09:00", "due="+modeltest.Stored(at+" 12:00"), stage))
	}
	j := modeltest.JournalOf(entries...)
	p, _ := j.Catalog.Practice("promise")
	first := Of(p, j, modeltest.Evening)[0]
	modeltest.Expect(t, "on time", first.Label+" "+first.Value, "on time 90 %")
	modeltest.Expect(t, "its tone", first.Tone, model.Good)
}

func TestFiguresOfNothingAreLeftOutOfTheLine(t *testing.T) {
	for practice, c := range map[string]struct {
		e    model.Entry
		want string
	}{
		"nuisance":     {modeltest.Made("nuisance", "2026-11-20 09:00"), "reached: 1 noticed"},
		"contact":      {modeltest.Made("contact", "2026-11-20 09:00", "person=Sam"), "warm 1"},
		"transparency": {modeltest.Made("transparency", "2026-11-20 09:00"), "open fixes 1"},
		"gap":          {modeltest.Made("gap", "2026-11-20 09:00"), "spotted 1; claimed 0 of 1"},
		"reflection":   {modeltest.Made("reflection", "2026-11-20 20:00"), "this month 1 evening"},
	} {
		modeltest.Expect(t, practice, figuresOf(practice, c.e), c.want)
	}
}

func TestWithoutStagesNothingIsOpen(t *testing.T) {
	p := model.Practice{ID: "walk", Name: "Walk", Fields: []model.Field{{Key: "where"}}}
	j := model.NewJournal(model.Catalog{p}, model.DefaultConfig())
	j.Replace([]model.Entry{model.NewEntry("a", p, modeltest.Clock("2026-11-20 09:00"), 0)})
	modeltest.Expect(t, "figures", said(Of(p, j, modeltest.Evening)), "this month 1; last 3 d ago")
}

func TestTheLastEntryMayStandAhead(t *testing.T) {
	p := model.Practice{ID: "walk"}
	j := model.NewJournal(model.Catalog{p}, model.DefaultConfig())
	j.Replace([]model.Entry{model.NewEntry("a", p, modeltest.Clock("2098-12-24 09:00"), 0)})
	modeltest.Expect(t, "figures", said(Of(p, j, modeltest.Evening)), "this month 0; last in 26329 d")
}
