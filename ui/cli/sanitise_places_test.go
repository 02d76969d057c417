package cli

import (
	"testing"

	"fromhere/model"
)

// foul is a practice of a config whose every word is poison.
var foul = model.Practice{ID: "foul" + poison, Name: "N" + poison, Short: "S" + poison, Noun: "n" + poison, Group: model.Habits, Asks: "A\nb: c" + poison,
	Fields: []model.Field{
		{Key: "a" + poison, Label: "L" + poison, Hint: "\nb: c" + poison, Required: true},
		{Key: "one", Label: "C" + poison, Kind: model.Choice, Choices: []string{"x\nb: c" + poison, "y"}},
	},
	Stages: []model.Stage{{Name: "begun" + poison}, {Name: "held" + poison, Final: true, Holds: true}},
	Title:  "a" + poison, Cadence: model.Daily, Quiet: 1}

// fouled is an entry of the foul practice, days old.
func fouled(id string, days int, stage string) model.Entry {
	e := model.NewEntry(id, foul, now.AddDate(0, 0, -days), 0)
	e.Answers = e.Answers.With("a"+poison, "t"+poison)
	e.Events = []model.Event{{At: e.Created, Stage: stage + poison}}
	return e
}

// What a config says of its practices, and where their entries stand.
func TestPracticesAreToldClean(t *testing.T) {
	d := newConsole()
	d.env.Open = func(string) (Journal, error) {
		return Journal{Store: d.memoryStore, Catalog: model.Catalog{foul}, Config: d.config}, nil
	}
	held := fouled("01e0", 4, "held")
	held.Answers = held.Answers.With("follow_up", "2026-11-20")
	d.entries = []model.Entry{held, fouled("01e1", 3, "begun")}
	for _, width := range []int{0, 80} {
		d.env.Width = width
		for _, args := range [][]string{
			{"add", "--help"}, {"list"}, {"list", "practice:foul stage:q"}, {"today"}, {"due"}, {"status"}, {"streaks"}, {"search", "t"}, {"show", "01e0"},
			{"figures"}, {"figures", "--explain"}, {"people"}, {"review", "year"}, {"mark", "01e0"}, {"stage", "01e1"}, {"stage", "01e1", "x"},
			{"edit", "01e1", "one=y"}, {"rm", "01e1"}, {"stage", "01e1"}, {"restore", "01e1"},
		} {
			d.run(args...)
			if what := leaks(d.out.String() + d.err.String()); what != "" || d.out.Len()+d.err.Len() == 0 {
				t.Errorf("%q prints %s:\n%q", args, what, d.out.String()+d.err.String())
			}
		}
	}
}

func TestFindingsAreToldClean(t *testing.T) {
	found := findingJSON{Path: "/journal/" + poison, Line: 3, Reason: "bad " + poison, Remedy: "mend " + poison, Fix: "moved " + poison}
	report := doctorJSON{Did: []string{"did " + poison}, Findings: []findingJSON{found}, Notes: []findingJSON{found}}
	for _, fixed := range []bool{false, true} {
		if what := leaks(report.text(fixed)); what != "" {
			t.Errorf("the report has %s:\n%q", what, report.text(fixed))
		}
	}
}
