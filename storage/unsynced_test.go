package storage

import "fromhere/storage/disk"

// noFileSync is a disk that waits for no file, noDirSync one that waits for no
// directory.
type noFileSync struct{ disk.FS }

type unsyncedFile struct{ disk.File }

func (unsyncedFile) Sync() error { return nil }

func (m noFileSync) Create(path string) (disk.File, error) {
	f, err := m.FS.Create(path)
	if err != nil {
		return nil, err
	}
	return unsyncedFile{f}, nil
}

type noDirSync struct{ disk.FS }

func (noDirSync) SyncDir(string) error { return nil }
