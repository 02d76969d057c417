//go:build unix && !linux && !osroot

package disk

import "golang.org/x/sys/unix"

func appendNames(names []string, answer []byte) []string {
	_, _, names = unix.ParseDirent(answer, -1, names)
	return names
}

// lookAt looks at a file in an open directory.
func lookAt(fd int, name string) (Info, error) { return statAt(fd, name) }
