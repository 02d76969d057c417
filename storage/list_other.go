//go:build !linux && !darwin

package storage

func (d osDisk) list(path string) ([]sighting, error) { return listBy(d.readDir, path) }
