//go:build unix

package storage

import (
	"os"
	"os/user"
	"strconv"
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
