//go:build unix

package storage

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/drafts"
	"fromhere/storage/entryfile"
)

// The entries of a walledHome.
const (
	plainID   = "01kasvq9x2c4m7n8p3r5t6v0w1" // the promise
	trashedID = "01kasvq9x2c4m7n8p3r5t6v0w2"
	doubleID  = "01kasvq9x2c4m7n8p3r5t6v0w3" // it has two versions
)

// Places in a walledHome.
const (
	wallMonth   = "journal/entries/2026/11/"
	wallPlain   = wallMonth + "2026-11-23-promise-" + plainID + extension
	wallTrashed = wallMonth + "2026-11-23-promise-" + trashedID + extension
	wallDouble  = wallMonth + "2026-11-23-promise-" + doubleID + extension
	wallSecond  = wallMonth + "2026-11-23-promise-" + doubleID + ".conflict-12345678" + extension
	wallTemp    = tempPrefix + "LEFT" + tempSuffix
	wallProgram = "state/fromhere/drafts/ended"
	wallDraft   = wallProgram + "/" + plainID + ".draft"
	wallText    = wallProgram + "/" + plainID + "-new" + extension
	wallIndex   = "cache/fromhere/01journal.index"
)

// walledHome is a person's journal, drafts and cache, with something in every
// place in which the program reads or writes, and beside them what is none of
// the program's business.
type walledHome struct {
	testing.TB
	home, outside string
	prepare       func(*disk.Root)  // each door, before it is used
	files         map[string]string // the text of each file of the home, by its whole path
	at, leads     string            // the link in it, if there is one
	sights        map[string]string // all of the home as it was laid
}

// wallEntry is the text of an entry.
func wallEntry(id string, more ...string) string {
	return strings.ReplaceAll(promiseFile, plainID, id) + strings.Join(more, "")
}

// layHome lays a walledHome below a directory.
func layHome(t testing.TB, dir string) *walledHome {
	t.Helper()
	h := &walledHome{TB: t, home: filepath.Join(dir, "home"), outside: filepath.Join(dir, "outside"), prepare: quickly}
	left := "schema: 1\nid: " + plainID + "\npractice: promise\n"
	h.files = map[string]string{}
	for path, text := range map[string]string{
		"journal/journal.yaml":   journalText + "01journal\n",
		wallPlain:                wallEntry(plainID),
		wallTrashed:              wallEntry(trashedID, "deleted: 2026-11-24T08:00:00+01:00\n"),
		wallDouble:               wallEntry(doubleID),
		wallSecond:               wallEntry(doubleID, "evidence: true\n"),
		wallMonth + wallTemp:     left,
		"journal/" + wallTemp:    left,
		"journal/.fromhere-lock": "",
		"journal/.gitignore":     ignored[".gitignore"],
		"journal/.stignore":      ignored[".stignore"],

		"journal/.history/" + plainID + "/000001.yaml":     wallEntry(plainID, "# before\n"),
		"journal/.history/" + plainID + "/" + wallTemp:     left,
		"journal/.history/" + trashedID + "/000001.yaml":   wallEntry(trashedID, "# before\n"),
		"journal/.history/" + doubleID + "/000001.yaml":    wallEntry(doubleID, "# before\n"),
		"journal/.recovered/" + plainID + "/000001.yaml":   wallEntry(plainID, "# rescued\n"),
		"journal/.recovered/" + trashedID + "/000001.yaml": wallEntry(trashedID, "# rescued\n"),
		"journal/.recovered/unknown/milk.txt":              "milk\n",

		wallProgram + "/lock":                  "",
		wallDraft:                              h.draft(filepath.Join(h.home, wallText)),
		wallText:                               wallEntry(plainID, "# typed\n"),
		"cache/fromhere/lock":                  "",
		wallIndex:                              "no index\n",
		"cache/fromhere/" + wallTemp:           "words\n",
		"cache/fromhere/0123456789.index":      "no index\n",
		"state/fromhere/journals/" + h.note():  whereaboutsText(h.path("journal"), "01journal"),
		"state/fromhere/journals/other" + ".x": "",
	} {
		h.files[h.path(path)] = text
		write(t, h.path(path), text)
	}
	for path, text := range map[string]string{
		"letter.txt":   "Dear Anna\n",
		"photo.yaml":   wallEntry(plainID, "# a photo\n"),
		"000001.yaml":  wallEntry(trashedID, "# a letter\n"),
		"lock":         "a lock\n",
		"milk.txt":     "milk\n",
		".gitignore":   "*.swp\n",
		"journal.yaml": "pages: 3\n",

		"2026/11/" + filepath.Base(wallPlain): wallEntry(plainID, "# elsewhere\n"),
		"11/" + filepath.Base(wallPlain):      wallEntry(plainID, "# elsewhere\n"),
		filepath.Base(wallPlain):              wallEntry(plainID, "# elsewhere\n"),
		plainID + "/000001.yaml":              wallEntry(plainID, "# elsewhere\n"),
		trashedID + "/000001.yaml":            wallEntry(trashedID, "# elsewhere\n"),
		"unknown/letter.txt":                  "Dear Bob\n",
		"ended/" + filepath.Base(wallDraft):   h.draft("/nowhere"),
		filepath.Base(wallDraft):              h.draft("/nowhere"),
		wallTemp:                              left,
		filepath.Base(wallIndex):              "figures\n",
		"drafts/letter.txt":                   "Dear Carol\n",
	} {
		path = filepath.Join(h.outside, "documents", path)
		write(t, path, text)
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(h.outside, "file"), wallEntry(plainID, "# one's own\n"))
	makePrivateForTest(t, h.path("journal"))
	for _, dir := range []string{h.outside, filepath.Join(h.outside, "documents")} {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	h.sights = sights(t, h.home)
	return h
}

// link puts a link in a place.
func (h *walledHome) link(place string, to target, relative bool) {
	h.Helper()
	h.at = h.path(strings.Replace(place, "journals/note", "journals/"+h.note(), 1))
	leads := to.lay(h, h.at)
	err := os.RemoveAll(h.at)
	if err == nil && relative {
		leads, err = filepath.Rel(filepath.Dir(h.at), leads)
	}
	if h.leads = leads; err == nil {
		err = os.Symlink(leads, h.at)
	}
	if err != nil {
		h.Fatal(err)
	}
	for path := range h.files {
		if path == h.at || strings.HasPrefix(path, h.at+"/") {
			delete(h.files, path)
		}
	}
	makeOld(h, h.outside)
	h.sights = sights(h, h.home)
}

// putBack makes the home again as it was laid, after an operation. Where no time of
// a directory has changed, nothing has.
func (h *walledHome) putBack() {
	h.Helper()
	if len(differences(h.sights, seenAgain(h, h.sights))) == 0 {
		return
	}
	now := sights(h, h.home)
	for _, path := range slices.Backward(slices.Sorted(maps.Keys(now))) {
		if was, known := h.sights[path]; was != now[path] && (!known || path == h.at || h.files[path] != "") {
			if err := os.RemoveAll(path); err != nil {
				h.Fatal(err)
			}
			delete(now, path)
		}
	}
	if h.at != "" && now[h.at] == "" {
		if err := errors.Join(os.MkdirAll(filepath.Dir(h.at), 0o700), os.Symlink(h.leads, h.at)); err != nil {
			h.Fatal(err)
		}
	}
	for path, text := range h.files {
		if now[path] == "" {
			write(h, path, text)
		}
	}
	h.sights = sights(h, h.home)
}

func (h *walledHome) path(rel string) string { return filepath.Join(h.home, filepath.FromSlash(rel)) }

// note is the file that tells of where the journal is.
func (h *walledHome) note() string { return entryfile.Version([]byte(h.path("journal"))) + extension }

// draft is the file of a draft of a text in an editor.
func (h *walledHome) draft(text string) string {
	return fmt.Sprintf("kind: %s\nkey: %s\njournal: %q\nkept: %s\npath: %q\nopened: |\n  %s\n", model.DraftEditor, model.EditorKey(plainID),
		h.path("journal"), longAgo.Format(time.RFC3339), text, strings.ReplaceAll(strings.TrimSpace(promiseFile), "\n", "\n  "))
}

// quickly has a door wait for no disk: what is looked for here is where things
// are written, and not when they are safe.
func quickly(d *disk.Root) {
	d.Calls.Sync = func(*os.File) error { return nil }
	d.Calls.SyncDir = d.Calls.Sync
}

// open opens the journal with all that a store keeps outside of it.
func (h *walledHome) open(on func(disk.FS) disk.FS) (*Store, error) {
	d := disk.NewRoot(h.path("journal"))
	h.prepare(d)
	return openOn(on(d), h.path("journal"), model.BuiltIn, Indexed(h.path("cache"), model.DefaultConfig()), Remembering(h.path("state")),
		func(s *Store) {
			h.prepare(s.index.cache.root)
			h.prepare(s.identity.where.files.Disk.(*disk.Root))
		})
}

func (h *walledHome) drafts() *drafts.Drafts {
	return drafts.Open([]disk.Place{{Base: h.path("state"), Dir: h.path("state/fromhere/drafts")}}, h.path("journal"), model.BuiltIn)
}

// stored is an entry as it is in its file, wherever that is: the person was
// shown it before the link came.
func (h *walledHome) stored(rel string) model.Entry {
	data, err := os.ReadFile(h.path(rel))
	if err != nil {
		data = []byte(wallEntry(idOf(rel)))
	}
	d, err := entryfile.Decode(data)
	if err != nil {
		d.Entry = promise.Clone()
	}
	d.Entry.ID, d.Entry.Version = idOf(rel), entryfile.Version(data)
	return d.Entry
}
