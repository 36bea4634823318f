package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"familyguide/internal/finding"
)

// replaceFile puts a new text in the place of a file in one step: whatever happens, the
// file is the old one or the new one, whole. A link stays one, and the file keeps its
// permissions.
func replaceFile(name string, data []byte) (err error) {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = finding.List{{File: filepath.ToSlash(name), Message: "cannot be written: " + finding.Reason(err) + "; it is as it was",
				Hint: "close the programs that have it open, see that there is room and that you may write there, and try again"}}
		}
	}()
	info, err := os.Stat(real)
	switch {
	case err != nil:
		return err
	case info.Mode()&0o200 == 0:
		return &fs.PathError{Op: "write", Path: name, Err: fs.ErrPermission}
	}
	f, err := os.CreateTemp(filepath.Dir(real), ".familyguide-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // does nothing once it has its name
	_, err = f.Write(data)
	for _, then := range []func() error{func() error { return f.Chmod(info.Mode().Perm()) }, f.Sync, f.Close} {
		if err == nil {
			err = then()
		}
	}
	if err != nil {
		f.Close()
		return err
	}
	return os.Rename(f.Name(), real)
}
