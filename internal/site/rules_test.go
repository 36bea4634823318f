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
