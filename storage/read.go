package storage

import (
	"errors"

	"fromhere/model"
)

// named is the entry that the bytes of a file hold; its id must be that of
// the file's name.
func named(data []byte, rel string) (model.Entry, error) {
	d, err := decode(data)
	if err != nil {
		return model.Entry{}, err
	}
	if id := idOf(rel); id != d.entry.ID {
		line := d.line("id")
		return model.Entry{}, model.ProblemAt(line, "give the file and the entry the same id",
			"its id is %s, and its file name ends in %s", d.entry.ID, id)
	}
	d.entry.Version = version(data)
	return d.entry, nil
}

// unread tells a file that the disk did not give: what it holds may be whole,
// so it stays where it is.
func unread(err error) bool {
	_, seen := errors.AsType[*model.Problem](err)
	return err != nil && !seen
}
