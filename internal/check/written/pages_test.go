package written

import (
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/layers"
	"familyguide/internal/timeline"
)

// TestAPageThatIsHeldIsReadForItsEditor: what is not published is no fault yet.
func TestAPageThatIsHeldIsReadForItsEditor(t *testing.T) {
	for _, tt := range []struct{ name, keys, want string }{
		{"published", "", "fault"},
		{"published from today", "publish = 2026-11-22\n", "fault"},
		{"a draft", "draft = true\n", "warning"},
		{"one whose day has not come", "publish = 2026-11-23\n", "warning"},
		{"a draft whose day has not come", "draft = true\npublish = 2026-11-23\n", "warning"},
		{"one whose day is over", "expire = 2026-11-21\n", ""},
	} {
		for _, preview := range []bool{false, true} {
			page := "+++\ntitle = \"A\"\nband = \"parents\"\nsources = []\n" + tt.keys + "+++\n# Second title\n"
			stack, _ := layers.Read(layers.Input{Layers: layers.Of(fstest.MapFS{}, fstest.MapFS{"content/en/parents/a.md": {Data: []byte(page)}}), Today: today, Drafts: preview})
			got := ""
			for _, f := range Run(Input{Layers: stack, Today: today}) {
				if f.Check == check.Headings.Name {
					got += map[bool]string{false: "fault", true: "warning"}[f.Warning]
				}
			}
			if got != tt.want {
				t.Errorf("%s, drafts shown %v: %q, want %q", tt.name, preview, got, tt.want)
			}
		}
	}
}

// TestACouncilsPageMayRestOnItsOwnDocuments alone, and not on another council's.
func TestACouncilsPageMayRestOnItsOwnDocuments(t *testing.T) {
	page := "+++\ntitle = \"A\"\nband = \"parents\"\nsources = [{id = \"minutes\", read = 2026-11-22}]\n+++\nText.\n"
	for id, want := range map[string]int{"leeds": 0, "harrow": 1} {
		if got := findingsOf(check.OneCouncil.Name, page, "[[source]]\nid = \"minutes\"\ncouncil = \"leeds\"\n", &council.Profile{ID: id}); len(got) != want {
			t.Errorf("a page of %s that rests on a document of leeds: %q", id, got)
		}
	}
}

// TestTheStartOfARulesTimeIsReadAsAName: the profile words it, and the page's author cannot.
func TestTheStartOfARulesTimeIsReadAsAName(t *testing.T) {
	page := "+++\ntitle = \"A\"\nband = \"parents\"\nsources = []\n+++\nYou get it {{< rule \"minutes\" >}}.\n"
	rule := council.Rule{Rule: timeline.Rule{ID: "minutes", Kinds: timeline.AllKinds, Direction: timeline.After, Amount: 2, Unit: timeline.WorkingDays}, Bound: "by", FromWords: "the quorum"}
	fsys := fstest.MapFS{
		"content/en/a.md":      {Data: []byte(page)},
		"layouts/i18n/en.toml": {Data: []byte("rule-by-after = \"within {amount} of {event}\"\n")},
	}
	found := false
	for _, f := range Run(Input{Layers: stack(fsys), Profile: &council.Profile{Rules: []council.Rule{rule}}, Today: today}) {
		found = found || f.Check == check.ReadingWord.Name && strings.Contains(f.Message, "quorum")
	}
	if found {
		t.Error("a word of the profile is a hard word of the page")
	}
}
