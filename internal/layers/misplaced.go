package layers

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"familyguide/internal/finding"
)

func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }

// isOffered reports whether the site has a language.
func (r *reader) isOffered(lang string) bool { return slices.Contains(r.stack.Languages, lang) }

// isMisplaced reports whether nothing reads files in this place, and records a fault if so.
// Each folder is reported once.
func (r *reader) isMisplaced(name string) bool {
	root, rest, _ := strings.Cut(name, "/")
	switch root {
	case "content":
		return r.inContent(name, rest)
	case "i18n":
		return r.inTexts(name, rest)
	case "static":
		return r.inStatic(name, rest)
	}
	return r.isInWrongCase(name)
}

// inContent is isMisplaced for the folder of the pages.
func (r *reader) inContent(name, rest string) bool {
	lang, _, isIn := strings.Cut(rest, "/")
	switch {
	case !isIn && rest == "sources.toml":
		return false
	case !isIn && path.Ext(strings.ToLower(rest)) == ".md":
		r.fault(name, "is not read here: a page is in the folder of its language", "move it to content/en/parents, or to another folder of content/en")
	case !isIn && strings.EqualFold(rest, "sources.toml"):
		r.fault(name, "is not read under this name", `rename it in small letters: "sources.toml"`)
	case !isIn:
		r.fault(name, "is not read here", orNear(rest, []string{"sources.toml"}, "move it to static to publish it, or out of the folder content"))
	case !r.isOffered(lang):
		r.notOffered("content/"+lang, lang)
	case r.isInWrongCase(path.Dir(name)):
	case strings.EqualFold(strings.TrimPrefix(path.Base(name), "_"), "index.md") && path.Base(name) != strings.ToLower(path.Base(name)):
		r.fault(name, "is not read under this name", `rename it in small letters: "`+strings.ToLower(path.Base(name))+`"`)
	case path.Ext(name) == ".md" && strings.ContainsAny(name, unaddressed):
		r.fault(name, fmt.Sprintf("has a name that cannot be an address: no address may hold %s", strings.Join(strings.Split(unaddressed, ""), " ")), "rename it with letters, digits and -")
	case path.Ext(name) == ".md" && r.namesLanguage(path.Base(name)) != "":
		hint, code := "a page in another language is in the folder of that language: content/", r.namesLanguage(path.Base(name))
		if hint += code; code == lang {
			hint = fmt.Sprintf("rename it: %q", strings.TrimSuffix(path.Base(name), "."+code+".md")+".md")
		}
		r.fault(name, "would be a page of the language "+lang+": the part after the dot in its name changes nothing", hint)
	case path.Ext(name) == ".md" || isBeside(name):
		return false
	default:
		r.notPage(name)
	}
	return true
}

// unaddressed are the signs that mean something else in an address: a browser would look for
// another page.
const unaddressed = "%#?"

// families are the languages other than English that guides are most often wanted in.
var families = strings.Fields("cy gd ga pl ro ur pa bn gu ar fa ku so pt es fr it lt uk ru tr sq vi zh hi ta ti am")

// namesLanguage returns the code of a language between the name of a page and its ending,
// "cy" of "where.cy.md", as other site generators write it; "" if there is none.
func (r *reader) namesLanguage(base string) string {
	code := strings.TrimPrefix(path.Ext(strings.TrimSuffix(base, ".md")), ".")
	if r.isOffered(code) || slices.Contains(families, code) {
		return code
	}
	return ""
}

// notOffered reports the folder of a language that the site does not have.
func (r *reader) notOffered(folder, lang string) {
	hint := fmt.Sprintf(`write languages = ["en", %q] in council.toml, or move the pages below content/en`, lang)
	message := fmt.Sprintf("the profile does not offer the language %q", lang)
	switch lower := strings.ToLower(lang); {
	case r.isOffered(lower):
		message, hint = "is not read under this name", fmt.Sprintf("rename the folder in small letters: %q", lower)
	case r.below["content/en/"+lower] != "":
		message, hint = "is not read here: the folder of the language is missing", fmt.Sprintf("move it to content/en/%s", lower)
	case finding.Nearest(lang, r.stack.Languages) == "" && len(lang) > 3:
		hint = "move it to content/en"
		message = fmt.Sprintf("%q is not a language of this site", lang)
	}
	r.once(folder, message, hint)
}

// inTexts is isMisplaced for the folder of the texts.
func (r *reader) inTexts(name, rest string) bool {
	lang := strings.TrimSuffix(rest, path.Ext(rest))
	switch {
	case strings.Contains(rest, "/"):
		folder := "i18n/" + strings.Split(rest, "/")[0]
		r.once(folder, "is a folder: the texts of a language are one file", "put the texts into i18n/en.toml")
	case path.Ext(rest) == ".toml" && r.isOffered(lang):
		return false
	case strings.EqualFold(path.Ext(rest), ".toml") && r.isOffered(strings.ToLower(lang)):
		r.fault(name, "is not read under this name", fmt.Sprintf("rename it in small letters: %q", strings.ToLower(rest)))
	case path.Ext(rest) == ".toml" && isCode(lang):
		r.fault(name, fmt.Sprintf("the profile does not offer the language %q", lang),
			fmt.Sprintf(`write languages = ["en", %q] in council.toml, or take the file out`, lang))
	case r.isOffered(strings.ToLower(strings.TrimSuffix(lang, path.Ext(lang)))):
		r.fault(name, "is not read under this name", fmt.Sprintf("rename it: %q", strings.ToLower(strings.TrimSuffix(lang, path.Ext(lang)))+".toml"))
	default:
		r.fault(name, "is not read: a file of texts is named after the code of its language", `rename it, "en.toml" for English`)
	}
	return true
}

// isCode reports whether a name looks like the code of a language.
func isCode(name string) bool {
	first, _, _ := strings.Cut(name, "-")
	return len(first) == 2 || len(first) == 3
}

// isInWrongCase reports whether a folder or file differs from one of a lower layer only
// in capital letters: then it replaces nothing.
func (r *reader) isInWrongCase(name string) bool {
	name = norm.NFC.String(name)
	for at := 0; at >= 0; {
		part := name
		if next := strings.Index(name[at:], "/"); next >= 0 {
			at += next + 1
			part = name[:at-1]
		} else {
			at = -1
		}
		if real, ok := r.below[strings.ToLower(part)]; ok && real != part {
			r.once(part, "is not read under this name: in the guide it is "+real, fmt.Sprintf("rename it: %q", path.Base(real)))
			return true
		}
	}
	return false
}

// once reports a folder, unless it has been reported.
func (r *reader) once(folder, message, hint string) {
	if !r.told[folder] {
		r.told[folder] = true
		r.fault(folder, message, hint)
	}
}

// orNear returns a hint with the name that was probably meant.
func orNear(name string, known []string, otherwise string) string {
	if near := finding.Nearest(name, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return otherwise
}

// namesBelow returns the folders of the lower layers, and their files other than
// pages, by name in lower case.
func (s *Stack) namesBelow() map[string]string {
	below := map[string]string{}
	add := func(name string) {
		for dir := name; dir != "." && dir != "/"; dir = path.Dir(dir) {
			below[strings.ToLower(dir)] = dir
		}
	}
	for name := range s.Files {
		add(name)
	}
	for _, pages := range s.pages {
		for _, p := range pages {
			add(path.Dir(p.Path))
		}
	}
	return below
}
