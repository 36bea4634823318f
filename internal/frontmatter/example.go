package frontmatter

import (
	"fmt"

	"familyguide/internal/timeline"
	"familyguide/internal/tomlfile"
)

// exampleFor returns what to write instead of a value of the wrong kind: the day or the truth
// value that it seems to mean, if the key wants one, else any example.
func (k Key) exampleFor(value any) string {
	text := fmt.Sprint(value)
	if truth := tomlfile.Truth(text); k.Kind == "true or false" && truth != "" {
		return truth
	}
	day := tomlfile.WrittenDay("= " + text)
	if len(text) >= len("2026-12-14") {
		if d, err := timeline.ParseDate(text[:len("2026-12-14")]); err == nil {
			day = d.String()
		}
	}
	if k.Kind != "a date" || day == "" {
		return k.Example
	}
	return day
}
