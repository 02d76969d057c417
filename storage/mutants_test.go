//go:build unix

package storage

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"fromhere/storage/disk"
)

// The disks below, and those of unsynced_test.go, each leave out one guard of a
// save. Each is here to prove that a test would tell.

// inPlace writes over the bytes at the path instead of swapping files.
type inPlace struct {
	disk.FS
	sim *simDisk
}

func (m inPlace) Exchange(a, b string) error {
	files := m.sim.files()
	for _, swap := range []struct{ path, text string }{{b, files[a]}, {a, files[b]}} {
		n, err := m.sim.find("open", swap.path)
		if err != nil {
			return err
		}
		n.data, n.synced = nil, false
		f := &simOutput{m.sim, swap.path, n}
		if _, err := f.Write([]byte(swap.text)); err != nil {
			return err
		}
		if err := f.Sync(); err != nil {
			return err
		}
	}
	return nil
}

// checkThenRename trusts what it read before, and replaces whatever is there.
type checkThenRename struct {
	disk.FS
	sim  *simDisk
	seen string
}

func (m *checkThenRename) Read(path string, most int) ([]byte, error) {
	if path == simPath {
		m.seen = m.sim.files()[path]
	}
	return m.FS.Read(path, most)
}

func (m *checkThenRename) Exchange(a, b string) error {
	if err := m.Replace(a, b); err != nil {
		return err
	}
	f, err := m.Create(a)
	if err != nil {
		return err
	}
	if _, err := f.Write([]byte(m.seen)); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}

// TestMutantsOfASaveAreCaught runs the checks against each mutant, and fails
// for one that goes unseen.
func TestMutantsOfASaveAreCaught(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, and long: not under -short")
	}
	for name, mutant := range map[string]func(disk.FS, *simDisk) disk.FS{
		"no file sync":      func(on disk.FS, _ *simDisk) disk.FS { return noFileSync{on} },
		"no directory sync": func(on disk.FS, _ *simDisk) disk.FS { return noDirSync{on} },
		"write in place":    func(on disk.FS, sim *simDisk) disk.FS { return inPlace{on, sim} },
	} {
		var p powerCuts
		p.run(t, 1, false, mutant, 0)
		if len(p.violations) == 0 {
			t.Errorf("%s: not caught in %d states", name, p.states)
			continue
		}
		t.Logf("%s: %s", name, p.violations[0])
	}
	lost := foreignEdits(t, func(on disk.FS, sim *simDisk) disk.FS { return &checkThenRename{FS: on, sim: sim} })
	if len(lost) == 0 {
		t.Error("check then rename: not caught")
	} else {
		t.Logf("check then rename: %s", lost[0])
	}
}

// TestAForeignEditBeforeAnyCall writes other bytes to the entry's file just
// before each call of an edit, and holds that both texts are kept.
func TestAForeignEditBeforeAnyCall(t *testing.T) {
	if lost := foreignEdits(t, sound); len(lost) > 0 {
		t.Error(strings.Join(lost, "\n"))
	}
}

func foreignEdits(t *testing.T, mutant func(disk.FS, *simDisk) disk.FS) (lost []string) {
	t.Helper()
	moments := 0
	for n, more := 1, true; more; n++ {
		d := newSimDisk()
		e := save(t, onSim(t, d), promise)
		s := onSim(t, mutant(d, d))
		load(t, s)
		d.calls, more = 0, false
		foreign := strings.Replace(promiseFile, "schema: 1\n", "schema: 1\n# by hand\n", 1)
		d.before = func(call int, _, _ string) {
			if call != n {
				return
			}
			more = true
			d.before = nil
			d.put(t, simPath, foreign)
		}
		mine := edited(e, "edited")
		_, _, err := s.Save(mine)
		if !more {
			break
		}
		moments++
		texts := slices.Collect(maps.Values(d.files()))
		holds := func(part string) bool {
			return slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, part) })
		}
		if !holds("# by hand") {
			lost = append(lost, fmt.Sprintf("a text written by hand before call %d is lost (the save: %v)", n, err))
		}
		// One written by hand over the saved text is a later edit.
		if err == nil && d.files()[simPath] != foreign && !holds("what: edited") {
			lost = append(lost, fmt.Sprintf("the saved text is lost to one written by hand before call %d", n))
		}
	}
	t.Logf("%d moments for a foreign edit, %d texts lost", moments, len(lost))
	return lost
}
