//go:build unix

package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/storage/disk"
	"fromhere/storage/storagetest"
)

// swapperDir names, in the environment, the walledHome in which a child of the
// test swaps directories.
const swapperDir = "FROMHERE_TEST_SWAPPER"

// swapped are the directories that are swapped for links, by turns; "*" is any
// one that is there.
var swapped = []string{"journal/entries", "journal/entries/2026", "journal/entries/2026/11", "journal/.history",
	"journal/.history/" + plainID, "journal/.history/*", "journal/.recovered", "journal/.recovered/" + plainID,
	"state/fromhere", "state/fromhere/drafts", "state/fromhere/drafts/*", "cache/fromhere"}

// TestSwapper is no test but the child of TestD01NothingIsReachedByWayOfASwap.
// It ends, with every directory in its place, once its input does.
func TestSwapper(t *testing.T) {
	dir := os.Getenv(swapperDir)
	if dir == "" {
		t.Skip("the child of TestD01NothingIsReachedByWayOfASwap")
	}
	ended := make(chan error)
	go func() {
		_, err := io.Copy(io.Discard, os.Stdin)
		ended <- err
	}()
	for swaps := 0; ; {
		select {
		case err := <-ended:
			fmt.Println("swaps:", swaps, err)
			return
		default:
		}
		if swapOnce(dir) == nil {
			swaps++
		}
	}
}

// swapOnce puts a link to a directory outside into the place of one within,
// and back.
// What the program did meanwhile may be in the way; then it is the next one's turn.
func swapOnce(dir string) error {
	path := filepath.Join(dir, "home", filepath.FromSlash(swapped[rand.N(len(swapped))]))
	if filepath.Base(path) == "*" {
		found, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(found) == 0 {
			return err
		}
		if path = filepath.Join(filepath.Dir(path), found[rand.N(len(found))].Name()); filepath.Ext(path) != "" {
			return nil
		}
	}
	aside, link := path+".real", path+".link"
	if err := os.Symlink(filepath.Join(dir, "outside", "documents"), link); err != nil {
		return errors.Join(err, os.RemoveAll(link))
	}
	if rand.N(2) == 0 {
		if err := swapAtOnce(link, path); !errors.Is(err, disk.ErrNoExchange) {
			for turns := rand.N(20) * 2; err == nil && turns >= 0; turns-- {
				err = swapAtOnce(link, path)
			}
			return errors.Join(err, os.Remove(link))
		}
	}
	if err := os.Rename(path, aside); err != nil {
		return errors.Join(err, os.Remove(link))
	}
	err := os.Rename(link, path)
	if rand.N(2) == 0 {
		time.Sleep(rand.N(200 * time.Microsecond)) // an operation goes on for a while
	}
	err = errors.Join(err, os.RemoveAll(path)) // the program may have made a directory there by now
	back := os.Rename(aside, path)
	for errors.Is(back, fs.ErrExist) {
		err = errors.Join(err, os.RemoveAll(path))
		back = os.Rename(aside, path)
	}
	return errors.Join(err, back)
}

// swapOperations are done while directories are swapped. What an operation uses up one
// before it has made.
func swapOperations() []wallOperation {
	operations := slices.DeleteFunc(slices.Clone(wallOperations), func(d wallOperation) bool { return d.name == "open where the journal is gone" })
	fresh := 0
	return append(operations, wallOperation{"save, delete, erase, and more", nil, onStore(func(_ *walledHome, s *Store) []string {
		e := promise.Clone()
		fresh++
		e.ID = fmt.Sprintf("01swap%06d", fresh)
		e, _, err := s.Save(e)
		if err != nil {
			return toldBy(err)
		}
		double := strings.Replace(s.journal.full(filepath.FromSlash(strings.TrimPrefix(promisePath, "entries/"))), plainID, e.ID+".conflict-12345678", 1)
		if err := s.enter(); err == nil {
			err = s.journal.Create(double, []byte(wallEntry(e.ID, "evidence: true\n")))
			s.leave()
			if err != nil {
				return toldBy(err)
			}
		}
		snapshot, err := s.Load()
		for _, c := range snapshot.Conflicts {
			if kept, _, failed := s.Settle(c, c.Sides[0].Entry); failed == nil {
				e = kept
			}
		}
		e, _, deleting := s.Save(deleted(e))
		_, _, purging := s.Purge(e)
		return toldBy(err, deleting, purging)
	})}, wallOperation{"leave a draft", nil, func(h *walledHome) []string {
		p := h.drafts()
		return toldBy(p.Keep(storagetest.Draft(plainID, "typed", 1)), p.Close())
	}})
}

func TestD01NothingIsReachedByWayOfASwap(t *testing.T) {
	last := 500 * time.Millisecond
	if text := os.Getenv("SWAPS"); text != "" {
		var err error
		if last, err = time.ParseDuration(text); err != nil {
			t.Fatal(err)
		}
	}
	for name, prepare := range doorsOf {
		t.Run(name, func(t *testing.T) { swapWhile(t, prepare, last/time.Duration(len(doorsOf))) })
	}
}

// swapWhile does every operation over and over while a second program swaps
// directories, and holds that nothing outside is changed.
func swapWhile(t *testing.T, prepare func(*disk.Root), last time.Duration) {
	dir := quickDir(t)
	h := layHome(t, dir)
	h.prepare = prepare
	makeOld(t, h.outside)
	before := wholeTree(t, h.outside)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(self, "-test.run", "^TestSwapper$", "-test.v")
	child.Env = append(os.Environ(), swapperDir+"="+dir)
	var told bytes.Buffer
	child.Stdout, child.Stderr = &told, &told
	until, err := child.StdinPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	operations, rounds, refused := swapOperations(), 0, 0
	for began := time.Now(); time.Since(began) < last || rounds == 0; rounds++ {
		for _, operation := range operations {
			if len(operation.do(h)) > 0 {
				refused++
			}
		}
	}
	if err := errors.Join(until.Close(), child.Wait()); err != nil {
		t.Errorf("the child says %v:\n%s", err, told.String())
	}
	if changed := differences(before, wholeTree(t, h.outside)); len(changed) > 0 {
		t.Errorf("changed outside\n%s", strings.Join(changed, "\n"))
	}
	_, swaps, _ := strings.Cut(told.String(), "swaps: ")
	swaps, _, _ = strings.Cut(swaps, " ")
	if swaps == "" || swaps == "0" {
		t.Errorf("nothing was swapped:\n%s", told.String())
	}
	t.Logf("%s swaps during %d operations, of which %d met one or had nothing to do; 0 changed outside", swaps, rounds*len(operations), refused)
}

// hardLinked are the files that may have another name outside.
var hardLinked = []string{wallPlain, wallTrashed, wallDouble, wallSecond, wallMonth + wallTemp, "journal/" + wallTemp,
	"journal/.history/" + plainID + "/000001.yaml", "journal/.history/" + trashedID + "/000001.yaml",
	"journal/.recovered/" + plainID + "/000001.yaml", "journal/.recovered/unknown/milk.txt", "journal/journal.yaml",
	"journal/.gitignore", "journal/.stignore", "journal/.fromhere-lock", "state/fromhere/journals/note",
	wallProgram + "/lock", wallDraft, wallText, wallIndex, "cache/fromhere/lock", "cache/fromhere/" + wallTemp}

// A file of the journal may have another name outside, put there by `ln` or by a
// backup that saves space: what is read under that name stays as it is, and so
// does who may read it.
func TestD01AFileWithAnotherNameOutsideStaysAsItIs(t *testing.T) {
	tried := 0
	for _, place := range hardLinked {
		h := layHome(t, quickDir(t))
		makeOld(t, h.outside)
		at := h.path(strings.Replace(place, "journals/note", "journals/"+h.note(), 1))
		for _, operation := range wallOperations {
			text, outside := h.files[at], filepath.Join(h.outside, "name")
			if strings.HasSuffix(place, "ignore") {
				text = "*.swp\n"
			}
			err := errors.Join(os.RemoveAll(at), os.RemoveAll(outside), os.MkdirAll(filepath.Dir(at), 0o700),
				os.WriteFile(outside, []byte(text), 0o600), os.Chmod(outside, 0o644), os.Link(outside, at))
			if err != nil {
				t.Fatal(err)
			}
			makeOld(t, outside)
			before := sights(t, h.outside) // to write the bytes would change a time
			operation.do(h)
			if changed := differences(before, seenAgain(t, before)); len(changed) > 0 {
				t.Errorf("%s, with another name of %s: changed outside\n%s", operation.name, place, strings.Join(changed, "\n"))
			}
			tried++
			h.putBack()
		}
	}
	t.Logf("%d files × %d operations: %d tried, 0 changed outside", len(hardLinked), len(wallOperations), tried)
}

// swapAtOnce swaps two names of a directory in one step, where the system can.
func swapAtOnce(a, b string) error {
	d := disk.NewRoot(filepath.Dir(a))
	if _, err := d.Hold(); err != nil {
		return err
	}
	defer d.Release()
	return d.Exchange(a, b)
}
