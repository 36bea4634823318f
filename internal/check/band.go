package check

import (
	"fmt"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

var bandReason = reason{"band", `A page is written for somebody: how long its sentences may be and which words it has to explain depend on
whom. Easy Read's first rule is to know the readers (Inclusion Europe, "Information for all").`}

// checkBand finds what bandReason is about.
func checkBand(p *page, _ *sources) finding.List {
	var names []string
	for _, b := range reading.Bands {
		names = append(names, b.Name)
	}
	hint := fmt.Sprintf(`write band = "parents" between the +++ lines at the top; there are: %s`, strings.Join(names, ", "))
	switch {
	case p.front.Band == "":
		return finding.List{bandReason.found(p.file, 1, 0, "the page does not say for whom it is written", hint)}
	case !p.banded:
		return finding.List{bandReason.found(p.file, p.line("band"), 0, fmt.Sprintf("there is no band %q", p.front.Band), hint)}
	}
	return nil
}
