package written

import (
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/layers"
)

// findingsOf returns the findings of one check on a page of a council's folder, each with
// its hint.
func findingsOf(name string, page, listed string, p *council.Profile) (all []string) {
	guide := fstest.MapFS{"content/sources.toml": {Data: []byte(listed)}}
	own := fstest.MapFS{"content/en/parents/a.md": {Data: []byte(page)}}
	for _, f := range Run(Input{Layers: stack(guide, own), Originals: layers.Of(guide), Profile: p, Today: today}) {
		if f.Check == name {
			all = append(all, f.Message+" | "+f.Hint)
		}
	}
	return all
}

func TestAnUnlistedSourceIsReportedWithTheOneThatWasMeant(t *testing.T) {
	const listed = "[[source]]\nid = \"working-together\"\n"
	p := &council.Profile{Documents: []council.Document{{ID: "our-leaflet"}}}
	for id, want := range map[string]string{
		"working-together":  "",
		"our-leaflet":       "", // a document of the profile
		"working-togethr":   `there is no source "working-togethr" | did you mean "working-together"?`,
		"our-leaflets":      `there is no source "our-leaflets" | did you mean "our-leaflet"?`,
		"somebody-elses":    `there is no source "somebody-elses" | list it in content/sources.toml, or as a document in council.toml`,
		"ourleaflet":        `there is no source "ourleaflet" | did you mean "our-leaflet"?`,
		"working-alone-now": `there is no source "working-alone-now" | list it in content/sources.toml, or as a document in council.toml`,
	} {
		page := "+++\ntitle = \"A\"\nband = \"parents\"\nchecked = 2026-11-22\nsources = [{id = \"" + id + "\", read = 2026-11-22}]\n+++\nText.\n"
		got := findingsOf(check.Source.Name, page, listed, p)
		if want == "" && len(got) != 0 || want != "" && (len(got) != 1 || got[0] != want) {
			t.Errorf("%s: found %q, want %q", id, got, want)
		}
	}
}

func TestAPageWithoutATextSaysHowToHoldItBack(t *testing.T) {
	const want = "the page has no text yet | write it below the second line +++; until it is ready, draft = true keeps the page for yourself"
	for text, found := range map[string]bool{"": true, "\n \n": true, "Text.\n": false} {
		got := findingsOf(check.Leftover.Name, "+++\ntitle = \"A\"\nband = \"parents\"\nsources = []\n+++\n"+text, "", nil)
		if found != (len(got) == 1 && got[0] == want) || !found && len(got) > 0 {
			t.Errorf("%q: found %q", text, got)
		}
	}
}

func TestANumberOfDaysIsFoundWithAnyWordBeforeItsUnit(t *testing.T) {
	for _, between := range []string{"", "working ", "calendar ", "full ", "clear ", "school ", "whole ", "more "} {
		for _, number := range []string{"5", "five"} {
			text := "You get it in " + number + " " + between + "days.\n"
			if got := findingsOf(check.Digits.Name, "+++\ntitle = \"A\"\nband = \"parents\"\nsources = []\n+++\n"+text, "", nil); len(got) != 1 {
				t.Errorf("%q: found %q", text, got)
			}
		}
	}
	for _, word := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
		"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "ninety"} {
		text := "You get it in " + word + " days.\n"
		if got := findingsOf(check.Digits.Name, "+++\ntitle = \"A\"\nband = \"parents\"\nsources = []\n+++\n"+text, "", nil); len(got) != 1 {
			t.Errorf("%q: found %q", text, got)
		}
	}
}

func TestATextOfTheInterfaceIsForABand(t *testing.T) {
	for key, want := range map[string]string{
		"step-minutes-title":    "parents",
		"step-minutes-under-8":  "under-8",
		"step-minutes-8-11":     "8-11",
		"step-minutes-16-17":    "16-17",
		"preview-banner":        "editor", // read by whoever approves the site
		"band-under-8":          "parents",
		"timeline-see-dates":    "parents",
		"step-preview-8-11":     "8-11",
		"step-minutes-under-88": "parents",
	} {
		if got := bandOf(key).Name; got != want {
			t.Errorf("%s: for %s, want %s", key, got, want)
		}
	}
}

func TestAShortcodeThatIsNotKnownHasNoStandIn(t *testing.T) {
	if text, ok := standIn("no-such-shortcode", []string{"a"}); ok {
		t.Errorf("it is read as %q", text)
	}
	if text, ok := standIn("word", []string{"core-group"}); !ok || text != "core group" {
		t.Errorf("word: %q, %v", text, ok)
	}
	if text, ok := standIn("word", []string{"core-group", "the group"}); !ok || text != "the group" {
		t.Errorf("word, as the page calls it: %q, %v", text, ok)
	}
}

func TestTheCouncilsOwnTextIsNotMeasuredOnThePage(t *testing.T) {
	p := &council.Profile{Short: "Riverside"}
	expand := spoken(p, wordsOf(Input{Layers: stack(fstest.MapFS{})}, layers.English))
	for name, want := range map[string]string{"council": "Riverside", "local": ""} {
		if text, ok := expand(name, []string{"recording"}); !ok || text != want {
			t.Errorf("%s is read as %q, %v", name, text, ok)
		}
	}
	for _, name := range []string{"rule", "amount"} { // of which rule is not said: the build says so
		if text, ok := expand(name, nil); ok {
			t.Errorf("%s without a rule is read as %q", name, text)
		}
	}
}

func TestADraftDoesNotCountAmongThePagesOfItsBand(t *testing.T) {
	hard := strings.Repeat("Professionals subsequently investigate considerable organisational accountability responsibilities. ", 40)
	page := func(draft string) string {
		return "+++\ntitle = \"A\"\nband = \"parents\"\nsources = []\n" + draft + "+++\n" + hard + "\n"
	}
	inPool := func(page string) (n int) {
		for _, f := range findingsOf(check.ReadingGrade.Name, page, "", nil) {
			if strings.Contains(f, "over all pages") {
				n++
			}
		}
		return n
	}
	if n := inPool(page("")); n == 0 {
		t.Error("a hard page does not make its band hard")
	}
	if n := inPool(page("draft = true\n")); n != 0 {
		t.Errorf("a draft does: %d findings", n)
	}
}
