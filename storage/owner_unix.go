//go:build unix

package storage

import (
	"io/fs"
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// modesHold tells that modes say who may read a file.
const modesHold = true

// anotherUser is the name of the user with a number, if that is not the one
// who runs the program.
func anotherUser(owner int) (name string, another bool) {
	if owner == os.Geteuid() {
		return "", false
	}
	id := strconv.Itoa(owner)
	if u, err := user.LookupId(id); err == nil {
		return u.Username, true
	}
	return "user " + id, true
}

// ownerOfFile is the number of a file's user, and how many names it has.
func ownerOfFile(info fs.FileInfo) (owner, names int) {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(st.Uid), int(st.Nlink) //nolint:unconvert // of other sizes on other systems
	}
	return os.Geteuid(), 0
}
