package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// misnamed is a whole entry in a file with another id in its name.
type misnamed struct {
	path  string
	entry model.Entry
	fault *model.Problem
}

// entry reads one file below entries/.
func (x *examination) entry(path string, st disk.Fingerprint) {
	shown := mainOf(path)
	data, err := x.journal.readEntry(path)
	if err == nil {
		x.rot(path, st, data)
	}
	var e model.Entry
	if err == nil {
		e, err = named(data, shown)
	}
	switch {
	case x.leaves(path, data, err):
	case err != nil:
		if doc, decodeErr := entryfile.Decode(data); decodeErr == nil && shown == path {
			x.misnamed = append(x.misnamed, misnamed{path, doc.Entry, disk.ProblemOf(err)})
			return
		}
		x.aside(path, disk.ProblemOf(err))
	case shown != path:
		x.version(path, shown)
	case x.paths[e.ID] != "":
		x.shelve(path, model.ProblemAt(0, "compare the two and keep one",
			"it has the same id as %s, which is the one shown", x.paths[e.ID]), e.ID)
	default:
		x.entries[e.ID], x.paths[e.ID] = e, path
	}
}

// rot tells of a file that changed while its times did not, by what the index
// has of it. No program writes so; a disk that fails does.
func (x *examination) rot(path string, st disk.Fingerprint, data []byte) {
	if x.index == nil {
		return
	}
	at, known := x.index.Find(idOf(path), idOf)
	if !known || x.journal.full(x.index.Rel(at)) != path {
		return
	}
	row := x.index.Row(at)
	if was, err := x.index.Entry(row.At); err == nil && row.Stamp == st && st.Change != 0 && was.Version != entryfile.Version(data) {
		x.fault(path, model.ProblemAt(0, "compare it with its earlier versions and with your backup, and check the disk",
			"its contents have changed but its times have not, as on a failing disk"))
	}
}

// leaves tells that a file is to stay as it is, though it could not be read
// as an entry, and says why.
func (x *examination) leaves(path string, data []byte, err error) bool {
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case unread(err):
		x.fault(path, disk.ProblemOf(err))
	case err != nil && (entryfile.Newer(data) || entryfile.ConflictLine(data) > 0):
		x.note(path, disk.ProblemOf(err))
	default:
		return false
	}
	return true
}

// version tells of a second version of an entry.
func (x *examination) version(path, shown string) {
	if _, err := x.journal.Disk.Lstat(shown); errors.Is(err, fs.ErrNotExist) {
		x.add(path, model.ProblemAt(0, "give it the name of the entry", "it is a second version, and the first is not there"),
			model.MoveTo, shown, "move it to "+shown)
		return
	}
	x.note(path, model.ProblemAt(0, "settle them in the app", "there are two versions of this entry"))
}

// earlier reads an earlier version of an entry.
func (x *examination) earlier(path string) {
	data, err := x.journal.readEntry(path)
	var texts [][]byte
	if err == nil {
		texts, err = textsIn(data) // two in what was settled after a merge by git
	}
	var doc entryfile.Document
	for i := 0; err == nil && i < len(texts); i++ {
		doc, err = entryfile.Decode(texts[i])
	}
	switch id := filepath.Base(filepath.Dir(path)); {
	case x.leaves(path, data, err):
	case err != nil:
		x.aside(path, disk.ProblemOf(err))
	case doc.Entry.ID != id:
		x.shelve(path, model.ProblemAt(doc.Line("id"), "move it to the versions of that entry",
			"it is among the versions of %s, and its id is %s", id, doc.Entry.ID), doc.Entry.ID)
	}
}

// nameless finds a place for whole entries in files with a wrong name.
func (x *examination) nameless() {
	for _, m := range x.misnamed {
		rel, err := birth(m.entry)
		path := x.journal.full(rel)
		_, lookErr := x.journal.Disk.Lstat(path)
		if unread(lookErr) && !errors.Is(lookErr, fs.ErrNotExist) {
			x.note(m.path, disk.ProblemOf(lookErr))
			continue
		}
		if err != nil || x.paths[m.entry.ID] != "" || !errors.Is(lookErr, fs.ErrNotExist) {
			x.shelve(m.path, m.fault, m.entry.ID)
			continue
		}
		x.entries[m.entry.ID], x.paths[m.entry.ID] = m.entry, path
		x.add(m.path, m.fault, model.MoveTo, path, "move it to "+path)
	}
}

// meaning notes practices, stages and links in entries that the journal does not know.
func (x *examination) meaning() {
	for id, e := range x.entries {
		path := x.paths[id]
		p, known := x.journal.catalog.Practice(e.Practice)
		if !known && !x.practicesUnread {
			x.note(path, model.ProblemAt(0, "add it to `practices` in the config file, or change the entry",
				"there is no practice %q", e.Practice))
		}
		for _, ev := range e.Events {
			if known && ev.Stage != "" && !slices.ContainsFunc(p.Stages, func(st model.Stage) bool { return st.Name == ev.Stage }) {
				x.note(path, model.ProblemAt(0, "change the stage in a text editor", "%s has no stage %q", p.Name, ev.Stage))
			}
		}
		for _, link := range e.Links {
			if _, there := x.entries[link]; !there {
				x.note(path, model.ProblemAt(0, "take the link out, or put the entry back", "it links to %s, which is not there", link))
			}
		}
		if day := filepath.Base(path); !strings.HasPrefix(day, e.Day.String()) {
			x.note(path, model.ProblemAt(0, "nothing needs to be done: an entry keeps its file when its day is changed",
				"its day is %s, and its file name begins with another", e.Day))
		}
	}
}
