package finish

import (
	"testing"

	"familyguide/internal/tree"
)

func TestABadAddressIsAFault(t *testing.T) {
	for _, a := range []string{"example.gov.uk", "/guide/", "ftp://example.gov.uk/", "https://", "https://a b/", "https://a/\"><script>",
		"https://a/$x", "https://a/{b}", "https://a/\nHeader: x", "javascript:alert(1)", "https://a/?q", "https://user@a/"} {
		if out, findings := All(tree.Tree{}, Options{Address: a}); findings.Err() == nil || out != nil {
			t.Errorf("%q: %v", a, findings)
		}
	}
	for a, want := range map[string]address{
		"":                             {"", "/"},
		"https://example.gov.uk":       {"https://example.gov.uk", "/"},
		"http://localhost:8080/a/b":    {"http://localhost:8080", "/a/b/"},
		"https://example.gov.uk/a//b/": {"https://example.gov.uk", "/a/b/"},
	} {
		if got, findings := parseAddress(a); got != want || findings != nil {
			t.Errorf("%q = %v, %v; want %v", a, got, findings, want)
		}
		if got, findings := Address(a); a != "" && got != want.origin+want.base || a == "" && got != "" || findings != nil {
			t.Errorf("%q is %q, %v", a, got, findings)
		}
	}
}
