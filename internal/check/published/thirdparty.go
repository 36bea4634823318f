package published

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/csp"
	"familyguide/internal/finding"
)

// A style sheet or a script loads an address of another host where the host stands
// after one of these: url(…), @import, import, fetch and the like.
var (
	foreignHost = regexp.MustCompile(`^//[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}`)
	loadsWhat   = regexp.MustCompile(`(?i)(?:url|import|importScripts|fetch|open|sendBeacon|Worker|WebSocket|EventSource|Request|src|href|action)\s*[=(]?\s*["'(` + "`" + `]{0,2}\s*["'` + "`" + `]?(?:https?:|wss?:)?$`)
)

// foreignIn returns where a style sheet or a script loads from another host: start
// and end of each address.
func foreignIn(text []byte) [][2]int {
	const before, after = 60, 260 // what a call and a host's name take at most
	var all [][2]int
	for from := 0; ; {
		i := bytes.Index(text[from:], []byte("//"))
		if i < 0 {
			return all
		}
		i += from
		from = i + 2
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

// checkThirdParty finds what check.ThirdParty is about, in a page.
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
		if e.tag == "style" || e.tag == "script" && csp.IsCode(e.attrs["type"]) {
			text = e.text()
		}
		for _, at := range foreignIn([]byte(text)) {
			all = append(all, foreign(d, e.offset, text[at[0]:at[1]]))
		}
	}
	return all
}

func foreign(d *document, offset int, to string) finding.Finding {
	line, column := d.place(offset)
	return check.ThirdParty.Found(d.path, line, column, fmt.Sprintf("the page loads %q from another host", check.Short(to)),
		"save the file into the council's folder and load it from there, or make it a link to follow")
}

// checkFiles finds what check.ThirdParty is about in style sheets, scripts and
// pictures, and the dead addresses of style sheets.
func checkFiles(s *site) finding.List {
	var all finding.List
	for _, file := range s.Tree.Paths() {
		if !strings.HasSuffix(file, ".css") && !strings.HasSuffix(file, ".js") && !strings.HasSuffix(file, ".svg") {
			continue
		}
		d := &document{path: file, data: s.Tree[file]}
		for _, at := range foreignIn(d.data) {
			if to := string(d.data[at[0]:at[1]]); !strings.HasSuffix(to, "//www.w3.org") { // a name of XML, never loaded
				all = append(all, foreign(d, at[0], to))
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
			all = append(all, check.Links.Found(d.path, line, column, message, hint))
		}
	}
	return all
}
