package published

import (
	"fmt"

	"github.com/andybalholm/brotli"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/links"
)

// How many bytes of brotli a page may have with its style sheets. The first round
// trip carries ten segments, 14,600 bytes (RFC 6928); headers take the rest. A page
// with the form has 25,000 with its engine and scripts, which take up to 9,000. A month
// of dates may take 8,000 without the styles (cmd/familyguide/CONTRACT.md, section 5).
const (
	pageBudget  = 14_000
	formBudget  = 16_000
	monthBudget = 16_000

	// A second at 1.6 Mbit/s, which is Lighthouse's slow phone.
	picturesBudget = 200_000

	formID = "timeline-form"
)

// checkPageSize finds what check.PageSize is about.
func checkPageSize(d *document, s *output) finding.List {
	if !s.Finished {
		return nil
	}
	budget := pageBudget
	switch {
	case d.ids[formID]:
		budget = formBudget
	case monthPage.MatchString(d.path):
		budget = monthBudget
	}
	var sheets []string
	for _, address := range d.sheets {
		if to := s.Site.Resolve(d.path, address); to.Kind == links.File {
			sheets = append(sheets, to.File)
		}
	}
	all := s.heavyPictures(d)
	if size := s.leastPacked(d.path, sheets, budget); size > budget {
		all = append(all, check.PageSize.Warned(d.path, 0, 0, fmt.Sprintf("the page and its styles are %d bytes, compressed; at most %d should be", size, budget),
			"split the page, or take a large drawing out of it"))
	}
	return all
}

// heavyPictures returns a warning at the largest picture of a page if the pictures, as a
// phone loads them, are too large together. They come after the page itself, each when it
// is scrolled to, and so have a budget of their own.
func (s *output) heavyPictures(d *document) finding.List {
	total, largest, offset := 0, 0, 0
	seen := map[string]bool{}
	for _, l := range d.links {
		to := s.Site.Resolve(d.path, l.Address)
		if l.Element != "img" || l.Attr != "src" || to.Kind != links.File || seen[to.File] {
			continue
		}
		seen[to.File] = true
		size := len(s.Tree[to.File])
		total += size
		if size > largest {
			largest, offset = size, l.Offset
		}
	}
	if total <= picturesBudget {
		return nil
	}
	line, column := finding.NewPlaces(d.data).Of(offset)
	return finding.List{check.PageSize.Warned(d.path, line, column,
		fmt.Sprintf("the pictures of the page are %d kB together, this one %d; at most %d should be", total/1000, largest/1000, picturesBudget/1000),
		"save photos as JPEG, which the guide makes smaller itself; or show fewer on one page")}
}

// leastPacked returns the compressed size of a page and its style sheets together, with only
// as much compression as it takes to decide whether they fit the budget: half of the pages fit
// uncompressed, most others at the quickest level, and a page that is far over it at the
// middle level is over it at the best.
func (s *output) leastPacked(page string, sheets []string, budget int) (size int) {
	for _, level := range []int{1, 5, brotli.BestCompression} {
		size = 0
		for _, sheet := range sheets {
			size += s.packed(sheet, level)
		}
		if size+len(s.Tree[page]) <= budget {
			return size + len(s.Tree[page])
		}
		size += s.packed(page, level)
		if size <= budget || level == 5 && size > budget*3/2 {
			break
		}
	}
	return size
}

// A packing is a file at a level of compression.
type packing struct {
	file  string
	level int
}

// packed returns the compressed size of a file. It is kept, because many pages share a style
// sheet.
func (s *output) packed(file string, level int) int {
	p := packing{file, level}
	size, ok := s.sizes[p]
	if !ok {
		size = s.pack(s.Tree[file], level)
		s.sizes[p] = size
	}
	return size
}

// pack returns the size of bytes, compressed. A writer holds large tables: each
// level has one for the whole site.
func (s *output) pack(data []byte, level int) int {
	var size counter
	w := s.writers[level]
	if w == nil {
		w = brotli.NewWriterLevel(&size, level)
		s.writers[level] = w
	} else {
		w.Reset(&size)
	}
	w.Write(data) // a counter never fails
	w.Close()
	return int(size)
}

// A counter counts what is written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
