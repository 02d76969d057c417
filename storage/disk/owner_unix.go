//go:build unix

package disk

import (
	"os"
	"os/user"
	"strconv"
)

// ModesHold tells that modes say who may read a file.
const ModesHold = true

// OtherUser is the name of the user with a number, if that is not the one
// who runs the program.
func OtherUser(owner int) (name string, another bool) {
	if owner == os.Geteuid() {
		return "", false
	}
	id := strconv.Itoa(owner)
	if u, err := user.LookupId(id); err == nil {
		return u.Username, true
	}
	return "user " + id, true
}
