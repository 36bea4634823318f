package council

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"familyguide/internal/timeline"
)

// rulesOf reads a profile that consists of the good one and more text, and
// returns its rules of one step, described.
func rulesOf(t *testing.T, more, id string) (all []string) {
	t.Helper()
	p, list := Parse("council.toml", []byte(good+more))
	if len(list) > 0 {
		t.Fatal(list)
	}
	for _, r := range p.Rules {
		if r.ID == id {
			all = append(all, strings.ReplaceAll(r.Kinds.String(), ", ", "+")+": "+describe(r)+" ("+string(r.Source.Level)+")")
		}
	}
	return all
}

func ruleText(id, kinds, rest string) string {
	return "\n[[rule]]\nid = \"" + id + "\"\nkinds = [" + kinds + "]\n" + rest + "\naudience = [\"parents\"]\ndocument = \"leaflet\"\nquote = \"our own words\"\nread = 2026-11-22\n"
}

func TestLayersAreSettledForEachStepAndKind(t *testing.T) {
	const after = "from = \"conference\"\ndirection = \"after\"\n"
	for _, c := range []struct {
		name, id, rule string
		want           []string
	}{
		{"the council's number holds", "first-core-group", ruleText("first-core-group", `"initial"`, after+"amount = 7\nunit = \"days\""), []string{
			"initial: 7 days after conference, by (local)",
			"pre-birth: 10 working days after conference, by (national)"}},
		{"without a number the national one holds, with the council's words", "first-core-group", ruleText("first-core-group", `"initial", "pre-birth", "review"`, after), []string{
			"review: no number after conference, ask (local)",
			`initial+pre-birth: 10 working days after conference, by; said "our own words" (national)`}},
		{"where neither has a number the council's question holds", "invitation", ruleText("invitation", `"review"`, "from = \"conference\"\ndirection = \"before\""), []string{
			"review: no number before conference, ask (local)",
			"initial+pre-birth: no number before conference, ask (national)"}},
		{"the day itself needs no number", "outline-plan", ruleText("outline-plan", `"initial"`, "from = \"conference\"\ndirection = \"on\""), []string{
			"initial: on the day of conference, on (local)",
			"pre-birth: no number after conference, ask (national)"}},
		{"the later reviews are settled apart from the first", "review-conference", ruleText("review-conference", `"initial"`, "from = \"review-conference\"\ndirection = \"after\"\namount = 4\nunit = \"months\""), []string{
			"initial+pre-birth: 3 months after conference, by (national)",
			"initial: 4 months after review-conference, by (local)",
			"review+pre-birth: 6 months after review-conference, by (national)"}},
		{"what the council says nothing of comes from below", "conference", "", []string{
			"initial+review+pre-birth+transfer-in: on the day of conference, on (national)"}},
	} {
		if got := rulesOf(t, c.rule, c.id); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestRulesAreInTheOrderInWhichThingsHappen(t *testing.T) {
	const before, after = "from = \"conference\"\ndirection = \"before\"", "from = \"conference\"\ndirection = \"after\""
	p, list := Parse("council.toml", []byte(good+
		ruleText("arrive", `"initial"`, before)+
		ruleText("tea", `"initial"`, before)+ // after the rule before it in the file
		ruleText("lift-home", `"initial"`, after+"\nstands_after = \"dates-set\"")+
		ruleText("coffee", `"initial"`, before)))
	if len(list) > 0 {
		t.Fatal(list)
	}
	var ids []string
	for _, r := range p.Rules {
		ids = append(ids, r.ID)
	}
	want := "initial-conference initial-conference prepare invitation reports-shared reports-shared chair-meets-child views-child arrive tea chair-meets-parents chair-meets-parents conference dates-set lift-home coffee outline-plan child-told first-core-group minutes minutes core-group review-reports review-conference review-conference"
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestStepsThatComeAfterEachOtherAreAFault(t *testing.T) {
	const before = "from = \"conference\"\ndirection = \"before\"\nstands_after = "
	_, list := Parse("council.toml", []byte(good+
		ruleText("tea", `"initial"`, before+`"arrive"`)+
		ruleText("coffee", `"initial"`, before+`"cake"`)+
		ruleText("water", `"initial"`, before+`"coffee"`)+
		ruleText("cake", `"initial"`, before+`"water"`)))
	if len(list) != 1 || list[0].Message != "rule cake comes after water, and so in the end after itself" {
		t.Errorf("found %v", list)
	}
}

func TestContactsAndTopicsOfTheCouncilTakeTheirPlaces(t *testing.T) {
	p, _ := Parse("council.toml", []byte(strings.Replace(good, `id = "advice"`, `id = "childline"`, 1)))
	own, _ := p.Contact("childline")
	below, ok := p.Contact("frg-advice")
	if own.Name != "Advice line" || own.Line == 0 || !ok || below.Line != 0 || below.Source.Level != LevelNational {
		t.Errorf("own %+v, below %+v", own, below)
	}
	recording, _ := p.Topic("recording")
	exclusion, ok := p.Topic("exclusion")
	if recording.Source.Level != LevelLocal || !ok || exclusion.Source.Level != LevelNational {
		t.Errorf("recording is %s, exclusion %s", recording.Source.Level, exclusion.Source.Level)
	}
	contacts, topics := map[string]int{}, map[string]int{}
	for _, c := range p.Contacts {
		contacts[c.ID]++
	}
	for _, l := range p.Local {
		topics[l.Topic]++
	}
	for id, n := range contacts {
		if n != 1 {
			t.Errorf("contact %s is there %d times", id, n)
		}
	}
	for topic, n := range topics {
		if n != 1 {
			t.Errorf("topic %s is there %d times", topic, n)
		}
	}
	if _, ok := p.Document("frg"); !ok {
		t.Error("the documents of the layer below are missing")
	}
}

func TestLocalTopicReplacesTheTopicBelow(t *testing.T) {
	p, list := Parse("council.toml", []byte(strings.Replace(good, `topic = "recording"`, `topic = "exclusion"`, 1)))
	if len(list) > 0 {
		t.Fatal(list)
	}
	var texts []string
	for _, l := range p.Local {
		if l.Topic == "exclusion" {
			texts = append(texts, l.Text)
		}
	}
	if len(texts) != 1 || texts[0] != "Somebody writes down what is said." {
		t.Errorf("exclusion says %q", texts)
	}
}

func TestAdvocacyComesFromBelowUnlessTheCouncilHasItsOwn(t *testing.T) {
	base := &layer{Profile: Profile{Advocacy: Advocacy{Age: 11, Provider: "the nation's advocates"}}}
	for _, c := range []struct {
		own  string
		want int
	}{
		{"", 11},
		{"\n[advocacy]\nage = 8\ninclusive = true\ndocument = \"leaflet\"\nquote = \"aged 8 and above\"\n", 8},
	} {
		l, r := readLayer("council.toml", []byte(good+c.own))
		if len(r.list) > 0 {
			t.Fatal(r.list)
		}
		if got := l.over(base).Advocacy.Age; got != c.want {
			t.Errorf("%q: advocacy from %d, want %d", c.own, got, c.want)
		}
	}
}

// TestRuleFromBelowNamesTheLineOfTheCouncilsOwnWords: an editor who looks for the
// national number finds the rule that it replaces.
func TestRuleFromBelowNamesTheLineOfTheCouncilsOwnWords(t *testing.T) {
	p, list := Parse("council.toml", []byte(good+ruleText("first-core-group", `"initial"`, "from = \"conference\"\ndirection = \"after\"")))
	if len(list) > 0 {
		t.Fatal(list)
	}
	for _, r := range p.Rules {
		want := 0
		if r.ID == "first-core-group" && r.Said != nil {
			want = strings.Count(good, "\n") + 2
		}
		if r.ID == "first-core-group" && r.Line != want {
			t.Errorf("%s for %s is on line %d, want %d", r.ID, r.Kinds, r.Line, want)
		}
	}
}

func TestWordsWithoutADateWereReadWhenTheirDocumentWas(t *testing.T) {
	p, _ := Parse("council.toml", []byte(good))
	if l, _ := p.Topic("recording"); l.Source.Read != (timeline.Date{Year: 2026, Month: 11, Day: 22}) {
		t.Errorf("the topic was read on %v", l.Source.Read)
	}
	if c, _ := p.Contact("advice"); c.Source.Read != (timeline.Date{Year: 2026, Month: 11, Day: 22}) {
		t.Errorf("the contact was read on %v", c.Source.Read)
	}
}

func TestDocumentsOfTwoLayersKeepApartWhatSharesAnID(t *testing.T) {
	p, list := Parse("council.toml", []byte(strings.ReplaceAll(good, `"leaflet"`, `"frg"`)))
	if len(list) > 0 {
		t.Fatal(list)
	}
	own, _ := p.Document("frg")
	below, ok := p.Document("england-frg")
	if own.Title != "A leaflet" || !ok || below.Title == "A leaflet" {
		t.Errorf("frg is %q, england-frg %q", own.Title, below.Title)
	}
}

func TestRulesBeyondTheEnginesMostAreAFault(t *testing.T) {
	var more strings.Builder
	for i := range timeline.MaxRules {
		more.WriteString(ruleText(fmt.Sprintf("step-%d-of-many", i), `"initial"`, "from = \"conference\"\ndirection = \"before\""))
	}
	p, list := Parse("council.toml", []byte(good+more.String()))
	if len(list) != 1 || !strings.HasSuffix(list[0].Message, fmt.Sprintf("and %d is the most", timeline.MaxRules)) || len(p.Rules) != timeline.MaxRules {
		t.Errorf("%v, and %d rules are kept", list, len(p.Rules))
	}
}

func TestProfileWithoutABaseHasNobodysRules(t *testing.T) {
	conference := ruleText("conference", `"initial", "review", "pre-birth"`, "from = \"conference\"\ndirection = \"on\"")
	p, list := Parse("council.toml", []byte(strings.Replace(good, `nation = "england"`, "nation = \"scotland\"\nbase = \"none\"", 1)+conference))
	if len(list) > 0 || len(p.Rules) != 2 || p.Division != "scotland" || len(p.Local) != 1 {
		t.Errorf("%v: %d rules, division %s, %d local texts", list, len(p.Rules), p.Division, len(p.Local))
	}
	if why := p.Calendar.WhyOff(timeline.Date{Year: 2026, Month: 6, Day: 15}); why == "" {
		t.Error("15 June 2026 is a bank holiday in Scotland alone")
	}
}

// Whom a family can turn to in danger does not depend on anybody's rules.
func TestSomebodyToTurnToComesWithEveryBase(t *testing.T) {
	conference := ruleText("conference", `"initial", "review", "pre-birth"`, "from = \"conference\"\ndirection = \"on\"")
	for _, nation := range nations {
		for _, base := range []string{nation, "none"} {
			p, list := Parse("council.toml", []byte(strings.Replace(good, `nation = "england"`, "nation = \""+nation+"\"\nbase = \""+base+"\"", 1)+conference))
			if len(list) > 0 {
				t.Fatal(list)
			}
			for _, id := range []string{"emergency", "childline", "samaritans", "domestic-abuse", "advice"} {
				if c, ok := p.Contact(id); !ok || c.Phone == "" {
					t.Errorf("%s, base %s: nobody called %s", nation, base, id)
				}
			}
		}
	}
}

// A finding on what comes from below would name a line of another file.
func TestWhatComesFromBelowHasNoLine(t *testing.T) {
	p, list := Parse("council.toml", []byte(good))
	if len(list) > 0 {
		t.Fatal(list)
	}
	own := map[string]int{}
	count := func(what string, line int) {
		if line > 0 {
			own[what]++
		}
	}
	for _, r := range p.Rules {
		count("rules", r.Line)
	}
	for _, c := range p.Contacts {
		count("contacts", c.Line)
	}
	for _, l := range p.Local {
		count("local", l.Line)
	}
	for _, d := range p.Documents {
		count("documents", d.Line)
	}
	if want := map[string]int{"rules": 1, "contacts": 1, "local": 1, "documents": 1}; !maps.Equal(own, want) {
		t.Errorf("with a line: %v, want %v", own, want)
	}
}

func TestWordsToChooseFromAreJoined(t *testing.T) {
	for want, words := range map[string][]string{
		"": {}, `"a"`: {"a"}, `"a" or "b"`: {"a", "b"}, `"a", "b" or "c"`: {"", "a", "b", "c"},
	} {
		if got := choices(words); got != want {
			t.Errorf("%q: %s, want %s", words, got, want)
		}
	}
}
