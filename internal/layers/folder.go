package layers

import (
	"errors"
	"io/fs"
	"os"
)

// Folder returns a folder on the disk as a file system that opens files and folders and
// nothing else: a pipe would wait for ever, and a device might never end.
func Folder(dir string) fs.FS { return plain{os.DirFS(dir)} }

type plain struct{ fs.FS }

func (p plain) Open(name string) (fs.File, error) {
	info, err := fs.Stat(p.FS, name)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errNotFile}
	}
	return p.FS.Open(name)
}

func (p plain) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(p.FS, name) }

func (p plain) ReadLink(name string) (string, error) { return fs.ReadLink(p.FS, name) }

var errNotFile = errors.New("it is not a file")
