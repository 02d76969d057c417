//go:build unix && !linux

package storage

// renameNew renames a file unless the new name is taken.
func renameNew(temp, path string) error { return linkNew(temp, path) }
