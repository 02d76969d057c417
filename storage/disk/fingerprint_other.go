//go:build !linux && !darwin

package disk

import "io/fs"

// FingerprintOf is the fingerprint of a file that was looked at.
func FingerprintOf(info fs.FileInfo) Fingerprint {
	return Fingerprint{Size: info.Size(), Modified: info.ModTime().UnixNano()}
}
