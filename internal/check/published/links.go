package published

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkLinks finds what check.Links is about.
func checkLinks(d *document, s *site) finding.List {
	var all finding.List
	for _, l := range d.links() {
		if message, hint := s.dead(d.path, l.to); message != "" {
			line, column := d.place(l.element.offset)
			all = append(all, check.Links.Found(d.path, line, column, message, hint))
		}
	}
	return all
}

// dead returns what is wrong with an address, "" where it leads somewhere.
func (s *site) dead(from, to string) (message, hint string) {
	file, fragment, local := s.resolve(from, to)
	if !local {
		return "", ""
	}
	if _, ok := s.Tree[file]; !ok {
		if _, ok := s.Tree[strings.TrimSuffix(file, "/")+"/index.html"]; ok {
			return fmt.Sprintf("%q leads to a folder, which some hosts do not find", check.Short(to)), "write a / at its end"
		}
		return fmt.Sprintf("%q leads nowhere", check.Short(to)), "there is no such page or file on the site: mend the link, or make the page"
	}
	target, ok := s.documents[file]
	if fragment == "" || fragment == "top" || !ok || target.ids[fragment] || strings.HasPrefix(fragment, ":~:") {
		return "", ""
	}
	return fmt.Sprintf("%q leads to a part of the page that is not there", check.Short(to)),
		fmt.Sprintf("there is no heading or part with the id %q on that page", check.Short(fragment))
}
