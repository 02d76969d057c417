package figures

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// On 23 November, Ana was last touched on the 9th: 14 days ago. By the interval,
// warm, cooling or cold.
func TestTheIntervalOfAPerson(t *testing.T) {
	touch := modeltest.Made("contact", "2026-11-09 09:00", "person=Ana")
	for _, c := range []struct {
		asks string // answers of the person entry
		tags []string
		want string
	}{
		{"", nil, "14 of 21 and 42, warm"},                                        // everybody's
		{"every=14 latest=20", nil, "14 of 14 and 20, warm"},                      // up to it
		{"every=13 latest=20", nil, "14 of 13 and 20, cooling"},                   // past it
		{"every=5 latest=14", nil, "14 of 5 and 14, cooling"},                     // cold after more than the latest
		{"every=5 latest=13", nil, "14 of 5 and 13, cold"},                        //
		{"every=7", nil, "14 of 7 and 14, cooling"},                               // the latest is twice every
		{"every=6", nil, "14 of 6 and 12, cold"},                                  // 2 × 6 = 12
		{"latest=28", nil, "14 of 14 and 28, warm"},                               // every is half the latest
		{"latest=27", nil, "14 of 13 and 27, cooling"},                            // 27 ÷ 2, rounded down
		{"every=0 latest=0", nil, "14 of 21 and 42, warm"},                        // none given
		{"every=20 latest=5", nil, "14 of 20 and 5, warm"},                        // warm first
		{"", []string{"team"}, "14 of 10 and 20, cooling"},                        // by tag, in any case
		{"", []string{"team", "close", "other"}, "14 of 4 and 8, cold"},           // of two the one that asks for more
		{"every=30", []string{"close"}, "14 of 30 and 60, warm"},                  // the person's goes first
		{"left=yes every=2", nil, "14 of 2 and 4, "},                              // nobody to keep in touch with
		{"team=Board", []string{"nothing", "never"}, "14 of 21 and 42, warm"},     // tags without an interval, or of no days
		{"every=1 latest=1", []string{"team", "close"}, "14 of 1 and 1, cold"},    //
		{"every=14", []string{"team", "close", "other"}, "14 of 14 and 28, warm"}, //
	} {
		j := modeltest.JournalOf(touch)
		j.Config.Intervals = map[string]int{"Team": 10, "close": 4, "never": 0}
		e := modeltest.Made("person", "2026-11-20 09:00", append([]string{"name=ANA"}, strings.Fields(c.asks)...)...)
		e.Tags = c.tags
		j.Put(e)
		s := SilenceOf("ana", j, j.DayOf(modeltest.Evening))
		modeltest.Expect(t, fmt.Sprint(c.asks, c.tags), fmt.Sprintf("%d of %d and %d, %s", s.Days, s.Interval.Warm, s.Interval.Cold, s.Warmth), c.want)
	}
}

// A person who is to be kept in touch with and never was is silent since they were
// first written down: on 13 November, 10 days ago.
func TestSilenceOfOneNeverTouched(t *testing.T) {
	first := modeltest.Made("person", "2026-11-13 09:00", "name=Ana", "every=3")
	j := modeltest.JournalOf(first, modeltest.Made("person", "2026-11-20 09:00", "name=Ana Maria", "aliases=Ana"),
		modeltest.Made("person", "2026-11-13 09:00", "name=Bo"),
		modeltest.Made("promise", "2026-11-20 09:00", "to=Lee"), modeltest.Made("contact", "2026-11-20 09:00", "person=the team"))
	today := j.DayOf(modeltest.Evening)
	s := SilenceOf("ana", j, today)
	modeltest.Expect(t, "Ana", fmt.Sprint(s.Person, s.Touched, s.Days, s.Warmth, s.Entry.ID == first.ID), "ana mariafalse 10coldtrue")
	for _, name := range []string{"Bo", "Lee", "the team", "nobody"} {
		modeltest.Expect(t, name, SilenceOf(name, j, today).Warmth, Stranger)
	}
	modeltest.Expect(t, "with a warmth", len(silences(j, today)), 1)
}

// A touch that a clock or another zone put ahead is warm.
func TestATouchAheadIsWarm(t *testing.T) {
	j := modeltest.JournalOf(modeltest.Made("contact", "2026-11-25 09:00", "person=Ana"))
	s := SilenceOf("Ana", j, j.DayOf(modeltest.Evening))
	modeltest.Expect(t, "ahead", fmt.Sprint(s.Days, s.Warmth), "-2warm")
}

func TestWhoIsQuiet(t *testing.T) {
	for _, c := range []struct {
		last, asks string
		want       bool
	}{
		{"2026-10-12", "", false},        // 42 days
		{"2026-10-11", "", true},         // 43
		{"2026-06-08", "", true},         // 168 = 4 × 42
		{"2026-06-07", "", false},        // 169: it has ended
		{"2026-06-07", "every=20", true}, // asked for, it never ends
		{"2026-06-07", "every=20 left=yes", false},
		{"2026-11-13", "latest=9", true}, // 10 days
		{"2026-11-14", "latest=9", false},
	} {
		j := modeltest.JournalOf(modeltest.Made("contact", c.last+" 09:00", "person=Ana"))
		if c.asks != "" {
			j.Put(modeltest.Made("person", "2026-01-01 09:00", append([]string{"name=Ana"}, strings.Fields(c.asks)...)...))
		}
		modeltest.Expect(t, c.last+" "+c.asks, SilenceOf("Ana", j, j.DayOf(modeltest.Evening)).Quiet(), c.want)
	}
}

// The person entry's team and direction win over a contact's; one that an alias
// joins is one person in pairs, mix and tallies.
func TestTheNetworkIsOfPeople(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("contact", "2026-11-01 09:00", "person=Ana", "team=Ops", "direction=across", "struggle=Slow logins", "connected=P. Shah"),
		modeltest.Made("contact", "2026-11-02 09:00", "person=Priya", "team=Sales", "direction=down", "struggle=Month end", "connected=ana"),
		modeltest.Made("contact", "2026-11-03 09:00", "person=Ana, Priya", "direction=down", "struggle=Both"),
		modeltest.Made("contact", "2026-11-04 09:00", "person=Priya", "connected=p. shah"), // with herself: no bridge
	}
	known := modeltest.Made("person", "2026-11-20 09:00", "name=Priya Shah", "aliases=Priya, P. Shah", "team=Board", "direction=up")
	j := modeltest.JournalOf(append(entries, known)...)
	p := modeltest.Practice("contact")
	r := networkOf(entries, p, j, j.DayOf(modeltest.Evening))
	// 1 Nov: Ana across. 2 Nov: Priya up, for all that the contact says. 3 Nov: Ana
	// down and Priya up. 4 Nov: Priya up.
	modeltest.Expect(t, "mix", fmt.Sprint(r.Mix), "[{across 1} {down 1} {up 3}]")
	modeltest.Expect(t, "bridges", fmt.Sprint(r.Bridges), "[[Ana Priya Shah]]")
	troubles := ""
	for _, team := range r.Struggles {
		troubles += fmt.Sprint(team.Team, team.Struggles, " ")
	}
	modeltest.Expect(t, "struggles", troubles, "Board[Both Month end] Ops[Slow logins] ")
	people := PeopleOf(j, modeltest.Evening)
	modeltest.Expect(t, "people", fmt.Sprint(len(people), people[0].Name, people[0].Team, people[0].Direction, people[0].Entries), "2Priya ShahBoardup4")
	modeltest.Expect(t, "Ana", fmt.Sprint(people[1].Name, people[1].Team, people[1].Direction, people[1].Entries), "AnaOpsdown3")
}

func TestAPersonEntryIsNoEntryAboutThem(t *testing.T) {
	known := modeltest.Made("person", "2026-11-20 09:00", "name=Priya Shah", "aliases=Priya")
	j := modeltest.JournalOf(known, modeltest.Made("contact", "2026-11-10 09:00", "person=Priya"), modeltest.Made("person", "2026-11-20 10:00", "name=Lee"))
	people := PeopleOf(j, modeltest.Evening)
	modeltest.Expect(t, "people", fmt.Sprint(people[0].Name, people[0].Entries, people[0].LastSeen, people[1].Name, people[1].Entries, people[1].LastSeen),
		"Lee0 2026-11-20Priya Shah1 2026-11-10")
	r := ReviewOf(j, model.PeriodOf(model.OneMonth, j.DayOf(modeltest.Evening)), modeltest.Evening)
	modeltest.Expect(t, "of the month", fmt.Sprint(r.People), "[{Priya Shah 1}]")
}

// Promises, ideas backed and sessions are of people, however they are written.
func TestTalliesAreOfPeople(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("person", "2026-11-20 09:00", "name=Priya Shah", "aliases=Priya, PS"),
		modeltest.Made("follower", "2026-11-02 09:00", "person=priya"), modeltest.Made("follower", "2026-11-03 09:00", "person=PS"),
		modeltest.Made("follower", "2026-11-04 09:00", "person=Ana"), modeltest.Made("follower", "2026-11-05 09:00", "person=Priya Shah, ps"),
		modeltest.Made("mentee", "2026-11-02 09:00", "mentee=PS", "next=2026-11-24"),
		modeltest.Made("mentee", "2026-11-03 09:00", "mentee=priya", "next=2026-11-26"), // says her next session now
		modeltest.Made("promise", "2026-11-02 09:00", "to=Priya", "due="+modeltest.Stored("2026-11-03 09:00"), "kept@2026-11-03 08:00"),
		modeltest.Made("promise", "2026-11-02 09:30", "to=PS", "due="+modeltest.Stored("2026-11-03 09:00"), "broken@2026-11-03 10:00"),
	)
	said := func(practice string) string { return said(Of(modeltest.Practice(practice), j, modeltest.Evening)) }
	modeltest.Expect(t, "follower", said("follower"), "backed 2 people; most often Priya Shah "+Share{3, 4}.String())
	modeltest.Expect(t, "mentee", said("mentee"), "sessions 2; next Priya Shah Thu 26 Nov; sessions with Priya Shah 2")
	p := PeopleOf(j, modeltest.Evening)
	modeltest.Expect(t, "promises", fmt.Sprint(len(p), p[0].Name, p[0].Kept, p[0].Broken, p[0].OnTime.Part, p[0].OnTime.Whole, p[1].Name), "2Priya Shah1 1 1 2Ana")
}

// Every figure of a network, of backings and of sessions has a name with a
// definition, a number, a unit, and the entries it is made of.
func TestWhatFiguresOfPeopleAreMadeOf(t *testing.T) {
	j := modeltest.JournalOf(append(contacts(), // warm 2, cooling 1, cold 3
		modeltest.Made("follower", "2026-11-02 09:00", "person=Bo", "landed@2026-11-05 10:00"),
		modeltest.Made("follower", "2026-11-03 09:00", "person=Bo"),
		modeltest.Made("follower", "2026-11-04 09:00", "person=Bo"),
		modeltest.Made("mentee", "2026-11-05 09:00", "mentee=Kim", "next=2026-11-26"))...)
	var got string
	for _, practice := range []string{"contact", "follower", "mentee"} {
		for _, f := range Of(modeltest.Practice(practice), j, modeltest.Evening) {
			got += fmt.Sprintf("%s.%s %v %s of %d; ", practice, f.Name, f.Number, f.Unit, len(f.Entries))
			if _, ok := Explain(practice, f.Name); !ok {
				t.Errorf("%s.%s is explained nowhere", practice, f.Name)
			}
			if len(f.Entries) == 0 {
				t.Errorf("%s.%s names none of the entries it is made of", practice, f.Name)
			}
		}
	}
	// Bo was backed on 4 November, 19 days ago, and Kim met on the 5th: both warm
	// beside Sam and Lu. Jo, 22 days, cools; Old, 114 days, is cold.
	modeltest.Expect(t, "figures", got, "contact.warm 4 people of 4; contact.cooling 1 people of 1; contact.cold 1 people of 1; "+
		"contact.mix 6 contacts of 6; contact.bridges 2 bridges of 2; contact.struggles 2 struggles of 2; "+
		"follower.backed 1 people of 3; follower.most 100 % of 3; follower.landed 100 % of 1; "+
		"mentee.sessions 1 sessions of 1; mentee.next 3 days of 1; mentee.people 1 people of 1; ")
}
