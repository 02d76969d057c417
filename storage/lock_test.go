//go:build unix

package storage

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
)

// TestALockIsWaitedForWithinBounds: the clock is the bubble's own, so nothing
// waits in earnest.
func TestALockIsWaitedForWithinBounds(t *testing.T) {
	dir := t.TempDir()
	s, err := openOn(&plain{FS: disk.NewRoot(dir)}, dir, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	e := save(t, s, promise)
	const lockWait = 2 * time.Second
	synctest.Test(t, func(t *testing.T) {
		other := disk.NewRoot(dir)
		if _, err := other.Hold(); err != nil {
			t.Fatal(err)
		}
		defer other.Release()
		lock, err := disk.WaitLock(other, filepath.Join(dir, saveLock))
		if err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		_, _, err = s.Save(edited(e, "too early"))
		if waited := time.Since(began); waited != lockWait || !errors.Is(err, disk.ErrBusy) ||
			!strings.Contains(err.Error(), "another fromhere is saving") || !strings.Contains(err.Error(), "save again once it has ended") {
			t.Errorf("after %v: %v", waited, err)
		}
		if content(t, s.Path(e.ID)) != promiseFile || strings.Contains(tree(t, dir), ".tmp") {
			t.Errorf("there is\n%s", everything(t, dir))
		}
		began = time.Now()
		ends := time.AfterFunc(lockWait/2, func() {
			if err := lock.Unlock(); err != nil {
				t.Error(err)
			}
		})
		defer ends.Stop()
		saved, _, err := s.Save(edited(e, "in time"))
		if waited := time.Since(began); err != nil || saved.Answers.Get("what") != "in time" || waited < lockWait/2 || waited >= lockWait {
			t.Errorf("after %v: %v", waited, err)
		}
	})
}
