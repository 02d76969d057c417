package storage

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
	"fromhere/storage/index"
)

// examination is one look at every file of a journal.
type examination struct {
	journal         *journalDir
	identity        *identity
	index           *index.File // nil where there is none
	now             time.Time
	findings        []model.Finding
	entries         map[string]model.Entry // by id
	paths           map[string]string      // by id: the file that the journal shows
	misnamed        []misnamed
	practicesUnread bool
}

// Examine reads every file of the journal and lists the faults it finds, in order
// of path. It changes nothing.
func (s *Store) Examine() ([]model.Finding, error) {
	return s.examine(time.Now(), false)
}

// examine looks at everything. practicesUnread tells that the person's own
// practices may be among those that are unknown.
func (s *Store) examine(now time.Time, practicesUnread bool) ([]model.Finding, error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	top, err := s.journal.Disk.Lstat(s.journal.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("examine the journal %s: %w; %s", s.journal.dir, disk.Cause(err), disk.Remedy(err))
	}
	x := &examination{journal: s.journal, identity: &s.identity, index: s.index.openTable(), now: now, practicesUnread: practicesUnread,
		entries: map[string]model.Entry{}, paths: map[string]string{}}
	x.top(top)
	for _, kind := range ourDirs {
		x.directory(filepath.Join(s.journal.dir, kind), kind)
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

func (x *examination) add(path string, f *model.Problem, cure model.Cure, to, fix string) {
	x.findings = append(x.findings, model.Finding{Problem: f.In(path), Cure: cure, To: to, Fix: fix})
}

func (x *examination) note(path string, f *model.Problem) {
	x.findings = append(x.findings, model.Finding{Problem: f.In(path), Note: true})
}

func (x *examination) aside(path string, f *model.Problem) {
	x.add(path, f, model.SetAside, "", "move it to "+filepath.Join(recoveredDir, unknownOwner))
}

func (x *examination) shelve(path string, f *model.Problem, id string) {
	x.add(path, f, model.AddVersion, id, "move it to "+filepath.Join(recoveredDir, id))
}

// fault notes a fault that only the person can put right.
func (x *examination) fault(path string, f *model.Problem) { x.add(path, f, model.NoCure, "", "") }

// top looks at the journal's own directory, of which the person chooses the mode,
// and at the file by which it is known.
func (x *examination) top(top disk.Info) {
	const othersWrite = 0o022
	if perm := top.Mode.Perm(); disk.ModesHold && perm&othersWrite != 0 {
		x.note(x.journal.dir, model.ProblemAt(0, "`chmod go-w` it, unless that is meant", "other users may change its contents (its mode is %04o)", perm))
	}
	path := filepath.Join(x.journal.dir, journalFile)
	switch {
	case x.identity.misfile != nil:
		x.fault(path, x.identity.misfile)
	case x.identity.id != "" && noEntries(x.journal):
		x.note(filepath.Join(x.journal.dir, entriesDir), model.ProblemAt(0, "put it back, if there were entries", "it is not there"))
	case x.identity.id == "" && x.identity.first != "":
		x.note(path, model.ProblemAt(0, "nothing needs to be done: the next save writes it", "the journal has no file that names it yet"))
	}
}

func (x *examination) mode(path string, there disk.Info) {
	if !disk.ModesHold || isPrivate(there) {
		return
	}
	perm, want := there.Mode.Perm(), private(there).Perm()
	who := "others may use it"
	if perm&othersMay == 0 {
		who = "you may not read it"
	}
	x.add(path, model.ProblemAt(0, fmt.Sprintf("`chmod %o` it", want), "%s (its mode is %04o)", who, perm),
		model.MakePrivate, "", fmt.Sprintf("make its mode %04o", want))
}

// directory looks at all below one of the journal's three directories. Of files
// that were set aside already only the modes are looked at.
func (x *examination) directory(dir, kind string) {
	list, err := x.journal.List(dir)
	if errors.Is(err, fs.ErrNotExist) && filepath.Dir(dir) == x.journal.dir {
		return
	}
	if there, err := x.journal.Disk.Lstat(dir); err == nil && there.Mode.IsDir() {
		x.mode(dir, there)
	}
	if err != nil {
		x.fault(dir, disk.ProblemOf(err))
		return
	}
	aside := filepath.Join(x.journal.dir, recoveredDir, unknownOwner)
	for _, d := range list {
		path := filepath.Join(dir, d.Name)
		if d.Mode.IsDir() {
			x.subdirectory(path, kind)
			continue
		}
		if d.Err == nil {
			x.mode(path, d)
		}
		switch {
		case dir == aside:
		case d.Mode&fs.ModeSymlink != 0: // it stays: elsewhere it would lead elsewhere
			x.fault(path, disk.ProblemOf(disk.RefuseIrregular(d.Mode)))
		case disk.IsTemp(d.Name):
			x.temp(path, d)
		case strings.HasPrefix(d.Name, "."):
		case !isEntryName(d.Name):
			x.note(path, model.ProblemAt(0, "move it out of the journal if it does not belong there", "it is not an entry, and is not read"))
		case kind == entriesDir:
			x.entry(path, d.Fingerprint)
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
	list, err := x.journal.List(x.journal.dir)
	if err != nil {
		x.fault(x.journal.dir, disk.ProblemOf(err))
	}
	for _, d := range list {
		if disk.IsTemp(d.Name) {
			x.temp(filepath.Join(x.journal.dir, d.Name), d)
		}
	}
}

func (x *examination) temp(path string, d disk.Info) {
	if !cutShort(d.Fingerprint, x.now) {
		return
	}
	f := model.ProblemAt(0, "keep what it holds, if anything", "an interrupted save left it")
	data, err := x.journal.readEntry(path)
	if unread(err) {
		x.fault(path, disk.ProblemOf(err))
		return
	}
	if err != nil { // a link, a pipe or a directory, or it has just gone
		x.aside(path, disk.ProblemOf(err))
		return
	}
	if doc, err := entryfile.Decode(data); err == nil {
		x.shelve(path, f, doc.Entry.ID)
		return
	}
	x.aside(path, f)
}

// ignores tells of ignore files that lack a line.
func (x *examination) ignores() {
	if _, err := x.journal.Disk.Lstat(filepath.Join(x.journal.dir, historyDir)); errors.Is(err, fs.ErrNotExist) {
		return
	}
	for name := range ignored {
		path := filepath.Join(x.journal.dir, name)
		switch missing, _, err := missingIgnores(x.journal, path); {
		case err != nil:
			x.fault(path, disk.ProblemOf(err))
		case len(missing) > 0:
			x.add(path, model.ProblemAt(0, "add the lines", "it does not exclude %s, which belongs to this computer alone",
				strings.Join(missing, ", ")), model.AddIgnores, "", "add "+strings.Join(missing, ", "))
		}
	}
}
