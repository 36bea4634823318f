package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// inTwoSteps replaces real by new if the file system cannot exchange them: it moves the old
// folder aside, and gives its name to the new one. Between the two renames there is no output
// folder. If the second rename fails, the first is undone; if the program dies between
// them, recoverSwap undoes it at the next build. Afterwards the old folder is where the
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

// setAside is the error of an exchange that could not be undone: there is no output
// folder, and the old site is at path until the next build.
type setAside struct {
	error
	path string
}

func (e *setAside) Unwrap() error { return e.error }

// recoverSwap undoes an exchange that inTwoSteps left half done. If the new site is in place,
// the caller has to remove the old one.
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
