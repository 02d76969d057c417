//go:build !linux && !darwin

package storage

func (d osDisk) stamps(dir string, below []string) ([]stamp, error) {
	return stampsBy(d.lstat, dir, below)
}

func (d osDisk) list(path string, _ *listRoom) ([]sighting, error) { return listBy(d.readDir, path) }
