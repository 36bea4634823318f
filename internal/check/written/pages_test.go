package written

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
	"familyguide/internal/timeline"
)

// TestAPageThatIsHeldIsReadForItsEditor: what is not published is not a fault yet.
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

// TestTwoPagesOfOneTitleAreOneWarning: of two of an editor's, at the second; beside a page of the
// guide's, at the editor's.
func TestTwoPagesOfOneTitleAreOneWarning(t *testing.T) {
	page := func(title string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"" + title + "\"\nband = \"parents\"\nsources = []\n+++\nText.\n")}
	}
	guide := fstest.MapFS{"content/en/parents/m.md": page("The plan"), "content/en/parents/n.md": page("The plan"), "content/en/children/n.md": page("A room")}
	for _, tt := range []struct {
		name string
		own  fstest.MapFS
		want string
	}{
		{"two of an editor's", fstest.MapFS{"content/en/parents/a.md": page("The room?"), "content/en/parents/b.md": page("the room")}, "content/en/parents/b.md"},
		{"before the guide's", fstest.MapFS{"content/en/parents/a.md": page("The plan")}, "content/en/parents/a.md"},
		{"after the guide's", fstest.MapFS{"content/en/parents/z.md": page("The plan")}, "content/en/parents/z.md"},
		{"in another folder", fstest.MapFS{"content/en/parents/a.md": page("A room")}, ""},
	} {
		got := ""
		for _, f := range Run(Input{Layers: stack(guide, tt.own), Originals: layers.Of(guide), Today: today}) {
			if strings.HasPrefix(f.Message, "the page has the same title as") {
				got += f.File
			}
		}
		if got != tt.want {
			t.Errorf("%s: warned at %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestShortSentencesAreNamedWhereTheyBegin, and not on pages that are not in English or for
// readers who need them.
func TestShortSentencesAreNamedWhereTheyBegin(t *testing.T) {
	const text = "A.\n\nAsk us.\nWe say.\nYou hear.\nYou go.\n"
	for head, want := range map[string]string{
		"band = \"parents\"":                   "9:1",
		"band = \"parents\"\nlang = \"cy\"":    "",
		"band = \"under-8\"":                   "",
		"band = \"no such band\"":              "",
		"band = \"parents\"\nlang = \"en-GB\"": "10:1",
	} {
		page := "+++\ntitle = \"A\"\nsources = []\n\n" + head + "\n+++\n" + text
		got := ""
		for _, f := range Run(Input{Layers: stack(fstest.MapFS{}, fstest.MapFS{"content/en/parents/a.md": {Data: []byte(page)}}), Today: today}) {
			if f.Check == check.Choppy.Name {
				got += strings.TrimPrefix(f.Place(), "content/en/parents/a.md:")
			}
		}
		if got != want {
			t.Errorf("%q: found at %q, want %q", head, got, want)
		}
	}
}

// TestASlipIsNotAlsoAHardWord: what is found of its words is left out, from its first letter to
// its last.
func TestASlipIsNotAlsoAHardWord(t *testing.T) {
	place := func(line, column int) reading.Place { return reading.Place{Line: line, Column: column} }
	for _, tt := range []struct {
		a, b reading.Place
		want bool
	}{
		{place(1, 9), place(2, 1), true}, {place(2, 1), place(1, 9), false},
		{place(1, 5), place(1, 6), true}, {place(1, 6), place(1, 5), false}, {place(1, 5), place(1, 5), false},
	} {
		if got := before(tt.a, tt.b); got != tt.want {
			t.Errorf("%v is before %v: %v", tt.a, tt.b, got)
		}
	}
	p := &page{left: []slip{{from: place(3, 5), to: place(3, 9)}}}
	var all finding.List
	for _, at := range []reading.Place{place(3, 4), place(3, 5), place(3, 7), place(3, 9), place(3, 10), place(2, 7), place(3, 0), place(3, 1)} {
		all = append(all, finding.Finding{Check: check.ReadingWord.Name, Line: at.Line, Column: at.Column})
	}
	all = append(all, finding.Finding{Check: check.Leftover.Name, Line: 3, Column: 5})
	got := ""
	for _, f := range withoutLeftovers(all, p) {
		got += fmt.Sprintf("%d:%d ", f.Line, f.Column)
	}
	if want := "3:4 3:10 2:7 3:0 3:1 3:5 "; got != want {
		t.Errorf("left are %s, want %s", got, want)
	}
}

func TestAHeadingOfCodeHasWords(t *testing.T) {
	p := &page{data: []byte("## A\n## {{< rule \"x\" >}}\n## ![x](/x.png)\n## B {{")}
	for line, want := range map[int]bool{1: false, 2: true, 3: true, 4: true, 5: false} {
		if got := p.hasCodeAt(line); got != want {
			t.Errorf("line %d has code: %v", line, got)
		}
	}
}

func TestAnItemThatIsNowhereIsAtTheFirstLine(t *testing.T) {
	front, _ := frontmatter.Parse("a.md", []byte("+++\ntitle = \"A\"\n+++\n"), false)
	if line := (&page{front: front}).itemLine("topics", "x"); line != 1 {
		t.Errorf("line %d", line)
	}
}

// TestAnotherCouncilsDocumentIsFoundWithAMemo: a council's own page is read for each council.
func TestAnotherCouncilsDocumentIsFoundWithAMemo(t *testing.T) {
	guide := fstest.MapFS{"content/sources.toml": {Data: []byte("[[source]]\nid = \"minutes\"\ncouncil = \"leeds\"\n")}}
	own := fstest.MapFS{"content/en/parents/a.md": {Data: []byte("+++\ntitle = \"A\"\nband = \"parents\"\nsources = [{id = \"minutes\", read = 2026-11-22}]\n+++\nText.\n")}}
	var memo Memo
	for _, tt := range []struct {
		id   string
		want bool
	}{{"leeds", false}, {"harrow", true}, {"leeds", false}} {
		found := false
		for _, f := range Run(Input{Layers: stack(guide, own), Originals: layers.Of(guide), Profile: &council.Profile{ID: tt.id}, Today: today, Memo: &memo}) {
			found = found || f.Check == check.OneCouncil.Name
		}
		if found != tt.want {
			t.Errorf("%s: found %v", tt.id, found)
		}
	}
	if keyOf([]byte("ab"), []byte("c")) == keyOf([]byte("a"), []byte("bc")) {
		t.Error("one part runs into the next")
	}
}
