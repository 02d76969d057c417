package drafts

import (
	"os"
	"path/filepath"
	"testing"

	"fromhere/storage/disk"
	"fromhere/storage/storagetest"
)

// A lock whose rights an umask took is put right: it keeps out nobody for good.
func TestALockUnderAnyUmask(t *testing.T) {
	if !disk.ModesHold || os.Geteuid() == 0 {
		t.Skip("root may open whatever it is")
	}
	place := t.TempDir()
	p := draftsIn(place)
	storagetest.Keep(t, p, storagetest.Draft("a", "text", 0))
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(place, p.name, lockName), 0); err != nil {
		t.Fatal(err)
	}
	if got := storagetest.Left(t, draftsIn(place)); len(got) != 1 {
		t.Errorf("offered are %v", got)
	}
}
