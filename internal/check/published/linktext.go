package published

import (
	"fmt"
	"html"
	"path"
	"slices"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkLinkText finds what check.LinkText is about, in a page's main part. A timeline is left
// out: it has the same links at each step, whose heading names them. So are citations: a link
// is the document's own title there, and its publisher is beside it.
func checkLinkText(d *document, s *output) finding.List {
	if d.isTimeline() || d.isForEditors() {
		return nil
	}
	targets := map[string]string{}
	var all finding.List
	for _, e := range d.elements {
		to, ok := e.attrs["href"]
		if !ok || e.tag != "a" || !e.within("main") || e.within("nav") || e.within("template") || d.hidden(e) || e.isCitation() {
			continue
		}
		text := strings.Join(strings.Fields(html.UnescapeString(d.linkText(e))), " ")
		key := strings.ToLower(strings.Trim(text, " .?!…:"))
		known, twice := targets[key]
		if key == "" || !twice || known != to && s.isDead(d.path, known) { // a dead link has a finding of its own
			targets[key] = to
			continue
		}
		if known != to && !s.isDead(d.path, to) && !s.shareTitle(d.path, known, to) {
			line, column := d.place(e.offset)
			all = append(all, check.LinkText.Warned(d.path, line, column, fmt.Sprintf("two links of the page read %q and lead to two places, %q and %q", finding.Short(text), finding.Short(known), finding.Short(to)),
				"let the words of each say where it leads"))
		}
	}
	return all
}

// isDead reports whether a link of a page leads nowhere, or nowhere that a family may go.
func (s *output) isDead(from, to string) bool {
	why, _ := s.whyDead(from, to, s.Site.Resolve(from, to))
	unfollowed, _ := unfollowed(to)
	return why != "" || unfollowed != "" || strings.HasPrefix(strings.ToLower(strings.TrimSpace(to)), "javascript:")
}

// shareTitle reports whether two links of a page lead to pages with the same title, which the
// check of the written title reports.
func (s *output) shareTitle(from, a, b string) bool {
	first, second := s.origin.Written(s.Site.Resolve(from, a).File), s.origin.Written(s.Site.Resolve(from, b).File)
	return first != nil && second != nil && (first.Own || second.Own) && path.Dir(first.Address) == path.Dir(second.Address) &&
		strings.EqualFold(strings.TrimSpace(first.Front.Title), strings.TrimSpace(second.Front.Title))
}

// linkText returns the text of a link.
func (d *document) linkText(link *element) string {
	var text strings.Builder
	for _, w := range d.textsFrom(link.offset) {
		if w.link != link {
			break
		}
		text.WriteString(w.text)
	}
	return text.String()
}

// isCitation reports whether an element is where a page cites documents.
func (e *element) isCitation() bool {
	for ; e != nil; e = e.parent {
		if slices.Contains([]string{"checked", "documents", "rule"}, e.attrs["class"]) {
			return true
		}
	}
	return false
}
