package finish

import (
	"bytes"
	"fmt"
	"html"
	"path"
	"slices"
)

// A SignOff marks a site that somebody is to approve before it is published: every page
// says so at its top, and search engines are asked to leave it out. It holds what pages
// say, by their language; English is needed.
type SignOff map[string]string

// forNobody is robots.txt of a site for sign-off.
const forNobody = "User-agent: *\nDisallow: /\n"

// Mark puts the words at the top of a page, and the request to search engines into its
// head. A fragment stays as it is.
func (s SignOff) Mark(page []byte) []byte {
	if s == nil {
		return page
	}
	head, body, asked := 0, 0, false
	for t := range startTags(page) {
		if t.Name == "body" {
			body = t.to
			break
		}
		if t.Name == "head" {
			head = t.to
		}
		asked = asked || t.Name == "meta" && t.HasWord("name", "robots")
	}
	if head == 0 || body == 0 {
		return page
	}
	lang := languageOf(page)
	words, own := s[lang]
	if !own {
		lang, words = "en", s["en"]
	}
	banner := fmt.Appendf(nil, `<aside class="demonstration sign-off" lang="%s"><p>%s</p></aside>`, lang, html.EscapeString(words))
	meta := []byte(`<meta name="robots" content="noindex">`)
	if asked {
		meta = nil
	}
	return slices.Concat(page[:head], meta, page[head:body], banner, page[body:])
}

// hidden reports whether a file is left out of a site for sign-off.
func (s SignOff) hidden(p string) bool { return s != nil && path.Base(p) == "sitemap.xml" }

// feed returns a feed without its items, because the pages may still change.
func (s SignOff) feed(data []byte) []byte {
	from, to := bytes.Index(data, []byte("<item>")), bytes.LastIndex(data, []byte("</item>"))
	if s == nil || from < 0 || to < from {
		return data
	}
	return slices.Concat(data[:from], data[to+len("</item>"):])
}
