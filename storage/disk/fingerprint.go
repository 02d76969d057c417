package disk

import (
	"cmp"
	"time"
)

// Fingerprint tells whether a file changed without reading it. On systems that have
// no change time and inode those are zero.
type Fingerprint struct {
	Size             int64
	Modified, Change int64
	Inode            uint64
}

// settling is how long a file must have been left alone for its times to show
// the next change: a coarse clock can give two changes the same time.
const settling = 2 * time.Second

// Settled tells that any change to the file would show in its times by now.
func (st Fingerprint) Settled(now time.Time) bool {
	return now.Sub(time.Unix(0, cmp.Or(st.Change, st.Modified))) > settling
}
