package main

import (
	"bytes"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

// A guide is one council's site as a family reads it: page by address, "/help/".
type guide struct {
	pages    map[string]guidePage
	findings finding.List
}

// A guidePage is a page's own words, made plain, and where its links lead.
type guidePage struct {
	text  string
	links []string
}

// guides are the sites of all built-in profiles, made once for all tests.
var guides = sync.OnceValues(func() (map[string]guide, error) {
	all := map[string]guide{}
	m := &maker{today: timeline.Date{Year: 2026, Month: 12, Day: 1}}
	for _, id := range council.BuiltInIDs() {
		p, faults := council.BuiltIn(id)
		if faults.Err() != nil {
			return nil, faults
		}
		files, findings := m.site(p)
		if findings.Err() != nil {
			return nil, findings
		}
		g := guide{map[string]guidePage{}, findings}
		for name, data := range files {
			if address, ok := strings.CutSuffix("/"+name, "index.html"); ok {
				page, err := readGuidePage(address, data)
				if err != nil {
					return nil, err
				}
				g.pages[address] = page
			}
		}
		all[id] = g
	}
	return all, nil
})

// readGuidePage reads a page. What it rests on names other councils' documents;
// that is not what the page says.
func readGuidePage(address string, data []byte) (guidePage, error) {
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return guidePage{}, err
	}
	base := &url.URL{Path: address}
	var p guidePage
	var text strings.Builder
	for n := range root.Descendants() {
		switch {
		case n.Type == html.TextNode && spoken(n):
			text.WriteString(n.Data)
		case n.Type == html.ElementNode && !inline(n):
			text.WriteString(" ")
		}
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		for _, a := range n.Attr {
			if to, err := base.Parse(a.Val); a.Key == "href" && err == nil && to.Host == "" {
				p.links = append(p.links, to.Path)
			}
		}
	}
	p.text = plain(strings.Join(strings.Fields(text.String()), " "))
	return p, nil
}

// spoken reports whether a text is part of what the page says: in its main part, but not
// in the list of its sources.
func spoken(n *html.Node) bool {
	in := false
	for a := range n.Ancestors() {
		switch a.Data {
		case "script", "style":
			return false
		case "details":
			if a.Parent != nil && slices.Contains(a.Parent.Attr, html.Attribute{Key: "class", Val: "checked"}) {
				return false
			}
		case "main":
			in = true
		}
	}
	return in
}

// inline reports whether an element continues the line it is in.
func inline(n *html.Node) bool {
	return slices.Contains([]string{"a", "b", "strong", "em", "i", "q", "span", "time", "bdi"}, n.Data)
}

// says reports whether a page holds some words, ignoring case.
func (p guidePage) says(words string) bool { return strings.Contains(p.text, plain(words)) }

// plain makes capitals small and quotation marks straight.
func plain(s string) string {
	return strings.NewReplacer("’", "'", "“", `"`, "”", `"`).Replace(strings.ToLower(s))
}

// guideRows returns the rows of a table in testdata/guide.
func guideRows(t *testing.T, name string) [][3]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "guide", name))
	if err != nil {
		t.Fatal(err)
	}
	var rows [][3]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "|")
		if len(cells) != 3 {
			t.Fatalf("%s: not a row of three: %s", name, line)
		}
		rows = append(rows, [3]string{strings.TrimSpace(cells[0]), strings.TrimSpace(cells[1]), strings.TrimSpace(cells[2])})
	}
	return rows
}

func builtGuides(t *testing.T) map[string]guide {
	t.Helper()
	if testing.Short() {
		t.Skip("makes the sites of all built-in profiles: make test does")
	}
	all, err := guides()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEveryLineOfTheChecklistIsAnsweredOnEverySite(t *testing.T) {
	rows := guideRows(t, "checklist.txt")
	topics, err := os.ReadFile("../../internal/check/written/topics.toml")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(topics)) {
		if id, ok := strings.CutPrefix(strings.TrimSpace(line), "id = "); ok {
			id = strings.Trim(id, `"`)
			if !slices.ContainsFunc(rows, func(row [3]string) bool { return row[0] == id }) {
				t.Errorf("testdata/guide/checklist.txt has no row for %s", id)
			}
		}
	}
	other := map[string][3]string{}
	for _, row := range guideRows(t, "nations.txt") {
		nation, topic, _ := strings.Cut(row[0], " ")
		other[nation+" "+topic] = row
	}
	for id, g := range builtGuides(t) {
		for _, row := range rows {
			if in, ok := other[id+" "+row[0]]; ok {
				row = [3]string{row[0], in[1], in[2]}
			}
			page, ok := g.pages[row[1]]
			if !ok {
				t.Errorf("%s: %s: there is no page %s", id, row[0], row[1])
			}
			for words := range strings.SplitSeq(row[2], " + ") {
				if ok && !page.says(words) {
					t.Errorf("%s: %s: %s does not say %q", id, row[0], row[1], words)
				}
			}
		}
	}
}

// Another nation's documents may well say what one council of England says.
func TestACouncilsOwnWayIsOnItsSiteAndOnNoOtherOfItsNation(t *testing.T) {
	all := builtGuides(t)
	for _, row := range guideRows(t, "variations.txt") {
		own, page, words := row[0], row[1], row[2]
		if !all[own].pages[page].says(words) {
			t.Errorf("%s: %s does not say %q", own, page, words)
		}
		for id, g := range all {
			if p, _ := council.BuiltIn(id); p.Nation != "england" {
				continue
			}
			for address, other := range g.pages {
				if id != own && other.says(words) {
					t.Errorf("%s: %s says %q, which is %s's own", id, address, words, own)
				}
			}
		}
	}
}

// writtenPages returns the guide's pages as they are written, by their path in content/en.
func writtenPages(t *testing.T) map[string]string {
	t.Helper()
	pages := map[string]string{}
	content := os.DirFS("../../content/en")
	err := fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".md" {
			return err
		}
		text, err := fs.ReadFile(content, name)
		pages[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// shownTopic matches where a page shows a council's text.
var shownTopic = regexp.MustCompile(`\{\{% local "([a-z-]+)"`)

// If a council answers a question, the guide's own answer is left out. So a section that shows
// a council's text has an unless-local on its topic, or alone.txt says why it needs none.
func TestNoPageHasTheGeneralTextBesideACouncils(t *testing.T) {
	alone := map[[2]string]bool{}
	for _, row := range guideRows(t, "alone.txt") {
		alone[[2]string{row[0], row[1]}] = true
	}
	needed := map[[2]string]bool{}
	for page, text := range writtenPages(t) {
		for section := range strings.SplitSeq(text, "\n## ") {
			for _, m := range shownTopic.FindAllStringSubmatch(section, -1) {
				if regexp.MustCompile(`\{\{% unless-local [^%]*"` + m[1] + `"`).MatchString(section) {
					continue
				}
				this := [2]string{page, m[1]}
				needed[this] = true
				if !alone[this] {
					t.Errorf("%s shows a council's text on %q: put the general text that answers the same into unless-local, or a row into testdata/guide/alone.txt", page, m[1])
				}
			}
		}
	}
	for row := range alone {
		if !needed[row] {
			t.Errorf("testdata/guide/alone.txt: %s needs no row for %q", row[0], row[1])
		}
	}
}

var (
	shownRule = regexp.MustCompile(`\{\{< (when|rules?|deadlines)\b`)
	askedFor  = regexp.MustCompile(`[^.?!\n]*\b[Aa]sk\b[^.?!\n]*\b(who|when|how|which|what|if|why)\b[^.?!\n]*`)
)

// onlyUnless removes what a page says only if a rule, a number or a text is missing, and what
// it gives a family to say.
func onlyUnless(section string) string {
	for _, name := range []string{"unless-rule", "unless-amount", "unless-local", "unless-other-rule", "say"} {
		section = regexp.MustCompile(`(?s)\{\{% `+name+`\b.*?\{\{% /`+name+` %\}\}`).ReplaceAllString(section, "")
	}
	return section
}

// Beside a rule that says when, nobody is told to ask when. So a section that shows a rule
// tells a family to ask something only if there is no such rule (unless-rule) or number
// (unless-amount), or asks.txt says what the rule leaves open.
func TestNobodyIsToldToAskWhatTheRuleBesideItSays(t *testing.T) {
	open, needed := map[[2]string]bool{}, map[[2]string]bool{}
	for _, row := range guideRows(t, "asks.txt") {
		open[[2]string{row[0], row[1]}] = true
	}
	for page, text := range writtenPages(t) {
		for section := range strings.SplitSeq(text, "\n## ") {
			if !shownRule.MatchString(section) {
				continue
			}
			for _, ask := range askedFor.FindAllString(onlyUnless(section), -1) {
				this := [2]string{page, strings.Trim(ask, "- ")}
				needed[this] = true
				if !open[this] {
					t.Errorf("%s shows a rule and says %q: put it into unless-rule or unless-amount, or a row into testdata/guide/asks.txt", page, this[1])
				}
			}
		}
	}
	for row := range open {
		if !needed[row] {
			t.Errorf("testdata/guide/asks.txt: %s does not say %q beside a rule", row[0], row[1])
		}
	}
}

// A site of another nation speaks of England only to those who may move there, and
// calls things by its own names.
func TestEachNationsSiteCallsThingsByItsOwnNames(t *testing.T) {
	elsewhere := regexp.MustCompile(`england|working together|harrow`)
	for id, g := range builtGuides(t) {
		p, _ := council.BuiltIn(id)
		if p.Nation == "england" {
			continue
		}
		named := []string{"conference"}
		if p.Terms["body"].One != "council" {
			named = append(named, "council")
		}
		own := strings.NewReplacer(plain(p.Terms["meeting"].One), "", "family group conference", "", "wirral council", "", "district council", "")
		for address, page := range g.pages {
			if address == "/parents/nations/" || address == "/parents/moving/" || address == "/questions/" || strings.HasPrefix(address, "/embed/") {
				continue
			}
			if word := elsewhere.FindString(page.text); word != "" {
				t.Errorf("%s: %s speaks of %q", id, address, word)
			}
			for _, word := range named {
				if strings.Contains(own.Replace(page.text), word) {
					t.Errorf("%s: %s says %q", id, address, word)
				}
			}
		}
		if p.Terms.Has("register") {
			for _, address := range []string{"/parents/", "/parents/what-it-is/", "/parents/decision/", "/parents/review/", "/words/"} {
				if !g.pages[address].says(p.Terms["register"].One) {
					t.Errorf("%s: %s says nothing of the register", id, address)
				}
			}
		}
	}
}

// What the law of one part of the UK has and another has not is on no page of a family
// there, except the page for those who move.
func TestNoNationsSiteSpeaksOfTheLawOfAnother(t *testing.T) {
	elsewhere := map[string][]string{
		"england":          {"children’s hearing", "children’s reporter", "article 66", "live fear free"},
		"scotland":         {"child in need", "section 20", "section 47", "strategy discussion", "letter before proceedings", "dbs check", "care order", "children act", "ask its lawyers", "coram voice"},
		"wales":            {"child in need", "section 20", "children’s hearing", "children’s reporter", "article 66", "coram voice", "family rights group’s advice"},
		"northern-ireland": {"section 20", "section 47", "children act", "children’s hearing", "children’s reporter", "dbs check", "equality and human rights", "coram voice"},
	}
	for id, g := range builtGuides(t) {
		p, _ := council.BuiltIn(id)
		for address, page := range g.pages {
			for _, words := range elsewhere[p.Nation] {
				if address != "/parents/nations/" && page.says(words) {
					t.Errorf("%s: %s says %q", id, address, words)
				}
			}
		}
	}
}

// From the first page, and from the children's own, every child's page is found
// without a step on a parents' page.
func TestEveryChildsPageIsReachedWithoutAParentsPage(t *testing.T) {
	for id, g := range builtGuides(t) {
		for _, start := range []string{"/", "/children/"} {
			reached := map[string]bool{start: true}
			for next := []string{start}; len(next) > 0; next = next[1:] {
				for _, to := range g.pages[next[0]].links {
					if !reached[to] && !strings.HasPrefix(to, "/parents/") {
						reached[to] = true
						next = append(next, to)
					}
				}
			}
			for address := range g.pages {
				if strings.HasPrefix(address, "/children/") && !reached[address] {
					t.Errorf("%s: from %s no way leads to %s without the parents' pages", id, start, address)
				}
			}
		}
	}
}

// One tap leads from the first page to the page of all questions, and one from there to
// each other. The answers without JavaScript have an address for each month.
func TestEveryPageIsAtMostTwoTapsFromTheFirst(t *testing.T) {
	for id, g := range builtGuides(t) {
		near := map[string]bool{"/": true}
		for _, first := range g.pages["/"].links {
			near[first] = true
			for _, second := range g.pages[first].links {
				near[second] = true
			}
		}
		for address := range g.pages {
			month := strings.HasPrefix(address, "/timeline/dates/") && address != "/timeline/dates/"
			if !near[address] && !month && !strings.HasPrefix(address, "/embed/") && !g.pages[address].says("This page has moved") {
				t.Errorf("%s: %s is more than two taps from the first page", id, address)
			}
		}
	}
}

// A page over a gate, a number typed into a text, a dead link and a page too big
// are findings; the only ones left are the doubts of the documents themselves.
func TestNothingIsFoundInTheGuide(t *testing.T) {
	for id, g := range builtGuides(t) {
		if len(g.pages) < 60 {
			t.Errorf("%s: only %d pages", id, len(g.pages))
		}
		for _, f := range g.findings {
			if f.Check != "doubt" {
				t.Errorf("%s: %s:%d: %s (%s)", id, f.File, f.Line, f.Message, f.Check)
			}
		}
	}
}

// A part of a document is a heading in quotation marks, or the number of a page without.
func TestAPageOfADocumentIsNotInQuotationMarks(t *testing.T) {
	for id, g := range builtGuides(t) {
		if g.pages["/numbers/"].says("“page ") {
			t.Errorf("%s: the number of a page is read as a quotation", id)
		}
	}
}
