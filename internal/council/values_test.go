package council

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/finding"
	"familyguide/internal/timeline"
)

func TestAConditionIsTheFirstPartOfWhen(t *testing.T) {
	for when, want := range map[string][2]string{
		"":                                 {"", ""},
		"as soon as possible":              {"", ""},
		"as soon as possible; by post":     {"", ""},
		"if you do not go":                 {"if you do not go", ""},
		"if you do not go; in an envelope": {"if you do not go", "in an envelope"},
		"iffy":                             {"", ""},
	} {
		r := Rule{When: when}
		if got := [2]string{r.OnlyIf(), r.MoreWhen()}; got != want {
			t.Errorf("%q: got %q, want %q", when, got, want)
		}
	}
}

func TestARuleIsUsualIfOnlyAMoveIsLeftOut(t *testing.T) {
	kinds := func(all ...timeline.Kind) (set timeline.KindSet) {
		for _, k := range all {
			set |= 1 << k
		}
		return set
	}
	for set, want := range map[timeline.KindSet]bool{
		timeline.AllKinds: true,
		kinds(timeline.Initial, timeline.Review, timeline.PreBirth):   true,
		kinds(timeline.Initial, timeline.Review):                      false,
		kinds(timeline.Initial, timeline.Review, timeline.TransferIn): false,
	} {
		if got := (Rule{Rule: timeline.Rule{Kinds: set}}).Usual(); got != want {
			t.Errorf("%v: %v", set, got)
		}
	}
}

func TestAMoveIsOfferedIfARuleIsForIt(t *testing.T) {
	rule := func(id string, set timeline.KindSet) Rule { return Rule{Rule: timeline.Rule{ID: id, Kinds: set}} }
	for name, tt := range map[string]struct {
		rules []Rule
		want  bool
	}{
		"no rule":                {nil, false},
		"the conference itself":  {[]Rule{rule("conference", timeline.AllKinds)}, false},
		"another step":           {[]Rule{rule("conference", timeline.AllKinds), rule("minutes", 1<<timeline.TransferIn)}, true},
		"a step of other kinds":  {[]Rule{rule("minutes", 1<<timeline.Initial)}, false},
		"a step before a review": {[]Rule{rule("minutes", 1<<timeline.Review)}, false},
	} {
		got := (&Profile{Rules: tt.rules}).Kinds()
		if got.Has(timeline.TransferIn) != tt.want || !got.Has(timeline.Initial) || !got.Has(timeline.Review) || !got.Has(timeline.PreBirth) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestHoursThatEndBeforeTheyBeginEndTheNextDay(t *testing.T) {
	for _, tt := range []struct {
		from, to             string
		wholeDay, intoTheDay bool
	}{
		{"00:00", "24:00", true, false}, {"09:00", "17:00", false, false}, {"17:00", "08:30", false, true}, {"00:00", "09:00", false, false}, {"12:00", "24:00", false, false},
	} {
		h := Hours{From: tt.from, To: tt.to}
		if h.WholeDay() != tt.wholeDay || h.Overnight() != tt.intoTheDay {
			t.Errorf("%s to %s: all day %v, overnight %v", tt.from, tt.to, h.WholeDay(), h.Overnight())
		}
	}
}

func TestAProfileFindsItsEntriesByID(t *testing.T) {
	p := &Profile{
		Contacts:  []Contact{{ID: "a", Name: "first"}, {ID: "a", Name: "second"}, {ID: "b", Name: "other"}},
		Documents: []Document{{ID: "a", Title: "first"}, {ID: "b", Title: "other"}},
		Local:     []Local{{Topic: "a", Text: "first"}, {Topic: "b", Text: "other"}},
	}
	for id, want := range map[string]string{"a": "first", "b": "other", "c": ""} {
		contact, hasContact := p.Contact(id)
		document, hasDocument := p.Document(id)
		local, hasLocal := p.Topic(id)
		if contact.Name != want || document.Title != want || local.Text != want {
			t.Errorf("%s: contact %q, document %q, text %q; want %q", id, contact.Name, document.Title, local.Text, want)
		}
		if there := want != ""; hasContact != there || hasDocument != there || hasLocal != there {
			t.Errorf("%s: contact %v, document %v, text %v", id, hasContact, hasDocument, hasLocal)
		}
	}
}

func TestAProfileFindsItsOwnEvents(t *testing.T) {
	p := &Profile{
		Events: []Event{{ID: "birth", Kinds: 1 << timeline.PreBirth}, {ID: "move", Kinds: timeline.AllKinds}},
		Rules: []Rule{
			{Rule: timeline.Rule{ID: "minutes", Kinds: 1 << timeline.Initial, From: timeline.OwnEvent(0)}, Audience: []string{"parents"}},
			{Rule: timeline.Rule{ID: "visits", Kinds: 1 << timeline.Review, From: timeline.Conference, Pick: timeline.Earliest, Or: timeline.Count{From: timeline.OwnEvent(0)}}, Audience: []string{"parents"}},
			{Rule: timeline.Rule{ID: "desk", Kinds: timeline.AllKinds, From: timeline.OwnEvent(0)}, Audience: []string{"staff"}},
			{Rule: timeline.Rule{ID: "other", Kinds: 1 << timeline.TransferIn, From: timeline.Conference, Or: timeline.Count{From: timeline.OwnEvent(0)}}, Audience: []string{"parents"}}, // no second count
		},
	}
	for e, want := range map[timeline.Event]string{
		timeline.OwnEvent(0): "birth", timeline.OwnEvent(1): "move", timeline.Conference: "conference", timeline.FirstCoreGroup: "first-core-group",
	} {
		if got := p.EventID(e); got != want {
			t.Errorf("event %d is called %q, want %q", e, got, want)
		}
	}
	if e, ok := p.Event(timeline.OwnEvent(2)); ok {
		t.Errorf("there is a third event: %v", e)
	}
	if e, ok := p.Event(timeline.Conference); ok {
		t.Errorf("the conference is the council's own: %v", e)
	}
	if got, want := p.KindsFrom(timeline.OwnEvent(0), "parents", "children"), timeline.KindSet(1<<timeline.Initial|1<<timeline.Review); got != want {
		t.Errorf("steps for families are counted from the birth for %v, want %v", got, want)
	}
	asks := func(k timeline.Kind) (ids []string) {
		for _, e := range p.Asks(k) {
			ids = append(ids, e.ID)
		}
		return ids
	}
	if got := asks(timeline.PreBirth); !slices.Equal(got, []string{"birth", "move"}) {
		t.Errorf("before a birth: %q", got)
	}
	if got := asks(timeline.Review); !slices.Equal(got, []string{"move"}) || len(p.Events) != 2 {
		t.Errorf("at a review: %q; %d events", got, len(p.Events))
	}
}

func TestAnEventIsCalledByItsWordsInASentence(t *testing.T) {
	for _, tt := range []struct {
		name, words, want string
		known             bool
	}{
		{"The day your baby is due", "", "the day your baby is due", true},
		{"The day your baby is due", "your baby's due date", "your baby's due date", true},
		{"When was your baby born?", "", "", false},
		{"When was your baby born?", "the birth", "the birth", true},
		{"I moved here", "", "I moved here", true},
		{"A baby is born", "", "a baby is born", true},
		{"GP told us", "", "GP told us", true},
		{"MASH’s decision came", "", "MASH’s decision came", true},
		{"Ôl-enedigol visit", "", "ôl-enedigol visit", true},
		{"Birth", "", "Birth", true},
	} {
		if got, known := (Event{Name: tt.name, Words: tt.words}).phrase(); got != tt.want || known != tt.known {
			t.Errorf("%q, %q: got %q, %v", tt.name, tt.words, got, known)
		}
	}
}

func TestAFamilyIsNotAskedForMoreDatesThanTheEngineTakes(t *testing.T) {
	text := "base = \"none\"\n" + good
	for i := range timeline.MaxEvents + 1 {
		id := "event-" + string(rune('a'+i))
		text += "\n[[event]]\nid = \"" + id + "\"\nname = \"The day of " + id + "\"\n" + strings.ReplaceAll(ruleOf(text), "id = \"minutes\"\n", "id = \"aa-"+id+"\"\nstands_after = \"minutes\"\n")
		text = strings.Replace(text, "id = \"aa-"+id+"\"\nstands_after = \"minutes\"\nkinds = [\"initial\", \"review\"]\nfrom = \"conference\"", "id = \"aa-"+id+"\"\nstands_after = \"minutes\"\nkinds = [\"initial\", \"review\"]\nfrom = \""+id+"\"", 1)
		_, list := Parse("council.toml", []byte(text))
		more := slices.ContainsFunc(list, func(f finding.Finding) bool { return strings.Contains(f.Message, "there are more than") })
		if more != (i == timeline.MaxEvents) {
			t.Fatalf("%d events: %v", i+1, list)
		}
	}
}

// ruleOf returns the [[rule]] of the good profile.
func ruleOf(text string) string {
	_, rest, _ := strings.Cut(text, "[[rule]]")
	rule, _, _ := strings.Cut(rest, "\n\n")
	return "\n[[rule]]" + rule + "\n"
}

func TestAContactIsOpenOnBankHolidaysAsItSays(t *testing.T) {
	for line, want := range map[string]Contact{
		"":                          {},
		"bank_holidays = true":      {BankHolidaysSaid: true, BankHolidays: true},
		"bank_holidays = false":     {BankHolidaysSaid: true},
		`bank_holidays = "all day"`: {BankHolidaysSaid: true, BankHolidayAll: true},
		`bank_holidays = "All day"`: {BankHolidaysSaid: true, BankHolidayAll: true},
	} {
		p, list := Parse("council.toml", []byte(strings.Replace(good, "\nhours = ", "\n"+line+"\nhours = ", 1)))
		got, _ := p.Contact("advice")
		if len(list) > 0 || got.BankHolidaysSaid != want.BankHolidaysSaid || got.BankHolidays != want.BankHolidays || got.BankHolidayAll != want.BankHolidayAll {
			t.Errorf("%s: said %v, as usual %v, all day %v; %v", line, got.BankHolidaysSaid, got.BankHolidays, got.BankHolidayAll, list)
		}
	}
}

func TestATableInsideATableIsFoundAtItsName(t *testing.T) {
	lines := strings.Count(good, "\n")
	for header, want := range map[string]string{
		"[terms.meeting]": fmt.Sprintf("council.toml:%d:8: meeting must be text, and this is a table", lines+1),
		"[nothing.x]":     fmt.Sprintf(`council.toml:%d:2: the file has no key "nothing"`, lines+1),
	} {
		if _, list := Parse("council.toml", []byte(good+header+"\ny = 1\n")); list.Error() != want {
			t.Errorf("%s: found %q, want %q", header, list.Error(), want)
		}
	}
}
