package finish

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"

	tokens "golang.org/x/net/html"
)

// linkElements are the elements of feeds and site maps whose text is an address:
// RSS 2.0, Atom (RFC 4287), https://www.sitemaps.org/protocol.html.
var linkElements = map[string]bool{
	"link": true, "guid": true, "loc": true, "id": true, "url": true, "comments": true,
	"docs": true, "icon": true, "logo": true,
}

// pageElements hold whole pieces of pages, escaped.
var pageElements = map[string]bool{
	"description": true, "content": true, "summary": true, "content:encoded": true,
}

// xmlLinks rewrites the links of a feed or site map.
func (s *site) xmlLinks(p string, data []byte) []byte {
	m := markup{site: s, file: p, form: full}
	z := tokens.NewTokenizer(bytes.NewReader(data))
	inside := ""
	for {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case tokens.ErrorToken:
			m.out.Write(raw)
			return m.out.Bytes()
		case tokens.StartTagToken, tokens.SelfClosingTagToken:
			t := readTag(raw)
			inside = t.name
			m.tag(t)
		case tokens.TextToken:
			m.out.WriteString(m.xmlText(inside, string(raw)))
		default:
			inside = ""
			m.out.Write(raw)
		}
	}
}

// xmlText rewrites the text of one element.
func (m *markup) xmlText(inside, raw string) string {
	text := html.UnescapeString(raw)
	replaced := text
	switch {
	case linkElements[inside] && strings.HasPrefix(strings.TrimSpace(text), "/"):
		replaced = m.link(text)
	case pageElements[inside] && strings.Contains(text, `="/`):
		inner := markup{site: m.site, file: m.file, form: full}
		replaced = string(inner.rewrite([]byte(text)))
	}
	if replaced == text {
		return raw
	}
	return html.EscapeString(replaced)
}

// manifestKeys are the members of a web app manifest that hold an address.
// https://www.w3.org/TR/appmanifest/
var manifestKeys = map[string]bool{"start_url": true, "scope": true, "id": true, "src": true, "url": true, "action": true}

// manifestLinks rewrites the links of a web app manifest, and leaves every other
// byte. What is no JSON stays as it is: the minifier reports it.
func (s *site) manifestLinks(p string, data []byte) []byte {
	var out bytes.Buffer
	done := 0
	d := json.NewDecoder(bytes.NewReader(data))
	last := ""
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		text, isText := token.(string)
		if isText && manifestKeys[last] && !strings.Contains(text, `"`) {
			if to := s.link(p, text, relative); to != text {
				end := int(d.InputOffset())
				start := done + bytes.LastIndexByte(data[done:end-1], '"')
				out.Write(data[done:start])
				quoted, _ := json.Marshal(to) // a string always can be
				out.Write(quoted)
				done = end
			}
		}
		last = text
	}
	out.Write(data[done:])
	return out.Bytes()
}

// robots completes the Sitemap line, which has to be a full address (RFC 9309 knows
// no such line; https://www.sitemaps.org/protocol.html#submit_robots does). Without an
// address there is none to give.
func (s *site) robots(data []byte) []byte {
	var out bytes.Buffer
	for line := range bytes.Lines(data) {
		name, value, found := strings.Cut(string(line), ":")
		value = strings.TrimSpace(value)
		if !found || !strings.EqualFold(strings.TrimSpace(name), "sitemap") || !strings.HasPrefix(value, "/") {
			out.Write(line)
			continue
		}
		if s.address.origin != "" {
			out.WriteString("Sitemap: " + s.address.of(value) + "\n")
		}
	}
	return out.Bytes()
}
