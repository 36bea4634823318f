package main

import (
	"os"
	"path/filepath"

	"familyguide/internal/layers"
)

// notInside refuses an output folder that is the council's own folder or contains it, and
// one inside the folders that the site is made from: the next build would take the output
// for the council's own pages. Publishing would refuse the first two as well, but only
// after everything is made, and with a message about some file in it.
func notInside(path, out string) error {
	dir, abs := realPath(path), realPath(out)
	if _, err := os.Stat(filepath.Join(dir, "council.toml")); err != nil {
		return nil
	}
	if isIn(dir, abs) {
		return usagef("choose another folder: --out public", "the output folder %s holds the council's own folder", out)
	}
	for _, name := range layers.Folders {
		if isIn(abs, filepath.Join(dir, name)) {
			return usagef("choose another folder: --out public", "the output folder %s is in the council's own folder %s, which the site is made from", out, name)
		}
	}
	return nil
}

// isIn reports whether a path is a folder or inside it.
func isIn(path, folder string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(rel)
}

// realPath returns an absolute path with its links resolved. The end of a path may not exist
// yet.
func realPath(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	for rest := ""; ; {
		if real, err := filepath.EvalSymlinks(abs); err == nil {
			return filepath.Join(real, rest)
		}
		parent := filepath.Dir(abs)
		if parent == abs {
			return filepath.Join(abs, rest)
		}
		abs, rest = parent, filepath.Join(filepath.Base(abs), rest)
	}
}
