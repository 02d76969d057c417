//go:build unix

package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"fromhere/model"
)

const simJournal = "/home/me/journal"

var simPath = filepath.Join(simJournal, filepath.FromSlash(promisePath))

// deed is one thing that a person does to a journal, on a disk of its own.
type deed struct {
	name string
	disk func(*simDisk)
	// before makes what is there, and answers with what the person does; that
	// may be done again, and again.
	before func(t *testing.T, s *Store) (do func(s *Store) error)
	beside bool // a second version is there
	erases bool // earlier versions are to be gone
}

func onSim(t *testing.T, d disk) *Store {
	t.Helper()
	s, err := openOn(d, simJournal, model.BuiltIn)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func saving(e model.Entry) func(*Store) error {
	return func(s *Store) error {
		_, _, err := s.Save(e)
		return err
	}
}

func edited(e model.Entry, what string) model.Entry {
	e = e.Clone()
	e.Answers["what"] = what
	return e
}

func deleted(e model.Entry) model.Entry {
	e = e.Clone()
	e.Deleted = e.Created.Add(time.Hour)
	return e
}

func lacksExchange(d *simDisk) { d.noExchange, d.noPublish = true, true }

// deeds are every way in which the journal's files are written and read.
var deeds = []deed{
	{name: "a new entry", before: newPromise},
	{name: "a new entry without rename to a free name", disk: lacksExchange, before: newPromise},
	{name: "an edit", before: firstEdit},
	{name: "an edit without exchange", disk: lacksExchange, before: firstEdit},
	{name: "an edit after ten", before: lateEdit},
	{name: "an edit after ten without exchange", disk: lacksExchange, before: lateEdit},
	{name: "a deletion", before: func(t *testing.T, s *Store) func(*Store) error {
		return saving(deleted(save(t, s, promise)))
	}},
	{name: "a purge", erases: true, before: purge},
	{name: "a purge without exchange", erases: true, disk: lacksExchange, before: purge},
	{name: "Load", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		return func(s *Store) error {
			snapshot, err := s.Load()
			for _, p := range snapshot.Problems {
				err = errors.Join(err, fmt.Errorf("%s: %s; %s", p.Path, p.Reason, p.Remedy))
			}
			if err == nil && len(snapshot.Entries) != 1 {
				return fmt.Errorf("an entry is not shown, and nothing is said")
			}
			return err
		}
	}},
	{name: "a first look", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		return func(s *Store) error {
			fresh, err := openOn(s.disk, simJournal, model.BuiltIn)
			if err == nil {
				_, err = fresh.Read(promise.ID)
			}
			return err
		}
	}},
	{name: "a look at a journal with a link", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		d := s.disk.(*simDisk)
		link := filepath.Join(simJournal, entriesDir, "notes")
		d.put(t, link, "")
		n, err := d.find("open", link)
		if err != nil {
			t.Fatal(err)
		}
		n.mode = fs.ModeSymlink | 0o777
		return func(s *Store) error {
			_, err := s.Load()
			return err
		}
	}},
	{name: "a doctor", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		d := s.disk.(*simDisk)
		d.put(t, filepath.Join(filepath.Dir(simPath), "2026-11-23-promise-01kasvq9x2c4m7n8p3r5t6v0w2.yaml"), promiseFile+"# copied\n")
		d.put(t, filepath.Join(simJournal, ".gitignore"), "mine\n")
		n, err := d.find("open", simPath)
		if err != nil {
			t.Fatal(err)
		}
		n.mode = 0o644
		return mending
	}},
	{name: "a doctor of a misnamed entry", before: func(t *testing.T, s *Store) func(*Store) error {
		s.disk.(*simDisk).put(t, filepath.Join(filepath.Dir(simPath), "wrong-0w2.yaml"), promiseFile)
		return mending
	}},
	{name: "an edit that meets one by hand, seen before", beside: true, before: func(t *testing.T, s *Store) func(*Store) error {
		d := s.disk.(*simDisk)
		e := edited(save(t, s, promise), "edited")
		byHand := promiseFile + "# by hand\n"
		d.put(t, strings.TrimSuffix(simPath, extension)+".conflict-"+version([]byte(byHand))[:8]+extension, byHand)
		d.before = func(_ int, name, path string) {
			if name == "exchange" && path == simPath {
				d.before = nil
				d.put(t, simPath, byHand)
			}
		}
		return func(s *Store) error {
			if _, _, err := s.Save(e); !errors.Is(err, model.ErrChanged) {
				return err
			}
			return nil // the exchange failed, so the edit by hand is the newest
		}
	}},
	{name: "tending", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		n, err := s.disk.(*simDisk).find("open", simPath)
		if err != nil {
			t.Fatal(err)
		}
		n.mode = 0o644
		return func(s *Store) error {
			_, err := s.Tend()
			return err
		}
	}},
	{name: "a rescue", before: rescuing(promiseFile)},
	{name: "a rescue of a part", before: rescuing(promiseFile[:100])},
	{name: "a rescue of a newer version", before: rescuing(promiseFile + "# newer\n")},
	{name: "Past", before: func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, edited(save(t, s, promise), "edited"))
		return func(s *Store) error {
			past, err := s.Past(promise.ID)
			if err == nil && len(past) != 1 {
				return fmt.Errorf("a version is not shown, and nothing is said")
			}
			return err
		}
	}},
}

func newPromise(*testing.T, *Store) func(*Store) error { return saving(promise) }

func firstEdit(t *testing.T, s *Store) func(*Store) error {
	return saving(edited(save(t, s, promise), "edited"))
}

func lateEdit(t *testing.T, s *Store) func(*Store) error {
	e := save(t, s, promise)
	for n := range versionsKept {
		e = save(t, s, edited(e, fmt.Sprint("edit ", n)))
	}
	return saving(edited(e, "edited"))
}

func rescuing(left string) func(t *testing.T, s *Store) func(*Store) error {
	return func(t *testing.T, s *Store) func(*Store) error {
		save(t, s, promise)
		s.disk.(*simDisk).put(t, filepath.Join(filepath.Dir(simPath), tempPrefix+"x"+tempSuffix), left)
		return func(s *Store) error {
			_, err := s.rescue(time.Unix(2_000_000_000, 0))
			return err
		}
	}
}

func mending(s *Store) error {
	findings, err := s.Examine()
	if err == nil {
		_, err = s.Mend(findings)
	}
	return err
}

func purge(t *testing.T, s *Store) func(*Store) error {
	e := save(t, s, deleted(save(t, s, promise)))
	return func(s *Store) error {
		// The person looks at what is there before trying again.
		if now, err := s.Read(e.ID); err == nil {
			e = now
		}
		_, _, err := s.Purge(e)
		return err
	}
}

// TestEveryFailingCall lets each call of each deed fail in turn, for every
// cause, and holds that no file is torn, nothing that was there is lost, the
// error names the file and the cause, and that trying again works.
func TestEveryFailingCall(t *testing.T) {
	causes := []syscall.Errno{syscall.EIO, syscall.ENOSPC, syscall.EDQUOT, syscall.EACCES, syscall.EROFS, syscall.EMFILE}
	sites, failed, runs := map[string]bool{}, map[string]bool{}, 0
	for _, deed := range deeds {
		for _, cause := range causes {
			for _, mode := range []string{"once", "short", "onward"} {
				if mode != "once" && cause != syscall.ENOSPC {
					continue // one cause is enough to see how the calls after it go on
				}
				for n := 1; ; n++ {
					d := failing(t, deed, n, cause, mode)
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

// failing does a deed with one failing call, and looks at what it left.
func failing(t *testing.T, deed deed, n int, cause syscall.Errno, mode string) *simDisk {
	t.Helper()
	d := newSimDisk()
	if deed.disk != nil {
		deed.disk(d)
	}
	s := onSim(t, d)
	do := deed.before(t, s)
	old := d.files()
	d.calls, d.fail, d.errno, d.short, d.onward = 0, n, cause, mode == "short", mode == "onward"
	d.sites, d.failed, d.named = map[string]bool{}, map[string]bool{}, ""
	err := do(s)
	d.fail = 0
	say := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s, call %d (%s) failing with %v: %s", deed.name, n, d.named, cause, fmt.Sprintf(format, args...))
	}
	if d.named == "" {
		if err != nil {
			t.Fatalf("%s without a failing call: %v", deed.name, err)
		}
		return d
	}
	if err != nil && (!strings.Contains(err.Error(), simJournal) || !strings.Contains(err.Error(), cause.Error())) {
		say("the error is %v", err)
	}
	whole(old, d.files(), deed, say)
	if err := do(s); err != nil && !errors.Is(err, errNotInTrash) {
		say("trying again: %v", err)
	}
	whole(old, d.files(), deed, say)
	snapshot := load(t, onSim(t, d))
	if len(snapshot.Entries) != 1 || len(snapshot.Problems) != 0 && !deed.beside {
		say("the journal has %d entries, and the problems %v", len(snapshot.Entries), snapshot.Problems)
	}
	return d
}

// whole holds that what was there is there, and that no entry is torn.
func whole(old, now map[string]string, deed deed, say func(string, ...any)) {
	for path, text := range now {
		if strings.Contains(path, recoveredDir) {
			continue // what a save that was cut short has left may be a part
		}
		if filepath.Ext(path) != extension {
			continue
		}
		if _, err := decode([]byte(text)); err != nil {
			say("%s is torn: %v", path, err)
		}
	}
	text, there := old[simPath]
	if _, still := now[simPath]; there && !still {
		say("the entry is gone")
	}
	if there && !deed.erases && !slices.ContainsFunc(slices.Collect(maps.Values(now)), func(kept string) bool { return strings.Contains(kept, text) }) {
		say("the version before is nowhere")
	}
}

var diskCall = regexp.MustCompile(`\bs\.disk\.[a-zA-Z]+\(`)

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
		if strings.HasSuffix(name, "_test.go") {
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
