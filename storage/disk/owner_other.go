//go:build !unix

package disk

import "io/fs"

// ModesHold: here the rights of the directory above hold, not modes.
const ModesHold = false

func OtherUser(int) (name string, another bool) { return "", false }

func ownerOfFile(fs.FileInfo) (owner, names int) { return 0, 0 }
