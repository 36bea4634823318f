package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// folder returns a council's folder as a file system that opens files and folders
// and nothing else: a pipe would wait for ever, and a device might never end.
func folder(dir string) fs.FS { return plainFS{os.DirFS(dir)} }

type plainFS struct{ fs.FS }

func (p plainFS) Open(name string) (fs.File, error) {
	info, err := fs.Stat(p.FS, name)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errNotFile}
	}
	return p.FS.Open(name)
}

// errNotFile says what stands in a file's place.
const errNotFile = notFile("it is not a file")

type notFile string

func (n notFile) Error() string { return string(n) }

// named gives the files of findings the names by which the editor finds them from
// where they stand. A file of the guide that is in the program, and a page that is
// still to be published, keep their own.
func (m *maker) named(p *council.Profile, findings finding.List) finding.List {
	all := make(finding.List, len(findings))
	for i, f := range findings {
		if dir := m.folderOf(p.Dir, f.File); dir != "" {
			f.File = filepath.ToSlash(filepath.Join(dir, filepath.FromSlash(f.File)))
		}
		all[i] = f
	}
	return all
}

// folderOf returns the folder a finding's file is in, the council's or the guide's,
// or would be in if it were there; "" for what is in no folder.
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
	return ""
}
