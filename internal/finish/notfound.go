package finish

import (
	"encoding/base64"
	"strings"
)

// inlineLimit is the size up to which a picture is put into 404.html.
const inlineLimit = 20_000

// embed writes a style sheet or script of this site into the page that names it,
// for 404.html. It reports whether it did; the tag is then done with.
func (m *markup) embed(t tag) bool {
	switch {
	case t.name == "link" && t.has("rel", "stylesheet"):
		p, ok := m.asset(t.get("href"))
		if !ok {
			return false
		}
		m.out.WriteString("<style")
		if media := t.get("media"); media != "" {
			m.out.WriteString(` media="` + escapeAttr(media, '"') + `"`)
		}
		m.out.WriteString(">")
		m.out.Write(styleLinks(m.site.in[p], func(ref string) string { return m.site.link(p, ref, fromRoot) }))
		m.out.WriteString("</style>")
		return true
	case t.name == "script" && !t.lists("defer") && !t.lists("async") && t.get("type") != "module":
		// A deferred script waits for the page; inside the page it would not.
		p, ok := m.asset(t.get("src"))
		if ok {
			m.out.WriteString("<script>")
			m.out.Write(m.site.in[p])
		}
		return ok
	}
	return false
}

// picture returns a small picture of this site as a data: address.
func (m *markup) picture(ref string) (string, bool) {
	p, ok := m.asset(ref)
	if !ok || !strings.HasPrefix(mediaTypes[extension(p)], "image/") {
		return "", false
	}
	data := m.site.assets.all[p].data
	if len(data) > inlineLimit {
		return "", false
	}
	return "data:" + mediaTypes[extension(p)] + ";base64," + base64.StdEncoding.EncodeToString(data), true
}

// asset finds the asset that a link leads to, by the name it came with.
func (m *markup) asset(ref string) (string, bool) {
	t, ok := m.site.target(m.file, ref)
	return t.path, ok && m.site.assets.all[t.path] != nil
}
