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

// TestOneSlipInAHeadIsOneFinding changes one line of a head that has every key of an editor's:
// what is misspelt is not also missing.
func TestOneSlipInAHeadIsOneFinding(t *testing.T) {
	const head = "title = \"How to find us\"\nheading = \"How do I get there?\"\ndescription = \"How to find the building.\"\nband = \"parents\"\n" +
		"checked = 2026-11-22\nsources = [{ id = \"frg\", read = 2026-11-22 }]\ntopics = [\"arriving\"]\naliases = [\"/old/\"]\n" +
		"publish = 2026-11-01\nexpire = 2027-11-01\nweight = 40\nlang = \"en\""
	guide := fstest.MapFS{"content/sources.toml": {Data: []byte("[[source]]\nid = \"frg\"\n")}}
	found := func(head string) (all []string) {
		page := "+++\n" + head + "\n+++\nCome to the front door.\n"
		s, faults := layers.Read(layers.Input{Layers: layers.Of(guide, fstest.MapFS{"content/en/parents/a.md": {Data: []byte(page)}}), Today: today})
		for _, f := range append(faults, Run(Input{Layers: s, Originals: layers.Of(guide), Today: today})...) {
			if f.File == "content/en/parents/a.md" {
				all = append(all, f.String())
			}
		}
		return all
	}
	if all := found(head); len(all) > 0 {
		t.Fatalf("the head has findings: %q", all)
	}
	lines := strings.Split(head, "\n")
	for i, line := range lines {
		key, value, _ := strings.Cut(line, " = ")
		for _, slip := range []string{"", key, key + " =", key + "s = " + value, key[:len(key)-1] + " = " + value, strings.ToUpper(key[:1]) + key[1:] + " = " + value,
			key + ": " + value, key + "\u00a0= " + value, line + "\n" + line, line + " x", key + ` = "x`, key + " = 5", key + " = true", key + " = []", key + " = {}",
			key + ` = ""`, key + ` = ["x"]`, key + " = [5]", "# " + line} {
			changed := append([]string{}, lines...)
			changed[i] = slip
			if all := found(strings.Join(changed, "\n")); len(all) > 1 {
				t.Errorf("%q instead of %q: %d findings\n%s", slip, line, len(all), strings.Join(all, "\n"))
			}
		}
	}
}
