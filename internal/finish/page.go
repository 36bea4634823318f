package finish

import (
	"path"
	"strings"
)

// page finishes one HTML file: links, then size, then the policy for exactly what
// is left.
func (s *site) page(p string, data []byte) []byte {
	n := needs{scripts: map[string]bool{}, styles: map[string]bool{}}
	m := markup{site: s, file: p, needs: &n}
	if path.Base(p) == "404.html" {
		m.form = fromRoot
	}
	data = s.discovered(p, s.opt.SignOff.Mark(s.minified(p, "text/html", m.rewrite(data))))
	n.inline(data)
	s.mu.Lock()
	if s.embedFolder(p) != "" {
		s.embeds.add(n)
	} else {
		s.needs.add(n)
	}
	s.mu.Unlock()
	return withPolicy(data, n.policy(s.opt.Links))
}

// embedFolder returns the folder that a file is in if it is made to be shown inside
// other sites: embed/, or that of another language, cy/embed/. A folder is a
// language's if its first page says so: faq/embed/ is a page like any other.
func (s *site) embedFolder(p string) string {
	if strings.HasPrefix(p, "embed/") {
		return "embed/"
	}
	lang, rest, _ := strings.Cut(p, "/")
	if strings.HasPrefix(rest, "embed/") && languageOf(s.in[lang+"/index.html"]) == lang {
		return lang + "/embed/"
	}
	return ""
}
