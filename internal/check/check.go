// Package check finds what is wrong, or may be, in what a council's web editor has
// written ([Sources]) and in what will be published ([Site]).
//
// Every check has a name, which its findings carry, and a reason with its source
// ([Explain]). One check stands in one file of that name. A fault stops a build; a
// warning does not. The checks never change anything and never reach the network.
//
// # What was written
//
//	reading-sentence  a sentence, or the average one, is too long for the page's band
//	reading-word      a hard word is explained neither on the page nor on the words page
//	reading-grade     a readability grade is over the band's limit (warning)
//	title             a page has no title
//	band              a page does not say for whom it is written
//	source            a page names no source, or one that is not listed or was read too long ago
//	checked           a page does not say when it was checked, or over a year ago (warning)
//	topics            no page covers a line of the checklist (warning)
//	translation       a page or a text is missing in a language that the council offers
//	digits            a number of days, weeks, months, hours or minutes is typed into a text
//	raw-html          a page, or a text in the profile, has HTML of its own
//	headings          headings are out of order
//	alt               a picture has no text alternative
//	step-name         a step of the council's own has no name for families to read
//	doubt             the profile says that a source leaves something open (warning)
//	stale-source      a document of the council was last read over a year ago (over six months:
//	                  warning), or on a day still to come (warning); one warning for all
//	                  of the guide's own
//	holidays          the published bank holidays end before the dates a family needs (within
//	                  a year: warning)
//	contrast          the council's colour cannot be read on its paper, or the paper is too dark
//
// # What will be published
//
//	links         an address within the site leads nowhere
//	third-party   a page loads something from another host
//	inline        a style or script in the page that a strict policy refuses
//	lang          a page does not say its language
//	title-neutral a page's title gives away what it is about
//	page-size     a page with its styles does not fit into the first round trip (warning)
//	duplicate-id  two elements of a page have one id
//	labels        a field of a form has no label
//	landmarks     a page has no main part, or no heading of its own, or several
//	title, headings, alt   as above, in the finished page
//
// The reading checks read the pages, with their shortcodes in the words of this
// council; the words for an adult beside a child's page, as a parents' page; the
// texts of the interface (i18n/<lang>.toml), each for whom its key is for; and the
// council's own texts in its profile, where they only warn.
//
// A finding on a page of the guide or of the council is at line and column of the
// author's file; one on a finished page is at those of the published file.
package check

import (
	"slices"
	"sort"
	"strings"

	"familyguide/internal/finding"
)

// A reason is a check's name and why it exists.
type reason struct {
	name string
	why  string // with its source
}

// found returns a fault of the check.
func (r reason) found(file string, line, column int, message, hint string) finding.Finding {
	return finding.Finding{Check: r.name, File: file, Line: line, Column: column, Message: message, Hint: hint}
}

// warned returns a warning of the check.
func (r reason) warned(file string, line, column int, message, hint string) finding.Finding {
	f := r.found(file, line, column, message, hint)
	f.Warning = true
	return f
}

// short returns the beginning of a text, to name it in a message.
func short(text string) string {
	const most = 60
	letters := []rune(strings.TrimSpace(text[:min(len(text), 4*most+4)]))
	if len(letters) <= most && len(text) <= 4*most {
		return string(letters)
	}
	return string(letters[:min(len(letters), most)]) + "…"
}

// reasons returns every check's reason.
func reasons() []reason {
	var all []reason
	for _, c := range pageChecks {
		all = append(all, c.reason)
	}
	for _, c := range setChecks {
		all = append(all, c.reason)
	}
	for _, c := range slices.Concat(htmlChecks, weighing) {
		all = append(all, c.reason)
	}
	return append(all, readingSentence, readingWord, readingGrade)
}

// Explain returns why a check exists and where that is said, and whether there is
// a check of that name.
func Explain(name string) (string, bool) {
	for _, r := range reasons() {
		if r.name == name && r.why != "" {
			return r.why, true
		}
	}
	return "", false
}

// Names returns the names of all checks, sorted.
func Names() []string {
	seen := map[string]bool{}
	var names []string
	for _, r := range reasons() {
		if !seen[r.name] {
			seen[r.name] = true
			names = append(names, r.name)
		}
	}
	sort.Strings(names)
	return names
}
