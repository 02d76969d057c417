//go:build unix && osroot

package storage

// doorsOf are the ways in which a door reaches what is beneath a directory: by
// the means of Go itself there is one.
var doorsOf = map[string]func(*door){"Go's own means": quickly}
