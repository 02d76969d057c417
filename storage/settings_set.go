package storage

import (
	"bytes"
	"errors"
	"fmt"

	"fromhere/model"
	"fromhere/storage/config"
	"fromhere/storage/disk"
)

// Read reads both files: every setting, with its value and where it is said. From then
// on the store goes by them.
func (m SettingsFiles) Read() (model.Settings, error) {
	s := m.Store
	if err := s.enter(); err != nil {
		return model.Settings{}, fmt.Errorf("read the settings: %w", err)
	}
	defer s.leave()
	both, err := m.settings()
	if err != nil {
		return model.Settings{}, fmt.Errorf("read the settings: %w", err)
	}
	s.index.config = both.Config()
	return both.All(s.journal.catalog), nil
}

// Set gives a setting the value that a text says, in the file where it belongs. The
// files are read again before: what others wrote there meanwhile stays.
func (m SettingsFiles) Set(name, text string) (model.Settings, error) {
	return m.change(name, func(both config.Settings) (config.Settings, error) {
		return both.Set(m.Store.journal.catalog, name, text)
	})
}

// Unset takes a setting out of its file, so that its default holds.
func (m SettingsFiles) Unset(name string) (model.Settings, error) {
	return m.change(name, func(both config.Settings) (config.Settings, error) {
		return both.Unset(m.Store.journal.catalog, name)
	})
}

// change writes the file that a change of a setting makes another, safe on the disk.
// From then on the store goes by it too.
func (m SettingsFiles) change(name string, to func(config.Settings) (config.Settings, error)) (model.Settings, error) {
	s := m.Store
	if err := s.enter(); err != nil {
		return model.Settings{}, fmt.Errorf("change the setting %s: %w", name, err)
	}
	defer s.leave()
	after, err := m.written(to)
	if err != nil {
		return model.Settings{}, fmt.Errorf("change the setting %s: %w", name, err)
	}
	s.index.config = after.Config()
	return after.All(s.journal.catalog), nil
}

// written is change while the journal's directory is held.
func (m SettingsFiles) written(to func(config.Settings) (config.Settings, error)) (config.Settings, error) {
	before, err := m.settings()
	if err != nil {
		return before, err
	}
	after, err := to(before)
	if err != nil {
		return before, err
	}
	if !bytes.Equal(after.Journal.Data, before.Journal.Data) {
		if before.Journal.Data == nil { // a journal is begun with its id
			if before.Journal, err = m.begunJournal(); err != nil {
				return before, err
			}
			if after, err = to(before); err != nil {
				return before, err
			}
		}
		if err := m.Store.journal.replaceWhole(after.Journal.Path, before.Journal.Data, after.Journal.Data); err != nil {
			return before, err
		}
	}
	return after, m.writeOwn(before.Own, after.Own)
}

// writeOwn writes the config file where it is another than before.
func (m SettingsFiles) writeOwn(before, after config.File) error {
	var err error
	switch {
	case bytes.Equal(before.Data, after.Data):
		return nil
	case before.Data == nil:
		err = disk.MakeNamed(after.Path, after.Data)
	default:
		err = disk.ReplaceNamed(after.Path, before.Data, after.Data)
	}
	switch {
	case errors.Is(err, disk.ErrOther):
		return fmt.Errorf("save %s: %w; what is there now was kept: try again", after.Path, disk.Cause(err))
	case err != nil:
		return fmt.Errorf("save %s: %w; it is as it was", after.Path, disk.Cause(err))
	}
	return nil
}
