package storage

import (
	"fmt"

	"fromhere/model"
)

// fault is what keeps a file from being read as an entry.
type fault struct {
	line   int // 0 when no line is to blame
	reason string
	remedy string
}

func (f *fault) Error() string {
	text := f.reason
	if f.line > 0 {
		text = fmt.Sprintf("line %d: %s", f.line, text)
	}
	if f.remedy != "" {
		text += "; " + f.remedy
	}
	return text
}

// problem is the fault as the journal lists it.
func (f *fault) problem(path string) model.Problem {
	return model.Problem{Path: path, Line: f.line, Reason: f.reason, Remedy: f.remedy}
}

func faultAt(line int, remedy, format string, args ...any) *fault {
	return &fault{line: line, reason: fmt.Sprintf(format, args...), remedy: remedy}
}
