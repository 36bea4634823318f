package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
)

// A lock is held on an open file beside the output. The system lets go of it
// when the process ends, however it ends (flock(2), LockFileEx).
//
// It is not a library's (gofrs/flock), which would replace tryLock alone: that one locks
// the first byte, so that on Windows nobody could read which process holds the lock, and
// does not hand out the file, which is needed to see that somebody has removed it.
type lock struct {
	path string
	file *os.File
}

// acquire waits for the lock, and reports who holds it if that takes too long.
func acquire(dir, path string, wait time.Duration) (*lock, error) {
	const pause = 20 * time.Millisecond
	for end := time.Now().Add(wait); ; time.Sleep(pause) {
		l, err := tryAcquire(path)
		switch {
		case err == nil:
			return l, nil
		case !isHeld(err) && !errors.Is(err, errGone):
			return nil, failed(dir, "making sure that no other build writes here", err)
		case time.Now().After(end):
			return nil, fault(dir, untouched+"wait until the other build is done, or end it, then build again",
				"another build is publishing into this folder%s", holder(path))
		}
	}
}

// errGone says that the file was removed between opening and locking it.
var errGone = errors.New("the lock was released")

func tryAcquire(path string) (*lock, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	if err := lockNamed(f, path); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	_ = f.Truncate(0)
	_, _ = fmt.Fprintln(f, os.Getpid())
	return &lock{path, f}, nil
}

// lockNamed locks f and makes sure that it is still what path names: the build
// that held the lock removes the file when it is done.
func lockNamed(f *os.File, path string) error {
	if err := tryLock(f); err != nil {
		return err
	}
	locked, err := f.Stat()
	if err != nil {
		return err
	}
	named, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(locked, named) {
		return errGone
	}
	return err
}

// holder names the process that holds the lock, "" if it cannot be read.
func holder(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	const longest = 20
	pid, err := io.ReadAll(io.LimitReader(f, longest))
	if p := strings.TrimSpace(string(pid)); err == nil && p != "" {
		return " (process " + p + ")"
	}
	return ""
}
