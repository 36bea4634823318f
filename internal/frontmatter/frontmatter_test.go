package frontmatter_test

import (
	"slices"
	"strings"
	"testing"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
)

func parse(head string) (*frontmatter.Front, string) {
	front, faults := frontmatter.Parse("a.md", []byte("+++\n"+head+"\n+++\nText.\n"), false)
	return front, lines(faults)
}

func lines(faults finding.List) string {
	var all []string
	for _, f := range faults {
		all = append(all, f.String()+" | "+f.Hint)
	}
	return strings.Join(all, "\n")
}

// TestEveryKeyIsKnownOrAFault: no key is ignored, and none is Hugo's.
func TestEveryKeyIsKnownOrAFault(t *testing.T) {
	for _, tt := range []struct{ head, want string }{
		{`title = "A"`, ""},
		{`drop = true`, ""},
		{`linkTitle = "A"`, ""},
		{`sources = []`, ""},
		{"[[sources]]\nid = \"a\"\nread = 2026-11-22", ""},

		// Slips of the pen.
		{`heading = " "`, `a.md:2:1: heading is empty | write heading = "Your meeting is in the Civic Centre", or take the line out`},
		{`aliases = [""]`, `a.md:2:12: "" is not an address of this site | write it from the top of the site: "/old-address/"`},
		{`wieght = 95`, `a.md:2:1: a page has no key "wieght" | did you mean "weight"?`},
		{`tittle = "A"`, `a.md:2:1: a page has no key "tittle" | did you mean "title"?`},
		{`souces = []`, `a.md:2:1: a page has no key "souces" | did you mean "sources"?`},
		{`Draft = true`, `a.md:2:1: a page has no key "Draft" | did you mean "draft"?`},
		{`DRAFT = true`, `a.md:2:1: a page has no key "DRAFT" | did you mean "draft"?`},
		{`linktitle = "A"`, `a.md:2:1: a page has no key "linktitle" | did you mean "linkTitle"?`},
		{`"wieght" = 95`, `a.md:2:1: a page has no key "wieght" | did you mean "weight"?`},
		{`sources = [{ id = "a", red = 2026-11-22 }]`, `a.md:2:24: a source has no key "red" | did you mean "read"?`},
		{`sources = [{ read = 2026-11-22 }]`, `a.md:2:1: a source needs an id, which is a text | write sources = [{ id = "our-leaflet", read = 2026-11-22 }]`},
		{`sources = [{ id = 3 }, { id = "a" }]`, `a.md:2:1: a source needs an id, which is a text | write sources = [{ id = "our-leaflet", read = 2026-11-22 }]`},
		{"[[sources]]\nidd = \"a\"", `a.md:3:1: a source has no key "idd" | did you mean "id"?`},
		{"[[sources]]\nid = a", `a.md:3:6: the value is not written in a way this file can hold | write id = "a"`},
		{"[[sources]]\nid = \"a\"\ndraft = true", `a.md:4:1: a source has no key "draft" | move it above the sources, where the keys of the page are`},
		{"title = \"A\"\n\n  wieght = 95", `a.md:4:3: a page has no key "wieght" | did you mean "weight"?`},
		{`title = "A"` + "\n" + `kittens = 3`, `a.md:3:1: a page has no key "kittens" | take it out; a page has: title, heading, linkTitle, description, weight, home, band, checked, topics, sources, next, drop, draft, publish, expire, aliases, lang`},

		// Keys of Hugo's, in every notation.
		{`headless = true`, `a.md:2:1: a page has no key "headless" | take it out: "draft = true" keeps a page for yourself, "drop = true" leaves out a page of the guide's`},
		{`cascade = { draft = true }`, `a.md:2:1: a page has no key "cascade" | take it out: each page says what it is in a head of its own`},
		{"[cascade]\ndraft = true", `a.md:2:2: a page has no key "cascade" | take it out: each page says what it is in a head of its own`},
		{"[[cascade]]\n[cascade.build]\nrender = \"never\"", `a.md:2:3: a page has no key "cascade" | take it out: each page says what it is in a head of its own`},
		{`build.render = "never"`, `a.md:2:1: a page has no key "build" | take it out: "draft = true" keeps a page for yourself, "drop = true" leaves out a page of the guide's`},
		{"[build]\nlist = \"never\"", `a.md:2:2: a page has no key "build" | take it out: "draft = true" keeps a page for yourself, "drop = true" leaves out a page of the guide's`},
		{`_build = { list = "never" }`, `a.md:2:1: a page has no key "_build" | take it out: "draft = true" keeps a page for yourself, "drop = true" leaves out a page of the guide's`},
		{`outputs = ["rss"]`, `a.md:2:1: a page has no key "outputs" | take it out: "draft = true" keeps a page for yourself, "drop = true" leaves out a page of the guide's`},
		{`url = "//evil.example/"`, `a.md:2:1: a page has no key "url" | take it out: a page's address is the path of its file; put addresses it had before into "aliases"`},
		{`slug = "x"`, `a.md:2:1: a page has no key "slug" | take it out: a page's address is the path of its file; put addresses it had before into "aliases"`},
		{`layout = "help"`, `a.md:2:1: a page has no key "layout" | take it out: your pages look as the guide's do`},
		{`type = "timeline"`, `a.md:2:1: a page has no key "type" | take it out: your pages look as the guide's do`},
		{`menus = "main"`, `a.md:2:1: a page has no key "menus" | take it out: the pages of a section are listed by their "weight"`},
		{`publishDate = 2027-01-01`, `a.md:2:1: a page has no key "publishDate" | did you mean "publish"?`},
		{`expiryDate = 2027-01-01`, `a.md:2:1: a page has no key "expiryDate" | did you mean "expire"?`},
		{`date = 2030-01-01`, `a.md:2:1: a page has no key "date" | the day somebody last made sure that the page is right is "checked"`},
		{"[params]\nband = \"x\"", `a.md:2:2: a page has no key "params" | take the table out; write its keys at the top, if they are among those of a page`},
		{`resources = []`, `a.md:2:1: a page has no key "resources" | did you mean "sources"?`},

		// Values of another kind.
		{`title = 5`, `a.md:2:1: title is not a text | write title = "Where do we meet?"`},
		{`weight = "ten"`, `a.md:2:1: weight is not a whole number | write weight = 95`},
		{`weight = 1.5`, `a.md:2:1: weight is not a whole number | write weight = 95`},
		{`checked = "2026-11-22"`, `a.md:2:1: checked is not a date | write checked = 2026-11-22`},
		{`publish = 2027-01-04T09:00:00Z`, `a.md:2:1: publish is not a date | write publish = 2027-01-04`},
		{`draft = "true"`, `a.md:2:1: draft is not true or false | write draft = true`},
		{`topics = "venue"`, `a.md:2:1: topics is not a list of texts | write topics = ["arriving"]`},
		{`next = "/parents/"`, `a.md:2:1: next is not true or false | write next = false`},
		{`sources = ["frg"]`, `a.md:2:1: sources is not a list of sources | write sources = [{ id = "our-leaflet", read = 2026-11-22 }]`},
		{"[title]\na = 1", `a.md:2:2: title is not a text | write title = "Where do we meet?"`},
		{`lang = "Polish please"`, `a.md:2:1: lang is not the code of a language | write lang = "pl"`},
		{`lang = ""`, `a.md:2:1: lang is not the code of a language | write lang = "pl"`},

		// Values that cannot all be meant.
		{"publish = 2027-03-01\nexpire = 2027-01-01", `a.md:3:1: the page would never be shown: it begins on 2027-03-01 and ends on 2027-01-01 | write a later day for expire, or take one of the two out`},

		// Two faults are two findings.
		{"wieght = 1\nurl = \"/x/\"", `a.md:2:1: a page has no key "wieght" | did you mean "weight"?` + "\n" +
			`a.md:3:1: a page has no key "url" | take it out: a page's address is the path of its file; put addresses it had before into "aliases"`},
	} {
		if _, got := parse(tt.head); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.head, got, tt.want)
		}
	}
}

// TestAnAliasIsAnAddressOfTheSite and of nothing else.
func TestAnAliasIsAnAddressOfTheSite(t *testing.T) {
	for alias, want := range map[string]string{
		"/old/": "old/index.html", "/old": "old/index.html", "/a/b/": "a/b/index.html", "/old.html": "old.html", "/Old/Page/": "Old/Page/index.html",
		"old/": "", "../old/": "", "./old/": "", "": "", "/": "", "//evil.example/": "", "https://evil.example/": "", "/a/../b/": "", "/.well-known/": "",
		"/old/?x=1": "", "/old/#x": "", `\old\`: "", "/old.pdf": "", "/a//b/": "", "/%2e%2e/": "", "/a:b/": "", "javascript:alert(1)": "",
	} {
		_, got := parse(`aliases = ['` + alias + `']`)
		switch {
		case want == "" && (strings.Count(got, "\n") != 0 || !strings.HasPrefix(got, "a.md:2:12: ")):
			t.Errorf("%q: %s", alias, got)
		case want != "" && (got != "" || frontmatter.AliasFile(alias) != want):
			t.Errorf("%q: %s, %s", alias, got, frontmatter.AliasFile(alias))
		}
	}
}

// TestAPageWithoutFrontMatterIsToldWhatToWrite in each notation that it may begin with.
func TestAPageWithoutFrontMatterIsToldWhatToWrite(t *testing.T) {
	for page, want := range map[string]string{
		"":                             "does not begin with front matter",
		"Text.":                        "does not begin with front matter",
		"+++\ntitle = \"A\"":           "the front matter does not end",
		"---\ntitle: A\n---\nText.":    "the front matter is between lines ---, which is another notation (YAML)",
		"---\r\ntitle: A\r\n---\r\n":   "the front matter is between lines ---, which is another notation (YAML)",
		"{\n\"title\": \"A\"\n}\nText": "the front matter is between braces, which is another notation (JSON)",
		"{{< rule \"minutes\" >}}":     "does not begin with front matter",
		"++++\ntitle = \"A\"\n++++\n":  "the first line has more than +++",
		" +++\ntitle = \"A\"\n+++\n":   "there is a space before the first +++",
	} {
		front, faults := frontmatter.Parse("a.md", []byte(page), false)
		if front != nil || len(faults) != 1 || faults[0].Message != want || faults[0].Line != 1 || faults[0].Hint == "" {
			t.Errorf("%q: %v", page, faults)
		}
	}
}

// TestThePagesOfTheGuideChooseTheirLayout which those of a council cannot.
func TestThePagesOfTheGuideChooseTheirLayout(t *testing.T) {
	page := []byte("+++\nlayout = \"help\"\n[build]\nlist = \"never\"\n+++\n")
	if _, faults := frontmatter.Parse("a.md", page, true); faults != nil {
		t.Error(faults)
	}
	if _, faults := frontmatter.Parse("a.md", page, false); len(faults) != 2 {
		t.Error(faults)
	}
}

func TestSplit(t *testing.T) {
	for _, tt := range []struct {
		name, page, head, body string
		line                   int
	}{
		{"a page", "+++\na = 1\n+++\ntext\n", "a = 1\n", "text\n", 4},
		{"with the line ends of Windows", "+++\r\na = 1\r\n+++\r\ntext\r\n", "a = 1\r\n", "text\r\n", 4},
		{"with the mark that Notepad sets before it", "\ufeff+++\na = 1\n+++\ntext\n", "a = 1\n", "text\n", 4},
		{"with spaces after the fence", "+++ \n+++\t\n", "", "", 3},
		{"ends with its head", "+++\na = 1\n+++", "a = 1\n", "", 4},
		{"a longer line is no fence", "+++\na = \"\"\"\n++++\n\"\"\"\n+++\n", "a = \"\"\"\n++++\n\"\"\"\n", "", 6},
		{"no head", "text\n+++\n", "", "text\n+++\n", 0},
		{"no end", "+++\na = 1\n", "", "+++\na = 1\n", 0},
		{"nothing", "", "", "", 0},
	} {
		head, body, line := frontmatter.Split([]byte(tt.page))
		if string(head) != tt.head || string(body) != tt.body || line != tt.line {
			t.Errorf("%s: got %q, %q, line %d", tt.name, head, body, line)
		}
	}
}

// TestRenamedKeysLeaveEveryLineInItsPlace also after the byte order mark of Notepad.
func TestRenamedKeysLeaveEveryLineInItsPlace(t *testing.T) {
	page := []byte("\ufeff+++\r\ntitle = \"draft\"\r\n\"draft\" = true\r\naliases = [\"/draft/\"]\r\n+++\r\ndraft\r\n")
	front, faults := frontmatter.Parse("a.md", page, false)
	if faults != nil {
		t.Fatal(faults)
	}
	want := "\ufeff+++\r\ntitle = \"draft\"\r\nx = true\r\nyy = [\"/draft/\"]\r\n+++\r\ndraft\r\n"
	if got := string(front.Renamed(page, map[string]string{"draft": "x", "aliases": "yy"})); got != want {
		t.Errorf("got %q", got)
	}
	if string(page[3:6]) != "+++" || front.Body != 6 {
		t.Errorf("the text begins on line %d", front.Body)
	}
}

// TestALineThatCannotBeReadHidesNoOther: the rest of the head is read and checked, and the
// page can be.
func TestALineThatCannotBeReadHidesNoOther(t *testing.T) {
	const page = "+++\ntitle = \"A\"\nchecked = 22/11/2026\nwieght = 3\n+++\nText.\n"
	front, faults := frontmatter.Parse("a.md", []byte(page), false)
	want := `a.md:3:13: a day is not written like this | write it as year-month-day: 2026-11-22` + "\n" +
		`a.md:4:1: a page has no key "wieght" | did you mean "weight"?`
	if got := lines(faults); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if front == nil || front.Title != "A" || !front.Has("checked") || front.Line("checked") != 3 || !front.Checked.IsZero() {
		t.Fatalf("front %+v", front)
	}
	if got := string(front.Readable([]byte(page))); got != "+++\ntitle = \"A\"\n"+strings.Repeat(" ", 20)+"\n"+strings.Repeat(" ", 10)+"\n+++\nText.\n" {
		t.Errorf("readable: %q", got)
	}
}

// TestHugoIsGivenNothingItCannotUse: neither a source without an id nor an address elsewhere,
// under whatever name the key has there.
func TestHugoIsGivenNothingItCannotUse(t *testing.T) {
	const page = "+++\ntitle = \"A\"\naliases = [\n  \"/old/\", \"http://x/\",\n]\nsources = [{ read = 2026-11-22 }, { id = \"b\" }]\nBand\n+++\nText.\n"
	front, faults := frontmatter.Parse("a.md", []byte(page), false)
	if len(faults) != 3 || len(front.Sources) != 1 || len(front.Aliases) != 1 || !front.Has("sources") || front.Line("aliases") != 3 {
		t.Fatalf("%+v, %v", front, faults)
	}
	got := front.Renamed(front.Readable([]byte(page)), map[string]string{"aliases": "old"})
	if want := "+++\ntitle = \"A\"\n" + strings.Repeat("\n", 5) + "+++\nText.\n"; strings.ReplaceAll(string(got), " ", "") != strings.ReplaceAll(want, " ", "") || len(got) != len(page) {
		t.Errorf("got %q", got)
	}
}

// TestAPageThatMayTakeOneAwayIsNotRead: nobody knows if the guide's page is to be left out.
func TestAPageThatMayTakeOneAwayIsNotRead(t *testing.T) {
	for _, head := range []string{"drop = yes", "drop: true", "“drop” = true"} {
		if front, faults := parse("title = \"A\"\n" + head); front != nil || strings.Count(faults, "\n") != 0 || faults == "" {
			t.Errorf("%s: %+v, %s", head, front, faults)
		}
	}
}

// TestAValueThatCannotBeReadHidesNoOther: the rest of the head is read as without its line, and
// the hint is for its key.
func TestAValueThatCannotBeReadHidesNoOther(t *testing.T) {
	for head, hint := range map[string]string{
		"draft = yes":           "write draft = true",
		"draft = No":            "write draft = false",
		"draft = maybe":         "write draft = true",
		"draft: true":           "write draft = true",
		"publish = 5/12/2026":   "write it as year-month-day: 2026-12-05",
		"publish = next Monday": "write publish = 2027-01-04",
		"expire = soon":         "write expire = 2027-03-01",
		"checked = “today”":     "write checked = 2026-11-22",
		"weight = last":         "write weight = 95",
		"topics = venue":        `write topics = ["arriving"]`,
		"heading = Our meeting": `write heading = "Our meeting"`,
		"band = parents":        `write band = "parents"`,
		"lang = pl":             `write lang = "pl"`,
		"wieght = last":         `write wieght = "last"`,
		"sources = [our]":       "put text between two straight quotation marks: name = \"Harrow\"",
	} {
		front, faults := parse("title = \"A\"\n" + head + "\ndescription = 5")
		lines := strings.Split(faults, "\n")
		if front == nil || len(lines) != 2 || !strings.HasSuffix(lines[0], " | "+hint) || !strings.Contains(lines[1], "description is not a text") {
			t.Errorf("%s: %s", head, faults)
		}
	}
}

// TestAnItemOfAListHasItsOwnPlace: in lists on one line and on several.
func TestAnItemOfAListHasItsOwnPlace(t *testing.T) {
	front, faults := parse("title = \"venue\"\ntopics = [\n  \"venue\",\n  'plan', \"é\", \"report\" ]\nsources = [{ id = \"a\" }, { id = \"b\" }]")
	if front == nil || faults != "" {
		t.Fatal(faults)
	}
	for _, tt := range []struct {
		key, item    string
		line, column int
	}{
		{"topics", "venue", 4, 3}, {"topics", "plan", 5, 3}, {"topics", "report", 5, 16}, {"sources", "b", 6, 33},
		{"topics", "nothing", 3, 1}, {"aliases", "/a/", 0, 0},
	} {
		if line, column := front.PlaceOf(tt.key, tt.item); line != tt.line || column != tt.column {
			t.Errorf("%s of %s: %d:%d, want %d:%d", tt.item, tt.key, line, column, tt.line, tt.column)
		}
	}
}

func TestOneSourceIsAListToo(t *testing.T) {
	_, faults := parse("title = \"A\"\n[sources]\nid = \"b\"\nread = 2026-11-22")
	if want := "a.md:3:2: sources is not a list of sources | write [[sources]] for each, with two brackets on each side"; faults != want {
		t.Errorf("%s", faults)
	}
}

// TestAListIsReadWithoutItsWrongItems: so that what else is wrong with it is found in one run.
func TestAListIsReadWithoutItsWrongItems(t *testing.T) {
	front, faults := parse("title = \"A\"\ntopics = [\"venue\", 3, \"plan\"]\naliases = [\"old\", true]\nsources = [\"frg\", { id = \"b\", read = 2026-11-22 }]")
	const want = `a.md:3:1: topics is not a list of texts | write topics = ["arriving"]
a.md:4:1: aliases is not a list of addresses | write aliases = ["/where-we-meet/"]
a.md:5:1: sources is not a list of sources | write sources = [{ id = "our-leaflet", read = 2026-11-22 }]
a.md:4:12: "old" is not an address of this site | write it from the top of the site: "/old"`
	if faults != want || !slices.Equal(front.Topics, []string{"venue", "plan"}) || len(front.Sources) != 1 || front.Sources[0].ID != "b" {
		t.Errorf("%+v\n%s", front, faults)
	}
	if got := string(front.Readable([]byte("+++\ntitle = \"A\"\ntopics = [\"venue\", 3, \"plan\"]\naliases = [\"old\", true]\nsources = [\"frg\", { id = \"b\", read = 2026-11-22 }]\n+++\n"))); strings.Contains(got, "venue") || strings.Contains(got, "old") {
		t.Errorf("Hugo reads %q", got)
	}
}
