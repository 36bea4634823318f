package check

import (
	"fmt"

	"familyguide/internal/finding"
)

var altReason = reason{"alt", `A picture without a text alternative is nothing to whoever cannot see it. WCAG 2.2, 1.1.1 Non-text Content (A).`}

// checkAlt finds what altReason is about.
func checkAlt(p *page, _ *sources) finding.List {
	var all finding.List
	for _, image := range p.text.Images {
		if image.Alt == "" {
			all = append(all, altReason.found(p.file, image.Line, 0, fmt.Sprintf("the picture %q has no text alternative", short(image.File)),
				"say between the square brackets what the picture tells: ![The chair sits at the head of the table](chair.png)"))
		}
	}
	return all
}
