package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"

	"familyguide/internal/finding"
)

// check is the check name of this package's findings.
const check = "publish"

// fault is an error of one finding, in the words of a web editor.
func fault(dir, hint, format string, args ...any) finding.List {
	return finding.List{{Check: check, File: dir, Message: fmt.Sprintf(format, args...), Hint: hint}}
}

// failed turns an error of the system into a fault that says what was being done, why it
// failed, that the old site is whole, and what to do.
func failed(dir, doing string, err error) finding.List {
	return fault(dir, untouched+hintFor(dir, err), "%s: %s", doing, finding.Reason(err))
}

const untouched = "what was published before is untouched; "

func hintFor(dir string, err error) string {
	parent := filepath.Dir(filepath.Clean(dir))
	switch {
	case isFull(err):
		return "the new site is written beside the old one before it takes its place: make room for both, then build again"
	case errors.Is(err, syscall.EROFS):
		return "the disk can only be read: choose a folder elsewhere with --out"
	case errors.Is(err, syscall.EBUSY):
		return "a folder that is a disk or volume of its own, or in use, cannot be replaced: choose a folder inside it with --out"
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("the folder and the one it is in (%s) must be writable for you: ask for that, or choose a folder elsewhere with --out", parent)
	}
	return "try again, or choose a folder elsewhere with --out"
}
