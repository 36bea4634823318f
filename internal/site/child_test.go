package site

import (
	"bytes"
	"strings"
	"testing"
)

// TestAChildFindsHelpAndTheWayBack reads pages of children: who helps in danger, also
// a child who signs, comes before who listens at any hour, and the dates lead back.
func TestAChildFindsHelpAndTheWayBack(t *testing.T) {
	t.Parallel()
	out, _ := builtIn(t, "england").build()
	help := string(out["children/8-11/help/index.html"])
	for _, reach := range []string{"tel:999", "https://999bsl.co.uk", "tel:08001111", "sms:85258", "https://coramvoice.org.uk"} {
		_, after, found := strings.Cut(help, reach)
		if !found {
			t.Errorf("a child in need does not find %s in its place", reach)
		}
		help = after
	}
	if page := out["children/8-11/dates/index.html"]; !bytes.Contains(page, []byte("Back to: <a href=\"/children/8-11/\">")) {
		t.Error("a child does not find the way back from the dates")
	}
}
