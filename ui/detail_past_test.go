package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
)

// remembered is a journal with an entry that was another before.
func remembered(now model.Entry, past ...model.Version) option {
	return func(st *story, _ *Env) {
		st.store.put(now)
		st.store.past = map[string][]model.Version{now.ID: past}
	}
}

func onceAndNow() (now model.Entry, past []model.Version) {
	now, then, _ := threeVersions()
	older := now.Clone()
	older.Answers = older.Answers.With("thing", "Who owns the wiki?")
	return now, []model.Version{
		{Entry: then, Written: evening.Add(-time.Hour), Rescued: true},
		{Entry: older, Written: evening.Add(-2 * time.Hour)},
	}
}

func TestEarlierVersionsAreListedAndPutBack(t *testing.T) {
	now, past := onceAndNow()
	st := newStory(t, remembered(now, past...), sized(110, 30))
	st.press("open ownership", "open Review", "H")
	st.see("Earlier versions of Nobody owns the wiki", "differs:", "Notes, Tags", "from an interrupted save")
	if screen := st.screen(); strings.Index(screen, "16:48") > strings.Index(screen, "15:48") {
		t.Errorf("the newest is not the first:\n%s", screen)
	}
	st.press("enter")
	st.see("As it was", "then Nobody owns the wiki or the runbook", "now  Nobody owns the wiki", "now  Ask Priya first.", "The whole entry")
	st.press("p")
	st.see("Put back as it was", "u undoes it")
	got := st.only("gap")
	if got.Answers.Get("thing") != past[0].Entry.Answers.Get("thing") || !slices.Equal(got.Tags, []string{"docs"}) {
		t.Errorf("put back, the entry is %v %v", got.Answers, got.Tags)
	}
	st.press("u")
	if got := st.only("gap"); !got.Same(now) {
		t.Errorf("undone, the entry is %v", got.Answers)
	}
}

func TestAnEarlierVersionIsPutBackFromTheList(t *testing.T) {
	now, past := onceAndNow()
	st := newStory(t, remembered(now, past...))
	st.press("open Review", "enter", "H", "down", "p")
	if got := st.only("gap"); got.Answers.Get("thing") != "Who owns the wiki?" || got.Answers.Get("notes") != "Ask Priya first." {
		t.Errorf("put back, the entry is %v", got.Answers)
	}
	st.see("Who owns the wiki?", "u undoes it")
}

// What is undone while the list is open makes one more earlier version; the
// selected one stays selected.
func TestTheListOfEarlierVersionsFollowsAnUndo(t *testing.T) {
	now, past := onceAndNow()
	st := newStory(t, remembered(now, past...), sized(110, 30))
	st.press("open Review", "m", "H", "down")
	marked := st.only("gap")
	st.store.keepPast(marked) // as the disk does with what an undo replaces
	st.press("u")
	st.see("Undone", "differs: Evidence")
	st.press("enter")
	st.see("As it was "+st.app.s.whenWritten(past[1]), "then Who owns the wiki?")
	st.press("esc")
	st.store.keepPast(older(now)) // another program saves
	st.send(changedMsg{})
	if screen := st.screen(); strings.Count(screen, "differs: ") != 4 {
		t.Errorf("the list shows\n%s", screen)
	}
}

// older is an entry as it was under another title.
func older(e model.Entry) model.Entry {
	e = e.Clone()
	e.Answers = e.Answers.With("thing", "Who owns it?")
	return e
}

func TestNoEarlierVersionSaysWhatToDo(t *testing.T) {
	now, _ := onceAndNow()
	st := newStory(t, remembered(now))
	st.press("open Review", "H")
	st.see("There is no earlier version", "e on the entry changes it")
	st.press("enter", "p", "esc")
	st.seeNot("no earlier version")
}

func TestAnEarlierVersionThatSaysTheSame(t *testing.T) {
	now, _ := onceAndNow()
	st := newStory(t, remembered(now, model.Version{Entry: now, Written: evening}))
	st.press("open Review", "H")
	st.see("the same as now")
	st.press("p")
	st.see("there is nothing to put back")
	if st.store.saves > 0 {
		t.Error("it was saved")
	}
}

func TestErasingForGoodAsksTwice(t *testing.T) {
	now, past := onceAndNow()
	st := newStory(t, remembered(now, past...))
	st.press("open Review", "d", "T", "D")
	st.see("Erase “Nobody owns the wiki” for good?", "this cannot be undone", "D again erases it")
	st.press("down", "D")
	st.see("D again erases it") // another key came between
	if st.store.saves != 1 {
		t.Fatalf("%d saves, and only the deletion is one", st.store.saves)
	}
	st.press("D")
	st.see("Erased for good here · git's history and backups may still have it", "Nothing was deleted")
	if e := st.store.entries["01e2"]; !e.Tombstone() || len(st.store.past["01e2"]) > 0 {
		t.Errorf("left are %+v and %v", e, st.store.past)
	}
	st.press("u")
	st.see("Nothing to undo in this session")
}

// What was done to other entries can still be undone and redone.
func TestErasingForgetsOnlyItsEntry(t *testing.T) {
	now, _ := onceAndNow()
	other := madeAt("01e9", "ownership", evening.Add(-2*time.Hour), "what", "The list was wrong")
	st := newStory(t, holding(now, other))
	st.press("open Review", "down", "m", "up", "d", "T", "D", "D", "u")
	st.see("Undone: The list was wrong")
	if st.only("ownership").Evidence {
		t.Error("the mark was not undone")
	}
	st.press("U")
	if !st.only("ownership").Evidence {
		t.Error("the mark was not made again")
	}
}

func TestErasingThatFails(t *testing.T) {
	now, _ := onceAndNow()
	st := newStory(t, remembered(now))
	st.press("open Review", "d", "T", "D")
	st.store.fail = errDisk
	st.press("D")
	st.see("no space left on device", "Nobody owns the wiki")
	st.store.fail = nil
	st.press("esc", "u")
	if got := st.only("gap"); !got.Same(now) {
		t.Errorf("undone, the entry is %+v", got)
	}
}

func TestWhatWasPutRightAtTheStartIsSaid(t *testing.T) {
	repairing := func(err error, did ...string) option {
		return func(st *story, _ *Env) { st.store.repaired, st.store.unrepaired = did, err }
	}
	st := newStory(t, repairing(nil, "Modes of 3 files narrowed to you alone"))
	st.see("Modes of 3 files narrowed to you alone")
	st = newStory(t, repairing(nil, "One save that was cut short is kept", "Modes narrowed\x1b[2J"))
	st.see("2 things repaired at the start · P lists them")
	st.press("P")
	st.see("Repaired at the start", "One save that was cut short is kept", "Modes narrowed")
	st = newStory(t, repairing(errors.New("chmod /journal: operation not permitted")))
	st.see("repairing what an interrupted save left", "operation not permitted")
}

// droppedDrafts remembers which drafts were dropped; nothing else is asked of
// it here.
type droppedDrafts struct {
	Drafts
	dropped []string
	fail    error
}

func (d *droppedDrafts) Drop(key string) error {
	d.dropped = append(d.dropped, key)
	return d.fail
}

func (d *droppedDrafts) Erase(id string) error {
	d.dropped = append(d.dropped, "all of "+id)
	return d.fail
}

func (d *droppedDrafts) Left() ([]model.Draft, []model.Problem, error) { return nil, nil, nil }

func TestErasingTakesTheDraftAlong(t *testing.T) {
	now, _ := onceAndNow()
	now.Deleted = evening
	drafts := &droppedDrafts{fail: errDisk}
	st := newStory(t, holding(now), with(func(env *Env) { env.Drafts = drafts }))
	st.press("T", "D", "D")
	st.see("no space left on device", "nothing was erased")
	if st.store.entries[now.ID].Tombstone() {
		t.Fatal("the entry was erased before its draft")
	}
	drafts.fail = nil
	st.press("D", "D")
	once := []string{now.ID, model.EditorKey(now.ID), "all of " + now.ID}
	if !slices.Equal(drafts.dropped, slices.Concat(once, once)) || !st.store.entries[now.ID].Tombstone() {
		t.Errorf("dropped are %v", drafts.dropped)
	}
}

// On a narrow screen the title takes the lines it needs, and the parts in which the
// selected version differs are told whole under the list.
func TestEarlierVersionsAreToldWholeOnANarrowScreen(t *testing.T) {
	now, past := onceAndNow()
	now.Answers = now.Answers.With("thing", "Nobody owns the wiki, the runbook and the key")
	for i := range past {
		past[i].Entry.Answers = past[i].Entry.Answers.With("thing", "Who owns it?")
	}
	st := newStory(t, remembered(now, past...), sized(40, 12))
	st.press("open Review", "H")
	st.see("Earlier versions of Nobody owns the wiki, the runbook and the key", "differs: Ownerless thing, Notes, Tags · from an interrupted save")
	st.press("down")
	st.see("differs: Ownerless thing")
	st.seeNot("from an interrupted save")
	x, y := st.find("16:48", 1)
	st.click(x, y) // the first row, under a title of two lines
	st.see("· from an interrupted save")
}
