package finish

import (
	"path"
	"regexp"
)

// page finishes one HTML file: links, then size, then the policy for exactly what
// is left.
func (s *site) page(p string, data []byte) []byte {
	n := needs{scripts: map[string]bool{}, styles: map[string]bool{}}
	m := markup{site: s, file: p, needs: &n}
	if path.Base(p) == "404.html" {
		m.form = fromRoot
	}
	data = s.minified(p, "text/html", m.rewrite(data))
	n.inline(data)
	s.mu.Lock()
	s.findings = append(s.findings, m.faults...)
	if isEmbedded(p) {
		s.embeds.add(n)
	} else {
		s.needs.add(n)
	}
	s.mu.Unlock()
	return withPolicy(data, n.policy(s.opt.Links))
}

// embeddable matches what is made to be shown inside other sites: embed/, and that of
// another language, cy/embed/.
var embeddable = regexp.MustCompile(`^([a-z]{2,3}(-[A-Za-z0-9]+)*/)?embed/`)

// isEmbedded reports whether a file is made to be shown inside other sites.
func isEmbedded(p string) bool { return embeddable.MatchString(p) }
