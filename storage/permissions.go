package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// othersMay are the rights that nobody but the owner of a journal has.
const othersMay fs.FileMode = 0o077

// ErrForeign tells that the journal belongs to another user. It can be read,
// but what we saved there its owner could neither read nor change.
var ErrForeign = errors.New("the journal belongs to another user")

// foreign is why nothing is saved to a journal, nil where it is our own.
func foreign(dir string, info fs.FileInfo) error {
	owner, another := anotherUser(info)
	if !another {
		return nil
	}
	return fmt.Errorf("%w: %s is owned by %s; start fromhere as %s, or choose another journal with --journal",
		ErrForeign, dir, owner, owner)
}

// tighten takes from others what they may do in the journal's directories.
func (s *Store) tighten() (did []string, err error) {
	if !modesHold {
		return nil, nil
	}
	tightened := false
	for _, dir := range []string{"", entriesDir, historyDir, recoveredDir} {
		path := filepath.Join(s.dir, dir)
		done, err := s.makePrivate(path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("take the rights of others from %s: %w; `chmod 700` it yourself", path, reason(err))
		}
		tightened = tightened || done
	}
	if tightened {
		did = append(did, "Others could read the journal; now only you can")
	}
	return did, nil
}

// makePrivate takes all rights from others. A link is left alone: its target
// may be none of ours.
func (s *Store) makePrivate(path string) (done bool, err error) {
	info, err := s.disk.lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink != 0 || info.Mode().Perm() == private(info) {
		return false, err
	}
	return true, s.disk.chmod(path, private(info))
}

// private is the mode that leaves a file to its owner, who may read it.
func private(info fs.FileInfo) fs.FileMode {
	mode := info.Mode().Perm() &^ othersMay
	if info.Mode().IsRegular() {
		mode |= 0o400
	}
	return mode
}
