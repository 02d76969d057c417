package storage

import "fromhere/model"

// fault is what keeps a file from being read as an entry.
type fault = model.Problem

func faultAt(line int, remedy, format string, args ...any) *fault {
	return model.ProblemAt(line, remedy, format, args...)
}
