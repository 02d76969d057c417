package drafts

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fromhere/storage/disk"
	"fromhere/storage/storagetest"
)

// watchedDisk is a disk that notes what is done to it, and lets the call with
// the number fail fail.
type watchedDisk struct {
	disk.FS
	calls []string
	fail  int
}

func (w *watchedDisk) call(name string) error {
	w.calls = append(w.calls, name)
	if len(w.calls) == w.fail {
		return fmt.Errorf("%s: %w", name, syscall.EIO)
	}
	return nil
}

type watchedOutput struct {
	disk.File
	disk *watchedDisk
}

func (o watchedOutput) Write(p []byte) (int, error) {
	if err := o.disk.call("write"); err != nil {
		return 0, err
	}
	return o.File.Write(p)
}

func (o watchedOutput) Sync() error {
	if err := o.disk.call("sync"); err != nil {
		return err
	}
	return o.File.Sync()
}

func (w *watchedDisk) Create(path string) (disk.File, error) {
	if err := w.call("create"); err != nil {
		return nil, err
	}
	f, err := w.FS.Create(path)
	return watchedOutput{f, w}, err
}

func (w *watchedDisk) Replace(temp, path string) error {
	if err := w.call("replace"); err != nil {
		return err
	}
	return w.FS.Replace(temp, path)
}

func (w *watchedDisk) Mkdir(path string) (bool, error) {
	if err := w.call("mkdir"); err != nil {
		return false, err
	}
	return w.FS.Mkdir(path)
}

func (w *watchedDisk) SyncDir(path string) error {
	if err := w.call("syncDir"); err != nil {
		return err
	}
	return w.FS.SyncDir(path)
}

// watched has the disk of the first place watched.
func watched(p *Drafts) *watchedDisk {
	w := &watchedDisk{FS: p.places[0].files.Disk}
	p.places[0].files.Disk = w
	return w
}

// Keep answers only once the draft is on the disk: its bytes, its name, and
// the directory that it is in.
func TestDraftIsOnTheDisk(t *testing.T) {
	p := draftsIn(t.TempDir())
	disk := watched(p)
	storagetest.Keep(t, p, storagetest.Draft("a", "text", 0))
	want := []string{"mkdir", "syncDir", "create", "write", "sync", "replace", "syncDir"}
	if !slices.Equal(disk.calls, want) {
		t.Errorf("did %v, want %v", disk.calls, want)
	}
}

// Whichever call fails, the draft before it is there whole or the new one is;
// the error names the place and the cause, and the next Keep works.
func TestDraftWithEachCallFailing(t *testing.T) {
	tried := 0
	for fail := 1; ; fail++ {
		place := t.TempDir()
		p := draftsIn(place)
		disk := watched(p)
		storagetest.Keep(t, p, storagetest.Draft("a", "old", 0))
		disk.calls, disk.fail = nil, fail
		err := p.Keep(storagetest.Draft("a", "new", 1))
		if len(disk.calls) < fail {
			break
		}
		tried++
		if err == nil || !strings.Contains(err.Error(), place) || !strings.Contains(err.Error(), "input/output error") {
			t.Errorf("call %d, %s: %v", fail, disk.calls[fail-1], err)
		}
		p.enter()
		d, _, err := p.read(filepath.Join(place, p.name, fileName("a")))
		p.leave()
		if err != nil || d.Typed["what"] != "old" && d.Typed["what"] != "new" {
			t.Errorf("call %d, %s: left %q, %v", fail, disk.calls[fail-1], d.Typed["what"], err)
		}
		storagetest.Keep(t, p, storagetest.Draft("a", "newest", 2))
		if left, err := filepath.Glob(filepath.Join(place, p.name, ".fromhere-*")); err != nil || len(left) > 0 {
			t.Errorf("call %d: left behind %v, %v", fail, left, err)
		}
	}
	t.Logf("a draft kept with each of %d calls failing: none torn", tried)
	if tried < 5 {
		t.Errorf("only %d calls were tried", tried)
	}
}
