package storage

import (
	"errors"
	"syscall"
	"time"
)

// Repair makes the journal private, and puts where it can be found what saves
// that were cut short have left. It answers with what it did, in words. What
// cannot be written to, and what is another user's, it leaves alone.
func (s *Store) Repair() (did []string, err error) {
	if err := s.enter(); err != nil {
		return nil, err
	}
	defer s.leave()
	if s.identity.refused != nil || !s.identity.known { // it is another user's, or none
		return nil, nil
	}
	tightened, err := tighten(s.journal)
	rescued, rescueErr := s.rescue(time.Now())
	did = append(tightened, rescued...)
	return did, errors.Join(unlessReadOnly(err), unlessReadOnly(rescueErr), unlessReadOnly(s.index.sweep()))
}

// unlessReadOnly passes over what a medium that cannot be written to answers:
// what was left behind there does no harm.
func unlessReadOnly(err error) error {
	if errors.Is(err, syscall.EROFS) {
		return nil
	}
	return err
}
