package written

import (
	"fmt"
	"regexp"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// fileName matches a text alternative that names a file or says that there is a picture.
var fileName = regexp.MustCompile(`(?i)^(?:an? |the )?(?:image|img|photo|photograph|picture|graphic|screenshot|untitled|dsc)?[\s_-]*\d*$|^\S+\.(?:png|jpe?g|gif|svg|webp|avif|heic)$`)

// checkAlt finds what check.Alt is about.
func checkAlt(p *page, _ *set) finding.List {
	var all finding.List
	for _, image := range p.text.Images {
		if image.Alt == "" {
			all = append(all, check.Alt.Found(p.file, image.Line, image.Column, fmt.Sprintf("the picture %q has no text alternative", finding.Short(image.File)),
				"say between the square brackets what the picture tells: ![The chair sits at the head of the table](chair.png)"))
		} else if fileName.MatchString(image.Alt) {
			all = append(all, check.Alt.Found(p.file, image.Line, image.Column, fmt.Sprintf("%q does not say what the picture shows", finding.Short(image.Alt)),
				"say between the square brackets what the picture tells: ![The chair sits at the head of the table](chair.png)"))
		}
	}
	return all
}
