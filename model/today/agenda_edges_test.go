package today

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"

	"pgregory.net/rapid"
)

func TestStatusAtTheirBounds(t *testing.T) {
	for _, c := range []struct {
		name string
		e    model.Entry
		want string
	}{
		{"due this very minute", modeltest.Made("promise", "2026-11-23 09:00", "due="+modeltest.Stored("2026-11-23 17:48")), "soon · due in 0 min · soon"},
		{"due in a day", modeltest.Made("promise", "2026-11-23 09:00", "due="+modeltest.Stored("2026-11-24 17:48")), "open · due in 1 d · plain"},
		{"due in less", modeltest.Made("promise", "2026-11-23 09:00", "due="+modeltest.Stored("2026-11-24 17:47")), "soon · due in 23 h 59 min · soon"},
		{"never quiet", modeltest.Made("week", "2025-11-23 09:00", "plan=a"), "open · 365 d ago · plain"},
		{"a session today", modeltest.Made("mentee", "2026-11-16 09:00", "mentee=Kim", "next=2026-11-23"), "none ·  · plain"},
		{"a session gone by", modeltest.Made("mentee", "2026-11-16 09:00", "mentee=Kim", "next=2026-11-22"), "none ·  · muted"},
	} {
		j := modeltest.JournalOf(c.e)
		s := StatusOf(c.e, j.Practice(c.e), j, modeltest.Evening)
		modeltest.Expect(t, c.name, fmt.Sprintf("%v · %s · %s", s.Mark, s.Text, modeltest.ToneName(s.Tone)), c.want)
	}
}

func TestWhatIsNoLaterTalk(t *testing.T) {
	talk := modeltest.Made("contact", "2026-11-10 09:00", "person=Sam")
	thrown := modeltest.Made("contact", "2026-11-12 09:00", "person=Sam")
	thrown.Deleted = modeltest.Evening
	j := modeltest.JournalOf(talk, thrown,
		modeltest.Made("mentee", "2026-11-13 09:00", "mentee=Sam"),  // another practice
		modeltest.Made("contact", "2026-11-14 09:00", "person=Lu"),  // another person
		modeltest.Made("contact", "2026-11-09 09:00", "person=Sam"), // before it
	)
	modeltest.Expect(t, "talk", StatusOf(talk, j.Practice(talk), j, modeltest.Evening).Text, "warm")
	j.Put(modeltest.Made("contact", "2026-11-10 15:00", "person=Sam")) // the same day, later
	modeltest.Expect(t, "talked again", StatusOf(talk, j.Practice(talk), j, modeltest.Evening).Text, "older talk")
}

func TestDueAtItsBounds(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("mentee", "2026-11-16 09:00", "mentee=Kim", "topic=Today", "next=2026-11-23"),
		modeltest.Made("mentee", "2026-11-16 09:01", "mentee=Bo", "topic=Yesterday", "next=2026-11-22"),
		modeltest.Made("promise", "2026-11-23 09:00", "to=Lee", "what=Now", "due="+modeltest.Stored("2026-11-23 17:48")),
		modeltest.Made("promise", "2026-11-23 09:01", "to=Lee", "what=At the aim", "due="+modeltest.Stored("2026-11-23 18:03")),
	)
	modeltest.Expect(t, "due", lines(Of(j, modeltest.Evening).Due), strings.Join([]string{
		"Now · Lee · today 17:48 ·  · due in 0 min",
		"At the aim · Lee · today 18:03 ·  · due in 15 min",
		"Today · Kim · today ·  · ",
	}, "\n"))
}

func TestAPersonIsQuietUntilItHasEnded(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("contact", "2026-06-08 09:00", "person=Sam"),                   // 168 days, 4 × 42
		modeltest.Made("contact", "2026-06-07 09:00", "person=Lu"),                    // 169: ended
		modeltest.Made("contact", "2026-08-01 09:00", "person=Jo", "next=2026-11-23"), // a touch is set for today
	)
	modeltest.Expect(t, "quiet", lines(Of(j, modeltest.Evening).Quiet), "Sam ·  ·  ·  · last touch 168 days ago")
}

func TestOnlyWhatWasKeptTodayIsKeptToday(t *testing.T) {
	due := "due=" + modeltest.Stored("2026-11-23 12:00")
	j := modeltest.JournalOf(
		modeltest.Made("promise", "2026-11-20 09:00", "what=Taken back", due, "kept@2026-11-23 10:00", "promised@2026-11-23 10:01"),
		modeltest.Made("promise", "2026-11-20 09:01", "what=Broken", due, "broken@2026-11-23 13:00"),
		modeltest.Made("promise", "2026-11-23 09:02", "what=Kept before", due, "kept@2026-11-22 13:00"),
		modeltest.Made("gap", "2026-11-20 09:00", "thing=Another's stage", "kept@2026-11-23 10:00"),
	)
	modeltest.Expect(t, "kept", lines(Of(j, modeltest.Evening).Kept), "")
}

func TestOfTwoPlansTheLaterHolds(t *testing.T) {
	first, second := modeltest.Made("week", "2026-11-23 08:00", "plan=first"), modeltest.Made("week", "2026-11-23 09:00", "plan=second")
	modeltest.Expect(t, "plan", Of(modeltest.JournalOf(first, second), modeltest.Evening).Plan, "second")
	// On Sunday the plan for the week to come stands, also when this week's was
	// written down after it.
	saturday, late := modeltest.Made("week", "2026-11-21 09:00", "plan=to come"), modeltest.Made("week", "2026-11-21 10:00", "plan=this week's")
	late.Day = model.NewDay(2026, 11, 20)
	modeltest.Expect(t, "on Sunday", Of(modeltest.JournalOf(saturday, late), modeltest.Clock("2026-11-22 21:00")).Plan, "to come")
}

func TestTomorrowIsAtMostAWeekOld(t *testing.T) {
	week := modeltest.Made("reflection", "2026-11-16 20:00", "tomorrow=a week old")
	modeltest.Expect(t, "a week", Of(modeltest.JournalOf(week), modeltest.Evening).Tomorrow, "a week old")
	again := modeltest.Made("reflection", "2026-11-16 21:00", "tomorrow=written again")
	modeltest.Expect(t, "twice", Of(modeltest.JournalOf(week, again), modeltest.Evening).Tomorrow, "written again")
}

func TestOfTwoMemoriesAlikeTheOlderSpeaks(t *testing.T) {
	j := modeltest.JournalOf(modeltest.Made("outcome", "2026-11-16 09:00", "task=one"), modeltest.Made("outcome", "2026-11-16 10:00", "task=two"),
		modeltest.Made("outcome", "2026-11-15 10:00", "task=a far longer line of another day"))
	modeltest.Expect(t, "memory", MemoryOf(j, model.NewDay(2026, 11, 23)).Text, "one")
	longer := modeltest.JournalOf(modeltest.Made("outcome", "2026-11-16 09:00", "task=one"), modeltest.Made("outcome", "2026-11-16 10:00", "task=longer"))
	modeltest.Expect(t, "memory", MemoryOf(longer, model.NewDay(2026, 11, 23)).Text, "longer")
}

// The working set of a journal is all that a pass over every entry finds.
func TestTheAgendaMissesNoEntry(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := modeltest.Draw(t)
		now := model.NewDay(2026, 11, 23).At(17*60*60*1e9, a.Zone())
		j := a.Empty()
		j.Replace(a.Entries(30, j.DayOf(now)))
		if got, want := bare(Of(j, now)), bare(agendaAmong(j, now, slices.Values(j.Entries()))); !reflect.DeepEqual(got, want) {
			t.Fatalf("the agenda is\n%s\nnot\n%s", inWords(got), inWords(want))
		}
	})
}

// bare is an agenda without what no two values of can be compared.
func bare(a Agenda) Agenda {
	for _, items := range [][]Item{a.Due, a.Holds, a.Quiet, a.Kept} {
		for i := range items {
			items[i].Practice = model.Practice{ID: items[i].Practice.ID}
		}
	}
	for i := range a.Recorded {
		a.Recorded[i].Practice = model.Practice{ID: a.Recorded[i].Practice.ID}
	}
	return a
}

// inWords is an agenda in a few words.
func inWords(a Agenda) string {
	text := fmt.Sprintln("plan", a.Plan, a.PlanFrom.ID, "tomorrow", a.Tomorrow, "recorded", a.Recorded)
	for _, items := range [][]Item{a.Due, a.Holds, a.Quiet, a.Kept} {
		for _, item := range items {
			text += fmt.Sprint(item.Entry.ID, " ", item.When, " ", item.Why, "; ")
		}
		text += "\n"
	}
	return text
}

// Each entry of a practice that the catalog lacks is named by what it holds
// itself, whichever is looked at before it.
func TestEntriesOfALostPracticeAreNamedByTheirOwnAnswers(t *testing.T) {
	j := model.NewJournal(model.BuiltIn, model.DefaultConfig())
	now := model.NewDay(2026, 11, 23).At(17*time.Hour, time.UTC)
	lost := func(id, key, said string) model.Entry {
		return model.Entry{ID: id, Practice: "lost", Day: j.DayOf(now) - 7, Created: now.AddDate(0, 0, -7),
			Answers: model.AnswersOf(map[string]string{key: said, "follow_up": "2026-11-23"})}
	}
	j.Replace([]model.Entry{lost("a", "word", "A word"), lost("b", "deed", "A deed")})
	var titles []string
	for _, item := range Of(j, now).Holds {
		titles = append(titles, item.Title)
	}
	if slices.Sort(titles); !slices.Equal(titles, []string{"A deed", "A word"}) {
		t.Errorf("they are named %q", titles)
	}
}
