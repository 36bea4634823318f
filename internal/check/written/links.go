package written

import (
	"fmt"
	"regexp"
	"strings"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
)

var (
	numberLink = regexp.MustCompile(`^(?i:tel|sms):\+?[0-9][0-9().-]+(?:[;,?].*)?$`)
	mail       = regexp.MustCompile(`^(?i:mailto):[^@\s?]+@[^@\s?]+\.[^@\s?]+(?:\?.*)?$`)
)

// checkAddresses finds what check.Links is about, as far as it can be seen in what was
// written: an address that is empty, or no number and no e-mail address.
func checkAddresses(p *page, _ *set) finding.List {
	var all finding.List
	for _, l := range p.text.Links {
		if why, hint := wrongLink(l); why != "" {
			all = append(all, check.Links.Found(p.file, l.Line, l.Column, why, hint))
		}
	}
	for _, i := range p.text.Images {
		if strings.TrimSpace(i.File) == "" {
			all = append(all, check.Links.Found(p.file, i.Line, i.Column, "the picture has no file", "write its name between the round brackets: ![The door](/door.jpg)"))
		}
	}
	return all
}

// wrongLink says what is wrong with a link, "" if nothing is to be seen.
func wrongLink(l reading.Link) (why, hint string) {
	to := strings.TrimSpace(l.To)
	scheme, _, _ := strings.Cut(strings.ToLower(to), ":")
	switch {
	case to == "" || to == "#":
		return fmt.Sprintf("%q leads nowhere", to), "write where it leads between the round brackets: [more help](/help/)"
	case strings.TrimSpace(l.Text) == "" && !l.Picture:
		return fmt.Sprintf("the link to %q has no words", finding.Short(to)), "write between the square brackets where it leads: [more help](/help/)"
	case (scheme == "tel" || scheme == "sms") && !numberLink.MatchString(to):
		return fmt.Sprintf("%q is not a telephone number", finding.Short(to)), "write the digits, without spaces: [020 7946 0000](tel:02079460000)"
	case scheme == "mailto" && !mail.MatchString(to):
		return fmt.Sprintf("%q is not an e-mail address", finding.Short(to)), "write [write to us](mailto:name@council.gov.uk)"
	}
	return "", ""
}
