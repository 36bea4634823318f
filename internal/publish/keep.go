package publish

import (
	"encoding/hex"
	"os"
	"path"
	"path/filepath"
)

// digestOf names the content of one manifest.
func digestOf(list []byte) string {
	s := sumOf(list)
	return hex.EncodeToString(s[:])
}

// Keep takes the site below prefix over from what is published now, if it is
// the one for which [Stage.Add] returned this digest and every file of it is
// still intact. It returns false where it is not: the caller then builds it
// and adds it. So a cache of digests by inputs saves the building of a council
// whose inputs are the same, and can be deleted, or out of date, without harm.
func (s *Stage) Keep(prefix, digest string) (bool, error) {
	list, err := os.ReadFile(filepath.Join(s.real, filepath.FromSlash(prefix), ManifestName))
	if err != nil || digestOf(list) != digest {
		return false, nil
	}
	own, err := decode(list)
	if err != nil {
		return false, nil
	}
	sizes, whole := s.linkAll(prefix, own)
	if !whole {
		if err := os.RemoveAll(s.path(prefix)); err != nil {
			return false, failed(s.dir, "clearing up beside the output", err)
		}
		return false, nil
	}
	for p, sum := range own {
		full := path.Join(prefix, p)
		if err := s.name(full); err != nil {
			return false, err
		}
		s.count(full, sum, sizes[p], true)
	}
	return true, s.place(path.Join(prefix, ManifestName), list, sumOf(list))
}

// linkAll links every file of a published site into the new one and returns
// their sizes, or false as soon as one is not what its manifest says.
func (s *Stage) linkAll(prefix string, own manifest) (map[string]int64, bool) {
	sizes := make(map[string]int64, len(own))
	for p, sum := range own {
		intact := func(there []byte) bool {
			sizes[p] = int64(len(there))
			return sumOf(there) == sum
		}
		if !s.link(path.Join(prefix, p), sum, intact) {
			return nil, false
		}
	}
	return sizes, true
}
