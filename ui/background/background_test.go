package background

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// Work is done when Do returns, several at once too, and while it is done more
// threads may run than there are processors.
func TestWorkIsDoneBesideTheKeys(t *testing.T) {
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	var d Worker
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
	if now := runtime.GOMAXPROCS(0); d.under != 0 || now != before {
		t.Errorf("%d works are said to be under way, and %d threads may run", d.under, now)
	}
}

// A panic of the work can be caught where the work was asked for, and says where
// it happened.
func TestD09APanicOfTheWorkIsOneOfDo(t *testing.T) {
	var d Worker
	defer func() {
		said := fmt.Sprint(recover())
		if !strings.HasPrefix(said, "the work failed\n") || !strings.Contains(said, "background_test.go") {
			t.Errorf("it panicked with %q", said)
		}
		if d.under != 0 {
			t.Errorf("%d works are said to be under way", d.under)
		}
	}()
	d.Do(func() { panic("the work failed") })
}
