package check

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"

	"familyguide/internal/finding"
)

var inlineReason = reason{"inline", `The published policy allows no inline style and no inline script but those whose hash it names: what somebody smuggles into a
page cannot run. A style attribute or an event handler has no hash, and would silently not work. W3C, Content Security
Policy Level 3, section 6.7.3 (Does element match source list for type and source?).`}

// checkInline finds what inlineReason is about.
func checkInline(d *document, s *site) finding.List {
	var all finding.List
	policy := d.policy()
	for _, e := range d.elements {
		for name, value := range e.attrs {
			if message := inlineAttribute(name, value); message != "" {
				line, column := d.place(e.offset)
				all = append(all, inlineReason.found(d.path, line, column, message, "move it into a file under static/"))
			}
		}
		inline := e.tag == "style" || e.tag == "script" && !e.has("src") && isScript(e)
		if s.Finished && inline && !strings.Contains(policy, hashOf(e.text())) {
			line, column := d.place(e.offset)
			all = append(all, inlineReason.found(d.path, line, column, fmt.Sprintf("a %s in the page that its policy does not allow", e.tag),
				"move it into a file under static/"))
		}
	}
	return all
}

// inlineAttribute says what is wrong with an attribute, "" if nothing is.
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

// isScript tells whether a script element is run, and is no block of data.
func isScript(e *element) bool {
	switch strings.ToLower(e.attrs["type"]) {
	case "", "module", "text/javascript", "application/javascript", "importmap", "speculationrules":
		return true
	}
	return false
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

// hashOf returns the hash source that allows a text: CSP Level 3, section 2.3.1.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
