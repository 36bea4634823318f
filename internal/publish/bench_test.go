package publish

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"familyguide/internal/tree"
)

// BenchmarkCouncils publishes 153 councils of 60 pages, as England has them.
func BenchmarkCouncils(b *testing.B) {
	const councils, pages = 153, 60
	site := func(council, edition int) tree.Tree {
		t := tree.Tree{}
		for p := range pages {
			t[fmt.Sprintf("parents/page-%d/index.html", p)] = fmt.Appendf(nil, "%d %d %d %s", council, edition, p, strings.Repeat("x", 12_000))
		}
		return t
	}
	publishEach := func(b *testing.B, dir string, edition int, digests []string) {
		s, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		defer s.Close()
		for n := range councils {
			prefix := fmt.Sprintf("council-%d", n)
			kept, err := s.KeepIf(prefix, digests[n])
			if err == nil && !kept {
				digests[n], err = s.Add(prefix, site(n, edition))
			}
			if err != nil {
				b.Fatal(err)
			}
		}
		if _, err := s.Commit(); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("all new", func(b *testing.B) {
		dir, edition := filepath.Join(b.TempDir(), "public"), 0
		for b.Loop() {
			edition++
			publishEach(b, dir, edition, make([]string, councils))
		}
	})
	b.Run("nothing new", func(b *testing.B) {
		dir, digests := filepath.Join(b.TempDir(), "public"), make([]string, councils)
		publishEach(b, dir, 1, digests)
		for b.Loop() {
			publishEach(b, dir, 1, digests)
		}
	})
}
