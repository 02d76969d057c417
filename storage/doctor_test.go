package storage

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"fromhere/model"
	"fromhere/storage/disk"
)

const month = "entries/2026/11/"

// entryText is a small entry.
func entryText(id string, more ...string) string {
	return "schema: 1\nid: " + id + "\npractice: promise\nday: 2026-11-23\ncreated: 2026-11-23T17:45:12Z\n" +
		"answers:\n  to: Priya\n" + strings.Join(more, "\n") + "\n"
}

func entryPath(id string) string { return month + "2026-11-23-promise-" + id + extension }

// ills are the faults of a journal, each with its files and a piece of what is
// told of it. A note is told, and never moved.
var ills = []struct {
	name, told string
	note       bool
	files      map[string]string
}{
	{"no YAML", "cannot be read as YAML", false, map[string]string{entryPath("0a"): "schema: [\n"}},
	{"empty", "it is empty", false, map[string]string{entryPath("0b"): ""}},
	{"same id", "the same id", false, map[string]string{entryPath("0c"): entryText("0c"), month + "copy-0c.yaml": entryText("0c", "tags: [copy]")}},
	{"wrong name", "file name ends in", false, map[string]string{entryPath("0d"): entryText("0e")}},
	{"wrong name of one that is there", "file name ends in", false, map[string]string{
		entryPath("0f"): entryText("0g", "tags: [misnamed]"), entryPath("0g"): entryText("0g")}},
	{"whole temporary file", "interrupted", false, map[string]string{month + tempPrefix + "A" + tempSuffix: entryText("0h")}},
	{"part of a temporary file", "interrupted", false, map[string]string{tempPrefix + "B" + tempSuffix: "schema: 1\nid: 0"}},
	{"second version without a first", "the first is not there", false, map[string]string{
		month + "2026-11-23-promise-0i.conflict-12345678.yaml":               entryText("0i"),
		month + "2026-11-23-promise-0i.sync-conflict-20261103-140500-X.yaml": entryText("0i", "tags: [two]")}},
	{"two versions", "two versions", true, map[string]string{entryPath("0j"): entryText("0j"),
		month + "2026-11-23-promise-0j.conflict-12345678.yaml": entryText("0j", "tags: [two]")}},
	{"merged by git", "conflict markers", true, map[string]string{entryPath("0k"): "<<<<<<< a\nid: 0k\n=======\nid: 0k\n>>>>>>> b\n"}},
	{"newer schema", "schema 9", true, map[string]string{entryPath("0l"): strings.Replace(entryText("0l"), "schema: 1", "schema: 9", 1)}},
	{"history no YAML", "cannot be read as YAML", false, map[string]string{".history/0m/000001.yaml": "{"}},
	{"history of another", "among the versions of 0n", false, map[string]string{".history/0n/000001.yaml": entryText("0o")}},
	{"recovered no YAML", "cannot be read as YAML", false, map[string]string{".recovered/0p/000001.yaml": "}"}},
	{"ignore file", "does not exclude", false, map[string]string{".gitignore": "*.swp", ".history/0q/000001.yaml": entryText("0q")}},
	{"link to nowhere", "links to 0zz", true, map[string]string{entryPath("0r"): entryText("0r", "links: [0zz]")}},
	{"no such practice", "no practice", true, map[string]string{entryPath("0s"): strings.Replace(entryText("0s"), "promise", "knitting", 1)}},
	{"no such stage", "no stage", true, map[string]string{entryPath("0t"): entryText("0t", "events:\n  - {at: 2026-11-23T17:45:12Z, stage: woven}")}},
	{"another day", "begins with another", true, map[string]string{month + "2026-11-22-promise-0u.yaml": entryText("0u")}},
	{"no entry", "it is not an entry", true, map[string]string{month + "shopping.txt": "milk"}},
}

// fallIll writes the files of ills into a journal.
func fallIll(t testing.TB, dir string, chosen []int) {
	t.Helper()
	write(t, filepath.Join(dir, journalFile), journalText+"01journal\n")
	for _, i := range chosen {
		for rel, text := range ills[i].files {
			write(t, filepath.Join(dir, filepath.FromSlash(rel)), text)
		}
	}
}

// contents counts every text below a directory. Ignore files are left out:
// lines are added to them.
func contents(t testing.TB, dir string) map[string]int {
	t.Helper()
	counts := map[string]int{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && !strings.HasSuffix(d.Name(), "ignore") {
			counts[content(t, path)]++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

// examine looks an hour from now, when every file was long left alone: the
// time of a file's change cannot be set.
func examine(t testing.TB, s *Store) (faults, notes []model.Finding) {
	t.Helper()
	all, err := s.examine(time.Now().Add(time.Hour), false)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if f.Note {
			notes = append(notes, f)
		} else {
			faults = append(faults, f)
		}
	}
	return faults, notes
}

func TestEveryIllIsToldOf(t *testing.T) {
	for i, ill := range ills {
		t.Run(ill.name, func(t *testing.T) {
			dir := t.TempDir()
			makePrivateForTest(t, dir)
			fallIll(t, dir, []int{i})
			faults, notes := examine(t, open(t, dir))
			among, others := faults, notes
			if ill.note {
				among, others = notes, faults
			}
			if !slices.ContainsFunc(among, func(f model.Finding) bool {
				return strings.Contains(f.Reason, ill.told) && f.Path != "" && f.Remedy != "" && (ill.note || f.Fix != "")
			}) {
				t.Errorf("got %v, and %v", among, others)
			}
		})
	}
}

func TestMendingLosesNothingAndLeavesNothing(t *testing.T) {
	root, ran := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		chosen := rapid.SliceOfDistinct(rapid.IntRange(0, len(ills)-1), rapid.ID[int]).Draw(rt, "ills")
		if ran++; ran == 1 {
			chosen = nil
			for i := range ills {
				chosen = append(chosen, i)
			}
		}
		dir, err := os.MkdirTemp(root, "")
		if err != nil {
			rt.Fatal(err)
		}
		fallIll(t, dir, chosen)
		before := contents(t, dir)
		s := open(t, dir)
		faults, notes := examine(t, s)
		if _, err := s.Mend(append(faults, notes...)); err != nil {
			rt.Fatal(err)
		}
		if after := contents(t, dir); !maps.Equal(before, after) {
			rt.Fatalf("before %v, after %v", before, after)
		}
		if left, _ := examine(t, s); len(left) > 0 {
			rt.Fatalf("still there: %+v", left)
		}
		if slices.Contains(chosen, 14) && !strings.HasPrefix(content(t, filepath.Join(dir, ".gitignore")), "*.swp\n.history/\n") {
			rt.Fatalf("the person's own line is gone")
		}
	})
	t.Logf("%d ills, all of them and %d random choices mended, 0 texts lost, 0 left", len(ills), ran-1)
}

func TestMendingMakesFilesPrivate(t *testing.T) {
	if !disk.ModesHold {
		t.Skip("modes do not hold here")
	}
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, promise)
	if err := os.Chmod(s.Path(promise.ID), 0o664); err != nil {
		t.Fatal(err)
	}
	makePrivateForTest(t, dir)
	faults, _ := examine(t, s)
	if len(faults) != 1 || faults[0].Fix != "make its mode 0600" {
		t.Fatalf("got %+v", faults)
	}
	if did, err := s.Mend(faults); err != nil || len(did) != 1 {
		t.Errorf("did %v, %v", did, err)
	}
	if faults, _ := examine(t, s); len(faults) > 0 {
		t.Errorf("still there: %+v", faults)
	}
}

// makePrivateForTest: a test's directory is open to all.
func makePrivateForTest(t testing.TB, dir string) {
	t.Helper()
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
}
