package links

import (
	"strings"
)

// A syntax says how addresses are written in an attribute.
type syntax uint8

const (
	address   syntax = iota // the value is one
	list                    // separated by spaces
	srcset                  // each with a width or density, separated by commas
	refresh                 // after the seconds of a meta refresh
	inStyle                 // in CSS
	wholePage               // in HTML
)

// attributes are the attributes that hold links, on whichever element they are.
// https://html.spec.whatwg.org/#attributes-3 · https://svgwg.org/svg2-draft/attindex.html
var attributes = map[string]struct {
	syntax syntax
	use    Use
}{
	"href": {address, Load}, "xlink:href": {address, Load}, // see useOf
	"src": {address, Load}, "poster": {address, Load}, "background": {address, Load}, "manifest": {address, Load},
	"data":   {address, Load}, // of object alone
	"srcset": {srcset, Load}, "imagesrcset": {srcset, Load},
	"action": {address, Send}, "formaction": {address, Send}, "ping": {list, Send}, "attributionsrc": {list, Send},
	"cite": {address, Tell}, "longdesc": {address, Follow},
	"content": {address, Tell}, // of meta alone
	"srcdoc":  {wholePage, Load},
	"style":   {inStyle, Load},
	"fill":    {inStyle, Load}, "stroke": {inStyle, Load}, "filter": {inStyle, Load}, "mask": {inStyle, Load},
	"clip-path": {inStyle, Load}, "cursor": {inStyle, Load}, "marker": {inStyle, Load},
	"marker-start": {inStyle, Load}, "marker-mid": {inStyle, Load}, "marker-end": {inStyle, Load},
}

// fetchedRels are the relations for which a browser fetches what a link element names,
// or opens a connection for it. The others only tell.
// https://html.spec.whatwg.org/#linkTypes
var fetchedRels = map[string]bool{
	"stylesheet": true, "icon": true, "apple-touch-icon": true, "apple-touch-icon-precomposed": true, "apple-touch-startup-image": true,
	"mask-icon": true, "preload": true, "modulepreload": true, "prefetch": true, "preconnect": true, "dns-prefetch": true,
	"manifest": true, "prerender": true, "compression-dictionary": true, "monetization": true,
}

// social are the names of meta elements that hold an address of the page or of a
// picture of it. https://ogp.me/
var social = map[string]bool{
	"og:url": true, "og:image": true, "og:image:url": true, "og:image:secure_url": true, "og:video": true, "og:audio": true,
	"twitter:image": true, "twitter:url": true, "msapplication-tileimage": true, "msapplication-config": true,
}

// mayHold reports whether an attribute of this name may hold a link.
func mayHold(name string) bool {
	if _, ok := attributes[name]; ok {
		return true
	}
	return strings.HasPrefix(name, "data-src") || strings.HasPrefix(name, "data-href")
}

// attribute visits the links in the value of one attribute of a tag, and returns the
// new value.
func attribute(t *Tag, name, value string, offset int, visit Visit) string {
	how, ok := attributes[name]
	l := Link{Use: how.use, Element: t.Name, Attr: name, Offset: offset, Tag: t}
	switch {
	case !ok && strings.HasPrefix(name, "data-src"):
		l.Use = Load
	case !ok && strings.HasPrefix(name, "data-href"):
		l.Use = Follow
	case !ok || name == "data" && t.Name != "object":
		return value
	case name == "href" || name == "xlink:href":
		l.Use, l.Full = useOf(t)
	case name == "content":
		switch {
		case t.Name != "meta":
			return value
		case strings.EqualFold(strings.TrimSpace(t.Get("http-equiv")), "refresh"):
			how.syntax, l.Use = refresh, Load
		case isSocial(t):
			l.Full = true
		default:
			return value
		}
	}
	return how.syntax.rewrite(value, l, visit)
}

// useOf returns the use of an href, and whether it should be a full address.
func useOf(t *Tag) (use Use, full bool) {
	switch t.Name {
	case "a", "area":
		return Follow, false
	case "link":
		for rel := range strings.FieldsSeq(strings.ToLower(t.Get("rel"))) {
			if fetchedRels[rel] {
				return Load, false
			}
			// A relative canonical link would be right too, but only while nobody
			// copies the page.
			// https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls
			full = full || rel == "canonical" || rel == "alternate"
		}
		return Tell, full
	}
	return Load, false
}

func isSocial(t *Tag) bool {
	for _, names := range []string{t.Get("property"), t.Get("name")} {
		for name := range strings.FieldsSeq(strings.ToLower(names)) {
			if social[name] {
				return true
			}
		}
	}
	return false
}

// rewrite visits the links in a value that is written like this.
func (s syntax) rewrite(value string, l Link, visit Visit) string {
	switch s {
	case address:
		l.Address = value
		return visit(l)
	case inStyle:
		if !strings.Contains(value, "(") && !strings.Contains(value, "@") {
			return value
		}
		return string(styleText([]byte(value), l, false, visit))
	case wholePage:
		return string(HTML([]byte(value), func(inner Link) string {
			inner.Offset = l.Offset
			return visit(inner)
		}))
	}
	return splice(value, s.spans(value), l, visit)
}

// A span is where an address is in a text.
type span struct{ from, to int }

// splice visits the addresses at some spans of a text.
func splice(text string, spans []span, l Link, visit Visit) string {
	var out strings.Builder
	done := 0
	for _, at := range spans {
		l.Address = text[at.from:at.to]
		if replaced := visit(l); replaced != l.Address {
			out.WriteString(text[done:at.from] + replaced)
			done = at.to
		}
	}
	if done == 0 {
		return text
	}
	return out.String() + text[done:]
}

func (s syntax) spans(value string) []span {
	switch s {
	case list:
		return fields(value)
	case srcset:
		return candidates(value)
	}
	if at, ok := refreshed(value); ok {
		return []span{at}
	}
	return nil
}

// fields returns what is between the spaces of a text.
func fields(value string) []span {
	var all []span
	for i := 0; i < len(value); {
		i += skip(value[i:], spaces)
		end := i + strings.IndexAny(value[i:]+" ", spaces)
		if end > i {
			all = append(all, span{i, end})
		}
		i = end
	}
	return all
}

// candidates returns the addresses of a srcset. A comma inside an address, as data:
// addresses have them, separates nothing.
// https://html.spec.whatwg.org/#parse-a-srcset-attribute
func candidates(value string) []span {
	var all []span
	for i := 0; i < len(value); {
		i += skip(value[i:], spaces+",")
		end := i + strings.IndexAny(value[i:]+" ", spaces)
		address := strings.TrimRight(value[i:end], ",")
		if address != "" {
			all = append(all, span{i, i + len(address)})
		}
		if i+len(address) == end { // a width or density follows, up to the next comma
			end += strings.IndexByte(value[end:]+",", ',')
		}
		i = end
	}
	return all
}

// refreshed returns the address of a meta refresh, as in "3; url=/parents/".
// https://html.spec.whatwg.org/#shared-declarative-refresh-steps
func refreshed(value string) (span, bool) {
	i := skip(value, spaces)
	seconds := skip(value[i:], "0123456789.")
	i += seconds
	separator := skip(value[i:], spaces+";,")
	i += separator
	if seconds == 0 || separator == 0 || i == len(value) {
		return span{}, false
	}
	if len(value)-i >= 3 && strings.EqualFold(value[i:i+3], "url") {
		if equals := i + 3 + skip(value[i+3:], spaces); equals < len(value) && value[equals] == '=' {
			i = equals + 1 + skip(value[equals+1:], spaces)
		}
	}
	end := len(strings.TrimRight(value, spaces))
	if i < end && (value[i] == '"' || value[i] == '\'') {
		quote := value[i]
		i++
		if n := strings.IndexByte(value[i:], quote); n >= 0 {
			end = i + n
		}
	}
	return span{i, max(i, end)}, true
}

// skip returns how many bytes at the start of a text are among those of set.
func skip(text, set string) int { return len(text) - len(strings.TrimLeft(text, set)) }
