package published

import (
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// checkLang finds what check.Lang is about.
func checkLang(d *document, _ *output) finding.List {
	for _, e := range d.elements {
		if e.tag == "html" && strings.TrimSpace(e.attrs["lang"]) != "" {
			return nil
		}
	}
	return finding.List{check.Lang.Found(d.path, 1, 1, "the page does not say its language", `its layout needs <html lang="en">`)}
}
