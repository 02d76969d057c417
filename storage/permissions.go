package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// othersMay are the rights that nobody but the owner of a journal has.
const othersMay fs.FileMode = 0o077

// foreign is why nothing is saved to a journal, nil where it is our own.
func foreign(dir string, top sighting) error {
	owner, another := anotherUser(top.owner)
	if !another {
		return nil
	}
	return fmt.Errorf("%w: %s is owned by %s; start fromhere as %s, or choose another journal with --journal",
		ErrForeign, dir, owner, owner)
}

// tighten takes all rights of others from the directories that the program made
// in the journal. The journal's own directory it leaves as it is: the person may
// have chosen one that others use.
func tighten(d *journalDir) (did []string, err error) {
	if !modesHold {
		return nil, nil
	}
	tightened := false
	for _, dir := range ourDirs {
		path := filepath.Join(d.dir, dir)
		there, err := d.disk.lstat(path)
		if err == nil && there.mode.IsDir() {
			var done bool
			done, err = makePrivate(d.disk, path)
			tightened = tightened || done
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, ErrForeign) {
			return nil, fmt.Errorf("take the rights of others from %s: %w; `chmod 700` it yourself", path, reason(err))
		}
	}
	if tightened {
		did = append(did, "Others could read the journal; now only you can")
	}
	return did, nil
}

// ourDirs are the directories that the program makes in a journal.
var ourDirs = []string{entriesDir, historyDir, recoveredDir}

// makePrivate takes all rights from others. A link is left alone, for its
// target may be none of ours, and so is a file with another name somewhere, for
// both names have one mode.
func makePrivate(on disk, path string) (done bool, err error) {
	there, err := on.lstat(path)
	if err != nil || isPrivate(there) {
		return false, err
	}
	return true, on.chmod(path, private(there))
}

// isPrivate tells a file that is its owner's alone, or is not to be made so.
func isPrivate(there sighting) bool {
	_, anothers := anotherUser(there.owner)
	elsewhere := there.mode.IsRegular() && there.names > 1
	return !there.mode.IsRegular() && !there.mode.IsDir() || anothers || elsewhere || there.mode.Perm() == private(there).Perm()
}

// private is the mode that leaves a file to its owner, who may read it.
func private(there sighting) fs.FileMode {
	mode := there.mode &^ (othersMay | fs.ModeType)
	if there.mode.IsRegular() {
		mode |= 0o400
	}
	return mode
}
