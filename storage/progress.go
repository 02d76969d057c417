package storage

import "sync/atomic"

// progress counts the files of a load as they are read.
type progress struct{ done, all atomic.Int64 }

func (p *progress) begin(all int) {
	p.done.Store(0)
	p.all.Store(int64(all))
}

func (p *progress) step() { p.done.Add(1) }

// Progress tells how many files the load under way has read, and of how many;
// both are 0 while nothing is read.
func (s *Store) Progress() (done, all int) {
	return int(s.progress.done.Load()), int(s.progress.all.Load())
}
