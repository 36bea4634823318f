package published

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	profile "familyguide/internal/council"
	"familyguide/internal/layers"
	"familyguide/internal/links"
	"familyguide/internal/tree"
)

// TestAFaultOnMostPagesIsOneFinding: a fault in a footer is one finding, and one that is
// on a few pages is one on each.
func TestAFaultOnMostPagesIsOneFinding(t *testing.T) {
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

// TestADeadLinkOnMostPagesIsOneFinding: every page writes the link differently, because it is
// relative to the page.
func TestADeadLinkOnMostPagesIsOneFinding(t *testing.T) {
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

// TestAFindingPointsToWhatItsAuthorWrote: in the page's own file, in the profile, in the
// texts of the interface and in the head of another page, and the nth link to the nth.
func TestAFindingPointsToWhatItsAuthorWrote(t *testing.T) {
	guide := fstest.MapFS{"layouts/i18n/en.toml": {Data: []byte("# x\nhello = \"Hello {name}, and hello {nation}.\"\n")}}
	council := fstest.MapFS{
		"content/en/parents/x.md": {Data: []byte("+++\ntitle = \"X\"\n+++\nSee [one](/gone/).\n\nSee [two](/gone/) and ![three](four.png).\n\n#### Deep\n\n| a | b |\n| :-: | --- |\n\nAsk [there](ftp://example.org/a).\n")},
		"content/en/parents/y.md": {Data: []byte("+++\ntitle = \"What is *this* here?\"\n+++\n")},
		"council.toml":            {Data: []byte("[[local]]\ntext = \"\"\"\nSee\n[five](/six/) now.\n\"\"\"\n")},
	}
	page := `<!doctype html><html lang="en"><title>X</title><main><h1>X</h1><p>See <a href="../../gone/">one</a>.<p>See <a href="../../gone/">two</a>` +
		` and <img src="four.png" alt="three">.<h4>Deep</h4><table><tr><th style="text-align:center">a<th>b</table><p>Ask <a href="ftp://example.org/a">there</a>.<p>See <a href="../../six/">five</a> now.` +
		`<p>Hello Ann, and hello {nation}.<a href="../y/">What is *this* here?</a><a href="../../seven/">layout</a></main></html>`
	other := `<!doctype html><html lang="en"><title>Y</title><main><h1>Y</h1></main></html>`
	want := `content/en/parents/x.md:10:3: a style attribute, which the policy does not allow (inline)
content/en/parents/x.md:13:6: "ftp://example.org/a" begins with ftp:, which phones do not follow (links)
content/en/parents/x.md:4:6: "/gone/" leads nowhere (links)
content/en/parents/x.md:6:25: "four.png" leads nowhere (links)
content/en/parents/x.md:6:6: "/gone/" leads nowhere (links)
content/en/parents/x.md:8:6: the heading "Deep" is of level 4, under one of level 1 (headings)
content/en/parents/y.md:2:18: "*this*" is shown to families as it is typed: an asterisk of bold or italic words (leftover)
council.toml:4:2: "/six/" leads nowhere (links)
layouts/i18n/en.toml:2:34: "{nation}" is shown to families as it is typed: a placeholder that nothing fills (leftover)
parents/x/index.html:1:404: "../../seven/" leads nowhere (links)`
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide, council)})
	found := Run(Input{
		Tree:   tree.Tree{"parents/x/index.html": []byte(page), "parents/y/index.html": []byte(other)},
		Layers: stack, Profile: &profile.Profile{Dir: "."}, ProfileFile: "council.toml",
	})
	lines := strings.Split(found.Error(), "\n")
	slices.Sort(lines)
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("found\n%s\nwant\n%s", got, want)
	}
}

func TestAPublishedAddressIsTheWrittenOne(t *testing.T) {
	const refused = "#ZgotmplZ" // what a template makes of an unsafe address
	s := &output{Input: Input{Site: links.Site{Address: "https://example.gov.uk/guide/", Root: "/guide/"}}}
	for _, tt := range []struct {
		written, published string
		picture, want      bool
	}{
		{"javascript:alert(1)", refused, true, true},
		{"data:text/html,x", refused, true, true},
		{"javascript:alert(1)", refused, false, false}, // the address of a link is not refused
		{"https://example.org/a.png", refused, true, false},
		{"mailto:a@b.example", refused, true, false},
		{"c:/a.png", refused, true, false}, // a path of Windows
		{"a.png", refused, true, false},
		{"%zz:a", refused, true, false},
		{"/help/", "../help/", false, true},
		{"/Help/", "../help/", false, true},
		{"/help", "../help/", false, true},
		{"/help/#x", "../help/#x", false, true},
		{"/help/#x", "../help/#y", false, false},
		{"/helps/", "../help/", false, false},
		{"our%20leaflet.pdf", "our leaflet.pdf", false, true},
		{"https://example.org/help/", "../help/", false, false},
		{"%zz", "%zz", false, true}, // no address, but the same
		{"%zz", "%zy", false, false},
	} {
		if got := s.leads("parents/index.html", tt.written, tt.published, tt.picture); got != tt.want {
			t.Errorf("%s, published as %s, picture %v: %v", tt.written, tt.published, tt.picture, got)
		}
	}
}

func TestASignThatItsAuthorAsksForIsLeft(t *testing.T) {
	guide := fstest.MapFS{"content/en/parents/x.md": {Data: []byte("+++\ntitle = \"X\"\n+++\nWrite \\{name} here, and {other} there.\n")}}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide)})
	page := `<!doctype html><html lang="en"><title>X</title><main><h1>X</h1><p>Write {name} here, and {other} there.</p></main></html>`
	found := Run(Input{Tree: tree.Tree{"parents/x/index.html": []byte(page)}, Layers: stack})
	const want = `content/en/parents/x.md:4:25: "{other}" is shown to families as it is typed: a placeholder that nothing fills (leftover)`
	if got := found.Error(); got != want {
		t.Errorf("found\n%s\nwant\n%s", got, want)
	}
}

func TestTheHintOfADeadLinkIsForWhatWasWritten(t *testing.T) {
	s := &output{Input: Input{Tree: tree.Tree{"index.html": nil, "parents/where/index.html": nil, "parents/what-it-is/index.html": nil}}}
	for _, tt := range []struct{ written, published, hint string }{
		{"content/en/parents/what-it-is.md", "content/en/parents/gone/", "write /parents/what-it-is/: the address of the page, not the name of its file"},
		{"/parents/what-it-is/", "../what-is-it/", "did you mean /parents/what-it-is/?"}, // there is nothing wrong with what was written
	} {
		message, hint := s.deadAsWritten("parents/where/index.html", tt.written, tt.published)
		if message != `"`+tt.written+`" leads nowhere` || hint != tt.hint {
			t.Errorf("%s: %s | %s", tt.written, message, hint)
		}
	}
}

func TestAFindingOnAPictureIsAtThatPicture(t *testing.T) {
	guide := fstest.MapFS{"content/en/parents/x.md": {Data: []byte("+++\ntitle = \"X\"\n+++\n![one](/a.png)\n\n![map.png](/b.png)\n")}}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide)})
	page := `<!doctype html><html lang="en"><title>X</title><main><h1>X</h1><p><img src="../../a.png" alt="one"></p><p><img src="../../b.png"></p></main></html>`
	found := Run(Input{Tree: tree.Tree{"parents/x/index.html": []byte(page), "a.png": nil, "b.png": nil}, Layers: stack})
	if len(found) != 1 || found[0].Check != "alt" || found[0].File != "content/en/parents/x.md" || found[0].Line != 6 {
		t.Errorf("found %v", found)
	}
}

func TestAFindingOnALinkIsAtThatLink(t *testing.T) {
	guide := fstest.MapFS{"content/en/parents/x.md": {Data: []byte("+++\ntitle = \"X\"\n+++\nSee [the plan](/a/) first.\n\nThen see [the plan](/b/).\n")}}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide)})
	page := `<!doctype html><html lang="en"><title>X</title><main><h1>X</h1><p>See <a href="../../a/">the plan</a> first.</p><p>Then see` + "\n" + `<a href="../../b/">the plan</a>.</p></main></html>`
	found := Run(Input{Tree: tree.Tree{"parents/x/index.html": []byte(page), "a/index.html": nil, "b/index.html": nil}, Layers: stack})
	const want = "content/en/parents/x.md:6:11: "
	var got []string
	for _, f := range found {
		if f.Check == "link-text" {
			got = append(got, f.String())
		}
	}
	if len(got) != 1 || !strings.HasPrefix(got[0], want) {
		t.Errorf("found %q, want one at %s", got, want)
	}
}

// Two pages of one title are a finding of what was written.
func TestLinksToPagesWithOneTitleAreNotASecondFinding(t *testing.T) {
	page := func(title string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"" + title + "\"\n+++\nx\n")}
	}
	guide := fstest.MapFS{"content/en/parents/old.md": page("The plan"), "content/en/parents/older.md": page("The plan"), "content/en/children/old.md": page("The plan")}
	own := fstest.MapFS{"content/en/parents/new.md": page("the plan "), "content/en/parents/newer.md": page("The Plan"), "content/en/parents/other.md": page("Another plan")}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide, own)})
	s := &output{Input: Input{Layers: stack}}
	s.origin.Layers = stack
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"/parents/new/", "/parents/old/", true},
		{"/parents/old/", "/parents/new/", true},
		{"/parents/new/", "/parents/newer/", true},
		{"/parents/old/", "/parents/older/", false}, // both are the guide's
		{"/parents/new/", "/parents/other/", false},
		{"/parents/new/", "/children/old/", false}, // each in the list of its section
		{"/parents/new/", "/parents/gone/", false},
		{"/parents/gone/", "/parents/new/", false},
	} {
		if got := s.shareTitle("index.html", tt.a, tt.b); got != tt.want {
			t.Errorf("%s and %s: %v", tt.a, tt.b, got)
		}
	}
}

// What a layout makes has no author's place.
func TestAFindingThatNobodyWroteStaysAtThePage(t *testing.T) {
	guide := fstest.MapFS{"content/en/parents/x.md": {Data: []byte("+++\ntitle = \"X\"\n+++\nSome words.\n")}}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide)})
	page := `<!doctype html><html lang="en"><title>X</title><p style="a">Some words.</p><main><h1>X</h1><p>Some words.</p><p>Left {over} here.</p><h2></h2><h5>Deep in a layout</h5><img src="data:," alt="%!q(&lt;nil>)"></main></html>`
	found := Run(Input{Tree: tree.Tree{"parents/x/index.html": []byte(page)}, Layers: stack})
	want := `parents/x/index.html:1:48: a style attribute, which the policy does not allow (inline)
parents/x/index.html:1:118: "{over}" is shown to families as it is typed: a placeholder that nothing fills (leftover)
parents/x/index.html:1:143: the heading "Deep in a layout" is of level 5, under one of level 2 (headings)
parents/x/index.html:1:168: "%!q(<nil>)" is shown to families as it is typed: what a template made of a missing or unsafe value (leftover)`
	if found.Error() != want {
		t.Errorf("found\n%s\nwant\n%s", found.Error(), want)
	}
}

// An author of Markdown writes no HTML: the hint says what to do there.
func TestTheHintOfAnElementIsForItsAuthor(t *testing.T) {
	guide := fstest.MapFS{"content/en/parents/x.md": {Data: []byte("+++\ntitle = \"X\"\n+++\n# Again\n\n![map.png](/a.png)\n\n- [ ] Bring a bag\n\n| a | b |\n| :-: | --- |\n\n#### Deep\n\nx\n")}}
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(guide)})
	page := `<!doctype html><html lang="en"><title>X</title><main><h1>X</h1><h1>Again</h1><p><img src="../../a.png"></p><ul><li><input type="checkbox"> Bring a bag</li></ul>` +
		`<table><tr><th style="text-align:center">a<th>b</table><h4>Deep</h4><p>x</p></main></html>`
	got := map[string]string{}
	for _, f := range Run(Input{Tree: tree.Tree{"parents/x/index.html": []byte(page), "a.png": nil}, Layers: stack}) {
		if f.File == "content/en/parents/x.md" && f.Line > 0 {
			got[f.Check] = f.Hint
		}
	}
	for check, want := range map[string]string{
		"landmarks": "begin the line with ## instead of #: the title of the page is in its front matter",
		"alt":       "say between the square brackets what the picture shows: ![The chair sits at the head of the table](/chair.png)",
		"labels":    "write each box to tick as - [ ] Bring a bag, with no empty line inside the list",
		"inline":    "if it is a table, write its line of dashes without colons: | --- | --- |; if it is a link, link to a page: [the words](/help/)",
		"headings":  "leave out no level",
	} {
		if got[check] != want {
			t.Errorf("%s: %q, want %q", check, got[check], want)
		}
	}
}
