package drafts

import (
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/storagetest"
)

func sameDraft(a, b model.Draft) bool {
	return a.Key == b.Key && a.Kind == b.Kind && a.Focus == b.Focus && a.Text == b.Text && a.Path == b.Path &&
		a.Kept.Equal(b.Kept) && maps.Equal(a.Typed, b.Typed) && a.Opened.Version == b.Opened.Version &&
		a.Opened.Same(b.Opened) && a.Opened.Created.String() == b.Opened.Created.String()
}

// placesAt are places for drafts, each a directory of its own.
func placesAt(dirs ...string) []disk.Place {
	var all []disk.Place
	for _, dir := range dirs {
		all = append(all, disk.Place{Base: dir, Dir: dir})
	}
	return all
}

func draftsIn(dirs ...string) *Drafts { return Open(placesAt(dirs...), "/j", model.BuiltIn) }

// Whatever was typed comes back byte for byte, also what is no text.
func TestDraftComesBackAsTyped(t *testing.T) {
	hostile := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"", " ", "\n", "\n\n a\n", "\t\n", "a: b # c", "null", "~", "|-", "\xff\xfe", "a\r\nb\r", "\u2028", "\ufeff", "---\n...",
		"<<<<<<< a\n=======\n>>>>>>> b\n", "🧑‍🤝‍🧑", "012", "no", "é e\u0301", "\x1b[31m\x00", "  lead\ntail  \n\n",
	}), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
	rapid.Check(t, func(t *rapid.T) {
		d := storagetest.Draft("k", "", rapid.IntRange(0, 59).Draw(t, "minute"))
		d.Typed = rapid.MapOfN(hostile, hostile, 0, 5).Draw(t, "typed")
		data, err := encode(d, "/j", model.BuiltIn)
		if err != nil {
			t.Fatal(err)
		}
		back, journal, err := decode(data)
		if err != nil {
			t.Fatalf("%v:\n%s", err, data)
		}
		if journal != "/j" || !sameDraft(back, d) {
			t.Fatalf("%+v came back as %+v from\n%s", d, back, data)
		}
	})
}

// The drafts of a program that runs are its own; once it has ended they are
// offered to one other, and to no third.
func TestDraftsAreOfferedOnceTheirProgramEnded(t *testing.T) {
	place := filepath.Join(t.TempDir(), "drafts")
	program := func(journal string) *Drafts { return Open(placesAt(place), journal, model.BuiltIn) }
	first, second, third, other := program("/j"), program("/j"), program("/j"), program("/other")
	old, young := storagetest.Draft("b", "older", 1), storagetest.Draft("a", "newer", 2)
	storagetest.Keep(t, first, storagetest.Draft("a", "cut", 0))
	storagetest.Keep(t, first, young)
	storagetest.Keep(t, first, old)
	if found := storagetest.Left(t, second); len(found) != 0 {
		t.Fatalf("a running program's drafts were offered: %v", found)
	}
	for _, lock := range first.locks { // as a kill does
		if err := lock.release(); err != nil {
			t.Fatal(err)
		}
	}
	if found := storagetest.Left(t, other); len(found) != 0 {
		t.Fatalf("another journal's drafts were offered: %v", found)
	}
	found := storagetest.Left(t, second)
	if len(found) != 2 || !sameDraft(found[0], old) || !sameDraft(found[1], young) {
		t.Fatalf("offered %+v", found)
	}
	if found := storagetest.Left(t, third); len(found) != 0 {
		t.Fatalf("offered to a third: %v", found)
	}
	if err := second.Drop("a"); err != nil {
		t.Fatal(err)
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	found = storagetest.Left(t, third)
	if len(found) != 1 || !sameDraft(found[0], old) {
		t.Fatalf("offered %+v", found)
	}
	if err := third.Drop("b"); err != nil {
		t.Fatal(err)
	}
	if err := third.Close(); err != nil {
		t.Fatal(err)
	}
	if rest, err := os.ReadDir(place); err != nil || len(rest) != 0 {
		t.Fatalf("left behind: %v, %v", rest, err)
	}
}

// Of two drafts of one entry the newer is offered, and the older not lost.
func TestTwoDraftsOfOneEntry(t *testing.T) {
	place := t.TempDir()
	for i, text := range []string{"newer", "older"} {
		p := draftsIn(place)
		storagetest.Keep(t, p, storagetest.Draft("a", text, 9-i))
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"newer", "older"} {
		p := draftsIn(place)
		found := storagetest.Left(t, p)
		if len(found) != 1 || found[0].Typed["what"] != want {
			t.Fatalf("offered %+v, want %s", found, want)
		}
		if err := p.Drop("a"); err != nil {
			t.Fatal(err)
		}
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEditorsTextIsADraft(t *testing.T) {
	place := t.TempDir()
	p := draftsIn(place)
	d := storagetest.Draft("a", "", 0)
	d.Kind, d.Typed = model.DraftEditor, nil
	path, err := p.EditorPath(d.Opened)
	if err != nil {
		t.Fatal(err)
	}
	d.Path = path
	storagetest.Keep(t, p, d)
	storagetest.Write(t, path, "what: typed in the editor\n")
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	next := draftsIn(place)
	found := storagetest.Left(t, next)
	if len(found) != 1 || found[0].Text != "what: typed in the editor\n" || found[0].Path != path || found[0].Kind != model.DraftEditor {
		t.Fatalf("offered %+v", found)
	}
	if again, err := next.EditorPath(d.Opened); err != nil || again != path {
		t.Errorf("the text is opened again from %s, %v", again, err)
	}
	if err := next.Drop("a"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("the editor's text is still there: %v", err)
	}
}

// A draft that cannot be read is told and left alone, and holds up no other.
func TestUnreadableDraft(t *testing.T) {
	place := t.TempDir()
	bad := filepath.Join(place, "gone", "x.draft")
	storagetest.Write(t, bad, "kind: [")
	p := draftsIn(place)
	drafts, problems, err := p.Left()
	if err != nil || len(drafts) != 0 || len(problems) != 1 || problems[0].Path != bad || problems[0].Remedy == "" {
		t.Fatalf("%v, %v, %v", drafts, problems, err)
	}
	if storagetest.Content(t, bad) != "kind: [" {
		t.Error("it was changed")
	}
}

// Where the first place takes no draft the second does, and only when both
// fail is it an error.
func TestDraftsGoToTheSecondPlace(t *testing.T) {
	blocked, second := filepath.Join(t.TempDir(), "file"), filepath.Join(t.TempDir(), "fromhere")
	storagetest.Write(t, blocked, "")
	p := draftsIn(blocked, second)
	storagetest.Keep(t, p, storagetest.Draft("a", "text", 0))
	info, err := os.Stat(second)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Fatalf("%v, %v", info, err)
	}
	err = draftsIn(blocked, blocked).Keep(storagetest.Draft("a", "text", 0))
	if err == nil || strings.Count(err.Error(), blocked) < 2 {
		t.Fatalf("both failed: %v", err)
	}
}

func TestSaveAs(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	p := Open(nil, "/j", model.BuiltIn)
	if err := p.SaveAs("~/kept.yaml", storagetest.Draft("a", "line one\nline two", 0)); err != nil {
		t.Fatal(err)
	}
	if text := storagetest.Content(t, filepath.Join(home, "kept.yaml")); !strings.Contains(text, "line one\n    line two\n") {
		t.Errorf("wrote\n%s", text)
	}
	if err := p.SaveAs("~/kept.yaml", storagetest.Draft("a", "other", 0)); err == nil || !strings.Contains(err.Error(), "another name") {
		t.Errorf("over a file: %v", err)
	}
	if err := p.SaveAs("~/none/kept.yaml", storagetest.Draft("a", "other", 0)); err == nil || !strings.Contains(err.Error(), "no directory") {
		t.Errorf("in no directory: %v", err)
	}
}
