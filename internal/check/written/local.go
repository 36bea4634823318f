package written

import (
	"fmt"
	"regexp"
	"slices"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/reading"
	"familyguide/internal/shortcode"
	"familyguide/internal/timeline"
)

// textChecks are the checks of a page that a text of the profile can fail.
var textChecks = []func(*page, *set) finding.List{
	checkLeftover, checkRawHTML, checkHeadings, checkAlt, checkAddresses, checkTelephone,
}

// judgeLocals returns what is wrong with a council's own texts on a topic, each at its place in
// the profile. It warns of those that break the limits of the pages they are shown on: a parents'
// page or, for what is said to a child, a child's. A text is too short for a grade.
func (s *set) judgeLocals() finding.List {
	if s.Profile == nil {
		return nil
	}
	var all finding.List
	for _, l := range s.Profile.Local {
		all = append(all, s.judgeLocal(l, "text", l.Text)...)
		all = append(all, s.judgeLocal(l, "child", l.Child)...)
	}
	for _, r := range s.Profile.Rules {
		if r.Line > 0 && r.From == timeline.OtherEvent && r.ForFamily() && r.FromWords != "" {
			band, _ := bandNamed("parents")
			p := &page{file: s.ProfileFile, own: true, data: []byte(r.FromWords), band: band, front: &frontmatter.Front{}}
			all = append(all, placed(s.limits(p), "rule "+r.ID+": ", func(reading.Place) (line, column int) { return r.Line, 0 })...)
		}
	}
	return all
}

// judgeLocal reads one text of the profile. Line 0 means that it comes from the layer below,
// where it is to be mended.
func (s *set) judgeLocal(l council.Local, key, text string) finding.List {
	if l.Line == 0 || text == "" {
		return nil
	}
	about, readers := "local "+l.Topic+": ", "parents"
	if key == "child" {
		about, readers = "local "+l.Topic+" for a child: ", "12-15"
	}
	band, _ := bandNamed(readers)
	const heading = 2 // the text is shown below one of the page's
	p := &page{file: s.ProfileFile, own: true, data: []byte(text), band: band, front: &frontmatter.Front{}, below: heading}
	p.read(s.Expand)
	all := s.notInTexts(p)
	for _, run := range textChecks {
		for _, f := range run(p, s) {
			if f.Check == check.RawHTML.Name {
				f.Message, f.Hint = "the text has HTML of its own, which is not published", "write it in Markdown"
			}
			all = append(all, f)
		}
	}
	all = append(all, s.limits(p)...)
	return placed(withoutLeftovers(all, p), about, func(at reading.Place) (line, column int) {
		if at.Line == 0 {
			return l.Line, 0
		}
		place := s.origin.Within(l.Line, key, at)
		return place.Line, place.Column
	})
}

// limits returns warnings of the limits that a text of the profile breaks.
func (s *set) limits(p *page) finding.List {
	p.read(s.Expand)
	m := p.text.Measure(p.band.Knows, s.ours)
	all := slices.Concat(p.band.longSentences(m), p.band.hardWords(m), p.band.choppy(p.text))
	for i := range all {
		all[i].File, all[i].Warning = p.file, true
	}
	return all
}

// boxes matches a list with boxes, which a page has within the shortcode ticks.
var boxes = regexp.MustCompile(`(?m)^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]`)

// notInTexts returns what only pages can have: shortcodes, and lists with boxes.
func (s *set) notInTexts(p *page) finding.List {
	var all finding.List
	found := func(offset int, message, hint string) {
		at := finding.At(p.file, p.data, offset)
		all = append(all, check.Leftover.Found(p.file, at.Line, at.Column, message, hint))
	}
	var open []string
	for c := range shortcode.In(p.data, 0) {
		if i := slices.Index(open, c.Name); c.Closing && i >= 0 { // it goes with the other
			open = slices.Delete(open, i, i+1)
			continue
		}
		open = append(open, c.Name)
		found(c.Start, fmt.Sprintf("%q is for pages, and would be shown as it is typed", finding.Short(string(p.data[c.Start:c.End]))),
			"write the words themselves, or a link to a page: [an advocate](/words/#advocate)")
	}
	if at := boxes.FindIndex(p.data); at != nil {
		found(at[0], "a list with boxes is for pages", "write the list without the boxes")
	}
	return all
}

// placed returns findings on a text at their places in the file that holds it.
func placed(all finding.List, about string, place func(reading.Place) (line, column int)) finding.List {
	for i := range all {
		f := &all[i]
		f.Message = about + f.Message
		f.Line, f.Column = place(reading.Place{Line: f.Line, Column: f.Column})
	}
	return all
}
