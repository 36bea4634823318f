package council

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// A Folder holds pages, texts and pictures that come with a layer below a
// profile, laid out like a council's own folder.
type Folder struct {
	Name string // as findings name it, "../pan-sussex"; "scotland" for a built-in profile
	Dir  string // on the disk; "" for a built-in profile
	FS   fs.FS  // of a built-in profile; nil for a folder on the disk
}

// Files returns the folder's files.
func (f Folder) Files() fs.FS {
	if f.FS != nil {
		return f.FS
	}
	return os.DirFS(f.Dir)
}

// isFolder reports whether a base is the path of a folder.
func isFolder(base string) bool {
	return strings.Contains(base, "/") || strings.HasPrefix(base, ".")
}

// folderPath returns the shortest path of a folder that [isFolder] tells from a nation.
func folderPath(base string) string {
	base = path.Clean(base)
	if !isFolder(base) {
		return "./" + base
	}
	return base
}

// nearestFolder returns the hint to a council's folder with nearly the name of one that does
// not exist, "" if there is none. The folders above cannot be the base.
func nearestFolder(base, dir string, above []string) string {
	profiles, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), "*", profileFile))
	var names []string
	for _, p := range profiles {
		if of := filepath.Dir(p); !slices.Contains(above, realPath(of)) {
			names = append(names, filepath.Base(of))
		}
	}
	near := finding.Nearest(filepath.Base(dir), names)
	if near == "" {
		return ""
	}
	return `did you mean base = "` + folderPath(path.Join(path.Dir(base), near)) + `"?`
}

// realPath returns the path of a folder without links, so that a circle is recognized. A
// folder that does not exist has its own path.
func realPath(dir string) string {
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		real = dir
	}
	abs, err := filepath.Abs(real)
	if err != nil {
		return real
	}
	return abs
}
