package storage

import (
	"errors"

	"fromhere/model"
	"fromhere/storage/entryfile"
)

// named is the entry that the bytes of a file hold; its id must be that of
// the file's name.
func named(data []byte, rel string) (model.Entry, error) {
	d, err := entryfile.Decode(data)
	if err != nil {
		return model.Entry{}, err
	}
	if id := idOf(rel); id != d.Entry.ID {
		line := d.Line("id")
		return model.Entry{}, model.ProblemAt(line, "give the file and the entry the same id",
			"its id is %s, and its file name ends in %s", d.Entry.ID, id)
	}
	d.Entry.Version = entryfile.Version(data)
	return d.Entry, nil
}

// unread tells a file that the disk did not give: what it holds may be whole,
// so it stays where it is.
func unread(err error) bool {
	_, seen := errors.AsType[*model.Problem](err)
	return err != nil && !seen
}
