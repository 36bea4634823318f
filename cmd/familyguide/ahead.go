package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
)

// mostAhead is how many days are looked at ahead, the next ones first: each is a site to make.
const mostAhead = 4

// ahead makes the site of each day on which a page begins or ends, and returns what will
// stop a build from that day on, as warnings. Without it an editor who holds a page back
// until Monday would hear of its faults on Monday.
func (m *maker) ahead(p *council.Profile, now whole) finding.List {
	known := map[string]bool{}
	for _, f := range now.findings {
		known[f.File+" "+f.Message] = true
	}
	var all finding.List
	days := m.daysAhead(now.stack)
	for _, day := range days[:min(len(days), mostAhead)] {
		then := &maker{guide: m.guide, today: day, options: m.options, several: m.several, preview: m.preview}
		for _, f := range then.whole(p).findings.Faults() {
			if key := f.File + " " + f.Message; !known[key] {
				known[key] = true
				f.Warning = true
				f.Message = fmt.Sprintf("from %s on this stops the build: %s", day, f.Message)
				all = append(all, f)
			}
		}
	}
	return all
}

// daysAhead returns the days to come on which a page of an editor's begins or ends.
func (m *maker) daysAhead(stack *layers.Stack) []timeline.Date {
	days := map[timeline.Date]bool{}
	note := func(p *layers.Page) {
		if !p.Own || p.Front.Draft {
			return
		}
		for _, day := range []timeline.Date{p.Front.Publish, p.Front.Expire} {
			if !day.IsZero() && m.today.Before(day) {
				days[day] = true
			}
		}
	}
	for _, lang := range stack.Languages {
		for _, p := range stack.Pages(lang) {
			note(p)
		}
	}
	for _, held := range stack.Held {
		note(held.Page)
	}
	return slices.SortedFunc(maps.Keys(days), func(a, b timeline.Date) int { return strings.Compare(a.String(), b.String()) })
}
