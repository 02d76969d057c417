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
		// fixed: saves the 2 h it was said to, whatever it cost
		modeltest.Made("nuisance", "2026-10-03 09:00", "problem=Access", "minutes=60", "people=9", "per_week=1", "saving=2", "fixed@2026-11-02 09:00"),
		// fixed, nothing said: saves the 60 × 1 × 1 / 60 = 1 h that it cost
		modeltest.Made("nuisance", "2026-10-04 09:00", "problem=Report", "minutes=60", "people=1", "per_week=1", "fixed@2026-11-03 09:00"),
		// dropped: neither lost nor saved
		modeltest.Made("nuisance", "2026-10-05 09:00", "problem=Fonts", "minutes=60", "people=9", "per_week=9",
			"written@2026-10-06 09:00", "dropped@2026-10-07 09:00"),
		// no numbers: costs nothing that is known
		modeltest.Made("nuisance", "2026-10-06 09:00", "problem=Noise"),
	}
}

func TestNuisancesOf(t *testing.T) {
	p, _ := model.Catalog(model.BuiltIn).Practice("nuisance")
	r := nuisancesOf(nuisances(), p)
	modeltest.Expect(t, "hours lost", r.Lost, 5.5)
	modeltest.Expect(t, "hours saved", r.Saved, 3.0)
	modeltest.Expect(t, "dropped", r.Dropped, 1)
	// All six were noticed; Fonts, Builds and the fixed two were written; all of
	// these but Fonts were shared; the fixed two came to the end.
	modeltest.Expect(t, "funnel", fmt.Sprint(r.Funnel), "[{noticed 6} {written 4} {shared 3} {green-lit 2} {fixed 2}]")
	modeltest.Expect(t, "figures", figuresOf("nuisance", nuisances()...), "lost 5.5 h a week; saved 3 h a week; "+
		"so far 6 noticed, 4 written, 3 shared, 2 green-lit, 2 fixed")
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
		modeltest.Made("ask", "2026-11-20 09:00", "ask=Why don't you call them?"), // left unasked: told
		modeltest.Made("ask", "2026-11-23 09:00", "ask=Where does it hurt?"),      // today's: undecided
	}
}

func TestAsksOf(t *testing.T) {
	p, _ := model.Catalog(model.BuiltIn).Practice("ask")
	r := asksOf(asks(), p, model.NewDay(2026, 11, 23))
	modeltest.Expect(t, "asked", r.Asked, Share{4, 5})
	modeltest.Expect(t, "their own decision", r.Theirs, Share{2, 3})
	modeltest.Expect(t, "open", r.Open, 3)
	modeltest.Expect(t, "truly asking", r.Clean, Share{4, 6}) // "have you tried" and "why don't you" tell
	modeltest.Expect(t, "figures", figuresOf("ask", asks()...), "asked 4 to 1 told; their decision 67 %; truly asking 67 %")
}

func TestADraftOfYesterdayWasTold(t *testing.T) {
	e := modeltest.Made("ask", "2026-11-23 03:00", "ask=Where does it hurt?") // before 04:00: Sunday's
	modeltest.Expect(t, "figures", figuresOf("ask", e), "asked 0 to 1 told; truly asking 100 %")
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
	modeltest.Expect(t, "known", r.Known, 3)
	modeltest.Expect(t, "median to owning", r.ToOwn, 2*time.Hour) // of 1, 2 and 9
	modeltest.Expect(t, "open fixes", r.OpenFixes, 4)
	if r.Recurred.Known() {
		t.Errorf("nothing is fixed, and yet %v came back", r.Recurred)
	}
	modeltest.Expect(t, "figures", said(Of(p, j, modeltest.Evening)), "owned after 2 h; open fixes 4")
}

func TestWhatWasOwnedAndCameBack(t *testing.T) {
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
	modeltest.Expect(t, "figures", figuresOf("ownership", entries...), "open fixes 1; came back 2 of 4")
}
