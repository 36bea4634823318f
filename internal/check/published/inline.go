package published

import (
	"fmt"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/csp"
	"familyguide/internal/finding"
)

// checkInline finds what check.Inline is about.
func checkInline(d *document, s *output) finding.List {
	var all finding.List
	policy := d.policy()
	for _, e := range d.elements {
		for name, value := range e.attrs {
			if message := inlineAttribute(name, value); message != "" {
				line, column := d.place(e.offset)
				all = append(all, check.Inline.Found(d.path, line, column, message, "move it into a file under static/"))
			}
		}
		if e.tag == "base" {
			line, column := d.place(e.offset)
			all = append(all, check.Inline.Found(d.path, line, column, "a base element, which the policy does not allow",
				"take it out: every link of the site is relative already"))
		}
		inline := e.tag == "style" || e.tag == "script" && !e.has("src") && csp.IsCode(e.attrs["type"])
		if s.Finished && inline && !strings.Contains(policy, csp.Hash(e.words)) {
			line, column := d.place(e.offset)
			all = append(all, check.Inline.Found(d.path, line, column, fmt.Sprintf("a %s in the page that its policy does not allow", e.tag),
				"move it into a file under static/"))
		}
	}
	return all
}

// inlineAttribute returns the fault of an attribute, or "".
func inlineAttribute(name, value string) string {
	switch {
	case name == "style":
		return "a style attribute, which the policy does not allow"
	case strings.HasPrefix(name, "on"):
		return fmt.Sprintf("an event handler %s in the page, which the policy does not allow", name)
	case strings.HasPrefix(strings.ToLower(strings.TrimSpace(value)), "javascript:"):
		return fmt.Sprintf("a script as %s, which the policy does not allow", name)
	}
	return ""
}

// policy returns the policy that a page carries itself.
func (d *document) policy() string {
	for _, e := range d.elements {
		if e.tag == "meta" && strings.EqualFold(e.attrs["http-equiv"], "content-security-policy") {
			return e.attrs["content"]
		}
	}
	return ""
}
