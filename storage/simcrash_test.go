//go:build unix

package storage

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// files are the bytes of every file as programs see them, by path.
func (d *simDisk) files() map[string]string {
	d.mu.Lock()
	defer d.mu.Unlock()
	found := map[string]string{}
	var walk func(n *simNode, path string)
	walk = func(n *simNode, path string) {
		for name, c := range n.entries {
			if c.dir {
				walk(c, filepath.Join(path, name))
			} else {
				found[filepath.Join(path, name)] = string(c.data)
			}
		}
	}
	walk(d.root, "/")
	return found
}

// crashStates are the files of every state that a power cut now could leave:
// each subset of the changes to directories that are not safe, each with the
// bytes of each file that are not safe being gone, torn or whole.
func (d *simDisk) crashStates(each func(map[string]string)) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for subset := range 1 << len(d.pending) {
		dirs := make(simDirs, len(d.safe))
		for dir, names := range d.safe {
			dirs[dir] = maps.Clone(names)
		}
		for i, op := range d.pending {
			if subset&(1<<i) != 0 {
				op.apply(dirs)
			}
		}
		nodes := map[string]*simNode{}
		var walk func(n *simNode, path string)
		walk = func(n *simNode, path string) {
			for name, c := range dirs[n] {
				if c.dir {
					walk(c, filepath.Join(path, name))
				} else {
					nodes[filepath.Join(path, name)] = c
				}
			}
		}
		walk(d.root, "/")
		eachTorn(nodes, slices.Sorted(maps.Keys(nodes)), map[string]string{}, each)
	}
}

func eachTorn(nodes map[string]*simNode, paths []string, files map[string]string, each func(map[string]string)) {
	if len(paths) == 0 {
		each(files)
		return
	}
	n := nodes[paths[0]]
	variants := []string{string(n.data)}
	if !n.synced {
		for _, v := range []string{string(n.safeData), "", string(n.data[:len(n.data)/2])} {
			if !slices.Contains(variants, v) {
				variants = append(variants, v)
			}
		}
	}
	for _, v := range variants {
		files[paths[0]] = v
		eachTorn(nodes, paths[1:], files, each)
	}
	delete(files, paths[0])
}

// put writes a file as a program that knows nothing of us would, in place.
func (d *simDisk) put(t *testing.T, path, data string) {
	t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	n := d.root
	for part := range strings.SplitSeq(strings.Trim(filepath.Dir(path), "/"), "/") {
		c := n.entries[part]
		if c == nil {
			c = &simNode{dir: true, entries: map[string]*simNode{}, mode: n.mode}
			n.entries[part], d.safe[c], d.safe[n][part] = c, map[string]*simNode{}, c
		}
		n = c
	}
	d.tick++
	c := n.entries[filepath.Base(path)]
	if c == nil {
		c = &simNode{mode: 0o600}
		n.entries[filepath.Base(path)], d.safe[n][filepath.Base(path)] = c, c
	}
	c.data, c.safeData, c.synced, c.modified = []byte(data), []byte(data), true, d.tick
}
