package layers

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// English is the main language of every site.
const English = "en"

// Required are the addresses of the pages that every site has in every language. They
// can be replaced, but not dropped: other people's pages and scripts count on them, and
// the guide's own lead to them.
var Required = []string{
	"/", "/parents", "/timeline", "/timeline/dates",
	"/children", "/children/under-8", "/children/8-11", "/children/12-15", "/children/16-17",
	"/words", "/help", "/privacy", "/safety", "/accessibility",
}

// RequiredFiles returns the files at which the required pages are published: all of them in
// English, and those that exist in another language.
func (s *Stack) RequiredFiles() []string {
	var files []string
	for _, lang := range s.Languages {
		for _, address := range Required {
			if lang == English || s.Page(lang, address) != nil {
				files = append(files, fileOf(lang, address))
			}
		}
	}
	return files
}

// OwnFiles returns the files at which the pages of editors are published.
func (s *Stack) OwnFiles() map[string]bool {
	own := map[string]bool{}
	for _, lang := range s.Languages {
		for _, p := range s.Pages(lang) {
			if p.Own {
				own[fileOf(lang, p.Address)] = true
			}
		}
	}
	return own
}

// DraftFiles returns the files at which a preview shows drafts, and pages that wait.
func (s *Stack) DraftFiles() []string {
	var files []string
	for _, lang := range s.Languages {
		for _, p := range s.Pages(lang) {
			if p.Front.Draft || p.Waits {
				files = append(files, fileOf(lang, p.Address))
			}
		}
	}
	return files
}

// fileOf returns the file at which a page is published.
func fileOf(lang, address string) string {
	if lang == English {
		lang = ""
	}
	return strings.TrimPrefix(path.Join(lang, address, "index.html"), "/")
}

// cannotDrop reports whether the page at an address has to stay. embed/ shows its
// frame, and takes it along.
func cannotDrop(address string) bool {
	return slices.Contains(Required, address) || address == "/embed/frame"
}

// isText reports whether a name can be written into a message, and on every host.
func isText(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, unicode.IsControl)
}

// shown returns a name that is not text as a message can show it.
func shown(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(name, "?"))
}

// canonical returns the path of a file among all layers.
func canonical(name string) string {
	name = norm.NFC.String(name)
	if rest, ok := strings.CutPrefix(name, textFolders[0]); ok {
		return textFolders[1] + rest
	}
	if rest, ok := strings.CutPrefix(name, "layouts/drawings/"); ok {
		return "drawings/" + rest
	}
	return name
}

// isPage reports whether a path is that of a page.
func isPage(name string) bool {
	return strings.HasPrefix(name, "content/") && strings.Count(name, "/") > 1 && path.Ext(name) == ".md"
}

// addressOf returns the language and the address of the page at a path.
func addressOf(name string) (lang, address string) {
	lang, rest, _ := strings.Cut(strings.TrimPrefix(name, "content/"), "/")
	address = strings.ToLower(strings.TrimSuffix(rest, path.Ext(rest)))
	if base := path.Base(address); base == "index" || base == "_index" {
		address = path.Dir(address)
	}
	return lang, path.Join("/", address)
}

// isSection reports whether a page is that of a section.
func isSection(name string) bool { return path.Base(name) == "_index.md" }

// beside are the endings of files that may lie beside a page. The build reports those that
// no browser shows.
var beside = []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".pdf", ".mp3", ".m4a", ".mp4", ".webm", ".vtt", ".srt", ".ics", ".heic", ".heif", ".tif", ".tiff", ".bmp"}

// isBeside reports whether a file may lie beside a page.
func isBeside(name string) bool { return slices.Contains(beside, strings.ToLower(path.Ext(name))) }
