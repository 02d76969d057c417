package figures

import (
	"fmt"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func TestOnlyHandedOnIsALoadToo(t *testing.T) {
	modeltest.Expect(t, "figures", figuresOf("reflection", modeltest.Made("reflection", "2026-11-23 09:00", "handed_on=2")),
		"this month 1 evening; this week 0 taken on, 2 handed on")
	modeltest.Expect(t, "figures", figuresOf("reflection", modeltest.Made("reflection", "2026-11-23 09:00", "taken_on=2")),
		"this month 1 evening; this week 2 taken on, 0 handed on")
}

func TestTheMixLooksBackNinetyDays(t *testing.T) {
	ahead := modeltest.Made("contact", "2026-11-20 09:00", "person=Lu", "direction=up")
	ahead.Day = model.NewDay(2026, 11, 24) // after today
	j := modeltest.JournalOf(ahead,
		modeltest.Made("contact", "2026-08-25 09:00", "person=A", "direction=down"),   // 90 days ago: out
		modeltest.Made("contact", "2026-08-26 09:00", "person=B", "direction=down"),   // 89: in
		modeltest.Made("contact", "2026-11-23 09:00", "person=C", "direction=across"), // today: in
	)
	p, _ := j.Catalog.Practice("contact")
	r := networkOf(j.Of("contact"), p, j, model.NewDay(2026, 11, 23))
	modeltest.Expect(t, "mix", fmt.Sprint(r.Mix), "[{across 1} {down 1} {up 0}]")
}

func TestOfTwoTalksOnADayTheLaterSpeaks(t *testing.T) {
	j := modeltest.JournalOf(modeltest.Made("contact", "2026-11-20 09:00", "person=sam"), modeltest.Made("contact", "2026-11-20 15:00", "person=Sam"))
	s := PeopleOf(j, modeltest.Evening)[0]
	modeltest.Expect(t, "name", s.Name, "Sam")
	modeltest.Expect(t, "last touch", s.LastTouch, "contact 2026-11-20 15:00 person=Sam")
}

func TestAnIdeaWhoseEndIsUnknownIsNotLanded(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("follower", "2026-11-02 09:00", "person=Ana", "landed@2026-11-05 10:00"),
		modeltest.Made("follower", "2026-11-03 09:00", "person=Omar"), modeltest.Made("follower", "2026-11-04 09:00", "person=Lee"),
	)
	r := followsOf(j.Of("follower"), modeltest.Practice("follower"), j)
	modeltest.Expect(t, "landed", r.Landed, Share{1, 1})
	modeltest.Expect(t, "most of three", figuresOf("follower", modeltest.Made("follower", "2026-11-02 09:00", "person=Ana, Omar, Lee")),
		"backed 3 people; most often Ana 1 of 3")
}

func TestUnaskedIsNo(t *testing.T) {
	need := func(asked string) model.Entry {
		return modeltest.Made("need", "2026-11-02 09:00", "asked_first="+asked, "sent="+modeltest.Stored("2026-11-03 09:00"))
	}
	p, _ := model.Catalog(model.BuiltIn).Practice("need")
	modeltest.Expect(t, "unasked", needsOf([]model.Entry{need("yes"), need("yes"), need("no")}, p, modeltest.JournalOf()).Unasked.Share, Share{1, 3})
}

func TestAPromiseThatIsNotOpenIsNotNext(t *testing.T) {
	due := "due=" + modeltest.Stored("2026-11-26 12:00")
	entries := []model.Entry{
		modeltest.Made("promise", "2026-11-20 09:00", due, "broken@2026-11-21 09:00"),
		modeltest.Made("promise", "2026-11-20 09:01", due, "kept@2026-11-22 09:00"),
		modeltest.Made("promise", "2026-11-20 09:02"), // no time: never due, never late
	}
	r := promisesOf(entries, modeltest.JournalOf(entries...), modeltest.Evening)
	modeltest.Expect(t, "next", r.Next.ID, "")
	modeltest.Expect(t, "on time", r.OnTime, Share{1, 2})
}

func TestAPromiseKeptOnTheMinuteIsOnTime(t *testing.T) {
	e := modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-20 12:00"), "kept@2026-11-20 12:00")
	modeltest.Expect(t, "figures", figuresOf("promise", e), "on time 1 of 1; early 0 of 1; median on the minute; in a row 1")
	for margin, want := range map[time.Duration]string{
		time.Minute: "1 min early", -time.Minute: "1 min late", 59 * time.Second: "on the minute", 0: "on the minute",
		-1: "1 min late", -59 * time.Second: "1 min late", -61 * time.Second: "1 min late", // what is late is never on the minute
	} {
		modeltest.Expect(t, margin.String(), SayMargin(margin), want)
	}
}

func TestAtTheAimTheTimeItselfIsNext(t *testing.T) {
	due := modeltest.Clock("2026-11-23 18:03") // the aim is now, 17:48
	next := untilDue(due, 15*time.Minute, modeltest.Evening)
	modeltest.Expect(t, "figure", next.Label+" "+next.Value, "next due in 15 min")
	next = untilDue(due.Add(time.Minute), 15*time.Minute, modeltest.Evening)
	modeltest.Expect(t, "figure", next.Label+" "+next.Value, "next due in 16 min, aim for 17:49")
}

func TestOwnedAfterNeedsAnEvent(t *testing.T) {
	gone := modeltest.Made("promise", "2026-11-02 09:00", "due="+modeltest.Stored("2026-11-03 12:00"), "broken@2026-11-03 20:00")
	gone.Deleted = modeltest.Evening
	undated := modeltest.Made("promise", "2026-11-02 09:01", "broken@2026-11-04 08:00")
	open := modeltest.Made("promise", "2026-11-02 09:02", "due="+modeltest.Stored("2026-11-04 01:00"))
	own := func(at string, links ...string) model.Entry {
		e := modeltest.Made("ownership", at, "what="+at)
		e.Links = links
		return e
	}
	j := modeltest.JournalOf(gone, undated, open,
		own("2026-11-04 09:00", gone.ID),               // in the trash: not known
		own("2026-11-04 10:00", undated.ID, "nothing"), // 2 h after it was broken
		own("2026-11-04 11:00", open.ID),               // not broken: not known
	)
	p, _ := j.Catalog.Practice("ownership")
	r := ownershipOf(j.Of("ownership"), p, j)
	modeltest.Expect(t, "to own", fmt.Sprint(r.ToOwn.All), "[2h0m0s]")
}

func TestComingBackWithinNinetyDays(t *testing.T) {
	first := modeltest.Made("ownership", "2026-08-01 09:00", "what=Late", "fixed@2026-08-02 09:00")
	again := modeltest.Made("ownership", "2026-10-30 09:00", "what=Late") // 90 days on
	modeltest.Expect(t, "after 90", figuresOf("ownership", first, again), "open fixes 1; recurred 1 of 1")
	later := modeltest.Made("ownership", "2026-10-31 09:00", "what=Late") // 91 days on
	modeltest.Expect(t, "after 91", figuresOf("ownership", first, later), "open fixes 1; recurred 0 of 1")
	held := first.Clone()
	held.Events = append(held.Events, model.Event{At: modeltest.Evening, Held: "yes"})
	modeltest.Expect(t, "held", figuresOf("ownership", held), "open fixes 0; recurred 0 of 1")
}

func TestLookBacksCountOnceTheWeekIsOver(t *testing.T) {
	last := []model.Entry{modeltest.Made("week", "2026-11-16 09:00", "plan=a")}
	looked := func(today model.Day) Share {
		s, _ := lookBacks(last, model.DefaultConfig(), today)
		return s
	}
	modeltest.Expect(t, "on its Sunday", looked(model.NewDay(2026, 11, 22)), Share{})
	modeltest.Expect(t, "on the Monday after", looked(model.NewDay(2026, 11, 23)), Share{0, 1})
}

func TestLeaveWithoutItsDaysCountsNothing(t *testing.T) {
	modeltest.Expect(t, "figures", figuresOf("leave", modeltest.Made("leave", "2026-11-01 09:00", "from=2026-11-03"),
		modeltest.Made("leave", "2026-11-02 09:00", "to=2026-11-04"),
		modeltest.Made("leave", "2026-11-02 10:00", "from=2026-11-23", "to=2026-11-23")), "this year 1 day off") // begun today: not next
}

func TestASessionTodayIsNext(t *testing.T) {
	modeltest.Expect(t, "figures", figuresOf("mentee", modeltest.Made("mentee", "2026-11-16 09:00", "mentee=Kim", "next=2026-11-23")),
		"sessions 1; next Kim today; sessions with Kim 1")
}

func TestSayHoursTurnsAtItsBounds(t *testing.T) {
	modeltest.Expect(t, "an hour", sayHours(1), "1 h")
	modeltest.Expect(t, "ten hours", sayHours(10), "10 h")
	modeltest.Expect(t, "few", sayHours(9.4), "9.4 h")
}

func TestOfTwoTheWorseIsLeastReliable(t *testing.T) {
	p := PromiseRecord{Reliability: Reliability{OnTime: Share{6, 10}}, People: []Reliability{
		{Name: "Lee", OnTime: Share{3, 3}}, {Name: "Ana", OnTime: Share{1, 3}}, {Name: "Bo", OnTime: Share{0, 3}}, {Name: "Jo", OnTime: Share{1, 4}},
	}}
	worst, _ := leastReliable(p)
	modeltest.Expect(t, "least reliable", worst.Name, "Bo")
	p.People[1].OnTime, p.People[2].OnTime, p.People[3].OnTime = Share{1, 3}, Share{1, 3}, Share{2, 6}
	worst, _ = leastReliable(p)
	modeltest.Expect(t, "of three alike the one with most promises, who comes first", worst.Name, "Ana")
}

func TestWithoutItsStageAnAdmissionWasToldWhenItWasMade(t *testing.T) {
	e := modeltest.Made("transparency", "2026-11-02 09:00", "noticed="+modeltest.Stored("2026-11-02 08:00"))
	e.Events = nil
	p, _ := model.Catalog(model.BuiltIn).Practice("transparency")
	modeltest.Expect(t, "to tell", fmt.Sprint(admissionsOf([]model.Entry{e}, p, modeltest.JournalOf(e), modeltest.Evening).ToTell.All), "[1h0m0s]")
}
