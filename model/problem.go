package model

import (
	"fmt"
)

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

// Cure is how a finding can be put right without losing a byte.
type Cure int

// The cures. Each only moves or adds.
const (
	NoCure      Cure = iota // only the person can
	SetAside                // move the file to the recovered ones that name no entry
	AddVersion              // move the file to the versions of the entry To
	MoveTo                  // move the file to the path To
	MakePrivate             // take all rights from others
	AddIgnores              // add the missing lines to an ignore file
)

// Finding is something that is not as it should be in a journal's files.
type Finding struct {
	Problem
	Note bool   // told for the person to know, and no fault
	Fix  string // what can be done about it, in words; "" where only the person can
	Cure Cure
	To   string // for AddVersion an id, for MoveTo a path
}
