package main

import (
	"fmt"
	"strings"

	"familyguide/internal/frontmatter"
)

// keyTable lists the keys of front matter for the folder's README, from the one table
// that pages are checked with.
func keyTable() string {
	var b strings.Builder
	b.WriteString("| line | what it says |\n|---|---|\n")
	for _, k := range frontmatter.ForEditors() {
		fmt.Fprintf(&b, "| `%s = %s` | %s |\n", k.Name, k.Example, k.About)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
