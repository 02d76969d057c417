package model_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// person is a person entry made on a day of November 2026.
func person(day int, answers ...string) model.Entry {
	return modeltest.Made("person", fmt.Sprintf("2026-11-%02d 09:00", day), answers...)
}

// keys are the keys of the people whom the names mean.
func keys(j *model.Journal, names ...string) string {
	text := ""
	for _, name := range names {
		text += j.PersonOf(name) + "; "
	}
	return text
}

func TestSpellingsOfOnePerson(t *testing.T) {
	for _, c := range []struct {
		name    string
		entries []model.Entry
		want    string // of Priya, " PRIYA ", P. Shah, Sam
	}{
		{"no entry", nil, "priya; priya; p. shah; sam; "},
		{"an alias", []model.Entry{person(2, "name=Priya", "aliases=P. Shah, PS")}, "priya; priya; priya; sam; "},
		{"shown by another name", []model.Entry{person(2, "name=Priya Shah", "aliases=priya, p. shah")}, "priya shah; priya shah; priya shah; sam; "},
		{"without a name", []model.Entry{person(2, "aliases=P. Shah, Priya")}, "p. shah; p. shah; p. shah; sam; "},
		{"two entries share a spelling", []model.Entry{person(2, "name=Priya", "aliases=PS"), person(3, "name=P. Shah", "aliases=ps")},
			"p. shah; p. shah; p. shah; sam; "}, // the later one says the name
		{"a third joins two", []model.Entry{person(2, "name=Priya"), person(3, "name=P. Shah"), person(4, "name=Sam", "aliases=priya, p. shah")},
			"sam; sam; sam; sam; "},
		{"about nobody", []model.Entry{person(2, "team=Board")}, "priya; priya; p. shah; sam; "},
	} {
		modeltest.Expect(t, c.name, keys(modeltest.JournalOf(c.entries...), "Priya", " PRIYA ", "P. Shah", "Sam"), c.want)
		slices.Reverse(c.entries)
		modeltest.Expect(t, c.name+", read the other way round", keys(modeltest.JournalOf(c.entries...), "Priya", " PRIYA ", "P. Shah", "Sam"), c.want)
	}
}

func TestAnAliasLeftOutParts(t *testing.T) {
	e := person(2, "name=Priya", "aliases=P. Shah")
	j := modeltest.JournalOf(e, modeltest.Made("contact", "2026-11-10 09:00", "person=p. shah"))
	touched := func() string {
		_, day := model.LastTouch("Priya", j)
		return fmt.Sprint(keys(j, "P. Shah"), day)
	}
	modeltest.Expect(t, "joined", touched(), "priya; 2026-11-10")
	changed := e.Clone()
	changed.Answers = changed.Answers.With("aliases", "")
	j.Put(changed)
	modeltest.Expect(t, "parted", touched(), "p. shah; 1970-01-01")
	j.Put(e)
	modeltest.Expect(t, "joined again", touched(), "priya; 2026-11-10")
	e.Deleted = modeltest.Evening
	j.Put(e)
	modeltest.Expect(t, "thrown away", touched(), "p. shah; 1970-01-01")
}

func TestOfTwoPersonEntriesTheLaterSpeaks(t *testing.T) {
	first := person(2, "name=Priya", "team=Board", "role=chair", "every=7", "left=yes")
	first.Tags = []string{"board"}
	second := person(3, "name=Priya Shah", "aliases=priya", "team=Sales", "latest=30", "left=no")
	second.Tags = []string{"board", "close"}
	p, ok := modeltest.JournalOf(second, first).Person("PRIYA")
	modeltest.Expect(t, "known", ok, true)
	modeltest.Expect(t, "said", fmt.Sprint(p.Name, "; ", p.Team, "; ", p.Role, "; ", p.Every, "; ", p.Latest, "; ", p.Left, "; ", p.Tags),
		"Priya Shah; Sales; chair; 7; 30; false; [board close]")
	modeltest.Expect(t, "first", p.First.ID, first.ID)
}

func TestNumbersOfDaysThatAreNone(t *testing.T) {
	for text, want := range map[string]int{"": 0, "0": 0, "14": 14, "-3": 0, "soon": 0, "99999999999999": 36600} {
		p, _ := modeltest.JournalOf(person(2, "name=Priya", "every="+text)).Person("Priya")
		modeltest.Expect(t, text, p.Every, want)
	}
}

// A person entry is found by its names, and is no entry about the person.
func TestAPersonEntryNamesItsPerson(t *testing.T) {
	e := person(2, "name=Priya Shah", "aliases=Priya, PS")
	p := modeltest.Practice("person")
	modeltest.Expect(t, "names", fmt.Sprint(e.Names(p)), "[Priya Shah Priya PS]")
	modeltest.Expect(t, "people", len(e.People(p)), 0)
	j := modeltest.JournalOf(e)
	modeltest.Expect(t, "touches", len(model.TouchesOf(e, p, j)), 0)
	modeltest.Expect(t, "completed", fmt.Sprint(j.PeopleSeen()), "[{PS 1} {Priya 1} {Priya Shah 1}]")
}

// The touches of section 2 of the design, each by its practice, and what is none.
func TestTouches(t *testing.T) {
	sent := "sent=" + modeltest.Stored("2026-11-12 09:00")
	for _, c := range []struct {
		name string
		e    model.Entry
		want string
	}{
		{"contact", modeltest.Made("contact", "2026-11-10 09:00", "person=Ana, lee", "connected=Bo"), "ana 2026-11-10; lee 2026-11-10; "},
		{"mentee", modeltest.Made("mentee", "2026-11-10 09:00", "mentee=Ana"), "ana 2026-11-10; "},
		{"follower", modeltest.Made("follower", "2026-11-10 09:00", "person=Ana", "landed@2026-11-20 09:00"), "ana 2026-11-10; "},
		{"need seen", modeltest.Made("need", "2026-11-10 09:00", "person=Ana"), ""},
		{"need sent", modeltest.Made("need", "2026-11-10 09:00", "person=Ana", "sent@2026-11-11 09:00"), "ana 2026-11-11; "},
		{"need sent at", modeltest.Made("need", "2026-11-10 09:00", "person=Ana", sent, "sent@2026-11-13 09:00"), "ana 2026-11-12; "},
		{"promise open", modeltest.Made("promise", "2026-11-10 09:00", "to=Ana"), ""},
		{"promise kept", modeltest.Made("promise", "2026-11-10 09:00", "to=Ana", "kept@2026-11-14 09:00"), "ana 2026-11-14; "},
		{"promise kept and taken back", modeltest.Made("promise", "2026-11-10 09:00", "to=Ana", "kept@2026-11-14 09:00", "promised@2026-11-15 09:00"), ""},
		{"promise broken", modeltest.Made("promise", "2026-11-10 09:00", "to=Ana", "broken@2026-11-14 09:00"), ""},
		{"kept at night", modeltest.Made("promise", "2026-11-10 09:00", "to=Ana", "kept@2026-11-14 03:59"), "ana 2026-11-13; "},
		{"ask drafted", modeltest.Made("ask", "2026-11-10 09:00", "to=Ana"), ""},
		{"ask told, never asked", modeltest.Made("ask", "2026-11-10 09:00", "to=Ana", "told@2026-11-11 09:00"), ""},
		{"ask asked", modeltest.Made("ask", "2026-11-10 09:00", "to=Ana", "asked@2026-11-11 09:00", "theirs@2026-11-14 09:00"), "ana 2026-11-11; "},
		{"transparency", modeltest.Made("transparency", "2026-11-10 09:00", "told=Ana", "fixed@2026-11-14 09:00"), "ana 2026-11-10; "},
		{"ownership", modeltest.Made("ownership", "2026-11-10 09:00", "told=Ana", "fixed@2026-11-14 09:00"), "ana 2026-11-10; "},
		{"outcome asked", modeltest.Made("outcome", "2026-11-10 09:00", "raised_with=Ana", "raised@2026-11-11 09:00", "asked@2026-11-12 09:00"), ""},
		{"outcome raised by the answer", modeltest.Made("outcome", "2026-11-10 09:00", "raised_with=Ana"), "ana 2026-11-10; "},
		{"outcome raised", modeltest.Made("outcome", "2026-11-10 09:00", "raised_with=Ana", "raised@2026-11-11 09:00"), "ana 2026-11-11; "},
		{"nuisance", modeltest.Made("nuisance", "2026-11-10 09:00", "approver=Ana", "shared@2026-11-11 09:00"), ""},
		{"waiting", modeltest.Made("waiting", "2026-11-10 09:00", "from=Ana", "received@2026-11-11 09:00"), ""},
		{"one person twice", modeltest.Made("contact", "2026-11-10 09:00", "person=Sam, ANA, ana"), "sam 2026-11-10; ana 2026-11-10; "},
		{"a group", modeltest.Made("contact", "2026-11-10 09:00", "person=The Team, Ana"), "ana 2026-11-10; "},
	} {
		text := ""
		for _, touch := range model.TouchesOf(c.e, modeltest.Practice(c.e.Practice), modeltest.JournalOf(c.e)) {
			text += touch.Person + " " + touch.Day.String() + "; "
		}
		modeltest.Expect(t, c.name, text, c.want)
	}
	thrown := modeltest.Made("contact", "2026-11-10 09:00", "person=Ana")
	thrown.Deleted = modeltest.Evening
	modeltest.Expect(t, "in the trash", len(model.TouchesOf(thrown, modeltest.Practice("contact"), modeltest.JournalOf(thrown))), 0)
}

// The day of a touch is that of the zone it was written in.
func TestTheDayOfATouchIsReadInItsOwnZone(t *testing.T) {
	e := modeltest.Made("promise", "2026-11-29 09:00", "to=Ana")
	at, err := time.Parse(time.RFC3339, "2026-12-01T06:00:00+09:00") // 30 November in Berlin
	if err != nil {
		t.Fatal(err)
	}
	e.Events = append(e.Events, model.Event{At: at, Stage: model.Kept})
	_, day := model.LastTouch("Ana", modeltest.JournalOf(e))
	modeltest.Expect(t, "day", day.String(), "2026-12-01")
}

func TestGroups(t *testing.T) {
	j := modeltest.JournalOf(person(2, "name=Priya", "aliases=my manager"))
	for name, want := range map[string]bool{
		"the team": true, "The Board": true, "everyone": true, " Everybody ": true, "my team": true, "our customers": true,
		"all hands": true, "Platform team": true, "data squad": true, "team": true, "my boss": true,
		"Priya": false, "Theo": false, "Teamer": false, "Alla": false, "Myra": false, "Ana Teamsky": false, "": false,
		"My manager": false, // Priya
	} {
		modeltest.Expect(t, name, j.IsGroup(name), want)
	}
}

func TestTheLastTouch(t *testing.T) {
	late := modeltest.Made("contact", "2026-11-21 09:00", "person=Ana")
	late.Day = modeltest.Day("2026-11-01") // written down late
	j := modeltest.JournalOf(late,
		modeltest.Made("contact", "2026-11-10 09:00", "person=Ana"),
		modeltest.Made("mentee", "2026-11-10 15:00", "mentee=ana"),
		modeltest.Made("promise", "2026-11-02 09:00", "to=Ana", "kept@2026-11-09 09:00"),
		modeltest.Made("promise", "2026-11-20 09:00", "to=Ana"), // open
		modeltest.Made("contact", "2026-11-20 09:00", "person=everyone"),
	)
	last, day := model.LastTouch("Ana", j)
	modeltest.Expect(t, "last", last.Practice, "mentee")
	modeltest.Expect(t, "day", day, modeltest.Day("2026-11-10"))
	for _, name := range []string{"Lee", "everyone"} {
		if last, _ := model.LastTouch(name, j); last != nil {
			t.Errorf("%s was touched by %s", name, last.ID)
		}
	}
	modeltest.Expect(t, "everybody", fmt.Sprint(model.Everybody(j)), "[ana]")
}
