package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// longAgo is the time of every file that nothing may touch: a clock too coarse
// to tell two changes apart would hide one.
var longAgo = time.Date(2020, 2, 20, 20, 20, 20, 0, time.UTC)

// quickDir is a directory of a test's own in memory, where the system has one
// there: thousands of small files take a disk minutes.
func quickDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "fromhere-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// wholeTree is all there is to see of what is at a path and below it: modes,
// times, bytes, and where links lead.
func wholeTree(t testing.TB, top string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err != nil && d == nil {
			return err
		}
		info, err := os.Lstat(path)
		if err != nil {
			return err
		}
		holds := ""
		switch {
		case info.Mode().IsRegular():
			data, unread := os.ReadFile(path)
			holds = fmt.Sprintf("%d bytes %s %v", len(data), version(data), errors.Is(unread, fs.ErrPermission))
		case info.Mode()&fs.ModeSymlink != 0:
			holds, err = os.Readlink(path)
		}
		all[path] = fmt.Sprintf("%v %s %s", info.Mode(), info.ModTime().Format(time.RFC3339Nano), holds)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
		t.Fatal(err)
	}
	return all
}

// sights are what there is to see of a path and all below it without reading
// any file: a byte that is written changes a time.
func sights(t testing.TB, top string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(top, func(path string, _ fs.DirEntry, err error) error {
		if err == nil {
			all[path] = sight(path)
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return all
}

// seenAgain are the sights of the same paths now: what was put beside them
// changes the time of a directory.
func seenAgain(t testing.TB, before map[string]string) map[string]string {
	t.Helper()
	all := make(map[string]string, len(before))
	for path := range before {
		all[path] = sight(path)
	}
	return all
}

func sight(path string) string {
	info, err := os.Lstat(path)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%v %d bytes, of %d", info.Mode(), info.Size(), info.ModTime().UnixNano())
}

// differences are the paths that differ in two trees, with what was there and
// what is.
func differences(before, after map[string]string) (all []string) {
	paths := maps.Clone(before)
	maps.Copy(paths, after)
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		if before[path] != after[path] {
			all = append(all, fmt.Sprintf("%s: %q became %q", path, before[path], after[path]))
		}
	}
	return all
}

// makeOld gives all below a directory, and itself, the time longAgo.
func makeOld(t testing.TB, top string) {
	t.Helper()
	var dirs []string
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			dirs = append(dirs, path)
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			return nil // its time cannot be set
		}
		return os.Chtimes(path, longAgo, longAgo)
	})
	for _, dir := range slices.Backward(dirs) {
		err = errors.Join(err, os.Chtimes(dir, longAgo, longAgo))
	}
	if err != nil {
		t.Fatal(err)
	}
}
