package storage

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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
	d := newPowerDisk(t)
	dir := filepath.Join(d.mount, "journal")
	all := map[string]int{}
	for round := range cuts {
		child, says := startSaver(t, dir, round)
		says.moment(round, 150*time.Millisecond)
		d.cut(t, round)
		_ = child.Wait() // its disk is gone
		for id, text := range answered(says.told.Bytes()) {
			all[id] = text
		}
		d.unplug(t)
		d.plug(t)
		nothingLost(t, dir, all)
	}
	if len(all) < cuts/2 {
		t.Errorf("only %d entries were answered as saved", len(all))
	}
	if !t.Failed() {
		t.Logf("%d power cuts on ext4, %d entries answered as saved, 0 lost, 0 torn; a busy disk was waited for %d times",
			cuts, len(all), d.waits)
	}
}

// powerDisk is an ext4 file system in a file, on a loop device of its own that
// stays when the file system goes.
type powerDisk struct {
	device, mount string
	mounted       bool
	waits         int
}

func newPowerDisk(t *testing.T) *powerDisk {
	t.Helper()
	base := t.TempDir()
	image := filepath.Join(base, "image")
	d := &powerDisk{mount: filepath.Join(base, "mount")}
	if err := os.WriteFile(image, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(image, 64<<20); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(d.mount, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := ran("mkfs.ext4", "-q", image); err != nil {
		t.Skipf("no file system can be made here: %v", err)
	}
	device, err := ran("losetup", "--find", "--show", image)
	if err != nil {
		t.Skipf("no loop device can be had here: %v", err)
	}
	d.device = device
	t.Cleanup(func() {
		if d.mounted {
			d.unplug(t)
		}
		if _, err := ran("losetup", "--detach", d.device); err != nil {
			t.Error(err)
		}
	})
	if _, err := ran("mount", d.device, d.mount); err != nil {
		t.Skipf("no file system can be mounted here: %v", err)
	}
	d.mounted = true
	return d
}

// ran runs a program and answers with what it says, which is in its error too.
func ran(name string, args ...string) (string, error) {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out)), nil
}

func (d *powerDisk) plug(t *testing.T) {
	t.Helper()
	if _, err := ran("mount", d.device, d.mount); err != nil {
		t.Fatal(err)
	}
	d.mounted = true
}

// unplug unmounts. Whatever looks through every mount, such as a find or an
// indexer, keeps this one busy for a moment; that is no fault of a save.
func (d *powerDisk) unplug(t *testing.T) {
	t.Helper()
	const tries, pause = 100, 50 * time.Millisecond
	var err error
	for n := range tries {
		if _, err = ran("umount", d.mount); err == nil {
			d.mounted = false
			return
		}
		if n == 0 {
			t.Logf("%v; held by %q; trying again", err, holders(d.mount))
		}
		d.waits++
		time.Sleep(pause)
	}
	held := holders(d.mount)
	_, lazy := ran("umount", "--lazy", d.mount) // so that nothing stays behind
	d.mounted = lazy != nil
	t.Fatalf("%v, for %v; held by %q; lazily: %v", err, tries*pause, held, lazy)
}

// holders are the programs that have something below a directory open.
func holders(dir string) []string {
	var all []string
	for _, pattern := range []string{"/proc/[0-9]*/cwd", "/proc/[0-9]*/root", "/proc/[0-9]*/fd/*"} {
		links, err := filepath.Glob(pattern)
		if err != nil {
			return append(all, err.Error())
		}
		for _, link := range links {
			to, err := os.Readlink(link)
			if err != nil || to != dir && !strings.HasPrefix(to, dir+"/") {
				continue // most are elsewhere, and some have ended meanwhile
			}
			name, err := os.ReadFile("/proc/" + strings.Split(link, "/")[2] + "/comm")
			all = append(all, fmt.Sprintf("%s (%s, %v) %s", link, strings.TrimSpace(string(name)), err, to))
		}
	}
	return all
}

// cut shuts the file system down, every second time with its journal not
// flushed.
func (d *powerDisk) cut(t *testing.T, round int) {
	t.Helper()
	const shutdown = 0x8004587d // FS_IOC_SHUTDOWN: _IOR('X', 125, __u32)
	how := 2                    // without flushing the journal: the hardest cut
	if round%2 == 1 {
		how = 1 // the journal flushed, the data not
	}
	f, err := os.Open(d.mount)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // the file system is gone
	if err := unix.IoctlSetPointerInt(int(f.Fd()), shutdown, how); err != nil {
		t.Fatal(err)
	}
}
