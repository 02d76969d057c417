// Package beside does the long work of a program that stays, such as reading
// ten years of a journal, beside somebody who goes on pressing keys. None of it
// changes what the work does.
package beside

import (
	"runtime"
	"sync"
	"time"

	"fromhere/storage/memory"
)

// threads are how many threads run at once for each processor while work is
// done. A key that Go hands to a thread which waits for the terminal is handed
// on at once only where a thread is free to, else after 10 ms. With more of
// them than the work takes, the system lets them take turns. Without work they
// would but get in each other's way when memory is looked through.
const threads = 2

// settled is how long nothing must have been done for the memory of it to be
// looked through: one work often follows another.
const settled = time.Second

// Desk is where work is done beside the keys. Works may be done at once.
type Desk struct {
	mu         sync.Mutex
	processors int    // that the program began with
	grow       func() // how memory comes for the next work
	under      int    // works under way
	rest       *time.Timer
}

// NewDesk is a desk of its own. Of the memory that the first work takes nearly
// all stays in use, as where a journal is read by its index, or not.
func NewDesk(stays bool) *Desk {
	d := &Desk{processors: runtime.GOMAXPROCS(0), grow: memory.ForAWhile}
	if stays {
		d.grow = memory.ForAMoment
	}
	return d
}

// Do does work, and returns when it is done.
func (d *Desk) Do(work func()) {
	d.begin()
	defer d.end()
	var done sync.WaitGroup
	done.Go(func() {
		giveWay()
		work()
	})
	done.Wait()
}

func (d *Desk) begin() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.rest == nil {
		d.rest = time.AfterFunc(settled, d.tidy)
	}
	d.rest.Stop()
	runtime.GOMAXPROCS(threads * d.processors)
	d.under++
	d.grow()
}

func (d *Desk) end() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.under--
	d.grow = memory.ForAWhile
	d.rest.Reset(settled)
}

// tidy gives back what the work has left behind.
func (d *Desk) tidy() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.under == 0 {
		runtime.GOMAXPROCS(d.processors)
		memory.ForLong()
	}
}
