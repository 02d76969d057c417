package model

import "time"

// Past is an earlier version of an entry.
type Past struct {
	Entry   Entry
	Written time.Time // when this version was written
	Rescued bool      // found in a save that was cut short
	Path    string
}
