package storage

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fromhere/model"
	"fromhere/storage/disk"
)

// waitsOf has a door note what it waits for, and does something.
func waitsOf(t *testing.T, d *disk.Root, top string, do func() error) (waits []string) {
	t.Helper()
	random := regexp.MustCompile(`\.fromhere-[A-Z0-9]+\.tmp`)
	note := func(kind string, call func(*os.File) error) func(*os.File) error {
		return func(f *os.File) error {
			rel, err := filepath.Rel(filepath.Dir(top), f.Name())
			if err != nil {
				rel = f.Name()
			}
			waits = append(waits, kind+" "+random.ReplaceAllString(filepath.ToSlash(rel), "TEMP"))
			return call(f)
		}
	}
	d.Calls.Sync, d.Calls.SyncDir = note("file", disk.NewRoot(top).Calls.Sync), note("dir", disk.NewRoot(top).Calls.SyncDir)
	if err := do(); err != nil {
		t.Fatal(err)
	}
	return waits
}

// What the disk is waited for, in order, by the real door: the simulated one of
// other tests tells that this is enough.
func TestD10ASaveWaitsForTheDisk(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "share", "journal")
	d := disk.NewRoot(dir)
	var s *Store
	var e model.Entry
	var err error
	month, shelf := "journal/entries/2026/11", "journal/.history/"+promise.ID
	for _, step := range []struct {
		name string
		do   func() error
		want []string
	}{
		{"a new journal", func() error {
			if s, err = openOn(d, dir, model.BuiltIn); err == nil {
				e, _, err = s.Save(promise)
			}
			return err
		}, []string{"dir ..", "dir .", "file journal/TEMP", "dir journal", "dir journal", "dir journal/entries", "dir journal/entries/2026",
			"file " + month + "/TEMP", "dir " + month}},
		{"a first edit", func() error { e, _, err = s.Save(edited(e, "edited")); return err },
			[]string{"file journal/TEMP", "file journal/TEMP", "dir journal", "dir journal/.history", "file " + month + "/TEMP", "dir " + shelf, "dir " + month}},
		{"an edit", func() error { e, _, err = s.Save(edited(e, "again")); return err },
			[]string{"file " + month + "/TEMP", "dir " + shelf, "dir " + month}},
		{"a deletion", func() error { e, _, err = s.Save(deleted(e)); return err },
			[]string{"file " + month + "/TEMP", "dir " + shelf, "dir " + month}},
		{"erasing", func() error { e, _, err = s.Purge(e); return err },
			[]string{"dir " + shelf, "dir " + month, "file " + month + "/TEMP", "dir " + month}},
	} {
		waits := waitsOf(t, d, dir, step.do)
		for i := range waits {
			waits[i] = strings.Replace(waits[i], "dir "+filepath.ToSlash(base), "dir ..", 1)
		}
		if !sameWaits(waits, step.want) {
			t.Errorf("%s waits for\n%s\nnot for\n%s", step.name, strings.Join(waits, "\n"), strings.Join(step.want, "\n"))
		}
	}
}

// sameWaits compares them; a file system that cannot swap files waits for more.
func sameWaits(got, want []string) bool {
	for _, w := range want {
		i := slices.Index(got, w)
		if i < 0 {
			return false
		}
		got = got[i+1:]
	}
	return true
}
