package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// remove deletes a site that was published, or was going to be: the files its
// manifest lists, then the folders this leaves empty. What remains is somebody
// else's; it is moved to the visible folder "NAME.kept", and the result says so.
//
// The manifests go last, so that a removal cut short can be finished later.
func (s *Stage) remove(site string) error {
	if _, err := os.Lstat(site); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err := removeOwn(site); err != nil {
		return err
	}
	if err := os.Remove(site); err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for n := 1; ; n++ {
		to := s.real + ".kept"
		if n > 1 {
			to = fmt.Sprintf("%s.kept-%d", s.real, n)
		}
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			if err := os.Rename(site, to); err != nil {
				return err
			}
			s.result.Kept = to
			return nil
		}
	}
}

// removeOwn deletes what walkForeign does not report.
func removeOwn(site string) error {
	foreign := map[string]bool{}
	err := walkForeign(site, func(p string) error {
		foreign[filepath.Join(site, filepath.FromSlash(p))] = true
		return nil
	})
	if err != nil {
		return err
	}
	var folders, manifests []string
	err = filepath.WalkDir(site, func(full string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			folders = append(folders, full)
		case foreign[full]:
		case d.Name() == ManifestName:
			manifests = append(manifests, full)
		default:
			return os.Remove(full)
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.Reverse(manifests) // that of the whole site is the last
	for _, m := range manifests {
		if err := os.Remove(m); err != nil {
			return err
		}
	}
	for _, d := range slices.Backward(folders[1:]) {
		_ = os.Remove(d) // fails if a foreign file is in it, as it should
	}
	return nil
}
