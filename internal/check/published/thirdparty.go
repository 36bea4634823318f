package published

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/csp"
	"familyguide/internal/finding"
	"familyguide/internal/links"
)

// checkThirdParty finds what check.ThirdParty is about in a page.
func checkThirdParty(d *document, s *output) finding.List {
	all := s.foreign(d, d.links)
	for _, e := range d.elements {
		if e.tag != "script" || !csp.IsCode(e.attrs["type"]) {
			continue
		}
		for _, at := range foreignIn(e.words) {
			all = append(all, loads(d, e.offset, string(e.words[at[0]:at[1]])))
		}
	}
	return all
}

// foreign returns a fault for each link that the browser follows by itself, or sends
// something to, on another host.
func (s *output) foreign(d *document, all []links.Link) finding.List {
	var faults finding.List
	for _, l := range all {
		if (l.Use == links.Load || l.Use == links.Send) && s.Site.Resolve(d.path, l.Address).Kind == links.Host {
			faults = append(faults, loads(d, l.Offset, l.Address))
		}
	}
	return faults
}

func loads(d *document, offset int, to string) finding.Finding {
	line, column := d.place(offset)
	return check.ThirdParty.Found(d.path, line, column, fmt.Sprintf("the page loads %q from another host", finding.Short(to)),
		"save the file into the council's folder and load it from there, or make it a link to follow")
}

// checkFiles finds what check.ThirdParty and check.Links are about in every file that is not a
// page.
func checkFiles(s *output) finding.List {
	var all finding.List
	for _, file := range s.Tree.Paths() {
		d := &document{path: file, data: s.Tree[file]}
		if found := linksIn(file, d.data); found != nil {
			all = append(all, s.dead(d, found)...)
			all = append(all, s.foreign(d, found)...)
		}
		if strings.HasSuffix(file, ".js") || strings.HasSuffix(file, ".mjs") {
			for _, at := range foreignIn(d.data) {
				all = append(all, loads(d, at[0], string(d.data[at[0]:at[1]])))
			}
		}
	}
	return all
}

// A script loads an address of another host if the host comes after one of these:
// import, fetch and the like.
var (
	foreignHost = regexp.MustCompile(`^//[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}`)
	loadsWhat   = regexp.MustCompile(`(?i)(?:url|import|importScripts|fetch|open|sendBeacon|Worker|WebSocket|EventSource|Request|src|href|action)\s*[=(]?\s*["'(` + "`" + `]{0,2}\s*["'` + "`" + `]?(?:https?:|wss?:)?$|[\s})*]from\s*["']\s*(?:https?:)?$`)
)

// foreignIn returns the start and end of each address of another host that a script
// loads.
func foreignIn(text []byte) [][2]int {
	slashes := []byte("//")
	const before, after = 60, 260 // what a call and a host's name take at most
	var all [][2]int
	for from := 0; ; {
		i := bytes.Index(text[from:], slashes)
		if i < 0 {
			return all
		}
		i += from
		from = i + len(slashes)
		host := foreignHost.Find(text[i:min(len(text), i+after)])
		if host == nil || !loadsWhat.Match(text[max(0, i-before):i]) {
			continue
		}
		start := i
		if scheme := bytes.LastIndexAny(text[max(0, i-6):i], "\"'(` \t\n="); text[i-min(i, 1)] == ':' {
			start = max(0, i-6) + scheme + 1
		}
		all = append(all, [2]int{start, i + len(host)})
	}
}
