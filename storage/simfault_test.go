//go:build unix

package storage

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fromhere/storage/entryfile"
)

// TestEveryFailingCall lets each call of each operation fail in turn, for every
// cause, and holds that no file is torn, nothing that was there is lost, the
// error names the file and the cause, and that trying again works.
func TestEveryFailingCall(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine, and long: not under -short")
	}
	causes := []syscall.Errno{syscall.EIO, syscall.ENOSPC, syscall.EDQUOT, syscall.EACCES, syscall.EROFS, syscall.EMFILE}
	sites, failed, runs := map[string]bool{}, map[string]bool{}, 0
	for _, operation := range operations {
		for _, cause := range causes {
			for _, mode := range []string{"once", "short", "onward"} {
				if mode != "once" && cause != syscall.ENOSPC {
					continue // one cause is enough to see how the calls after it go on
				}
				for n := 1; ; n++ {
					d := failing(t, operation, n, cause, mode)
					maps.Copy(sites, d.sites)
					maps.Copy(failed, d.failed)
					if d.named == "" {
						break
					}
					runs++
				}
			}
		}
	}
	for site := range sites {
		if !failed[site] {
			t.Errorf("the call at %s never failed", site)
		}
	}
	t.Logf("%d failing calls; %d of %d call sites failed (%d %%)", runs, len(failed), len(sites), 100*len(failed)/len(sites))
	if left := notCalled(t, sites); len(left) > 0 {
		t.Errorf("nothing here comes by the calls at %v", left)
	}
}

// failing does an operation with one failing call, and looks at what it left.
func failing(t *testing.T, operation operation, n int, cause syscall.Errno, mode string) *simDisk {
	t.Helper()
	d := newSimDisk()
	if operation.disk != nil {
		operation.disk(d)
	}
	s := onSim(t, d)
	do := operation.before(t, s)
	old := d.files()
	d.calls, d.fail, d.errno, d.short, d.onward = 0, n, cause, mode == "short", mode == "onward"
	d.sites, d.failed, d.named = map[string]bool{}, map[string]bool{}, ""
	err := do(s)
	d.fail = 0
	say := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s, call %d (%s) failing with %v: %s", operation.name, n, d.named, cause, fmt.Sprintf(format, args...))
	}
	if d.named == "" {
		if err != nil {
			t.Fatalf("%s without a failing call: %v", operation.name, err)
		}
		return d
	}
	if err != nil && (!strings.Contains(err.Error(), simJournal) || !strings.Contains(err.Error(), cause.Error())) {
		say("the error is %v", err)
	}
	whole(old, d.files(), operation, say)
	if err := do(s); err != nil && !errors.Is(err, errNotInTrash) {
		say("trying again: %v", err)
	}
	whole(old, d.files(), operation, say)
	snapshot := load(t, onSim(t, d))
	if len(snapshot.Entries) != 1 || len(snapshot.Problems) != 0 && !operation.beside {
		say("the journal has %d entries, and the problems %v", len(snapshot.Entries), snapshot.Problems)
	}
	return d
}

// whole holds that what was there is there, and that no entry is torn.
func whole(old, now map[string]string, operation operation, say func(string, ...any)) {
	for path, text := range now {
		if id, err := journalID([]byte(text)); filepath.Base(path) == journalFile {
			if err != nil || id == "" {
				say("%s is torn: %v", path, err)
			}
			continue
		}
		if strings.Contains(path, recoveredDir) {
			continue // what a save that was cut short has left may be a part
		}
		if filepath.Ext(path) != extension || !strings.HasPrefix(path, simJournal) {
			continue
		}
		halves := [2]half{{text: []byte(text)}, {text: []byte(text)}}
		if parts, marked, err := partAtMarks([]byte(text)); marked && err == nil {
			halves = parts
		}
		for _, h := range halves {
			if _, err := entryfile.Decode(h.text); err != nil {
				say("%s is torn: %v", path, err)
			}
		}
	}
	text, there := old[simPath]
	if _, still := now[simPath]; there && !still {
		say("the entry is gone")
	}
	if there && !operation.erases && !slices.ContainsFunc(slices.Collect(maps.Values(now)), func(kept string) bool { return strings.Contains(kept, text) }) {
		say("the version before is nowhere")
	}
}

// A directory is let go of without a call that can fail.
var diskCall = regexp.MustCompile(`\b[slw]\.Disk\.([A-QS-Z][a-zA-Z]*|Read|Replace|Remove)\(`)

// otherDisks are files whose calls are of another disk than the journal's, or
// need the system's own.
var otherDisks = []string{"draftlock.go", "madeup.go", "watch.go"}

// notCalled are the lines of the source that call the disk, and that no test
// here came by.
func notCalled(t *testing.T, sites map[string]bool) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || slices.Contains(otherDisks, name) {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			if site := fmt.Sprintf("%s:%d", name, i+1); diskCall.MatchString(line) && !sites[site] {
				left = append(left, site)
			}
		}
	}
	return left
}
