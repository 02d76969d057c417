package figures

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// Each line of the credits by one entry, in the week of 9 to 15 November, seen on
// the evening of the 23rd.
func TestEachCreditOnItsOwn(t *testing.T) {
	from, to := model.NewDay(2026, 11, 9), model.NewDay(2026, 11, 15)
	due := func(at string) string { return "due=" + modeltest.Stored(at) }
	movedTwice := modeltest.Made("promise", "2026-11-09 09:00", "to=Sam", due("2026-11-10 12:00"))
	for _, day := range []string{"10", "12"} { // each in time, to noon two days later
		movedTwice, _ = movedTwice.AdvanceTo(modeltest.Practice("promise"), model.Renegotiated,
			model.Happening{At: modeltest.Clock("2026-11-" + day + " 10:00"), Due: modeltest.Clock("2026-11-"+day+" 12:00").AddDate(0, 0, 20)})
	}
	back, _ := movedTwice.Advance(modeltest.Practice("promise"), "promised", modeltest.Clock("2026-11-12 11:00"), 0)
	for _, c := range []struct {
		name string
		e    model.Entry
		want string
	}{
		{"on the first day", modeltest.Made("mentee", "2026-11-09 09:00"), "Help given 1"},
		{"on the last day", modeltest.Made("mentee", "2026-11-15 09:00"), "Help given 1"},
		{"the day before", modeltest.Made("mentee", "2026-11-08 09:00"), ""},
		{"the day after", modeltest.Made("mentee", "2026-11-16 09:00"), ""},
		{"offered", modeltest.Made("contact", "2026-11-10 09:00", "offered=x"), "Help given 1"},
		{"connected", modeltest.Made("contact", "2026-11-10 09:00", "connected=x"), "Credit shared 1"},
		{"offered and connected", modeltest.Made("contact", "2026-11-10 09:00", "offered=x", "connected=x"), "Help given 1, Credit shared 1"},
		{"neither", modeltest.Made("contact", "2026-11-10 09:00"), ""},
		{"backed", modeltest.Made("follower", "2026-11-10 09:00"), "Credit shared 1"},
		{"sent", modeltest.Made("need", "2026-11-02 09:00", "sent="+modeltest.Stored("2026-11-10 09:00"), "sent@2026-11-20 09:00"), "Help given 1"},
		{"sent unasked", modeltest.Made("need", "2026-11-02 09:00", "asked_first=no", "sent@2026-11-10 09:00"), "Help given 1"},
		{"sent when asked", modeltest.Made("need", "2026-11-02 09:00", "asked_first=yes", "sent@2026-11-10 09:00"), ""},
		{"not sent after all", modeltest.Made("need", "2026-11-02 09:00", "sent@2026-11-10 09:00", "seen@2026-11-11 09:00"), ""},

		{"kept on time", modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-10 09:00"), "kept@2026-11-10 09:00"), "Kept on time 1"},
		{"kept late", modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-10 09:00"), "kept@2026-11-10 09:01"), ""},
		{"kept, never due", modeltest.Made("promise", "2026-11-02 09:00", "kept@2026-11-10 09:00"), ""},
		{"kept before the week", modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-10 09:00"), "kept@2026-11-08 09:00"), ""},
		{"taken back", modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-30 09:00"), "kept@2026-11-10 09:00", "promised@2026-11-10 10:00"), ""},

		{"put up for a green light", modeltest.Made("nuisance", "2026-11-02 09:00", "approver=Kim", "shared@2026-11-10 09:00", "fixed@2026-11-20 09:00"), "Favours asked 1"},
		{"with nobody", modeltest.Made("nuisance", "2026-11-02 09:00", "shared@2026-11-10 09:00"), ""},
		{"green-lit without being shared", modeltest.Made("nuisance", "2026-11-02 09:00", "approver=Kim", "green-lit@2026-11-10 09:00"), ""},
		{"fixed without being shared", modeltest.Made("nuisance", "2026-11-02 09:00", "approver=Kim", "fixed@2026-11-10 09:00"), ""},
		{"not shared after all", modeltest.Made("nuisance", "2026-11-02 09:00", "approver=Kim", "shared@2026-11-10 09:00", "noticed@2026-11-11 09:00"), ""},
		{"moved twice", movedTwice, "Favours asked 2"},
		{"not moved after all", back, ""},
		{"moved, nobody knows when", modeltest.Made("promise", "2026-11-10 09:00", "to=Sam", due("2026-11-20 09:00"), "renegotiated="+modeltest.Stored("2026-11-30 09:00")), ""},
		{"moved, nobody knows to when", modeltest.Made("promise", "2026-11-10 09:00", "to=Sam", due("2026-11-30 09:00"), "renegotiated@2026-11-11 09:00"), "Favours asked 1"},

		{"broken", modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-09 09:00"), "broken@2026-11-10 09:00"), "Broken or late 2"},
		{"broken the week after", modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-15 09:00"), "broken@2026-11-16 09:00"), ""},
		{"broken, never due", modeltest.Made("promise", "2026-11-02 09:00", "broken@2026-11-10 09:00"), "Broken or late 2"},
		{"open for a week too long", modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-08 09:00")), "Broken or late 2"}, // on the 15th
		{"not yet for a week", modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-16 17:49")), ""},                       // on the 23rd, a minute on
		{"broken after that", modeltest.Made("promise", "2026-11-01 09:00", due("2026-11-03 09:00"), "broken@2026-11-20 09:00"), "Broken or late 2"},
		{"kept after that", modeltest.Made("promise", "2026-11-01 09:00", due("2026-11-03 09:00"), "kept@2026-11-20 09:00"), "Broken or late 2"},
		{"kept just before", modeltest.Made("promise", "2026-11-01 09:00", due("2026-11-03 09:00"), "kept@2026-11-10 08:59"), ""},
	} {
		modeltest.Expect(t, c.name, saidCredits(CreditsOf(modeltest.JournalOf(c.e), from, to, modeltest.Evening).Account), c.want)
	}
	tonight := modeltest.Made("promise", "2026-11-02 09:00", due("2026-11-16 17:48"))
	modeltest.Expect(t, "a week on the minute", saidCredits(CreditsOf(modeltest.JournalOf(tonight), from, to+8, modeltest.Evening).Account), "Broken or late 2")
}

func TestA08FixedAndNeverShared(t *testing.T) {
	e := modeltest.Made("nuisance", "2026-11-16 09:00", "problem=Exports", "approver=Kim", "fixed@2026-11-17 09:00")
	today := model.NewDay(2026, 11, 23)
	c := CreditsOf(modeltest.JournalOf(e), today-CreditDays+1, today, modeltest.Evening)
	modeltest.Expect(t, "asks drawn", c.Drawn(), 0)
}

// Of three entries with people: Sam was offered something and connected with Lee,
// twice named at that; Sam and Ana have a promise kept on time together; and Ana
// one that was broken.
func TestCreditsByPerson(t *testing.T) {
	talk := modeltest.Made("contact", "2026-11-16 09:00", "person=Sam, sam", "offered=x", "connected=Lee")
	kept := modeltest.Made("promise", "2026-11-17 09:00", "to=sam, Ana", "due="+modeltest.Stored("2026-11-18 12:00"), "kept@2026-11-18 11:00")
	broken := modeltest.Made("promise", "2026-11-18 09:00", "to=Ana", "due="+modeltest.Stored("2026-11-19 12:00"), "broken@2026-11-19 11:00")
	alone := modeltest.Made("mentee", "2026-11-19 09:00")
	today := model.NewDay(2026, 11, 23)
	c := CreditsOf(modeltest.JournalOf(broken, alone, kept, talk), today-CreditDays+1, today, modeltest.Evening)
	modeltest.Expect(t, "in all", saidCredits(c.Account), "Help given 2, Kept on time 1, Credit shared 1, Broken or late 2")
	modeltest.Expect(t, "given", c.Given(), 4)
	modeltest.Expect(t, "drawn", c.Drawn(), 2)
	var people []string
	for _, a := range c.People {
		people = append(people, fmt.Sprintf("%s: %s", a.Name, saidCredits(a)))
	}
	modeltest.Expect(t, "people", strings.Join(people, "; "),
		"Ana: Kept on time 1, Broken or late 2; sam: Help given 1, Kept on time 1, Credit shared 1")
	modeltest.Expect(t, "made of", strings.Join(c.Lines[0].Entries, " | "), talk.ID+" | "+alone.ID)
	modeltest.Expect(t, "made of", strings.Join(c.People[0].Lines[4].Entries, " | "), broken.ID)
	draws := ""
	for _, l := range c.Lines {
		draws += fmt.Sprint(l.Draws(), " ")
	}
	modeltest.Expect(t, "columns", draws, "false false false true true ")
}

// A person has one account under all their spellings, and one share of promises.
func TestCreditsUnderEverySpelling(t *testing.T) {
	of := func(to, at string) model.Entry {
		return modeltest.Made("promise", at, "to="+to, "due="+modeltest.Stored("2026-11-18 12:00"), "kept@2026-11-18 11:00")
	}
	j := modeltest.JournalOf(of("Sam", "2026-11-16 09:00"), of("samuel, SAM", "2026-11-16 10:00"),
		modeltest.Made("person", "2026-11-17 09:00", "name=Sam Lee", "aliases=Sam, Samuel"))
	today := model.NewDay(2026, 11, 23)
	c := CreditsOf(j, today-CreditDays+1, today, modeltest.Evening)
	modeltest.Expect(t, "accounts", len(c.People), 1)
	modeltest.Expect(t, "of Sam", c.People[0].Name+": "+saidCredits(c.People[0]), "Sam Lee: Kept on time 2")
	r := promisesOf(j.OfRole(model.RolePromise), j, modeltest.Evening)
	modeltest.Expect(t, "reliability", fmt.Sprint(len(r.People), " ", r.People[0].Name, " ", r.People[0].OnTime), "1 Sam Lee 2 of 2")
}

// The last 90 days end today: the first of them is 89 days ago.
func TestCreditsLookBackNinetyDays(t *testing.T) {
	today := model.NewDay(2026, 11, 23)
	j := modeltest.JournalOf(modeltest.Made("mentee", "2026-08-25 09:00"), modeltest.Made("mentee", "2026-08-26 09:00"), modeltest.Made("mentee", "2026-11-23 09:00"))
	modeltest.Expect(t, "given", CreditsOf(j, today-CreditDays+1, today, modeltest.Evening).Given(), 2)
}
