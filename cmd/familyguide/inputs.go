package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"familyguide/internal/council"
)

// inputs returns a digest of everything a site depends on: this program with the
// guide inside it, the day, the options, and every file of the council's folder.
// It is "" if something could not be read; such a site is always built again.
func (m *maker) inputs(p *council.Profile) string {
	program := programDigest()
	if program == "" {
		return ""
	}
	h := sha256.New()
	o := m.optionsOf(p)
	fmt.Fprintf(h, "%s %s %d %q %t %q %s\n", program, m.today, o.Links, o.Address, o.Precompress, o.SignOff, p.ID)
	for _, dir := range append(foldersBelow(p), p.Dir) {
		if dir != "" && !addFolder(h, dir) {
			return ""
		}
	}
	for _, f := range p.Below {
		if f.Dir != "" && !addFolder(h, f.Dir) {
			return ""
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// foldersBelow returns the folders on the disk that a profile is based on.
func foldersBelow(p *council.Profile) []string {
	var dirs []string
	for _, below := range p.Below {
		if below.Dir != "" {
			dirs = append(dirs, below.Dir)
		}
	}
	return dirs
}

// addFolder adds the name and content of every file in a folder to a digest. It
// returns false if there is a link, because the target can change unnoticed.
func addFolder(h hash.Hash, dir string) bool {
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(h, "%q %v ", filepath.ToSlash(rel), d.Type())
		if d.IsDir() {
			return nil
		}
		if !d.Type().IsRegular() {
			return fs.ErrInvalid
		}
		data, err := os.ReadFile(name)
		sum := sha256.Sum256(data)
		h.Write(sum[:])
		return err
	})
	return err == nil
}

// programDigest returns a digest of this program, or "" if it cannot be read.
var programDigest = sync.OnceValue(func() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
})
