package storage

import (
	"errors"
	"syscall"
	"time"
)

// Tend makes the journal private, and puts where it can be found what saves
// that were cut short have left. It answers with what it did, in words. What
// cannot be written to, and what is another user's, it leaves alone.
func (s *Store) Tend() (did []string, err error) {
	if s.refused != nil {
		return nil, nil
	}
	tightened, err := s.tighten()
	if errors.Is(err, syscall.EROFS) {
		return nil, nil
	}
	rescued, failed := s.rescue(time.Now())
	if errors.Is(failed, syscall.EROFS) {
		failed = nil
	}
	return append(tightened, rescued...), errors.Join(err, failed)
}
