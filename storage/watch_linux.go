package storage

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// silentDisks are file systems that tell nothing of changes by other machines.
var silentDisks = map[uint32]string{
	unix.NFS_SUPER_MAGIC:   "NFS",
	unix.SMB_SUPER_MAGIC:   "SMB",
	unix.CIFS_SUPER_MAGIC:  "CIFS",
	unix.SMB2_SUPER_MAGIC:  "SMB",
	unix.V9FS_MAGIC:        "9P",
	unix.FUSE_SUPER_MAGIC:  "FUSE",
	unix.CEPH_SUPER_MAGIC:  "Ceph",
	unix.AFS_SUPER_MAGIC:   "AFS",
	unix.CODA_SUPER_MAGIC:  "Coda",
	unix.NCP_SUPER_MAGIC:   "NCP",
	unix.AFS_FS_MAGIC:      "AFS",
	unix.OCFS2_SUPER_MAGIC: "OCFS2",
}

// tellsChanges is an error when the system does not tell of all changes in a
// directory.
func tellsChanges(dir string) error {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil {
		return fmt.Errorf("the system cannot report changes in %s: %w", dir, err)
	}
	if kind, ok := silentDisks[uint32(st.Type)]; ok {
		return fmt.Errorf("%s is on a network disk (%s), which does not report changes by other computers", dir, kind)
	}
	return nil
}
