package site

import (
	"bytes"
	"path"
	"slices"

	"familyguide/internal/finding"
	"familyguide/internal/shortcode"
)

// checkShortcodes finds shortcodes that do not exist or are written wrongly, and puts a word
// in their place: Hugo stops at the first one, and reports nothing else about any page.
func (s *project) checkShortcodes(may values) finding.List {
	var faults finding.List
	own := s.ownShortcodes()
	for _, page := range s.names("content/") {
		if path.Ext(page) == ".md" {
			f, found := may.mended(s.files[page], own)
			s.files[page] = f
			faults = append(faults, found...)
		}
	}
	return faults
}

// mended returns a page with a word in place of each wrong shortcode, and what is wrong. It
// leaves alone the council's own.
func (may values) mended(f file, own []string) (file, finding.List) {
	codes := slices.DeleteFunc(slices.Collect(shortcode.In(f.data, 0)), func(c shortcode.Code) bool { return slices.Contains(own, c.Name) })
	slip := slips(codes)
	faults, bad := may.wrongCodes(f, codes, slip, own)
	more, out := unfit(f, slices.DeleteFunc(slices.Clone(codes), func(c shortcode.Code) bool {
		_, known := shortcode.Named(c.Name)
		return !known && !slip[c.Start]
	}))
	text := f.data
	for _, c := range codes {
		if bad[c.Name] || slices.ContainsFunc(out, func(other shortcode.Code) bool { return other.Start == c.Start }) {
			text = standIn(text, c.Start, c.End)
		}
	}
	for start, end := range shortcode.Cut(text) {
		text = standIn(text, start, end)
	}
	f.data = text
	return f, append(faults, more...)
}

// wrongCodes reports each shortcode that is wrong by itself, whatever is around it, and returns
// the names of those. The end of one that is reported already is not reported again.
func (may values) wrongCodes(f file, codes []shortcode.Code, slip map[int]bool, own []string) (finding.List, map[string]bool) {
	var faults finding.List
	bad, begun := map[string]bool{}, map[string]bool{}
	for _, c := range codes {
		if slip[c.Start] || c.Closing && begun[c.Name] && bad[c.Name] {
			continue
		}
		begun[c.Name] = true
		if message, hint := may.wrong(c, own); message != "" {
			fault := finding.At(f.name, f.data, c.Start)
			fault.Message, fault.Hint = message, hint
			faults, bad[c.Name] = append(faults, fault), true
		}
	}
	return faults, bad
}

// blank returns a text with a part replaced by spaces, and its lines kept.
func blank(text []byte, from, to int) []byte {
	lines := bytes.Map(func(r rune) rune {
		if r == '\n' {
			return r
		}
		return ' '
	}, text[from:to])
	return slices.Concat(text[:from], lines, bytes.Repeat([]byte(" "), to-from-len(lines)), text[to:])
}

// standIn returns a text with a part replaced by a short word and by spaces: the word keeps its
// paragraph from being empty.
func standIn(text []byte, from, to int) []byte {
	text = blank(text, from, to)
	text[from] = 'a'
	return text
}
