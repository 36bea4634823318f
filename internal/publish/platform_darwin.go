package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// swap makes two folders change places in one step with renamex_np(2) and
// RENAME_SWAP, on APFS since macOS 10.12. Other file systems (HFS+, a memory stick)
// answer ENOTSUP, and inTwoSteps is used.
func swap(new, real string, exists bool) error {
	flags := uint32(unix.RENAME_EXCL)
	if exists {
		flags = unix.RENAME_SWAP
	}
	err := unix.RenamexNp(new, real, flags)
	if !errors.Is(err, unix.ENOTSUP) && !errors.Is(err, unix.EINVAL) {
		return err
	}
	if exists {
		return inTwoSteps(new, real, os.Rename)
	}
	return os.Rename(new, real)
}

// flushFile hands the file to the drive with plain fsync(2); os.File.Sync would
// also empty the drive's own cache (F_FULLFSYNC), once a file. flushAll asks
// for that once, at the end.
func flushFile(f *os.File) error { return unix.Fsync(int(f.Fd())) }

func flushAll(dir string) error {
	err := flushEach(dir, func(f *os.File) error { return unix.Fsync(int(f.Fd())) })
	if err != nil {
		return err
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
