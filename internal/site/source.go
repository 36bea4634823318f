package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyguide/internal/finding"
)

// A source is everything one site is made from, by its path: content/<lang>/…,
// layouts/…, static/…, drawings/…; words and lists of documents apart.
type source struct {
	files  map[string]file
	words  map[string][]file            // i18n/<lang>.toml: the guide's, then the council's
	texts  map[string]map[string]string // what they say: by language, then by key
	lists  []file                       // content/sources.toml, in the same order
	langs  []string                     // built languages, English first
	labels map[string]string            // what each language calls itself

	documents map[string]*listedDocument // those that the lists name, by id
	pictures  map[string]*pictureParams  // by their path below static/
	dropped   []string                   // the guide's pages that the council has dropped, "/parents/moving"
}

type file struct {
	data []byte
	own  bool   // from the council's folder
	over bool   // in the place of a file of the guide's
	name string // the path as its author knows it
}

// largest is how big a file of a council's folder may be: whatever it is, a
// family on a phone is not to load it.
const largest = 32 << 20

// gather reads the guide and the council's folder into one source, the
// council's files over the guide's.
func gather(guide fs.FS, dir string) (*source, finding.List) {
	src := &source{files: map[string]file{}, words: map[string][]file{}, texts: map[string]map[string]string{}, labels: map[string]string{}}
	var faults finding.List
	for _, root := range []string{"content", "layouts", "static"} {
		faults = append(faults, src.read(guide, root, false)...)
	}
	if dir == "" {
		return src, faults
	}
	own := os.DirFS(dir)
	for _, root := range []string{"content", "layouts", "static", "i18n"} {
		faults = append(faults, src.read(own, root, true)...)
	}
	return src, faults
}

const whoMayRead = "check who may read this file or folder"

// read adds every file below root.
func (s *source) read(from fs.FS, root string, own bool) finding.List {
	var faults finding.List
	fault := func(name, message, hint string) {
		faults = append(faults, finding.Finding{File: name, Message: message, Hint: hint})
	}
	if info, err := fs.Lstat(from, root); err == nil && info.Mode().Type() == fs.ModeSymlink {
		fault(root, "is a link, not a folder", "put a copy of the folder here instead") // WalkDir follows one where it begins, and there alone
		return faults
	}
	fs.WalkDir(from, root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == root && os.IsNotExist(err):
			return nil
		case !isText(name):
			fault(strings.Map(shown, strings.ToValidUTF8(name, "?")), "the name holds what is not a letter, a digit or a sign", "give it a plain name")
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case err != nil:
			fault(name, "cannot be read: "+finding.Reason(err), whoMayRead)
			return nil
		case name != root && isNoFile(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		case own && isForeignPage(name):
			fault(name, "is not a page: the guide's pages are Markdown, and their names end in .md", "write it as Markdown, or move it to the folder static")
			return nil
		case !d.Type().IsRegular():
			fault(name, "is a link or a device, not a file", "put a copy of the file here instead")
			return nil
		}
		if info, err := d.Info(); err == nil && info.Size() > largest {
			fault(name, fmt.Sprintf("is larger than %d MB", largest>>20), "make it smaller, or put it elsewhere and link to it")
			return nil
		}
		data, err := fs.ReadFile(from, name)
		if err != nil {
			fault(name, "cannot be read: "+finding.Reason(err), whoMayRead)
			return nil
		}
		if f := checkText(name, data); f != nil {
			faults = append(faults, *f)
			return nil
		}
		s.add(name, data, own)
		return nil
	})
	return faults
}

// isText tells whether a name can be written into a message, and on every host.
func isText(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, unicode.IsControl)
}

func shown(r rune) rune {
	if unicode.IsControl(r) {
		return '?'
	}
	return r
}

// isNoFile tells what nobody means to publish: hidden files, what editors leave
// beside a file while it is open or as its last version, what systems put into a
// folder that is looked at. Hugo would publish it beside the page.
func isNoFile(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".bak", ".tmp", ".swp", ".orig", ".rej":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// isForeignPage tells what Hugo would make pages of, and the guide does not check:
// other markup, and programs that make pages without end.
func isForeignPage(name string) bool {
	if !strings.HasPrefix(name, "content/") {
		return false
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".gotmpl", ".adoc", ".asciidoc", ".ad", ".org", ".rst", ".pandoc", ".pdc", ".markdown", ".mdown":
		return true
	}
	return false
}

var textFiles = []string{".md", ".toml", ".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".yaml", ".yml"}

// checkText finds the first byte of a text file that is not UTF-8. Hugo would
// publish it as it is.
func checkText(name string, data []byte) *finding.Finding {
	if !slices.Contains(textFiles, strings.ToLower(path.Ext(name))) || utf8.Valid(data) {
		return nil
	}
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	f := finding.At(name, data, at)
	f.Message = fmt.Sprintf("is not UTF-8 text: byte %#x", data[at])
	f.Hint = `save the file again with the encoding "UTF-8"`
	return &f
}

// add puts a file where the build expects it. A council's page replaces the
// guide's also where one is x.md and the other x/index.md.
func (s *source) add(name string, data []byte, own bool) {
	to := name
	if rest, ok := strings.CutPrefix(name, "layouts/i18n/"); ok {
		to = "i18n/" + rest
	} else if rest, ok := strings.CutPrefix(name, "layouts/drawings/"); ok {
		to = "drawings/" + rest
	}
	f := file{data: bytes.TrimPrefix(data, []byte("\ufeff")), own: own, name: name}
	if lang, ok := strings.CutPrefix(to, "i18n/"); ok {
		s.words[strings.TrimSuffix(lang, ".toml")] = append(s.words[strings.TrimSuffix(lang, ".toml")], f)
		return
	}
	if to == "content/sources.toml" {
		s.lists = append(s.lists, f)
		return
	}
	if own {
		_, f.over = s.files[to]
		if other := otherForm(to); other != "" {
			_, was := s.files[other]
			f.over = f.over || was
			delete(s.files, other)
		}
	}
	s.files[to] = f
}

// otherForm returns the other path a page may have: x/index.md for x.md.
func otherForm(name string) string {
	if !strings.HasPrefix(name, "content/") || path.Ext(name) != ".md" {
		return ""
	}
	if dir, ok := strings.CutSuffix(name, "/index.md"); ok {
		return dir + ".md"
	}
	return strings.TrimSuffix(name, ".md") + "/index.md"
}

// names returns the paths below a folder, sorted.
func (s *source) names(folder string) []string {
	var in []string
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		if strings.HasPrefix(name, folder) {
			in = append(in, name)
		}
	}
	return in
}
