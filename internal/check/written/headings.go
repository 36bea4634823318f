package written

import (
	"bytes"
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkHeadings finds what check.Headings is about.
func checkHeadings(p *page, _ *set) finding.List {
	var all finding.List
	above := max(1, p.below)
	for _, h := range p.text.Headings {
		switch {
		case strings.TrimSpace(h.Text) == "" && !p.hasCodeAt(h.Line):
			all = append(all, check.Headings.Found(p.file, h.Line, h.Column, "the heading has no words",
				"write them after the "+strings.Repeat("#", h.Level)+" and a space, or take the line out"))
			continue
		case h.Level == 1:
			all = append(all, check.Headings.Found(p.file, h.Line, h.Column, fmt.Sprintf("%q is a second title of the page", finding.Short(h.Text)),
				"begin the line with ## instead of #: the title of the page is in its front matter"))
		case h.Level > above+1:
			all = append(all, check.Headings.Found(p.file, h.Line, h.Column, fmt.Sprintf("the heading %q is of level %d, under one of level %d", finding.Short(h.Text), h.Level, above),
				"leave out no level: take one # away"))
		}
		above = h.Level
	}
	return all
}

// hasCodeAt reports whether a line has a shortcode, which is not always read as words.
func (p *page) hasCodeAt(line int) bool {
	lines := bytes.SplitN(p.data, []byte("\n"), line+1)
	return line <= len(lines) && (bytes.Contains(lines[line-1], []byte("{{")) || bytes.Contains(lines[line-1], []byte("![")))
}
