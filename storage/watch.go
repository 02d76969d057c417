package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

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
		return nil, fmt.Errorf("watch the journal %s: %w", s.dir, err)
	}
	changes := make(chan struct{}, 1)
	w, err := s.newWatch()
	if err != nil {
		s.setPolls(err)
		go s.poll(ctx, changes, s.outline())
		return changes, nil
	}
	go w.run(ctx, changes)
	return changes, nil
}

// Polls is why changes are looked for every few seconds; empty while the
// system tells of them.
func (s *Store) Polls() string {
	s.watching.Lock()
	defer s.watching.Unlock()
	return s.polls
}

func (s *Store) setPolls(why error) {
	s.watching.Lock()
	defer s.watching.Unlock()
	s.polls = why.Error()
}

// signal tells of a change unless one is still to be taken in.
func signal(changes chan<- struct{}) {
	select {
	case changes <- struct{}{}:
	default:
	}
}

// poll signals when the files' names, sizes and times differ from last time.
func (s *Store) poll(ctx context.Context, changes chan<- struct{}, last string) {
	defer close(changes)
	tick := time.NewTicker(pollPeriod)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if now := s.outline(); now != last {
				last = now
				signal(changes)
			}
		}
	}
}

// outline sums up the files without reading them. A directory that cannot be
// read counts as a change from when it could.
func (s *Store) outline() string {
	_, err := s.disk.hold()
	if err != nil {
		return err.Error()
	}
	defer s.disk.release()
	found, there, err := s.scan()
	sum := fmt.Append(nil, there, err)
	for _, f := range found {
		sum = fmt.Append(sum, f.rel, f.stamp, f.problem != nil)
	}
	return version(sum)
}

// watch follows the directories of a journal.
//
// The journal's own directory is watched as well as entries/ and all below it:
// entries/ may be made, or put back, later. Where even that is missing its
// nearest parent is watched rather than it made, since looking at a journal
// must not change the disk. The system follows a directory wherever it is
// moved, so it is looked now and then whether another one is at its path.
type watch struct {
	store  *Store
	system *fsnotify.Watcher
	root   string      // entries/
	top    fs.FileInfo // of the journal's directory that is watched; nil while there is none
}

// errReplaced tells that another directory came into the place of the one that
// is watched.
var errReplaced = errors.New("the journal's directory was replaced")

func (s *Store) newWatch() (*watch, error) {
	if err := tellsChanges(nearestExisting(s.dir)); err != nil {
		return nil, err
	}
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("the system cannot tell of changes: %w", err)
	}
	w := &watch{store: s, system: system, root: filepath.Join(s.dir, entriesDir), top: directoryAt(s.dir)}
	if err := w.follow(); err != nil {
		if closing := system.Close(); closing != nil {
			err = fmt.Errorf("%w (and closing: %w)", err, closing)
		}
		return nil, err
	}
	return w, nil
}

// look tells whether the directory that is watched is still the journal's. Of
// one that comes back the system need not tell: its disk was mounted, or what
// came back is what a link leads to.
func (w *watch) look() error {
	now := directoryAt(w.store.dir)
	if w.top == nil && now == nil || w.top != nil && now != nil && os.SameFile(w.top, now) {
		return nil
	}
	return errReplaced
}

// follow watches what there is by now. A directory is watched before it is
// listed, so that nothing made in between is missed.
func (w *watch) follow() error {
	if w.top == nil {
		w.top = directoryAt(w.store.dir)
	}
	if err := w.look(); err != nil {
		return err
	}
	if err := w.add(nearestExisting(w.store.dir)); err != nil {
		return err
	}
	if _, err := w.store.disk.hold(); err != nil {
		return err
	}
	defer w.store.disk.release()
	return w.followBelow("", w.store.dircache())
}

func (w *watch) followBelow(rel string, known dircache) error {
	dir := filepath.Join(w.root, rel)
	before := w.store.inodeOf(dir)
	if before == none {
		return nil // it is gone, or a link; the load tells
	}
	if err := w.add(dir); err != nil {
		return err
	}
	// The system takes a path, and follows links: what came into the place of
	// the directory meanwhile is not ours to watch.
	if w.store.inodeOf(dir) != before {
		if err := w.system.Remove(dir); err != nil && !errors.Is(err, fsnotify.ErrNonExistentWatch) {
			return err
		}
		return nil
	}
	below, _, ok := known.in(rel)
	if !ok {
		below = w.store.subdirectories(rel)
	}
	for _, d := range below {
		if err := w.followBelow(d, known); err != nil {
			return err
		}
	}
	return nil
}

// none is the inode of no directory, which is not that of one on a system without
// inodes.
const none = -1

// inodeOf tells one directory from another at the same path.
func (s *Store) inodeOf(dir string) int64 {
	there, err := s.disk.lstat(dir)
	if err != nil || !there.mode.IsDir() {
		return none
	}
	return int64(there.stamp.inode)
}

func (w *watch) add(dir string) error {
	err := w.system.Add(dir)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fmt.Errorf("the system cannot tell of changes in %s: %w", dir, err)
}

// run signals after a quiet period. Where another directory came into the
// place of the journal's it watches that; when the system stops telling, it
// goes on as a poll.
func (w *watch) run(ctx context.Context, changes chan<- struct{}) {
	for {
		why := w.listen(ctx, changes)
		if err := w.system.Close(); err != nil && why != nil {
			why = fmt.Errorf("%w (and closing: %w)", why, err)
		}
		if why == nil {
			close(changes)
			return
		}
		// What is there now is told of once the next change will be, so that
		// none in between is missed.
		s := w.store
		if errors.Is(why, errReplaced) {
			if w, why = s.newWatch(); why == nil {
				signal(changes)
				continue
			}
		}
		s.setPolls(why)
		last := s.outline()
		signal(changes)
		s.poll(ctx, changes, last)
		return
	}
}

func (w *watch) listen(ctx context.Context, changes chan<- struct{}) error {
	quiet := time.NewTimer(0)
	quiet.Stop()
	looks := time.NewTicker(pollPeriod)
	defer looks.Stop()
	var first time.Time // of the changes not yet told of
	for {
		select {
		case <-ctx.Done():
			return nil
		case ev, ok := <-w.system.Events:
			if !ok {
				return fs.ErrClosed
			}
			if !w.concerns(ev.Name) {
				continue
			}
			if ev.Has(fsnotify.Create) {
				if err := w.follow(); err != nil {
					return err
				}
			}
			if first.IsZero() {
				first = time.Now()
			}
			quiet.Reset(min(quietPeriod, max(0, longestWait-time.Since(first))))
		case err, ok := <-w.system.Errors:
			if !ok {
				return fs.ErrClosed
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return fmt.Errorf("the system stopped telling of changes: %w", err)
			}
			// Events were lost: anything may have changed.
			if err := w.follow(); err != nil {
				return err
			}
			signal(changes)
		case <-quiet.C:
			first = time.Time{}
			signal(changes)
		case <-looks.C:
			if w.look() != nil {
				return errReplaced
			}
		}
	}
}

// concerns tells changes of entries, and of directories above and below, from
// temporary and other files.
func (w *watch) concerns(path string) bool {
	if path == w.root || strings.HasPrefix(w.root, path+string(filepath.Separator)) {
		return true
	}
	base := filepath.Base(path)
	return strings.HasPrefix(path, w.root+string(filepath.Separator)) && !strings.HasPrefix(base, ".") &&
		(filepath.Ext(base) == "" || isEntryName(base))
}

// subdirectories are the paths below entries/ of the directories in one, hidden
// ones left out. A directory that is gone again has none, and one that cannot
// be read Load lists.
func (s *Store) subdirectories(rel string) []string {
	var all []string
	list, err := s.list(s.full(rel))
	for i := 0; err == nil && i < len(list); i++ {
		if list[i].mode.IsDir() && !strings.HasPrefix(list[i].name, ".") {
			all = append(all, joinRel(rel, list[i].name))
		}
	}
	return all
}
