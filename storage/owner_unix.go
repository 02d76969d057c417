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

// anotherUser is the name of the user that a file belongs to, if that is not
// the one who runs the program.
func anotherUser(info fs.FileInfo) (name string, another bool) {
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok || int(st.Uid) == os.Geteuid() {
		return "", false
	}
	id := strconv.Itoa(int(st.Uid))
	if u, err := user.LookupId(id); err == nil {
		return u.Username, true
	}
	return "user " + id, true
}
