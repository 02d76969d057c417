package model_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestReadTurnsWhatWasTypedIntoItsStoredForm(t *testing.T) {
	now := wall(t, "2026-11-23 17:48", zone(t, "Europe/Berlin")) // a Monday
	pager := model.Field{Label: "One-pager", Kind: model.Prose, Template: model.OnePager}
	choice := model.Field{Label: "Direction", Kind: model.Choice, Choices: []string{"across", "down", "up", "upward"}}
	for _, c := range []struct {
		field       model.Field
		typed, want string
	}{
		{model.Field{Kind: model.Line}, "  Board numbers ", "Board numbers"},
		{model.Field{Kind: model.Line}, "Board\n  numbers\r\n\r\nfor Friday", "Board numbers for Friday"},
		{model.Field{Kind: model.Line}, "two  spaces\tkept", "two  spaces\tkept"},
		{model.Field{Kind: model.Prose}, "  one\n\n two \n \n\t\n", "  one\n\n two "},
		{model.Field{Kind: model.Prose}, " \n\n", ""},
		{pager, model.OnePager, ""},
		{pager, "## Problem\n## Evidence\n\n## Proposal\n## Small test\n## Ask", ""},
		{pager, strings.Replace(model.OnePager, "## Evidence", "It hurts.\n## Evidence", 1), "## Problem\n\nIt hurts.\n## Evidence\n\n## Proposal\n\n## Small test\n\n## Ask"},
		{model.Field{Kind: model.Person}, " Ana   Souza ,Omar,, Ana Souza", "Ana Souza, Omar"},
		{model.Field{Kind: model.Person}, " , ", ""},
		{model.Field{Kind: model.Date}, "fri", "2026-11-27"},
		{model.Field{Kind: model.Moment}, "fri 4pm", "2026-11-27T16:00:00+01:00"},
		{model.Field{Kind: model.Moment}, "2026-06-26T14:00:00Z", "2026-06-26T16:00:00+02:00"},
		{choice, "a", "across"},
		{choice, "DOWN", "down"},
		{choice, "up", "up"}, // whole, though upward begins with it
		{choice, "upw", "upward"},
		{model.Field{Kind: model.Scale}, "0", "0"},
		{model.Field{Kind: model.Scale}, " 10 ", "10"},
		{model.Field{Kind: model.Scale}, "07", "7"},
		{model.Field{Kind: model.Number}, "240", "240"},
		{model.Field{Kind: model.YesNo}, "Y", "yes"},
		{model.Field{Kind: model.YesNo}, "true", "yes"},
		{model.Field{Kind: model.YesNo}, "no", "no"},
		{model.Field{Kind: model.YesNo}, "False", "no"},
		{model.Field{Kind: model.Dates}, "yes", "2026-11-30 2026-12-23"},
		{model.Field{Kind: model.Dates}, "no", ""},
		{model.Field{Kind: model.Dates}, "2026-12-23 2026-11-30 2026-12-23", "2026-11-30 2026-12-23"},
		{model.Field{Kind: model.Dates}, "fri, 23 dec", "2026-11-27 2026-12-23"},
		{model.Field{Kind: model.Dates}, "in 2 weeks", "2026-12-07"},
		{model.Field{Kind: model.Dates}, "fri tomorrow", "2026-11-24 2026-11-27"},
		{model.Field{Kind: model.NamedPeriod}, "2026-w49", "2026-W49"},
		{model.Field{Kind: model.NamedPeriod}, "2026 q4", "2026-Q4"},
		{model.Field{Kind: model.NamedPeriod}, "2026-11", "2026-11"},
		{model.Field{Kind: model.NamedPeriod}, "2026", "2026"},
		{model.Field{Kind: model.NamedPeriod}, "last week", "2026-W47"},
	} {
		if got, err := c.field.Read(c.typed, now, fourOClock); err != nil || got != c.want {
			t.Errorf("kind %d, %q: got %q, %v; want %q", c.field.Kind, c.typed, got, err, c.want)
		}
		if got, err := c.field.Read(" \t", now, fourOClock); err != nil || got != "" {
			t.Errorf("kind %d, empty: got %q, %v", c.field.Kind, got, err)
		}
	}
}

// At 01:30 on Tuesday the journal day is still Monday.
func TestReadCountsFromTheJournalDay(t *testing.T) {
	now := wall(t, "2026-11-24 01:30", time.UTC)
	for kind, want := range map[model.Kind]string{model.Date: "2026-11-24", model.Dates: "2026-11-24",
		model.Moment: "2026-11-24T17:00:00Z"} {
		if got, err := (model.Field{Kind: kind}).Read("tomorrow", now, fourOClock); err != nil || got != want {
			t.Errorf("kind %d: got %q, %v; want %q", kind, got, err, want)
		}
	}
}

func TestReadRefusesInASentence(t *testing.T) {
	now := wall(t, "2026-11-23 17:48", time.UTC)
	choices := []string{"across", "down", "downward"}
	for _, c := range []struct {
		field       model.Field
		typed, want string
	}{
		{model.Field{Label: "To", Kind: model.Person, Required: true, Hint: "a name"}, " ", "Fill in To: a name"},
		{model.Field{Label: "To", Kind: model.Person, Required: true, Hint: "a name"}, ",", "Fill in To: a name"},
		{model.Field{Label: "What", Required: true}, "\n", "Fill in What"},
		{model.Field{Label: "Page", Kind: model.Prose, Template: model.OnePager, Required: true}, model.OnePager, "Fill in Page"},
		{model.Field{Label: "Due", Kind: model.Moment}, "frday", `Due: "frday" is not a time I understand; try "fri 4pm" or "2026-11-26 16:00"`},
		{model.Field{Label: "Next touch", Kind: model.Date}, "soon", `Next touch: "soon" is not a date I understand; try "fri" or "26 Nov"`},
		{model.Field{Label: "Did it hold?", Kind: model.Dates}, "fri soon", `Did it hold?: "soon" is not a date I understand; try "fri" or "26 Nov", with commas between days, or yes for 7 and 30 days`},
		{model.Field{Label: "Direction", Kind: model.Choice, Choices: choices}, "left", `Direction: "left" is not one of across, down, downward`},
		{model.Field{Label: "Direction", Kind: model.Choice, Choices: choices}, "d", `Direction: "d" may be down or downward; type more of it`},
		{model.Field{Label: "Energy", Kind: model.Scale}, "11", `Energy: "11" is not a whole number from 0 to 10`},
		{model.Field{Label: "Energy", Kind: model.Scale}, "-1", `Energy: "-1" is not a whole number from 0 to 10`},
		{model.Field{Label: "Energy", Kind: model.Scale}, "7.5", `Energy: "7.5" is not a whole number from 0 to 10`},
		{model.Field{Label: "People", Kind: model.Number}, "-3", `People: "-3" is not a whole number, 0 or more`},
		{model.Field{Label: "People", Kind: model.Number}, "99999999999999999999", `People: "99999999999999999999" is not a whole number, 0 or more`},
		{model.Field{Label: "Period", Kind: model.NamedPeriod}, "2026-W54", `Period: "2026-W54" is not a period I understand; try "week", "last month", 2026-W49, 2026-11, 2026-Q4 or 2026`},
		{model.Field{Label: "Period", Kind: model.NamedPeriod}, "2026-Q5", `Period: "2026-Q5" is not a period I understand; try "week", "last month", 2026-W49, 2026-11, 2026-Q4 or 2026`},
		{model.Field{Label: "Period", Kind: model.NamedPeriod}, "fri", "Period: that is one day; a week is 2026-W49, a month 2026-11, a quarter 2026-Q4, a year 2026"},
		{model.Field{Label: "Asked for first", Kind: model.YesNo}, "maybe", `Asked for first: "maybe" is neither yes nor no`},
	} {
		got, err := c.field.Read(c.typed, now, fourOClock)
		if err == nil {
			t.Errorf("%q was stored as %q", c.typed, got)
			continue
		}
		var bad model.AnswerError
		if !errors.As(err, &bad) || bad.Field.Label != c.field.Label || err.Error() != c.want || got != "" {
			t.Errorf("%q: got %q and %v, want %s", c.typed, got, err, c.want)
		}
	}
}

func TestSayIsForReading(t *testing.T) {
	now := wall(t, "2026-11-23 17:48", zone(t, "Europe/Berlin"))
	for _, c := range []struct {
		kind         model.Kind
		stored, want string
	}{
		{model.Moment, "2026-11-26T16:00:00+01:00", "Thu 26 Nov 16:00"},
		{model.Moment, "2026-11-24T08:00:00Z", "tomorrow 09:00"},
		{model.Moment, "next thursday-ish", "next thursday-ish"}, // a file edited by hand
		{model.Date, "2026-11-30", "Mon 30 Nov"},
		{model.Date, "30.11.", "30.11."},
		{model.Dates, "2026-11-30 2027-01-05", "Mon 30 Nov, Tue 5 Jan 2027"},
		{model.Dates, "2026-11-30 later", "2026-11-30 later"},
		{model.Dates, "", ""},
		{model.Line, "as it is", "as it is"},
	} {
		if got := (model.Field{Kind: c.kind}).Say(c.stored, now, fourOClock); got != c.want {
			t.Errorf("%q: got %q, want %q", c.stored, got, c.want)
		}
	}
}

// Whoever sleeps by day and starts days at noon still has yesterday at 09:00,
// so that today and tomorrow are in doubt until then.
func TestSayMindsLateDays(t *testing.T) {
	now := wall(t, "2026-11-24 09:00", time.UTC)
	due := model.Field{Kind: model.Moment}
	const stored = "2026-11-24T17:00:00Z"
	said := due.Say(stored, now, 12*time.Hour)
	if again, err := due.Read(said, now, 12*time.Hour); said != "Tue 24 Nov 17:00" || again != stored {
		t.Errorf("said as %q, read as %q, %v", said, again, err)
	}
}

// Whatever Read stored, Say can be typed again and is stored as the same.
func TestWhatIsSaidCanBeTypedAgain(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	rapid.Check(t, func(t *rapid.T) {
		minutes := rapid.Int64Range(0, 200*366*24*60)
		now := time.Unix(60*minutes.Draw(t, "now"), 0).In(berlin)
		dayStarts := time.Duration(rapid.IntRange(0, 12).Draw(t, "dayStarts")) * time.Hour
		f := model.Field{Label: "Field", Choices: []string{"across", "down", "up"},
			Kind: model.Kind(rapid.IntRange(int(model.Line), int(model.Dates)).Draw(t, "kind"))}
		near := rapid.IntRange(-500, 500)
		day := func() string { return (model.DayOf(now, dayStarts) + model.Day(near.Draw(t, "day"))).String() }
		var typed string
		switch f.Kind {
		case model.Date:
			typed = day()
		case model.Dates:
			typed = fmt.Sprintf("%s %s %s", day(), day(), day())
		case model.Moment:
			away := rapid.OneOf(rapid.IntRange(-3000, 3000), rapid.IntRange(-800_000, 800_000)).Draw(t, "minutes away")
			typed = now.Add(time.Duration(away) * time.Minute).Format(time.RFC3339)
		case model.Choice:
			typed = rapid.SampledFrom(f.Choices).Draw(t, "choice")
		case model.Scale:
			typed = fmt.Sprint(rapid.IntRange(0, 10).Draw(t, "scale"))
		case model.Number:
			typed = fmt.Sprint(rapid.IntRange(0, 1<<40).Draw(t, "number"))
		case model.YesNo:
			typed = rapid.SampledFrom([]string{"yes", "no"}).Draw(t, "answer")
		default:
			typed = rapid.String().Draw(t, "text")
		}
		stored, err := f.Read(typed, now, dayStarts)
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		said := f.Say(stored, now, dayStarts)
		if again, err := f.Read(said, now, dayStarts); err != nil || again != stored {
			t.Fatalf("at %s, days from %s: %q is stored as %q, said as %q, then stored as %q, %v", now, dayStarts, typed, stored, said, again, err)
		}
	})
}

func TestCheckNamesTheFirstFieldThatIsEmpty(t *testing.T) {
	promise, _ := model.Catalog(model.BuiltIn).Practice("promise")
	e := modeltest.Made("promise", "2026-11-23 12:00")
	for _, step := range []struct{ key, value, missing string }{
		{"", "", "to"},
		{"to", "Priya", "what"},
		{"what", " \n", "what"},
		{"what", "Board numbers", "due"},
	} {
		if step.key != "" {
			e.Answers = e.Answers.With(step.key, step.value)
		}
		var bad model.AnswerError
		if err := promise.Check(e); !errors.As(err, &bad) || bad.Field.Key != step.missing {
			t.Errorf("after %s=%q: got %v, want %s missing", step.key, step.value, err, step.missing)
		}
	}
	e.Answers = e.Answers.With("due", "2026-11-26T16:00:00+01:00")
	if err := promise.Check(e); err != nil {
		t.Errorf("whole, and yet: %v", err)
	}
}

func TestCheckNamesAStageThatThePracticeLacks(t *testing.T) {
	for _, c := range []struct {
		practice, stage string
		answers         []string
		want            string
	}{
		{"promise", "kep", []string{"to=a", "what=b", "due=2026-11-26T16:00:00Z"},
			`Reliability Rock has no stage "kep"; its stages are promised, moved, kept, broken`},
		{"contact", "met", []string{"person=Ana"}, `Lateral Network has no stages, so "met" cannot be one`},
		{"leave", "", []string{"from=2026-11-03", "to=2026-11-07"}, ""},
		{"leave", "", []string{"from=2026-11-07", "to=2026-11-03"},
			"To: 2026-11-03 is before 2026-11-07, when leave begins"},
	} {
		e := modeltest.Made(c.practice, "2026-11-23 12:00", c.answers...)
		if c.stage != "" {
			e.Events = append(e.Events, model.Event{At: e.Created, Stage: c.stage}, model.Event{At: e.Created, Held: "yes"})
		}
		got := ""
		practice, _ := model.Catalog(model.BuiltIn).Practice(c.practice)
		if err := practice.Check(e); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.practice, got, c.want)
		}
	}
}

// Every hint of the catalog that stands for a moment or a day can be typed.
func TestHintsCanBeTyped(t *testing.T) {
	now := wall(t, "2026-11-23 17:48", time.UTC)
	asked := 0
	for _, p := range model.BuiltIn {
		for _, f := range p.Fields {
			if !slices.Contains([]model.Kind{model.Moment, model.Date}, f.Kind) || strings.HasPrefix(f.Hint, "the new time") {
				continue
			}
			for _, hint := range strings.Split(f.Hint, ", ") {
				asked++
				if _, err := f.Read(hint, now, fourOClock); err != nil {
					t.Errorf("%s: %v", p.Name, err)
				}
			}
		}
	}
	if asked == 0 {
		t.Error("no field asks for a moment or a day")
	}
}
