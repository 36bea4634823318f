package published

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/tree"
)

// TestWhatStandsOnEveryPageIsToldOnce: a fault in a footer is one fault, and one that
// stands on a few pages is told for each.
func TestWhatStandsOnEveryPageIsToldOnce(t *testing.T) {
	pages := tree.Tree{}
	for i := range 8 {
		body := `<p style="a">x</p>`
		if i > 5 {
			body += `<p onclick="a()">x</p>`
		}
		pages[fmt.Sprintf("p%d/index.html", i)] = []byte(`<!doctype html><html lang="en"><title>Who?</title><main><h1>Who</h1>` + body + `</main></html>`)
	}
	var got []string
	for _, f := range Run(Input{Tree: pages, Finished: true}) {
		got = append(got, f.String())
	}
	want := `p0/index.html:1:69: a style attribute, which the policy does not allow, here and on 7 more pages (inline)
p6/index.html:1:87: an event handler onclick in the page, which the policy does not allow (inline)
p7/index.html:1:87: an event handler onclick in the page, which the policy does not allow (inline)`
	if strings.Join(got, "\n") != want {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}
