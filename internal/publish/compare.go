package publish

import (
	"maps"
	"path/filepath"
	"slices"
)

// A Difference is how one published site differs from another, by their manifests.
type Difference struct {
	Missing []string // that the other lacks
	Changed []string
	Added   []string // that only the other has
}

// Same reports whether the two sites do not differ.
func (d Difference) Same() bool { return len(d.Missing)+len(d.Changed)+len(d.Added) == 0 }

// Compare compares the site that is published in dir with another, given by its manifest.
func Compare(dir string, other []byte) (Difference, error) {
	here, err := readManifest(dir)
	if err != nil {
		return Difference{}, verifyFault(filepath.ToSlash(dir), "familyguide build makes one", "holds no site that familyguide has built")
	}
	there, err := decode(other)
	if err != nil {
		return Difference{}, err
	}
	var d Difference
	for _, path := range slices.Sorted(maps.Keys(here)) {
		switch sum, ok := there[path]; {
		case !ok:
			d.Missing = append(d.Missing, path)
		case sum != here[path]:
			d.Changed = append(d.Changed, path)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(there)) {
		if _, ok := here[path]; !ok {
			d.Added = append(d.Added, path)
		}
	}
	return d, nil
}
