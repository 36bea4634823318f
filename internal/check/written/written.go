package written

import (
	"slices"

	"familyguide/internal/check"
	"familyguide/internal/check/origin"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// An Input is the written files.
type Input struct {
	Layers *layers.Stack // the guide and what lies over it

	Originals []layers.Layer // what lies below the council's own folder, with the places of terms; for copied pages

	Profile     *council.Profile // nil: there is no profile to check
	ProfileFile string           // its file's name in findings; "council.toml" if empty

	Today  timeline.Date
	Expand reading.Expand // shortcodes in words; if nil, as the profile fills them, or stand-ins
	Memo   *Memo          // of an earlier run over nearly the same pages; may be nil
}

// A set is an [Input] that has been read.
type set struct {
	Input
	pages     []*page          // sorted by file
	words     *words.Words     // in English
	glossary  reading.Glossary // what the words page explains
	ours      reading.Glossary // and the council's names: see ownWords
	names     reading.Glossary // see nameWords
	listed    map[string]bool  // ids of sources.toml and of the profile's documents
	pools     map[string][]reading.Measure
	bandWords map[string]reading.Glossary // by band: see explainedTo
	explained map[bool][]byte             // see glossaryKey
	origin    origin.Origin
	lost      finding.List // see knowLost
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
	{check.Links, checkAddresses},
	{check.Telephone, checkTelephone},
	{check.OneCouncil, checkOneCouncil},
	{check.Pronoun, checkPronoun},
	{check.Choppy, checkChoppy},
}

var setChecks = []setCheck{
	{check.Title, checkSameTitle},
	{check.Topics, checkTopics},
	{check.Translation, checkTranslation},
	{check.StepName, checkStepName},
	{check.Drawing, checkDrawings},
	{check.Doubt, checkDoubt},
	{check.StaleSource, checkStaleSource},
	{check.Holidays, checkHolidays},
	{check.Contrast, checkContrast},
	{check.Contacts, checkContacts},
	{check.UnusedTopic, checkUnusedTopic},
	{check.Copied, checkCopied},
}

// Run checks what was written: faults first, each at the author's line. What package
// layers reports is not reported again. A page that is kept back is checked as well, but
// its faults are warnings.
func Run(in Input) finding.List {
	s := readSources(in)
	var all finding.List
	for _, p := range s.pages {
		found, measure := s.checkPage(p)
		all = append(all, p.warned(found)...)
		if p.banded && !p.held {
			s.pools[p.band.Name] = append(s.pools[p.band.Name], measure)
		}
	}
	for _, c := range setChecks {
		all = append(all, c.run(s)...)
	}
	all = append(all, s.judgeLocals()...)
	all = append(all, s.judgeTexts()...)
	all = append(all, s.judgePools()...)
	all = append(all, s.lost...)
	all.Sort()
	return all
}

// readSources reads the pages and what they are judged by.
func readSources(in Input) *set {
	if in.ProfileFile == "" {
		in.ProfileFile = "council.toml"
	}
	w := wordsOf(in, layers.English)
	if in.Expand == nil {
		in.Expand = spoken(in.Profile, w)
	}
	in.Expand = orStandIn(in.Expand)
	s := &set{
		Input: in, words: w, glossary: reading.Glossary{}, names: nameWords(in.Profile), listed: listedSources(in),
		origin: origin.Origin{Layers: in.Layers, Profile: in.Profile, ProfileFile: in.ProfileFile},
		pools:  map[string][]reading.Measure{}, bandWords: map[string]reading.Glossary{}, explained: map[bool][]byte{},
	}
	s.pages = readPages(in.Layers)
	for _, p := range s.pages {
		if p.isWords() {
			p.read(in.Expand)
			for word := range p.text.Explained() {
				s.glossary[word] = true
			}
		}
	}
	s.knowTerms()
	s.ours = s.ownWords()
	s.knowLost()
	return s
}

// wordsOf returns the texts of a language. The build reports their faults.
func wordsOf(in Input, lang string) *words.Words {
	var rules []council.Rule
	if in.Profile != nil {
		rules = in.Profile.Rules
	}
	texts, _ := words.Merge(lang, in.Layers, rules)
	return words.New(lang, texts)
}

// checkPage runs all checks of one page, unless the memo knows what they find.
func (s *set) checkPage(p *page) (finding.List, reading.Measure) {
	return s.Memo.recall(s.key(p), func() (finding.List, reading.Measure) {
		p.read(s.Expand)
		var all finding.List
		for _, c := range pageChecks {
			all = append(all, c.run(p, s)...)
		}
		if !p.banded || p.isForeign() {
			return all, reading.Measure{}
		}
		measure := p.text.Measure(p.band.Knows, s.knownOn(p.own))
		measure.Hard = slices.DeleteFunc(measure.Hard, func(w reading.Word) bool { return s.isName(w.Text) })
		all = append(all, judgePage(p, measure)...)
		all = append(all, judgeAsides(p, s.knownOn(p.own))...)
		return withoutLeftovers(all, p), measure
	})
}

// knowTerms treats the council's own terms as explained: no page can say "authority" more
// plainly if that is the council's word.
func (s *set) knowTerms() {
	if s.Profile == nil {
		return
	}
	for _, term := range s.Profile.Terms {
		s.glossary.Explain(term.One + " " + term.Many)
	}
}

// knownOn returns the words that are explained to readers of a page, or of a text of the
// interface, of the council's own or of the guide's.
func (s *set) knownOn(own bool) reading.Glossary {
	if own {
		return s.ours
	}
	return s.glossary
}
