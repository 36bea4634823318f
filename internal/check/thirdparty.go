package check

import (
	"fmt"
	"regexp"
	"strings"

	"familyguide/internal/finding"
)

var thirdPartyReason = reason{"third-party", `Whatever a page loads from another host tells that host who reads about child protection, and when. The guide promises that it
loads nothing and sends nothing. ICO, Age appropriate design code, standard 8 (data minimisation); UK GDPR, article 5(1)(c). Links that a
person chooses to follow are no loading.`}

// foreignInFile finds addresses of other hosts where a style sheet or a script
// loads them: url(…), @import, import, fetch and the like.
var foreignInFile = regexp.MustCompile(`(?i)(?:url|import|importScripts|fetch|open|sendBeacon|Worker|WebSocket|EventSource|Request|src|href|action)\s*[=(]?\s*["'(` + "`" + `]?\s*(?:["'` + "`" + `])?((?:https?:|wss?:)?//[a-z0-9][a-z0-9.-]*\.[a-z]{2,})`)

// checkThirdParty finds what thirdPartyReason is about, in a page.
func checkThirdParty(d *document, _ *site) finding.List {
	var all finding.List
	for _, l := range d.links() {
		if l.loaded && isForeign(l.to) {
			all = append(all, foreign(d, l.element.offset, l.to))
		}
	}
	for _, e := range d.elements {
		if e.tag == "meta" && strings.EqualFold(e.attrs["http-equiv"], "refresh") {
			if _, to, ok := strings.Cut(e.attrs["content"], "="); ok && isForeign(strings.Trim(to, `"' `)) {
				all = append(all, foreign(d, e.offset, to))
			}
		}
		text := e.attrs["style"]
		if e.tag == "style" || e.tag == "script" && isScript(e) {
			text = e.text()
		}
		if !strings.Contains(text, "//") {
			continue
		}
		for _, m := range foreignInFile.FindAllStringSubmatch(text, -1) {
			all = append(all, foreign(d, e.offset, m[1]))
		}
	}
	return all
}

func foreign(d *document, offset int, to string) finding.Finding {
	line, column := d.place(offset)
	return thirdPartyReason.found(d.path, line, column, fmt.Sprintf("the page loads %q from another host", short(to)),
		"save the file into the council's folder and load it from there, or make it a link to follow")
}

// checkFiles finds what thirdPartyReason is about in style sheets, scripts and
// pictures, and the dead addresses of style sheets.
func checkFiles(s *site) finding.List {
	var all finding.List
	for _, file := range s.Tree.Paths() {
		if !strings.HasSuffix(file, ".css") && !strings.HasSuffix(file, ".js") && !strings.HasSuffix(file, ".svg") {
			continue
		}
		d := &document{path: file, data: s.Tree[file]}
		for _, m := range foreignInFile.FindAllSubmatchIndex(d.data, -1) {
			if to := string(d.data[m[2]:m[3]]); !strings.Contains(to, "www.w3.org") {
				all = append(all, foreign(d, m[2], to))
			}
		}
		if strings.HasSuffix(file, ".css") {
			all = append(all, s.deadInStyle(d)...)
		}
	}
	return all
}

var inStyle = regexp.MustCompile(`url\(\s*["']?([^"')]+)`)

// deadInStyle finds the addresses of a style sheet that lead nowhere.
func (s *site) deadInStyle(d *document) finding.List {
	var all finding.List
	for _, m := range inStyle.FindAllSubmatchIndex(d.data, -1) {
		if message, hint := s.dead(d.path, string(d.data[m[2]:m[3]])); message != "" {
			line, column := d.place(m[2])
			all = append(all, linksReason.found(d.path, line, column, message, hint))
		}
	}
	return all
}
