package cli

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"fromhere/model"
)

// drawer is a place for drafts that may be full.
type drawer struct {
	Drafts
	kept []model.Draft
	full error
}

func (d *drawer) Keep(draft model.Draft) error {
	if d.full == nil {
		d.kept = append(d.kept, draft)
	}
	return d.full
}

// What add cannot save is kept as a form keeps it, and the error says both why
// and where.
func TestD03WordsThatCannotBeSavedAreKept(t *testing.T) {
	d, kept := newConsole(), &drawer{}
	d.saveErr = errors.New("the disk is full")
	opening := d.env.Open
	d.env.Open = func(dir string) (Journal, error) {
		j, err := opening(dir)
		j.Drafts = func() Drafts { return kept }
		return j, err
	}
	words := []string{"add", "promise", "to=Priya", "what=Board numbers", "due=thu 4pm", "--tag", "board", "--tag", "q4"}
	if code := d.run(words...); code != failed || d.err.String() !=
		"fromhere: add: the disk is full; your entry is kept as a draft, and the app offers it at its next start\n" {
		t.Errorf("%d: %s", code, &d.err)
	}
	if len(kept.kept) != 1 {
		t.Fatalf("kept are %v", kept.kept)
	}
	draft := kept.kept[0]
	if draft.Kind != model.DraftForm || draft.Key != draft.Opened.ID || draft.Opened.Practice != "promise" || draft.Opened.Version != "" ||
		draft.Opened.Answers.Has("to") || draft.Typed["to"] != "Priya" || draft.Typed["tags"] != "board, q4" || !draft.Kept.Equal(now) {
		t.Errorf("kept is %+v", draft)
	}
	kept.full = errors.New("no room")
	if code := d.run(words...); code != failed || !strings.Contains(d.err.String(), "the disk is full; your entry could not be kept as a draft either: no room") {
		t.Errorf("%d: %s", code, &d.err)
	}
	// A mistake is no reason to keep anything.
	kept.kept, kept.full = nil, nil
	if code := d.run("add", "promise", "wat=x"); code != misused || len(kept.kept) > 0 {
		t.Errorf("%d: kept are %v", code, kept.kept)
	}
}

// Of an edit that cannot be saved the words that were changed are kept, those that
// were taken out too.
func TestD03WordsOfAnEditThatCannotBeSavedAreKept(t *testing.T) {
	d, kept := desk(t), &drawer{}
	d.must(t, "edit", "0001", "notes=Old")
	d.saveErr = errors.New("the disk is full")
	opening := d.env.Open
	d.env.Open = func(dir string) (Journal, error) {
		j, err := opening(dir)
		j.Drafts = func() Drafts { return kept }
		return j, err
	}
	if code := d.run("edit", "0001", "what=Slides", "notes=", "--tag", "q4"); code != failed || d.err.String() !=
		"fromhere: edit: the disk is full; your entry is kept as a draft, and the app offers it at its next start\n" {
		t.Errorf("%d: %s", code, &d.err)
	}
	if len(kept.kept) != 1 {
		t.Fatalf("kept are %v", kept.kept)
	}
	draft := kept.kept[0]
	if !draft.Opened.Same(d.entries[0]) || draft.Key != d.entries[0].ID ||
		!maps.Equal(draft.Typed, map[string]string{"what": "Slides", "notes": "", "tags": "board, q4"}) {
		t.Errorf("kept is %+v", draft)
	}
}
