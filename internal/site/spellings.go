package site

import (
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/tree"
)

// spellings are the files and folders of a site by a form of their names that ignores what
// some hosts ignore: capital letters, and how an accent is stored.
type spellings map[string]string

func spellingsOf(t tree.Tree) spellings {
	s := spellings{}
	for name := range t {
		s.add(name)
	}
	return s
}

// add records a file and its folders; a folder ends with /.
func (s spellings) add(name string) {
	s[fold(name)] = name
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		s[fold(dir)] = dir + "/"
	}
}

// clash returns the file or folder that some host would confuse with a new file, or "".
func (s spellings) clash(name string) string {
	if other, taken := s[fold(name)]; taken {
		return other
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if other, taken := s[fold(dir)]; taken && other != dir+"/" {
			return other
		}
	}
	return ""
}

func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }
