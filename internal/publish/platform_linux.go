package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// swap makes two folders change places in one step with renameat2(2) and
// RENAME_EXCHANGE, since Linux 3.15, on ext4, XFS, Btrfs, tmpfs, overlayfs, F2FS
// and others. A file system that lacks it answers EINVAL (NFS, 9p, some FUSE), and
// inTwoSteps is used.
func swap(new, real string, exists bool) error {
	flags := uint(unix.RENAME_NOREPLACE)
	if exists {
		flags = unix.RENAME_EXCHANGE
	}
	err := unix.Renameat2(unix.AT_FDCWD, new, unix.AT_FDCWD, real, flags)
	if !errors.Is(err, unix.EINVAL) && !errors.Is(err, unix.ENOSYS) {
		return err
	}
	if exists {
		return inTwoSteps(new, real, os.Rename)
	}
	return os.Rename(new, real) // replaces nothing but an empty folder
}

// flushFile does nothing here: flushAll does it for all files at once.
func flushFile(*os.File) error { return nil }

// flushAll writes the whole file system's pages with one syncfs(2), which
// reports write errors since Linux 5.8: an fsync for each file would be a commit of the
// journal for each file.
func flushAll(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := unix.Syncfs(int(f.Fd())); err != nil {
		return flushEach(dir, (*os.File).Sync)
	}
	return nil
}
