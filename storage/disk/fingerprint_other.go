//go:build !linux && !darwin

package disk

import "io/fs"

func FingerprintOf(info fs.FileInfo) Fingerprint {
	return Fingerprint{Size: info.Size(), Modified: info.ModTime().UnixNano()}
}
