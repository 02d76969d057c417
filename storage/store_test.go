package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// promisePath is where the promise is put below a journal.
const promisePath = "entries/2026/11/2026-11-23-promise-01kasvq9x2c4m7n8p3r5t6v0w1.yaml"

func TestLookingAtAJournalMakesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "journal")
	s := open(t, dir)
	snapshot := load(t, s)
	if len(snapshot.Entries)+len(snapshot.Problems) != 0 || snapshot.Seq != 1 {
		t.Errorf("got %+v", snapshot)
	}
	if got := tree(t, filepath.Dir(dir)); got != "" {
		t.Errorf("made %s", got)
	}
}

func TestSaveAndLoad(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	s := open(t, dir)
	saved, seq, err := s.Save(promise)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, filepath.FromSlash(promisePath))
	if seq != 1 || saved.Version == "" || s.Path(promise.ID) != path {
		t.Errorf("got %d, %q, %s", seq, saved.Version, s.Path(promise.ID))
	}
	if got := content(t, path); got != promiseFile {
		t.Errorf("wrote\n%s", got)
	}
	for _, other := range []*Store{s, open(t, dir)} {
		snapshot := load(t, other)
		if len(snapshot.Entries) != 1 || !reflect.DeepEqual(snapshot.Entries[0], saved) {
			t.Errorf("loaded %+v\nnot    %+v", snapshot.Entries, saved)
		}
	}
	if e, err := open(t, dir).Read(promise.ID); err != nil || !reflect.DeepEqual(e, saved) {
		t.Errorf("read %+v, %v", e, err)
	}
	if _, err := s.Read("01none"); !errors.Is(err, ErrNoEntry) {
		t.Errorf("got %v", err)
	}
}

func TestAnEditKeepsThePath(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "entries", "attic", "old name-"+promise.ID+".yaml")
	write(t, path, remarked)
	s := open(t, dir)
	e := load(t, s).Entries[0].Clone()
	e.Day++
	e.Practice = "ask"
	e = save(t, s, e)
	e.Deleted = e.Created
	save(t, s, e)
	got := content(t, path)
	for _, want := range []string{"practice: ask\n", "day: 2026-11-24\n", "# the end", "mood: {today", "deleted: 2026-11-23T17:45:12+01:00\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if files := tree(t, filepath.Join(dir, entriesDir)); strings.Count(files, "\n") != 2 {
		t.Errorf("more than the one file:\n%s", files)
	}
	if all := load(t, s).Entries; len(all) != 1 || !all[0].InTrash() {
		t.Errorf("loaded %+v", all)
	}
}

func TestAnEntryThatChangedOutsideIsNotSaved(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(t *testing.T, path string)
	}{
		{"other text", func(t *testing.T, path string) { write(t, path, promiseFile+"my: key\n") }},
		{"same size and time", func(t *testing.T, path string) {
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			write(t, path, strings.Replace(promiseFile, "Priya", "Ayirp", 1))
			if err := os.Chtimes(path, info.ModTime(), info.ModTime()); err != nil {
				t.Fatal(err)
			}
		}},
		{"removed", func(t *testing.T, path string) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}},
		{"a directory away", func(t *testing.T, path string) {
			if err := os.RemoveAll(filepath.Dir(path)); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			e := save(t, s, promise).Clone()
			path := s.Path(e.ID)
			test.change(t, path)
			before := tree(t, dir)
			text, readErr := os.ReadFile(path)
			e.Answers = e.Answers.With("what", "mine")
			_, _, err := s.Save(e)
			if !errors.Is(err, model.ErrChanged) || !strings.Contains(err.Error(), path) {
				t.Errorf("got %v", err)
			}
			after, afterErr := os.ReadFile(path)
			if tree(t, dir) != before || string(after) != string(text) || (readErr == nil) != (afterErr == nil) {
				t.Errorf("touched it: %s", tree(t, dir))
			}
			if readErr != nil {
				return
			}
			// The next load shows what is there, and that can be saved.
			fresh := load(t, s).Entries[0].Clone()
			fresh.Answers = fresh.Answers.With("what", "mine")
			save(t, s, fresh)
		})
	}
}

func TestANewEntryReplacesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, filepath.FromSlash(promisePath))
	write(t, path, "not ours\n")
	if _, _, err := open(t, dir).Save(promise); !errors.Is(err, model.ErrChanged) {
		t.Errorf("got %v", err)
	}
	if got := content(t, path); got != "not ours\n" {
		t.Errorf("it holds %q", got)
	}
	if files := tree(t, dir); strings.Contains(files, ".tmp") {
		t.Errorf("left\n%s", files)
	}
}

func TestNewEntriesThatCannotBeNamed(t *testing.T) {
	for _, test := range []struct{ id, practice string }{{"", "ask"}, {"../x", "ask"}, {"A", "ask"}, {"a-b", "ask"}, {"a", "../up"}, {"a", ""}} {
		dir := t.TempDir()
		e := promise.Clone()
		e.ID, e.Practice = test.id, test.practice
		if _, _, err := open(t, dir).Save(e); err == nil {
			t.Errorf("%+v was saved", test)
		}
		if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
			t.Errorf("made %v, %v", files, err)
		}
	}
}

func TestProblemsAreListedAndNothingIsTouched(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, promise)
	good := s.Path(promise.ID)
	month := filepath.Dir(good)
	copyID := func(text, id string) string { return strings.ReplaceAll(text, promise.ID, id) }
	write(t, filepath.Join(month, "2026-11-24-ask-01b.yaml"), copyID(promiseFile, "01c"))
	write(t, filepath.Join(month, "broken-01d.yaml"), "a: [\n")
	write(t, filepath.Join(month, "2027-twice-"+promise.ID+".yaml"), promiseFile)
	write(t, filepath.Join(month, "x-01e.conflict-1a2b3c.yaml"), promiseFile)
	write(t, filepath.Join(month, "x-01e.sync-conflict-20261124-101010-ABCDEFG.yaml"), promiseFile)
	write(t, filepath.Join(month, "merge-01f.yaml"), "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n")
	if err := os.Mkdir(filepath.Join(month, "dir-01g.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, ignored := range []string{".hidden.yaml", ".fromhere-XYZ.tmp", "notes.txt", "x.yaml~", "x.yaml.swp", ".git/x-01h.yaml"} {
		write(t, filepath.Join(month, ignored), "a: [\n")
	}
	want := []string{
		"2026-11-24-ask-01b.yaml:2: its id is 01c, and its file name ends in 01b; give the file and the entry the same id",
		"2027-twice-" + promise.ID + ".yaml: it has the same id as " + good + ", which is the one shown; compare the two and move one out of the journal",
		"broken-01d.yaml:1: this line cannot be read as YAML: did not find expected node content; correct it in a text editor",
		"dir-01g.yaml: it is a directory with the name of an entry; give it another name; what it holds is read all the same",
		"merge-01f.yaml:1: it holds two versions, separated by conflict markers; both are kept; keep the right lines in a text editor and take the markers out",
		"x-01e.conflict-1a2b3c.yaml:2: its id is " + promise.ID + ", and its file name ends in 01e; give the file and the entry the same id",
		"x-01e.sync-conflict-20261124-101010-ABCDEFG.yaml:2: its id is " + promise.ID + ", and its file name ends in 01e; give the file and the entry the same id",
	}
	before := tree(t, dir)
	for range 2 { // the second load looks at what changed alone
		snapshot := load(t, s)
		if len(snapshot.Entries) != 1 {
			t.Errorf("loaded %+v", snapshot.Entries)
		}
		var got []string
		for _, p := range snapshot.Problems {
			got = append(got, strings.TrimPrefix(p.String(), month+string(filepath.Separator)))
		}
		if !slices.Equal(got, want) {
			t.Errorf("got\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if after := tree(t, dir); after != before {
		t.Errorf("changed\n%s\nto\n%s", before, after)
	}
}

func TestASecondLoadReadsWhatChanged(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	for i := range 3 {
		e := promise.Clone()
		e.ID = fmt.Sprintf("01%d", i)
		save(t, s, e)
	}
	first := load(t, s)
	// As if all had been left alone for long.
	for rel, f := range s.files {
		f.settled = true
		f.sides[0].Entry.Tags = []string{"from memory"}
		s.files[rel] = f
	}
	write(t, s.Path("011"), strings.ReplaceAll(promiseFile, promise.ID, "011")+"evidence: true\n")
	if err := os.Remove(s.Path("012")); err != nil {
		t.Fatal(err)
	}
	second := load(t, s)
	if len(second.Entries) != 2 || second.Entries[0].Tags[0] != "from memory" || !second.Entries[1].Evidence {
		t.Errorf("loaded %+v", second.Entries)
	}
	if second.Seq <= first.Seq {
		t.Errorf("%d follows %d", second.Seq, first.Seq)
	}
}

func TestAJournalThatIsGoneIsAnError(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journal")
	s := open(t, dir)
	save(t, s, promise)
	load(t, s)
	if err := os.Rename(dir, dir+"-away"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Load(); err == nil || !errors.Is(err, ErrAway) {
		t.Errorf("got %v", err)
	}
	if err := os.Rename(dir+"-away", dir); err != nil {
		t.Fatal(err)
	}
	if n := len(load(t, s).Entries); n != 1 {
		t.Errorf("loaded %d", n)
	}
}

func TestAnEntryInAnEditor(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, filepath.FromSlash(promisePath))
	write(t, path, remarked)
	s := open(t, dir)
	e := load(t, s).Entries[0]
	text, err := s.Encode(e)
	if err != nil || string(text) != remarked {
		t.Fatalf("%v\n%s", err, text)
	}
	if _, err := s.Decode([]byte("a: [")); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("got %v", err)
	}
	typed := strings.Replace(remarked, "# whom", "# to whom", 1) + "evidence: yes # mine\n"
	saved, _, err := s.SaveText([]byte(typed), e.Version)
	if err != nil || !saved.Evidence {
		t.Errorf("%v %+v", err, saved)
	}
	if got := content(t, path); got != typed {
		t.Errorf("wrote\n%s", got)
	}
	if _, _, err := s.SaveText([]byte(remarked), e.Version); !errors.Is(err, model.ErrChanged) {
		t.Errorf("got %v", err)
	}
	if got, err := s.Decode([]byte(typed)); err != nil || got.Created.Equal(time.Time{}) || got.Version != "" {
		t.Errorf("%v %+v", err, got)
	}
}

func BenchmarkLoad(b *testing.B) {
	dir := b.TempDir()
	s := open(b, dir)
	for i := range 1000 {
		e := promise.Clone()
		e.ID = fmt.Sprintf("01%d", i)
		e.Day += model.Day(i)
		e.Answers = e.Answers.With("notes", strings.Repeat("A line of notes, as long as lines are.\n", 10))
		rel, err := birth(e)
		if err != nil {
			b.Fatal(err)
		}
		data, err := entryfile.Encode(e, model.BuiltIn, nil)
		if err != nil {
			b.Fatal(err)
		}
		write(b, s.journal.full(rel), string(data))
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			s.files = nil
			load(b, s)
		}
	})
	b.Run("again", func(b *testing.B) {
		load(b, s)
		for rel, f := range s.files {
			f.settled = true
			s.files[rel] = f
		}
		for b.Loop() {
			load(b, s)
		}
	})
}
