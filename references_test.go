package familyguide

import (
	"regexp"
	"strings"
	"testing"
)

// Documents that were read while the code was written, and that are not in the
// repository. cmd/familyguide/CONTRACT.md is.
var elsewhere = regexp.MustCompile(`\bcontract\.md|\bcounting\.md|\bDESIGN\.md|\(contract, |\b[Ii]ssue [0-9]+\b|\bshared/(review|cases|engineering)`)

// Whoever reads a comment can open what it refers to.
func TestCommentsReferToNothingOutsideTheRepository(t *testing.T) {
	for name, data := range sourceFiles(t) {
		if name == "references_test.go" || strings.Contains(name, "testdata/") {
			continue
		}
		for i, line := range strings.Split(string(data), "\n") {
			if found := elsewhere.FindString(line); found != "" {
				t.Errorf("%s:%d: %q is not in the repository", name, i+1, found)
			}
		}
	}
}
