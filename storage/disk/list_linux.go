//go:build !osroot

package disk

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"strings"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Where the length of a directory's entry and its name stand in what the
// system answers; see getdents64(2).
const (
	direntLength = 16
	direntName   = 19
)

// appendNames appends the names in what the system answered, whose memory they
// share: most are looked at but once. Each is followed there by a zero byte.
func appendNames(names []string, answer []byte) []string {
	for rest := unsafe.String(unsafe.SliceData(answer), len(answer)); len(rest) > direntName; {
		length := int(binary.NativeEndian.Uint16(answer[len(answer)-len(rest)+direntLength:]))
		if length <= direntName || length > len(rest) {
			break
		}
		name, _, ended := strings.Cut(rest[direntName:length], "\x00")
		if rest = rest[length:]; ended && name != "." && name != ".." {
			names = append(names, name)
		}
	}
	return names
}

// lookAt looks at a file in an open directory. Its name, which came from
// appendNames, is given to the system without a copy for each call.
func lookAt(fd int, name string) (Info, error) {
	const wanted = unix.STATX_TYPE | unix.STATX_MODE | unix.STATX_UID | unix.STATX_NLINK |
		unix.STATX_SIZE | unix.STATX_MTIME | unix.STATX_CTIME | unix.STATX_INO
	var st unix.Statx_t
	_, _, errno := unix.Syscall6(unix.SYS_STATX, uintptr(fd), uintptr(unsafe.Pointer(unsafe.StringData(name))),
		unix.AT_SYMLINK_NOFOLLOW, wanted, uintptr(unsafe.Pointer(&st)), 0)
	switch {
	case errno == 0 && st.Mask&wanted == wanted:
		return Info{Name: name, Mode: modeOf(uint32(st.Mode)), Owner: int(st.Uid), Links: int(st.Nlink), Fingerprint: Fingerprint{
			Size: int64(st.Size), Modified: nanoseconds(st.Mtime), Change: nanoseconds(st.Ctime), Inode: st.Ino,
		}}, nil
	case errno != 0 && !errors.Is(errno, unix.ENOSYS) && !errors.Is(errno, fs.ErrPermission):
		return Info{}, errno
	}
	return statAt(fd, name) // an old system, or one that allows known calls alone
}

func nanoseconds(t unix.StatxTimestamp) int64 { return t.Sec*1e9 + int64(t.Nsec) }
