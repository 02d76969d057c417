package model

import (
	"errors"
	"fmt"
)

// Snapshot is all that a store held at one moment.
type Snapshot struct {
	Entries  []Entry
	Problems []Problem
	// Conflicts are the entries with several versions, in order of id; the
	// first side of each is among Entries.
	Conflicts []Conflict
	Seq       int // grows with every save and load of the store, so that an older snapshot can be told
}

// Problem is a file that could not be read as an entry. The file is left as
// it is.
type Problem struct {
	Path   string
	Line   int // 0 when no line is to blame
	Reason string
	Remedy string // what to try
}

// String is the problem in one line: where, why, what to try.
func (p Problem) String() string {
	where := p.Path
	if p.Line > 0 {
		where = fmt.Sprintf("%s:%d", p.Path, p.Line)
	}
	if p.Remedy == "" {
		return where + ": " + p.Reason
	}
	return where + ": " + p.Reason + "; " + p.Remedy
}

// ErrChanged tells that an entry's file is not the version that was opened:
// something else wrote it meanwhile. Nothing was saved.
var ErrChanged = errors.New("it changed on disk since it was opened")
