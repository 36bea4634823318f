package main

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

var (
	notInName = regexp.MustCompile(`[^\p{L}\p{M}\p{Nd}]+`)
	// Names that mean something else: the page of a folder, a device on Windows.
	takenName = regexp.MustCompile(`^(_?index|con|prn|aux|nul|conin|conout|com[0-9]|lpt[0-9])$`)
)

// slug returns the name of a page's file: its title in small letters, with - between
// words. Letters of other scripts stay; the marks of Latin ones go.
func slug(title string) string {
	const longest = 60
	name := strings.ToLower(title)
	if plain := plainLetters(name); notInID.ReplaceAllString(plain, "") != "" {
		name = plain
	}
	name = strings.Trim(notInName.ReplaceAllString(norm.NFC.String(name), "-"), "-")
	if letters := []rune(name); len(letters) > longest {
		name = string(letters[:longest])
		if at := strings.LastIndex(name, "-"); at > 0 {
			name = name[:at]
		}
	}
	if takenName.MatchString(name) {
		name += "-page"
	}
	return strings.Trim(name, "-")
}
