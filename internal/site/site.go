// Package site makes a council's whole site, in memory, from the council's
// profile, the guide's pages and the council's own folder on top of them.
//
// # What is read
//
// Package layers merges the guide with the folders that lie over it, and decides which
// pages and languages there are. English is at the root of the site, every other
// language below its code. A language is built if it has pages and texts.
//
// Hugo never sees the keys of front matter that this program acts on itself: drafts,
// old addresses (aliases) and the language of a page. A page at an old address leads to
// the page, with a link of the site's own; it replaces nothing.
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
// What an editor can mend comes back as a [finding.List], in the author's own file and
// line: texts that cannot be read, an unknown shortcode, two pages with one address, an
// old address that is taken. A build with a fault returns no tree, unless all of its
// faults are Markdown that the guide does not take: then the tree is without that
// Markdown, to be checked and not to be published.
//
// Pages and layouts come from the embedded guide and from the council; they can
// run no program, open no connection and read no environment.
//
// Hugo does the work, as a module; no other package imports it.
package site

import (
	"net/url"

	"familyguide/internal/council"
	"familyguide/internal/datetable"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
	"familyguide/internal/words"
)

// An Input is everything a site depends on: the same input gives the same bytes.
type Input struct {
	Profile *council.Profile

	Layers *layers.Stack // the guide and the layers over it, without faults

	Today   timeline.Date // the day of the build
	Address string        // of the site, for sitemap and feed; may be ""
	Tested  []Tested      // what the accessibility statement may claim
}

// Tested is one result of the project's own accessibility tests.
type Tested struct {
	Text string // the test and its result
	Date timeline.Date
}

// Build makes the site. It is safe for concurrent use. It returns pages in spite of faults if
// it could replace what is wrong, so that the rest can be checked.
func Build(in Input) (tree.Tree, finding.List) {
	src, set, faults := ready(in)
	if src == nil {
		return nil, sorted(faults)
	}
	mended := append(src.faulty, src.checkShortcodes(src.valuesOf(in.Profile))...)
	mended = append(mended, src.unsupportedMarkdown()...)
	src.nest(set.guides[layers.English])
	out, more := run(src, set)
	faults = append(faults, more...)
	if out != nil {
		setTexts(out)
		if err := setEmbeds(out, rootOf(in.Address)); err != nil {
			return nil, finding.List{{Message: err.Error()}}
		}
		src.addAnswers(out, set.dates)
		faults = append(faults, src.publishStatic(out)...)
		faults = append(faults, src.publishAliases(out)...)
	}
	if faults.Err() != nil {
		out = nil
	}
	return out, sorted(append(faults, mended...))
}

// Inspect finds the faults of texts, layouts and shortcodes without making the site. The
// layers may have faults.
func Inspect(in Input) finding.List {
	src := gather(in.Layers)
	return sorted(append(src.prepare(in.Profile), src.checkShortcodes(src.valuesOf(in.Profile))...))
}

// rootOf returns the path of a site on its host.
func rootOf(address string) string {
	if at, err := url.Parse(address); err == nil && at.Path != "" {
		return at.Path
	}
	return "/"
}

func sorted(l finding.List) finding.List {
	l.Sort()
	return l
}

// ready reads everything a site is made from, and starts to work out the dates, which notes
// waits for. It returns no project if there is a fault.
func ready(in Input) (*project, settings, finding.List) {
	src := gather(in.Layers)
	faults := src.prepare(in.Profile)
	if faults.Err() != nil {
		return nil, settings{}, faults
	}
	src.faulty = src.readPictures()
	set := settings{title: in.Profile.Name, address: in.Address, labels: src.labels, inherited: src.inherited(), guides: map[string]*guide{}, dates: map[string]*datetable.Table{}}
	for _, lang := range src.langs {
		set.dates[lang] = datetable.Unanswered(in.Profile, words.New(lang, src.texts["en"], src.texts[lang]), in.Today)
		if faults = append(faults, src.addMonths(lang, set.dates[lang])...); faults.Err() != nil {
			return nil, settings{}, faults
		}
	}
	set.answer()
	for _, lang := range src.langs {
		set.guides[lang] = guideOf(in, src, lang, set.dates[lang])
	}
	return src, set, faults
}
