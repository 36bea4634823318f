package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// rewriteFile replaces the text of a file in one step: whatever happens, the file is either
// the old one or the new one, whole. A link stays a link, the file keeps its permissions,
// and a file that may not be written is not replaced.
func rewriteFile(name string, data []byte) error {
	real, err := filepath.EvalSymlinks(name)
	if errors.Is(err, fs.ErrNotExist) {
		return writeFresh(name, data)
	} else if err != nil {
		return err
	}
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
