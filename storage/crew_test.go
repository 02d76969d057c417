package storage

import (
	"fmt"
	"strings"
	"testing"

	"fromhere/storage/disk"
)

// crashing is a disk on which looking at one file crashes.
type crashing struct {
	disk.FS
	path string
}

func (d crashing) Read(path string, most int) ([]byte, error) {
	if path == d.path {
		panic("a fault of ours")
	}
	return d.FS.Read(path, most)
}

// A load that crashes while it reads files side by side crashes where it was
// asked for, which is where the app catches it; the store is let go of.
func TestD09ACrashBesideIsOneOfTheCaller(t *testing.T) {
	s := open(t, t.TempDir())
	e := save(t, s, promise)
	fresh := open(t, s.journal.dir)
	fresh.journal.Disk = crashing{fresh.journal.Disk, s.Path(e.ID)}
	crash := func() (value any) {
		defer func() { value = recover() }()
		load(t, fresh)
		return nil
	}()
	if text := fmt.Sprint(crash); !strings.Contains(text, "a fault of ours") || !strings.Contains(text, "crashing.Read") {
		t.Errorf("it crashed with %q", text)
	}
	fresh.journal.Disk = disk.NewRoot(s.journal.dir)
	if n := len(load(t, fresh).Entries); n != 1 {
		t.Errorf("afterwards %d entries are loaded", n)
	}
}
