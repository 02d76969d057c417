package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"fromhere/storage/disk"
	"fromhere/storage/entryfile"

	"github.com/fsnotify/fsnotify"
)

const (
	quietPeriod = 100 * time.Millisecond // a program writes a file in several steps
	longestWait = time.Second            // but a stream of changes is told of in between
	pollPeriod  = 3 * time.Second
)

// Watch tells on the channel when files of the journal may have changed, our
// own saves included; several changes at once are told of once. The channel is
// closed when ctx ends.
//
// The system tells of changes where it can. On network disks, which tell
// nothing of what others change, and where the system refuses, the files'
// times are looked at every few seconds instead; Polls says why. The error is
// that of a ctx which had ended already.
func (s *Store) Watch(ctx context.Context) (<-chan struct{}, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("watch the journal %s: %w", s.journal.dir, err)
	}
	return s.watcher.watch(ctx), nil
}

// Polls is why changes are looked for every few seconds; empty while the
// system tells of them.
func (s *Store) Polls() string {
	if why := s.watcher.polls.Load(); why != nil {
		return *why
	}
	return ""
}

// watcher tells of changes of a journal: by events of the system, or by looking
// every few seconds.
type watcher struct {
	journal *journalDir
	scan    func() (found []file, there bool, err error)
	known   func() dircache
	polls   atomic.Pointer[string] // why changes are polled for; nil while the system tells
}

func (w *watcher) watch(ctx context.Context) <-chan struct{} {
	changes := make(chan struct{}, 1)
	f, err := w.follow()
	if err != nil {
		w.setPolls(err)
		go w.poll(ctx, changes, w.fingerprint())
		return changes
	}
	go f.run(ctx, changes)
	return changes
}

func (w *watcher) setPolls(err error) {
	why := err.Error()
	w.polls.Store(&why)
}

// signal tells of a change unless one is still to be taken in.
func signal(changes chan<- struct{}) {
	select {
	case changes <- struct{}{}:
	default:
	}
}

// poll signals when the files' names, sizes and times differ from last time.
func (w *watcher) poll(ctx context.Context, changes chan<- struct{}, last string) {
	defer close(changes)
	tick := time.NewTicker(pollPeriod)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if now := w.fingerprint(); now != last {
				last = now
				signal(changes)
			}
		}
	}
}

// fingerprint sums up the files without reading them. A directory that cannot be
// read counts as a change from when it could.
func (w *watcher) fingerprint() string {
	_, err := w.journal.Disk.Hold()
	if err != nil {
		return err.Error()
	}
	defer w.journal.Disk.Release()
	found, there, err := w.scan()
	sum := fmt.Append(nil, there, err)
	for _, f := range found {
		sum = fmt.Append(sum, f.rel, f.stamp, f.problem != nil)
	}
	return entryfile.Version(sum)
}

// followed are the directories of a journal that the system tells of.
//
// The journal's own directory is watched as well as entries/ and all below it:
// entries/ may be made, or put back, later. Where even that is missing its
// nearest parent is watched rather than it made, since looking at a journal
// must not change the disk. The system follows a directory wherever it is
// moved, so it is looked now and then whether another one is at its path.
type followed struct {
	watcher *watcher
	system  *fsnotify.Watcher
	root    string      // entries/
	top     fs.FileInfo // of the journal's directory that is watched; nil while there is none
}

// errReplaced tells that another directory came into the place of the one that
// is watched.
var errReplaced = errors.New("the journal's directory was replaced")

// follow begins to follow them.
func (w *watcher) follow() (*followed, error) {
	dir := w.journal.dir
	if err := tellsChanges(disk.NearestExisting(dir)); err != nil {
		return nil, err
	}
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("the system cannot report changes: %w", err)
	}
	f := &followed{watcher: w, system: system, root: filepath.Join(dir, entriesDir), top: disk.DirectoryAt(dir)}
	if err := f.update(); err != nil {
		if closeErr := system.Close(); closeErr != nil {
			err = fmt.Errorf("%w (and closing: %w)", err, closeErr)
		}
		return nil, err
	}
	return f, nil
}

// look tells whether the directory that is watched is still the journal's. Of
// one that comes back the system need not tell: its disk was mounted, or what
// came back is what a link leads to.
func (f *followed) look() error {
	now := disk.DirectoryAt(f.watcher.journal.dir)
	if f.top == nil && now == nil || f.top != nil && now != nil && os.SameFile(f.top, now) {
		return nil
	}
	return errReplaced
}

// update watches the directories that there are by now. A directory is watched before it is
// listed, so that nothing made in between is missed.
func (f *followed) update() error {
	if f.top == nil {
		f.top = disk.DirectoryAt(f.watcher.journal.dir)
	}
	if err := f.look(); err != nil {
		return err
	}
	if err := f.add(disk.NearestExisting(f.watcher.journal.dir)); err != nil {
		return err
	}
	if _, err := f.watcher.journal.Disk.Hold(); err != nil {
		return err
	}
	defer f.watcher.journal.Disk.Release()
	return f.followBelow("", f.watcher.known())
}

func (f *followed) followBelow(rel string, known dircache) error {
	dir := filepath.Join(f.root, rel)
	before := inodeOf(f.watcher.journal.Disk, dir)
	if before == none {
		return nil // it is gone, or a link; the load tells
	}
	if err := f.add(dir); err != nil {
		return err
	}
	// The system takes a path, and follows links: what came into the place of
	// the directory meanwhile is not ours to watch.
	if inodeOf(f.watcher.journal.Disk, dir) != before {
		if err := f.system.Remove(dir); err != nil && !errors.Is(err, fsnotify.ErrNonExistentWatch) {
			return err
		}
		return nil
	}
	below, _, ok := known.in(rel)
	if !ok {
		below = subdirectories(f.watcher.journal, rel)
	}
	for _, d := range below {
		if err := f.followBelow(d, known); err != nil {
			return err
		}
	}
	return nil
}

// none is the inode of no directory, which is not that of one on a system without
// inodes.
const none = -1

// inodeOf tells one directory from another at the same path.
func inodeOf(on disk.FS, dir string) int64 {
	there, err := on.Lstat(dir)
	if err != nil || !there.Mode.IsDir() {
		return none
	}
	return int64(there.Fingerprint.Inode)
}

func (f *followed) add(dir string) error {
	err := f.system.Add(dir)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fmt.Errorf("the system cannot report changes in %s: %w", dir, err)
}

// run signals after a quiet period. Where another directory came into the
// place of the journal's it watches that; when the system stops telling, it
// goes on as a poll.
func (f *followed) run(ctx context.Context, changes chan<- struct{}) {
	for {
		why := f.listen(ctx, changes)
		if err := f.system.Close(); err != nil && why != nil {
			why = fmt.Errorf("%w (and closing: %w)", why, err)
		}
		if why == nil {
			close(changes)
			return
		}
		// What is there now is told of once the next change will be, so that
		// none in between is missed.
		w := f.watcher
		if errors.Is(why, errReplaced) {
			if f, why = w.follow(); why == nil {
				signal(changes)
				continue
			}
		}
		w.setPolls(why)
		last := w.fingerprint()
		signal(changes)
		w.poll(ctx, changes, last)
		return
	}
}

func (f *followed) listen(ctx context.Context, changes chan<- struct{}) error {
	quiet := time.NewTimer(0)
	quiet.Stop()
	looks := time.NewTicker(pollPeriod)
	defer looks.Stop()
	var first time.Time // of the changes not yet told of
	for {
		select {
		case <-ctx.Done():
			return nil
		case ev, ok := <-f.system.Events:
			if !ok {
				return fs.ErrClosed
			}
			if !f.concerns(ev.Name) {
				continue
			}
			if ev.Has(fsnotify.Create) {
				if err := f.update(); err != nil {
					return err
				}
			}
			if first.IsZero() {
				first = time.Now()
			}
			quiet.Reset(min(quietPeriod, max(0, longestWait-time.Since(first))))
		case err, ok := <-f.system.Errors:
			if !ok {
				return fs.ErrClosed
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return fmt.Errorf("the system stopped reporting changes: %w", err)
			}
			// Events were lost: anything may have changed.
			if err := f.update(); err != nil {
				return err
			}
			signal(changes)
		case <-quiet.C:
			first = time.Time{}
			signal(changes)
		case <-looks.C:
			if f.look() != nil {
				return errReplaced
			}
		}
	}
}

// concerns tells changes of entries, and of directories above and below, from
// temporary and other files.
func (f *followed) concerns(path string) bool {
	if path == f.root || strings.HasPrefix(f.root, path+string(filepath.Separator)) {
		return true
	}
	base := filepath.Base(path)
	return strings.HasPrefix(path, f.root+string(filepath.Separator)) && !strings.HasPrefix(base, ".") &&
		(filepath.Ext(base) == "" || isEntryName(base))
}

// subdirectories are the paths below entries/ of the directories in one, hidden
// ones left out. A directory that is gone again has none, and one that cannot
// be read Load lists.
func subdirectories(d *journalDir, rel string) []string {
	var all []string
	list, err := d.List(d.full(rel))
	for i := 0; err == nil && i < len(list); i++ {
		if list[i].Mode.IsDir() && !strings.HasPrefix(list[i].Name, ".") {
			all = append(all, disk.Join(rel, list[i].Name))
		}
	}
	return all
}
