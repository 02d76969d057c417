//go:build unix

package storage

import (
	"io/fs"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

// simDisk is a file system in memory. It knows which bytes and which changes
// to directories are safe, and lets any call fail.
type simDisk struct {
	mu      sync.Mutex
	root    *simNode // as programs see it
	safe    simDirs  // as it would be after a power cut, without luck
	pending []*simOp // changes to directories that may or may not be there then
	tick    int64

	noExchange, noPublish bool

	calls  int
	fail   int // the call to fail, from 1; 0 for none
	errno  syscall.Errno
	onward bool   // every call from that one on fails
	short  bool   // a write that fails has written a part
	named  string // the name of the call that failed
	// before and after run around each call, outside of the lock.
	before, after func(call int, name, path string)
	sites, failed map[string]bool // file:line of calls, and of those that failed
}

type simNode struct {
	dir      bool
	entries  map[string]*simNode
	data     []byte
	safeData []byte // what is on the platter for sure
	synced   bool
	mode     fs.FileMode
	modified int64
}

// simDirs are the names in each directory.
type simDirs map[*simNode]map[string]*simNode

// simOp is one change to one or two directories. It is safe when each of them
// was synced.
type simOp struct {
	unsynced map[*simNode]bool
	apply    func(simDirs)
}

func newSimDisk() *simDisk {
	root := &simNode{dir: true, entries: map[string]*simNode{}, mode: fs.ModeDir | 0o700}
	return &simDisk{root: root, safe: simDirs{root: {}}, sites: map[string]bool{}, failed: map[string]bool{}}
}

// enter counts a call and answers with the error that it is to end with.
func (d *simDisk) enter(name, path string) error {
	d.mu.Lock()
	d.calls++
	n, before := d.calls, d.before
	site := callSite()
	d.sites[site] = true
	failing := n == d.fail || d.onward && d.fail > 0 && n > d.fail
	if failing {
		d.failed[site] = true
		if d.named == "" {
			d.named = name
		}
	}
	d.mu.Unlock()
	if before != nil {
		before(n, name, path)
	}
	if failing {
		return &fs.PathError{Op: name, Path: path, Err: d.errno}
	}
	return nil
}

func (d *simDisk) leave(name, path string) {
	if d.after != nil {
		d.after(d.calls, name, path)
	}
}

// callSite is the line of the program, not of its tests, that makes a call.
func callSite() string {
	var pcs [32]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs[:])])
	for {
		f, more := frames.Next()
		if strings.Contains(f.Function, "fromhere/storage") && !strings.HasSuffix(f.File, "_test.go") {
			return filepath.Base(f.File) + ":" + strconv.Itoa(f.Line)
		}
		if !more {
			return "a test"
		}
	}
}

func simError(op, path string, errno syscall.Errno) error {
	return &fs.PathError{Op: op, Path: path, Err: errno}
}

// find is what stands at a path.
func (d *simDisk) find(op, path string) (*simNode, error) {
	n := d.root
	for part := range strings.SplitSeq(strings.Trim(path, "/"), "/") {
		if part == "" {
			continue
		}
		if !n.dir {
			return nil, simError(op, path, syscall.ENOTDIR)
		}
		if n = n.entries[part]; n == nil {
			return nil, simError(op, path, syscall.ENOENT)
		}
	}
	return n, nil
}

func (d *simDisk) parent(op, path string) (*simNode, string, error) {
	dir, err := d.find(op, filepath.Dir(path))
	if err == nil && !dir.dir {
		err = simError(op, path, syscall.ENOTDIR)
	}
	return dir, filepath.Base(path), err
}

// change does something to directories, now and perhaps after a power cut.
func (d *simDisk) change(apply func(simDirs), dirs ...*simNode) {
	live := simDirs{}
	op := &simOp{unsynced: map[*simNode]bool{}, apply: apply}
	for _, dir := range dirs {
		live[dir] = dir.entries
		op.unsynced[dir] = true
	}
	apply(live)
	d.pending = append(d.pending, op)
}
