package main

import (
	"strings"
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/timeline"
)

// The preview shows what is not published yet, and says so on the page.
func TestAPreviewMarksWhatIsNotPublished(t *testing.T) {
	dir := started(t, "england")
	put(t, dir, "content/en/parents/half.md", "+++\ntitle = \"What to bring?\"\nband = \"parents\"\nsources = []\nchecked = 2026-11-30\ndraft = true\n+++\n\nBring the letter.\n")
	put(t, dir, "content/en/parents/later.md", "+++\ntitle = \"Where to park?\"\nband = \"parents\"\nsources = []\nchecked = 2026-11-30\npublish = 2026-12-07\n+++\n\nBehind the hall.\n")
	p, faults := council.Load(dir)
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	today := timeline.Date{Year: 2026, Month: 11, Day: 30}
	shown, findings := (&maker{today: today, drafts: true}).site(p)
	if findings.Err() != nil {
		t.Fatal(findings)
	}
	for page, want := range map[string][]string{
		"parents/half/index.html":    {"This page is a draft. Only you can see it."},
		"parents/later/index.html":   {"This page waits until", "7 December 2026", "Only you can see it."},
		"parents/formats/index.html": nil,
	} {
		for _, text := range want {
			if !strings.Contains(string(shown[page]), text) {
				t.Errorf("%s does not say %q", page, text)
			}
		}
		if marked := strings.Contains(string(shown[page]), "Only you can see it"); marked != (want != nil) {
			t.Errorf("%s is marked: %t", page, marked)
		}
	}
	published, _ := (&maker{today: today}).site(p)
	for _, page := range []string{"parents/half/index.html", "parents/later/index.html"} {
		if published[page] != nil {
			t.Errorf("%s is published", page)
		}
	}
}
