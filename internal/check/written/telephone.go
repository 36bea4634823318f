package written

import (
	"fmt"
	"regexp"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/telephone"
)

var (
	// A number may be followed by what is dialled after it, or by the text of a message.
	called = regexp.MustCompile(`^(?i)(tel|sms):([^;,?]+)`)
	// The words of a link that are a number and nothing else.
	shown = regexp.MustCompile(`^\+?[0-9 ().-]+$`)
)

// checkTelephone finds what check.Telephone is about. The numbers of contacts are read with
// the profile, by package council.
func checkTelephone(p *page, _ *set) finding.List {
	var all finding.List
	for _, l := range p.text.Links {
		parts := called.FindStringSubmatch(strings.TrimSpace(l.To))
		if parts == nil || !numberLink.MatchString(strings.TrimSpace(l.To)) {
			continue
		}
		doubt := telephone.Doubt
		if strings.EqualFold(parts[1], "sms") {
			doubt = telephone.TextDoubt
		}
		number, text := parts[2], strings.TrimSpace(l.Text)
		if shown.MatchString(text) && telephone.Digits(text) != telephone.Digits(number) {
			all = append(all, check.Telephone.Warned(p.file, l.Line, l.Column,
				fmt.Sprintf("families read %s, and the link is to %s", check.Short(text), check.Short(number)), telephone.Hint))
		} else if why := doubt(number); why != "" {
			all = append(all, check.Telephone.Warned(p.file, l.Line, l.Column, why, telephone.Hint))
		}
	}
	return all
}
