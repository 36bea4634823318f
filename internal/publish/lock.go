package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// A lock is held on a file beside the output. The system releases it when the process
// ends, however it ends (flock(2), LockFileEx).
//
// On Windows no other process can read a locked byte. The library locks the first one, so the
// number of the process that holds the lock is written after it.
type lock struct{ *flock.Flock }

const (
	numberAt     = 1
	numberLength = 20 // padded, to cover the number of an earlier process
)

// acquire waits for the lock, and reports who holds it if that takes too long.
func acquire(dir, path string, wait time.Duration) (*lock, error) {
	const pause = 20 * time.Millisecond
	for end := time.Now().Add(wait); ; time.Sleep(pause) {
		l, err := tryAcquire(path)
		switch {
		case err == nil:
			return l, nil
		case !errors.Is(err, errHeld) && !errors.Is(err, errGone):
			return nil, failed(dir, "making sure that no other build writes here", err)
		case time.Now().After(end):
			return nil, fault(dir, untouched+"wait until the other build is done, or end it, then build again",
				"another build is publishing into this folder%s", holder(path))
		}
	}
}

var (
	errHeld = errors.New("another process holds the lock")
	errGone = errors.New("the file was removed between opening and locking it")
)

func tryAcquire(path string) (*lock, error) {
	l := &lock{flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o666))}
	if held, err := l.TryLock(); err != nil {
		return nil, err
	} else if !held {
		return nil, errHeld
	}
	if err := l.isNamed(); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	l.sign()
	return l, nil
}

// isNamed returns errGone if the file that is locked is no longer the one of its name: the
// build that held the lock removes the file when it is done.
func (l *lock) isNamed() error {
	locked, err := l.Stat()
	if err != nil {
		return err
	}
	named, err := os.Stat(l.Path())
	if errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(locked, named) {
		return errGone
	}
	return err
}

// sign writes which process holds the lock. The lock holds without it.
func (l *lock) sign() {
	f, err := os.OpenFile(l.Path(), os.O_WRONLY, 0)
	if err != nil {
		return
	}
	defer f.Close()
	_, _ = f.WriteAt(fmt.Appendf(nil, "%-*d", numberLength, os.Getpid()), numberAt)
}

// holder names the process that holds the lock, "" if it cannot be read.
func holder(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	number, err := io.ReadAll(io.NewSectionReader(f, numberAt, numberLength))
	if p := strings.TrimSpace(string(number)); err == nil && p != "" {
		return " (process " + p + ")"
	}
	return ""
}
