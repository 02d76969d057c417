//go:build unix && !osroot

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"fromhere/storage/storagetest"
)

// A file may be longer or shorter by now than it was when it was opened, and
// some file systems give less than was asked for.
func TestAllOfAFileIsReadWhateverWasExpected(t *testing.T) {
	const text = "schema: 1\nid: aa\n"
	for name, c := range map[string]struct {
		most, expected, atOnce int
		want                   string
		calls                  int
	}{
		"as expected":    {100, len(text), 100, text, 1},
		"bit by bit":     {100, len(text), 5, text, 4},
		"it has grown":   {100, 3, 100, text, 0},
		"it has shrunk":  {100, 60, 100, text, 2},
		"it was empty":   {100, 0, 100, text, 0},
		"it is too long": {7, 7, 100, text[:7], 1},
		"it grows":       {7, 2, 100, text[:7], 0},
	} {
		t.Run(name, func(t *testing.T) {
			left, calls := text, 0
			data, err := readUpTo(c.most, c.expected, func(room []byte) (int, error) {
				calls++
				n := copy(room[:min(c.atOnce, len(room))], left)
				left = left[n:]
				return n, nil
			})
			if err != nil || string(data) != c.want || c.calls > 0 && calls != c.calls {
				t.Errorf("%q after %d calls, %v", data, calls, err)
			}
		})
	}
	_, err := readUpTo(100, 9, func([]byte) (int, error) { return -1, syscall.EIO })
	if !errors.Is(err, syscall.EIO) {
		t.Error(err)
	}
}

// TestLinkNew holds the way of systems that cannot rename to a free name.
func TestLinkNew(t *testing.T) {
	dir := t.TempDir()
	temp, path := filepath.Join(dir, "temp"), filepath.Join(dir, "path")
	storagetest.Write(t, temp, "new")
	d, err := os.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	at := int(d.Fd())
	if err := linkNew(at, "temp", at, "path"); err != nil || storagetest.Content(t, path) != "new" || storagetest.Tree(t, temp) != "" {
		t.Errorf("%v, there is\n%s", err, storagetest.Tree(t, dir))
	}
	storagetest.Write(t, temp, "newer")
	if err := linkNew(at, "temp", at, "path"); !errors.Is(err, fs.ErrExist) || storagetest.Content(t, path) != "new" || storagetest.Content(t, temp) != "newer" {
		t.Errorf("%v, there is\n%s", err, storagetest.Tree(t, dir))
	}
}
