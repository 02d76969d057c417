package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

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
