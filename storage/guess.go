package storage

import "fromhere/model"

// Guess is Peek for those who answer at once. All else that Today rests on is
// looked at meanwhile: sure, to be asked once, waits for that and tells whether
// it is as the index has it. Glance tells what it is where it is not.
func (s *Store) Guess(today model.Day) (g model.Glance, sure func() bool, ok bool) {
	if s.enter() != nil {
		return g, nil, false // the load says why
	}
	defer s.leave()
	l, ok := s.glancing(today, false)
	if !ok {
		return g, nil, false
	}
	named := namedFor(today)
	dirs, held := l.lookedAt(func(rel string) bool { return !named(rel) })
	unchanged := make(chan bool, 1)
	go func() { unchanged <- l.unchanged(dirs, held) }()
	g, ok = l.glance(today, named)
	return g, func() bool { return l.unchanged(nil, l.recalled) && <-unchanged }, ok
}

// unchanged tells whether directories and files are as the index has them.
func (l *glancing) unchanged(dirs []*indexedDir, held []*heldEntry) bool {
	if state, err := l.disk.hold(); err != nil || state != topSame {
		return false
	}
	defer l.disk.release()
	stamps, ok := l.stamps(dirs, held)
	if !ok {
		return false
	}
	for i, d := range dirs {
		ok = ok && d.unchanged(stamps[i])
	}
	for i, h := range held {
		ok = ok && stamps[len(dirs)+i] == h.stamp
	}
	return ok
}
