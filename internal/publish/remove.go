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
// else's; it is moved to the visible folder kept+".kept", whose path is returned.
//
// The manifests go last, so that a removal cut short can be finished later.
func remove(site, kept string) (string, error) {
	if _, err := os.Lstat(filepath.Join(site, ManifestName)); errors.Is(err, fs.ErrNotExist) {
		// Never finished, so never published: nobody but us has seen it.
		return "", os.RemoveAll(site)
	}
	if err := removeOwn(site); err != nil {
		return "", err
	}
	if err := os.Remove(site); err == nil || errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	for n := 1; ; n++ {
		to := kept + ".kept"
		if n > 1 {
			to = fmt.Sprintf("%s.kept-%d", kept, n)
		}
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			return to, os.Rename(site, to)
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
		_ = os.Remove(d) // fails where a foreign file stands in it, as it should
	}
	return nil
}
