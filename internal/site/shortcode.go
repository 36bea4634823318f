package site

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
)

// shortcode is one of a page, or its end, up to the closing braces.
var shortcode = regexp.MustCompile(`\{\{[<%]\s*/?\s*([A-Za-z][\w/-]*)(?s:.*?)[>%]\}\}`)

// ofHugo lists the shortcodes that Hugo itself has (its tpl/tplimpl/embedded/templates).
var ofHugo = []string{"comment", "details", "figure", "gist", "highlight", "instagram", "param", "qr", "ref", "relref", "twitter", "vimeo", "x", "youtube"}

// unknownShortcodes finds every shortcode of the pages that there is not, and blanks
// it: Hugo stops at the first one, and says no more of any page.
func (s *source) unknownShortcodes() finding.List {
	var faults finding.List
	names := s.shortcodes()
	for _, page := range s.names("content/") {
		f := s.files[page]
		if path.Ext(page) != ".md" {
			continue
		}
		text := f.data
		for _, at := range shortcode.FindAllSubmatchIndex(text, -1) {
			name := string(text[at[2]:at[3]])
			if slices.Contains(names, name) || slices.Contains(ofHugo, name) {
				continue
			}
			fault := finding.At(f.name, text, at[0])
			fault.Message, fault.Hint = "there is no "+quote(name)+" to put in braces", nearestShortcode(name, names)
			faults = append(faults, fault)
			f.data = blank(f.data, at[0], at[1])
		}
		s.files[page] = f
	}
	return faults
}

// blank returns a text with spaces in the place of a part, its lines as they were.
func blank(text []byte, from, to int) []byte {
	lines := bytes.Map(func(r rune) rune {
		if r == '\n' {
			return r
		}
		return ' '
	}, text[from:to])
	return slices.Concat(text[:from], lines, bytes.Repeat([]byte(" "), to-from-len(lines)), text[to:])
}

// shortcodes returns the names of the guide's and the council's shortcodes.
func (s *source) shortcodes() []string {
	var names []string
	for _, folder := range []string{"layouts/_shortcodes/", "layouts/shortcodes/"} {
		for _, name := range s.names(folder) {
			names = append(names, strings.TrimSuffix(strings.TrimPrefix(name, folder), ".html"))
		}
	}
	return names
}

func nearestShortcode(name string, names []string) string {
	if near := council.Nearest(name, names); near != "" {
		return "did you mean " + quote(near) + "?"
	}
	return "it can be " + strings.Join(names, ", ")
}
