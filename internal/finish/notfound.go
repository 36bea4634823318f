package finish

import (
	"bytes"
	"encoding/base64"
	"strings"

	"familyguide/internal/links"
)

// inlineLimit is the size up to which a picture is put into 404.html.
const inlineLimit = 20_000

// embed writes a style sheet or script of this site into the page that names it,
// for 404.html. It reports whether it did; the tag is then done with.
func (m *markup) embed(t *links.Tag, out *bytes.Buffer) bool {
	switch {
	case t.Name == "link" && t.HasWord("rel", "stylesheet"):
		p, ok := m.asset(t.Get("href"))
		if !ok {
			return false
		}
		out.WriteString("<style")
		if media := t.Get("media"); media != "" {
			out.WriteString(` media="` + links.EscapeAttr(media, '"') + `"`)
		}
		out.WriteString(">")
		out.Write(links.Style(m.site.in[p], m.site.visit(p, fromRoot)))
		out.WriteString("</style>")
		return true
	case t.Name == "script" && !t.Has("defer") && !t.Has("async") && t.Get("type") != "module":
		// A deferred script waits for the page; inside the page it would not.
		p, ok := m.asset(t.Get("src"))
		if ok {
			out.WriteString("<script>")
			out.Write(m.site.in[p])
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
	return t.File, ok && m.site.assets.all[t.File] != nil
}
