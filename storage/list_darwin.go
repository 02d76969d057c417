package storage

import "golang.org/x/sys/unix"

func appendNames(names []string, answer []byte) []string {
	_, _, names = unix.ParseDirent(answer, -1, names)
	return names
}
