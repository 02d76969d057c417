package storage

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/entryfile"

	"github.com/oklog/ulid/v2"
	"gopkg.in/yaml.v3"
)

// journalFile holds the journal's id. The file may come from anywhere, so that
// nothing in it is trusted: it names no command and no path.
const journalFile = "journal.yaml"

// journalText are the lines of a journal's file, as this program writes them.
const journalText = "# A journal of fromhere. The id names it, wherever it is copied or moved.\nschema: 1\nid: "

// newJournalID makes the id of a new journal.
func (i *identity) newJournalID() string {
	return strings.ToLower(ulid.MustNew(ulid.Timestamp(i.journal.now()), rand.Reader).String())
}

// readJournalFile is the id that the journal's file gives, "" where there is no
// such file. The error wraps errNewer where a newer fromhere wrote the file.
func (i *identity) readJournalFile() (id string, err error) {
	data, err := i.journal.Disk.Read(filepath.Join(i.journal.dir, journalFile), entryfile.MaxSize+1)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err == nil {
		id, err = journalID(data)
	}
	switch {
	case err != nil && entryfile.Newer(data):
		err = fmt.Errorf("%w: %w", errNewer, err)
	case err != nil && config.MaySet(data):
		err = fmt.Errorf("%w: %w", errSettings, err)
	}
	return id, err
}

// errSettings tells of a journal's file that cannot be read and may hold settings.
var errSettings = errors.New("it may hold settings")

// errNewer tells of a journal that a newer fromhere keeps.
var errNewer = errors.New("a newer fromhere keeps this journal")

// soleID is the id in a journal's file as the program writes it, with nothing else in
// it. Parsing YAML would cost a short command a good part of its time.
func soleID(data []byte) (id string, ok bool) {
	rest, ok := strings.CutPrefix(string(data), journalText)
	id = strings.TrimSuffix(rest, "\n")
	return id, ok && entryfile.IsID(id)
}

// journalID is the id in the bytes of a journal's file. The error is a *model.Problem.
func journalID(data []byte) (id string, err error) {
	if id, plain := soleID(data); plain {
		return id, nil
	}
	root, err := entryfile.Parse(data)
	if err != nil {
		return "", err
	}
	err = entryfile.Pairs(root, func(key, value *yaml.Node) (err error) {
		switch key.Value {
		case "schema":
			err = entryfile.CheckSchema(value)
		case "id":
			id, err = entryfile.EntryID(value)
		}
		return err
	})
	switch {
	case err != nil:
		return "", err
	case entryfile.Child(root, "schema") == nil:
		return "", model.ProblemAt(0, "write `schema: 1`", "it has no `schema`")
	case id == "":
		return "", model.ProblemAt(0, "remove the file: the next save writes it anew", "it has no `id`")
	}
	return id, nil
}

// writeJournalFile writes the file of a journal that has none. If another program
// wrote the file meanwhile, its id counts.
func (i *identity) writeJournalFile(id string) (written string, err error) {
	path := filepath.Join(i.journal.dir, journalFile)
	err = i.journal.createWhole(path, []byte(journalText+id+"\n"))
	switch {
	case errors.Is(err, fs.ErrExist):
		return i.readJournalFile()
	case err != nil:
		return "", saveFailed(path, "write it", err)
	}
	return id, i.journal.synced(path)
}
