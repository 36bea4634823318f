package council

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

// region is a folder that councils share, with a rule, a contact, a text and a term.
const region = `id = "pan-test"
name = "The Test region"
nation = "england"

[terms]
meeting = "panel"

[[document]]
id = "leaflet"
title = "The region's procedures"
publisher = "The Test region"
url = "https://www.test.gov.uk/procedures"
read = 2026-11-22
level = "regional"

[[rule]]
id = "first-core-group"
kinds = ["initial"]
from = "conference"
direction = "after"
amount = 8
unit = "working days"
audience = ["parents"]
document = "leaflet"
quote = "within 8 working days"
read = 2026-11-22

[[contact]]
id = "region-line"
name = "The region's line"
for = ["parents"]
phone = "020 7946 0001"
document = "leaflet"
quote = "the line"

[[local]]
topic = "venue"
text = "The {meeting} is near you."
document = "leaflet"
quote = "near"
`

func based(on string) string {
	return strings.Replace(good, "nation =", "base = \""+on+"\"\nnation =", 1)
}

func TestFolderIsABase(t *testing.T) {
	dir := folder(t, map[string]string{
		"pan-test/council.toml":          region,
		"pan-test/content/en/x.md":       "",
		"testborough/council.toml":       based("../pan-test"),
		"deep/testborough/council.toml":  based("../../testborough"),
		"windows/council.toml":           strings.Replace(good, "nation =", "base = '..\\pan-test'\nnation =", 1),
		"no-level/council.toml":          strings.Replace(region, "level = \"regional\"\n", "", 1),
		"on-no-level/council.toml":       based("../no-level"),
		"broken/council.toml":            strings.Replace(region, "amount = 8", "amount = -8", 1),
		"on-broken/council.toml":         based("../broken"),
		"on-nothing/council.toml":        based("../nothing"),
		"itself/council.toml":            based("."),
		"a/council.toml":                 strings.Replace(region, "nation =", "base = \"../b\"\nnation =", 1),
		"b/council.toml":                 strings.Replace(region, "nation =", "base = \"../a\"\nnation =", 1),
		"elsewhere/council.toml":         strings.Replace(region, `"england"`, `"scotland"`, 1),
		"across-the-border/council.toml": based("../elsewhere"),
		"nearly/council.toml":            based("../pan-tset"),
		"file/council.toml":              based("../pan-test/council.toml"),
		"bare-name/council.toml":         based("pan-test"),
	})
	for _, name := range []string{"testborough", "deep/testborough", "windows"} {
		p, list := Load(filepath.Join(dir, name))
		if list.Err() != nil {
			t.Fatal(name, list)
		}
		core, level := "", LevelLocal
		for _, r := range p.Rules {
			if r.ID == "first-core-group" && r.Kinds.Has(0) {
				core, level = describe(r), r.Source.Level
			}
		}
		if core != "8 working days after conference, by" || level != LevelRegional {
			t.Errorf("%s: the core group is %s, %s", name, core, level)
		}
		venue, _ := p.Topic("venue")
		_, regional := p.Contact("region-line")
		_, national := p.Contact("frg-advice")
		if venue.Text != "The panel is near you." || !regional || !national || p.Terms["plan"].One != "child protection plan" {
			t.Errorf("%s: %q, %v, %v, %v", name, venue.Text, regional, national, p.Terms)
		}
		if n := len(p.Below); n == 0 || !strings.HasSuffix(filepath.ToSlash(p.Below[n-1].Dir), map[bool]string{false: "/pan-test", true: "/testborough"}[name == "deep/testborough"]) {
			t.Errorf("%s: the folders below are %v", name, p.Below)
		}
	}
	for name, want := range map[string]string{
		"on-nothing":        `council.toml:3:8: there is no council.toml in the folder ../nothing`,
		"itself":            `council.toml:3:8: the folder . is in the end based on itself`,
		"a":                 `../b/council.toml:3:8: the folder ../a is in the end based on itself`,
		"on-broken":         `../broken/council.toml:21:10: amount is -8, and must be from 1 to 520`,
		"on-no-level":       `../no-level/council.toml:8: the document leaflet has no level, so each council based on this folder says that it is its own`,
		"across-the-border": `council.toml:3:8: the folder ../elsewhere is in Scotland, and this council is in England`,
	} {
		p, list := Load(filepath.Join(dir, name))
		if len(list) == 0 || list[0].String() != want || list[0].Hint == "" || len(list.Faults()) > 1 {
			t.Errorf("%s:\n got %v\nwant %s", name, list, want)
		}
		if p != nil && len(p.Rules) < 8 {
			t.Errorf("%s: has %d rules, and should have the nation's", name, len(p.Rules))
		}
	}
	for name, want := range map[string]string{
		"nearly":    `did you mean base = "../pan-test"?`,
		"file":      `write base = "../pan-test"`,
		"bare-name": `it can be "england", "wales", "scotland", "northern-ireland" or "none"; the path of a folder has a /, as in base = "../pan-test"`,
	} {
		if _, list := Load(filepath.Join(dir, name)); len(list.Faults()) != 1 || list[0].Hint != want {
			t.Errorf("%s: %v, hint %q, want %q", name, list, list[0].Hint, want)
		}
	}
}

func TestANewFolderIsBasedOnItsNation(t *testing.T) {
	for _, nation := range nations {
		p, list := Parse("council.toml", []byte(strings.Replace(good, `nation = "england"`, `nation = "`+nation+`"`, 1)))
		if len(list) > 0 || p.Base != nation || len(p.Rules) < 8 || p.Terms["nation"].One != nationNames[nation] {
			t.Errorf("%s: %v, base %q, %d rules, %v", nation, list, p.Base, len(p.Rules), p.Terms["nation"])
		}
	}
}

func TestOneLineChangesATerm(t *testing.T) {
	for _, c := range []struct{ line, text, want string }{
		{`meeting = "planning meeting"`, "{Meeting}, {a-meeting}, {meetings}", "Planning meeting, a planning meeting, planning meetings"},
		{`meeting = "inquiry"`, "{A-meeting}, {meetings}", "An inquiry, inquiries"},
		{`body = "local authority"`, "{a-body}, {bodies}", "a local authority, local authorities"},
		{`body = "borough"`, "{a-body}, {bodies}", "a borough, boroughs"},
		{`worker = "unit coach"`, "{a-worker}, {workers}", "a unit coach, unit coaches"},
		{`chair = "honest broker"`, "{a-chair}, {chairs}", "an honest broker, honest brokers"},
		{`chair = "IRO"`, "{a-chair}, {chairs}", "an IRO, IROs"},
		{`meeting = ["inquiry", "inquiries", "an inquiry"]`, "{Meetings}", "Inquiries"},
		{`body = "Trust"`, "{a-body}, {bodies}", "a Trust, Trusts"},
		{`meeting = "panel"`, "{meetin} { meeting } {date} {plan}", "{meetin} { meeting } {date} child protection plan"},
		{`meeting = "cynhadledd"`, "{Meeting} {meeting-full}", "Cynhadledd child protection conference"},
	} {
		p, list := Parse("council.toml", []byte(strings.Replace(good, "[[document]]", "[terms]\n"+c.line+"\n\n[[document]]", 1)))
		if got := p.Terms.Fill(c.text); len(list) > 0 || got != c.want {
			t.Errorf("%s: %v\n got %s\nwant %s", c.line, list, got, c.want)
		}
	}
}

// What a council changes in [terms] reaches the nation's own words, which therefore name
// nothing themselves.
func TestANationsWordsLeaveRoomForEveryTerm(t *testing.T) {
	for _, nation := range nations {
		l := builtInLayer(nation)
		said := []string{l.Advocacy.Consent}
		for _, r := range l.Rules {
			said = append(said, r.Responsible, r.When, r.FromWords, r.OrWords)
		}
		for _, e := range l.Events {
			said = append(said, e.Name, e.Words)
		}
		for _, local := range l.Local {
			said = append(said, local.Text, local.Child)
		}
		place := regexp.MustCompile(`\{[A-Za-z-]+\}`)
		for _, key := range []string{"meeting", "plan", "register", "body", "worker", "chair", "discussion"} {
			term := regexp.MustCompile(`\b(` + l.Terms[key].One + `|` + Capital(l.Terms[key].One) + `)\b`)
			for _, text := range said {
				if l.Terms.Has(key) && term.MatchString(place.ReplaceAllString(text, "")) {
					t.Errorf("%s: write {%s} for %q in %q", nation, key, l.Terms[key].One, text)
				}
			}
		}
	}
}

func TestEveryNationHasEveryTermAndTheCommentNamesIt(t *testing.T) {
	for _, nation := range nations {
		for _, key := range termKeys {
			if term := builtInLayer(nation).Terms[key]; term.One == "" {
				t.Errorf("%s has no %s", nation, key)
			}
			if !strings.Contains(packageComment(t), "//\t"+key+" ") {
				t.Errorf("the package comment does not say what %s is", key)
			}
		}
	}
	if list := everywhere().r.list; len(list) > 0 {
		t.Error(list)
	}
}

func TestTermsFillWhateverAFamilyReadsOfAProfile(t *testing.T) {
	text := `name = "The day you got the record of the {meeting}"`
	profile := strings.Replace(good, "[[document]]", "[[event]]\nid = \"record\"\n"+text+"\nkinds = [\"initial\"]\n\n[[document]]", 1)
	p, _ := Parse("council.toml", []byte(profile+ruleText("corrections", `"initial"`, "from = \"record\"\ndirection = \"after\"")))
	if len(p.Events) == 0 || p.Events[0].ID != "record" || strings.Contains(p.Events[0].Name, "{") {
		t.Errorf("%v", p.Events)
	}
	for _, id := range BuiltInIDs() {
		p, _ := BuiltIn(id)
		for _, e := range p.Events {
			if strings.Contains(e.Name, "{") {
				t.Errorf("%s: event %s: %s", id, e.ID, e.Name)
			}
		}
		for _, r := range p.Rules {
			if said := r.FromWords + r.When + r.Responsible + r.Doubt; strings.Contains(said, "{") {
				t.Errorf("%s: rule %s: %s", id, r.ID, said)
			}
		}
	}
}

// TestNobodyIsAskedForADateThatNothingIsCountedFrom has a council whose own rule replaces
// the only one that is counted from an event of the nation's.
func TestNobodyIsAskedForADateThatNothingIsCountedFrom(t *testing.T) {
	const wrote = "\n[[event]]\nid = \"wrote\"\nname = \"The day your old council wrote\"\n"
	rule := ruleText("initial-conference", `"transfer-in"`, "from = \"wrote\"\ndirection = \"after\"\namount = 15\nunit = \"working days\"")
	p, list := Parse("council.toml", []byte(good+wrote+rule))
	if len(list) > 0 || len(p.Events) != 1 || p.Events[0].ID != "wrote" || p.Events[0].Kinds != 1<<timeline.TransferIn {
		t.Errorf("%v %+v", list, p.Events)
	}
	if from := p.KindsFrom(timeline.StrategyDiscussion, "parents", "children"); from != 1<<timeline.Initial|1<<timeline.PreBirth {
		t.Errorf("the strategy discussion is asked for %s", from)
	}
	scotland, _ := BuiltIn("scotland")
	if from := scotland.KindsFrom(timeline.StrategyDiscussion, "parents", "children"); from != 0 {
		t.Errorf("in Scotland it is asked for %s, and nothing is counted from it", from)
	}
}

// TestADueDateIsAskedForOnce has a council that names the nation's due date otherwise.
func TestADueDateIsAskedForOnce(t *testing.T) {
	due := "\n[[event]]\nid = \"due\"\nname = \"The day your baby is due\"\nkinds = [\"pre-birth\"]\ndue = true\n" +
		ruleText("birth-plan", `"pre-birth"`, "from = \"due\"\ndirection = \"on\"\namount = 34\nunit = \"weeks of pregnancy\"")
	_, list := Parse("council.toml", []byte(strings.Replace(good, `"england"`, `"scotland"`, 1)+due))
	if len(list) != 1 || !strings.Contains(list[0].Hint, `call this one "baby-due" too`) || list[0].Line != strings.Count(good, "\n")+2 {
		t.Error(list)
	}
}

// TestAFolderInsideTheCouncilsOwnIsABase has paths that begin with "./": without it they
// would be the id of a nation.
func TestAFolderInsideTheCouncilsOwnIsABase(t *testing.T) {
	dir := folder(t, map[string]string{
		"good/council.toml":          based("./shared"),
		"good/shared/council.toml":   region,
		"nearly/council.toml":        based("./shard"),
		"nearly/shared/council.toml": region,
		"file/council.toml":          based("./shared/council.toml"),
		"around/council.toml":        based("../around/./shard/"),
		"around/shared/council.toml": region,
		"harrow/council.toml":        based("../harow"),
		"on-harrow/council.toml":     based("../harrow/../harrwo"),
	})
	p, list := Load(filepath.Join(dir, "good"))
	if list.Err() != nil || len(p.Below) == 0 || filepath.Base(p.Below[len(p.Below)-1].Dir) != "shared" {
		t.Error(list)
	}
	for name, want := range map[string]string{
		"nearly":    `did you mean base = "./shared"?`,
		"file":      `write base = "./shared"`,
		"around":    `did you mean base = "../around/shared"?`,
		"harrow":    "write the path as it is from this folder, with / between its parts",
		"on-harrow": `did you mean base = "../harrow"?`,
	} {
		if _, list := Load(filepath.Join(dir, name)); len(list.Faults()) != 1 || list[0].Hint != want {
			t.Errorf("%s: %v, hint %q, want %q", name, list, list[0].Hint, want)
		}
	}
}

// TestABaseIsFoundFromInsideTheFolder has a base that does not exist, looked for from the council's
// own folder: it is not taken for that folder.
func TestABaseIsFoundFromInsideTheFolder(t *testing.T) {
	dir := folder(t, map[string]string{"here/council.toml": based("../nothing")})
	t.Chdir(filepath.Join(dir, "here"))
	const want = "council.toml:3:8: there is no council.toml in the folder ../nothing"
	if _, list := Load("."); len(list) != 1 || list[0].String() != want {
		t.Errorf("%v, want %s", list, want)
	}
}

// dates returns so many events, with a rule that is counted from each unless it is left out.
func dates(from, n int, counted bool) string {
	text := ""
	for i := from; i < from+n; i++ {
		id := "day-" + string(rune('a'+i))
		text += "\n[[event]]\nid = \"" + id + "\"\nname = \"The day of " + id + "\"\n"
		if counted {
			text += countedFrom(id)
		}
	}
	return text
}

func countedFrom(id string) string {
	return ruleText("after-"+id, `"initial"`, "from = \""+id+"\"\ndirection = \"after\"\namount = 5\nunit = \"days\"\nstands_after = \"minutes\"")
}

// TestDatesThatAFolderAsksForAreCountedToo has folders whose dates are together with those of
// the nation, or of the council, more than the engine takes: it would count from another one.
func TestDatesThatAFolderAsksForAreCountedToo(t *testing.T) {
	welsh := func(text string) string { return strings.Replace(text, `"england"`, `"wales"`, 1) }
	due := func(id string) string {
		return "\n[[event]]\nid = \"" + id + "\"\nname = \"The day\"\nkinds = [\"pre-birth\"]\ndue = true\n" +
			ruleText("after-"+id, `"pre-birth"`, "from = \""+id+"\"\ndirection = \"after\"\namount = 5\nunit = \"days\"\nstands_after = \"minutes\"")
	}
	uncounted := ""
	for i := range 8 {
		uncounted += countedFrom("day-" + string(rune('a'+i)))
	}
	dir := folder(t, map[string]string{
		"five/council.toml":         welsh(region) + dates(0, 5, true),
		"six/council.toml":          welsh(region) + dates(0, 6, true),
		"idle/council.toml":         welsh(region) + dates(0, 8, false),
		"due/council.toml":          welsh(region) + due("due") + due("due-date"),
		"on-five/council.toml":      welsh(based("../five")),
		"five-and-one/council.toml": welsh(based("../five")) + dates(5, 1, true),
		"on-six/council.toml":       welsh(based("../six")),
		"six-and-one/council.toml":  welsh(based("../six")) + dates(6, 1, true),
		"on-idle/council.toml":      welsh(based("../idle")) + uncounted,
		"on-due/council.toml":       welsh(based("../due")),
	})
	for name, want := range map[string]string{
		"on-five":      "",
		"five-and-one": "council.toml:40: there are more than 8 events, with those of the layer below",
		"on-six":       "../six/council.toml:42: there are more than 8 events, with those of the layer below",
		"six-and-one":  "../six/council.toml:42: there are more than 8 events, with those of the layer below",
		"on-idle":      "council.toml:3:8: there are more than 8 events, with those of the layer below",
		"on-due":       `../due/council.toml:61: a family would be asked twice for the day a baby is due: events "due" and "due-date"`,
	} {
		_, list := Load(filepath.Join(dir, name))
		if faults := list.Faults(); len(faults) > 1 || list.Err() != nil && faults[0].String() != want || (list.Err() == nil) != (want == "") {
			t.Errorf("%s:\n got %v\nwant %s", name, list, want)
		}
	}
}

func TestAtMostEightFoldersAreBasedOnOneAnother(t *testing.T) {
	for n, want := range map[int]string{8: "", 9: "council.toml:3:8: more than 8 folders are based on one another"} {
		files := map[string]string{}
		for i := range n {
			files[fmt.Sprintf("f%d/council.toml", i)] = strings.Replace(region, "nation =", fmt.Sprintf("base = \"../f%d\"\nnation =", i+1), 1)
		}
		files[fmt.Sprintf("f%d/council.toml", n)] = region
		_, list := Load(filepath.Join(folder(t, files), "f0"))
		if got := list.Faults(); (len(got) == 0) != (want == "") || len(got) > 0 && !strings.HasSuffix(got[0].String(), want) {
			t.Errorf("%d folders: %v, want %q", n, got, want)
		}
	}
}

// A step of a folder's own keeps its place after the one that the council replaces.
func TestAStepOfAFolderKeepsItsPlace(t *testing.T) {
	head, _, _ := strings.Cut(region, "[[rule]]")
	rest := "from = \"conference\"\ndirection = \"before\"\namount = 3\nunit = \"days\""
	dir := folder(t, map[string]string{
		"shared/council.toml": head + ruleText("arrive", `"initial"`, rest) + ruleText("welcome-drink", `"initial"`, rest),
		"mine/council.toml":   based("../shared") + ruleText("arrive", `"initial"`, rest),
	})
	p, list := Load(filepath.Join(dir, "mine"))
	var got []string
	for _, r := range p.Rules {
		if r.Kinds.Has(timeline.Initial) && slices.Contains([]string{"arrive", "welcome-drink", "minutes"}, r.ID) {
			got = append(got, r.ID)
		}
	}
	if want := "arrive welcome-drink minutes"; strings.Join(got, " ") != want || list.Err() != nil {
		t.Errorf("%q, want %q; %v", got, want, list)
	}
}
