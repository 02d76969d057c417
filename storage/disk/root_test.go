//go:build unix

package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fromhere/storage/storagetest"
)

// heldRoot is a root that is held for as long as the test takes.
func heldRoot(t *testing.T, top string, prepare func(*Root)) *Root {
	t.Helper()
	d := NewRoot(top)
	prepare(d)
	if _, err := d.Hold(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Release)
	return d
}

// rootCalls are all calls of a root, each for a path, and whether it goes to what
// the last name of the path leads to.
var rootCalls = []struct {
	name    string
	follows bool
	do      func(d *Root, path string) error
}{
	{"lstat", false, func(d *Root, path string) error { _, err := d.Lstat(path); return err }},
	{"list", true, func(d *Root, path string) error { _, err := d.List(path, new(ListBuffer)); return err }},
	{"stamps", false, func(d *Root, path string) error {
		_, err := d.Fingerprints(filepath.Dir(path), []string{filepath.Base(path)})
		return err
	}},
	{"stamps below", true, func(d *Root, path string) error { _, err := d.Fingerprints(path, []string{"letter.txt"}); return err }},
	{"read", true, func(d *Root, path string) error { _, err := d.Read(path, 100); return err }},
	{"source", true, func(d *Root, path string) error {
		f, err := d.Source(path)
		if err == nil {
			err = f.Close()
		}
		return err
	}},
	{"create", false, func(d *Root, path string) error {
		f, err := d.Create(path)
		if err == nil {
			err = f.Close()
		}
		return err
	}},
	{"mkdir", true, func(d *Root, path string) error { _, err := d.Mkdir(path); return err }},
	{"chmod", true, func(d *Root, path string) error { return d.Chmod(path, 0o600) }},
	{"publish", false, func(d *Root, path string) error { return d.Publish(path, path+"-new") }},
	{"publish to", false, func(d *Root, path string) error { return d.Publish(filepath.Join(d.top, "mine"), path) }},
	{"exchange", false, func(d *Root, path string) error { return d.Exchange(path, filepath.Join(d.top, "mine")) }},
	{"replace", false, func(d *Root, path string) error { return d.Replace(path, path+"-new") }},
	{"replace it", false, func(d *Root, path string) error { return d.Replace(filepath.Join(d.top, "mine"), path) }},
	{"remove", false, func(d *Root, path string) error { return d.Remove(path) }},
	{"syncDir", true, func(d *Root, path string) error { return d.SyncDir(path) }},
	{"tryLock", true, func(d *Root, path string) error {
		lock, got, err := d.TryLock(path)
		if err == nil && got {
			err = lock.Unlock()
		}
		return err
	}},
}

// Each call by itself, with a link at the end of the path and on the way.
func TestD01ADoorFollowsNoLink(t *testing.T) {
	tried := 0
	for name, prepare := range waysOf {
		for _, call := range rootCalls {
			for _, below := range []string{"", "letter.txt", "deep", "absent", "deep/letter.txt"} {
				for _, leads := range []string{"documents", "documents/letter.txt", "nothing", "within"} {
					base := storagetest.QuickDir(t)
					top, outside := filepath.Join(base, "top"), filepath.Join(base, "outside")
					for _, path := range []string{"documents/letter.txt", "documents/deep/letter.txt"} {
						storagetest.Write(t, filepath.Join(outside, path), "Dear Anna\n")
						if err := os.Chmod(filepath.Join(outside, path), 0o644); err != nil {
							t.Fatal(err)
						}
					}
					storagetest.MakeOld(t, outside)
					storagetest.Write(t, filepath.Join(top, "mine"), "mine\n")
					storagetest.Write(t, filepath.Join(top, "real", "letter.txt"), "within\n")
					to := filepath.Join("..", "outside", leads)
					if leads == "within" {
						to = "real"
					}
					link := filepath.Join(top, "link")
					if err := os.Symlink(to, link); err != nil {
						t.Fatal(err)
					}
					before := storagetest.WholeTree(t, outside)
					err := call.do(heldRoot(t, top, prepare), filepath.Join(link, below))
					what := fmt.Sprintf("%s of %q below a link to %s, by %s", call.name, below, leads, name)
					if changed := storagetest.Differences(before, storagetest.WholeTree(t, outside)); len(changed) > 0 {
						t.Errorf("%s: changed outside\n%s", what, strings.Join(changed, "\n"))
					}
					if errors.Is(err, ErrNoExchange) {
						continue // it has no such call, and looks at no path
					}
					onTheWay := below != ""
					told := err != nil && strings.Contains(err.Error(), "symbolic link") && (!onTheWay || strings.Contains(err.Error(), link+" is"))
					if (onTheWay || call.follows) && !told && !errors.Is(err, fs.ErrExist) {
						t.Errorf("%s says %v", what, err)
					}
					if got := storagetest.Content(t, filepath.Join(top, "real", "letter.txt")); got != "within\n" || onTheWay && len(storagetest.Tree(t, filepath.Join(top, "real"))) != len("drwx------ .\n-rw------- letter.txt") {
						t.Errorf("%s: changed what the link leads to within", what)
					}
					tried++
				}
			}
		}
	}
	t.Logf("%d calls with a link at the end or on the way, 0 followed", tried)
}

// A path that is not beneath the directory is refused before anything is done.
func TestD01ADoorReachesNothingBesideItsDirectory(t *testing.T) {
	for name, prepare := range waysOf {
		for _, call := range rootCalls {
			base := storagetest.QuickDir(t)
			top := filepath.Join(base, "top")
			storagetest.Write(t, filepath.Join(top, "mine"), "mine\n")
			storagetest.Write(t, filepath.Join(base, "top-secret"), "a secret\n")
			storagetest.Write(t, filepath.Join(base, "letter.txt"), "Dear Anna\n")
			storagetest.MakeOld(t, base)
			d := heldRoot(t, top, prepare)
			before := storagetest.WholeTree(t, base)
			for _, path := range []string{base, filepath.Join(base, "letter.txt"), filepath.Join(base, "absent"), top + "-secret", top + "/..",
				top + "/../letter.txt", top + "/../absent", "letter.txt", "", "/", top + "/a/../../letter.txt"} {
				err := call.do(d, path)
				if errors.Is(err, ErrNoExchange) {
					continue // it has no such call, and looks at no path
				}
				if clean := filepath.Clean(path); call.name == "stamps" && (path == top+"/.." || clean == top) {
					continue // it is asked for names in a directory
				}
				if err == nil || !strings.Contains(err.Error(), "not beneath "+top) {
					t.Errorf("%s of %s by %s says %v", call.name, path, name, err)
				}
			}
			if changed := storagetest.Differences(before, storagetest.WholeTree(t, base)); len(changed) > 0 {
				t.Errorf("%s by %s changed\n%s", call.name, name, strings.Join(changed, "\n"))
			}
		}
	}
}

// A root to another user's directory changes nothing there.
func TestD09ADoorChangesNothingInAnothersDirectory(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give a directory to another user")
	}
	looks := []string{"lstat", "list", "stamps", "stamps below", "read", "source", "syncDir"}
	for name, prepare := range waysOf {
		for _, call := range rootCalls {
			top := storagetest.QuickDir(t)
			storagetest.Write(t, filepath.Join(top, "mine"), "mine\n")
			if err := os.Chown(top, 54321, 54321); err != nil {
				t.Fatal(err)
			}
			storagetest.MakeOld(t, top)
			before := storagetest.WholeTree(t, top)
			err := call.do(heldRoot(t, top, prepare), filepath.Join(top, "mine"))
			if none := errors.Is(err, ErrNoExchange); !none && slices.Contains(looks, call.name) == errors.Is(err, ErrForeign) {
				t.Errorf("%s by %s says %v", call.name, name, err)
			}
			if changed := storagetest.Differences(before, storagetest.WholeTree(t, top)); len(changed) > 0 {
				t.Errorf("%s by %s changed\n%s", call.name, name, strings.Join(changed, "\n"))
			}
		}
	}
}

// What is told of a link is of the link, whichever way it is asked for.
func TestD01WhatIsToldOfALinkIsOfTheLink(t *testing.T) {
	for name, prepare := range waysOf {
		top := storagetest.QuickDir(t)
		storagetest.Write(t, filepath.Join(top, "below", "file"), "words\n")
		link := filepath.Join(top, "below", "link")
		if err := os.Symlink("file", link); err != nil {
			t.Fatal(err)
		}
		info, err := os.Lstat(link)
		if err != nil {
			t.Fatal(err)
		}
		d := heldRoot(t, top, prepare)
		one, err := d.Lstat(link)
		list, listing := d.List(filepath.Dir(link), new(ListBuffer))
		stamps, stamping := d.Fingerprints(top, []string{"below/link"})
		if err := errors.Join(err, listing, stamping); err != nil || len(list) != 2 {
			t.Fatal(err, list)
		}
		want := FingerprintOf(info)
		if one.Fingerprint != want || list[1].Fingerprint != want || stamps[0] != want || list[1].Mode != info.Mode() || one.Mode != info.Mode() {
			t.Errorf("by %s: %+v, %+v, %+v, not %+v", name, one, list[1], stamps[0], want)
		}
	}
}

func TestD09WhoseADirectoryIs(t *testing.T) {
	if err := ownedByAnother("/j/entries", os.Geteuid()); err != nil {
		t.Error(err)
	}
	err := ownedByAnother("/j/entries", os.Geteuid()+54321)
	want := fmt.Sprintf("/j/entries is owned by user %d", os.Geteuid()+54321)
	if !errors.Is(err, ErrForeign) || !strings.Contains(err.Error(), want) || !strings.Contains(Remedy(err), "chown") {
		t.Errorf("it says %v; %s", err, Remedy(err))
	}
	// A root tells whose each directory on the way is.
	d := NewRoot(t.TempDir())
	if _, err := d.Hold(); err != nil {
		t.Fatal(err)
	}
	defer d.Release()
	there, err := d.Lstat(filepath.Join(d.top))
	if err != nil || there.Owner != os.Geteuid() {
		t.Errorf("%+v, %v", there, err)
	}
}
