package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// inTwoSteps replaces real by new where the file system knows no exchange: the
// old folder steps aside, the new one takes its name. Between the two renames
// there is no output folder. If the second fails the first is taken back; if
// the program dies between them, recoverSwap does so at the next build.
// Afterwards the old folder stands where the new one was.
func inTwoSteps(new, real string) error {
	aside := sibling(real, "old")
	if err := os.Rename(real, aside); err != nil {
		return err
	}
	if err := os.Rename(new, real); err != nil {
		return errors.Join(os.Rename(aside, real), err)
	}
	_ = os.Rename(aside, new) // the new site stands; else the next build clears up
	return nil
}

// recoverSwap takes back what inTwoSteps left undone. Where the new site stands, the old
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
