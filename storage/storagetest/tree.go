package storagetest

import (
	"crypto/sha256"
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

// LongAgo is the time of every file that nothing may touch: a clock too coarse
// to tell two changes apart would hide one.
var LongAgo = time.Date(2020, 2, 20, 20, 20, 20, 0, time.UTC)

// QuickDir is a directory of a test's own in memory, where the system has one
// there: thousands of small files take a disk minutes.
func QuickDir(t testing.TB) string {
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

// WholeTree is all there is to see of what is at a path and below it: modes,
// times, bytes, and where links lead.
func WholeTree(t testing.TB, top string) map[string]string {
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
			holds = fmt.Sprintf("%d bytes %x %v", len(data), sha256.Sum256(data), errors.Is(unread, fs.ErrPermission))
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

// Differences are the paths that differ in two trees, with what was there and
// what is.
func Differences(before, after map[string]string) (all []string) {
	paths := maps.Clone(before)
	maps.Copy(paths, after)
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		if before[path] != after[path] {
			all = append(all, fmt.Sprintf("%s: %q became %q", path, before[path], after[path]))
		}
	}
	return all
}

// MakeOld gives all below a directory, and itself, the time LongAgo.
func MakeOld(t testing.TB, top string) {
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
		return os.Chtimes(path, LongAgo, LongAgo)
	})
	for _, dir := range slices.Backward(dirs) {
		err = errors.Join(err, os.Chtimes(dir, LongAgo, LongAgo))
	}
	if err != nil {
		t.Fatal(err)
	}
}
