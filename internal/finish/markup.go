package finish

import (
	"bytes"
	"html"
	"strings"

	tokens "golang.org/x/net/html"
)

// markup rewrites the links of an HTML or SVG file. All other bytes stay as they
// are: the tokenizer only says where the tags stand.
type markup struct {
	site *site
	file string
	form form
	out  bytes.Buffer

	needs *needs // of the page, noted on the way; nil for what is no page
}

// rewrite goes through the tokens of data.
func (m *markup) rewrite(data []byte) []byte {
	m.out.Grow(len(data))
	z := tokens.NewTokenizer(bytes.NewReader(data))
	inside := "" // the element whose text comes next
	for {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case tokens.ErrorToken: // the end: a bytes.Reader has no other error
			m.out.Write(raw)
			return m.out.Bytes()
		case tokens.StartTagToken, tokens.SelfClosingTagToken:
			t := readTag(raw)
			inside = t.name
			if m.form == fromRoot && m.embed(t) {
				inside = ""
				continue
			}
			if m.needs != nil {
				m.needs.tag(t)
			}
			m.tag(t)
		case tokens.TextToken:
			m.text(inside, raw)
		default:
			inside = ""
			m.out.Write(raw)
		}
	}
}

// text rewrites what stands in a style element, and in noscript, which the
// tokenizer hands over as text.
func (m *markup) text(inside string, raw []byte) {
	switch inside {
	case "style":
		raw = styleLinks(raw, m.link)
	case "noscript":
		inner := markup{site: m.site, file: m.file, form: m.form, needs: m.needs}
		raw = inner.rewrite(raw)
	}
	m.out.Write(raw)
}

func (m *markup) link(ref string) string { return m.site.link(m.file, ref, m.form) }

// tag writes a start tag with its links rewritten.
func (m *markup) tag(t tag) {
	done := 0
	for _, a := range t.attrs {
		if a.name == "integrity" && m.dropsIntegrity(t) {
			m.out.Write(t.raw[done:a.start])
			done = a.end
			continue
		}
		if !holdsLink(a.name) {
			continue
		}
		old := a.value(t.raw)
		replaced := m.attr(t, a.name, old)
		if replaced == old {
			continue
		}
		m.out.Write(t.raw[done:a.from])
		if a.quote == 0 {
			m.out.WriteString(`"` + escapeAttr(replaced, '"') + `"`)
		} else {
			m.out.WriteString(escapeAttr(replaced, a.quote))
		}
		done = a.to
	}
	m.out.Write(t.raw[done:])
}

// dropsIntegrity reports whether a tag loads a file of this site. Its bytes change
// here, so that a sum made before would block it; and from the same host nothing is won
// by one (https://www.w3.org/TR/SRI/#goals).
func (m *markup) dropsIntegrity(t tag) bool {
	ref := t.get("src") + t.get("href")
	return !strings.HasPrefix(ref, "//") && !scheme.MatchString(ref)
}

// holdsLink reports whether an attribute of this name may hold a link.
func holdsLink(name string) bool {
	switch name {
	case "href", "xlink:href", "src", "poster", "action", "formaction", "cite", "data", "srcset", "imagesrcset", "content":
		return true
	}
	return strings.HasPrefix(name, "data-src") || strings.HasPrefix(name, "data-href")
}

// attr returns the new value of an attribute that holdsLink.
func (m *markup) attr(t tag, name, value string) string {
	switch name {
	case "href", "xlink:href":
		if data, ok := m.picture(value); ok && m.form == fromRoot && t.name == "link" && t.has("rel", "icon") {
			return data
		}
		return m.href(t, value)
	case "src":
		if data, ok := m.picture(value); ok && m.form == fromRoot && t.name == "img" {
			return data
		}
		return m.link(value)
	case "poster", "action", "formaction", "cite":
		return m.link(value)
	case "data":
		if t.name == "object" {
			return m.link(value)
		}
	case "srcset", "imagesrcset":
		return m.srcset(value)
	case "content":
		return m.meta(t, value)
	}
	if strings.HasPrefix(name, "data-") {
		return m.link(value)
	}
	return value
}

// href writes links for search engines in full. A relative canonical link would be
// right too, but only while nobody copies the page.
// https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls
func (m *markup) href(t tag, value string) string {
	if t.name == "link" && !t.has("rel", "stylesheet") && (t.has("rel", "canonical") || t.has("rel", "alternate")) {
		return m.site.link(m.file, value, full)
	}
	return m.link(value)
}

// srcset rewrites each address of a list; the width or density behind it stays.
// https://html.spec.whatwg.org/#srcset-attribute
func (m *markup) srcset(value string) string {
	if strings.Contains(value, "data:") {
		return value // commas inside an address: not a list that can be cut at them
	}
	candidates := strings.Split(value, ",")
	for i, c := range candidates {
		fields := strings.Fields(c)
		if len(fields) == 0 {
			continue
		}
		if to := m.link(fields[0]); to != fields[0] {
			fields[0] = to
			candidates[i] = strings.Join(fields, " ")
			if i > 0 {
				candidates[i] = " " + candidates[i]
			}
		}
	}
	return strings.Join(candidates, ",")
}

// meta rewrites the address of a refresh ("3; url=/parents/") and of the page as
// social sites show it.
func (m *markup) meta(t tag, value string) string {
	switch {
	case t.name != "meta":
	case t.has("property", "og:url"), t.has("property", "og:image"):
		return m.site.link(m.file, value, full)
	case strings.EqualFold(t.get("http-equiv"), "refresh"):
		if i := strings.Index(strings.ToLower(value), "url="); i >= 0 {
			to := strings.Trim(value[i+len("url="):], `'" `)
			return value[:i+len("url=")] + m.link(to)
		}
	}
	return value
}

func escapeAttr(value string, quote byte) string {
	value = strings.ReplaceAll(value, "&", "&amp;")
	if quote == '\'' {
		return strings.ReplaceAll(value, "'", "&#39;")
	}
	return strings.ReplaceAll(value, `"`, "&#34;")
}

func unescapeAttr(value []byte) string {
	if bytes.IndexByte(value, '&') < 0 {
		return string(value)
	}
	return html.UnescapeString(string(value))
}
