//go:build unix

package storage

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
)

// errBegun stands, in anyDirectories, for a directory in which a journal is
// begun.
var errBegun = errors.New("a journal is begun there")

// anyDirectory is something that a person may name as a journal.
type anyDirectory struct {
	name string
	// lay lays it at a path, below a directory of the test's own.
	lay  func(t *testing.T, dir string)
	want error // what saving there says
}

// directory lays a directory with files in it; a name with a slash at its end is
// a directory.
func directory(mode fs.FileMode, paths ...string) func(t *testing.T, dir string) {
	return func(t *testing.T, dir string) {
		t.Helper()
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			path, text, _ := strings.Cut(path, "=")
			whole := filepath.Join(dir, filepath.FromSlash(path))
			if strings.HasSuffix(path, "/") {
				if err := os.MkdirAll(whole, 0o755); err != nil {
					t.Fatal(err)
				}
				continue
			}
			write(t, whole, text)
			if err := os.Chmod(whole, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		makeOld(t, dir)
		if err := os.Chmod(dir, mode); err != nil {
			t.Fatal(err)
		}
	}
}

// linkedTo lays a link to what is laid beside it.
func linkedTo(lay func(t *testing.T, dir string)) func(t *testing.T, dir string) {
	return func(t *testing.T, dir string) {
		t.Helper()
		if lay != nil {
			lay(t, dir+"-real")
		}
		if err := os.Symlink(filepath.Base(dir)+"-real", dir); err != nil {
			t.Fatal(err)
		}
	}
}

// unlessRoot is an error that the system's own administrator does not meet.
func unlessRoot(err error) error {
	if os.Geteuid() == 0 {
		return errBegun
	}
	return err
}

var documents = []string{".bashrc=PS1=x", ".ssh/config=Host a", "Documents/letter.txt=Dear Anna", "photo.jpg=\xff\xd8"}

var anyDirectories = []anyDirectory{
	{"absent", func(*testing.T, string) {}, errBegun},
	{"empty", directory(0o755), errBegun},
	{"empty and private", directory(0o700), errBegun},
	{"sticky and public", directory(0o777 | fs.ModeSticky), errBegun},
	{"of a group that is inherited", directory(0o775 | fs.ModeSetgid), errBegun},
	{"public", directory(0o777), errBegun},
	{"read-only", directory(0o500), unlessRoot(fs.ErrPermission)},
	{"closed to all", directory(0), unlessRoot(fs.ErrPermission)},
	{"of another user", func(t *testing.T, dir string) {
		if os.Geteuid() != 0 {
			t.Skip("only root can give a directory to another user; TestAnothersJournalIsReadAndNotWritten has a disk that tells so")
		}
		directory(0o777)(t, dir)
		if err := os.Chown(dir, 54321, 54321); err != nil {
			t.Fatal(err)
		}
	}, disk.ErrForeign},
	{"a home", directory(0o755, documents...), ErrNoJournal},
	{"a private home with one dotfile", directory(0o700, ".profile=x"), ErrNoJournal},
	{"a git checkout", directory(0o755, ".git/HEAD=ref: refs/heads/main", ".gitignore=*.o", "main.go=package main"), ErrNoJournal},
	{"an empty git repository", directory(0o755, ".git/HEAD=ref: refs/heads/main", ".gitattributes=* text"), errBegun},
	{"/tmp", directory(0o777|fs.ModeSticky, "systemd-private/", "tmp.XYZ=words"), ErrNoJournal},
	{"a new disk", directory(0o755, "lost+found/"), errBegun},
	{"a stick from another computer", directory(0o777, ".Trash-1000/", "System Volume Information/x=y", ".DS_Store=x"), errBegun},
	{"entries of photos", directory(0o755, "entries/2026/11/beach.jpg=\xff\xd8"), ErrNoJournal},
	{"entries of a blog", directory(0o755, "entries/2026/hello.md=# Hello"), ErrNoJournal},
	{"entries of another program in YAML", directory(0o755, "entries/first.yaml=title: Hello\n", "entries/second.yaml=title: Again\n"), ErrNoJournal},
	{"entries with a link in it", func(t *testing.T, dir string) {
		directory(0o755, "entries/")(t, dir)
		if err := os.Symlink("/etc/passwd", filepath.Join(dir, "entries", "a")); err != nil {
			t.Fatal(err)
		}
	}, ErrNoJournal},
	{"entries that are a link", func(t *testing.T, dir string) {
		directory(0o755)(t, dir)
		directory(0o755, "2026/11/2026-11-23-promise-0a.yaml="+entryText("0a"))(t, dir+"-real")
		if err := os.Symlink("../"+filepath.Base(dir)+"-real", filepath.Join(dir, "entries")); err != nil {
			t.Fatal(err)
		}
	}, disk.ErrLink},
	{"no entries in entries", directory(0o755, "entries/"), errBegun},
	{"a journal.yaml of another program", directory(0o755, "journal.yaml=pages: 3\n"), errors.New("it has no `schema`")},
	{"a journal.yaml that is no text", directory(0o755, "journal.yaml=\xff\x00"), errors.New("it is not valid UTF-8 text")},
	{"a journal of a later fromhere", directory(0o755, "journal.yaml=schema: 2\nid: 01a\n"), errors.New("a newer fromhere keeps this journal")},
	{"a journal.yaml that came first", directory(0o755, "journal.yaml="+journalText+"01a\n"), errBegun},
	{"a file", func(t *testing.T, dir string) { write(t, dir, "words") }, disk.ErrNotDirectory},
	{"a pipe", func(t *testing.T, dir string) {
		if err := syscall.Mkfifo(dir, 0o644); err != nil {
			t.Fatal(err)
		}
	}, disk.ErrNotDirectory},
	{"below a file", func(t *testing.T, dir string) {
		write(t, filepath.Dir(dir)+"/below", "words")
		if err := os.Symlink("below/journal", dir); err != nil {
			t.Fatal(err)
		}
	}, syscall.ENOTDIR},
	{"a link to an empty directory", linkedTo(directory(0o755)), errBegun},
	{"a link to a home", linkedTo(directory(0o755, documents...)), ErrNoJournal},
	{"a link to a file", linkedTo(func(t *testing.T, dir string) { write(t, dir, "words") }), disk.ErrNotDirectory},
	{"a link to nothing", linkedTo(nil), disk.ErrDangling},
	{"a link to itself", func(t *testing.T, dir string) {
		if err := os.Symlink(filepath.Base(dir), dir); err != nil {
			t.Fatal(err)
		}
	}, syscall.ELOOP},
	{"a node project", directory(0o755, "package.json={}", "node_modules/left-pad/index.js=x"), ErrNoJournal},
	{"a new Syncthing folder", directory(0o755, ".stfolder/", ".stignore=*.swp"), errBegun},
	{"a Syncthing folder", directory(0o755, ".stfolder/", "music/a.ogg=OggS"), ErrNoJournal},
	{"only the history of an editor", directory(0o755, ".history/src/main_20260101.go=package main"), ErrNoJournal},
	{"only the history of a journal", directory(0o755, ".history/0a/000001.yaml="+entryText("0a")), errBegun},
	{"only what was recovered", directory(0o755, ".recovered/0a/000001.yaml="+entryText("0a"), ".recovered/unknown/x.txt=x"), errBegun},
	{"a save that was cut short", directory(0o755, ".fromhere-lock=", ".fromhere-A.tmp=schema: 1\n", "entries/2026/11/.fromhere-B.tmp=s"), errBegun},
	{"an empty directory in it", directory(0o755, "photos/"), ErrNoJournal},
	{"a mail folder", directory(0o700, "cur/", "new/", "tmp/"), ErrNoJournal},
	{"an older journal", directory(0o755, promisePath+"="+promiseFile), errBegun},
	{"an older journal that cannot be read", directory(0o755, promisePath+"=schema: [\n"), errBegun},
}

// lookAround does all that looking at a journal is, from its start to leaving.
func lookAround(t *testing.T, s *Store) {
	t.Helper()
	_, _ = s.Preview(promise.Day)
	_, _ = s.Check()
	_, _ = s.Load()
	_, _ = s.Visit(func(*model.Entry) bool { return true })
	_ = s.Remember(promise.Day)
	_, _ = s.Versions(promise.ID)
	_, _ = s.Read(promise.ID)
	_, _ = s.Examine()
	ctx, stop := context.WithCancel(context.Background())
	changes, err := s.Watch(ctx)
	stop()
	for err == nil {
		if _, more := <-changes; !more {
			break
		}
	}
}

// keepsItsMode repairs and mends a journal, whose directory keeps the mode that the
// person chose.
func keepsItsMode(t *testing.T, s *Store) {
	t.Helper()
	mode := func() fs.FileMode {
		info, err := os.Stat(s.journal.dir)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode()
	}
	before := mode()
	_, err := s.Repair()
	findings, examining := s.Examine()
	_, mending := s.Mend(findings)
	if err := errors.Join(err, examining, mending); err != nil || mode() != before {
		t.Errorf("its mode was %v and is %v; %v", before, mode(), err)
	}
}

// TestD02LookingChangesNoDirectory opens whatever a person may name, looks at it
// in every way, and leaves; then something is saved. A journal is begun where
// nothing else is; anywhere else the save says why not, and nothing is changed.
func TestD02LookingChangesNoDirectory(t *testing.T) {
	begun, refused := 0, 0
	for _, c := range anyDirectories {
		t.Run(c.name, func(t *testing.T) {
			base := quickDir(t)
			dir := filepath.Join(base, "person", "journal")
			if err := os.Mkdir(filepath.Dir(dir), 0o755); err != nil {
				t.Fatal(err)
			}
			c.lay(t, dir)
			before := wholeTree(t, filepath.Dir(dir))
			d := disk.NewRoot(dir)
			quickly(d)
			s, err := openOn(d, dir, model.BuiltIn, Indexed(filepath.Join(base, "cache"), model.DefaultConfig()),
				Remembering(filepath.Join(base, "state")))
			if err == nil {
				lookAround(t, s)
				if changed := differences(before, wholeTree(t, filepath.Dir(dir))); len(changed) > 0 {
					t.Fatalf("looking changed\n%s", strings.Join(changed, "\n"))
				}
				e := promise.Clone()
				e.ID = "01kasvq9x2c4m7n8p3r5t6new1"
				_, _, err = s.Save(e)
			}
			after := wholeTree(t, filepath.Dir(dir))
			changed := differences(before, after)
			if errors.Is(c.want, errBegun) {
				begun++
				if err != nil || len(changed) == 0 {
					t.Fatalf("saving says %v", err)
				}
				for path, was := range before {
					mode, _, _ := strings.Cut(was, " ")
					if now, _, _ := strings.Cut(after[path], " "); now != mode || !strings.HasPrefix(was, "d") && after[path] != was {
						t.Errorf("%s was %q and is %q", path, was, after[path])
					}
				}
				keepsItsMode(t, s)
				return
			}
			refused++
			if len(changed) > 0 {
				t.Errorf("saving changed\n%s", strings.Join(changed, "\n"))
			}
			if err == nil || !errors.Is(err, c.want) && !strings.Contains(err.Error(), c.want.Error()) || !strings.Contains(err.Error(), dir) {
				t.Errorf("saving says %v, not %v", err, c.want)
			}
		})
	}
	t.Logf("%d kinds of directory: 0 changed by looking; a journal is begun in %d, and %d are refused and not changed", len(anyDirectories), begun, refused)
}
