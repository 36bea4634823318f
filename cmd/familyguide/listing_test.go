package main

import (
	"regexp"
	"strings"
	"testing"

	"familyguide/internal/colour"
	"familyguide/internal/csp"
)

// The page's own policy allows its style, exactly as it is published.
func TestTheListingAllowsItsOwnStyle(t *testing.T) {
	page := string(listing([]listed{{"harrow", "Harrow"}}))
	style := regexp.MustCompile(`(?s)<style>(.*)</style>`).FindStringSubmatch(page)
	if style == nil || !strings.Contains(page, csp.Hash([]byte(style[1]))) {
		t.Errorf("the policy does not allow the style:\n%s", page)
	}
}

// WCAG 2.2, 1.4.3 Contrast (Minimum), in light and dark: every colour of text on the paper.
func TestTheListingCanBeReadByDayAndNight(t *testing.T) {
	light, dark, found := strings.Cut(listingHTML, "prefers-color-scheme:dark")
	if !found {
		t.Fatal("there is no style for the dark")
	}
	for when, style := range map[string]string{"day": light, "night": dark} {
		colours := map[string]colour.Colour{}
		for _, m := range regexp.MustCompile(`--(ink|paper|link|seen):(#[0-9a-f]+)`).FindAllStringSubmatch(style, -1) {
			c, ok := colour.Parse(m[2])
			if !ok {
				t.Fatalf("%s is not a colour", m[2])
			}
			colours[m[1]] = c
		}
		for _, name := range []string{"ink", "link", "seen"} {
			if ratio := colour.Contrast(colours[name], colours["paper"]); ratio < 7 {
				t.Errorf("by %s, %s has a contrast of %.1f", when, name, ratio)
			}
		}
	}
}
