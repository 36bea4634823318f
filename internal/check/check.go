// Package check lists the checks: the name of each, why it exists, and whether it
// looks at what was written or at what will be published.
//
// [familyguide/internal/check/written] checks what a council's web editor has written:
// Markdown, profile, interface texts. [familyguide/internal/check/published] checks the
// finished tree. One check lives in one file of that name in each package that has it.
// A fault stops a build; a warning does not. The checks never change anything and never
// reach the network.
//
// # What is read
//
// Faults that come up while the editor's files are read have the name of the kind of file:
//
//	profile  council.toml or bank-holidays.json cannot be read, or contradicts itself
//	page     the front matter, a shortcode or the Markdown of a page is not valid
//	texts    a text of the interface cannot be read, is not known, or lost a word in braces
//	file     a file is in the wrong place, has the wrong name, or cannot be read or published
//
// # What was written
//
//	reading-sentence  a sentence, or the average one, is too long for the page's band
//	reading-word      a hard word is explained neither on the page nor on the words page
//	reading-grade     a readability grade is over the band's limit (warning)
//	title             a page has no title
//	band              a page does not say who it is written for
//	source            a page names no source, or one that is not listed or was read too long ago
//	checked           a page does not say when it was checked, or over a year ago (warning)
//	topics            no page covers a line of the checklist (warning)
//	translation       pages or texts are missing in a language that the council offers
//	digits            a number of days, weeks, months, hours or minutes is typed into a text
//	leftover          Markdown, a shortcode or a placeholder is left in a text as it was typed
//	raw-html          a page, or a text in the profile, contains HTML
//	headings          headings are out of order
//	alt               a picture has no text alternative, or the name of its file
//	links             an address is empty, or no telephone number and no e-mail address
//	step-name         a step of the council's own has no name for families to read
//	drawing           a drawing (SVG) holds a script, or refers to something outside itself
//	doubt             the profile says that a source leaves something open (warning)
//	stale-source      a document of the council was last read over a year ago (over six months:
//	                  warning), or on a future day (warning); one warning for all of the
//	                  guide's own
//	holidays          the published bank holidays end before the dates a family needs (within
//	                  a year: warning)
//	contrast          the council's colour cannot be read on its paper, or the paper is too dark
//	one-council       every source of a page for all is one council's (warning)
//	unused-topic      a text of the profile's on a topic that no page shows (warning)
//	pronoun           "they" in a first sentence that names nobody (warning)
//	choppy            too many short sentences in a row (warning)
//	contacts          a council gives no number of its own, none out of hours, or no way to
//	                  complain (warning)
//	telephone         a link calls a number that is too short or too long, or another one
//	                  than it shows (warning)
//	copied            the guide's page or text has changed since an editor copied it (warning)
//
// # What will be published
//
//	links         an address within the site leads nowhere
//	required      a page that every site has is missing, empty or leads elsewhere
//	third-party   a page loads something from another host
//	inline        a style or script in the page that a strict policy refuses
//	lang          a page does not say its language
//	title-neutral a page's title gives away what it is about
//	page-size     a page with its styles does not fit into the first round trip, or its
//	              pictures are too large for a phone (warning)
//	duplicate-id  two elements of a page have one id
//	labels        a field of a form has no label
//	empty-section a heading has nothing below it
//	said-twice    a page says the same sentence twice, or nearly (warning)
//	link-text     two links of a page have one text and two targets (warning)
//	landmarks     a page has no main part, or no heading of its own, or several
//	title, headings, alt, leftover, drawing   as above, in what is finished
//
// A finding on a page of the guide or of the council gives the line and column of the
// author's file; one on a finished page gives those of the published file.
package check

import (
	"path"
	"slices"

	"familyguide/internal/finding"
)

// A Stage says what a check reads; a check may read both.
type Stage uint8

const (
	Written   Stage = 1 << iota // what the editor wrote
	Published                   // the finished tree
	Read                        // any file, when it is read: see [Named]
)

// A Reason is a check's name and why it exists.
type Reason struct {
	Name  string
	Stage Stage
	Why   string // with its source
}

// Found returns a fault of the check.
func (r Reason) Found(file string, line, column int, message, hint string) finding.Finding {
	return finding.Finding{Check: r.Name, File: file, Line: line, Column: column, Message: message, Hint: hint}
}

// Warned returns a warning of the check.
func (r Reason) Warned(file string, line, column int, message, hint string) finding.Finding {
	f := r.Found(file, line, column, message, hint)
	f.Warning = true
	return f
}

// Join returns the findings of the written files, and the findings of the published pages that
// say something new. Two findings of one check at one line of the author's file are the same;
// a leftover on a line with a fault is not new, because the fault causes it.
func Join(written, published finding.List) finding.List {
	type line struct {
		check, file string
		line        int
	}
	known := map[line]bool{}
	whole := map[[2]string]bool{} // by check and file: the finished page shows the same faults at other lines
	inProfile := false            // a heading, or HTML that is left out, is in a text of the profile, which pages show
	written = withoutEchoes(withoutFirstHTML(written))
	for _, f := range written {
		known[line{f.Check, f.File, f.Line}] = true
		shown := f.Check == Headings.Name || f.Check == RawHTML.Name && !f.Warning
		inProfile = inProfile || shown && path.Base(f.File) == "council.toml"
		if shown {
			whole[[2]string{EmptySection.Name, f.File}] = true
		}
		if f.Check == Headings.Name {
			whole[[2]string{Headings.Name, f.File}] = true
			whole[[2]string{Landmarks.Name, f.File}] = true // a second title is a second <h1>
		}
		if !f.Warning {
			known[line{Leftover.Name, f.File, f.Line}] = true
		}
	}
	all := withoutLostWords(written, published)
	for _, f := range published {
		if f.Line == 0 || !known[line{f.Check, f.File, f.Line}] && !whole[[2]string{f.Check, f.File}] && !(inProfile && isOfMadePage(f)) {
			all = append(all, f)
		}
	}
	return all
}

// isOfMadePage reports whether a finding can come of a text of the profile: one on headings of a
// finished page, whose words are in no page that an author wrote, or on a heading with nothing
// below it.
func isOfMadePage(f finding.Finding) bool {
	return f.Check == EmptySection.Name || (f.Check == Headings.Name || f.Check == Landmarks.Name) && path.Ext(f.File) == ".html"
}

// withoutFirstHTML leaves out the finding on the first HTML of a finished page if
// the check has found all of it.
func withoutFirstHTML(all finding.List) finding.List {
	found := map[string]bool{}
	for _, f := range all {
		if f.Check == RawHTML.Name && !f.Warning {
			found[f.File] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(f finding.Finding) bool {
		return f.Check == RawHTML.Name && f.Warning && found[f.File]
	})
}

// withoutEchoes drops leftovers at places where the build says what is wrong, and findings
// about a drawing that cannot be read as a picture.
func withoutEchoes(all finding.List) finding.List {
	said := map[string]bool{}
	for _, f := range all {
		if f.Check == "" && !f.Warning && (f.Column > 0 || f.Line == 0) {
			said[f.Place()] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(f finding.Finding) bool {
		return f.Check == Leftover.Name && said[f.Place()] || f.Check == Drawing.Name && said[f.File]
	})
}

// withoutLostWords drops the finding that a page no longer explains some words if there is one
// that it lacks the parts that other pages link to: those parts are the words.
func withoutLostWords(written, published finding.List) finding.List {
	lost := map[string]bool{}
	for _, f := range published {
		if f.Check == Links.Name && f.Line == 0 {
			lost[f.File] = true
		}
	}
	return slices.DeleteFunc(written, func(f finding.Finding) bool {
		return f.Check == ReadingWord.Name && f.Line == 0 && lost[f.File]
	})
}

// Named returns a finding with the name of a check. The packages that read files leave it out,
// because they do not know the checks.
func Named(f finding.Finding) finding.Finding {
	base := path.Base(f.File)
	switch {
	case f.Check != "":
	case base == "council.toml" || base == "bank-holidays.json":
		f.Check = Profile.Name
	case path.Ext(base) == ".md":
		f.Check = Page.Name
	case path.Ext(base) == ".toml" && path.Base(path.Dir(f.File)) == "i18n":
		f.Check = Texts.Name
	default:
		f.Check = File.Name
	}
	return f
}

// Explain returns why a check exists and where that is said; ok is false if there is no
// check of that name.
func Explain(name string) (why string, ok bool) {
	for _, r := range table {
		if r.Name == name {
			return r.Why, true
		}
	}
	return "", false
}

// Names returns the names of all checks, sorted.
func Names() []string {
	var names []string
	for _, r := range table {
		names = append(names, r.Name)
	}
	slices.Sort(names)
	return names
}
