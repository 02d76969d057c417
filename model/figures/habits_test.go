package figures

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestOutcomesOf(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("outcome", "2026-11-02 09:00", "task=Churn sheet", "raised@2026-11-02 10:00", "known@2026-11-05 10:00"),
		modeltest.Made("outcome", "2026-11-03 09:00", "task=Price list", "known@2026-11-06 10:00"), // never raised
		modeltest.Made("outcome", "2026-11-04 09:00", "task=Survey", "raised@2026-11-04 10:00"),
		modeltest.Made("outcome", "2026-11-05 09:00", "task=Slides"),
		modeltest.Made("outcome", "2026-11-06 09:00", "task=Map", "raised_with=Lee", "known@2026-11-09 10:00"), // raised, by the answer
	}
	modeltest.Expect(t, "figures", figuresOf("outcome", entries...), "risks raised 60 %; outcomes unknown 2")
	// One that stepped back from it was not raised: of 4 one is.
	back := modeltest.Made("outcome", "2026-11-02 09:00", "task=Sums", "raised_with=Lee", "raised@2026-11-02 10:00", "asked@2026-11-02 10:05")
	modeltest.Expect(t, "stepped back", figuresOf("outcome", entries[0], entries[1], entries[3], back), "risks raised 1 of 4; outcomes unknown 2")
}

func TestFollowsOf(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("follower", "2026-11-02 09:00", "person=Ana", "landed@2026-11-05 10:00"),
		modeltest.Made("follower", "2026-11-03 09:00", "person=Omar", "faded@2026-11-06 10:00"),
		modeltest.Made("follower", "2026-11-04 09:00", "person=ana", "landed@2026-11-07 10:00"),
		modeltest.Made("follower", "2026-11-05 09:00", "person=Lee, Ana"),
	}
	r := followsOf(entries, modeltest.Practice("follower"), modeltest.JournalOf())
	modeltest.Expect(t, "people", tallied(r.People), "Ana 3; Lee 1; Omar 1; ")
	modeltest.Expect(t, "most", r.Most, Share{3, 5})
	modeltest.Expect(t, "figures", figuresOf("follower", entries...), "backed 3 people; most often Ana 60 %; ideas landed 2 of 3")
	// Of one or two backings the largest share says nothing.
	modeltest.Expect(t, "figures of two", figuresOf("follower", entries[:1]...), "backed 1 person; ideas landed 1 of 1")
}

func TestAdmissionsOf(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("transparency", "2026-11-02 09:00", "noticed="+modeltest.Stored("2026-11-02 08:00"), "fixed@2026-11-03 09:00"),                        // 1 h
		modeltest.Made("transparency", "2026-11-03 09:00", "noticed="+modeltest.Stored("2026-11-02 21:00"), "fix_due="+modeltest.Stored("2026-11-23 17:00")), // 12 h, late
		modeltest.Made("transparency", "2026-11-04 09:00", "noticed="+modeltest.Stored("2026-11-04 06:00"), "fix_due="+modeltest.Stored("2026-11-24 17:00")), // 3 h
		modeltest.Made("transparency", "2026-11-05 09:00"),                                                  // not said
		modeltest.Made("transparency", "2026-11-06 09:00", "noticed="+modeltest.Stored("2026-11-06 10:00")), // noticed after it was told: a slip
	}
	p, _ := model.Catalog(model.BuiltIn).Practice("transparency")
	r := admissionsOf(entries, p, modeltest.JournalOf(entries...), modeltest.Evening)
	modeltest.Expect(t, "record", fmt.Sprint(r.ToTell.All, len(r.OpenFixes), len(r.Late)), "[1h0m0s 12h0m0s 3h0m0s] 4 1")
	modeltest.Expect(t, "figures", figuresOf("transparency", entries...), "told after 3 h; open fixes 4; late 1")
	// Told at 9:00, marked as fixed by mistake, and put back an hour later: told at 9:00 all the same.
	mended := modeltest.Made("transparency", "2026-11-02 09:00", "noticed="+modeltest.Stored("2026-11-02 08:00"),
		"fixed@2026-11-02 10:00", "told@2026-11-02 11:00")
	modeltest.Expect(t, "put back", figuresOf("transparency", mended), "told after 1 h; open fixes 1")
}

func TestNeedsOf(t *testing.T) {
	entries := []model.Entry{
		// sent 2 h before it was needed, unasked
		modeltest.Made("need", "2026-11-02 09:00", "needed_by="+modeltest.Stored("2026-11-05 12:00"), "sent="+modeltest.Stored("2026-11-05 10:00"), "asked_first=no"),
		// sent by its stage, 24 h before, asked for first
		modeltest.Made("need", "2026-11-03 09:00", "needed_by="+modeltest.Stored("2026-11-06 12:00"), "asked_first=yes", "sent@2026-11-05 12:00"),
		// sent 1 h late; nobody said whether it was asked for
		modeltest.Made("need", "2026-11-04 09:00", "needed_by="+modeltest.Stored("2026-11-06 12:00"), "sent@2026-11-06 13:00", "landed@2026-11-06 14:00"),
		// landed, and nobody said when it was sent: counts for nothing
		modeltest.Made("need", "2026-11-05 09:00", "needed_by="+modeltest.Stored("2026-11-06 12:00"), "asked_first=no", "landed@2026-11-06 13:00"),
		// not sent: counts for nothing yet
		modeltest.Made("need", "2026-11-20 09:00", "needed_by="+modeltest.Stored("2026-11-26 12:00"), "asked_first=no"),
	}
	p, _ := model.Catalog(model.BuiltIn).Practice("need")
	r := needsOf(entries, p, modeltest.JournalOf(entries...))
	modeltest.Expect(t, "record", fmt.Sprint(r.Lead.All, r.Unasked.Share), "[2h0m0s 24h0m0s -1h0m0s] 2 of 3")
	modeltest.Expect(t, "figures", figuresOf("need", entries...), "median lead 2 h early; sent unasked 2 of 3")
}

func TestGapsOf(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("gap", "2026-11-02 09:00"),
		modeltest.Made("gap", "2026-11-03 09:00", "claimed@2026-11-04 09:00"),
		modeltest.Made("gap", "2026-11-04 09:00", "closed@2026-11-05 09:00"),
		modeltest.Made("gap", "2026-11-05 09:00", "claimed@2026-11-06 09:00", "handed over@2026-11-09 09:00"),
	}
	modeltest.Expect(t, "figures", figuresOf("gap", entries...), "spotted 4; claimed 2 of 4; yours now 1") // one was closed unclaimed
}

func TestSessionsOf(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("mentee", "2026-11-02 09:00", "mentee=Kim", "topic=SQL", "next=2026-11-24"), // superseded by the next one
		modeltest.Made("mentee", "2026-11-09 09:00", "mentee=Kim", "topic=Joins", "next=2026-12-01"),
		modeltest.Made("mentee", "2026-11-10 09:00", "mentee=Bo", "topic=Slides", "next=2026-11-20"), // past
		modeltest.Made("mentee", "2026-11-11 09:00", "mentee=Jo", "topic=Saying no"),
	}
	r := sessionsOf(entries, modeltest.Practice("mentee"), modeltest.JournalOf(entries...))
	modeltest.Expect(t, "sessions", tallied(r.Sessions), "Kim 2; Bo 1; Jo 1; ")
	modeltest.Expect(t, "next sessions", len(r.Next), 2)
	modeltest.Expect(t, "the earliest", r.Next[0].Entry.Answers.Get("topic"), "Slides")
	modeltest.Expect(t, "figures", figuresOf("mentee", entries...), "sessions 4; next Kim Tue 1 Dec; sessions with Kim 2, Bo 1, Jo 1")
}

func TestReflectionFigures(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("reflection", "2026-10-24 20:00", "energy=0"), // 30 days ago: out of the average
		modeltest.Made("reflection", "2026-10-30 20:00", "energy=4"),
		modeltest.Made("reflection", "2026-11-20 20:00", "energy=7"),
		modeltest.Made("reflection", "2026-11-23 17:00", "energy=8", "taken_on=3", "handed_on=1"),
		modeltest.Made("reflection", "2026-11-22 17:00"), // energy skipped
	}
	// November holds 20, 22 and 23; (4 + 7 + 8) / 3 = 6.33.
	modeltest.Expect(t, "figures", figuresOf("reflection", entries...),
		"this month 3 evenings; energy 6.3 of 10; this week 3 taken on, 1 handed on")
}

func TestWeekFigures(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("week", "2026-11-02 09:00", "plan=a", "look_back=Well", "looked back@2026-11-06 16:00"),
		modeltest.Made("week", "2026-11-08 20:00", "plan=b"), // Sunday: for the week of 9 Nov, over and not looked back
		modeltest.Made("week", "2026-11-16 09:00", "plan=c", "looked back@2026-11-20 16:00"),
		modeltest.Made("week", "2026-11-23 09:00", "plan=d"), // this week: not over
	}
	modeltest.Expect(t, "figures", figuresOf("week", entries...), "planned 4 weeks; looked back 2 of 3")
}

func TestLeaveFigures(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("leave", "2025-12-01 09:00", "from=2025-12-29", "to=2026-01-02"), // 1 and 2 Jan are of this year: 2
		modeltest.Made("leave", "2026-05-01 09:00", "from=2026-05-07", "to=2026-05-12"), // Thu–Tue: 4 workdays
		modeltest.Made("leave", "2026-05-02 09:00", "from=2026-05-12", "to=2026-05-13"), // the 12th again: 1 more
		modeltest.Made("leave", "2026-11-01 09:00", "from=2026-12-24", "to=2027-01-04"), // Thu 24 … Thu 31: 6
	}
	// 2 + 4 + 1 + 6 = 13
	modeltest.Expect(t, "figures", figuresOf("leave", entries...), "this year 13 days off; next Thu 24 Dec")
}

// own are a number of words of one's own that are not weak.
func own(words int) string { return strings.TrimSpace(strings.Repeat("word ", words)) }

func TestLanguageFigures(t *testing.T) {
	entries := []model.Entry{
		// 28 days up to Mon 23 Nov begin on Tue 27 Oct: this is a day too old.
		modeltest.Made("outcome", "2026-10-26 09:00", "task=Just just just"),
		modeltest.Made("outcome", "2026-10-27 09:00", "task=Just send the list", "decision="+own(120)), // 1 in 124 words
		// 2 ("kind of", "no worries if not") in 8 + 6 words, 56 more. The phrase caught is not one's own.
		modeltest.Made("outcome", "2026-11-18 09:00", "task=The sheet is kind of late this time", "decision=Tell me, no worries if not", "risk="+own(56)),
		modeltest.Made("language", "2026-11-23 10:00", "phrase=sorry, just a quick question"),
		modeltest.Made("outcome", "2026-11-23 11:00", "task="+own(5)),
	}
	// 124 + 70 + 5 = 199
	modeltest.Expect(t, "a word too few", figuresOf("language", entries...), "caught 1 phrase; weak phrases: too few words yet")
	entries = append(entries, modeltest.Made("outcome", "2026-11-23 12:00", "task=word"))
	// 3 phrases in 200 words are 15 in 1,000.
	modeltest.Expect(t, "enough", figuresOf("language", entries...), "caught 1 phrase; weak phrases: 15.0 per 1,000 words")
	f, _ := weakPhrases(modeltest.JournalOf(entries...), modeltest.Day("2026-11-23"))
	modeltest.Expect(t, "for programs", fmt.Sprint(f.Name, f.Number, f.Unit, len(f.Entries)), "weak_phrases15per 1,000 words4")
}
