package written

import (
	"strings"
	"testing"
	"testing/fstest"

	familyguide "familyguide"
	"familyguide/internal/council"
	"familyguide/internal/test/checkcase"
	"familyguide/internal/timeline"
	"familyguide/internal/words"
)

// TestNamesAreNotHardWords reads the guide with names of councils and of services as they
// are: what a shortcode puts into a page of the guide, no council can mend there.
func TestNamesAreNotHardWords(t *testing.T) {
	for _, name := range []string{"BCP", "F", "C01", "لندن", "Newcastle upon Tyne", "Pen-y-bont ar Ogwr", "Sir y Fflint", "NYAS", "Dr O'Neill-Smythe", "MASH team"} {
		p, faults := council.BuiltIn("england")
		if err := faults.Err(); err != nil {
			t.Fatal(err)
		}
		p.Short, p.Advocacy.Provider = name, name
		p.Rules = append(p.Rules, council.Rule{Rule: timeline.Rule{ID: "strategy-discussion", Kinds: timeline.AllKinds, From: timeline.OtherEvent, Direction: timeline.After, Amount: 3, Unit: timeline.Days},
			FromWords: "the " + name + " threshold is met", Bound: "by", Source: council.Source{Level: council.LevelLocal}})
		page := fstest.MapFS{"content/en/parents/x.md": {Data: []byte(`+++
title = "X"
band = "parents"
checked = 2026-11-22
sources = []
+++
{{< council >}} helps you. Ask {{< advocate >}} to come. You hear {{< rule "strategy-discussion" >}}.
`)}}
		for _, f := range Run(Input{Layers: stack(words.ForProfile(p, familyguide.Guide, page)...), Profile: p, Today: today}) {
			if strings.HasPrefix(f.Check, "reading-") && !f.Warning {
				t.Errorf("%s: %v", name, f)
			}
		}
	}
}

// TestACouncilMayWriteItsNames: on a page of its own, in words of its own and in its
// profile a council's name and those of its services need no explaining, and a new name
// is not judged by what a memo holds of the old one.
func TestACouncilMayWriteItsNames(t *testing.T) {
	own := fstest.MapFS{
		"content/en/parents/x.md": {Data: []byte("+++\nband = \"parents\"\n+++\nThe BCP and the MASH help.\n")},
		"i18n/en.toml":            {Data: []byte("step-a-do = \"The BCP will ring you.\"\n")},
	}
	hard := func(p *council.Profile, memo *Memo) string {
		got := ""
		for _, f := range Run(Input{Layers: stack(fstest.MapFS{}, own), Profile: p, Today: today, Memo: memo}) {
			if f.Check == "reading-word" {
				got += checkcase.Kind(f) + strings.TrimSuffix(f.String(), " is a hard word for parents, and the page or the words page does not explain it (reading-word)") + "\n"
			}
		}
		return got
	}
	var memo Memo
	with := council.Profile{Name: "BCP Council", Contacts: []council.Contact{{ID: "mash", Name: "MASH"}},
		Rules: []council.Rule{{Rule: timeline.Rule{ID: "a", From: timeline.OtherEvent}, Audience: []string{"parents"}, FromWords: "the MASH meets the quorum", Line: 9}}}
	for range 2 {
		if got, want := hard(&with, &memo), "warning: council.toml:9: rule a: \"quorum\"\n"; got != want {
			t.Errorf("found %s, want %s", got, want)
		}
	}
	want := "fault: content/en/parents/x.md:4:5: \"BCP\"\nfault: content/en/parents/x.md:4:17: \"MASH\"\nfault: i18n/en.toml:1: step-a-do: \"BCP\"\n"
	if got := hard(&council.Profile{}, &memo); got != want {
		t.Errorf("found\n%s, want\n%s", got, want)
	}
}
