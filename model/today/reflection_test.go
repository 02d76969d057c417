package today

import (
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func steps(j *model.Journal, on string) string {
	names := []string{"promises", "habits", "plan", "question", "phrase", "load", "tomorrow"}
	var lacking []string
	for _, s := range Lacking(j, modeltest.Day(on), modeltest.Evening) {
		lacking = append(lacking, names[s])
	}
	return strings.Join(lacking, " ")
}

// fourHabits are an entry in each habit on a day.
func fourHabits(on string) []model.Entry {
	var entries []model.Entry
	for _, p := range model.Catalog(model.BuiltIn).In(model.Habits) {
		entries = append(entries, modeltest.Made(p.ID, on+" 11:00"))
	}
	return entries
}

func TestLacking(t *testing.T) {
	habits := fourHabits("2026-11-23")
	late := modeltest.Made("promise", "2026-11-18 09:00", "due="+modeltest.Stored("2026-11-20 16:00"))
	tonight := modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-23 22:00"))
	for _, c := range []struct {
		why     string
		entries []model.Entry
		want    string
	}{
		{"nothing yet", nil, "habits question phrase load tomorrow"},
		{"a promise overdue", []model.Entry{late}, "promises habits question phrase load tomorrow"},
		{"a promise due tonight", []model.Entry{tonight}, "promises habits question phrase load tomorrow"},
		{"a promise due tomorrow", []model.Entry{modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-24 09:00"))}, "habits question phrase load tomorrow"},
		{"a promise moved on", []model.Entry{modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-23 09:00"),
			"renegotiated="+modeltest.Stored("2026-11-25 09:00"), "renegotiated@2026-11-22 10:00")}, "habits question phrase load tomorrow"},
		{"a promise kept", []model.Entry{modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-23 09:00"), "kept@2026-11-23 08:00")}, "habits question phrase load tomorrow"},
		{"three habits", habits[1:], "habits question phrase load tomorrow"},
		{"four habits", habits, "question phrase load tomorrow"},
		{"habits of yesterday", fourHabits("2026-11-22"), "habits question phrase load tomorrow"},
		{"a language entry", append([]model.Entry{modeltest.Made("language", "2026-11-23 10:00")}, habits...), "question load tomorrow"},
		{"a reflection begun", append([]model.Entry{modeltest.Made("reflection", "2026-11-23 17:00", "answer=Good", "phrase=just")}, habits...), "load tomorrow"},
		{"blanks only", append([]model.Entry{modeltest.Made("reflection", "2026-11-23 17:00", "answer= \n", "energy=7", "tomorrow=If")}, habits...), "question phrase"},
		{"a plan for the week", append([]model.Entry{modeltest.Made("week", "2026-11-23 08:00", "plan=If a, then b.")}, habits...), "plan question phrase load tomorrow"},
		{"a plan for the week before", append([]model.Entry{modeltest.Made("week", "2026-11-20 08:00", "plan=If a, then b.")}, habits...), "question phrase load tomorrow"},
		{"a plan for no week but this", append([]model.Entry{modeltest.Made("week", "2026-11-21 08:00", "plan=If a, then b.")}, habits...), "plan question phrase load tomorrow"},
		{"a plan whose if did not come", append([]model.Entry{modeltest.Made("week", "2026-11-23 08:00", "plan=If a, then b."),
			modeltest.Made("reflection", "2026-11-23 17:00", "cue=no")}, habits...), "question phrase load tomorrow"},
		{"a plan whose if came", append([]model.Entry{modeltest.Made("week", "2026-11-23 08:00", "plan=If a, then b."),
			modeltest.Made("reflection", "2026-11-23 17:00", "cue=yes")}, habits...), "plan question phrase load tomorrow"},
		{"a plan done", append([]model.Entry{modeltest.Made("week", "2026-11-23 08:00", "plan=If a, then b."),
			modeltest.Made("reflection", "2026-11-23 17:00", "cue=yes", "acted=no")}, habits...), "question phrase load tomorrow"},
		{"a day closed", append([]model.Entry{modeltest.Made("reflection", "2026-11-23 17:00", "answer=Good", "phrase=just", "energy=0", "tomorrow=If")}, habits...), ""},
	} {
		modeltest.Expect(t, c.why, steps(modeltest.JournalOf(c.entries...), "2026-11-23"), c.want)
	}
}

// Closing yesterday asks what yesterday lacked, not what is due today.
func TestLackingYesterday(t *testing.T) {
	today := modeltest.Made("promise", "2026-11-20 09:00", "due="+modeltest.Stored("2026-11-23 09:00"))
	modeltest.Expect(t, "yesterday", steps(modeltest.JournalOf(today), "2026-11-22"), "habits question phrase load tomorrow")
	modeltest.Expect(t, "today", steps(modeltest.JournalOf(today), "2026-11-23"), "promises habits question phrase load tomorrow")
}

func TestDuePromises(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("promise", "2026-11-20 10:00", "what=second", "due="+modeltest.Stored("2026-11-23 18:00")),
		modeltest.Made("promise", "2026-11-20 11:00", "what=first", "due="+modeltest.Stored("2026-11-19 18:00")),
		modeltest.Made("promise", "2026-11-20 12:00", "what=unread", "due=soon"),
		modeltest.Made("promise", "2026-11-20 13:00", "what=night", "due="+modeltest.Stored("2026-11-24 03:00")),
		modeltest.Made("promise", "2026-11-20 14:00", "what=far", "due="+modeltest.Stored("2026-11-24 05:00")),
	)
	var said []string
	for _, e := range DuePromises(j, modeltest.Day("2026-11-23"), modeltest.Evening) {
		said = append(said, e.Answers.Get("what"))
	}
	modeltest.Expect(t, "due", strings.Join(said, " "), "first second night")

	// In Auckland it is the 24th by then, and 18:00 here is the morning after.
	auckland := modeltest.Evening.In(time.FixedZone("NZDT", 13*60*60))
	modeltest.Expect(t, "elsewhere", len(DuePromises(j, modeltest.Day("2026-11-23"), auckland)), 1)
}

func TestReflectionOf(t *testing.T) {
	j := modeltest.JournalOf(modeltest.Made("reflection", "2026-11-23 17:00", "answer=early"), modeltest.Made("reflection", "2026-11-24 01:00", "answer=late"),
		modeltest.Made("reflection", "2026-11-24 17:00", "answer=next"))
	r, _ := ReflectionOf(j, modeltest.Day("2026-11-23"))
	modeltest.Expect(t, "the later one of the day", r.Answers.Get("answer"), "late")
	_, ok := ReflectionOf(j, modeltest.Day("2026-11-22"))
	modeltest.Expect(t, "none", ok, false)
}

func TestUnclosedYesterday(t *testing.T) {
	begun := modeltest.Made("gap", "2026-11-02 09:00")
	friday := modeltest.Made("reflection", "2026-11-20 17:00")
	leave := func(from, to string) model.Entry {
		return modeltest.Made("leave", "2026-11-02 10:00", "from="+from, "to="+to)
	}
	for _, c := range []struct {
		why, today string
		entries    []model.Entry
		want       string
	}{
		{"a new journal", "2026-11-23", nil, "none"},
		{"begun today", "2026-11-23", []model.Entry{modeltest.Made("gap", "2026-11-23 09:00")}, "none"},
		{"Friday from Monday", "2026-11-23", []model.Entry{begun}, "2026-11-20"},
		{"Friday closed", "2026-11-23", []model.Entry{begun, friday}, "none"},
		{"the day before is open, the one before is not asked", "2026-11-25", []model.Entry{begun}, "2026-11-24"},
		{"the day before is closed, the one before is let be", "2026-11-25", []model.Entry{begun, modeltest.Made("reflection", "2026-11-24 17:00")}, "none"},
		{"leave is passed over", "2026-11-25", []model.Entry{begun, leave("2026-11-24", "2026-11-24")}, "2026-11-23"},
		{"too long ago", "2026-11-25", []model.Entry{begun, leave("2026-11-21", "2026-11-24")}, "none"},
		{"four days ago", "2026-11-27", []model.Entry{begun, leave("2026-11-24", "2026-11-26")}, "none"},
		{"three days ago", "2026-11-26", []model.Entry{begun, leave("2026-11-24", "2026-11-25")}, "2026-11-23"},
		{"on a Sunday", "2026-11-22", []model.Entry{begun}, "2026-11-20"},
	} {
		got := "none"
		if d, ok := UnclosedYesterday(modeltest.JournalOf(c.entries...), modeltest.Day(c.today)); ok {
			got = d.String()
		}
		modeltest.Expect(t, c.why, got, c.want)
	}
}

func TestTickLine(t *testing.T) {
	for _, c := range []struct{ practice, line, want string }{
		{"follower", "Ana: her idea to cut the meeting", "person=Ana idea=her idea to cut the meeting"},
		{"follower", "Ana, Lee: two ideas", "person=Ana, Lee idea=two ideas"},
		{"follower", "backed Ana's idea", "idea=backed Ana's idea"},
		{"follower", "美咲：会議を減らす", "person=美咲 idea=会議を減らす"},
		{"transparency", "Lee: sent the wrong sheet", "told=Lee dropped=sent the wrong sheet"},
		{"need", "  Zoë :  hours  ", "person=Zoë need=hours"},
		{"need", "at 9:30 the list", "need=at 9:30 the list"},
		{"need", "9: the list", "need=9: the list"},
		{"need", "https://example.org/a", "need=https://example.org/a"},
		{"need", "The list that Lee wanted: sent", "need=The list that Lee wanted: sent"},
		{"need", "Ana:", "need=Ana:"},
		{"need", ": hm", "need=: hm"},
		{"outcome", "Lee: what the sheet is for", "task=Lee: what the sheet is for"}, // no person is required
		{"outcome", " ", ""},
	} {
		p := modeltest.Practice(c.practice)
		answers := TickLine(p, c.line)
		var said []string
		for _, key := range []string{p.Who, p.Title} {
			if answers[key] != "" {
				said = append(said, key+"="+answers[key])
			}
		}
		modeltest.Expect(t, c.line, strings.Join(said, " "), c.want)
	}
}
