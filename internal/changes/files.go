package changes

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A File is a picture or a document that is not as it was.
type File struct {
	Name  string // as an editor knows it
	State State
}

// These match pictures and documents that people look at, and what the program adds to their
// names: a digest, or the size of a smaller copy.
var (
	isLookedAt = regexp.MustCompile(`(?i)\.(?:jpe?g|png|gif|webp|avif|svg|pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|txt|rtf|mp3|m4a|ogg|mp4|webm|zip|ics)$`)
	isCopy     = regexp.MustCompile(`_hu_[0-9a-f]+\.[a-z]+$`)
	digest     = regexp.MustCompile(`\.[0-9a-f]{10}(\.[a-z0-9]+)$`)
)

// compareFiles compares pictures and documents by their digests.
func compareFiles(before, after map[string]string) []File {
	if before == nil {
		return nil
	}
	was, is := lookedAt(before), lookedAt(after)
	names := map[string]bool{}
	for _, files := range []map[string]string{was, is} {
		for name := range files {
			names[name] = true
		}
	}
	var all []File
	for _, name := range slices.Sorted(maps.Keys(names)) {
		switch old, now := was[name], is[name]; {
		case old == now:
		case old == "":
			all = append(all, File{name, New})
		case now == "":
			all = append(all, File{name, Gone})
		default:
			all = append(all, File{name, Changed})
		}
	}
	return all
}

// lookedAt returns the pictures and documents among files, by the names that editors know.
func lookedAt(files map[string]string) map[string]string {
	found := map[string]string{}
	for path, sum := range files {
		if !isLookedAt.MatchString(path) || isCopy.MatchString(path) || strings.HasPrefix(path, "hosting/") || path == "robots.txt" {
			continue
		}
		found[digest.ReplaceAllString(path, "$1")] = sum
	}
	return found
}
