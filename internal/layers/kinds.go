package layers

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// markdowns are the endings of Markdown and of other texts that people write pages in.
var markdowns = []string{".text", ".markdown", ".mdown", ".mkd", ".mdx", ".mdwn"}

// notPage records why a file does not become a page.
func (r *reader) notPage(name string) {
	const word = "open it, copy its text into a file whose name ends in .md, or save it as a PDF in static and link to that"
	base, ext := path.Base(name), strings.ToLower(path.Ext(name))
	before := strings.TrimSuffix(base, path.Ext(base))
	switch {
	case ext == ".md":
		r.fault(name, "is not a page: the name of a page ends in .md, in small letters", `rename it: "`+before+`.md"`)
	case strings.EqualFold(path.Ext(before), ".md"):
		r.fault(name, "is not a page: its name ends in "+base[len(before)-len(".md"):]+", not in .md",
			`rename it: "`+strings.TrimSuffix(before, path.Ext(before))+`.md". Windows hides the last part of a name until you choose View, File name extensions`)
	case slices.Contains([]string{".doc", ".docx", ".odt", ".rtf", ".pages", ".wpd"}, ext):
		r.fault(name, "is not a page, but a document of a word processor", word)
	case ext == ".txt", slices.Contains(markdowns, ext):
		r.fault(name, "is not a page: the guide's pages are Markdown, and their names end in .md", `rename it: "`+before+`.md"`)
	default:
		r.fault(name, "is not a page: the guide's pages are Markdown, and their names end in .md", "write it as Markdown, or move it to the folder static")
	}
}

// notForFamilies are the endings of files that no phone opens from a web page: shortcuts to
// another computer, programs, and documents that only one desktop program can open.
var notForFamilies = []string{
	".lnk", ".url", ".webloc", ".desktop", ".exe", ".msi", ".bat", ".cmd", ".ps1", ".sh", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".py",
	".scss", ".sass", ".less", ".ts", ".psd", ".ai", ".indd", ".pub", ".vsd", ".vsdx", ".xcf", ".tex", ".yaml", ".yml",
}

// escape matches the escape of a sign in an address: %20 is a space.
var escape = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)

// inStatic is isMisplaced for the folder of files that are published as they are.
func (r *reader) inStatic(name, rest string) bool {
	base, ext := strings.ToLower(path.Base(rest)), strings.ToLower(path.Ext(rest))
	lang := strings.TrimSuffix(base, ".toml")
	switch {
	case ext == ".md" || slices.Contains(markdowns, ext):
		r.fault(name, "is not made into a page: what is in static is published as it is", "move it to content/en/parents; to offer it for download, save it as a PDF")
	case slices.Contains([]string{".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml"}, ext):
		r.fault(name, "is not checked under this name: a page of HTML ends in .html", "write it in Markdown as a page in content/en, or rename it so that it ends in .html")
	case base == "sources.toml":
		r.fault(name, "is not read here", "move it to content/sources.toml")
	case slices.Contains(filesAtTop, base):
		r.fault(name, "is not read here, and would be published", "take it out of static: the one that is read is at the top of the council's folder")
	case ext == ".toml" && r.isOffered(lang):
		r.fault(name, "is not read here: the texts of a language are in the folder i18n", "move it to i18n/"+base)
	case ext == ".toml":
		r.fault(name, "is not read here, and families cannot read it", "take it out of static")
	case r.isInWrongCase(name):
	case escape.MatchString(rest) || strings.ContainsAny(rest, "#?"):
		r.fault(name, "has a name that a browser reads as another one", "rename it with letters, digits and -")
	case r.isUnused(rest):
		r.warn(name, "is not read, and not published: the guide has its own styles and scripts", "take it out; to publish it, put it into another folder of static. The colours are accent and paper in council.toml")
		return false
	default:
		if slices.Contains(notForFamilies, ext) {
			r.warn(name, "is published, and phones cannot open files of this kind", "save it as a PDF, or take it out")
		}
		return false
	}
	return true
}

// isUnused reports whether a file is in a folder of static from which only templates take
// files, and no template of the guide or the council takes it.
func (r *reader) isUnused(rest string) bool {
	top, _, isIn := strings.Cut(rest, "/")
	return isIn && (top == "styles" || top == "scripts") && r.below[strings.ToLower("static/"+rest)] == "" && !r.layouts
}
