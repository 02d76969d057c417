package ui

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"fromhere/model"
)

// The practices of a config whose every word is poison: one with all kinds of
// fields and stages, and one of which nothing is recorded.
var (
	foul = model.Practice{ID: "foul", Name: "N" + poison, Short: "S" + poison, Noun: "n" + poison, Group: model.Habits, Asks: "A" + poison,
		Fields: []model.Field{
			{Key: "a", Label: "L" + poison, Hint: poison},
			{Key: "must", Label: "M" + poison, Required: true, Hint: poison},
			{Key: "who", Label: "W" + poison, Kind: model.Person},
			{Key: "by", Label: "B" + poison, Kind: model.Moment},
			{Key: "long", Label: "P" + poison, Kind: model.Prose, Hint: poison},
			{Key: "one", Label: "C" + poison, Kind: model.Choice, Choices: []string{"x" + poison, "y"}},
		},
		Stages: []model.Stage{{Name: "begun" + poison}, {Name: "held" + poison, Final: true, Holds: true}, {Name: "lost" + poison, Final: true, Aside: true}},
		Title:  "a", Who: "who", When: "by", Cadence: model.Daily, Quiet: 1}
	bare = model.Practice{ID: "bare", Name: "E" + poison, Short: "E" + poison, Noun: "e" + poison, Group: model.Habits, Asks: "Q" + poison,
		Fields: []model.Field{{Key: "a", Label: "L" + poison}}, Title: "a"}
)

// fouled is an entry of the foul practice that reached stages days ago.
func fouled(id string, days int, stages []string, answers ...string) model.Entry {
	e := model.NewEntry(id, foul, evening.AddDate(0, 0, -days), 0)
	e.Events = nil
	for _, stage := range stages {
		e.Events = append(e.Events, model.Event{At: e.Created, Stage: stage + poison})
	}
	for i := 0; i < len(answers); i += 2 {
		e.Answers = e.Answers.With(answers[i], answers[i+1])
	}
	return e
}

func among(practices ...model.Practice) option {
	return func(st *story, env *Env) {
		catalog, err := model.NewCatalog(practices...)
		if err != nil {
			st.t.Fatal(err)
		}
		env.Catalog = catalog
	}
}

var begun, held, lost = []string{"begun"}, []string{"begun", "held"}, []string{"begun", "lost"}

// Where an entry stands, and why Today names it, is said with its stage.
func TestStandingsAreShownClean(t *testing.T) {
	late := evening.AddDate(0, 0, -9).Format(time.RFC3339)
	for name, e := range map[string]model.Entry{
		"going quiet":      fouled("01e0", 3, begun, "a", poison),
		"did it hold":      fouled("01e1", 8, held, "a", poison, "follow_up", "2026-11-20"),
		"a week ago":       fouled("01e2", 7, held, "a", "t"+poison, "must", "m", "long", "words"+poison),
		"too late":         fouled("01e3", 8, lost, "a", poison, "by", late),
		"without a title":  fouled("01e4", 3, begun),
		"due":              fouled("01e5", 3, begun, "a", poison, "by", evening.Add(time.Hour).Format(time.RFC3339)),
		"its answer lacks": fouled("01e6", 1, begun, "a", poison),
	} {
		for _, size := range [][2]int{{130, 40}, {80, 24}, {40, 12}} {
			st := newStory(t, among(foul, bare), holding(e), sized(size[0], size[1]))
			st.sane(name)
			st.walk("down", "enter", "esc", "open outcome", "]", "]", "]", "]", "enter", "esc", "[", "open Review", "down", "enter", "esc", "]", "]", "open Streaks", "down", "down")
		}
	}
}

// A streak that ends tonight, and the row of its practice.
func TestStreaksAreShownClean(t *testing.T) {
	for _, width := range []int{80, 40} {
		st := newStory(t, among(foul), holding(fouled("01e0", 3, held, "a", poison), fouled("01e1", 4, held, "a", poison)), sized(width, 40))
		st.see("Ends tonight")
		st.sane("with a streak that ends tonight")
		st.walk("open Streaks", "down", "down", "end", "enter")
	}
}

// Names and tags that complete what is typed.
func TestCompletionsAreShownClean(t *testing.T) {
	seen := madeAt("01e0", "contact", evening, "person", "Ana"+poison)
	seen.Tags = []string{"tag" + poison}
	st := newStory(t, among(bare), holding(seen), sized(100, 30))
	st.walk("open promise", "n")
	st.write("An")
	st.sane("completing a person")
	st.see("(1)")
	st.walk("end", "end")
	for range 12 {
		st.walk("tab")
	}
	st.write("ta")
	st.sane("completing a tag")
	st.walk("end", "esc", "esc", "open Review", "/")
	for _, filter := range []string{"person:An", "tag:ta", "stage:", "practice:bare stage:x"} {
		st.write(filter)
		st.sane("filtering by " + filter)
		st.walk("tab", "ctrl+u")
	}
}

// What the language check points out is said in the words typed.
func TestRemarksAreShownClean(t *testing.T) {
	st := newStory(t)
	st.walk("open ask", "n", "tab", "tab", "tab")
	st.send(paste("You are kind\u0085of right"))
	st.sane("with a remark")
	st.see("“kind of”: ")
}

// Every part of two versions, and of an earlier one.
func TestVersionsAreShownClean(t *testing.T) {
	here := fouled("01e0", 3, begun, "a", poison, "must", "m"+poison)
	answers, tags, links, kind, stages := here.Clone(), here.Clone(), here.Clone(), here.Clone(), here.Clone()
	answers.Answers = answers.Answers.With("must", "other"+poison).With("long", "l\n"+poison)
	tags.Tags = []string{"t" + poison}
	links.Links = []string{poison, "01e0"}
	kind.Practice = "no" + poison
	stages.Events = append(stages.Events, model.Event{At: evening, Held: poison})
	untitled := fouled("01e1", 3, begun)
	marked := untitled.Clone()
	marked.Evidence = true
	for _, size := range [][2]int{{130, 40}, {40, 12}} {
		for _, there := range []model.Entry{answers, tags, links, kind, stages} {
			st := newStory(t, among(foul), clashing(here, there), sized(size[0], size[1]))
			c := st.store.clash(here, there)
			c.Sides[0].Origin, c.Sides[1].Origin = "git "+poison, poison
			st.sane("told of two versions")
			st.walk("C", "down", "right", "enter", "enter")
			st = newStory(t, among(foul), remembered(here, model.Version{Entry: there, Written: evening, Path: poison}), sized(size[0], size[1]))
			st.walk("open outcome", "[", "[", "]", "open Review", "H", "enter", "pgdown", "esc", "r")
		}
		st := newStory(t, among(foul), clashing(untitled, marked), sized(size[0], size[1]))
		st.sane("told of two versions")
		st.walk("C", "enter", "enter")
		st = newStory(t, among(foul), clashing(untitled, marked), clashing(here, tags), sized(size[0], size[1]))
		st.walk("C", "down", "down", "enter")
	}
}

// Before anything is recorded, and where a practice has nothing yet.
func TestEmptyScreensAreShownClean(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		st := newStory(t, among(foul, bare), sized(size[0], size[1]), with(func(env *Env) { env.Place = "/home/" + poison }))
		st.sane("at the first start")
		st.walk("n", "end", "up", "esc", "?", "pgdown", "pgdown", "esc", "open outcome", "[", "[", "n", "tab", "tab", "tab", "tab", "tab", "tab", "esc", "esc", ":")
		st.write("new")
		st.walk("down", "end", "enter")
	}
}

// A stage is chosen of an entry with a hostile title, and every change of it
// is told.
func TestChangesAreToldClean(t *testing.T) {
	st := newStory(t, among(foul), holding(fouled("01e0", 3, begun, "a", "t"+poison, "must", "m")), sized(100, 24))
	st.rewrite = func(text string) string { return text + " " }
	st.walk("open Review", "s", "esc", "space", "u", "U", "m", "y", "d", "T", "D", "enter", "esc", "E", "e", "tab", "x", "ctrl+s", "n")
	st.app.s.env.Copy = func(string) error { return errors.New("copy " + poison) }
	st.walk("y", "P", "esc")
	st.store.problems = []model.Problem{{Path: "/journal/" + poison, Reason: "bad " + poison, Remedy: poison}}
	st.send(changedMsg{})
	st.sane("told of a problem")
	st.walk("P")
}

// The evening asks for habits whose names, and what was done of them, are
// poison, and remembers the last sentence.
func TestTheEveningIsShownClean(t *testing.T) {
	done := fouled("01e0", 0, held, "a", "t"+poison)
	last := madeAt("01e1", "reflection", evening.AddDate(0, 0, -3), "tomorrow", "If "+poison, "answer", poison, "phrase", poison)
	due := promise("01e2", "P"+poison, "W"+poison, evening.Add(-time.Hour))
	for _, size := range [][2]int{{100, 30}, {40, 16}} {
		st := newStory(t, among(foul, bare), holding(done, last, due), sized(size[0], size[1]))
		st.walk("r", "y")
		st.write("tomorrow 9am")
		st.walk("esc", "r", "ctrl+n")
		st.see("Which habits")
		for range 5 {
			st.walk("tab")
			st.send(paste(poison))
			st.sane("with a habit's line")
			st.walk("up", "space", "down")
		}
		st.walk("down", "down", "down")
		for range 4 {
			st.walk("ctrl+n")
			st.send(paste(poison))
			st.sane("with an answer")
		}
		st.see("Last time: If")
		st.walk("enter", "enter", "esc", "esc", "r")
	}
}

// Where words were written to, and what could be kept nowhere.
func TestPlacesOfWordsAreShownClean(t *testing.T) {
	st := newStory(t, among(foul), holding(fouled("01e0", 3, begun, "a", poison, "must", "m")))
	st.walk("open Review", "e")
	st.send(paste("x" + poison))
	st.walk("ctrl+o")
	st.send(paste("~/a" + poison))
	st.sane("with a path typed")
	st.walk("enter")
	st.see("Your text is in ~/a")
	st.drafts.fail = errors.New("keep " + poison)
	st.send(paste("y"))
	st.sane("where no draft can be kept")
	st.see("cannot be kept")
	st.drafts.fail = nil
	st.walk("z")
	for _, draft := range []model.Draft{
		{Key: "a", Kind: model.DraftForm, Opened: fouled("01e0", 3, begun), Focus: "a", Typed: map[string]string{"a": poison}},
		{Key: "b", Kind: model.DraftForm, Opened: fouled("01e0", 3, begun), Typed: map[string]string{"gone" + poison: poison}},
		{Key: "c", Kind: model.DraftEditor, Opened: fouled("01e0", 3, begun, "a", poison), Path: "/" + poison},
		{Key: "d" + poison, Kind: model.DraftReflect, Typed: map[string]string{poison: poison}},
	} {
		next := newStory(t, among(foul), func(st *story, _ *Env) {
			st.drafts.kept[draft.Key] = draft
			st.rewrite = func(string) string { return "{" + poison }
		})
		next.see("You were writing this")
		next.sane(fmt.Sprintf("offering %q", draft.Key))
		next.walk("down", "d", "enter", "esc", "esc")
	}
}
