// Package site makes a council's whole site, in memory, from the council's
// profile, the guide's pages and the council's own folder on top of them.
//
// # What is read
//
// The guide is a tree with three folders: content/<lang>/ (Markdown pages),
// layouts/ (templates; layouts/i18n/<lang>.toml is the interface's words,
// layouts/drawings/ the drawings) and static/. A council's folder may hold
// content/, layouts/, static/ and i18n/, laid over the guide's:
//
//   - A file at the same path replaces the guide's. For pages, x.md and
//     x/index.md are the same path.
//   - A file at a new path is added.
//   - A page whose front matter says `drop = true` removes the guide's page at
//     its path, and is not published itself. In a section's _index.md it
//     removes the whole section. A link of the guide's to such a page is shown
//     as its text alone. Pages that every guide has cannot be dropped.
//   - i18n/<lang>.toml replaces single words; the others stay.
//
// Names that begin with a dot are passed over, and so are the copies that editors
// leave (page.md~, page.md.bak). A link on the disk is not followed:
// it is a fault.
//
// # Languages
//
// English stands at the root of the site, every other language below its code.
// A language is built when it has pages (content/<lang>/) and words
// (i18n/<lang>.toml). A council's page in a language without words is a fault.
//
// # What comes out
//
// A [tree.Tree] whose links are rooted ("/parents/"), with 404.html,
// sitemap.xml, robots.txt and index.xml. Everything in static/ is published as it
// is, at a path that nothing else has, except static/styles and static/scripts:
// templates take those with resources.Get and publish them under a name that
// carries their hash.
//
// # What layouts know
//
// A layout finds the council in site.Params.guide. Its fields are those of the struct
// guide in this package; a layout that asks for another field fails the build.
//
// # Faults
//
// What an editor can mend comes back as a [finding.List], in the author's own
// file and line: all pages whose front matter cannot be read, all files that are
// not UTF-8, words that cannot be read, an unknown shortcode, two pages with one
// address. A build with a fault returns no tree.
//
// Pages and layouts come from the embedded guide and from the council; they can
// run no program, open no connection and read no environment.
//
// Hugo does the work, as a module; no other package imports it.
package site

import (
	"io/fs"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
)

// An Input is everything a site depends on: the same input gives the same bytes.
type Input struct {
	Profile *council.Profile

	Guide fs.FS  // the guide: content, layouts, static
	Dir   string // the council's own folder, "" where there is none

	Today   timeline.Date // the day of the build
	Address string        // where the site will stand, for sitemap and feed; may be ""
	Tested  []Tested      // what the accessibility statement may claim
}

// Tested is one result of the project's own accessibility tests.
type Tested struct {
	Text string // what was tested, and how it came out
	Date timeline.Date
}

// Build makes the site. It may be called by many goroutines at once.
func Build(in Input) (tree.Tree, finding.List) {
	src, set, faults := ready(in)
	if src == nil {
		return nil, sorted(faults)
	}
	faults = append(faults, src.checkShortcodes(src.valuesOf(in.Profile))...)
	out, more := run(src, set)
	faults = append(faults, more...)
	if out != nil {
		faults = append(faults, src.publishStatic(out)...)
	}
	if faults.Err() != nil {
		return nil, sorted(faults)
	}
	return out, sorted(faults)
}

func sorted(l finding.List) finding.List {
	l.Sort()
	return l
}

// ready reads everything a site is made from; where there is a fault in it there is
// no source.
func ready(in Input) (*source, settings, finding.List) {
	src, faults := gather(in.Guide, in.Dir)
	if faults.Err() != nil {
		return nil, settings{}, faults
	}
	faults = append(faults, src.prepare()...)
	faults = append(faults, src.readPictures()...)
	if faults.Err() != nil {
		return nil, settings{}, faults
	}
	set := settings{title: in.Profile.Name, address: in.Address, labels: src.labels, guides: map[string]*guide{}}
	for _, lang := range src.langs {
		var err error
		if set.guides[lang], err = guideOf(in, src, lang); err != nil {
			return nil, settings{}, append(faults, finding.Finding{File: "council.toml", Message: "the dates cannot be worked out: " + err.Error(),
				Hint: "take out rules that families do not need"})
		}
	}
	return src, set, faults
}
