package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// named replaces the file names of findings by paths from the working folder. A file of the
// guide inside the program, and a page that is not published yet, keep their names.
func (m *maker) named(p *council.Profile, findings finding.List) finding.List {
	all := make(finding.List, len(findings))
	for i, f := range findings {
		dir := m.folderOf(p.Dir, f.File)
		if inBase(p, f.File) {
			dir = p.Dir
		}
		if dir != "" {
			f.File = filepath.ToSlash(filepath.Join(dir, filepath.FromSlash(f.File)))
		}
		all[i] = f
	}
	return all
}

// own returns the findings in files of the council's, of a folder that it is based on, and
// in no file. After a fault in the profile, what is found in the guide's pages and in the
// finished ones follows from it.
func (m *maker) own(p *council.Profile, findings finding.List) finding.List {
	if p.Dir == "" {
		return findings
	}
	return slices.DeleteFunc(findings, func(f finding.Finding) bool {
		return f.File != "" && m.folderOf(p.Dir, f.File) != p.Dir && !inBase(p, f.File)
	})
}

// inBase reports whether a finding's file is in a folder that the council is based on.
func inBase(p *council.Profile, file string) bool {
	return slices.ContainsFunc(p.Below, func(below council.Folder) bool { return below.Dir != "" && strings.HasPrefix(file, below.Name+"/") })
}

// folderOf returns the folder that a finding's file is in, or would be in if it existed:
// the council's or the guide's. It is "" for what is in no folder.
func (m *maker) folderOf(dir, file string) string {
	switch top, _, _ := strings.Cut(file, "/"); top {
	case "council.toml", "bank-holidays.json":
		return dir
	case "content", "layouts", "static", "i18n":
		if dir == "" {
			return m.guide
		}
		if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(file))); err == nil {
			return dir
		}
		if _, err := fs.Stat(m.guideFiles(), file); err == nil {
			return m.guide
		}
		return dir
	}
	if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(file))); err == nil && dir != "" && file != "" {
		return dir // beside the folders that are read
	}
	return ""
}
