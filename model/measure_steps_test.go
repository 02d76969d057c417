package model

import (
	"fmt"
	"math"
	"testing"
	"time"
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
		e := made("nuisance", "2026-11-02 09:00", "minutes="+c.minutes, "people="+c.people, "per_week="+c.times)
		got, ok := HoursAWeek(e)
		if math.Abs(got-c.want) > 0.005 || ok != c.ok {
			t.Errorf("%s min × %s × %s: got %v %v, want %v %v", c.minutes, c.people, c.times, got, ok, c.want, c.ok)
		}
	}
}

func nuisances() []Entry {
	return []Entry{
		// 15 × 6 × 2 / 60 = 3 h a week lost
		made("nuisance", "2026-10-01 09:00", "problem=Login", "minutes=15", "people=6", "per_week=2"),
		// 30 × 5 × 1 / 60 = 2.5 h a week lost; shared without being written first
		made("nuisance", "2026-10-02 09:00", "problem=Builds", "minutes=30", "people=5", "per_week=1", "shared@2026-10-05 09:00"),
		// fixed: saves the 2 h it was said to, whatever it cost
		made("nuisance", "2026-10-03 09:00", "problem=Access", "minutes=60", "people=9", "per_week=1", "saving=2", "fixed@2026-11-02 09:00"),
		// fixed, nothing said: saves the 60 × 1 × 1 / 60 = 1 h that it cost
		made("nuisance", "2026-10-04 09:00", "problem=Report", "minutes=60", "people=1", "per_week=1", "fixed@2026-11-03 09:00"),
		// dropped: neither lost nor saved
		made("nuisance", "2026-10-05 09:00", "problem=Fonts", "minutes=60", "people=9", "per_week=9",
			"written@2026-10-06 09:00", "dropped@2026-10-07 09:00"),
		// no numbers: costs nothing that is known
		made("nuisance", "2026-10-06 09:00", "problem=Noise"),
	}
}

func TestNuisancesOf(t *testing.T) {
	p, _ := Catalog(BuiltIn).Practice("nuisance")
	r := NuisancesOf(nuisances(), p)
	expect(t, "hours lost", r.Lost, 5.5)
	expect(t, "hours saved", r.Saved, 3.0)
	expect(t, "dropped", r.Dropped, 1)
	// All six were noticed; Fonts, Builds and the fixed two were written; all of
	// these but Fonts were shared; the fixed two came to the end.
	expect(t, "funnel", fmt.Sprint(r.Funnel), "[{noticed 6} {written 4} {shared 3} {green-lit 2} {fixed 2}]")
	expect(t, "figures", figuresOf("nuisance", nuisances()...), "lost 5.5 h a week; saved 3 h a week; "+
		"so far 6 noticed, 4 written, 3 shared, 2 green-lit, 2 fixed")
}

func TestSayHours(t *testing.T) {
	for hours, want := range map[float64]string{0.25: "15 min", 3: "3 h", 5.5: "5.5 h", 9.96: "10 h", 12.4: "12 h"} {
		expect(t, "hours", sayHours(hours), want)
	}
}

func asks() []Entry {
	return []Entry{
		made("ask", "2026-11-16 09:00", "ask=What keeps the builds slow?", "asked@2026-11-16 10:00", "theirs@2026-11-17 10:00"),
		made("ask", "2026-11-17 09:00", "ask=How would you split it?", "asked@2026-11-17 10:00", "theirs@2026-11-18 10:00"),
		made("ask", "2026-11-18 09:00", "ask=Have you tried a checklist?", "declined@2026-11-18 10:00"),
		made("ask", "2026-11-19 09:00", "ask=Who else sees this?", "asked@2026-11-19 10:00"),
		made("ask", "2026-11-20 09:00", "ask=Why don't you call them?"), // left unasked: told
		made("ask", "2026-11-23 09:00", "ask=Where does it hurt?"),      // today's: undecided
	}
}

func TestAsksOf(t *testing.T) {
	p, _ := Catalog(BuiltIn).Practice("ask")
	r := AsksOf(asks(), p, NewDay(2026, 11, 23))
	expect(t, "asked", r.Asked, Share{4, 5})
	expect(t, "their own decision", r.Theirs, Share{2, 3})
	expect(t, "open", r.Open, 3)
	expect(t, "truly asking", r.Clean, Share{4, 6}) // "have you tried" and "why don't you" tell
	expect(t, "figures", figuresOf("ask", asks()...), "asked 4 to 1 told; their decision 67 %; truly asking 67 %")
}

func TestADraftOfYesterdayWasTold(t *testing.T) {
	e := made("ask", "2026-11-23 03:00", "ask=Where does it hurt?") // before 04:00: Sunday's
	expect(t, "figures", figuresOf("ask", e), "asked 0 to 1 told; truly asking 100 %")
}

func contacts() []Entry {
	return []Entry{
		// 85 days ago, in the mix of 90 days
		made(Contact, "2026-08-30 09:00", "person=Bo", "team=Legal", "direction=up"),
		made(Contact, "2026-08-01 09:00", "person=Old", "team=Ops", "direction=up"),                                 // 114 days ago
		made(Contact, "2026-10-12 09:00", "person=Sam", "team=Support", "direction=across", "struggle=Slow logins"), // 42 days ago
		made(Contact, "2026-10-11 09:00", "person=Kim", "direction=down"),                                           // 43 days ago
		made(Contact, "2026-11-01 09:00", "person=Jo", "direction=across", "connected=Sam"),                         // 22 days ago
		made(Contact, "2026-11-02 09:00", "person=Lu", "team=support", "direction=across", "struggle=Night shifts", "connected=Jo, Lu"),
		made(Contact, "2026-11-20 09:00", "person=sam", "team=Finance", "direction=across", "struggle=Month end", "connected=jo"),
	}
}

func TestNetworkOf(t *testing.T) {
	j := journalOf(contacts()...)
	p, _ := j.Catalog.Practice(Contact)
	r := NetworkOf(j.Of(Contact), p, j.Config, NewDay(2026, 11, 23))
	states := ""
	for _, c := range r.Contacts {
		states += c.Name + " " + string(c.Warmth) + "; "
	}
	// Warm up to 21 days, cold after 42. Sam counts by the talk of 20 Nov.
	expect(t, "contacts", states, "sam warm; Lu warm; Jo cooling; Kim cold; Bo cold; Old cold; ")
	// Of 90 days: Sam twice, Jo and Lu across, Kim down, Bo up.
	expect(t, "mix", fmt.Sprint(r.Mix), "[{across 4} {down 1} {up 1}]")
	// Jo–Sam twice, both ways, is one bridge; Lu–Jo another; Lu–Lu none.
	expect(t, "bridges", fmt.Sprint(r.Bridges), "[[Jo Sam] [Lu Jo]]")
	expect(t, "struggles", fmt.Sprint(r.Struggles), "[{support [Night shifts Slow logins]} {Finance [Month end]}]")
	expect(t, "figures", figuresOf(Contact, contacts()...),
		"warm 2; cooling 1; cold 3; 90 days 4 across, 1 down, 1 up; bridges 2; support 2 struggles")
}

func TestWarmthTurnsAtItsDays(t *testing.T) {
	c := DefaultConfig()
	for days, want := range map[Day]Warmth{0: Warm, 21: Warm, 22: Cooling, 42: Cooling, 43: Cold, 400: Cold} {
		expect(t, fmt.Sprint(days, " days"), WarmthOf(1000, 1000+days, c), want)
	}
}

func TestOwnershipOf(t *testing.T) {
	promise := made(Promise, "2026-11-02 09:00", "due="+stored("2026-11-03 12:00"), "broken@2026-11-03 20:00")
	givenUp := made(Promise, "2026-11-02 09:05", "due="+stored("2026-11-30 12:00"), "broken@2026-11-09 08:00")
	dropped := made("transparency", "2026-11-12 13:00", "noticed="+stored("2026-11-12 10:00"))
	late := made("ownership", "2026-11-03 21:00", "what=Report late")      // 9 h after it was due
	up := made("ownership", "2026-11-09 09:00", "what=Offer given up")     // 1 h after it was broken
	wrong := made("ownership", "2026-11-12 12:00", "what=Wrong list sent") // 2 h after it was noticed
	alone := made("ownership", "2026-11-13 12:00", "what=Shouted")         // nobody knows when
	late.Links, up.Links = []string{promise.ID}, []string{givenUp.ID}
	dropped.Links = []string{wrong.ID} // the other way round
	j := journalOf(promise, givenUp, dropped, late, up, wrong, alone)
	p, _ := j.Catalog.Practice("ownership")
	r := OwnershipOf(j.Of("ownership"), p, j)
	expect(t, "known", r.Known, 3)
	expect(t, "median to owning", r.ToOwn, 2*time.Hour) // of 1, 2 and 9
	expect(t, "open fixes", r.OpenFixes, 4)
	if r.Recurred.Known() {
		t.Errorf("nothing is fixed, and yet %v came back", r.Recurred)
	}
	expect(t, "figures", said(Figures(p, j, evening)), "owned after 2 h; open fixes 4")
}

func TestWhatWasOwnedAndCameBack(t *testing.T) {
	entries := []Entry{
		made("ownership", "2026-06-01 09:00", "what=Late invoices", "fixed@2026-06-02 09:00"), // again 91 days on: not counted
		made("ownership", "2026-08-31 09:00", "what=late invoices", "fixed@2026-09-01 09:00"), // again 80 days on
		made("ownership", "2026-11-19 09:00", "what=Late invoices"),                           // open
		made("ownership", "2026-10-01 09:00", "what=Wrong list", "fixed@2026-10-02 09:00"),    // held: no
		made("ownership", "2026-10-03 09:00", "what=Outage", "prevented@2026-10-04 09:00"),    // held: yes
	}
	entries[3].Events = append(entries[3].Events, Event{At: clock("2026-10-09 09:00"), Held: "no"})
	entries[4].Events = append(entries[4].Events, Event{At: clock("2026-10-11 09:00"), Held: "no"},
		Event{At: clock("2026-11-11 09:00"), Held: "yes"})
	expect(t, "figures", figuresOf("ownership", entries...), "open fixes 1; came back 2 of 4")
}
