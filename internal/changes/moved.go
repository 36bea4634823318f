package changes

import "slices"

// joinMoved makes one page of a page that is gone and a new one that says nearly the same.
func (r *Report) joinMoved() {
	for i := range r.Pages {
		page := &r.Pages[i]
		if page.State != New {
			continue
		}
		best, most := -1, 0.8 // of the sentences of both
		for j, other := range r.Pages {
			if alike := alike(other.before, page.after); other.State == Gone && alike > most {
				best, most = j, alike
			}
		}
		if best >= 0 {
			gone := &r.Pages[best]
			page.State, page.From, page.Hunks = Moved, gone.Path, compare(gone.before, page.after)
			gone.State, gone.before = Moved, nil // and is taken out below
		}
	}
	r.Pages = slices.DeleteFunc(r.Pages, func(p Page) bool { return p.State == Moved && p.From == "" })
}

// alike returns what part of the sentences of two pages both have.
func alike(before, after []string) float64 {
	both := 0
	for _, s := range after {
		if slices.Contains(before, s) {
			both++
		}
	}
	if len(before)+len(after) == 0 {
		return 0
	}
	return float64(2*both) / float64(len(before)+len(after))
}

// sampled is how many pages are read to find the text that every page has.
const sampled = 20

// takeFurniture removes from the new pages what most pages say: the links at their top and foot.
func (r *Report) takeFurniture(pages map[string][]byte) {
	isNew := func(p Page) bool { return p.State == New }
	if !slices.ContainsFunc(r.Pages, isNew) {
		return
	}
	count, read := countSentences(pages, r.Pages)
	for i := range r.Pages {
		page := &r.Pages[i]
		if !isNew(*page) {
			continue
		}
		own := slices.DeleteFunc(slices.Clone(page.after), func(s string) bool { return count[s] > read/2 })
		if page.Hunks = nil; len(own) > 0 {
			page.Hunks = []Hunk{{Added: own}}
		}
	}
}

// countSentences counts on how many of some pages, which are not among the changed ones,
// each sentence is.
func countSentences(pages map[string][]byte, changed []Page) (count map[string]int, pagesRead int) {
	count = map[string]int{}
	for _, path := range sortedPaths(pages) {
		if pagesRead == sampled {
			break
		}
		if isMonth.MatchString(path) || slices.ContainsFunc(changed, func(p Page) bool { return p.Path == address(path) }) {
			continue
		}
		pagesRead++
		seen := map[string]bool{}
		for _, s := range read(pages[path]).sentences {
			if !seen[s] {
				seen[s] = true
				count[s]++
			}
		}
	}
	return count, pagesRead
}
