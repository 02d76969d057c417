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
	s.mu.Lock()
	defer s.mu.Unlock()
	info, err := s.disk.stat(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("examine the journal %s: %w; %s", s.dir, reason(err), remedy(err))
	}
	x.store, x.entries, x.paths = s, map[string]model.Entry{}, map[string]string{}
	x.mode(s.dir, info)
	for _, kind := range []string{entriesDir, historyDir, recoveredDir} {
		x.directory(filepath.Join(s.dir, kind), kind)
	}
	x.root()
	x.nameless()
	x.meaning()
	if err := x.ignores(); err != nil {
		return nil, err
	}
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

func (x *examination) mode(path string, info fs.FileInfo) {
	perm, want := info.Mode().Perm(), private(info)
	if !modesHold || info.Mode()&fs.ModeSymlink != 0 || perm == want {
		return
	}
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
	list, err := x.store.disk.readDir(dir)
	if errors.Is(err, fs.ErrNotExist) && filepath.Dir(dir) == x.store.dir {
		return
	}
	if info, gone := x.store.disk.lstat(dir); gone == nil {
		x.mode(dir, info)
	}
	if err != nil {
		x.note(dir, faultOf(err))
		return
	}
	for _, d := range list {
		path := filepath.Join(dir, d.Name())
		if d.IsDir() {
			if !strings.HasPrefix(d.Name(), ".") {
				x.directory(path, kind)
			}
			continue
		}
		if info, gone := d.Info(); gone == nil {
			x.mode(path, info)
		}
		aside := filepath.Join(x.store.dir, recoveredDir, unknownOwner)
		switch {
		case dir == aside:
		case isTemp(d.Name()):
			x.temp(path, d)
		case strings.HasPrefix(d.Name(), "."):
		case !isEntryName(d.Name()):
			x.note(path, faultAt(0, "move it out of the journal if it does not belong there", "it is no entry, and not read"))
		case kind == entriesDir:
			x.entry(path)
		default:
			x.earlier(path)
		}
	}
}

// root looks for temporary files beside the journal's directories.
func (x *examination) root() {
	list, err := x.store.disk.readDir(x.store.dir)
	if err != nil {
		x.note(x.store.dir, faultOf(err))
	}
	for _, d := range list {
		if isTemp(d.Name()) {
			x.temp(filepath.Join(x.store.dir, d.Name()), d)
		}
	}
}

func (x *examination) temp(path string, d fs.DirEntry) {
	info, err := d.Info()
	if err != nil {
		return // its save has ended meanwhile
	}
	st := stampOf(info)
	if x.now.Sub(time.Unix(0, cmp.Or(st.change, st.modified))) <= cutShortAfter {
		return
	}
	f := faultAt(0, "keep what it holds, if anything", "a save that was cut short left it")
	data, err := x.store.readEntry(path)
	if unread(err) {
		x.add(path, faultOf(err), model.NoCure, "", "")
		return
	}
	if err != nil {
		x.aside(path, f)
		return
	}
	if doc, err := decode(data); err == nil {
		x.shelve(path, f, doc.entry.ID)
		return
	}
	x.aside(path, f)
}

// entry reads one file below entries/.
func (x *examination) entry(path string) {
	shown := mainOf(path)
	data, err := x.store.readEntry(path)
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

// leaves tells that a file is to stay as it is, though it could not be read
// as an entry, and says why.
func (x *examination) leaves(path string, data []byte, err error) bool {
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case unread(err):
		x.add(path, faultOf(err), model.NoCure, "", "")
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
