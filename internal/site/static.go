package site

import (
	"bytes"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/tree"
)

// publishStatic adds the files of static/. Only robots.txt may replace a generated file, so
// that a site on trial can opt out of search engines.
func (s *project) publishStatic(out tree.Tree) finding.List {
	var faults finding.List
	for name, f := range s.files {
		rest, ok := strings.CutPrefix(name, "static/")
		if !ok || !isPublished(rest) {
			continue
		}
		// A layout may have published the same file, a picture or the logo.
		if made, is := out[rest]; is && rest != "robots.txt" && !bytes.Equal(made, f.data) {
			faults = append(faults, finding.Finding{File: f.name, Message: "the guide makes a file of this name itself: " + rest,
				Hint: "give this one another name; a page of the guide's is replaced by a page in the folder content"})
			continue
		}
		out[rest] = f.data
	}
	return faults
}
