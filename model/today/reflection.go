package today

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fromhere/model"
	"fromhere/model/streak"
)

// Step is one step of the evening reflection.
type Step int

// The steps, in the order they are asked.
const (
	StepPromises Step = iota // what was due: kept, moved or broken
	StepHabits               // which habits the day had in it
	StepPlan                 // whether the "if" of the week's plan came, and one did it
	StepQuestion             // one rotating question
	StepPhrase               // a phrase caught
	StepLoad                 // energy, work taken on, work handed on
	StepTomorrow             // one if-then sentence
)

// ReflectionOf is the day's reflection. Where two were made apart and met in
// one journal, the later one counts.
func ReflectionOf(j *model.Journal, day model.Day) (model.Entry, bool) {
	var latest model.Entry
	for e := range j.OfDay(day) {
		if j.RoleOf(e) == model.RoleReflection {
			latest = e
		}
	}
	return latest, latest.ID != ""
}

// Lacking are the steps that the day still lacks; the reflection asks no
// others.
func Lacking(j *model.Journal, day model.Day, now time.Time) []Step {
	r, _ := ReflectionOf(j, day)
	phrases, _ := j.Catalog.InRole(model.RolePhrase)
	empty := func(key string) bool { return strings.TrimSpace(r.Answers.Get(key)) == "" }
	var steps []Step
	ask := func(s Step, lacks bool) {
		if lacks {
			steps = append(steps, s)
		}
	}
	ask(StepPromises, len(DuePromises(j, day, now)) > 0)
	ask(StepHabits, len(HabitsWithout(j, day)) > 0)
	ask(StepPlan, PlanFor(j, day) != "" && (empty("cue") || r.Answers.Get("cue") == "yes" && empty("acted")))
	ask(StepQuestion, empty("answer"))
	ask(StepPhrase, empty("phrase") && !RecordedOn(j, phrases.ID, day))
	ask(StepLoad, empty("energy"))
	ask(StepTomorrow, empty("tomorrow"))
	return steps
}

// PlanFor is the plan for the week that a day lies in: the if-then sentence. Of
// several the one recorded last holds. It is "" where there is none.
func PlanFor(j *model.Journal, day model.Day) string { return plannedFor(j, day, "plan") }

// plannedFor is an answer of the plan for the week that a day lies in: the last one
// recorded that there is.
func plannedFor(j *model.Journal, day model.Day, key string) string {
	said := ""
	for _, e := range j.OfRole(model.RoleWeekPlan) {
		if answer := strings.TrimSpace(e.Answers.Get(key)); answer != "" && j.Config.WeekOf(j.Config.PlannedWeek(e)) == j.Config.WeekOf(day) {
			said = answer
		}
	}
	return said
}

// DuePromises are the open promises that are due on the day or were due before
// it, the longest overdue first. A promise that was moved is due when it was
// moved to. Now says by which zone a moment becomes a day.
func DuePromises(j *model.Journal, day model.Day, now time.Time) []model.Entry {
	var entries []model.Entry
	at := map[string]time.Time{}
	for _, e := range j.OfRole(model.RolePromise) {
		if due, ok := model.StillDue(e, j.Practice(e), j, now.Location()); ok && due.Day <= day {
			entries, at[e.ID] = append(entries, e), due.At
		}
	}
	slices.SortStableFunc(entries, func(a, b model.Entry) int { return at[a.ID].Compare(at[b.ID]) })
	return entries
}

// MostFocus is how many practices a week can be about.
const MostFocus = 3

// FocusOf are the practices that the plan of a day's week is about, MostFocus at
// most. Words in it that name no practice, as older plans may hold, count for none.
func FocusOf(j *model.Journal, day model.Day) []model.Practice {
	named, _ := j.Catalog.Several(plannedFor(j, day, "focus"))
	return named[:min(len(named), MostFocus)]
}

// FocusFirst are practices in their order, but for those that the day's week is
// about, which go first.
func FocusFirst(j *model.Journal, day model.Day, practices []model.Practice) []model.Practice {
	focus := FocusOf(j, day)
	place := func(p model.Practice) int {
		if i := indexOf(focus, p.ID); i >= 0 {
			return i
		}
		return len(focus)
	}
	sorted := slices.Clone(practices)
	slices.SortStableFunc(sorted, func(a, b model.Practice) int { return place(a) - place(b) })
	return sorted
}

func indexOf(practices []model.Practice, id string) int {
	return slices.IndexFunc(practices, func(p model.Practice) bool { return p.ID == id })
}

// HabitsWithout are the habits that have no entry on the day.
func HabitsWithout(j *model.Journal, day model.Day) []model.Practice {
	return slices.DeleteFunc(j.Catalog.In(model.Habits), func(p model.Practice) bool { return RecordedOn(j, p.ID, day) })
}

// RecordedOn tells that an entry of the practice was recorded for a day.
func RecordedOn(j *model.Journal, practice string, day model.Day) bool {
	for e := range j.OfDay(day) {
		if e.Practice == practice {
			return true
		}
	}
	return false
}

// reopenable is how many days back a day can still be closed honestly: from a
// Monday to the Friday before it.
const reopenable = 3

// UnclosedYesterday is the last workday before today if it has no reflection
// and lies close enough to be remembered. Days off and leave are passed over,
// and so is every day before the journal began.
func UnclosedYesterday(j *model.Journal, today model.Day) (model.Day, bool) {
	activity := streak.ActivityOf(j, today)
	for day := today - 1; day >= today-reopenable; day-- {
		if activity.PassedOver(day) {
			continue
		}
		_, closed := ReflectionOf(j, day)
		return day, !closed && !streak.ActivityOf(j, day).Empty()
	}
	return 0, false
}

// TickLine are the answers of an entry made from a habit's tick and one line.
// The line fills the title field; where the practice requires a person, a name
// before a colon fills that: "Ana: her idea to cut the meeting". What else is
// required stays empty, since the evening asks for one line and no more;
// Unfinished says what is left to fill in later.
func TickLine(p model.Practice, line string) map[string]string {
	answers := map[string]string{}
	line = strings.TrimSpace(line)
	if who, ok := p.Field(p.Who); ok && who.Required && p.Who != p.Title {
		if name, rest, ok := cutName(line); ok {
			answers[p.Who], line = name, rest
		}
	}
	if line != "" {
		answers[p.Title] = line
	}
	return answers
}

// nameWords is the most words that are taken for a name, or for two.
const nameWords = 3

// cutName parts "Ana: her idea" at a colon with a name before it. A name is
// short and starts with a letter that is not a small one, so that "note to
// self: …", "at 9:30 …" and "https://…" stay whole.
func cutName(line string) (name, rest string, ok bool) {
	at := strings.IndexAny(line, ":：")
	if at < 0 {
		return "", line, false
	}
	_, colon := utf8.DecodeRuneInString(line[at:])
	name, rest = strings.TrimSpace(line[:at]), strings.TrimSpace(line[at+colon:])
	first, _ := utf8.DecodeRuneInString(name)
	ok = unicode.IsLetter(first) && !unicode.IsLower(first) && len(strings.Fields(name)) <= nameWords && rest != ""
	return name, rest, ok
}
