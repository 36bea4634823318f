package check

import (
	"strings"

	"github.com/andybalholm/brotli"

	"familyguide/internal/finding"
	"familyguide/internal/tree"
)

// A SiteInput is what will be published.
type SiteInput struct {
	Tree tree.Tree

	// Base is the path below which the site will stand, "/guide/", where some page
	// (404.html) has links from the root of the host. Empty: the root itself.
	Base string

	// Finished tells that the tree is as it will be published: minified, with its
	// policy. Only then can inline styles and scripts, and sizes, be judged.
	Finished bool

	Memo *Memo // of an earlier run over nearly the same files; may be nil
}

// An htmlCheck looks at one published page.
type htmlCheck struct {
	reason
	run func(*document, *site) finding.List
}

var htmlChecks = []htmlCheck{
	{linksReason, checkLinks},
	{thirdPartyReason, checkThirdParty},
	{inlineReason, checkInline},
	{langReason, checkLang},
	{titleNeutralReason, checkTitleNeutral},
	{titleReason, checkTitleThere},
	{pageSizeReason, checkPageSize},
	{duplicateIDReason, checkDuplicateID},
	{labelsReason, checkLabels},
	{landmarksReason, checkLandmarks},
	{headingsReason, checkHeadingOrder},
	{altReason, checkPictures},
}

// A site is a SiteInput, read: every page parsed once.
type site struct {
	SiteInput
	documents map[string]*document
	packed    map[string]int         // bytes of a style sheet, compressed
	writers   map[int]*brotli.Writer // by level
}

// Site checks what will be published: faults first, each at line and column of
// the published page. For the few lines of a minified page the column counts.
func Site(in SiteInput) finding.List {
	s := &site{SiteInput: in, documents: map[string]*document{}, packed: map[string]int{}, writers: map[int]*brotli.Writer{}}
	var pages []string
	for _, path := range in.Tree.Paths() {
		if strings.HasSuffix(path, ".html") {
			s.documents[path] = parseDocument(path, in.Tree[path])
			pages = append(pages, path)
		}
	}
	all := checkFiles(s)
	for _, path := range pages {
		for _, c := range htmlChecks {
			all = append(all, c.run(s.documents[path], s)...)
		}
	}
	all.Sort()
	return all
}
