package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"familyguide/internal/finding"
)

// resolve returns dir as an absolute path with its symbolic links followed, so that a link
// stays and the folder it points to is replaced. The folder need not exist.
func resolve(dir string) (string, error) {
	if dir == "" {
		return "", fault(dir, "name one with --out", "no output folder is named")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", failed(dir, "finding the output folder", err)
	}
	const limit = 40 // as many links in a row as Linux follows (path_resolution(7))
	for range limit {
		info, err := os.Lstat(abs)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return withRealParent(dir, abs)
		}
		to, err := os.Readlink(abs)
		if err != nil {
			return "", failed(dir, "following the link", err)
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(abs), to)
		}
		abs = to
	}
	return "", fault(dir, "let it point to a folder", "the link leads back to itself")
}

// withRealParent follows links further up the path: the siblings must be
// where the folder really is, or they could not be swapped with it.
func withRealParent(dir, abs string) (string, error) {
	parent := filepath.Dir(abs)
	if parent == abs {
		return "", fault(dir, "choose a folder in it with --out", "the root of a disk cannot be the output folder")
	}
	real, err := filepath.EvalSymlinks(parent)
	if errors.Is(err, fs.ErrNotExist) {
		return abs, nil // Open makes it
	}
	if err != nil {
		return "", failed(dir, "finding the output folder", err)
	}
	return filepath.Join(real, filepath.Base(abs)), nil
}

// An old is what the output folder holds before the site is published.
type old struct {
	mode  fs.FileMode // of the folder; 0 if there is none
	files manifest    // nil if nothing was published yet
}

// inspect looks at the folder to be replaced and refuses one that holds
// anything that was not published by this package.
func inspect(dir, real string) (old, error) {
	info, err := os.Lstat(real)
	if errors.Is(err, fs.ErrNotExist) {
		return old{}, nil
	}
	if err != nil {
		return old{}, failed(dir, "looking at the output folder", err)
	}
	if !info.IsDir() {
		return old{}, fault(dir, "name another folder with --out, or move the file away", "is a file, not a folder")
	}
	files, err := readManifest(real)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return old{}, fault(dir, "name another folder with --out", "its %s cannot be read: %s", ManifestName, finding.Reason(err))
	}
	foreign, err := firstForeign(real)
	if err != nil {
		return old{}, failed(dir, "looking at the output folder", err)
	}
	if foreign != "" {
		return old{}, fault(dir, "to publish it with the site, put it into the council's static folder; else move it away, or name another folder with --out",
			"holds %s, which familyguide did not put there", foreign)
	}
	if err := writable(real); err != nil {
		return old{}, failed(dir, "looking at the output folder", err)
	}
	return old{mode: info.Mode(), files: files}, nil
}

// firstForeign returns one thing in root that is not this package's own, or "".
func firstForeign(root string) (string, error) {
	var first string
	err := walkForeign(root, func(p string) error { first = p; return fs.SkipAll })
	return first, err
}

// walkForeign calls f with the path of everything in root that is not this
// package's own: not listed by a manifest in its folder or in one above it.
// It ignores empty folders and the files that desktops leave everywhere.
func walkForeign(root string, f func(path string) error) error {
	known := ownership{root: root, manifests: map[string]manifest{}}
	return filepath.WalkDir(root, func(full string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(root, full)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if d.Type().IsRegular() && (litter[d.Name()] || known.owns(rel)) {
			return nil
		}
		return f(rel)
	})
}

var litter = map[string]bool{".DS_Store": true, "Thumbs.db": true, "desktop.ini": true}

// ownership knows which files below root were published, by the manifests
// there.
type ownership struct {
	root      string
	manifests map[string]manifest // by folder; nil if it has none
}

func (o *ownership) owns(p string) bool {
	for d := path.Dir(p); ; d = path.Dir(d) {
		m := o.in(d)
		if _, listed := m[strings.TrimPrefix(p, d+"/")]; listed || (m != nil && p == path.Join(d, ManifestName)) {
			return true
		}
		if d == "." {
			return false
		}
	}
}

func (o *ownership) in(d string) manifest {
	m, read := o.manifests[d]
	if !read {
		m, _ = readManifest(filepath.Join(o.root, filepath.FromSlash(d)))
		o.manifests[d] = m
	}
	return m
}
