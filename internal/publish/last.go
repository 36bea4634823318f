package publish

import (
	"encoding/hex"
	"os"
	"path/filepath"
)

// Last returns the wanted files of the site that is published in dir, by path. It is empty
// if nothing is published there. An error means that there is a site that cannot be read.
func Last(dir string, wanted func(path string) bool) (map[string][]byte, error) {
	listed, err := readManifest(dir)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for path := range listed {
		if !wanted(path) {
			continue
		}
		_, data, err := look(filepath.Join(dir, filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		files[path] = data
	}
	return files, nil
}

// LastSums returns the digests of the files of the site that is published in dir, by path;
// nil if nothing is published there, or it cannot be read.
func LastSums(dir string) map[string]string {
	listed, err := readManifest(dir)
	if err != nil {
		return nil
	}
	sums := map[string]string{}
	for path, sum := range listed {
		sums[path] = hex.EncodeToString(sum[:])
	}
	return sums
}

// Sum returns the digest of a file as [LastSums] has it.
func Sum(data []byte) string {
	sum := sumOf(data)
	return hex.EncodeToString(sum[:])
}

// Remember saves a note for the next build beside dir, in a file that may be deleted at any
// time.
func Remember(dir, what string, note []byte) error {
	real, err := resolve(dir)
	if err != nil {
		return err
	}
	name := sibling(real, what)
	if _, old, err := look(name); err == nil && string(old) == string(note) {
		return nil
	}
	part := name + ".part"
	if err := os.WriteFile(part, note, 0o666); err != nil {
		os.Remove(part)
		return err
	}
	if err := os.Rename(part, name); err != nil {
		os.Remove(part)
		return err
	}
	return nil
}

// Remembered returns such a note; nil if it does not exist or cannot be read.
func Remembered(dir, what string) []byte {
	real, err := resolve(dir)
	if err != nil {
		return nil
	}
	_, note, err := look(sibling(real, what))
	if err != nil {
		return nil
	}
	return note
}
