package model

import "time"

// summaryShelf keeps the summary of all entries.
type summaryShelf struct {
	dayStarts time.Duration
	sum       *Summary // nil until asked for
}

// of is the summary, but for the letters of ids. It is not to be changed.
func (s *summaryShelf) of(j *Journal) *Summary {
	if s.sum == nil {
		s.sum = &Summary{}
		for _, e := range j.order {
			s.sum.Add(*e, s.dayStarts)
		}
	}
	return s.sum
}

func (s *summaryShelf) fill(j *Journal) { s.of(j) }

func (s *summaryShelf) clear() { s.sum = nil }

func (s *summaryShelf) put(e *Entry) {
	if s.sum != nil {
		s.sum.Add(*e, s.dayStarts)
	}
}

func (s *summaryShelf) take(e *Entry) {
	if s.sum != nil {
		s.sum.Take(*e, s.dayStarts)
	}
}
