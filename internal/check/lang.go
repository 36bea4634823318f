package check

import (
	"strings"

	"familyguide/internal/finding"
)

var langReason = reason{"lang", `A screen reader speaks a page in the language it says it is in. WCAG 2.2, 3.1.1 Language of Page (A).`}

// checkLang finds what langReason is about.
func checkLang(d *document, _ *site) finding.List {
	for _, e := range d.elements {
		if e.tag == "html" && strings.TrimSpace(e.attrs["lang"]) != "" {
			return nil
		}
	}
	return finding.List{langReason.found(d.path, 1, 1, "the page does not say its language", `its layout needs <html lang="en">`)}
}
