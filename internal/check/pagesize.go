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
	size := styles
	for _, level := range []int{2, 6, brotli.BestCompression} { // most pages fit at the quickest
		if size = styles + packed(d.data, level); size <= pageBudget {
			return nil
		}
	}
	return finding.List{pageSizeReason.warned(d.path, 0, 0, fmt.Sprintf("the page and its styles are %d bytes, at most %d fit into the first round trip", size, pageBudget),
		"split the page, or take a large drawing out of it")}
}

// packedStyle returns the compressed size of a style sheet.
func (s *site) packedStyle(file string) int {
	size, ok := s.packed[file]
	if !ok {
		size = packed(s.Tree[file], brotli.BestCompression)
		s.packed[file] = size
	}
	return size
}

// packed returns the size of bytes, compressed.
func packed(data []byte, level int) int {
	var size counter
	w := brotli.NewWriterLevel(&size, level)
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
