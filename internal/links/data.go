package links

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"

	tokens "golang.org/x/net/html"
)

// addressElements are the elements of feeds and site maps whose text is an address:
// RSS 2.0, Atom (RFC 4287), https://www.sitemaps.org/protocol.html.
var addressElements = map[string]bool{
	"link": true, "guid": true, "loc": true, "image:loc": true, "id": true, "url": true, "comments": true,
	"docs": true, "icon": true, "logo": true,
}

// pageElements hold whole pieces of pages, escaped.
var pageElements = map[string]bool{
	"description": true, "content": true, "summary": true, "content:encoded": true,
}

// XML visits the links of a feed or site map.
func XML(data []byte, visit Visit) []byte {
	inFull := func(l Link) string {
		l.Full, l.Use = true, Tell
		return visit(l)
	}
	var out bytes.Buffer
	z := tokens.NewTokenizer(bytes.NewReader(data))
	z.AllowCDATA(true)
	inside := ""
	for at := 0; ; {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case tokens.ErrorToken:
			out.Write(raw)
			return out.Bytes()
		case tokens.StartTagToken, tokens.SelfClosingTagToken:
			t := ReadTag(raw)
			if inside = t.Name; inside == "guid" && strings.EqualFold(t.Get("ispermalink"), "false") {
				inside = ""
			}
			t.rewrite(&out, at, inFull)
		case tokens.TextToken:
			out.Write(xmlText(inside, raw, at, inFull))
		default:
			inside = ""
			out.Write(raw)
		}
		at += len(raw)
	}
}

// xmlText visits the links in the text of one element.
func xmlText(inside string, raw []byte, at int, visit Visit) []byte {
	if !addressElements[inside] && !pageElements[inside] {
		return raw
	}
	const begin, end = "<![CDATA[", "]]>"
	literal, isLiteral := bytes.CutPrefix(raw, []byte(begin))
	text := html.UnescapeString(string(raw))
	if isLiteral {
		text = strings.TrimSuffix(string(literal), end)
	}
	replaced := text
	if trimmed := strings.TrimSpace(text); addressElements[inside] && trimmed != "" {
		replaced = visit(Link{Address: text, Element: inside, Offset: at + bytes.Index(raw, []byte(trimmed[:1]))})
	} else if strings.Contains(text, "<") {
		replaced = string(HTML([]byte(text), func(l Link) string {
			l.Offset = at
			return visit(l)
		}))
	}
	switch {
	case replaced == text:
		return raw
	case isLiteral:
		return []byte(begin + replaced + end)
	}
	return []byte(html.EscapeString(replaced))
}

// manifestMembers are the members of a web app manifest that hold an address.
// https://www.w3.org/TR/appmanifest/
var manifestMembers = map[string]bool{"start_url": true, "scope": true, "id": true, "src": true, "url": true, "action": true}

// Manifest visits the links of a web app manifest. What is not JSON stays as it is.
func Manifest(data []byte, visit Visit) []byte {
	var out bytes.Buffer
	d := json.NewDecoder(bytes.NewReader(data))
	done := 0
	var members []member // of the objects and arrays that are open
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		name := ""
		members, name = step(members, token)
		text, isText := token.(string)
		if !isText || !manifestMembers[name] {
			continue
		}
		end := int(d.InputOffset())
		start := stringStart(data[:end])
		if to := visit(Link{Address: text, Use: Load, Attr: name, Offset: start}); to != text {
			out.Write(data[done:start])
			quoted, _ := json.Marshal(to) // a string always can be
			out.Write(quoted)
			done = end
		}
	}
	out.Write(data[done:])
	return out.Bytes()
}

// A member is where a reader is in an object, or in an array.
type member struct {
	array bool
	name  string
	named bool // the name has been read, the value comes next
}

// step takes a token of JSON. It returns the name of the member whose value the token
// is; "" if it is not a value of an object.
func step(open []member, token json.Token) (now []member, name string) {
	switch token {
	case json.Delim('{'):
		return append(open, member{}), ""
	case json.Delim('['):
		return append(open, member{array: true}), ""
	case json.Delim('}'), json.Delim(']'):
		if open = open[:len(open)-1]; len(open) > 0 {
			open[len(open)-1].named = false
		}
		return open, ""
	}
	if len(open) == 0 {
		return open, ""
	}
	m := &open[len(open)-1]
	if !m.array && !m.named {
		m.name, _ = token.(string)
		m.named = true
		return open, ""
	}
	m.named = false
	return open, m.name
}

// stringStart returns where the JSON string that ends a text starts.
func stringStart(text []byte) int {
	for i := len(text) - 2; i > 0; i-- {
		escapes := len(text[:i]) - len(bytes.TrimRight(text[:i], `\`))
		if text[i] == '"' && escapes%2 == 0 {
			return i
		}
	}
	return 0
}

// Robots visits the Sitemap lines of robots.txt, and leaves out those for which the
// visit returns "". RFC 9309 knows no such line;
// https://www.sitemaps.org/protocol.html#submit_robots does.
func Robots(data []byte, visit Visit) []byte {
	var out bytes.Buffer
	at := 0
	for line := range bytes.Lines(data) {
		name, value, found := strings.Cut(string(line), ":")
		value = strings.TrimSpace(value)
		if !found || !strings.EqualFold(strings.TrimSpace(name), "sitemap") {
			out.Write(line)
		} else if to := visit(Link{Address: value, Use: Tell, Full: true, Attr: "Sitemap", Offset: at}); to == value {
			out.Write(line)
		} else if to != "" {
			out.WriteString("Sitemap: " + to + "\n")
		}
		at += len(line)
	}
	return out.Bytes()
}
