package beside

import (
	"runtime"
	"sync"
	"testing"
)

// Work is done when Do returns, several at once too, and while it is done more
// threads may run than there are processors.
func TestWorkIsDoneBesideTheKeys(t *testing.T) {
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	d := NewDesk(true)
	both, done := make(chan struct{}), make([]bool, 2)
	var all sync.WaitGroup
	for i := range done {
		all.Go(func() {
			d.Do(func() {
				if i == 0 {
					both <- struct{}{} // which holds this one until the other is there
				} else {
					<-both
				}
				if got := runtime.GOMAXPROCS(0); got != threads*before {
					t.Errorf("%d threads may run, not %d", got, threads*before)
				}
				done[i] = true
			})
			if !done[i] {
				t.Errorf("work %d is not done", i)
			}
		})
	}
	all.Wait()
	if d.rest.Stop(); d.under != 0 {
		t.Errorf("%d works are said to be under way", d.under)
	}
	if d.tidy(); runtime.GOMAXPROCS(0) != before {
		t.Errorf("at rest %d threads may run, not %d", runtime.GOMAXPROCS(0), before)
	}
}

// While work goes on nothing is tidied.
func TestNothingIsTidiedUnderWork(t *testing.T) {
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	d := NewDesk(false)
	d.Do(func() {
		if d.tidy(); runtime.GOMAXPROCS(0) != threads*before {
			t.Errorf("under work %d threads may run, not %d", runtime.GOMAXPROCS(0), threads*before)
		}
	})
	d.rest.Stop()
}
