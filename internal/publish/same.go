package publish

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// takeOver records that a file of the old site goes into the new one, if its content is right.
// Commit links the files, once it knows that anything has changed.
func (s *Stage) takeOver(p string, sum sum, right func([]byte) bool) bool {
	if s.old.files[p] != sum {
		return false
	}
	info, data, err := look(s.oldPath(p))
	if err != nil || info.Mode()&s.mode != s.mode || !right(data) {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.same[p] = info
	return true
}

// look reads a plain file and says which one it read. A symbolic link is not one.
func look(name string) (fs.FileInfo, []byte, error) {
	named, err := os.Lstat(name)
	if err != nil {
		return nil, nil, err
	}
	if !named.Mode().IsRegular() {
		return nil, nil, errNotFile
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err == nil && !os.SameFile(named, info) {
		err = errChanged
	}
	if err != nil {
		return nil, nil, err
	}
	data := make([]byte, info.Size())
	_, err = io.ReadFull(f, data)
	return info, data, err
}

// linkSame puts the files taken over into the new site.
func (s *Stage) linkSame() error {
	for p, info := range s.same {
		if err := s.link(p, info); err != nil {
			return failed(s.dir, "taking over "+p, err)
		}
	}
	return nil
}

var errChanged = errors.New("somebody changed it while the site was built")

// link makes a hard link, then checks that it leads to the very file that was looked at. If
// the system makes no link (another owner, a memory stick), link makes a copy.
func (s *Stage) link(p string, info fs.FileInfo) error {
	to := s.path(p)
	err := os.Link(s.oldPath(p), to)
	if errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
			return err
		}
		err = os.Link(s.oldPath(p), to)
	}
	if err != nil {
		return s.copy(p)
	}
	is, err := os.Lstat(to)
	if err != nil {
		return err
	}
	if !os.SameFile(is, info) || is.Size() != info.Size() || !is.ModTime().Equal(info.ModTime()) {
		return errChanged
	}
	return nil
}

func (s *Stage) copy(p string) error {
	_, data, err := look(s.oldPath(p))
	if err != nil {
		return err
	}
	if sumOf(data) != s.sums[p] {
		return errChanged
	}
	return write(s.path(p), data)
}
