package model

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
