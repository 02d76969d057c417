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

// Problem is what keeps a file from being read as it should be. The file is left
// as it is.
type Problem struct {
	Path   string
	Line   int // 0 when no line is to blame
	Reason string
	Remedy string // what to try
}

// ProblemAt is a problem of a file whose path is told later, by In.
func ProblemAt(line int, remedy, format string, args ...any) *Problem {
	return &Problem{Line: line, Reason: fmt.Sprintf(format, args...), Remedy: remedy}
}

// In is the problem as that of the file at a path.
func (p Problem) In(path string) Problem {
	p.Path = path
	return p
}

// String is the problem in one line: where, why, what to try.
func (p Problem) String() string {
	text := p.Reason
	switch {
	case p.Path != "" && p.Line > 0:
		text = fmt.Sprintf("%s:%d: %s", p.Path, p.Line, text)
	case p.Path != "":
		text = p.Path + ": " + text
	case p.Line > 0:
		text = fmt.Sprintf("line %d: %s", p.Line, text)
	}
	if p.Remedy != "" {
		text += "; " + p.Remedy
	}
	return text
}

// Error is the problem as an error tells it.
func (p *Problem) Error() string { return p.String() }

// ErrChanged tells that an entry's file is not the version that was opened:
// something else wrote it meanwhile. Nothing was saved.
var ErrChanged = errors.New("it changed on disk since it was opened")
