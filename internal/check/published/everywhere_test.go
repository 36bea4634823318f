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

// TestADeadLinkInAFooterIsToldOnce: every page writes the link differently, because it is
// relative to the page.
func TestADeadLinkInAFooterIsToldOnce(t *testing.T) {
	pages := tree.Tree{}
	for path, up := range map[string]string{"index.html": "", "a/index.html": "../", "b/index.html": "../", "a/c/index.html": "../../", "d/e/f/index.html": "../../../"} {
		footer := fmt.Sprintf(`<a href="%snowhere/">x</a><a href="%snowhere/#part">x</a>`, up, up)
		if path == "a/index.html" {
			footer += `<a href="elsewhere/">x</a>`
		}
		pages[path] = []byte(`<!doctype html><html lang="en"><title>Who?</title><main><h1>Who</h1></main>` + footer + `</html>`)
	}
	var got []string
	for _, f := range Run(Input{Tree: pages, Finished: true}) {
		got = append(got, f.String())
	}
	want := `a/c/index.html:1:76: "../../nowhere/" leads nowhere, here and on 4 more pages (links)
a/c/index.html:1:106: "../../nowhere/#part" leads nowhere, here and on 4 more pages (links)
a/index.html:1:135: "elsewhere/" leads nowhere (links)`
	if strings.Join(got, "\n") != want {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}
