package published

import (
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"golang.org/x/sync/errgroup"

	"familyguide/internal/check"
	"familyguide/internal/check/origin"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/links"
	"familyguide/internal/tree"
)

// An Input is what will be published.
type Input struct {
	Tree tree.Tree

	// Site is the address of the site, if it is known: sitemaps, feeds and canonical links
	// hold full addresses then, and the links of 404.html start at the root of the host.
	Site links.Site

	Required []string // the files of the pages that every site has: "help/index.html"

	// Finished reports whether the tree is as it will be published: minified, with its
	// policy. Only then can inline styles and scripts, and sizes, be judged.
	Finished bool

	// Layers, Profile and ProfileFile are what was written: a finding about it points
	// there. Without them it points to the published page.
	Layers      *layers.Stack
	Profile     *council.Profile
	ProfileFile string
}

// An htmlCheck looks at one published page.
type htmlCheck struct {
	check.Reason
	run func(*document, *output) finding.List
}

var htmlChecks = []htmlCheck{
	{check.Links, checkLinks},
	{check.ThirdParty, checkThirdParty},
	{check.Inline, checkInline},
	{check.Lang, checkLang},
	{check.TitleNeutral, checkTitleNeutral},
	{check.Title, checkTitleThere},
	{check.DuplicateID, checkDuplicateID},
	{check.Labels, checkLabels},
	{check.Landmarks, checkLandmarks},
	{check.EmptySection, checkEmptySection},
	{check.Headings, checkHeadingOrder},
	{check.Alt, checkPictures},
	{check.Leftover, checkLeftover},
	{check.SaidTwice, checkSaidTwice},
	{check.LinkText, checkLinkText},
}

// An output is an Input, read: every page parsed once.
type output struct {
	Input
	documents map[string]*document
	sizes     map[packing]int        // for weighing: bytes of a file, compressed
	writers   map[int]*brotli.Writer // for weighing: by level

	mu      sync.Mutex                 // of what follows, while pages are looked at
	targets map[finding.Finding]target // of the links that lead nowhere
	origin  origin.Origin
}

// A target is a dead address, resolved so that it is the same on each page,
// however it is written there.
type target struct {
	address, file string
	page, part    string // of a page that is there and has no such part; else ""
}

// Run checks what will be published: faults first, each at the line that its author
// wrote, else at line and column of the published page: a minified page has few lines.
func Run(in Input) finding.List {
	s := &output{Input: in, documents: map[string]*document{}, sizes: map[packing]int{}, writers: map[int]*brotli.Writer{}, targets: map[finding.Finding]target{}}
	s.origin = origin.Origin{Layers: in.Layers, Profile: in.Profile, ProfileFile: in.ProfileFile}
	pages := pagesOf(in.Tree)
	parsed := make([]*document, len(pages))
	each(pages, func(i int) { parsed[i] = parseDocument(pages[i], in.Tree[pages[i]]) })
	for _, d := range parsed {
		s.documents[d.path] = d
	}
	weighed := make(chan finding.List, 1)
	go func() { weighed <- s.weigh(pages) }()
	all := slices.Concat(checkFiles(s), checkDrawings(s), checkRequired(s), s.run(pages))
	all = append(all, <-weighed...)
	return s.trace(all, len(pages))
}

// pagesOf returns the pages to be looked at.
func pagesOf(t tree.Tree) []string {
	var pages []string
	months := map[string]bool{}
	for _, path := range t.Paths() {
		if month := monthPage.FindStringSubmatch(path); month != nil {
			if months[month[1]] {
				continue
			}
			months[month[1]] = true
		}
		if strings.HasSuffix(path, ".html") {
			pages = append(pages, path)
		}
	}
	return pages
}

// monthPage matches a month of the list of dates. The program writes these pages, and
// those of one language differ only in their dates, so the checks look at the first alone.
var monthPage = regexp.MustCompile(`^(.*\btimeline/dates/)\d{4}-\d\d/index\.html$`)

// run looks at each page with each check.
func (s *output) run(pages []string) finding.List {
	found := make([]finding.List, len(pages))
	each(pages, func(i int) {
		for _, c := range htmlChecks {
			found[i] = append(found[i], c.run(s.documents[pages[i]], s)...)
		}
	})
	return slices.Concat(found...)
}

// weigh looks at the size of each page. It takes as long as all other checks together, and
// runs beside them.
func (s *output) weigh(pages []string) finding.List {
	var all finding.List
	for _, path := range pages {
		all = append(all, checkPageSize(s.documents[path], s)...)
	}
	return all
}

// each does something for every page, by its number, several at a time.
func each(pages []string, do func(i int)) {
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i := range pages {
		work.Go(func() error {
			do(i)
			return nil
		})
	}
	_ = work.Wait() // nothing is an error
}
