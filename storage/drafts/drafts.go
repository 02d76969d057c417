package drafts

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"fromhere/model"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

const (
	extension     = ".draft" // of a draft's file
	textExtension = ".yaml"  // of the text for an editor
)

// Drafts keeps what is typed and not saved yet. Each running program has a
// directory of its own with a file that it locks for life, so that the drafts
// of those that have ended can be told from the others. Its methods may be
// called from any goroutine.
type Drafts struct {
	places  []openPlace // where programs have their directories, the best first
	journal string
	catalog model.Catalog

	mu      sync.Mutex
	name    string                    // of this program's directories
	locks   map[string]*directoryLock // by directory: this program's own, and those it took over
	adopted []string                  // those it took over
	kept    map[string][]string       // by key: the files of the draft, the latest last
}

// openPlace is a directory in which programs have their own.
type openPlace struct {
	dir   string
	files disk.Writer
	shut  error // why it cannot be held, nil while it is
}

// Open keeps drafts of a journal in the first of the places that can be
// written. It makes no directory: the first draft does.
func Open(places []disk.Place, journal string, catalog model.Catalog) *Drafts {
	p := &Drafts{
		journal: journal, catalog: catalog,
		name: strings.ToLower(rand.Text()), locks: map[string]*directoryLock{}, kept: map[string][]string{},
	}
	for _, place := range places {
		p.places = append(p.places, openPlace{dir: place.Dir, files: disk.Writer{Disk: disk.NewRoot(place.Base)}})
	}
	return p
}

// files is the writer of the place that a path is in.
func (p *Drafts) files(path string) disk.Writer {
	for _, place := range p.places {
		if path == place.dir || strings.HasPrefix(path, place.dir+string(filepath.Separator)) {
			return place.files
		}
	}
	return disk.Writer{Disk: disk.NewRoot(filepath.Dir(path))} // never held, so that nothing is done there
}

// enter begins an operation: until leave the drafts are this goroutine's, and the
// places are held. A place that cannot be held is an error only once it is used.
func (p *Drafts) enter() {
	p.mu.Lock()
	for i, place := range p.places {
		_, p.places[i].shut = place.files.Disk.Hold()
	}
}

// leave ends an operation that enter began.
func (p *Drafts) leave() {
	for _, place := range p.places {
		if place.shut == nil {
			place.files.Disk.Release()
		}
	}
	p.mu.Unlock()
}

// Keep writes a draft, safe on the disk, in the place of the one with its key.
func (p *Drafts) Keep(d model.Draft) error {
	p.enter()
	defer p.leave()
	data, err := encode(d, p.journal, p.catalog)
	if err != nil {
		return fmt.Errorf("keep the draft of %s: %w", d.Key, err)
	}
	return p.inOwn("keep the draft of "+d.Key, func(dir string) error {
		path := filepath.Join(dir, fileName(d.Key))
		if err := p.files(path).Replace(path, data); err != nil {
			return err
		}
		p.note(d.Key, path)
		return nil
	})
}

// note remembers the latest file of a draft.
func (p *Drafts) note(key, path string) {
	others := slices.DeleteFunc(p.kept[key], func(known string) bool { return known == path })
	p.kept[key] = append(others, path)
}

// inOwn does a task in this program's own directory, in the first place where that
// works.
func (p *Drafts) inOwn(task string, do func(dir string) error) error {
	var errs []error
	for _, place := range p.places {
		dir, err := p.own(place)
		if err == nil {
			err = do(dir)
		}
		if err == nil {
			return nil
		}
		errs = append(errs, fmt.Errorf("%s in %s: %w; %s", task, place.dir, disk.Cause(err), disk.Remedy(err)))
	}
	if errs == nil {
		return fmt.Errorf("%s: there is no place for drafts; set XDG_STATE_HOME to a directory that can be written", task)
	}
	return errors.Join(errs...)
}

// own is this program's directory in a place, made and locked.
func (p *Drafts) own(place openPlace) (string, error) {
	if place.shut != nil {
		return "", place.shut
	}
	if err := place.files.Disk.MakeTop(); err != nil {
		return "", err
	}
	dir := filepath.Join(place.dir, p.name)
	lock := p.locks[dir]
	if lock != nil && lock.holds() {
		return dir, nil
	}
	// A program that looks for drafts may take a directory away between its
	// making and its locking.
	const tries = 5
	var err error
	for range tries {
		if err = place.files.MakeDir(dir); err != nil {
			return "", err
		}
		lock, _, err = lockDirectory(place.files.Disk, dir)
		if err == nil && lock != nil && lock.holds() {
			p.locks[dir] = lock
			return dir, nil
		}
	}
	return "", errors.Join(fmt.Errorf("another program holds %s", dir), err)
}

// Drop forgets a draft, and the editor's text with it; one that is not there
// is no error.
func (p *Drafts) Drop(key string) error {
	p.enter()
	defer p.leave()
	for _, path := range p.kept[key] {
		if err := p.forget(path); err != nil {
			return fmt.Errorf("forget the draft %s: %w; remove it, or it will be offered again", path, disk.Cause(err))
		}
	}
	delete(p.kept, key)
	return p.tidy()
}

// tidy lets go of the directories that hold nothing any more; the next draft
// makes one again.
func (p *Drafts) tidy() error {
	var errs []error
	for dir, lock := range p.locks {
		if content, err := p.files(dir).List(dir); err != nil || holdsMore(content) {
			continue
		}
		errs = append(errs, p.letGo(dir, lock))
		delete(p.locks, dir)
	}
	return errors.Join(errs...)
}

// forget removes a draft's file and the text beside it that was in the editor.
func (p *Drafts) forget(path string) error {
	var errs []error
	files := p.files(path)
	if d, _, err := p.read(path); err == nil && d.Kind == model.DraftEditor && d.Path != "" {
		errs = append(errs, files.RemoveIfThere(beside(path, d.Path)))
	}
	errs = append(errs, files.RemoveIfThere(path))
	if err := files.Disk.SyncDir(filepath.Dir(path)); !errors.Is(err, fs.ErrNotExist) {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// Close lets go of all directories, for the next program to take over, and
// removes those that hold nothing.
func (p *Drafts) Close() error {
	p.enter()
	defer p.leave()
	var errs []error
	for dir, lock := range p.locks {
		errs = append(errs, p.letGo(dir, lock))
	}
	p.locks, p.adopted, p.kept = map[string]*directoryLock{}, nil, map[string][]string{}
	return errors.Join(errs...)
}

// fileName is the file for a key: the key itself where that is a name on
// every system.
func fileName(key string) string {
	const longest = 100
	if !entryfile.IsName(key) || len(key) > longest {
		key = entryfile.Version([]byte(key))
	}
	return key + extension
}

// beside is a file's place in the directory of another: where it was when both
// were written may have been moved since.
func beside(path, file string) string { return filepath.Join(filepath.Dir(path), filepath.Base(file)) }
