package main

import (
	"fmt"
	"regexp"

	"familyguide/internal/council"
)

// termsOf puts what a nation calls things into the examples of a new council.toml, which
// are written for England.
func termsOf(nation, examples string) string {
	if nation == "england" {
		return examples
	}
	p, _ := council.BuiltIn(nation)
	for _, key := range council.TermKeys() {
		term := p.Terms[key]
		value := fmt.Sprintf("%q", term.One)
		if term.Many != term.One+"s" {
			value = fmt.Sprintf("[%q, %q, %q]", term.One, term.Many, term.A)
		}
		line := regexp.MustCompile(`(?m)^#` + key + ` = .*$`)
		examples = line.ReplaceAllLiteralString(examples, "#"+key+" = "+value)
	}
	return examples
}
