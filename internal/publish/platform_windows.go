package publish

import (
	"errors"
	"io/fs"
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// swap uses two renames, because Windows cannot exchange folders: for an
// instant there is no output folder. See inTwoSteps.
//
// A rename fails while any program holds a file of the folder open (a virus
// scanner, IIS serving a page, an Explorer window). That usually passes, so swap retries
// for a few seconds before the build gives up, with the old site in place.
func swap(new, real string, exists bool) error {
	if !exists {
		return rename(new, real)
	}
	return inTwoSteps(new, real, rename)
}

func rename(from, to string) error {
	var err error
	for pause := 10 * time.Millisecond; pause < 3*time.Second; pause *= 2 {
		err = os.Rename(from, to)
		if !errors.Is(err, windows.ERROR_SHARING_VIOLATION) && !errors.Is(err, windows.ERROR_ACCESS_DENIED) {
			return err
		}
		time.Sleep(pause)
	}
	return err
}

func flushFile(f *os.File) error { return f.Sync() }

// flushAll does nothing: a folder cannot be flushed on Windows, and NTFS keeps a journal of
// names.
func flushAll(string) error    { return nil }
func flushFolder(string) error { return nil }

func isFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// likeOld does nothing: a folder takes its permissions from its parent.
func likeOld(string, string, fs.FileMode) error { return nil }

// writable does nothing: only writing shows whether a folder can be written.
func writable(string) error { return nil }

// release closes the file before it removes it: Windows removes no file that is
// open, which is also why the removal cannot hit another build's lock.
func (l *lock) release() {
	_ = l.Close()
	_ = os.Remove(l.Path())
}
