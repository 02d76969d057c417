package figures

import (
	"fmt"
	"math"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestHoursAWeek(t *testing.T) {
	for _, c := range []struct {
		minutes, people, times string
		want                   float64
		ok                     bool
	}{
		{"15", "6", "2", 3, true},    // 15 × 6 × 2 = 180 min
		{"20", "4", "5", 6.67, true}, // 400 min
		{"15", "", "2", 0, false},
		{"0", "6", "2", 0, true},
	} {
		e := modeltest.Made("nuisance", "2026-11-02 09:00", "minutes="+c.minutes, "people="+c.people, "per_week="+c.times)
		got, ok := hoursAWeek(e)
		if math.Abs(got-c.want) > 0.005 || ok != c.ok {
			t.Errorf("%s min × %s × %s: got %v %v, want %v %v", c.minutes, c.people, c.times, got, ok, c.want, c.ok)
		}
	}
}

func nuisances() []model.Entry {
	return []model.Entry{
		// 15 × 6 × 2 / 60 = 3 h a week lost
		modeltest.Made("nuisance", "2026-10-01 09:00", "problem=Login", "minutes=15", "people=6", "per_week=2"),
		// 30 × 5 × 1 / 60 = 2.5 h a week lost; shared without being written first
		modeltest.Made("nuisance", "2026-10-02 09:00", "problem=Builds", "minutes=30", "people=5", "per_week=1", "shared@2026-10-05 09:00"),
		// fixed: wins back the 2 h it was said to, of the 9 that it cost
		modeltest.Made("nuisance", "2026-10-03 09:00", "problem=Access", "minutes=60", "people=9", "per_week=1", "saving=2", "fixed@2026-11-02 09:00"),
		// fixed and said to save 5 h: wins back no more than the 60 × 1 × 1 / 60 = 1 h that it cost
		modeltest.Made("nuisance", "2026-10-04 09:00", "problem=Report", "minutes=60", "people=1", "per_week=1", "saving=5", "fixed@2026-11-03 09:00"),
		// dropped: neither lost nor won back
		modeltest.Made("nuisance", "2026-10-05 09:00", "problem=Fonts", "minutes=60", "people=9", "per_week=9", "saving=9",
			"written@2026-10-06 09:00", "dropped@2026-10-07 09:00"),
		// no numbers: costs nothing that is known
		modeltest.Made("nuisance", "2026-10-06 09:00", "problem=Noise"),
		// fixed, and nobody said what that saves
		modeltest.Made("nuisance", "2026-10-07 09:00", "problem=Keys", "minutes=60", "people=1", "per_week=1", "fixed@2026-11-03 10:00"),
		// fixed, and it did not hold: 30 × 4 × 1 / 60 = 2 h lost again
		held(modeltest.Made("nuisance", "2026-10-08 09:00", "problem=Invites", "minutes=30", "people=4", "per_week=1", "saving=2",
			"fixed@2026-11-04 09:00"), "no"),
		// fixed, did not hold, and holds again
		held(held(modeltest.Made("nuisance", "2026-10-09 09:00", "problem=Seats", "saving=1", "fixed@2026-11-05 09:00"), "no"), "yes"),
	}
}

// held is the entry with an answer to "did it hold?".
func held(e model.Entry, answer string) model.Entry {
	e = e.Clone()
	e.Events = append(e.Events, model.Event{At: modeltest.Clock("2026-11-20 09:00"), Held: answer})
	return e
}

func TestNuisancesOf(t *testing.T) {
	p, _ := model.Catalog(model.BuiltIn).Practice("nuisance")
	r := nuisancesOf(nuisances(), p)
	modeltest.Expect(t, "hours lost", r.Lost.Sum, 7.5)        // 3 + 2.5 + 2 lost again
	modeltest.Expect(t, "hours won back", r.WonBack.Sum, 4.0) // 2 + 1 + 1, the last of an unknown cost
	modeltest.Expect(t, "lost again", len(r.LostAgain), 1)
	// All nine were noticed; Fonts was written; Builds was shared without it; of
	// the fixed ones none was green-lit before.
	modeltest.Expect(t, "funnel", fmt.Sprint(r.Funnel), "[{noticed 9} {written 1} {shared 1} {green-lit 0} {fixed 5}]")
	modeltest.Expect(t, "figures", figuresOf("nuisance", nuisances()...), "estimated a week: lost 7.5 h; won back 4 h; "+
		"reached: 9 noticed, 1 written, 1 shared, 5 fixed; recurred 1 nuisance")
}

// What no estimate can be counts for nothing.
func TestHoursOfNonsense(t *testing.T) {
	for _, saving := range []string{"-3", "NaN", "Inf", "1e300", "many"} {
		e := modeltest.Made("nuisance", "2026-10-01 09:00", "saving="+saving, "minutes="+saving, "people=2", "per_week=1", "fixed@2026-11-01 09:00")
		modeltest.Expect(t, saving, figuresOf("nuisance", e), "reached: 1 noticed, 1 fixed")
	}
}

func TestSayHours(t *testing.T) {
	for hours, want := range map[float64]string{0.25: "15 min", 3: "3 h", 5.5: "5.5 h", 9.96: "10 h", 12.4: "12 h"} {
		modeltest.Expect(t, "hours", sayHours(hours), want)
	}
}

func asks() []model.Entry {
	return []model.Entry{
		modeltest.Made("ask", "2026-11-16 09:00", "ask=What keeps the builds slow?", "asked@2026-11-16 10:00", "theirs@2026-11-17 10:00"),
		modeltest.Made("ask", "2026-11-17 09:00", "ask=How would you split it?", "asked@2026-11-17 10:00", "theirs@2026-11-18 10:00"),
		modeltest.Made("ask", "2026-11-18 09:00", "ask=Have you tried a checklist?", "declined@2026-11-18 10:00"),
		modeltest.Made("ask", "2026-11-19 09:00", "ask=Who else sees this?", "asked@2026-11-19 10:00"),
		modeltest.Made("ask", "2026-11-20 09:00", "ask=Why don't you call them?", "asked@2026-11-20 10:00", "told@2026-11-20 11:00"),
		modeltest.Made("ask", "2026-11-21 09:00", "ask=Where does it hurt?", "told@2026-11-21 11:00"), // never asked
		modeltest.Made("ask", "2026-11-21 10:00", "ask=Which one?"),                                   // a draft: undecided
	}
}

func TestAsksOf(t *testing.T) {
	p, _ := model.Catalog(model.BuiltIn).Practice("ask")
	r := asksOf(asks(), p)
	modeltest.Expect(t, "asked", len(r.Asked), 4)
	modeltest.Expect(t, "told", r.Told.Share, Share{2, 6})
	modeltest.Expect(t, "their own decision", r.Theirs.Share, Share{2, 5}) // of 2 theirs, 1 declined and 2 told
	modeltest.Expect(t, "real questions", r.Clean.Share, Share{5, 7})      // "have you tried" and "why don't you" tell
	modeltest.Expect(t, "figures", figuresOf("ask", asks()...),
		"asked 4; told after all 33 %; their decision 40 %; real questions 71 %")
	modeltest.Expect(t, "of a draft", figuresOf("ask", asks()[6]), "real questions 1 of 1")
	modeltest.Expect(t, "of two", figuresOf("ask", asks()[3], asks()[4]), "asked 1; told after all 1 of 2; their decision 0 of 1; real questions 1 of 2")
}

func contacts() []model.Entry {
	return []model.Entry{
		// 85 days ago, in the mix of 90 days
		modeltest.Made("contact", "2026-08-30 09:00", "person=Bo", "team=Legal", "direction=up"),
		modeltest.Made("contact", "2026-08-01 09:00", "person=Old", "team=Ops", "direction=up"),                                 // 114 days ago
		modeltest.Made("contact", "2026-10-12 09:00", "person=Sam", "team=Support", "direction=across", "struggle=Slow logins"), // 42 days ago
		modeltest.Made("contact", "2026-10-11 09:00", "person=Kim", "direction=down"),                                           // 43 days ago
		modeltest.Made("contact", "2026-11-01 09:00", "person=Jo", "direction=across", "connected=Sam"),                         // 22 days ago
		modeltest.Made("contact", "2026-11-02 09:00", "person=Lu", "team=support", "direction=across", "struggle=Night shifts", "connected=Jo, Lu"),
		modeltest.Made("contact", "2026-11-20 09:00", "person=sam", "team=Finance", "direction=across", "struggle=Month end", "connected=jo"),
	}
}

func TestNetworkOf(t *testing.T) {
	j := modeltest.JournalOf(contacts()...)
	p, _ := j.Catalog.Practice("contact")
	r := networkOf(j.Of("contact"), p, j, model.NewDay(2026, 11, 23))
	states := ""
	for _, s := range r.Silences {
		states += fmt.Sprintf("%s %d %s; ", s.Person, s.Days, s.Warmth)
	}
	// Warm up to 21 days, cold after 42. Sam counts by the talk of 20 Nov.
	modeltest.Expect(t, "silences", states, "bo 85 cold; jo 22 cooling; kim 43 cold; lu 21 warm; old 114 cold; sam 3 warm; ")
	// Of 90 days: Sam twice, Jo and Lu across, Kim down, Bo up.
	modeltest.Expect(t, "mix", fmt.Sprint(r.Mix), "[{across 4} {down 1} {up 1}]")
	// Jo–Sam twice, both ways, is one bridge; Lu–Jo another; Lu–Lu none.
	modeltest.Expect(t, "bridges", fmt.Sprint(r.Bridges), "[[Jo Sam] [Lu Jo]]")
	troubles := ""
	for _, team := range r.Struggles {
		troubles += fmt.Sprint(team.Team, team.Struggles, " ")
	}
	modeltest.Expect(t, "struggles", troubles, "support[Night shifts Slow logins] Finance[Month end] ")
	modeltest.Expect(t, "figures", figuresOf("contact", contacts()...),
		"warm 2; cooling 1; cold 3; 90 days 4 across, 1 down, 1 up; bridges 2; struggles support 2")
}

func TestWarmthTurnsAtItsDays(t *testing.T) {
	usual, own := intervalOf(model.KnownPerson{}, model.DefaultConfig())
	modeltest.Expect(t, "an own interval", own, false)
	for days, want := range map[int]Warmth{0: Warm, 21: Warm, 22: Cooling, 42: Cooling, 43: Cold, 400: Cold} {
		modeltest.Expect(t, fmt.Sprint(days, " days"), usual.of(days), want)
	}
}

func TestOwnershipOf(t *testing.T) {
	promise := modeltest.Made("promise", "2026-11-02 09:00", "due="+modeltest.Stored("2026-11-03 12:00"), "broken@2026-11-03 20:00")
	givenUp := modeltest.Made("promise", "2026-11-02 09:05", "due="+modeltest.Stored("2026-11-30 12:00"), "broken@2026-11-09 08:00")
	dropped := modeltest.Made("transparency", "2026-11-12 13:00", "noticed="+modeltest.Stored("2026-11-12 10:00"))
	late := modeltest.Made("ownership", "2026-11-03 21:00", "what=Report late")      // 9 h after it was due
	up := modeltest.Made("ownership", "2026-11-09 09:00", "what=Offer given up")     // 1 h after it was broken
	wrong := modeltest.Made("ownership", "2026-11-12 12:00", "what=Wrong list sent") // 2 h after it was noticed
	alone := modeltest.Made("ownership", "2026-11-13 12:00", "what=Shouted")         // nobody knows when
	late.Links, up.Links = []string{promise.ID}, []string{givenUp.ID}
	dropped.Links = []string{wrong.ID} // the other way round
	j := modeltest.JournalOf(promise, givenUp, dropped, late, up, wrong, alone)
	p, _ := j.Catalog.Practice("ownership")
	r := ownershipOf(j.Of("ownership"), p, j)
	median, _ := r.ToOwn.median()
	modeltest.Expect(t, "known", len(r.ToOwn.All), 3)
	modeltest.Expect(t, "median to owning", median, 2*time.Hour) // of 1, 2 and 9
	modeltest.Expect(t, "open fixes", len(r.OpenFixes), 4)
	if r.Recurred.Known() {
		t.Errorf("nothing is fixed, and yet %v recurred", r.Recurred)
	}
	modeltest.Expect(t, "figures", said(Of(p, j, modeltest.Evening)), "owned after 2 h; open fixes 4")
}

// The moment answered says when it went wrong, whatever a linked entry says; the
// stage's event, when it was owned.
func TestOwnedAfterTheMomentAnswered(t *testing.T) {
	promise := modeltest.Made("promise", "2026-11-02 09:00", "due="+modeltest.Stored("2026-11-03 12:00"), "broken@2026-11-03 20:00")
	e := modeltest.Made("ownership", "2026-11-03 21:00", "what=Report late", "when="+modeltest.Stored("2026-11-03 15:00"))
	e.Links = []string{promise.ID}
	modeltest.Expect(t, "recorded at 21:00", figuresOf("ownership", promise, e), "owned after 6 h; open fixes 1")
	e.Events[0].At = modeltest.Clock("2026-11-03 18:00")
	modeltest.Expect(t, "owned at 18:00, as it was said", figuresOf("ownership", promise, e), "owned after 3 h; open fixes 1")
	slip := modeltest.Made("ownership", "2026-11-03 21:00", "what=Report late", "when="+modeltest.Stored("2026-11-03 22:00"))
	modeltest.Expect(t, "owned before it went wrong: a slip", figuresOf("ownership", slip), "open fixes 1")
}

func TestWhatWasOwnedAndRecurred(t *testing.T) {
	entries := []model.Entry{
		modeltest.Made("ownership", "2026-06-01 09:00", "what=Late invoices", "fixed@2026-06-02 09:00"), // again 91 days on: not counted
		modeltest.Made("ownership", "2026-08-31 09:00", "what=late invoices", "fixed@2026-09-01 09:00"), // again 80 days on
		modeltest.Made("ownership", "2026-11-19 09:00", "what=Late invoices"),                           // open
		modeltest.Made("ownership", "2026-10-01 09:00", "what=Wrong list", "fixed@2026-10-02 09:00"),    // held: no
		modeltest.Made("ownership", "2026-10-03 09:00", "what=Outage", "prevented@2026-10-04 09:00"),    // held: yes
	}
	entries[3].Events = append(entries[3].Events, model.Event{At: modeltest.Clock("2026-10-09 09:00"), Held: "no"})
	entries[4].Events = append(entries[4].Events, model.Event{At: modeltest.Clock("2026-10-11 09:00"), Held: "no"},
		model.Event{At: modeltest.Clock("2026-11-11 09:00"), Held: "yes"})
	modeltest.Expect(t, "figures", figuresOf("ownership", entries...), "open fixes 1; recurred 2 of 4")
}
