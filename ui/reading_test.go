package ui

import (
	"errors"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"fromhere/model"
)

// previewed begins a story with what Today rests on alone: a promise due
// tomorrow. The journal holds an old talk with a friend beside it.
func previewed(set func(*memoryStore)) option {
	return func(st *story, env *Env) {
		recorded := func(id, practice string, at time.Time, answers map[string]string) model.Entry {
			p, _ := env.Catalog.Practice(practice)
			e := model.NewEntry(id, p, at, 0)
			e.Answers = model.AnswersOf(answers)
			return st.store.put(e)
		}
		due := recorded("01due", "promise", st.now, map[string]string{
			"to": "Priya", "what": "Board numbers", "due": "2026-11-24T10:00:00Z"})
		recorded("00old", "contact", st.now.AddDate(-1, 0, 0), map[string]string{"person": "Old Friend"})
		env.First = &model.Preview{Entries: []model.Entry{due}, Summary: model.Summary{Entries: 2, IDSuffix: 5}}
		set(st.store)
	}
}

func TestTodayIsShownBeforeTheJournalIsRead(t *testing.T) {
	st := newStory(t, previewed(func(*memoryStore) {}))
	st.see("Board numbers")
	if st.store.loads != 0 {
		t.Errorf("the journal was read %d times, for nothing", st.store.loads)
	}
	st.press("open Review")
	st.see("Board numbers", "Old Friend")
	st.press("open Today", "open Review")
	if st.store.loads != 1 {
		t.Errorf("the journal was read %d times", st.store.loads)
	}
}

func TestWhatTodayRestedOnMayHaveChanged(t *testing.T) {
	st := newStory(t, previewed(func(m *memoryStore) {
		m.changed = true
		e := m.entries["01due"].Clone()
		e.Answers = e.Answers.With("what", "Other numbers")
		m.put(e)
	}))
	st.see("Other numbers")
	st.seeNot("Board numbers")
}

// What the first frame has of other days may have changed on the disk: nothing
// is saved over it, and the load behind it shows it.
func TestAnOutdatedFirstFrameIsMended(t *testing.T) {
	st := newStory(t, previewed(func(m *memoryStore) {
		m.changed = true
		e := m.entries["01due"].Clone()
		e.Answers = e.Answers.With("what", "Other numbers")
		m.put(e)
	}), func(st *story, _ *Env) { st.holding = true })
	st.see("Board numbers")
	st.press("space")
	st.see("Board numbers", "changed")
	st.seeNot("kept")
	st.answerLoads()
	st.see("Other numbers")
	st.seeNot("Board numbers")
	if e := st.only("promise"); e.Stage() == "kept" || e.Answers.Get("what") != "Other numbers" {
		t.Errorf("the store has %+v", e)
	}
	st.press("space")
	st.see("Other numbers: kept")
}

func TestACheckThatFailsIsTold(t *testing.T) {
	st := newStory(t, previewed(func(m *memoryStore) { m.uncheckable = errors.New("read the journal: the disk is on fire") }))
	st.see("Board numbers", "the disk is on fire")
}

// A journal that cannot be read is told of, and not tried by every message.
func TestALoadThatFailsIsNotTriedForEver(t *testing.T) {
	st := newStory(t, previewed(func(m *memoryStore) { m.unreadable = errors.New("read the journal: the disk is away") }))
	st.press("open Review")
	st.see("the disk is away")
	st.press("down", "down")
	if st.store.loads != 1 {
		t.Errorf("the journal was read %d times", st.store.loads)
	}
	st.store.unreadable = nil
	st.send(tea.FocusMsg{})
	st.press("down")
	st.see("Board numbers", "Old Friend")
}

// A form that was opened before the journal was read completes the names of
// all of it.
func TestAFormLearnsTheNamesThatAreReadLater(t *testing.T) {
	st := newStory(t, previewed(func(*memoryStore) {}))
	form := newForm(st.app.s, mustPractice(t, st, "ask"), model.NewEntry("02new", mustPractice(t, st, "ask"), st.now, 0), false, nil)
	st.app.s.open(form)
	st.write("Ol")
	st.see("Old Friend")
}

func mustPractice(t *testing.T, st *story, id string) model.Practice {
	t.Helper()
	p, ok := st.app.s.journal.Catalog.Practice(id)
	if !ok {
		t.Fatalf("no practice %s", id)
	}
	return p
}

func TestProgressIsShown(t *testing.T) {
	var asked func(time.Time) tea.Msg
	st := newStory(t, with(func(env *Env) {
		env.Tick = func(d time.Duration, then func(time.Time) tea.Msg) tea.Cmd {
			if d == readingPace {
				asked = then
			}
			return nil
		}
	}))
	st.app.s.loaded, st.app.s.reading.loads = false, 1
	st.store.done, st.store.all = 1200, 22000
	st.send(asked(st.now))
	st.see("Reading 1,200 of 22,000 entries …")
}

func TestAnIndexThatCannotBeWrittenIsToldOnce(t *testing.T) {
	st := newStory(t)
	st.send(rememberedMsg{errors.New("write the index: the disk is full")})
	st.see("the disk is full")
	st.press("down")
	st.send(rememberedMsg{errors.New("write the index: the disk is full")})
	st.seeNot("the disk is full")
}

// What the store did beside a save is told once, behind what was saved.
func TestNewsIsToldOnceBesideASave(t *testing.T) {
	st := newStory(t, holding(promise("01e1", "Priya", "Board numbers", evening)))
	st.press("open promise")
	st.store.news = []string{"/j/journal.yaml was added; it holds the journal's id"}
	st.press("m")
	st.see("/j/journal.yaml was added; it holds the journal's id")
	st.press("m")
	st.seeNot("/j/journal.yaml")
}
