package figures

import (
	"fmt"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// week48 holds, in the week of 23 to 29 November and read on its Friday:
//
//	2 promises due in it: Retro notes kept 10 min late, Board numbers kept an hour early
//	1 promise kept in it, made before: Slides, on time
//	1 nuisance fixed in it, saving 3 h a week
//	an admission with fear 7 that went 8, an ask with fear 4 that went 5
func week48() []model.Entry {
	return []model.Entry{
		modeltest.Made("promise", "2026-11-20 09:00", "to=Lee", "what=Slides", "due="+modeltest.Stored("2026-11-24 12:00"), "kept@2026-11-24 11:00"),
		modeltest.Made("nuisance", "2026-10-01 09:00", "problem=Login", "saving=3", "fixed@2026-11-25 09:00"),
		modeltest.Made("promise", "2026-11-23 09:00", "to=Priya", "what=Board numbers", "due="+modeltest.Stored("2026-11-26 16:00"), "kept@2026-11-26 15:00"),
		modeltest.Made("promise", "2026-11-23 09:01", "to=Lee", "what=Retro notes", "due="+modeltest.Stored("2026-11-24 17:00"), "kept@2026-11-24 17:10"),
		modeltest.Made("promise", "2026-11-23 09:02", "to=Ana", "what=Next month", "due="+modeltest.Stored("2026-12-24 17:00")),
		modeltest.Made("transparency", "2026-11-24 09:00", "dropped=Invoice", "told=Lee", "fear=7", "went=8"),
		modeltest.Made("ask", "2026-11-25 09:00", "to=Omar", "ask=How?", "fear=4", "went=5"),
		modeltest.Made("reflection", "2026-11-24 20:00", "answer=Tuesday"),
		modeltest.Made("reflection", "2026-11-23 20:00", "answer=Monday"),
		modeltest.Made("reflection", "2026-11-30 20:00", "answer=Next week"),
	}
}

func TestReviewOf(t *testing.T) {
	friday := modeltest.Clock("2026-11-27 17:00")
	r := ReviewOf(modeltest.JournalOf(week48()...), model.PeriodOf(model.OneWeek, model.NewDay(2026, 11, 27)), friday)
	modeltest.Expect(t, "entries", len(r.Entries), 7)
	modeltest.Expect(t, "by practice", fmt.Sprint(r.ByPractice),
		"[{Ask, Don't Tell 1} {Reliability Rock 3} {Radical Transparency 1} {Evening Reflection 2}]")
	modeltest.Expect(t, "on time", r.Promises.OnTime, Share{2, 3})
	modeltest.Expect(t, "people", fmt.Sprint(r.People), "[{Lee 2} {Ana 1} {Omar 1} {Priya 1}]")
	modeltest.Expect(t, "reflections", len(r.Reflections), 2)
	// Fear 7 went 8: well. Fear 4 went 5: not.
	modeltest.Expect(t, "figures", said(r.Figures),
		"entries 7; promises on time 2 of 3; people 4; won back, estimated 3 h a week; feared 1 of 2 went well")
}

func TestReviewOfAnEmptyPeriod(t *testing.T) {
	r := ReviewOf(modeltest.JournalOf(), model.PeriodOf(model.OneWeek, model.NewDay(2026, 11, 27)), modeltest.Evening)
	modeltest.Expect(t, "figures", said(r.Figures), "")
	modeltest.Expect(t, "to look back on", r.ToLookBack(), false)
}

func TestLookedBack(t *testing.T) {
	monday := model.NewDay(2026, 11, 9)
	entries := []model.Entry{modeltest.Made("gap", "2026-11-03 09:00"), modeltest.Made("gap", "2026-11-10 09:00")}
	planned := modeltest.Made("week", "2026-11-16 09:00", "plan=a")
	plan := func(at string) model.Entry { return modeltest.Made("week", at, "plan=a", "look_back=Well") }
	for _, c := range []struct {
		name string
		more []model.Entry
		kind model.PeriodKind
		want bool
	}{
		{"a day without a reflection", nil, model.OneDay, false},
		{"a day with one", []model.Entry{modeltest.Made("reflection", "2026-11-09 20:00")}, model.OneDay, true},
		{"a week without a plan", []model.Entry{modeltest.Made("reflection", "2026-11-09 20:00")}, model.OneWeek, false},
		{"a week planned and not looked back on", []model.Entry{modeltest.Made("week", "2026-11-09 09:00", "plan=a")}, model.OneWeek, false},
		{"a week looked back on", []model.Entry{plan("2026-11-09 09:00")}, model.OneWeek, true},
		{"a week planned on the Sunday before", []model.Entry{plan("2026-11-08 20:00")}, model.OneWeek, true},
		{"another week's plan", []model.Entry{plan("2026-11-16 09:00")}, model.OneWeek, false},
		{"a month without plans", nil, model.OneMonth, false},
		{"a month with all plans looked back on", []model.Entry{plan("2026-11-02 09:00"), plan("2026-11-09 09:00")}, model.OneMonth, true},
		{"a month with one that is not", []model.Entry{plan("2026-11-02 09:00"), planned}, model.OneMonth, false},
		{"a month whose last Monday is the next one's", []model.Entry{plan("2026-11-09 09:00"), modeltest.Made("week", "2026-11-30 09:00", "plan=a")}, model.OneMonth, true},
		{"a month after one that is not", []model.Entry{modeltest.Made("week", "2026-10-26 09:00", "plan=a"), plan("2026-11-09 09:00")}, model.OneMonth, true},
		{"the quarter of that month", []model.Entry{modeltest.Made("week", "2026-10-26 09:00", "plan=a"), plan("2026-11-09 09:00")}, model.OneQuarter, false},
		{"a quarter with all", []model.Entry{plan("2026-10-26 09:00"), plan("2026-11-09 09:00")}, model.OneQuarter, true},
	} {
		r := ReviewOf(modeltest.JournalOf(append(c.more, entries...)...), model.PeriodOf(c.kind, monday), modeltest.Evening)
		modeltest.Expect(t, c.name, r.LookedBack, c.want)
	}
}
