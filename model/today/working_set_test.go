package today

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// indexDay is the day of the examples' working sets.
var indexDay = model.NewDay(2026, 11, 22)

// What is open, planned, recent, or the last touch is at hand on later days too.
func TestWhatTodayNeedsIsInTheWorkingSet(t *testing.T) {
	talk := modeltest.Made("contact", "2026-11-01 09:00", "person=Sam, Bo", "next=2026-12-01")
	for _, c := range []struct {
		shown   string
		entries []model.Entry
		now     time.Time
	}{
		{"due", []model.Entry{modeltest.Made("promise", "2026-09-01 09:00", "to=Lee", "due="+modeltest.Stored("2026-12-30 12:00"))}, modeltest.Clock("2026-12-29 09:00")},
		{"quiet", []model.Entry{modeltest.Made("ownership", "2026-09-01 09:00", "what=Late")}, modeltest.Evening},
		{"asked whether it held", []model.Entry{modeltest.Made("gap", "2026-09-01 09:00", "thing=Owner", "closed@2026-09-02 09:00",
			"follow_up=2026-12-02")}, modeltest.Clock("2026-12-02 09:00")},
		{"asked again", []model.Entry{modeltest.Made("gap", "2026-09-01 09:00", "thing=Owner", "closed@2026-09-02 09:00",
			"follow_up=2026-10-02 2026-12-02").Held(true, modeltest.Clock("2026-10-02 09:00"))}, modeltest.Clock("2026-12-02 09:00")},
		{"planned on the Saturday before", []model.Entry{modeltest.Made("week", "2026-11-14 09:00", "plan=If late, then I say so.")}, modeltest.Clock("2026-11-22 21:00")},
		{"planned three weeks before", []model.Entry{modeltest.Made("week", "2026-11-02 09:00", "plan=If late, then I say so.", "of=2026-11-23")}, modeltest.Clock("2026-11-25 21:00")},
		{"said of tomorrow six days ago", []model.Entry{modeltest.Made("reflection", "2026-11-16 21:00", "tomorrow=Early.")}, modeltest.Clock("2026-11-22 21:00")},
		{"recorded", []model.Entry{modeltest.Made("language", "2026-11-22 09:00", "phrase=just")}, modeltest.Clock("2026-11-22 21:00")},
		{"kept", []model.Entry{modeltest.Made("promise", "2026-09-01 09:00", "to=Lee", "kept@2026-11-22 10:00")}, modeltest.Clock("2026-11-22 21:00")},
		{"recorded on a day ahead", []model.Entry{modeltest.Made("language", "2026-11-23 09:00", "phrase=just")}, modeltest.Evening},
		{"cold", []model.Entry{modeltest.Made("contact", "2026-10-01 09:00", "person=Sam")}, modeltest.Evening},
		{"a talk ahead", []model.Entry{talk}, modeltest.Clock("2026-11-28 09:00")},
		{"a talk far ahead", []model.Entry{modeltest.Made("mentee", "2026-01-10 09:00", "mentee=Kim", "next=2026-12-01")}, modeltest.Clock("2026-11-28 09:00")},
		{"next was", []model.Entry{modeltest.Made("mentee", "2026-10-01 09:00", "mentee=Kim", "next=2026-11-01")}, modeltest.Evening},
	} {
		j := modeltest.JournalOf(c.entries...)
		previewed := func(pinned map[string]bool) *model.Journal {
			previewed := modeltest.JournalOf()
			previewed.Preview(previewOf(j, pinned, j.DayOf(c.now)))
			return previewed
		}
		if d := differs(j, previewed(pinnedOf(j, indexDay)), c.now); d != "" {
			t.Errorf("%s: %s", c.shown, d)
		}
		if differs(j, previewed(nil), c.now) == "" {
			t.Errorf("%s: the same is shown without the working set", c.shown)
		}
	}
}

// What is over, answered and outdone stays away, or nothing would be gained.
func TestWhatTodayDoesWithoutIsNotInTheWorkingSet(t *testing.T) {
	thrown := modeltest.Made("gap", "2026-10-01 09:00", "thing=Thrown away")
	thrown.Deleted = modeltest.Clock("2026-10-02 09:00")
	j := modeltest.JournalOf(
		modeltest.Made("language", "2026-11-07 09:00", "phrase=just"), // fifteen days ago
		modeltest.Made("promise", "2026-10-01 09:00", "due="+modeltest.Stored("2026-10-02 12:00"), "kept@2026-10-02 10:00"),
		modeltest.Made("gap", "2026-10-01 09:00", "closed@2026-10-02 10:00", "follow_up=2026-10-20", "@2026-10-20 10:00"),
		modeltest.Made("contact", "2026-10-01 09:00", "person=Sam"),
		modeltest.Made("contact", "2026-10-02 09:00", "person=Sam"),
		modeltest.Made("leave", "2026-10-01 09:00", "from=2026-12-01", "to=2026-12-11"),
		thrown,
	)
	for _, e := range j.Of("gap") {
		j.Put(e.Held(true, modeltest.Clock("2026-10-20 10:00")))
	}
	modeltest.Expect(t, "pinned", fmt.Sprint(pinnedOf(j, indexDay)), fmt.Sprint(map[string]bool{"contact 2026-10-02 09:00 person=Sam": true}))
}

// Years ago: 28 Feb 2027, 52 weeks; months: 29 Jan and, since February ends today, 30 and
// 31 Jan, four weeks; a week. On 28 Feb 2029 both last days of February 2028.
func TestMemoryDays(t *testing.T) {
	for today, want := range map[string]string{
		"2028-02-29": "2027-02-28 2027-03-02 2028-01-29 2028-01-30 2028-01-31 2028-02-01 2028-02-22",
		"2029-02-28": "2028-02-28 2028-02-29 2028-03-01 2029-01-28 2029-01-29 2029-01-30 2029-01-31 2029-01-31 2029-02-21",
		"2028-02-28": "2027-02-28 2027-03-01 2028-01-28 2028-01-31 2028-02-21",
		"2026-11-30": "2025-11-30 2025-12-01 2026-10-30 2026-10-31 2026-11-02 2026-11-23",
	} {
		var days []string
		for _, d := range model.MemoryDays(modeltest.Day(today)) {
			days = append(days, d.String())
		}
		modeltest.Expect(t, today, strings.Join(days, " "), want)
	}
}
