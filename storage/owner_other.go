//go:build !unix

package storage

import "io/fs"

// modesHold: here the rights of the directory above hold, not modes.
const modesHold = false

func anotherUser(fs.FileInfo) (name string, another bool) { return "", false }
