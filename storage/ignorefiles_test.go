//go:build unix

package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// ignoreFiles are what may stand in the place of an ignore file, each with what
// the doctor says of it, and what is there once it has mended what it can.
var ignoreFiles = []struct {
	name string
	lay  func(path string) error
	says string
	then string // "" where it is not to be changed
}{
	{"none", func(string) error { return nil }, "does not exclude .history/, .recovered/, .fromhere-*", ignored[".gitignore"]},
	{"empty", writing(""), "does not exclude .history/, .recovered/, .fromhere-*", ignored[".gitignore"]},
	{"the person's own", writing("*.swp\n"), "does not exclude", "*.swp\n" + ignored[".gitignore"]},
	{"without an end of its last line", writing("*.swp"), "does not exclude", "*.swp\n" + ignored[".gitignore"]},
	{"with some of the lines", writing(".history\n/.recovered/\n"), "does not exclude .fromhere-*,", ".history\n/.recovered/\n.fromhere-*\n"},
	{"nearly too large", writing(strings.Repeat("*.swp\n", entryfile.MaxSize/6)), "does not exclude", strings.Repeat("*.swp\n", entryfile.MaxSize/6) + ignored[".gitignore"]},
	{"too large", writing(strings.Repeat("*.swp\n", entryfile.MaxSize/6+1)), "larger than 4 MiB", ""},
	{"a link", func(path string) error { return os.Symlink("elsewhere", path) }, "it is a symbolic link", ""},
	{"a link to nothing", func(path string) error { return os.Symlink("nowhere", path) }, "it is a symbolic link", ""},
	{"a directory", func(path string) error { return os.Mkdir(path, 0o700) }, "it is not a plain file", ""},
	{"a pipe", func(path string) error { return syscall.Mkfifo(path, 0o600) }, "it is a pipe", ""},
}

func writing(text string) func(path string) error {
	return func(path string) error { return os.WriteFile(path, []byte(text), 0o600) }
}

// Whatever stands in the place of an ignore file, the rest is examined and
// mended, lines are added to it alone, and a second run finds no more to do.
func TestD06NoIgnoreFileStopsTheDoctor(t *testing.T) {
	for _, c := range ignoreFiles {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(quickDir(t), "journal")
			write(t, filepath.Join(dir, journalFile), journalText+"01journal\n")
			write(t, filepath.Join(dir, filepath.FromSlash(entryPath("0a"))), entryText("0a"))
			write(t, filepath.Join(dir, filepath.FromSlash(entryPath("0b"))), "schema: [\n")
			write(t, filepath.Join(dir, ".history", "0a", "000001.yaml"), entryText("0a"))
			write(t, filepath.Join(dir, ".stignore"), ignored[".stignore"])
			write(t, filepath.Join(dir, "elsewhere"), "*.o\n")
			path := filepath.Join(dir, ".gitignore")
			if err := c.lay(path); err != nil {
				t.Fatal(err)
			}
			before := wholeTree(t, path)
			s := open(t, dir)
			faults, _ := examine(t, s)
			told := slices.ContainsFunc(faults, func(f model.Finding) bool {
				return f.Path == path && strings.Contains(f.Reason, strings.TrimSuffix(c.says, ",")) && (c.then != "") == (f.Fix != "")
			})
			if !told || len(faults) != 2 {
				t.Errorf("it says %v", faults)
			}
			if _, err := s.Mend(faults); err != nil {
				t.Error(err)
			}
			if c.then == "" {
				if changed := differences(before, wholeTree(t, path)); len(changed) > 0 {
					t.Errorf("changed\n%s", strings.Join(changed, "\n"))
				}
			} else if got := content(t, path); got != c.then {
				t.Errorf("it holds %d bytes, which end in %q", len(got), got[max(0, len(got)-100):])
			}
			if got := content(t, filepath.Join(dir, "elsewhere")); got != "*.o\n" {
				t.Errorf("what the link leads to is %q", got)
			}
			again, _ := examine(t, s)
			if slices.ContainsFunc(again, func(f model.Finding) bool { return f.Fix != "" }) {
				t.Errorf("then it says %v", again)
			}
		})
	}
}

// A directory that has the name of an entry is told of by all that look.
func TestD06ADirectoryNamedAsAnEntryIsToldOf(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, promise)
	path := s.journal.full(filepath.Join("2026", "d.yaml"))
	write(t, filepath.Join(path, "2026-11-23-promise-01b.yaml"), strings.ReplaceAll(promiseFile, promise.ID, "01b"))
	snapshot := load(t, s)
	faults, _ := examine(t, s)
	if len(snapshot.Entries) != 2 || len(snapshot.Problems) != 1 || snapshot.Problems[0].Path != path {
		t.Errorf("shown are %d entries, and told is %v", len(snapshot.Entries), snapshot.Problems)
	}
	if len(faults) != 1 || faults[0].Path != path || faults[0].Reason != snapshot.Problems[0].Reason {
		t.Errorf("the doctor says %v", faults)
	}
}

// quickerDisk is one on which another program begins the journal at the last
// moment.
type quickerDisk struct {
	disk.FS
	t    *testing.T
	text string
}

func (d *quickerDisk) Publish(temp, path string) error {
	if filepath.Base(path) == journalFile {
		write(d.t, path, d.text)
	}
	return d.FS.Publish(temp, path)
}

func (d *quickerDisk) Replace(temp, path string) error {
	if filepath.Base(path) == journalFile {
		write(d.t, path, d.text)
	}
	return d.FS.Replace(temp, path)
}

// Of two programs that begin one journal the first names it.
func TestD02AJournalIsBegunOnce(t *testing.T) {
	dir := t.TempDir()
	const text = journalText + "01first\n# and more\n"
	s, err := openOn(&quickerDisk{disk.NewRoot(dir), t, text}, dir, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	save(t, s, promise)
	if got := content(t, filepath.Join(dir, journalFile)); got != text || s.identity.id != "01first" {
		t.Errorf("it is %s, by\n%s", s.identity.id, got)
	}
	if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(promisePath))); errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if strings.Contains(tree(t, dir), tempSuffix) {
		t.Errorf("there is\n%s", tree(t, dir))
	}
}
