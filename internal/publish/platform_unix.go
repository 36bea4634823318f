//go:build unix && !linux && !darwin

package publish

import "os"

// swap uses two renames, because other Unix systems cannot exchange folders: for an
// instant there is no output folder. See inTwoSteps.
func swap(new, real string, exists bool) error {
	if exists {
		return inTwoSteps(new, real, os.Rename)
	}
	return os.Rename(new, real)
}

func flushFile(f *os.File) error { return f.Sync() }

func flushAll(dir string) error { return flushEach(dir, (*os.File).Sync) }
