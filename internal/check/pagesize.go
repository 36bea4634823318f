package check

import (
	"fmt"
	"strings"

	"github.com/andybalholm/brotli"

	"familyguide/internal/finding"
)

// pageBudget is how many bytes of brotli a page with its style sheets may have.
// The first round trip carries ten segments, 14,600 bytes (RFC 6928); headers
// take the rest.
const pageBudget = 14_000

// datesPage is the one page that is a table to look a day up in: every day of the
// calendar stands on it (contract, section 5). Three round trips carry seventy segments.
const (
	datesPage   = "timeline/dates/index.html"
	datesBudget = 100_000
)

var pageSizeReason = reason{"page-size", `On a poor signal every round trip costs half a second and more. The first one carries ten segments, 14,600 bytes (RFC 6928, Increasing
TCP's Initial Window): a page that fits into it with its styles is there at once. 391 council home pages were measured: the lightest has 283 kB.`}

// checkPageSize finds what pageSizeReason is about.
func checkPageSize(d *document, s *site) finding.List {
	if !s.Finished {
		return nil
	}
	styles := 0
	for _, l := range d.links() {
		if file, _, local := s.resolve(d.path, l.to); local && l.element.tag == "link" && strings.Contains(l.element.attrs["rel"], "stylesheet") {
			styles += s.packedStyle(file)
		}
	}
	budget := pageBudget
	if strings.HasSuffix("/"+d.path, "/"+datesPage) {
		budget = datesBudget
	}
	size := s.leastPacked(d.data, budget-styles) + styles
	if size <= budget {
		return nil
	}
	return finding.List{pageSizeReason.warned(d.path, 0, 0, fmt.Sprintf("the page and its styles are %d bytes, compressed; at most %d should be", size, budget),
		"split the page, or take a large drawing out of it")}
}

// leastPacked returns the compressed size of a page, found with the least work
// that tells whether it is within a budget: most pages are at the quickest level,
// and one that is far over it at the middle level is over it at the best.
func (s *site) leastPacked(data []byte, budget int) int {
	size := len(data)
	if size <= budget {
		return size
	}
	for _, level := range []int{1, 5, 9, brotli.BestCompression} {
		size = s.pack(data, level)
		if size <= budget || level == 5 && size > budget*3/2 {
			break
		}
	}
	return size
}

// packedStyle returns the compressed size of a style sheet.
func (s *site) packedStyle(file string) int {
	size, ok := s.packed[file]
	if !ok {
		size = s.Memo.recallSize(s.Tree[file], func() int { return s.pack(s.Tree[file], brotli.BestCompression) })
		s.packed[file] = size
	}
	return size
}

// pack returns the size of bytes, compressed. A writer holds large tables: each
// level has one for the whole site.
func (s *site) pack(data []byte, level int) int {
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
