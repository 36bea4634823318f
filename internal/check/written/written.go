package written

import (
	"io/fs"

	"familyguide/internal/check"
	"familyguide/internal/check/origin"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// An Input is what was written.
type Input struct {
	// Layers are the guide and, on top of it, the council's own folder. Each may
	// hold content/<lang>/…, content/sources.toml, layouts/i18n and i18n.
	Layers []fs.FS

	Profile     *council.Profile // nil: nothing is said of a profile
	ProfileFile string           // its file's name in findings; "council.toml" if empty
	Languages   []string         // on offer, the main one first; nil: the profile's, else English

	Today  timeline.Date
	Expand reading.Expand // the shortcodes in words; nil: as the profile has them, else stand-ins
	Memo   *Memo          // of an earlier run over nearly the same pages; may be nil
}

// sources is a Input, read.
type set struct {
	Input
	pages     []*page          // sorted by file
	words     *words.Words     // of the main language
	glossary  reading.Glossary // what the words page explains
	ours      reading.Glossary // and the council's names: see ownWords
	listed    map[string]bool  // ids of sources.toml and of the profile's documents
	pools     map[string][]reading.Measure
	bandWords map[string]reading.Glossary // by band: see explainedTo
	explained map[bool][]byte             // see glossaryKey
	origin    origin.Origin
}

// A pageCheck looks at one page. What it finds depends on the page's text, the
// words page, the list of sources and today, and on nothing else: see [Memo].
type pageCheck struct {
	check.Reason
	run func(*page, *set) finding.List
}

// A setCheck looks at all that was written together.
type setCheck struct {
	check.Reason
	run func(*set) finding.List
}

var pageChecks = []pageCheck{
	{check.Title, checkTitle},
	{check.Band, checkBand},
	{check.Source, checkSource},
	{check.Checked, checkChecked},
	{check.Digits, checkDigits},
	{check.Leftover, checkLeftover},
	{check.RawHTML, checkRawHTML},
	{check.Headings, checkHeadings},
	{check.Alt, checkAlt},
}

var setChecks = []setCheck{
	{check.Topics, checkTopics},
	{check.Translation, checkTranslation},
	{check.StepName, checkStepName},
	{check.Drawing, checkDrawings},
	{check.Doubt, checkDoubt},
	{check.StaleSource, checkStaleSource},
	{check.Holidays, checkHolidays},
	{check.Contrast, checkContrast},
	{check.Contacts, checkContacts},
	{check.RawHTML, checkRawHTMLInProfile},
	{check.Leftover, checkLeftoverInProfile},
}

// Run checks what was written: faults first, each at the author's line.
// A page whose front matter cannot be read is passed over: the site's build says so.
func Run(in Input) finding.List {
	s := readSources(in)
	var all finding.List
	for _, p := range s.pages {
		found, measure := s.checkPage(p)
		all = append(all, found...)
		if p.banded {
			s.pools[p.band.Name] = append(s.pools[p.band.Name], measure)
		}
	}
	for _, c := range setChecks {
		all = append(all, c.run(s)...)
	}
	all = append(all, s.judgeLocals()...)
	all = append(all, s.judgeTexts()...)
	all = append(all, s.judgePools()...)
	all.Sort()
	return all
}

// readSources reads the pages and what they are judged by.
func readSources(in Input) *set {
	if in.ProfileFile == "" {
		in.ProfileFile = "council.toml"
	}
	if in.Languages == nil && in.Profile != nil {
		in.Languages = in.Profile.Languages
	}
	if len(in.Languages) == 0 {
		in.Languages = []string{"en"}
	}
	w, _ := words.Of(in.Languages[0], in.Layers...) // what cannot be read there is the build's to report
	if in.Expand == nil {
		in.Expand = spoken(in.Profile, w)
	}
	in.Expand = orStandIn(in.Expand)
	s := &set{
		Input: in, words: w, glossary: reading.Glossary{}, listed: listedSources(in),
		origin: origin.Origin{Layers: in.Layers, Profile: in.Profile, ProfileFile: in.ProfileFile},
		pools:  map[string][]reading.Measure{}, bandWords: map[string]reading.Glossary{}, explained: map[bool][]byte{},
	}
	s.pages = readPages(in.Layers, in.Languages[0])
	for _, p := range s.pages {
		if p.isWords() {
			p.read(in.Expand)
			for word := range p.text.Explained() {
				s.glossary[word] = true
			}
		}
	}
	s.ours = s.ownWords()
	return s
}

// checkPage runs all checks of one page, unless the memo knows what they find.
func (s *set) checkPage(p *page) (finding.List, reading.Measure) {
	return s.Memo.recall(s.key(p), func() (finding.List, reading.Measure) {
		p.read(s.Expand)
		var all finding.List
		for _, c := range pageChecks {
			all = append(all, c.run(p, s)...)
		}
		if !p.banded {
			return all, reading.Measure{}
		}
		measure := p.text.Measure(p.band.Knows, s.knownOn(p.own))
		all = append(all, judgePage(p, measure)...)
		all = append(all, judgeAsides(p, s.knownOn(p.own))...)
		return withoutLeftovers(all, p), measure
	})
}

// knownOn returns the words that are explained to readers of a page, or of a text of the
// interface, of the council's own or of the guide's.
func (s *set) knownOn(own bool) reading.Glossary {
	if own {
		return s.ours
	}
	return s.glossary
}
