package council

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// isLanguage reports whether a code is one that browsers take: in the form of a Unicode
// language identifier (UTS 35, 3.2), in lower case, of a registered language. Browsers
// refuse some former codes, such as "zh-yue".
func isLanguage(code string) bool {
	_, err := language.Parse(code)
	return err == nil && languageForm.MatchString(code)
}

// languageHint returns the hint for a code that is not a language's.
func languageHint(code string) string {
	if tag, err := language.Parse(code); err == nil {
		if usual := strings.ToLower(tag.String()); isLanguage(usual) {
			return fmt.Sprintf("write it as %q", usual)
		}
	}
	return `write the short form: "en", "cy", "pl"`
}
