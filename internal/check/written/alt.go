package written

import (
	"fmt"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkAlt finds what check.Alt is about.
func checkAlt(p *page, _ *set) finding.List {
	var all finding.List
	for _, image := range p.text.Images {
		if image.Alt == "" {
			all = append(all, check.Alt.Found(p.file, image.Line, image.Column, fmt.Sprintf("the picture %q has no text alternative", check.Short(image.File)),
				"say between the square brackets what the picture tells: ![The chair sits at the head of the table](chair.png)"))
		}
	}
	return all
}
