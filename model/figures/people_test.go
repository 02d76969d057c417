package figures

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestPeopleOf(t *testing.T) {
	j := modeltest.JournalOf(append(modeltest.Promises(),
		modeltest.Made("contact", "2026-10-01 09:00", "person=Priya", "team=Board", "direction=up"),
		modeltest.Made("contact", "2026-11-05 09:00", "person=priya", "direction=across"), // the team as it was
		modeltest.Made("follower", "2026-11-10 09:00", "person=Lee, lee", "idea=x", "backed=y"),
	)...)
	people := map[string]PersonSummary{}
	for _, p := range PeopleOf(j, modeltest.Evening) {
		people[model.PersonKey(p.Name)] = p
	}
	modeltest.Expect(t, "people", len(people), 5) // Ana, Priya, Lee, Omar, the team
	usual := Interval{Warm: 21, Cold: 42}
	modeltest.Expect(t, "Priya", people["priya"], PersonSummary{
		Key: "priya", Name: "Priya", // as in the latest entry, the board numbers
		// Sheet, list, board and two talks. The list was kept on the 20th, 3 days ago, after the talk of the 5th.
		Entries: 5, LastSeen: model.NewDay(2026, 11, 23), Touched: true, Talked: model.NewDay(2026, 11, 20), Silent: 3,
		LastTouch: people["priya"].LastTouch, Warmth: Warm, Interval: usual,
		Team: "Board", Direction: "across", Open: 1, Kept: 2, OnTime: Share{2, 2},
	})
	modeltest.Expect(t, "Lee", people["lee"], PersonSummary{Key: "lee", Name: "Lee", Entries: 2, LastSeen: model.NewDay(2026, 11, 17),
		Touched: true, Talked: model.NewDay(2026, 11, 19), LastTouch: people["lee"].LastTouch, Silent: 4, Warmth: Warm, Interval: usual,
		Kept: 1, OnTime: Share{1, 1}})
	modeltest.Expect(t, "Ana", people["ana"].OnTime, Share{0, 1})
}

func TestPeopleComeLatestSeenFirst(t *testing.T) {
	order := ""
	for _, p := range PeopleOf(modeltest.JournalOf(modeltest.Promises()...), modeltest.Evening) {
		order += p.Name + "; "
	}
	// 23 Nov: Ana and Priya; 20 Nov: the team; 18 Nov: Omar; 17 Nov: Lee.
	modeltest.Expect(t, "order", order, "Ana; Priya; the team; Omar; Lee; ")
}

func TestPeopleOfACatalogWithoutPromises(t *testing.T) {
	j := model.NewJournal(model.Catalog{}, model.DefaultConfig())
	j.Replace(append(modeltest.Promises(), contacts()...))
	modeltest.Expect(t, "people", len(PeopleOf(j, modeltest.Evening)), 0)
}

// saidCredits are the lines that have points.
func saidCredits(a Account) string {
	var said []string
	for _, l := range a.Lines {
		if l.Points > 0 {
			said = append(said, fmt.Sprint(l.Label, " ", l.Points))
		}
	}
	return strings.Join(said, ", ")
}

func TestCreditsOf(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("contact", "2026-11-02 09:00", "person=Sam", "offered=A template", "connected=Lee"),       // help, shared
		modeltest.Made("contact", "2026-11-03 09:00", "person=Lu"),                                               // neither
		modeltest.Made("need", "2026-10-30 09:00", "need=Numbers", "sent="+modeltest.Stored("2026-11-03 09:00")), // help, when sent
		modeltest.Made("need", "2026-11-03 09:00", "need=Not sent"),
		modeltest.Made("mentee", "2026-11-04 09:00", "mentee=Kim", "topic=SQL"),                                                                                        // help
		modeltest.Made("promise", "2026-11-02 09:00", "to=Sam", "due="+modeltest.Stored("2026-11-05 12:00"), "renegotiated@2026-11-03 09:00", "kept@2026-11-05 11:00"), // drawn, kept
		modeltest.Made("promise", "2026-11-02 09:05", "due="+modeltest.Stored("2026-11-05 12:00"), "broken@2026-11-05 13:00"),                                          // broken: 2
		modeltest.Made("follower", "2026-11-06 09:00", "person=Ana"),                                                                                                   // shared
		modeltest.Made("nuisance", "2026-10-06 09:00", "approver=Kim", "shared@2026-11-06 09:00", "green-lit@2026-11-08 09:00"),                                        // drawn
		modeltest.Made("nuisance", "2026-11-06 09:00", "written@2026-11-06 10:00"),
		modeltest.Made("mentee", "2026-12-01 09:00", "mentee=Kim", "topic=Later"), // outside
	)
	c := CreditsOf(j, model.NewDay(2026, 11, 1), model.NewDay(2026, 11, 30), modeltest.Clock("2026-12-01 12:00"))
	modeltest.Expect(t, "credits", saidCredits(c.Account), "Help given 3, Kept on time 1, Credit shared 2, Favours asked 2, Broken or late 2")
	modeltest.Expect(t, "October", saidCredits(CreditsOf(j, model.NewDay(2026, 10, 1), model.NewDay(2026, 10, 31), modeltest.Evening).Account), "")
}

func TestCourage(t *testing.T) {
	c := Courage(modeltest.JournalOf(
		modeltest.Made("ask", "2026-11-02 09:00", "fear=8", "went=7"),          // feared, went well
		modeltest.Made("ask", "2026-11-03 09:00", "fear=6", "went=5"),          // feared, did not go well
		modeltest.Made("ask", "2026-11-03 10:00", "fear=4", "went=6"),          // feared just so much, went just so well
		modeltest.Made("transparency", "2026-11-04 09:00", "fear=1", "went=5"), // not feared
		modeltest.Made("ask", "2026-11-05 09:00", "fear=3", "went=10"),         // not feared
		modeltest.Made("ask", "2026-11-06 09:00", "fear=5"),                    // feared, not told
		modeltest.Made("ask", "2026-11-06 09:30", "fear=2"),                    // not feared, not told
		modeltest.Made("ask", "2026-11-06 10:00", "fear=12", "went=5"),         // no such scale
		modeltest.Made("ask", "2026-11-06 11:00", "went=9"),                    // nobody knows how it was feared
	))
	modeltest.Expect(t, "points", len(c.Points), 5)
	modeltest.Expect(t, "went well", c.Well, Share{2, 3})
	modeltest.Expect(t, "untold", c.Untold, 1)
	// (8 + 6 + 4 + 1 + 3) / 5 = 4.4; (7 + 5 + 6 + 5 + 10) / 5 = 6.6
	modeltest.Expect(t, "averages", fmt.Sprintf("%.3f %.3f", c.Fear, c.Went), "4.400 6.600")
	modeltest.Expect(t, "sentence", c.Sentence(),
		"Of 3 moments feared at 4 or more with a known outcome, 2 went well (6 or more). The outcome of 1 more is not known yet.")
}

func TestCourageInASentence(t *testing.T) {
	for want, c := range map[string]CourageRecord{
		"Of 1 moment feared at 4 or more with a known outcome, 0 went well (6 or more).":                                          {Well: Share{0, 1}},
		"Of 9 moments feared at 4 or more with a known outcome, 7 went well (6 or more). The outcome of 2 more is not known yet.": {Well: Share{7, 9}, Untold: 2},
		"No moment feared at 4 or more has a known outcome. The outcome of 2 more is not known yet.":                              {Untold: 2},
	} {
		modeltest.Expect(t, "sentence", c.Sentence(), want)
	}
}

// tallied are tallies in words.
func tallied(tallies []personTally) string {
	text := ""
	for _, t := range tallies {
		text += fmt.Sprintf("%s %d; ", t.Name, t.Count)
	}
	return text
}

// A contact of an earlier day that is recorded late says what no later one does.
func TestEachAnswerOfTheLastContactThatSaysIt(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("contact", "2026-11-18 09:00", "person=Lee", "team=sales"),
		modeltest.Made("contact", "2026-11-20 09:00", "person=Lee", "team=support", "direction=up"),
	)
	late, _ := j.Entry(j.Entries()[1].ID)
	late.Day -= 3 // it is of the 17th
	j.Put(late)
	lee := PeopleOf(j, modeltest.Evening)[0]
	modeltest.Expect(t, "team", lee.Team, "sales")
	modeltest.Expect(t, "direction", lee.Direction, "up")
}
