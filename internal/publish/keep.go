package publish

import (
	"encoding/hex"
	"path/filepath"
)

// digestOf names the content of one manifest.
func digestOf(list []byte) string {
	s := sumOf(list)
	return hex.EncodeToString(s[:])
}

// KeepIf takes over the site below prefix as it is published now, if it is
// the one for which [Stage.Add] returned this digest and every file of it is
// still intact. It returns false otherwise; the caller then builds the site
// and adds it. A stale or deleted cache of digests therefore does no harm.
func (s *Stage) KeepIf(prefix, digest string) (bool, error) {
	return s.keep(prefix, func(list []byte) bool { return digestOf(list) == digest })
}

// KeepAsIs takes the site below prefix over as it is published now, whichever edition it is:
// for a council that has a fault, while the others go on. It returns false if there is no
// intact site.
func (s *Stage) KeepAsIs(prefix string) (bool, error) {
	return s.keep(prefix, func([]byte) bool { return true })
}

func (s *Stage) keep(prefix string, wanted func(list []byte) bool) (bool, error) {
	if err := checkPrefix(prefix); err != nil {
		return false, err
	}
	_, list, err := look(filepath.Join(s.oldPath(prefix), ManifestName))
	if err != nil || !wanted(list) {
		return false, nil
	}
	own, err := decode(list)
	if err != nil {
		return false, nil
	}
	sizes, whole := s.takeOverAll(prefix, own)
	if !whole {
		return false, nil
	}
	for p, sum := range own {
		full := below(prefix, p)
		if err := s.name(full); err != nil {
			return false, err
		}
		s.count(full, sum, sizes[p], true)
	}
	return true, s.place(below(prefix, ManifestName), list, sumOf(list))
}

// takeOverAll takes over every file of a published site and returns their sizes. If a file
// differs from the manifest it takes over none and returns false.
func (s *Stage) takeOverAll(prefix string, own manifest) (map[string]int64, bool) {
	sizes := make(map[string]int64, len(own))
	for p, sum := range own {
		intact := func(there []byte) bool {
			sizes[p] = int64(len(there))
			return sumOf(there) == sum
		}
		if !s.takeOver(below(prefix, p), sum, intact) {
			s.letGo(prefix, own)
			return nil, false
		}
	}
	return sizes, true
}

func (s *Stage) letGo(prefix string, own manifest) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for p := range own {
		delete(s.same, below(prefix, p))
	}
}
