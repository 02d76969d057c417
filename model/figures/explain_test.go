package figures

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/model/demo"
	"fromhere/model/modeltest"
)

// read is a journal as it is read at a moment.
type read struct {
	*model.Journal
	now time.Time
}

// shown are journals that together show every figure that a view can show: the
// made-up year as it stands on some evenings, the examples of these tests, and an
// entry of a practice without a view.
func shown() []read {
	walk := model.Practice{ID: "walk", Stages: []model.Stage{{Name: "planned"}, {Name: "walked", Final: true}}}
	walks := model.NewJournal(append(slices.Clone(model.BuiltIn), walk), model.DefaultConfig())
	walks.Put(model.NewEntry("a", walk, modeltest.Evening, 0))
	journals := []read{{walks, modeltest.Evening}, {modeltest.JournalOf(modeltest.Promises()...), modeltest.Evening}}
	for _, of := range [][]model.Entry{nuisances(), asks(), contacts(), week48(),
		{modeltest.Made("ownership", "2026-11-20 09:00", "what=Late", "when="+modeltest.Stored("2026-11-20 08:00"), "prevented@2026-11-21 09:00")},
		{modeltest.Made("transparency", "2026-11-20 09:00", "noticed="+modeltest.Stored("2026-11-20 08:00"), "fix_due="+modeltest.Stored("2026-11-21 08:00"))},
		{modeltest.Made("need", "2026-11-20 09:00", "needed_by="+modeltest.Stored("2026-11-21 08:00"), "sent="+modeltest.Stored("2026-11-20 12:00"), "asked_first=no")},
		{modeltest.Made("waiting", "2026-11-20 09:00", "from=Lee", "what=a"), modeltest.Made("waiting", "2026-11-20 09:01", "from=Lee", "what=b")},
		{modeltest.Made("gap", "2026-11-20 09:00", "claimed@2026-11-20 10:00")},
		{modeltest.Made("promise", "2026-11-20 09:00", "to=Lee", "what=Slides", "due="+modeltest.Stored("2026-11-19 12:00"))}, // noted afterwards
	} {
		journals = append(journals, read{modeltest.JournalOf(of...), modeltest.Evening})
	}
	for ago := range 10 {
		now := modeltest.Evening.Add(-time.Duration(ago) * 27 * 24 * time.Hour) // another weekday each time
		journals = append(journals, read{modeltest.JournalOf(demo.Year(model.BuiltIn, model.DefaultConfig(), now)...), now})
	}
	return journals
}

// Every figure that a view can show has a name, a number with its unit, the
// entries it is made of and a definition of its own, and every definition is of
// one that is shown.
func TestEveryFigureIsDefined(t *testing.T) {
	lacking, unused := map[string]bool{}, maps.Clone(definitions)
	look := func(view string, figures []Figure) {
		names := map[string]bool{}
		for _, f := range figures {
			id := view + "." + f.Name
			text, ok := Explain(view, f.Name)
			if _, own := definitions[id]; !own && ok {
				id = anyPractice + "." + f.Name
			}
			delete(unused, id)
			switch {
			case f.Name == "" || strings.ToLower(f.Name) != f.Name || strings.ContainsAny(f.Name, " .-"):
				lacking[view+": “"+f.Label+"” has no name that programs can rely on: “"+f.Name+"”"] = true
			case !ok:
				lacking[id+" has no definition"] = true
			case names[f.Name]:
				lacking[id+" stands twice in its view"] = true
			case !strings.HasSuffix(text, "."):
				lacking[id+" is not defined in a sentence: “"+text+"”"] = true
			case f.Unit == "" && f.Number != 0:
				lacking[id+" has a number of no unit"] = true
			case len(f.Entries) == 0 && f.Number != 0:
				lacking[id+" does not say which entries it is made of"] = true
			}
			names[f.Name] = true
		}
	}
	for _, j := range shown() {
		for _, p := range j.Catalog {
			look(p.ID, Of(p, j.Journal, j.now))
		}
		for ago := range model.Day(8) {
			for _, kind := range model.PeriodKinds {
				look(inReview, ReviewOf(j.Journal, model.PeriodOf(kind, j.DayOf(j.now)-ago*model.DaysAWeek), j.now).Figures)
			}
		}
	}
	for _, what := range slices.Sorted(maps.Keys(lacking)) {
		t.Error(what)
	}
	for _, id := range slices.Sorted(maps.Keys(unused)) {
		t.Errorf("%s is defined, and no view shows it", id)
	}
	texts := map[string]string{}
	for _, id := range slices.Sorted(maps.Keys(definitions)) {
		if other := texts[definitions[id]]; other != "" {
			t.Errorf("%s is defined in the words of %s", id, other)
		}
		texts[definitions[id]] = id
	}
	if _, ok := Explain("nuisance", "this_month"); ok {
		t.Error("a view of its own has a general figure")
	}
}
