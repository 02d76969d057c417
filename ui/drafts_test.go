package ui

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"fromhere/model"
)

// memoryDrafts is a Drafts for stories.
type memoryDrafts struct {
	dir      string
	kept     map[string]model.Draft
	others   map[string]string // written elsewhere, by path: the first field's text
	problems []model.Problem   // of drafts that cannot be read
	erased   []string          // ids
	fail     error
}

func newMemoryDrafts(t testing.TB) *memoryDrafts {
	return &memoryDrafts{dir: t.TempDir(), kept: map[string]model.Draft{}, others: map[string]string{}}
}

func (m *memoryDrafts) Keep(d model.Draft) error {
	if m.fail == nil {
		m.kept[d.Key] = d
	}
	return m.fail
}

func (m *memoryDrafts) Drop(key string) error {
	d := m.kept[key]
	delete(m.kept, key)
	if d.Path == "" {
		return nil
	}
	return os.Remove(d.Path)
}

func (m *memoryDrafts) Left() ([]model.Draft, []model.Problem, error) {
	drafts := slices.Collect(maps.Values(m.kept))
	slices.SortFunc(drafts, func(a, b model.Draft) int { return a.Kept.Compare(b.Kept) })
	return drafts, m.problems, nil
}

func (m *memoryDrafts) EditorPath(e model.Entry) (string, error) {
	return filepath.Join(m.dir, e.ID+"-"+e.Version+".yaml"), nil
}

func (m *memoryDrafts) WriteText(path string, e model.Entry, text []byte, now time.Time) ([]byte, error) {
	d := model.Draft{Key: model.EditorKey(e.ID), Kind: model.DraftEditor, Opened: e, Path: path, Kept: now}
	if err := m.Keep(d); err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); err == nil {
		return nil, nil
	}
	return text, os.WriteFile(path, text, 0o600)
}

func (m *memoryDrafts) ReadText(path string) ([]byte, error) { return os.ReadFile(path) }

func (m *memoryDrafts) Erase(id string) error {
	m.erased = append(m.erased, id)
	return m.fail
}

func (m *memoryDrafts) SaveAs(path string, d model.Draft) error {
	m.others[path] = d.Typed[d.Focus]
	return nil
}

// after is a new start of the program over what a killed one left.
func after(st *story) *story {
	return newStory(st.t, func(next *story, env *Env) {
		next.store, next.drafts = st.store, st.drafts
		env.Store, env.Drafts = st.store, st.drafts
		next.ids = st.ids
	})
}

func TestWhatWasTypedIsOfferedAfterAKill(t *testing.T) {
	st := newStory(t)
	st.press("open promise", "n")
	st.write("Priya")
	st.press("tab")
	st.write("Board  numbers, 日本 ")
	before, ok := st.app.top().(drafting).Draft()
	if !ok {
		t.Fatal("the form has no draft")
	}
	st = after(st)
	st.see("You were writing this", "Board")
	st.press("enter")
	st.see("New promise", "Priya")
	again, _ := st.app.top().(drafting).Draft()
	if !sameTyped(before, again) || before.Key != again.Key {
		t.Errorf("restored %v, not %v", again, before)
	}
	st.press("tab")
	st.write("fri 4pm")
	st.press("ctrl+s")
	st.only("promise")
	if len(st.drafts.kept) != 0 {
		t.Errorf("still kept: %v", st.drafts.kept)
	}
}

func TestDraftsThrownAway(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("x")
	st.press("backspace", "esc")
	if len(st.drafts.kept) != 0 {
		t.Error("a draft of nothing is kept")
	}
	st.press("n")
	st.write("half a word")
	st = after(st)
	st.press("esc")
	if len(st.drafts.kept) != 1 {
		t.Fatal("a draft put off is gone")
	}
	st = after(st)
	st.press("d", "j", "d")
	if len(st.drafts.kept) != 1 {
		t.Fatal("thrown away without asking twice")
	}
	st.press("d")
	if len(st.drafts.kept) != 0 {
		t.Error("a draft thrown away is kept")
	}
}

func TestARestoredEditMeetsAChange(t *testing.T) {
	first := promise("01kasvq9x2c4m7n8p3r5t6v0w1", "Priya", "Board numbers", evening.Add(time.Hour))
	st := newStory(t, holding(first))
	st.press("open promise", "e", "tab")
	st.write(" for Friday")
	theirs := first.Clone()
	theirs.Answers = theirs.Answers.With("what", "Board numbers, draft")
	st.store.put(theirs)
	st = after(st)
	st.press("enter", "ctrl+s")
	st.see("not saved", "Board numbers for Friday")
	st.press("ctrl+s")
	if n := len(st.kept("promise")); n != 2 {
		t.Errorf("%d entries, not both texts", n)
	}
}

func TestAReflectionIsRestored(t *testing.T) {
	st := newStory(t)
	st.press("r", "s")
	st.write("half an answer")
	st = after(st)
	st.press("enter")
	st.see("half an answer")
	st.press("enter")
	if e := st.only("reflection"); e.Answers.Get("answer") != "half an answer" {
		t.Errorf("kept %v", e.Answers)
	}
	if len(st.drafts.kept) != 0 {
		t.Errorf("still kept: %v", st.drafts.kept)
	}
}

// A draft may say what an empty form does not ask for: fields of a later stage, the
// stage, and what no form shows, as commands leave them behind.
func TestADraftKeepsWhatANewFormLeavesOut(t *testing.T) {
	first := newStory(t)
	p := mustPractice(t, first, "outcome")
	opened := model.NewEntry("01kasvq9x2c4m7n8p3r5t6v0w1", p, evening, 0)
	err := first.drafts.Keep(model.Draft{Key: opened.ID, Kind: model.DraftForm, Opened: opened, Focus: "task", Kept: evening, Typed: map[string]string{
		"task": "Churn sheet", "decision": "Whether to cut it", "happened": "It was cut", "stage": "known", "snoozed": "fri"}})
	if err != nil {
		t.Fatal(err)
	}
	st := after(first)
	st.press("enter")
	st.see("New outcome", "What happened", "It was cut", "Snoozed until")
	st.press("ctrl+s")
	st.see("Recorded")
	e := st.only("outcome")
	if e.Answers.Get("happened") != "It was cut" || e.Answers.Get("snoozed") != "2026-11-27" || e.Stage() != "known" {
		t.Errorf("kept %v at %q", e.Answers, e.Stage())
	}
	st.press("open outcome", "n")
	st.seeNot("What happened", "Snoozed until", "Stage")
}

func TestLeavingKeepsDrafts(t *testing.T) {
	st := newStory(t)
	st.press("open nuisance", "n")
	st.write("half a word")
	st.press("ctrl+c")
	st.see("keeps it as a draft")
	st.press("ctrl+c")
	if !st.left || len(st.drafts.kept) != 1 || Unkept(st.app) != "" {
		t.Errorf("left: %v, kept: %v", st.left, st.drafts.kept)
	}
}

func TestWhereNothingCanBeKept(t *testing.T) {
	st := newStory(t)
	st.drafts.fail = errors.New("keep the draft: no space left on device")
	st.press("open nuisance", "n")
	st.write("x")
	st.see("a draft of your text cannot be kept on disk", "ctrl+o")
	st.write("y")
	st.seeNot("cannot be kept on disk")
	st.press("ctrl+o")
	st.write("~/text")
	st.press("enter")
	st.see("Your text is in ~/text", "New nuisance")
	if st.drafts.others["~/text"] != "xy" {
		t.Errorf("wrote %v", st.drafts.others)
	}
	st.send(LeaveMsg{})
	st.see("cannot be kept as a draft")
	if st.left {
		t.Fatal("it left")
	}
	st.press("ctrl+c")
	if words := Unkept(st.app); !st.left || words == "" {
		t.Errorf("left: %v with %q", st.left, words)
	}
}

func TestTheOfferOfDrafts(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			st := newStory(t)
			st.press("open nuisance", "n")
			st.write("Weekly report, by hand")
			st = after(st)
			st.resize(size[0], size[1])
			golden.RequireEqual(t, []byte(belowTabs(st.screen())))
		})
	}
}
