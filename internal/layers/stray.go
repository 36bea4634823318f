package layers

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// filesAtTop are read at the top of a council's folder, beside the folders.
var filesAtTop = []string{"council.toml", "bank-holidays.json"}

// notes are files that people keep beside a site for themselves, by the name without
// its ending, in lower case; and by their ending.
var (
	notes   = []string{"readme", "licence", "license", "notice", "changelog", "contributing", "makefile", "justfile", "council.schema", "page.schema", "changes"}
	scripts = []string{".sh", ".bat", ".cmd", ".ps1", ".yml", ".yaml"}
)

// strayAtTop reports files and folders at the top of a council's folder that are not read.
func (r *reader) strayAtTop(layer fs.FS) {
	entries, err := fs.ReadDir(layer, ".")
	if err != nil {
		return // there is no such folder, or package council has reported it
	}
	for _, e := range entries {
		name := e.Name()
		switch {
		case !isText(name):
			r.fault(shown(name), "the name holds a character that cannot be shown", "rename it with letters, digits and -")
		case isPassedOver(name), strings.HasPrefix(name, "."): // settings of programs
		case e.IsDir() && !slices.Contains(Folders, name):
			r.strayFolder(layer, name)
		case e.Type().IsRegular() && !slices.Contains(filesAtTop, name) && !slices.Contains(Folders, name):
			r.strayFile(layer, name)
		}
	}
}

// strayFolder reports a folder that is not read, unless it is a built site or another
// council's folder.
func (r *reader) strayFolder(layer fs.FS, name string) {
	for _, known := range []string{"manifest.sha256", "council.toml"} {
		if _, err := fs.Stat(layer, name+"/"+known); err == nil {
			return
		}
	}
	lower := strings.ToLower(name)
	near := finding.Nearest(name, Folders)
	switch {
	case slices.Contains(Folders, lower):
		r.fault(name, "is not read under this name", fmt.Sprintf("rename it in small letters: %q", lower))
	case near != "":
		r.fault(name, "is not read", fmt.Sprintf("did you mean %q?", near))
	case r.isOffered(lower):
		r.fault(name, "is not read here", fmt.Sprintf("pages are in content/%[1]s, texts in i18n/%[1]s.toml", lower))
	case r.below["content/en/"+lower] != "":
		r.fault(name, "is not read here", "move it to content/en/"+lower)
	default:
		r.warn(name, "nothing in this folder is read",
			"pages belong in content/en, pictures and other files in static; keep anything else outside the council's folder")
	}
}

// strayFile reports a file that is not read.
func (r *reader) strayFile(layer fs.FS, name string) {
	lower := strings.ToLower(name)
	ext := path.Ext(lower)
	stem := strings.TrimSuffix(lower, ext)
	near := finding.Nearest(strings.TrimSuffix(lower, ".txt"), filesAtTop)
	original := originalOf(name)
	switch {
	case slices.Contains(filesAtTop, original) && r.isThere(layer, original):
		r.warn(name, fmt.Sprintf("is not read: it looks like a copy of %s that was left here", original), "delete it, or keep it in another folder")
	case slices.Contains(notes, stem) || slices.Contains(notes, lower) || slices.Contains(scripts, ext):
	case lower == "sources.toml":
		r.fault(name, "is not read here", "move it to content/sources.toml")
	case near != "":
		r.fault(name, "is not read under this name", fmt.Sprintf("did you mean %q?", near))
	case ext == ".toml" && (r.isOffered(stem) || len(stem) == 2):
		r.fault(name, "is not read here: the texts of a language are in the folder i18n", "move it to i18n/"+lower)
	case ext == ".md" && isPageText(layer, name):
		r.fault(name, "is not read here: a page is in the folder of its language", "move it to content/en/parents, or to another folder of content/en")
	case isHugos(stem):
		r.warn(name, "is not read: nothing of the guide is set in it", "take it out; a council's settings are in council.toml")
	case isBeside(lower) || ext == ".docx" || ext == ".doc" || ext == ".odt":
		r.warn(name, "is not read, and not published", "move it to static to publish it")
	default:
		r.warn(name, "is not read", "take it out, or move it to static to publish it")
	}
}

// isHugos reports whether a file is named as Hugo's settings are.
func isHugos(stem string) bool { return slices.Contains([]string{"hugo", "config", "params"}, stem) }

// isPageText reports whether a file begins as a page does.
func isPageText(layer fs.FS, name string) bool {
	data, err := fs.ReadFile(layer, name)
	return err == nil && bytes.HasPrefix(finding.WithoutMark(data), []byte("+++"))
}
