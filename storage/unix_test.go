//go:build unix

package storage

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fromhere/storage/config"
)

// TestModesUnderAnyUmask must not run beside other tests: a umask is of the
// whole process.
func TestModesUnderAnyUmask(t *testing.T) {
	for _, mask := range []int{0, 0o22, 0o777} {
		dir := t.TempDir()
		old := syscall.Umask(mask)
		s := open(t, filepath.Join(dir, "share", "journal"))
		e, _, err := s.Save(promise)
		if err == nil {
			e.Evidence = true
			err = os.Chmod(s.Path(e.ID), 0o644)
		}
		if err == nil {
			_, _, err = s.Save(e)
		}
		syscall.Umask(old)
		if err != nil {
			t.Fatalf("umask %03o: %v", mask, err)
		}
		want := "drwx------ .\ndrwx------ journal\n-rw------- journal/.gitignore\ndrwx------ journal/.history\n" +
			"drwx------ journal/.history/" + e.ID + "\n-rw------- journal/.history/" + e.ID + "/000001.yaml\n" +
			"-rw------- journal/.stignore\ndrwx------ journal/entries\ndrwx------ journal/entries/2026\n" +
			"drwx------ journal/entries/2026/11\n-rw------- journal/" + promisePath + "\n-rw------- journal/journal.yaml"
		if got := tree(t, filepath.Join(dir, "share")); got != want {
			t.Errorf("umask %03o:\n%s", mask, got)
		}
	}
}

func TestLinksAndPipesAreNotRead(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, promise)
	month := filepath.Dir(s.Path(promise.ID))
	if err := os.Symlink(s.Path(promise.ID), filepath.Join(month, "link-01a.yaml")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, filepath.Join(month, "linked")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(month, "pipe-01b.yaml"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(s.Path(promise.ID), filepath.Join(month, "link.txt")); err != nil {
		t.Fatal(err)
	}
	snapshot := load(t, s)
	var got []string
	for _, p := range snapshot.Problems {
		got = append(got, filepath.Base(p.Path)+": "+p.Reason)
	}
	want := "link-01a.yaml: it is a symbolic link, which is not followed\n" +
		"link.txt: it is a symbolic link, which is not followed\n" +
		"linked: it is a symbolic link, which is not followed\n" +
		"pipe-01b.yaml: it is a pipe, which is not read"
	if strings.Join(got, "\n") != want || len(snapshot.Entries) != 1 {
		t.Errorf("got\n%s\nand %d entries", strings.Join(got, "\n"), len(snapshot.Entries))
	}
}

func TestAJournalBehindALink(t *testing.T) {
	dir := t.TempDir()
	save(t, open(t, filepath.Join(dir, "real")), promise)
	if err := os.Symlink("real", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	s := open(t, filepath.Join(dir, "link"))
	e := load(t, s).Entries[0]
	e.Evidence = true
	save(t, s, e)
	if got := content(t, filepath.Join(dir, "real", filepath.FromSlash(promisePath))); !strings.Contains(got, "evidence: true") {
		t.Errorf("wrote\n%s", got)
	}
}

func TestAnEntryReplacedByALinkIsNotSaved(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	e := save(t, s, promise)
	target := filepath.Join(dir, "elsewhere")
	if err := os.Rename(s.Path(e.ID), target); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, s.Path(e.ID)); err != nil {
		t.Fatal(err)
	}
	e.Evidence = true
	if _, _, err := s.Save(e); err == nil || !strings.Contains(err.Error(), "symbolic link") {
		t.Errorf("got %v", err)
	}
	if got := content(t, target); got != promiseFile {
		t.Errorf("wrote through the link:\n%s", got)
	}
}

// A pipe in the place of the config file is told of, and not waited on.
func TestAConfigFileThatIsAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := config.Load(path, nil); err == nil || !strings.Contains(err.Error(), "it is not a plain file; make it a file") {
		t.Errorf("got %v", err)
	}
}

// An earlier version that cannot be read hides none of the others.
func TestAnEarlierVersionThatIsALink(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, edited(save(t, s, promise), "edited"))
	link := filepath.Join(s.journal.dir, historyDir, e.ID, "000009.yaml")
	if err := os.Symlink(s.Path(e.ID), link); err != nil {
		t.Fatal(err)
	}
	past, err := s.Versions(e.ID)
	if len(past) != 1 || err == nil || !strings.Contains(err.Error(), link) {
		t.Errorf("%d versions, %v", len(past), err)
	}
}
