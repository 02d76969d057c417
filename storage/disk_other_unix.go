//go:build unix && !linux && !darwin

package storage

// renameNew renames a file unless the new name is taken.
func renameNew(temp, path string) error { return linkNew(temp, path) }

// exchange cannot be done in one step on these systems.
func exchange(_, _ string) error { return errNoExchange }
