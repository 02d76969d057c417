// Package beside does the long work of a program that stays, such as reading
// ten years of a journal, beside somebody who goes on pressing keys. None of it
// changes what the work does.
package beside

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// threads are how many threads run at once for each processor while work is
// done. A key that Go hands to a thread which waits for the terminal is handed
// on at once only where a thread is free to, else after 10 ms. With more of
// them than the work takes, the system lets them take turns.
const threads = 2

// Desk is where work is done beside the keys. Works may be done at once.
type Desk struct {
	mu    sync.Mutex
	under int // works under way
}

// Do does work, and returns when it is done. A panic of the work is one of Do,
// where it can be caught.
func (d *Desk) Do(work func()) {
	d.begin()
	defer d.end()
	var done sync.WaitGroup
	var crash string
	done.Go(func() {
		defer func() {
			if value := recover(); value != nil {
				crash = fmt.Sprintf("%v\n\n%s", value, debug.Stack())
			}
		}()
		giveWay()
		work()
	})
	if done.Wait(); crash != "" {
		panic(crash)
	}
}

func (d *Desk) begin() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.under++; d.under == 1 {
		runtime.GOMAXPROCS(threads * runtime.GOMAXPROCS(0))
	}
}

func (d *Desk) end() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.under--; d.under == 0 {
		runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) / threads)
	}
}
