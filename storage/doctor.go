package storage

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"fromhere/model"
)

// examination is one look at every file of a journal.
type examination struct {
	store    *Store
	now      time.Time
	findings []model.Finding
	entries  map[string]model.Entry // by id
	paths    map[string]string      // by id: the file that the journal shows
	misnamed []misnamed

	practicesUnread bool // the person's own may be among those that are unknown
}

// misnamed is a whole entry in a file with another id in its name.
type misnamed struct {
	path  string
	entry model.Entry
	fault *fault
}

// Examine reads every file of the journal and tells what is not as it should
// be, in order of path. It changes nothing.
func (s *Store) Examine() ([]model.Finding, error) {
	return s.examine(&examination{now: time.Now()})
}

func (s *Store) examine(x *examination) ([]model.Finding, error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	top, err := s.disk.lstat(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("examine the journal %s: %w; %s", s.dir, reason(err), remedy(err))
	}
	x.store, x.entries, x.paths = s, map[string]model.Entry{}, map[string]string{}
	x.top(top)
	for _, kind := range ourDirs {
		x.directory(filepath.Join(s.dir, kind), kind)
	}
	x.root()
	x.nameless()
	x.meaning()
	x.ignores()
	slices.SortStableFunc(x.findings, func(a, b model.Finding) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line))
	})
	return x.findings, nil
}

func (x *examination) add(path string, f *fault, cure model.Cure, to, fix string) {
	x.findings = append(x.findings, model.Finding{Problem: f.problem(path), Cure: cure, To: to, Fix: fix})
}

func (x *examination) note(path string, f *fault) {
	x.findings = append(x.findings, model.Finding{Problem: f.problem(path), Note: true})
}

func (x *examination) aside(path string, f *fault) {
	x.add(path, f, model.SetAside, "", "move it to "+filepath.Join(recoveredDir, unknownOwner))
}

func (x *examination) shelve(path string, f *fault, id string) {
	x.add(path, f, model.Shelve, id, "move it to "+filepath.Join(recoveredDir, id))
}

// fault tells of what only the person can put right.
func (x *examination) fault(path string, f *fault) { x.add(path, f, model.NoCure, "", "") }

// top looks at the journal's own directory, whose mode is the person's to
// choose, and at the file by which it is known.
func (x *examination) top(top sighting) {
	const othersWrite = 0o022
	if perm := top.mode.Perm(); modesHold && perm&othersWrite != 0 {
		x.note(x.store.dir, faultAt(0, "`chmod go-w` it, unless that is meant", "others may change what is in it (its mode is %04o)", perm))
	}
	path := filepath.Join(x.store.dir, journalFile)
	switch {
	case x.store.misfile != nil:
		x.fault(path, x.store.misfile)
	case x.store.id != "" && x.store.noEntries():
		x.note(filepath.Join(x.store.dir, entriesDir), faultAt(0, "put it back, if there were entries", "it is not there"))
	case x.store.id == "" && x.store.first != "":
		x.note(path, faultAt(0, "nothing needs to be done: the next save writes it", "the journal has no file that names it yet"))
	}
}

func (x *examination) mode(path string, there sighting) {
	if !modesHold || isPrivate(there) {
		return
	}
	perm, want := there.mode.Perm(), private(there).Perm()
	who := "others may use it"
	if perm&othersMay == 0 {
		who = "you may not read it"
	}
	x.add(path, faultAt(0, fmt.Sprintf("`chmod %o` it", want), "%s (its mode is %04o)", who, perm),
		model.MakePrivate, "", fmt.Sprintf("make its mode %04o", want))
}

// directory looks at all below one of the journal's three directories. What
// was set aside already is only looked at for its modes.
func (x *examination) directory(dir, kind string) {
	list, err := x.store.list(dir)
	if errors.Is(err, fs.ErrNotExist) && filepath.Dir(dir) == x.store.dir {
		return
	}
	if there, gone := x.store.disk.lstat(dir); gone == nil && there.mode.IsDir() {
		x.mode(dir, there)
	}
	if err != nil {
		x.fault(dir, faultOf(err))
		return
	}
	aside := filepath.Join(x.store.dir, recoveredDir, unknownOwner)
	for _, d := range list {
		path := filepath.Join(dir, d.name)
		if d.mode.IsDir() {
			x.subdirectory(path, kind)
			continue
		}
		if d.err == nil {
			x.mode(path, d)
		}
		switch {
		case dir == aside:
		case d.mode&fs.ModeSymlink != 0: // it stays: elsewhere it would lead elsewhere
			x.fault(path, faultOf(refuseIrregular(d.mode)))
		case isTemp(d.name):
			x.temp(path, d)
		case strings.HasPrefix(d.name, "."):
		case !isEntryName(d.name):
			x.note(path, faultAt(0, "move it out of the journal if it does not belong there", "it is no entry, and not read"))
		case kind == entriesDir:
			x.entry(path, d.stamp)
		default:
			x.earlier(path)
		}
	}
}

func (x *examination) subdirectory(path, kind string) {
	name := filepath.Base(path)
	if strings.HasPrefix(name, ".") {
		return
	}
	if kind == entriesDir && isEntryName(name) {
		x.fault(path, namedAsEntry())
	}
	x.directory(path, kind)
}

// root looks for temporary files beside the journal's directories.
func (x *examination) root() {
	list, err := x.store.list(x.store.dir)
	if err != nil {
		x.fault(x.store.dir, faultOf(err))
	}
	for _, d := range list {
		if isTemp(d.name) {
			x.temp(filepath.Join(x.store.dir, d.name), d)
		}
	}
}

func (x *examination) temp(path string, d sighting) {
	if !d.stamp.cutShort(x.now) {
		return
	}
	f := faultAt(0, "keep what it holds, if anything", "a save that was cut short left it")
	data, err := x.store.readEntry(path)
	if unread(err) {
		x.fault(path, faultOf(err))
		return
	}
	if err != nil { // a link, a pipe or a directory, or it has just gone
		x.aside(path, faultOf(err))
		return
	}
	if doc, err := decode(data); err == nil {
		x.shelve(path, f, doc.entry.ID)
		return
	}
	x.aside(path, f)
}

// entry reads one file below entries/.
func (x *examination) entry(path string, st stamp) {
	shown := mainOf(path)
	data, err := x.store.readEntry(path)
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
		if doc, whole := decode(data); whole == nil && shown == path {
			x.misnamed = append(x.misnamed, misnamed{path, doc.entry, faultOf(err)})
			return
		}
		x.aside(path, faultOf(err))
	case shown != path:
		x.version(path, shown)
	case x.paths[e.ID] != "":
		x.shelve(path, faultAt(0, "compare the two and keep one",
			"it has the same id as %s, which is the one shown", x.paths[e.ID]), e.ID)
	default:
		x.entries[e.ID], x.paths[e.ID] = e, path
	}
}

// rot tells of a file that changed while its times did not, by what the index
// has of it. No program writes so; a disk that fails does.
func (x *examination) rot(path string, st stamp, data []byte) {
	index := x.store.index.openTable()
	if index == nil {
		return
	}
	at, known := index.find(idOf(path))
	if !known || x.store.full(index.rel(at)) != path {
		return
	}
	row := index.files.row(at)
	if was, err := index.entry(row.at); err == nil && row.stamp == st && st.change != 0 && was.Version != version(data) {
		x.fault(path, faultAt(0, "compare it with its earlier versions and with your backup, and look after the disk",
			"it has changed while its times have not, as on a disk that fails"))
	}
}

// leaves tells that a file is to stay as it is, though it could not be read
// as an entry, and says why.
func (x *examination) leaves(path string, data []byte, err error) bool {
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case unread(err):
		x.fault(path, faultOf(err))
	case err != nil && (newer(data) || conflictLine(data) > 0):
		x.note(path, faultOf(err))
	default:
		return false
	}
	return true
}

// unread tells a file that the disk did not give: what it holds may be whole,
// so it stays where it is.
func unread(err error) bool {
	_, seen := errors.AsType[*fault](err)
	return err != nil && !seen
}

// version tells of a second version of an entry.
func (x *examination) version(path, shown string) {
	if _, err := x.store.disk.lstat(shown); errors.Is(err, fs.ErrNotExist) {
		x.add(path, faultAt(0, "give it the name of the entry", "it is a second version, and the first is not there"),
			model.MoveTo, shown, "move it to "+shown)
		return
	}
	x.note(path, faultAt(0, "settle them in the app", "there are two versions of this entry"))
}

// earlier reads an earlier version of an entry.
func (x *examination) earlier(path string) {
	data, err := x.store.readEntry(path)
	var texts [][]byte
	if err == nil {
		texts, err = textsIn(data) // two in what was settled after a merge by git
	}
	var doc document
	for i := 0; err == nil && i < len(texts); i++ {
		doc, err = decode(texts[i])
	}
	switch id := filepath.Base(filepath.Dir(path)); {
	case x.leaves(path, data, err):
	case err != nil:
		x.aside(path, faultOf(err))
	case doc.entry.ID != id:
		x.shelve(path, faultAt(child(doc.root, "id").Line, "move it to the versions of that entry",
			"it is among the versions of %s, and its id is %s", id, doc.entry.ID), doc.entry.ID)
	}
}

// nameless finds a place for whole entries whose file has a wrong name.
func (x *examination) nameless() {
	for _, m := range x.misnamed {
		rel, err := birth(m.entry)
		path := x.store.full(rel)
		_, taken := x.store.disk.lstat(path)
		if unread(taken) && !errors.Is(taken, fs.ErrNotExist) {
			x.note(m.path, faultOf(taken))
			continue
		}
		if err != nil || x.paths[m.entry.ID] != "" || !errors.Is(taken, fs.ErrNotExist) {
			x.shelve(m.path, m.fault, m.entry.ID)
			continue
		}
		x.entries[m.entry.ID], x.paths[m.entry.ID] = m.entry, path
		x.add(m.path, m.fault, model.MoveTo, path, "move it to "+path)
	}
}

// mainOf is the path of the entry that a file is a second version of; of any
// other file its own.
func mainOf(path string) string {
	dir, base := filepath.Split(path)
	for _, mark := range []string{".sync-conflict-", ".conflict-"} {
		if before, _, found := strings.Cut(base, mark); found {
			return dir + before + extension
		}
	}
	return path
}

// newer tells the files of a later fromhere.
func newer(data []byte) bool {
	root, err := parse(data)
	if err != nil {
		return false
	}
	value := child(root, "schema")
	if value == nil {
		return false
	}
	n, err := strconv.Atoi(value.Value)
	return err == nil && n > schema
}
