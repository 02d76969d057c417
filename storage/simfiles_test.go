//go:build unix

package storage

import (
	"slices"
	"syscall"

	"fromhere/storage/disk"
)

func (d *simDisk) Read(path string, most int) ([]byte, error) {
	for _, op := range []string{"open", "fstat", "read"} {
		if err := d.enter(op, path); err != nil {
			return nil, err
		}
	}
	d.mu.Lock()
	n, err := d.find("open", path)
	d.mu.Unlock()
	if err != nil {
		return nil, err
	}
	if err := disk.RefuseIrregular(n.mode); err != nil {
		return nil, err
	}
	return slices.Clone(n.data[:min(most, len(n.data))]), d.enter("close", path)
}

type simOutput struct {
	disk *simDisk
	path string
	node *simNode
}

func (d *simDisk) Create(path string) (disk.File, error) {
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
