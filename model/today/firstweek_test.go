package today

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

func proposed(j *model.Journal, on string) string {
	var said []string
	for _, p := range FirstWeek(j, modeltest.Day(on)) {
		word := p.Practice.ID
		if p.Begun {
			word += "+"
		}
		said = append(said, word)
	}
	return strings.Join(said, " ")
}

// One step, one habit and the evening.
func TestTheCatalogBeginsWithThree(t *testing.T) {
	var groups []model.Group
	for _, p := range model.BuiltIn {
		if p.Begin != "" {
			groups = append(groups, p.Group)
		}
	}
	modeltest.Expect(t, "groups", fmt.Sprint(groups), "[steps habits rituals]")
}

func TestTheFirstWeek(t *testing.T) {
	made := modeltest.Made
	thrown := made("follower", "2026-11-23 09:00", "idea=x")
	thrown.Deleted = modeltest.Evening
	for _, c := range []struct {
		why     string
		entries []model.Entry
		on      string
		want    string
	}{
		{"an empty journal", nil, "2026-11-23", "promise follower reflection"},
		{"a first promise", []model.Entry{made("promise", "2026-11-23 09:00", "what=x")}, "2026-11-23", "promise+ follower reflection"},
		{"a tick without a word", []model.Entry{made("follower", "2026-11-23 09:00")}, "2026-11-23", "promise follower reflection"},
		{"the evening closed", []model.Entry{made("reflection", "2026-11-23 18:00", "energy=7")}, "2026-11-24", "promise follower reflection+"},
		{"another practice", []model.Entry{made("gap", "2026-11-23 09:00")}, "2026-11-24", "promise follower reflection"},
		{"what is in the trash", []model.Entry{thrown}, "2026-11-23", "promise follower reflection"},
		{"the last day of the week", []model.Entry{made("promise", "2026-11-23 09:00", "what=x")}, "2026-11-29", "promise+ follower reflection"},
		{"the week is over", []model.Entry{made("promise", "2026-11-23 09:00", "what=x")}, "2026-11-30", ""},
		{"written down a month late", []model.Entry{made("contact", "2026-10-23 09:00"), made("promise", "2026-11-23 09:00", "what=x")}, "2026-11-23", ""},
		{"all begun", []model.Entry{made("promise", "2026-11-23 09:00", "what=x"), made("follower", "2026-11-23 09:00", "idea=x"), made("reflection", "2026-11-23 18:00", "energy=7")},
			"2026-11-23", ""},
		{"leave alone", []model.Entry{made("leave", "2026-10-01 09:00", "from=2026-10-01", "to=2026-10-02")}, "2026-11-23", "promise follower reflection"},
	} {
		modeltest.Expect(t, c.why, proposed(modeltest.JournalOf(c.entries...), c.on), c.want)
	}
}

func TestPractisedOn(t *testing.T) {
	j := modeltest.JournalOf(
		modeltest.Made("follower", "2026-11-23 09:00"), modeltest.Made("follower", "2026-11-23 11:00"),
		modeltest.Made("promise", "2026-11-20 09:00", "kept@2026-11-23 10:00"),
		modeltest.Made("gap", "2026-11-22 10:00"), modeltest.Made("note", "2026-11-23 12:00"), modeltest.Made("person", "2026-11-23 12:00"))
	var said []string
	for _, p := range PractisedOn(j, modeltest.Day("2026-11-23")) {
		said = append(said, fmt.Sprint(p.Practice.ID, " ", p.Entries))
	}
	modeltest.Expect(t, "practised", strings.Join(said, ", "), "promise 1, follower 2")
}

func TestTheFirstReflection(t *testing.T) {
	first, second := modeltest.Made("reflection", "2026-11-23 18:00"), modeltest.Made("reflection", "2026-11-24 18:00")
	day := modeltest.Day("2026-11-23")
	modeltest.Expect(t, "none", FirstReflection(modeltest.JournalOf(), day), false)
	modeltest.Expect(t, "the first", FirstReflection(modeltest.JournalOf(first), day), true)
	modeltest.Expect(t, "of another day", FirstReflection(modeltest.JournalOf(first), day+1), false)
	modeltest.Expect(t, "the second", FirstReflection(modeltest.JournalOf(first, second), day+1), false)
}
