package model

import "testing"

func TestPromisesOfAPeriod(t *testing.T) {
	inside, outside := "due="+stored("2026-11-18 12:00"), "due="+stored("2026-11-25 12:00")
	j := journalOf(
		made(Promise, "2026-11-02 09:00", inside, "kept@2026-11-18 11:00"),    // counts, on time
		made(Promise, "2026-11-02 09:01", outside, "kept@2026-11-19 11:00"),   // kept in it: counts, on time
		made(Promise, "2026-11-02 09:08", outside, "kept@2026-11-20 11:00"),   // the same
		made(Promise, "2026-11-02 09:02", inside, "kept@2026-11-11 11:00"),    // kept the week before
		made(Promise, "2026-11-02 09:03", inside, "broken@2026-11-24 11:00"),  // broken the week after
		made(Promise, "2026-11-02 09:04", outside, "broken@2026-11-20 11:00"), // broken in it: counts
		made(Promise, "2026-11-02 09:05", inside),                             // open and late: counts
		made(Promise, "2026-11-02 09:06", outside),                            // open, due later
		made(Promise, "2026-11-02 09:07"),                                     // open, no time
	)
	r := ReviewOf(j, PeriodOf(OneWeek, NewDay(2026, 11, 18)), evening)
	expect(t, "kept", r.Promises.Kept, 3)
	expect(t, "broken", r.Promises.Broken, 1)
	expect(t, "open", r.Promises.Open, 1)
	expect(t, "on time", r.Promises.OnTime, Share{3, 5})
	// Nothing was recorded in the week, and yet its promises are worth a line.
	expect(t, "figures", said(r.Figures), "entries 0; promises on time 3 of 5")
	expect(t, "tone", r.Figures[1].Tone, Plain)
	expect(t, "to look back on", r.ToLookBack(), false)
}

func TestHoursSavedOfAPeriod(t *testing.T) {
	j := journalOf(
		made("nuisance", "2026-11-02 09:00", "saving=2", "fixed@2026-11-18 11:00"),
		made("nuisance", "2026-11-02 09:01", "saving=4", "fixed@2026-11-11 11:00"),                             // the week before
		made("nuisance", "2026-11-02 09:02", "saving=8", "fixed@2026-11-18 11:00", "written@2026-11-18 12:00"), // taken back
		made("nuisance", "2026-11-18 09:00", "saving=16"),
	)
	r := ReviewOf(j, PeriodOf(OneWeek, NewDay(2026, 11, 18)), evening)
	expect(t, "saved", r.Saved, 2.0)
	expect(t, "figures", said(r.Figures), "entries 1; saved 2 h a week")
	expect(t, "to look back on", r.ToLookBack(), true)
	j.Put(made(WeekPlan, "2026-11-16 09:00", "plan=a", "look_back=Well"))
	expect(t, "looked back on", ReviewOf(j, PeriodOf(OneWeek, NewDay(2026, 11, 18)), evening).ToLookBack(), false)
}

func TestEachCreditOnItsOwn(t *testing.T) {
	from, to := NewDay(2026, 11, 9), NewDay(2026, 11, 15)
	for _, c := range []struct {
		name string
		e    Entry
		want Credits
	}{
		{"on the first day", made("mentee", "2026-11-09 09:00"), Credits{Helps: 1}},
		{"on the last day", made("mentee", "2026-11-15 09:00"), Credits{Helps: 1}},
		{"the day before", made("mentee", "2026-11-08 09:00"), Credits{}},
		{"the day after", made("mentee", "2026-11-16 09:00"), Credits{}},
		{"offered", made(Contact, "2026-11-10 09:00", "offered=x"), Credits{Helps: 1}},
		{"connected", made(Contact, "2026-11-10 09:00", "connected=x"), Credits{Shared: 1}},
		{"neither", made(Contact, "2026-11-10 09:00"), Credits{}},
		{"kept", made(Promise, "2026-11-02 09:00", "kept@2026-11-10 09:00"), Credits{Kept: 1}},
		{"broken", made(Promise, "2026-11-02 09:00", "broken@2026-11-10 09:00"), Credits{}},
		{"not shared", made("nuisance", "2026-11-10 09:00"), Credits{}},
		{"shared", made("nuisance", "2026-11-02 09:00", "shared@2026-11-10 09:00", "fixed@2026-11-20 09:00"), Credits{Drawn: 1}},
		{"green-lit without being shared", made("nuisance", "2026-11-02 09:00", "green-lit@2026-11-10 09:00"), Credits{Drawn: 1}},
	} {
		expect(t, c.name, CreditsOf(journalOf(c.e), from, to), c.want)
	}
}

func TestAnOldTalkWrittenDownLateDoesNotSayTheTeam(t *testing.T) {
	old := made(Contact, "2026-11-20 09:00", "person=Sam", "team=Old", "direction=up")
	old.Day = NewDay(2026, 9, 1)
	j := journalOf(made(Contact, "2026-11-10 09:00", "person=Sam", "team=New", "direction=across"), old)
	s := PeopleOf(j, evening)[0]
	expect(t, "team", s.Team, "New")
	expect(t, "direction", s.Direction, "across")
	expect(t, "talked", s.Talked, NewDay(2026, 11, 10))
	j.Put(made(Contact, "2026-11-10 15:00", "person=Sam", "team=Newer"))
	expect(t, "the later of a day", PeopleOf(j, evening)[0].Team, "Newer")
}

func TestCheckLanguageAtItsEdges(t *testing.T) {
	for text, want := range map[string]string{
		"just":                              "just", // the whole text
		"Send it, just":                     "just", // the last word
		"just — as I said":                  "just", // "as" does not follow it
		"> only a quoted line, just":        "",     // up to the end of the text
		"5 > 3, just":                       "just", // a sign inside a line quotes nothing
		"kind\n\nof":                        "",     // two paragraphs
		"It is kind,\nof":                   "kind,\nof",
		"kind.\nof":                         "",
		"kind\n":                            "",
		`"" just`:                           "just", // an empty quotation
		"`` just":                           "just",
		"\"open\n\njust\" closes elsewhere": "just", // a quotation ends with its paragraph
		"``````just":                        "just", // an empty block of code
		">\njust":                           "just",
	} {
		expect(t, text, phrases(text, AnyManner), want)
	}
}
