//go:build !linux

package storage

// tellsChanges is an error when the system does not tell of all changes in a
// directory.
func tellsChanges(string) error { return nil }
