//go:build unix

package storage

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"fromhere/storage/disk"
)

// walls are the places below a walledHome in which a link may stand, beside
// the journal's own directory. "note" is the file that tells of where the
// journal is.
var walls = []string{
	"journal/entries", "journal/entries/2026", "journal/entries/2026/11",
	wallPlain, wallTrashed, wallDouble, wallSecond, wallMonth + wallTemp,
	"journal/.history", "journal/.history/" + plainID, "journal/.history/" + plainID + "/000001.yaml",
	"journal/.history/" + plainID + "/" + wallTemp,
	"journal/.history/" + trashedID, "journal/.history/" + trashedID + "/000001.yaml", "journal/.history/" + doubleID,
	"journal/.recovered", "journal/.recovered/" + plainID, "journal/.recovered/" + plainID + "/000001.yaml",
	"journal/.recovered/" + trashedID, "journal/.recovered/unknown", "journal/.recovered/unknown/milk.txt",
	"journal/journal.yaml", "journal/.gitignore", "journal/.stignore", "journal/.fromhere-lock", "journal/" + wallTemp,
	"state/fromhere", "state/fromhere/journals", "state/fromhere/journals/note",
	"state/fromhere/drafts", wallProgram, wallProgram + "/lock", wallDraft, wallText,
	"cache/fromhere", wallIndex, "cache/fromhere/lock", "cache/fromhere/" + wallTemp,
}

// target is where a link leads.
type target struct {
	name string
	// lay makes what the link leads to, given what stood in its place, and
	// gives its path.
	lay func(h *walledHome, at string) string
}

var targets = []target{
	{"what stood there, moved outside", func(h *walledHome, at string) string {
		to := filepath.Join(h.outside, "moved")
		if err := os.Rename(at, to); err != nil {
			h.Fatal(err)
		}
		if info, err := os.Lstat(to); err == nil && info.Mode().IsRegular() {
			makeOld(h, to)
			if err := os.Chmod(to, 0o644); err != nil {
				h.Fatal(err)
			}
		}
		return to
	}},
	{"a directory", func(h *walledHome, _ string) string { return filepath.Join(h.outside, "documents") }},
	{"a file", func(h *walledHome, _ string) string { return filepath.Join(h.outside, "file") }},
	{"nothing", func(h *walledHome, _ string) string { return filepath.Join(h.outside, "nothing") }},
	{"itself", func(_ *walledHome, at string) string { return at }},
}

// tellsOf tells whether one of the words names a path and says that it is a link.
func tellsOf(told []string, path string) bool {
	return slices.ContainsFunc(told, func(text string) bool {
		return strings.Contains(text, path) && strings.Contains(text, "symbolic link")
	})
}

// tryWalls does every operation with a link in every place, and holds that nothing
// outside is changed and that it is told of. Of ten links, an absolute and a
// relative one to everything, so many are tried with each; WALLS=all tries all.
func tryWalls(t *testing.T, prepare func(*disk.Root), links int) {
	var tried, told atomic.Int64
	t.Run("place", func(t *testing.T) {
		for i, place := range walls {
			t.Run(strings.ReplaceAll(place, "/", "_"), func(t *testing.T) {
				t.Parallel()
				for j, to := range targets {
					for relative := range 2 {
						w := wallTrial{T: t, place: place, to: to, relative: relative == 1, tried: &tried, told: &told}
						for k, operation := range wallOperations {
							if os.Getenv("WALLS") == "all" || (i+k+2*j+relative)%10 < links {
								w.operations = append(w.operations, operation)
							}
						}
						w.try(prepare)
					}
				}
			})
		}
	})
	if !t.Failed() {
		t.Logf("%d places × %d targets × %d operations: %d tried, 0 changed outside, %d of %d told of", len(walls), len(targets),
			len(wallOperations), tried.Load(), told.Load(), told.Load())
	}
}

// wallTrial is one link in one place.
type wallTrial struct {
	*testing.T
	place       string
	to          target
	relative    bool
	operations  []wallOperation
	tried, told *atomic.Int64
}

func (w *wallTrial) try(prepare func(*disk.Root)) {
	h := layHome(w, quickDir(w))
	h.prepare = prepare
	h.link(w.place, w.to, w.relative)
	before, sight := wholeTree(w, h.outside), sights(w, h.outside)
	for _, operation := range w.operations {
		said := operation.do(h)
		what := fmt.Sprintf("%s, with a link to %s (relative: %v)", operation.name, w.to.name, w.relative)
		if changed := differences(sight, seenAgain(w, sight)); len(changed) > 0 {
			w.Fatalf("%s: changed outside\n%s", what, strings.Join(changed, "\n"))
		}
		w.tried.Add(1)
		if operation.hasToPass(w.place) {
			if w.told.Add(1); !tellsOf(said, h.at) {
				w.Errorf("%s: not told of %s, but\n%s", what, h.at, strings.Join(said, "\n"))
			}
		}
		h.putBack()
	}
	if changed := differences(before, wholeTree(w, h.outside)); len(changed) > 0 {
		w.Errorf("a link to %s: changed outside\n%s", w.to.name, strings.Join(changed, "\n"))
	}
}

func TestD01NoLinkLeadsOutOfTheWalls(t *testing.T) { tryWalls(t, quickly, 3) }

// TestD01TheJournalMayBeBehindALink: the journal's own directory may be behind a
// link; what is there is the journal, or it is not.
func TestD01TheJournalMayBeBehindALink(t *testing.T) {
	for _, to := range targets {
		for _, relative := range []bool{false, true} {
			for _, operation := range wallOperations {
				h := layHome(t, quickDir(t))
				if err := os.RemoveAll(h.path("state/fromhere/journals")); err != nil {
					t.Fatal(err)
				}
				h.link("journal", to, relative)
				at := h.at
				before := wholeTree(t, h.outside)
				said := operation.do(h)
				what := fmt.Sprintf("%s, with a link to %s (relative: %v)", operation.name, to.name, relative)
				if changed := differences(before, wholeTree(t, h.outside)); len(changed) > 0 && to.name != targets[0].name {
					t.Errorf("%s: changed outside\n%s", what, strings.Join(changed, "\n"))
				}
				info, err := os.Lstat(at)
				if gone := operation.name == "open where the journal is gone"; !gone && (err != nil || info.Mode()&fs.ModeSymlink == 0) {
					t.Errorf("%s: the link is gone, %v", what, err)
				}
				want := map[string]string{"a directory": ErrNoJournal.Error(), "a file": disk.ErrNotDirectory.Error(), "itself": "too many levels"}[to.name]
				if to.name == "nothing" && operation.name == "add" {
					want = disk.ErrDangling.Error()
				}
				told := slices.ContainsFunc(said, func(text string) bool { return strings.Contains(text, at) && strings.Contains(text, want) })
				if want != "" && operation.hasToPass("journal") && !told {
					t.Errorf("%s: told\n%s", what, strings.Join(said, "\n"))
				}
			}
		}
	}
}
