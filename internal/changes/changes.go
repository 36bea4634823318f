// Package changes compares two editions of a site, so that somebody who answers for what
// a council says can read what is new before it is published.
//
// An edition is its pages as they are published, what it says about its rules, and the
// version of the program that made it. Pages are compared by what a person reads, sentence
// by sentence (UAX #29): a page that differs only in its markup, or in the name of a style,
// has not changed. A link to another host is read with its address, and a picture with its
// text. The pages of the table of dates are counted and not compared: each rule changes
// hundreds of their lines, and the rule itself is in the list of rules.
//
// A change that is on most pages, such as a line at their foot, is reported once. The report
// on a new page leaves out what other pages say as well. A page that is gone and a new one that
// says nearly the same are one page that has moved. Pictures and documents are compared byte
// by byte, and named.
//
// A page is the council's own or the guide's. If the program is another version, the
// changes of the guide's pages are that version's.
package changes

import (
	"bytes"
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	udiff "github.com/aymanbagabas/go-udiff"
)

// An Edition is a site as it was, or will be, published.
type Edition struct {
	Version string            // of the program; "" if nobody knows
	Rules   []Rule            // nil if nobody knows
	Pages   map[string][]byte // by path: "parents/formats/index.html"
	Files   map[string]string // digests of all files, by path; nil if nobody knows
}

// A Report is what changed from one edition to the next.
type Report struct {
	First    bool   // nothing was published before: only Total is given
	Was, Now string // versions of the program, if they differ
	Rules    []RuleChange
	Unknown  bool // nobody knows the rules of the last edition
	Common   []Hunk
	Pages    []Page // that are new, gone, moved or changed, by path
	Files    []File // pictures and documents that are new, gone or changed, by name
	Months   int    // pages of the table of dates that changed
	Total    int    // pages of the new edition
}

// A State says what happened to a page.
type State string

// What may happen to a page.
const (
	New     State = "new"
	Gone    State = "gone"
	Changed State = "changed"
	Moved   State = "moved"
)

// A Page is a page that has changed.
type Page struct {
	Path  string // "parents/formats/", as it is in an address
	From  string // the path of a page that has moved, before
	Title string
	State State
	Own   bool   // the council's, not the guide's
	Hunks []Hunk // nil if it is gone

	before, after []string // the sentences of a page that is gone, or new
}

// A Hunk is a run of sentences that replaces another.
type Hunk struct{ Removed, Added []string }

// Compare returns what changed. Own reports whether a page, by its path, is the council's.
func Compare(before, after Edition, own func(path string) bool) Report {
	r := Report{First: len(before.Pages) == 0, Total: len(after.Pages)}
	if before.Version != "" && before.Version != after.Version {
		r.Was, r.Now = before.Version, after.Version
	}
	if r.First {
		return r // every page is new
	}
	r.Unknown = before.Rules == nil
	if !r.Unknown {
		r.Rules = compareRules(before.Rules, after.Rules)
	}
	for _, path := range sortedPaths(joined(before.Pages, after.Pages)) {
		page, changed := comparePage(path, before.Pages[path], after.Pages[path])
		switch {
		case !changed:
		case isMonth.MatchString(path):
			r.Months++
		default:
			page.Own = own(path)
			r.Pages = append(r.Pages, page)
		}
	}
	r.joinMoved()
	r.takeFurniture(after.Pages)
	r.Files = compareFiles(before.Files, after.Files)
	r.takeCommon()
	return r
}

// isMonth matches the pages of the table of dates, with the one that lists them: it has a
// year of answers on it.
var isMonth = regexp.MustCompile(`(^|/)timeline/dates/`)

// address returns the path of a page as it is in an address.
func address(path string) string { return strings.TrimSuffix(path, "index.html") }

func sortedPaths[V any](pages map[string]V) []string { return slices.Sorted(maps.Keys(pages)) }

func joined(a, b map[string][]byte) map[string]bool {
	all := map[string]bool{}
	for path := range a {
		all[path] = true
	}
	for path := range b {
		all[path] = true
	}
	return all
}

// comparePage compares a page; nil is a page that does not exist.
func comparePage(path string, before, after []byte) (Page, bool) {
	page := Page{Path: address(path), State: Changed}
	if bytes.Equal(before, after) && before != nil {
		return page, false
	}
	var was, is reading
	if before != nil {
		was = read(before)
	}
	if after != nil {
		is = read(after)
	}
	page.Title = cmp.Or(is.title, was.title)
	switch {
	case after == nil:
		page.State, page.before = Gone, was.sentences
		return page, true
	case before == nil:
		page.State, page.after = New, is.sentences
	case was.title != is.title:
		page.Hunks = append(page.Hunks, Hunk{Removed: []string{was.title}, Added: []string{is.title}})
	}
	page.Hunks = append(page.Hunks, compare(was.sentences, is.sentences)...)
	return page, page.State == New || len(page.Hunks) > 0
}

// compare returns the runs of sentences that differ.
func compare(before, after []string) []Hunk {
	was, is := strings.Join(before, "\n")+"\n", strings.Join(after, "\n")+"\n"
	var hunks []Hunk
	for _, edit := range udiff.Lines(was, is) {
		h := Hunk{lines(was[edit.Start:edit.End]), lines(edit.New)}
		if len(h.Removed)+len(h.Added) > 0 {
			hunks = append(hunks, h)
		}
	}
	return hunks
}

func lines(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return line == "" })
}

// fewest is the number of pages that must have a change for it to be reported once. More than
// half of the changed pages must have it too.
const fewest = 5

// takeCommon collects the changes that are on most pages in one place.
func (r *Report) takeCommon() {
	count := map[string]int{}
	changed := 0
	for _, p := range r.Pages {
		if p.State != Changed {
			continue
		}
		changed++
		seen := map[string]bool{}
		for _, h := range p.Hunks {
			if key := h.key(); !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	isCommon := func(h Hunk) bool { return count[h.key()] >= fewest && count[h.key()] > changed/2 }
	taken := map[string]bool{}
	kept := r.Pages[:0]
	for _, p := range r.Pages {
		if p.State == Changed {
			p.Hunks = slices.DeleteFunc(p.Hunks, func(h Hunk) bool {
				if common := isCommon(h); !common || taken[h.key()] {
					return common
				}
				taken[h.key()] = true
				r.Common = append(r.Common, h)
				return true
			})
		}
		if p.State != Changed || len(p.Hunks) > 0 {
			kept = append(kept, p)
		}
	}
	r.Pages = kept
}

func (h Hunk) key() string {
	return strings.Join(h.Removed, "\n") + "\x00" + strings.Join(h.Added, "\n")
}

// Nothing reports whether nothing has changed.
func (r Report) Nothing() bool {
	return !r.First && len(r.Rules)+len(r.Pages)+len(r.Files)+len(r.Common)+r.Months == 0
}
