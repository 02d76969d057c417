package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"fromhere/storage/disk"
)

// othersMay are the rights that nobody but the owner of a journal has.
const othersMay fs.FileMode = 0o077

// foreign is why nothing is saved to a journal, nil where it is our own.
func foreign(dir string, top disk.Info) error {
	owner, another := disk.OtherUser(top.Owner)
	if !another {
		return nil
	}
	return fmt.Errorf("%w: %s is owned by %s; start fromhere as %s, or choose another journal with --journal",
		disk.ErrForeign, dir, owner, owner)
}

// tighten takes all rights of others from the directories that the program made
// in the journal. The journal's own directory it leaves as it is: the person may
// have chosen one that others use.
func tighten(d *journalDir) (did []string, err error) {
	if !disk.ModesHold {
		return nil, nil
	}
	tightened := false
	for _, dir := range ourDirs {
		path := filepath.Join(d.dir, dir)
		there, err := d.Disk.Lstat(path)
		if err == nil && there.Mode.IsDir() {
			var done bool
			done, err = makePrivate(d.Disk, path)
			tightened = tightened || done
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, disk.ErrForeign) {
			return nil, fmt.Errorf("take the rights of others from %s: %w; `chmod 700` it yourself", path, disk.Cause(err))
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
func makePrivate(on disk.FS, path string) (done bool, err error) {
	there, err := on.Lstat(path)
	if err != nil || isPrivate(there) {
		return false, err
	}
	return true, on.Chmod(path, private(there))
}

// isPrivate tells a file that is its owner's alone, or is not to be made so.
func isPrivate(there disk.Info) bool {
	_, anothers := disk.OtherUser(there.Owner)
	elsewhere := there.Mode.IsRegular() && there.Links > 1
	return !there.Mode.IsRegular() && !there.Mode.IsDir() || anothers || elsewhere || there.Mode.Perm() == private(there).Perm()
}

// private is the mode that leaves a file to its owner, who may read it.
func private(there disk.Info) fs.FileMode {
	mode := there.Mode &^ (othersMay | fs.ModeType)
	if there.Mode.IsRegular() {
		mode |= 0o400
	}
	return mode
}
