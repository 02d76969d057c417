//go:build !unix

package term

import "time"

// readable answers without waiting where a file cannot be waited on. Bubble
// Tea reads the Windows console by its own means and does not come here; for
// pipes, a key is taken as it is, and a paste goes on until its end marker.
func readable(_ uintptr, limit time.Duration) bool {
	return limit >= pasteWait
}
