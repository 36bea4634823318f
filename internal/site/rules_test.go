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

// TestDeadlinesOfAFamilyStandWhereItComplains reads the page of a nation that has one.
func TestDeadlinesOfAFamilyStandWhereItComplains(t *testing.T) {
	out, findings := builtIn(t, "wales").build()
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"parents/disagree/index.html", "parents/after/index.html"} {
		if !strings.Contains(string(out[page]), "within 10 working days after the day you got the record.</b>") {
			t.Errorf("%s does not say by when the minutes can be put right", page)
		}
	}
}
