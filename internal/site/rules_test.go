package site

import (
	"strings"
	"testing"
)

// TestRulesThatCannotBeCountedAreAFault says why they cannot.
func TestRulesThatCannotBeCountedAreAFault(t *testing.T) {
	in := builtIn(t, "england")
	for range 1000 {
		in.Profile.Rules = append(in.Profile.Rules, in.Profile.Rules[0])
	}
	out, findings := in.build()
	want := "error: council.toml: the dates cannot be worked out: the rules are not a table this program can read\n"
	if got := listing(findings); !strings.HasPrefix(got, want) || out != nil {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestPagesOnComplaintsShowTheFamilysDeadlines reads the page of a nation that has one.
func TestPagesOnComplaintsShowTheFamilysDeadlines(t *testing.T) {
	out, findings := builtIn(t, "wales").build()
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"parents/disagree/index.html", "parents/after/index.html"} {
		if !strings.Contains(string(out[page]), "within 10 working days after the day you got the minutes.</b>") {
			t.Errorf("%s does not say by when the minutes can be put right", page)
		}
	}
}

// TestADeadlineWithoutANumberIsNotInTheBox: Northern Ireland's rule of appeals has none, and
// "no number of days is given" would say that there is none.
func TestADeadlineWithoutANumberIsNotInTheBox(t *testing.T) {
	out, findings := builtIn(t, "northern-ireland").build()
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	page := string(out["parents/disagree/index.html"])
	if page == "" || strings.Contains(page, "No number of days is given") {
		t.Errorf("the page says that no time is given, or is not there:\n%s", page)
	}
}

// TestChildrenAreAskedOnlyForDatesThatTheirStepsCountFrom: parents in Wales are asked for the
// day when they got the minutes, and a child has no step that is counted from it.
func TestChildrenAreAskedOnlyForDatesThatTheirStepsCountFrom(t *testing.T) {
	out, findings := builtIn(t, "wales").build()
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	for page, asked := range map[string]bool{"timeline/index.html": true, "children/12-15/dates/index.html": false, "children/16-17/dates/index.html": false} {
		if got := strings.Contains(string(out[page]), "event-record-came-day"); got != asked {
			t.Errorf("%s asks for the day of the minutes: %v", page, got)
		}
	}
}

// TestWhatElseARuleDependsOnIsSaid: "you should get the report" alone promises it to somebody
// whom the source leaves out.
func TestWhatElseARuleDependsOnIsSaid(t *testing.T) {
	in := builtIn(t, "harrow")
	for i, r := range in.Profile.Rules {
		if r.ID == "minutes" || r.ID == "exclusion-decision" {
			in.Profile.Rules[i].When = "if you ask; not by email; at the latest then"
		}
	}
	out, findings := in.build()
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"parents/after/", "parents/cannot-come/", "numbers/", "timeline/"} {
		if !strings.Contains(string(out[page+"index.html"]), "Not by email; at the latest then.") {
			t.Errorf("%s does not say it", page)
		}
	}
	if strings.Contains(string(out["children/8-11/afterwards/index.html"]), "ot by email") {
		t.Error("a child's sentence has its own words")
	}
}

// TestAStepIsShownForItsKinds: the script hides a step of another kind, and leaves alone what
// names none.
func TestAStepIsShownForItsKinds(t *testing.T) {
	out, _ := builtIn(t, "england").build()
	page := string(out["timeline/index.html"])
	for id, want := range map[string]string{"conference": "", "first-core-group": `data-kinds="initial pre-birth"`} {
		_, rest, _ := strings.Cut(page, `data-id="`+id+`"`)
		step, _, _ := strings.Cut(rest, ">")
		if want == "" && strings.Contains(step, "data-kinds") || !strings.Contains(step, want) {
			t.Errorf("%s has%s", id, step)
		}
	}
}
