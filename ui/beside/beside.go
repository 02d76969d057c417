// Package beside does the long work of a program that stays, such as reading
// ten years of a journal, beside somebody who goes on pressing keys. None of it
// changes what the work does.
package beside

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
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
	next       func() // before the next work
	grow, tidy func()
	under      int // works under way
	rest       *time.Timer
}

// NewDesk is a desk of its own. It has first called before the first work and
// grow before any other, to say how memory is to come, and tidy once nothing has
// been done for a while.
func NewDesk(first, grow, tidy func()) *Desk {
	return &Desk{processors: runtime.GOMAXPROCS(0), next: first, grow: grow, tidy: tidy}
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
	if d.rest == nil {
		d.rest = time.AfterFunc(settled, d.settle)
	}
	d.rest.Stop()
	runtime.GOMAXPROCS(threads * d.processors)
	d.under++
	d.next()
	d.next = d.grow
}

func (d *Desk) end() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.under--
	d.rest.Reset(settled)
}

// settle tidies up where no work has begun by now.
func (d *Desk) settle() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.under == 0 {
		runtime.GOMAXPROCS(d.processors)
		d.tidy()
	}
}
