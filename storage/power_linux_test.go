package storage

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestPowerCut saves to a file system of its own and takes its power away in
// the middle: what is not on the disk by then, journal included, is gone. It
// needs the right to mount; .ci/run asks for it with POWER_CUTS.
func TestPowerCut(t *testing.T) {
	if os.Getenv("POWER_CUTS") == "" {
		t.Skip("POWER_CUTS is not set; .ci/run sets it where it may mount")
	}
	const cuts = 44
	base := t.TempDir()
	image, mount := filepath.Join(base, "image"), filepath.Join(base, "mount")
	run := func(name string, args ...string) error {
		out, err := exec.Command(name, args...).CombinedOutput()
		if err != nil {
			t.Logf("%s %v: %s", name, args, out)
		}
		return err
	}
	if err := os.WriteFile(image, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(image, 64<<20); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(mount, 0o700); err != nil {
		t.Fatal(err)
	}
	if run("mkfs.ext4", "-q", image) != nil || run("mount", "-o", "loop", image, mount) != nil {
		t.Skip("no file system can be made and mounted here")
	}
	t.Cleanup(func() {
		if err := run("umount", mount); err != nil {
			t.Error(err)
		}
	})
	dir := filepath.Join(mount, "journal")
	all := map[string]int{}
	for round := range cuts {
		child, told := saver(t, dir, round)
		time.Sleep(time.Duration(30+rand.IntN(120)) * time.Millisecond) // the moment of the cut
		cutPower(t, mount, round)
		_ = child.Wait() // its disk is gone
		for id, text := range answered(told.Bytes()) {
			all[id] = text
		}
		if err := run("umount", mount); err != nil {
			t.Fatal(err)
		}
		if err := run("mount", "-o", "loop", image, mount); err != nil {
			t.Fatal(err)
		}
		nothingLost(t, dir, all)
	}
	t.Logf("%d power cuts on ext4, %d entries answered as saved, 0 lost, 0 torn", cuts, len(all))
}

// cutPower shuts the file system down, every second time with its journal not
// flushed.
func cutPower(t *testing.T, mount string, round int) {
	t.Helper()
	const shutdown = 0x8004587d // FS_IOC_SHUTDOWN: _IOR('X', 125, __u32)
	how := 2                    // without flushing the journal: the hardest cut
	if round%2 == 1 {
		how = 1 // the journal flushed, the data not
	}
	f, err := os.Open(mount)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // the file system is gone
	if err := unix.IoctlSetPointerInt(int(f.Fd()), shutdown, how); err != nil {
		t.Fatal(err)
	}
}
