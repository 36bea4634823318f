//go:build unix

package publish

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// flushFolder brings the names in a folder onto the disk.
func flushFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func isFull(err error) bool { return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT) }

// likeOld gives the new folder the owner, group and permissions of the old: a
// web server often reads the site by its group. Whoever may not give a folder
// away (everybody but root) keeps it, as after "cp".
func likeOld(new, real string, mode fs.FileMode) error {
	info, err := os.Lstat(real)
	if err != nil {
		return err
	}
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		if os.Lchown(new, int(st.Uid), int(st.Gid)) != nil {
			_ = os.Lchown(new, -1, int(st.Gid))
		}
	}
	return os.Chmod(new, mode) // after chown, which clears the set-group bit
}

// writable asks the system instead of reading the mode, which does not cover
// access lists and read-only disks.
func writable(dir string) error {
	return unix.Faccessat(unix.AT_FDCWD, dir, unix.W_OK|unix.X_OK, unix.AT_EACCESS)
}

// release removes the file while the lock is still held; acquire notices when
// the file it locked is no longer the one under the name.
func (l *lock) release() {
	_ = os.Remove(l.Path())
	_ = l.Close()
}
