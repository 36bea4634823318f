package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// inTwoSteps replaces real by new if the file system knows no exchange: the old folder
// steps aside, the new one takes its name. Between the two renames there is no output
// folder. If the second fails the first is taken back; if the program dies between
// them, recoverSwap does so at the next build. Afterwards the old folder is where the
// new one was.
func inTwoSteps(new, real string, rename func(from, to string) error) error {
	aside := sibling(real, "old")
	if err := rename(real, aside); err != nil {
		return err
	}
	if err := rename(new, real); err != nil {
		if rename(aside, real) != nil {
			return &setAside{err, aside}
		}
		return err
	}
	_ = rename(aside, new) // the new site is in place; else the next build clears up
	return nil
}

// setAside is the error of an exchange that could not be taken back: there is no output
// folder, and the old site is at path until the next build.
type setAside struct {
	error
	path string
}

func (e *setAside) Unwrap() error { return e.error }

// recoverSwap takes back what inTwoSteps left undone. If the new site is in place, the old
// one aside is for the caller to remove.
func recoverSwap(real string) error {
	aside := sibling(real, "old")
	if _, err := os.Lstat(aside); err != nil {
		return nil // nothing was left
	}
	if _, err := os.Lstat(real); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(aside, real)
	}
	return nil
}

// flushEach brings every file and folder below dir onto the disk, one by one.
func flushEach(dir string, flush func(*os.File) error) error {
	return filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		return errors.Join(flush(f), f.Close())
	})
}
