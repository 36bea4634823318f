package frontmatter

import (
	"fmt"
	"path"
	"strings"

	"familyguide/internal/finding"
)

// wrongAlias says what to do about an old address that cannot lead to a page; "" if it
// can. An address is that of a folder ("/old/") or of a page ("/old.html").
func wrongAlias(alias string) string {
	switch {
	case strings.Contains(alias, "://") || strings.HasPrefix(alias, "//"):
		return `write the part after the host: "/old-address/"`
	case !strings.HasPrefix(alias, "/"):
		from := "/" + strings.TrimLeft(alias, "./")
		if wrongAlias(from) != "" {
			from = "/old-address/"
		}
		return `write it from the top of the site: "` + from + `"`
	case strings.ContainsAny(alias, `?#`):
		return "take out what follows ? or #: an address ends there"
	case strings.ContainsAny(alias, `\%:*"<>|`):
		return "write it with plain letters, digits, - and /"
	case path.Ext(alias) != "" && path.Ext(alias) != ".html":
		return `an old address ends in "/" or ".html"`
	case strings.Contains(alias, "/.") || strings.Contains(alias, "//") || strings.HasSuffix(alias, "."):
		return `write it as "/old-address/", without dots`
	case alias == "/":
		return "the first page has this address"
	}
	return ""
}

// AliasFile returns the file that is published at an old address.
func AliasFile(alias string) string {
	if path.Ext(alias) == ".html" {
		return strings.TrimPrefix(alias, "/")
	}
	return path.Join(strings.TrimPrefix(alias, "/"), "index.html")
}

// wrongAliases removes and reports the aliases that are not addresses of this site.
func (f *Front) wrongAliases(file string) finding.List {
	var faults finding.List
	addresses := f.Aliases
	f.Aliases = nil
	for _, alias := range addresses {
		hint := wrongAlias(alias)
		if hint == "" {
			f.Aliases = append(f.Aliases, alias)
			continue
		}
		f.hide("aliases")
		line, column := f.PlaceOf("aliases", alias)
		faults = append(faults, finding.Finding{File: file, Line: line, Column: column,
			Message: fmt.Sprintf("%q is not an address of this site", alias), Hint: hint})
	}
	return faults
}
