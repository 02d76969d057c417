//go:build unix

package storage

import (
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"syscall"
)

type simInput struct {
	disk *simDisk
	path string
	node *simNode
	at   int
}

func (d *simDisk) open(path string) (input, error) {
	if err := d.enter("open", path); err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	n, err := d.find("open", path)
	if err != nil {
		return nil, err
	}
	return &simInput{d, path, n, 0}, nil
}

func (f *simInput) Stat() (fs.FileInfo, error) {
	if err := f.disk.enter("fstat", f.path); err != nil {
		return nil, err
	}
	return simInfo{filepath.Base(f.path), f.node, int64(len(f.node.data))}, nil
}

func (f *simInput) Read(p []byte) (int, error) {
	if err := f.disk.enter("read", f.path); err != nil {
		return 0, err
	}
	n := copy(p, f.node.data[f.at:])
	f.at += n
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (f *simInput) Close() error { return f.disk.enter("close", f.path) }

type simOutput struct {
	disk *simDisk
	path string
	node *simNode
}

func (d *simDisk) create(path string) (output, error) {
	defer d.leave("create", path)
	if err := d.enter("create", path); err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	n, err := d.add("create", path, &simNode{mode: 0o600})
	if err != nil {
		return nil, err
	}
	return &simOutput{d, path, n}, nil
}

func (d *simDisk) add(op, path string, n *simNode) (*simNode, error) {
	dir, name, err := d.parent(op, path)
	if err != nil {
		return nil, err
	}
	if dir.entries[name] != nil {
		return nil, simError(op, path, syscall.EEXIST)
	}
	d.tick++
	n.modified = d.tick
	d.change(func(dirs simDirs) {
		if names, ok := dirs[dir]; ok && names[name] == nil {
			names[name] = n
		}
	}, dir)
	return n, nil
}

func (f *simOutput) Write(p []byte) (int, error) {
	defer f.disk.leave("write", f.path)
	err := f.disk.enter("write", f.path)
	n := len(p)
	if err != nil {
		if n = 0; f.disk.short {
			n = len(p) / 2
		}
	}
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	f.disk.tick++
	f.node.modified, f.node.synced = f.disk.tick, false
	f.node.data = append(slices.Clip(f.node.data), p[:n]...)
	return n, err
}

func (f *simOutput) Sync() error {
	defer f.disk.leave("sync", f.path)
	if err := f.disk.enter("sync", f.path); err != nil {
		return err
	}
	f.node.safeData, f.node.synced = f.node.data, true
	return nil
}

func (f *simOutput) Close() error {
	defer f.disk.leave("close", f.path)
	return f.disk.enter("close", f.path)
}
