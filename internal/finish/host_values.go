package finish

import (
	"encoding/xml"
	"slices"
	"strings"
)

// This file holds what the templates in hosting/ ask of a host, and the functions that quote.

func (h host) CacheForever() string        { return cacheForever }
func (h host) CacheShortly() string        { return cacheShortly }
func (h host) HashedName() string          { return hashedName }
func (h host) HashedFiles() string         { return strings.TrimSuffix(hashedName, "$") + `(\.(br|gz))?$` }
func (h host) ContentTypes() []contentType { return contentTypes }
func (h host) RareTypes() []contentType    { return rareTypes() }

// A rule is one path of _headers.
type rule struct {
	Path    string
	Headers []header
}

// Rules returns the rules of _headers; no two match one path and name one header.
func (h host) Rules() []rule {
	var rules []rule
	if h.Embed == nil {
		rules = append(rules, rule{"/*", h.Headers})
	} else {
		rules = append(rules, rule{"/", h.Headers})
		for _, folder := range h.split {
			rules = append(rules, rule{"/" + escape(folder), h.Headers})
		}
		for _, top := range h.tops {
			headers := h.Headers
			if slices.Contains(h.Embeds, top) {
				headers = h.Embed
			}
			path := "/" + escape(top)
			if strings.HasSuffix(top, "/") {
				path += "*"
			}
			rules = append(rules, rule{path, headers})
		}
	}
	for _, p := range h.Forever {
		rules = append(rules, rule{"/" + escape(p), []header{{"Cache-Control", cacheForever}}})
	}
	return rules
}

// An nginxMap is a header that differs in embed/, and the variable that holds it.
type nginxMap struct {
	header
	Variable string
	Embedded string // its value there, "" if it is not sent
}

// nginxAll returns every header that nginx sends, including those that only embed/ has.
func (h host) nginxAll() []nginxMap {
	embedded := map[string]string{}
	for _, x := range h.Embed {
		embedded[x.Name] = x.Value
	}
	all := h.Headers
	if h.Embed != nil {
		all = append(slices.Clone(h.Headers), header{"Access-Control-Allow-Origin", ""})
	}
	var maps []nginxMap
	for _, x := range all {
		m := nginxMap{header: x, Embedded: embedded[x.Name]}
		if h.Embed != nil && m.Embedded != x.Value {
			m.Variable = nginxVariables + strings.ToLower(strings.ReplaceAll(x.Name, "-", "_"))
		}
		maps = append(maps, m)
	}
	return maps
}

// NginxMaps returns the headers that differ in embed/.
func (h host) NginxMaps() []nginxMap {
	return slices.DeleteFunc(h.nginxAll(), func(m nginxMap) bool { return m.Variable == "" })
}

// NginxHeaders returns all headers, those that differ with their variable as value.
func (h host) NginxHeaders() []header {
	var all []header
	for _, m := range h.nginxAll() {
		if m.Variable != "" {
			m.Value = m.Variable
		}
		all = append(all, m.header)
	}
	return all
}

// nginxVariables is how our variables begin.
const nginxVariables = "$guide_"

// nginxQuote quotes a value; one of our variables stays as it is.
func nginxQuote(value string) string {
	if strings.HasPrefix(value, nginxVariables) {
		return value
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "$", "").Replace(oneLine(value)) + `"`
}

func apacheQuote(value string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "%", "%%").Replace(oneLine(value)) + `"`
}

func caddyQuote(value string) string {
	return `"` + strings.NewReplacer(`"`, `\"`, "{", "", "}", "").Replace(oneLine(value)) + `"`
}

func xmlEscape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(oneLine(text))) // a Builder takes everything
	return b.String()
}
