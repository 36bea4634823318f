package finish

import (
	"bytes"

	"familyguide/internal/links"
)

// markup rewrites an HTML or SVG file: its links, and in 404.html also the tags that load
// something.
type markup struct {
	site  *site
	file  string
	form  form
	needs *needs // of the page, noted on the way; nil for a drawing
}

func (m *markup) rewrite(data []byte) []byte {
	return links.Page{Visit: m.visit, Tag: m.tag}.Rewrite(data)
}

// tag sees each start tag before its links are rewritten.
func (m *markup) tag(t *links.Tag, out *bytes.Buffer) (done bool) {
	if m.form == fromRoot && m.embed(t, out) {
		return true
	}
	if m.needs != nil {
		m.needs.tag(t)
	}
	if m.loadsOwn(t) {
		t.Drop("integrity")
	}
	return false
}

// loadsOwn reports whether a tag loads a file of this site. An integrity digest made earlier
// would block the file, whose bytes change here, and on the same host a digest protects
// against nothing (https://www.w3.org/TR/SRI/#goals).
func (m *markup) loadsOwn(t *links.Tag) bool {
	to := links.Site{}.Resolve(m.file, t.Get("src")+t.Get("href"))
	return to.Kind != links.Host
}

// visit returns the new address of a link. In 404.html a small picture becomes part of
// the page.
func (m *markup) visit(l links.Link) string {
	if m.form == fromRoot && (l.Element == "img" && l.Attr == "src" || l.Element == "link" && l.Tag.HasWord("rel", "icon")) {
		if data, ok := m.picture(l.Address); ok {
			return data
		}
	}
	return m.site.visit(m.file, m.form)(l)
}
