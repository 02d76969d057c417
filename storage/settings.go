package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/disk"
	"fromhere/storage/entryfile"
)

// ReadSettings reads the settings in journal.yaml of the journal in a directory, by
// the same door as everything in it. They decide how a journal is opened, and so are
// read before. They hold until the journal is opened again, also where another
// machine changes them meanwhile. Mistakes are a *config.Error.
func ReadSettings(dir string) (config.File, error) {
	j := &journalDir{Writer: disk.Writer{Disk: disk.NewRoot(dir)}, dir: dir}
	if _, err := j.Disk.Hold(); err != nil {
		return config.File{Config: model.DefaultConfig()}, unopened(dir, err)
	}
	defer j.Disk.Release()
	return j.settings()
}

// settings reads journal.yaml while the directory is held. What stands in the place of
// a plain file may hide settings, and is a mistake.
func (d *journalDir) settings() (config.File, error) {
	none := config.File{Path: filepath.Join(d.dir, journalFile), Config: model.DefaultConfig()}
	data, err := d.Disk.Read(none.Path, entryfile.MaxSize+1)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return none, nil
	case err != nil:
		return none, &config.Error{Mistakes: []model.Problem{disk.ProblemOf(err).In(none.Path)}}
	}
	if _, plain := soleID(data); plain {
		none.Data = data
		return none, nil
	}
	return config.ReadJournal(none.Path, data)
}

// SettingsFiles are the person's config file and the journal's own file.
type SettingsFiles struct {
	Store  *Store
	Config string // the path of the config file
	// CheckKeys tells what cannot be had of the keys in the config file; see config.Read.
	CheckKeys func(own map[string][]string) map[string]model.Problem
}

// Settings are those of both files as they are now.
func (m SettingsFiles) Settings() (config.Settings, error) {
	if err := m.Store.enter(); err != nil {
		return config.Settings{}, err
	}
	defer m.Store.leave()
	return m.settings()
}

// settings is Settings while the journal's directory is held.
func (m SettingsFiles) settings() (s config.Settings, err error) {
	if s.Own, err = config.Read(m.Config, m.CheckKeys); err != nil {
		return s, err
	}
	s.Journal, err = m.Store.journal.settings()
	return s, err
}

// Where tells in lines which file says what.
func (m SettingsFiles) Where() ([]string, error) {
	both, err := m.Settings()
	if err != nil {
		return nil, err
	}
	said := func(what string, f config.File) string {
		if len(f.Shaping) == 0 {
			return fmt.Sprintf("%s %s sets none of the settings that change your figures", what, f.Path)
		}
		return fmt.Sprintf("%s %s sets %s", what, f.Path, model.Listed(f.Keys()))
	}
	lines := []string{said("config file", both.Own), said("journal", both.Journal)}
	switch own, journal := len(both.Own.Shaping), len(both.Journal.Shaping); {
	case own > 0 && journal > 0:
		lines = append(lines, "the settings in the journal are used; those in the config file are ignored, and `fromhere config move` takes them out")
	case own > 0:
		lines = append(lines, "the settings in the config file are used on this machine; `fromhere config move` moves them into the journal, for all machines")
	}
	return lines, nil
}

// Plan tells in lines what Move would do; none where there is nothing to do.
func (m SettingsFiles) Plan() ([]string, error) {
	both, err := m.Settings()
	if err != nil || !both.Misplaced() {
		return nil, err
	}
	keys := model.Listed(both.Own.Keys())
	if len(both.Journal.Shaping) > 0 {
		return []string{fmt.Sprintf("%s has settings, which are used and stay as they are.", both.Journal.Path),
			fmt.Sprintf("The lines of %s in %s become comments.", keys, both.Own.Path)}, nil
	}
	return []string{fmt.Sprintf("The lines of %s move from %s to %s, and become comments in the first.", keys, both.Own.Path, both.Journal.Path),
		"Other journals that use this config file will use the default settings until they have their own."}, nil
}

// Move moves the settings that shape figures from the config file to the journal's,
// once, when the person says so, and answers with what it did, in words. They are in
// the journal, safe on the disk, before they are taken out of the config: cut short
// between the two, the journal's hold, which are the same, and the next move takes the
// others out. Without settings to move it does nothing.
func (m SettingsFiles) Move() (did []string, err error) {
	s := m.Store
	if err := s.enter(); err != nil {
		return nil, fmt.Errorf("move settings: %w", err)
	}
	defer s.leave()
	both, err := m.settings()
	if err != nil || !both.Misplaced() {
		return nil, err
	}
	if both.Journal, err = m.begunJournal(); err != nil {
		return nil, fmt.Errorf("move settings: %w", err)
	}
	journal, own, err := both.Moved()
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(journal, both.Journal.Data) {
		if err := s.journal.replaceWhole(both.Journal.Path, both.Journal.Data, journal); err != nil {
			return nil, err
		}
		did = append(did, fmt.Sprintf("%s holds %s of %s", both.Journal.Path, model.Plural(len(both.Own.Shaping), "setting"), both.Own.Path))
	}
	if err := disk.ReplaceNamed(both.Own.Path, both.Own.Data, own); err != nil {
		return did, fmt.Errorf("take the settings out of %s: %w; those in %s hold, so that nothing is lost; try again, or take them out by hand",
			both.Own.Path, disk.Cause(err), both.Journal.Path)
	}
	return append(did, fmt.Sprintf("in %s they are comments now", both.Own.Path)), nil
}

// begunJournal is the journal's own file, which is made where there is none, while the
// journal's directory is held.
func (m SettingsFiles) begunJournal() (config.File, error) {
	s := m.Store
	if err := s.identity.ensureJournal(s.held > 0); err != nil {
		return config.File{}, err
	}
	if len(s.identity.misread()) > 0 {
		return config.File{}, &s.identity.misread()[0]
	}
	return s.journal.settings()
}

// replaceWhole puts new bytes in the place of those that were read, in one step. What
// another program wrote there meanwhile is put back, and the new bytes are not saved.
func (d *journalDir) replaceWhole(path string, was, data []byte) error {
	temp, err := d.WriteTemp(filepath.Dir(path), data)
	if err != nil {
		return saveFailed(path, "write its new version", err)
	}
	ours := true // what the temporary file holds, or what it replaced
	err = d.underLock(func() error {
		if now, err := d.readEntry(path); err != nil || !bytes.Equal(now, was) {
			return errors.Join(model.ErrChanged, err)
		}
		err := d.Disk.Exchange(temp, path)
		if errors.Is(err, disk.ErrNoExchange) {
			return d.Disk.Replace(temp, path)
		}
		if err != nil {
			return err
		}
		if displaced, err := d.readEntry(temp); err != nil || !bytes.Equal(displaced, was) {
			back := d.Disk.Exchange(temp, path)
			if back != nil {
				ours = false // it stays for a person to find
			}
			return errors.Join(model.ErrChanged, err, back)
		}
		return nil
	})
	if ours {
		err = errors.Join(err, d.RemoveIfThere(temp))
	}
	switch {
	case errors.Is(err, model.ErrChanged):
		return fmt.Errorf("save %s: %w; the newer file was kept; try again", path, err)
	case err != nil:
		return saveFailed(path, "put its new version in place", err)
	}
	return d.synced(path)
}
