package storage

import (
	"errors"

	"fromhere/model"
)

var errNotBuilt = errors.New("not built yet")

// Past will list the history.
func (s *Store) Past(string) ([]model.Past, error) { return nil, errNotBuilt }

// Settle will settle a conflict.
func (s *Store) Settle(model.Conflict, model.Entry) (model.Entry, int, error) {
	return model.Entry{}, 0, errNotBuilt
}

// Purge will erase an entry's words.
func (s *Store) Purge(model.Entry) (model.Entry, int, error) { return model.Entry{}, 0, errNotBuilt }

// Tend will put right what was left behind.
func (s *Store) Tend() ([]string, error) { return nil, nil }
