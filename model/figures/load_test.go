package figures

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/model/modeltest"
)

// loads are a reflection on each Monday given: "2026-11-02 3/1" took 3 and
// handed on 1.
func loads(weeks ...string) *model.Journal {
	var entries []model.Entry
	for _, w := range weeks {
		var taken, handed string
		on, numbers, _ := strings.Cut(w, " ")
		taken, handed, _ = strings.Cut(numbers, "/")
		entries = append(entries, modeltest.Made("reflection", on+" 17:00", "taken_on="+taken, "handed_on="+handed))
	}
	return modeltest.JournalOf(entries...)
}

func TestLoad(t *testing.T) {
	for _, c := range []struct {
		why, asOf string
		journal   *model.Journal
		want      string
	}{
		{"nothing", "2026-11-23", loads(), "0 0 0"},
		{"three weeks, this one without numbers", "2026-11-23", loads("2026-11-02 3/1", "2026-11-09 2/1", "2026-11-16 1/0"), "0 0 3"},
		{"three and this one", "2026-11-24", loads("2026-11-02 3/1", "2026-11-09 2/1", "2026-11-16 1/0", "2026-11-23 2/0", "2026-11-24 1/1"), "3 1 4"},
		{"this one turns it", "2026-11-24", loads("2026-11-02 3/1", "2026-11-09 2/1", "2026-11-16 1/0", "2026-11-23 1/2"), "1 2 0"},
		{"as much as", "2026-11-16", loads("2026-11-02 3/1", "2026-11-09 2/2", "2026-11-16 1/0"), "1 0 1"},
		{"a week without numbers between", "2026-11-16", loads("2026-11-02 3/1", "2026-11-16 1/0"), "1 0 1"},
		{"later days are not known yet", "2026-11-16", loads("2026-11-16 1/0", "2026-11-17 0/5"), "1 0 1"},
		{"a week adds up", "2026-11-20", loads("2026-11-16 2/0", "2026-11-18 0/1", "2026-11-20 x/"), "2 1 1"},
	} {
		l := LoadOf(c.journal, modeltest.Day(c.asOf))
		modeltest.Expect(t, c.why, fmt.Sprint(l.Taken, l.Handed, l.WeeksOver), c.want)
	}
}

func TestWarning(t *testing.T) {
	modeltest.Expect(t, "two weeks", Load{WeeksOver: 2}.Warning(), "")
	w := Load{WeeksOver: 3}.Warning()
	if !strings.Contains(w, "3 weeks") || !strings.Contains(w, "martyrdom") {
		t.Errorf("warns %q", w)
	}
}
