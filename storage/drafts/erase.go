package drafts

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// errTypedElsewhere tells that another program of ours that runs has unsaved words
// of an entry.
var errTypedElsewhere = errors.New("another open fromhere has unsaved words of this entry")

// Erase removes whatever was typed of an entry: drafts, the text for an editor,
// and the backup and swap files that editors leave beside it. Drafts of other
// entries stay, also where they link to this one. The unsaved words of a program
// that runs stay too, and the error wraps ErrTypedElsewhere.
func (p *Drafts) Erase(id string) error {
	p.enter()
	defer p.leave()
	var errs []error
	for _, place := range p.places {
		programs, err := place.list()
		if err != nil {
			errs = append(errs, searchError(place.dir, err))
		}
		for _, program := range programs {
			if dir := filepath.Join(place.dir, program.Name); program.Mode.IsDir() {
				errs = append(errs, p.eraseIn(dir, id))
			}
		}
	}
	return errors.Join(errs...)
}

// eraseIn removes what was typed of an entry from one program's directory.
func (p *Drafts) eraseIn(dir, id string) error {
	files := p.files(dir)
	content, err := files.List(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // its program has just ended
	}
	if err != nil {
		return searchError(dir, err)
	}
	var meant []string
	for _, item := range content {
		path := filepath.Join(dir, item.Name)
		if !item.Mode.IsDir() && item.Name != lockName && p.isOf(id, path) {
			meant = append(meant, path)
		}
	}
	if len(meant) == 0 {
		return nil
	}
	lock, ours := p.locks[dir]
	if !ours {
		var free bool
		lock, free, err = lockDirectory(files.Disk, dir)
		if err == nil && !free {
			err = fmt.Errorf("%w, in %s; close that fromhere, then erase the entry again", errTypedElsewhere, dir)
		}
		if err != nil {
			return err
		}
	}
	var errs []error
	for _, path := range meant {
		errs = append(errs, files.RemoveIfThere(path))
	}
	errs = append(errs, files.Disk.SyncDir(dir))
	if !ours {
		errs = append(errs, p.letGo(dir, lock))
	}
	return errors.Join(errs...)
}

// isNamedAfter tells the text that an editor was given of an entry, and the files
// that editors put beside it: name~, .name.swp, #name#.
func isNamedAfter(id, name string) bool {
	return strings.HasPrefix(strings.TrimLeft(name, ".~#"), id+"-")
}

// isOf tells a file with words of an entry: by the draft that it is, by the id in
// its name, as of what editors leave, or by the id of the entry in it.
func (p *Drafts) isOf(id, path string) bool {
	if strings.HasSuffix(path, extension) {
		d, _, err := p.read(path)
		if err == nil {
			return d.Opened.ID == id || d.Key == id || d.Key == model.EditorKey(id)
		}
	}
	if isNamedAfter(id, filepath.Base(path)) {
		return true
	}
	data, err := p.content(path)
	return err == nil && (entryfile.OwnerOf(data) == id || bytes.Contains(data, []byte("\nid: "+id+"\n")))
}
