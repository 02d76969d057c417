package storage

import (
	"encoding/binary"
	"strings"
)

// Where the length of a directory's entry and its name stand in what the
// system answers; see getdents64(2).
const (
	direntLength = 16
	direntName   = 19
)

// appendNames appends the names in what the system answered, which share one
// text: most are looked at but once.
func appendNames(names []string, answer []byte) []string {
	for text := string(answer); len(text) > direntName; {
		length := int(binary.NativeEndian.Uint16(answer[len(answer)-len(text)+direntLength:]))
		if length <= direntName || length > len(text) {
			break
		}
		name, _, _ := strings.Cut(text[direntName:length], "\x00")
		if text = text[length:]; name != "." && name != ".." {
			names = append(names, name)
		}
	}
	return names
}
