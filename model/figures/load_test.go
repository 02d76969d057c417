package figures

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// loads are reflections on the days given: "2026-11-02 3/1" took 3 and handed on 1.
func loads(evenings ...string) *model.Journal {
	var entries []model.Entry
	for _, w := range evenings {
		on, numbers, _ := strings.Cut(w, " ")
		taken, handed, _ := strings.Cut(numbers, "/")
		entries = append(entries, modeltest.Made("reflection", on+" 17:00", "taken_on="+taken, "handed_on="+handed))
	}
	return modeltest.JournalOf(entries...)
}

// weekly are weeks with two evenings told, Monday and Tuesday, the first of which
// carries the load: from the week of a Monday on, one after another.
func weekly(from string, loads ...int) (evenings []string) {
	for n, load := range loads {
		monday := modeltest.Day(from) + model.Day(7*n)
		evenings = append(evenings, fmt.Sprintf("%s %d/0", monday, load), fmt.Sprintf("%s 0/0", monday+1))
	}
	return evenings
}

func TestLoad(t *testing.T) {
	for _, c := range []struct {
		why, asOf string
		journal   *model.Journal
		want      string // taken on, handed on, weeks over
	}{
		{"nothing", "2026-11-23", loads(), "0 0 0"},
		// The weeks of 2, 9 and 16 Nov at 3 each. There is no median of weeks before them: 3.
		{"three weeks, this one untold", "2026-11-23", loads(weekly("2026-11-02", 3, 3, 3)...), "0 0 3"},
		// The running week is told, and does not count until it is over.
		{"three weeks and this one", "2026-11-24", loads(append(weekly("2026-11-02", 3, 3, 3), "2026-11-23 9/0", "2026-11-24 1/2")...), "10 2 3"},
		{"on its Sunday too", "2026-11-22", loads(weekly("2026-11-02", 3, 3, 3)...), "3 0 2"},
		// 4 − 2 = 2 is below 3.
		{"handed on", "2026-11-23", loads(append(weekly("2026-11-02", 3, 3), "2026-11-16 4/0", "2026-11-17 0/2")...), "0 0 0"},
		{"the week before last below 3", "2026-11-23", loads(weekly("2026-11-02", 3, 2, 3)...), "0 0 1"},
		{"one evening told in the week of 9", "2026-11-23", loads(append(weekly("2026-11-02", 3), "2026-11-09 9/0", "2026-11-16 3/0", "2026-11-17 0/0")...), "0 0 1"},
		{"told twice on one evening", "2026-11-23", loads("2026-11-16 9/0", "2026-11-16 9/0"), "0 0 0"},
		{"an evening that says one of both", "2026-11-23", loads("2026-11-16 9/", "2026-11-17 /1"), "0 0 1"},
		{"an evening that says neither", "2026-11-23", loads("2026-11-16 9/0", "2026-11-17 x/"), "0 0 0"},
		// Twelve weeks before, half at 2 and half at 5: the median is (2+5)/2 = 3.5.
		// 3 is not above it. Then 4 is: thirteen weeks before, of which the last
		// twelve hold five 2, one 3 and six 5, the median (3+5)/2 = 4: 4 is not above it.
		{"not above one's own", "2026-11-23", loads(weekly("2026-08-24", 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 3)...), "0 0 0"},
		{"above one's own", "2026-11-23", loads(weekly("2026-08-24", 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 4)...), "0 0 2"},
		{"as much as one's own", "2026-11-23", loads(weekly("2026-08-17", 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 3, 4)...), "0 0 0"},
		// Nine weeks of 9, then 3 and 5 in turn, and 5. Twelve weeks before the last lie six 3
		// and six 5: (3+5)/2 = 4, and 5 is above it; before the one before it five 5, six 3 and
		// one 9: 4 again; before that 3 is not above. By all weeks the median would be 5.
		{"twelve weeks, and no more", "2026-11-23", loads(weekly("2026-06-22", 9, 9, 9, 9, 9, 9, 9, 9, 9, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 5)...), "0 0 2"},
		{"later evenings are not known yet", "2026-11-23", loads(append(weekly("2026-11-16", 3), "2026-11-24 0/5")...), "0 0 1"},
		{"a week adds up", "2026-11-20", loads("2026-11-16 2/0", "2026-11-18 0/1", "2026-11-20 x/"), "2 1 0"},
	} {
		l := LoadOf(c.journal, modeltest.Day(c.asOf))
		modeltest.Expect(t, c.why, fmt.Sprint(l.Taken, l.Handed, l.WeeksOver), c.want)
	}
}

// Two weeks of 3 more and one Monday evening are two weeks. The weeks of 26 Oct, 2 and
// 16 Nov at 3 run on over the week of 9 Nov if all its workdays are leave.
func TestA17WeeksRunning(t *testing.T) {
	two := loads(append(weekly("2026-11-09", 3, 3), "2026-11-23 3/0")...)
	modeltest.Expect(t, "two weeks and a Monday", LoadOf(two, modeltest.Day("2026-11-23")).WeeksOver, 2)
	for _, c := range []struct {
		why, recorded, from, to string
		want                    int
	}{
		{"a week of leave", "2026-11-01", "2026-11-09", "2026-11-13", 3},
		{"longer leave, its days the wrong way round", "2026-11-01", "2026-11-14", "2026-11-06", 3},
		{"leave but for Friday", "2026-11-01", "2026-11-09", "2026-11-12", 1},
		{"leave that was recorded later", "2026-11-24", "2026-11-09", "2026-11-13", 1},
	} {
		j := loads(append(weekly("2026-10-26", 3, 3), weekly("2026-11-16", 3)...)...)
		j.Put(modeltest.Made("leave", c.recorded+" 09:00", "from="+c.from, "to="+c.to))
		modeltest.Expect(t, c.why, LoadOf(j, modeltest.Day("2026-11-23")).WeeksOver, c.want)
	}
	// What is told on leave is passed over with it: else the 0 of 9 Nov would end the run.
	j := loads(append(weekly("2026-10-26", 3, 3, 0), weekly("2026-11-16", 3)...)...)
	j.Put(modeltest.Made("leave", "2026-11-01 09:00", "from=2026-11-09", "to=2026-11-13"))
	modeltest.Expect(t, "evenings told on leave", LoadOf(j, modeltest.Day("2026-11-23")).WeeksOver, 3)
}

func TestWarning(t *testing.T) {
	modeltest.Expect(t, "two weeks", Load{WeeksOver: 2}.Warning(), "")
	w := Load{WeeksOver: 3}.Warning()
	if !strings.Contains(w, "3 weeks") || !strings.Contains(w, "somebody else own") {
		t.Errorf("warns %q", w)
	}
}
