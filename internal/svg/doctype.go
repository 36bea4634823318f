package svg

import (
	"html"
	"regexp"
	"strings"

	"familyguide/internal/finding"
)

// Parts of a document type (https://www.w3.org/TR/xml/#NT-doctypedecl). A declaration is
// found by its form alone, so text that looks like one inside a comment or a value is
// reported as well.
var (
	docTypeHead = regexp.MustCompile(`(?is)^DOCTYPE\s+(?:[\w:-]+)\s*(?:(PUBLIC|SYSTEM)\s*(?:"[^"]*"|'[^']*')\s*(?:"[^"]*"|'[^']*')?)?\s*(\[.*\])?\s*$`)
	systemID    = regexp.MustCompile(`(?is)^DOCTYPE\s+[\w:-]+\s+(?:SYSTEM|PUBLIC\s*(?:"[^"]*"|'[^']*'))\s*(?:"([^"]*)"|'([^']*)')`)
	entity      = regexp.MustCompile(`(?is)<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)')\s*>`)
	anyEntity   = regexp.MustCompile(`(?i)<!ENTITY`)
	reference   = regexp.MustCompile(`&([^;#\s]+);`)
)

// knownTypes are the document types of SVG, which name a file that no browser fetches.
var knownTypes = regexp.MustCompile(`^https?://www\.w3\.org/(TR|Graphics|2000/svg)\S*\.dtd$`)

// docType reads a document type and returns the texts that its entities stand for.
func (r *reader) docType(text string, at int64) map[string]string {
	if !docTypeHead.MatchString(text) {
		r.fault(at, takeOut, "the drawing's document type cannot be read")
		return nil
	}
	if id := systemID.FindStringSubmatch(text); id != nil && !knownTypes.MatchString(id[1]+id[2]) {
		r.fault(at, takeOut, "the drawing refers to %q (its document type)", finding.Short(id[1]+id[2]))
	}
	entities := map[string]string{}
	found := entity.FindAllStringSubmatch(text, -1)
	if len(found) != len(anyEntity.FindAllString(text, -1)) || strings.Contains(text, "%") {
		r.fault(at, takeOut, "the drawing's document type brings in something from outside")
		return nil
	}
	for _, e := range found {
		entities[e[1]] = e[2] + e[3]
	}
	expanded := make(map[string]string, len(entities))
	for _, e := range found {
		name := e[1]
		value, ok := expand(entities[name], entities, 0)
		if !ok || strings.Contains(value, "<") || len(value)*strings.Count(string(r.data), "&"+name+";") > mostText {
			r.fault(at, takeOut, "the entity %s of the drawing holds more than a short text", finding.Short(name))
			return nil
		}
		expanded[name] = value
	}
	return expanded
}

// mostText is how many bytes one entity may stand for in a whole drawing: entities that
// stand for entities grow without end.
const mostText = 1 << 20

// expand resolves the references in the value of an entity. ok is false if they nest
// deeper, or make it longer, than any drawing program writes.
func expand(value string, entities map[string]string, depth int) (string, bool) {
	const deepest, longest = 4, 4096
	if depth > deepest || len(value) > longest {
		return "", false
	}
	size, ok := 0, true
	value = reference.ReplaceAllStringFunc(value, func(ref string) string {
		inner, known := entities[ref[1:len(ref)-1]]
		if !known || !ok {
			return ref
		}
		inner, ok = expand(inner, entities, depth+1)
		size += len(inner)
		ok = ok && size <= longest
		return inner
	})
	return html.UnescapeString(value), ok && len(value) <= longest
}
