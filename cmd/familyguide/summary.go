package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"time"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/publish"
	"familyguide/internal/tree"
)

// A summary is the report of a build at its end.
type summary struct {
	took      time.Duration
	sites     int
	pages     int
	languages int
	warnings  int
}

// published reports what was done.
func (s *session) published(out string, r publish.Result, w summary) {
	what, is := "the site", "is"
	if w.sites > 1 {
		what, is = fmt.Sprintf("%d sites", w.sites), "are"
	}
	how := fmt.Sprintf("%s in %s, %d files, %d kB", count(w.pages, "page"), count(w.languages, "language"), r.Files, (r.Bytes+1023)/1024)
	if r.Unchanged {
		s.say("%s in %s %s up to date after %.1f s: %s", what, out, is, w.took.Seconds(), how)
	} else {
		s.say("built %s in %s in %.1f s: %s", what, out, w.took.Seconds(), how)
	}
	for _, site := range r.Removed {
		s.say("removed %s: it is not among the councils of this build", site)
	}
	if r.Kept != "" {
		s.fault(finding.Finding{Warning: true, File: r.Kept, Message: "files that are not the guide's were in the output folder; they are kept here"})
	}
	if w.warnings > 0 {
		s.say("%s: familyguide check lists them", count(w.warnings, "warning"))
	}
}

// pagesOf counts the pages of a site.
func pagesOf(t tree.Tree) int {
	n := 0
	for name := range t {
		if strings.HasSuffix(name, ".html") {
			n++
		}
	}
	return n
}

// heavy is a page and its bytes as any host sends it.
type heavy struct {
	name string
	size int
}

// weigh finds the largest page of a site and compresses it, concurrently with what comes next.
func weigh(t tree.Tree) <-chan heavy {
	done := make(chan heavy, 1)
	go func() {
		name := ""
		for _, page := range t.Paths() {
			if strings.HasSuffix(page, ".html") && len(t[page]) > len(t[name]) {
				name = page
			}
		}
		var sent bytes.Buffer
		w := gzip.NewWriter(&sent)
		w.Write(t[name])
		w.Close()
		done <- heavy{name, sent.Len()}
	}()
	return done
}

// onTrial ends the report with the councils whose guides nobody has checked yet.
func (s *session) onTrial(profiles ...*council.Profile) {
	var names []string
	for _, p := range profiles {
		if p.Demonstration && p.Dir != "" {
			names = append(names, p.ID)
		}
	}
	switch {
	case len(names) == 0:
	case len(profiles) == 1:
		s.say("this guide is still being made, and says so on every page: when it is checked, take demonstration and note out of council.toml")
	default:
		s.say("still being made, which every page says: %s; when a guide is checked, take demonstration and note out of its council.toml", strings.Join(names, ", "))
	}
}
