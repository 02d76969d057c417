package figures

import (
	"fmt"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// Of four things awaited one was received; of the three open ones one was due on the
// 20th, and two are Lee's.
func TestWaitingFigures(t *testing.T) {
	modeltest.Expect(t, "figures", figuresOf("waiting",
		modeltest.Made("waiting", "2026-11-16 09:00", "from=Lee", "what=a", "due="+modeltest.Stored("2026-11-20 09:00")),
		modeltest.Made("waiting", "2026-11-16 09:01", "from=lee", "what=b", "due="+modeltest.Stored("2026-11-30 09:00")),
		modeltest.Made("waiting", "2026-11-16 09:02", "from=Kim", "what=c"),
		modeltest.Made("waiting", "2026-11-16 09:03", "from=Bo", "what=d", "received@2026-11-17 09:00"),
	), "open 3; late 1; most from lee 2")
}

// A month with a look-back of its own was looked back on, whatever its weeks were.
func TestALookBackLooksBack(t *testing.T) {
	note := modeltest.Made("note", "2026-11-10 09:00", "title=x")
	month := model.PeriodOf(model.OneMonth, model.NewDay(2026, 11, 18))
	modeltest.Expect(t, "without", ReviewOf(modeltest.JournalOf(note), month, modeltest.Evening).LookedBack, false)
	back := modeltest.Made("lookback", "2026-12-01 09:00", "period=2026-11", "text=calm")
	modeltest.Expect(t, "with", ReviewOf(modeltest.JournalOf(note, back), month, modeltest.Evening).LookedBack, true)
	week := model.PeriodOf(model.OneWeek, model.NewDay(2026, 11, 10))
	modeltest.Expect(t, "its week", ReviewOf(modeltest.JournalOf(note, back), week, modeltest.Evening).LookedBack, false)
}

// A record is among the entries of a period, and nothing that was practised.
func TestARecordIsNoPracticeOfAPeriod(t *testing.T) {
	j := modeltest.JournalOf(modeltest.Made("person", "2026-11-10 09:00", "name=Lee"), modeltest.Made("ask", "2026-11-10 09:01"))
	r := ReviewOf(j, model.PeriodOf(model.OneMonth, model.NewDay(2026, 11, 18)), modeltest.Evening)
	modeltest.Expect(t, "practices", fmt.Sprint(r.ByPractice), "[{Ask, Don't Tell 1}]")
	modeltest.Expect(t, "entries", len(r.Entries), 2)
}
