package written

import (
	"fmt"
	"regexp"
	"slices"
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
	// A number among other words.
	among = regexp.MustCompile(`\+?\(?[0-9][0-9 ().-]{5,}[0-9]`)
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
		if !shows(text, number) {
			all = append(all, check.Telephone.Warned(p.file, l.Line, l.Column,
				fmt.Sprintf("families read %s, and the link is to %s", finding.Short(text), finding.Short(number)), telephone.Hint))
		} else if why := doubt(number); why != "" {
			all = append(all, check.Telephone.Warned(p.file, l.Line, l.Column, why, telephone.Hint))
		}
	}
	return all
}

// shows reports whether the words of a link name no other number than it calls. Among other
// words a number may have a time beside it: "020 7946 0000 9 to 5".
func shows(text, number string) bool {
	called := telephone.Digits(number)
	if shown.MatchString(text) {
		return telephone.Digits(text) == called
	}
	all := among.FindAllString(text, -1)
	return len(all) == 0 || slices.ContainsFunc(all, func(one string) bool {
		digits := telephone.Digits(one)
		return digits[0] != '0' && digits[0] != '+' || strings.Contains(digits, called)
	})
}
