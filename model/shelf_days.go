package model

import "time"

// dayShelf keeps, by practice, how many entries count on each day.
type dayShelf struct {
	dayStarts time.Duration
	sum       *Rest // nil until asked for
}

// of are the counts. They are not to be changed.
func (s *dayShelf) of(j *Journal) map[string]*DayCounts {
	if s.sum == nil {
		s.sum = &Rest{}
		for e := range j.each {
			s.sum.Add(e, s.dayStarts)
		}
	}
	return s.sum.Days
}

func (s *dayShelf) fill(j *Journal) { s.of(j) }

func (s *dayShelf) clear() { s.sum = nil }

func (s *dayShelf) put(e *Entry) {
	if s.sum != nil {
		s.sum.Add(*e, s.dayStarts)
	}
}

func (s *dayShelf) take(e *Entry) {
	if s.sum != nil {
		s.sum.Take(*e, s.dayStarts)
	}
}
