package background

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

// Worker does work that gives way to keys. Several works may run at once.
type Worker struct {
	mu    sync.Mutex
	under int // works under way
}

// Do does work, and returns when it is done. A panic of the work is one of Do,
// where it can be caught.
func (w *Worker) Do(work func()) {
	w.begin()
	defer w.end()
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

func (w *Worker) begin() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.under++; w.under == 1 {
		runtime.GOMAXPROCS(threads * runtime.GOMAXPROCS(0))
	}
}

func (w *Worker) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.under--; w.under == 0 {
		runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) / threads)
	}
}
