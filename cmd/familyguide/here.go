package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

// A home is the council's folder that an editor is in: at its top, or in one of the
// folders that the site is made from.
type home struct {
	dir     string // "." or "../.."
	inside  string // where in it the editor is: "", "content/en/parents"
	profile *council.Profile
}

// at returns the path of a file of the folder from the working folder.
func (h home) at(name string) string { return filepath.Join(h.dir, filepath.FromSlash(name)) }

// shown returns the same as messages write it, on every system.
func (h home) shown(name string) string { return filepath.ToSlash(h.at(name)) }

// here returns the council's folder that the editor is in. Its profile has no fault.
func here() (home, error) {
	h, faults, err := unfinishedHere()
	if err != nil {
		return h, err
	}
	return h, faults.Err()
}

// unfinishedHere returns the folder and the faults of its profile, for verbs that work on
// a folder whose profile has faults. The profile exists.
func unfinishedHere() (home, finding.List, error) {
	h, err := folderHere()
	if err != nil {
		return h, nil, err
	}
	p, faults := profileAt(h.dir)
	if p == nil {
		return h, nil, faults.Err()
	}
	h.profile = p
	return h, faults, nil
}

// folderHere finds the folder itself.
func folderHere() (home, error) {
	for dir, inside := ".", ""; ; dir = filepath.Join(dir, "..") {
		if hasProfile(dir) {
			return home{dir: dir, inside: inside}, nil
		}
		abs, err := filepath.Abs(dir)
		base := filepath.Base(abs)
		if err != nil || filepath.Dir(abs) == abs || inside == "" && dir != "." {
			break
		}
		inside = path.Join(base, inside)
		if slices.Contains(layers.Folders, base) {
			if parent := filepath.Join(dir, ".."); hasProfile(parent) {
				return home{dir: parent, inside: inside}, nil
			}
		}
	}
	fault := noProfile(".")
	fault.File = ""
	fault.Message = "this folder " + strings.TrimPrefix(fault.Message, ": ")
	fault.Hint = "go into your council's folder first: cd my-council; familyguide new my-council makes one"
	return home{}, finding.List{fault}
}

// writeFresh writes a file that must not exist yet, and the folders above it.
func writeFresh(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(name)
	}
	return err
}

// cannotWrite is the fault of a file that cannot be written.
func cannotWrite(name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return finding.List{{File: filepath.ToSlash(name), Message: "cannot be written: there is no folder " + filepath.ToSlash(filepath.Dir(name)),
			Hint: "make the folder first, or name another"}}
	}
	return finding.List{{File: filepath.ToSlash(name), Message: "cannot be written: " + finding.Reason(err),
		Hint: "look at who may write there, and whether there is room"}}
}
