package origin

import (
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"

	"familyguide/internal/council"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
)

var (
	guide = fstest.MapFS{
		"content/en/parents/_index.md": {Data: []byte("+++\ntitle = \"Parents\"\n+++\nHello **there.\n")},
		"content/en/help/index.md":     {Data: []byte("+++\ntitle = \"Help\"\n+++\nRing *us* \\*now* please.\n")},
		"content/cy/help/index.md":     {Data: []byte("+++\ntitle = \"Help\"\n+++\nRhowch **wybod.\n")},
		"layouts/i18n/en.toml":         {Data: []byte("hello = \"Hello {name}, from {nation}.\"\n")},
	}
	own = fstest.MapFS{
		"council.toml":                {Data: []byte("[[local]]\ntext = \"\"\"\nBring **a friend.\n\"\"\"\n[[local]]\ntext = \"Bring **a friend.\"\n[[local]]\ntext = \"\"\"\nAsk {{< word \"x\" >}} now, [or](javascript:a(1)).\n\"\"\"\n")},
		"content/en/parents/where.md": {Data: []byte("+++\ntitle = \"Where?\"\ndescription = \"The ~~ door\"\n+++\n\nTwo “quoted” words, **then more.\n\nAnd **then more of it.\n\n{{< rule \"y\" >}}\n")},
	}
)

func stack(guide fs.FS, own ...fs.FS) *layers.Stack {
	s, _ := layers.Read(layers.Input{Layers: layers.Of(guide, own...), Languages: []string{"en", "cy"}})
	return s
}

func show(p Place, ok bool) string {
	if !ok {
		return "none"
	}
	return fmt.Sprintf("%s:%d:%d %v", p.File, p.Line, p.Column, p.Escaped)
}

func TestMarkIsFoundByTheLettersAroundIt(t *testing.T) {
	o := &Origin{Layers: stack(guide, own), Profile: &council.Profile{Dir: "."}, ProfileFile: "town/council.toml"}
	for _, tt := range []struct{ name, page, before, mark, after, want string }{
		{"on a page of the council's", "parents/where/index.html", "words, ", "**", "then more.", "content/en/parents/where.md:6:21 false"},
		{"the second, by what follows", "parents/where/index.html", "And ", "**", "then more of it.", "content/en/parents/where.md:8:5 false"},
		{"in the head of a page", "parents/where/index.html", "The ", "~~", " door", "content/en/parents/where.md:3:20 false"},
		{"in the head of another page", "parents/index.html", "The ", "~~", " door", "content/en/parents/where.md:3:20 false"},
		{"on the index of a section", "parents/index.html", "Hello ", "**", "there.", "content/en/parents/_index.md:4:7 false"},
		{"in another language", "cy/help/index.html", "Rhowch ", "**", "wybod.", "content/cy/help/index.md:4:8 false"},
		{"a sign that the author asks for", "help/index.html", "Ring us ", "*now*", " please.", "content/en/help/index.md:4:12 true"},
		{"in the profile", "help/index.html", "Bring ", "**", "a friend.", "town/council.toml:3:7 false"},
		{"in a text of the interface that is filled", "help/index.html", "Hello Ann, from ", "{nation}", ".", "layouts/i18n/en.toml:1:29 false"},
		{"with quotation marks of the typographer's", "parents/where/index.html", "", "“quoted” words, **", "then more.", "content/en/parents/where.md:6:5 false"},
		{"with quotation marks that the typographer made", "parents/where/index.html", "Ask ", "{{< word “x” >}}", " now", "town/council.toml:9:5 false"},
		{"nowhere", "parents/where/index.html", "Nobody wrote ", "**", "this.", "none"},
	} {
		if got := show(o.Mark(tt.page, tt.before, tt.mark, tt.after)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestInFindsATextFromALineOn(t *testing.T) {
	o := &Origin{Layers: stack(guide, own), Profile: &council.Profile{Dir: "."}, ProfileFile: "council.toml"}
	for line, want := range map[int]string{1: "council.toml:3:7 false", 5: "council.toml:6:15 false", 7: "council.toml:7:0 false", 99: "council.toml:99:0 false"} {
		if got := show(o.In(line, "**a friend"), true); got != want {
			t.Errorf("from line %d: %s, want %s", line, got, want)
		}
	}
}

// TestARemarkIsNotTheOrigin: an example has the words of what is set below it.
func TestARemarkIsNotTheOrigin(t *testing.T) {
	folder := fstest.MapFS{
		"council.toml": {Data: []byte("#name = \"Bring **a friend\"\n  # [or](/help)\n[[local]]\ntext = \"\"\"\n# Bring **a friend\nSee [or](/help).\n\"\"\"\n#text = \"\"\"\n#[or](/help)\n#\"\"\"\nname = \"~~ A friend of ours\" # ~~\n")},
		"i18n/en.toml": {Data: []byte("# hello = \"{{ One }} more word\"\nhello = \"{{ One }} more word\"\n")},
	}
	o := &Origin{Layers: stack(guide, folder), Profile: &council.Profile{Dir: "."}, ProfileFile: "council.toml"}
	for mark, want := range map[[3]string]string{
		{"Bring ", "**", "a friend"}:    "council.toml:5:9 false",
		{"", "~~", " A friend of ours"}: "council.toml:11:9 false",
		{"", "{{ One }}", " more word"}: "i18n/en.toml:2:10 false",
	} {
		if got := show(o.Mark("help/index.html", mark[0], mark[1], mark[2])); got != want {
			t.Errorf("%q: %s, want %s", mark, got, want)
		}
	}
	if at := o.Links("help/index.html", func(to string, _ bool) bool { return to == "/help" }); len(at) != 1 || at[0].Line != 6 {
		t.Errorf("the link is found at %v", at)
	}
}

// TestABuiltInProfileHasLinesOnly: its file is in the program, and its texts have lines.
func TestABuiltInProfileHasLinesOnly(t *testing.T) {
	o := &Origin{Layers: stack(guide), Profile: &council.Profile{Local: []council.Local{{Text: "See [it](x.md).", Line: 7}}}, ProfileFile: "harrow/council.toml"}
	all := o.Links("help/index.html", func(written string, picture bool) bool { return written == "x.md" && !picture })
	if len(all) != 1 || show(all[0], true) != "harrow/council.toml:7:0 false" || all[0].Words != "x.md" {
		t.Errorf("found %v", all)
	}
}

// TestAPageIsFoundWhateverSignsItsFileNameHas: Hugo takes them out of the address.
func TestAPageIsFoundWhateverSignsItsFileNameHas(t *testing.T) {
	o := Origin{Layers: stack(fstest.MapFS{
		"content/en/parents/where we (all) meet.md": {Data: []byte("+++\ntitle = \"A\"\n+++\nText.\n")},
		"content/en/parents/where.md":               {Data: []byte("+++\ntitle = \"B\"\n+++\nText.\n")},
	})}
	for page, want := range map[string]string{
		"parents/where-we-all-meet/index.html": "content/en/parents/where we (all) meet.md",
		"parents/where/index.html":             "content/en/parents/where.md",
		"parents/who/index.html":               "",
	} {
		if at, _ := o.Page(page); at.File != want {
			t.Errorf("%s: written in %q, want %q", page, at.File, want)
		}
	}
}

func TestAnAddressMayHaveBrackets(t *testing.T) {
	for text, want := range map[string]string{
		"/help/) and": "/help/", "javascript:a(1)) x": "javascript:a(1)", "/a(b(c)d)e)": "/a(b(c)d)e", `/help/ "Help")`: "/help/", "/a\nb": "/a", "/a(b": "/a(b", ")": "",
	} {
		if got := text[:addressLength(text)]; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	o := &Origin{Layers: stack(guide, own), Profile: &council.Profile{Dir: "."}, ProfileFile: "council.toml"}
	if at := o.Links("help/index.html", func(to string, _ bool) bool { return to == "javascript:a(1)" }); len(at) != 1 || at[0].File != "council.toml" || at[0].Line != 9 {
		t.Errorf("found at %v", at)
	}
}

// TestAPlaceWithinATextOfTheProfile: texts over several lines and on one, as their table has them.
func TestAPlaceWithinATextOfTheProfile(t *testing.T) {
	folder := fstest.MapFS{"council.toml": {Data: []byte("id = \"a\"\n\n[[local]]\ntopic = \"a\"\ntext = \"\"\"\n\n  One.\nTwo.\n\"\"\"\nchild = '''A.\r\nB.'''\n\n[[local]]\ntext = \"é. C.\\nD.\"\n")}}
	o := &Origin{Layers: stack(guide, folder), Profile: &council.Profile{Dir: "."}, ProfileFile: "council.toml"}
	for _, tt := range []struct {
		line int
		key  string
		at   reading.Place
		want string
	}{
		{3, "text", reading.Place{Line: 1, Column: 1}, "council.toml:7:3 false"},
		{3, "text", reading.Place{Line: 1, Column: 4}, "council.toml:7:6 false"},
		{3, "text", reading.Place{Line: 2, Column: 2}, "council.toml:8:2 false"},
		{3, "child", reading.Place{Line: 1, Column: 2}, "council.toml:10:13 false"},
		{3, "child", reading.Place{Line: 2, Column: 1}, "council.toml:11:1 false"},
		{13, "text", reading.Place{Line: 1, Column: 4}, "council.toml:14:12 false"},
		{13, "text", reading.Place{Line: 2, Column: 1}, "council.toml:14:0 false"},
		{13, "child", reading.Place{Line: 1, Column: 1}, "council.toml:13:0 false"},
	} {
		if got := show(o.Within(tt.line, tt.key, tt.at), true); got != tt.want {
			t.Errorf("%s of line %d, %v: %s, want %s", tt.key, tt.line, tt.at, got, tt.want)
		}
	}
	built := &Origin{Layers: stack(guide), Profile: &council.Profile{Local: []council.Local{{Text: "One.", Line: 7}}}, ProfileFile: "harrow/council.toml"}
	if got := show(built.Within(7, "text", reading.Place{Line: 1, Column: 2}), true); got != "harrow/council.toml:7:0 false" {
		t.Errorf("of a profile in the program: %s", got)
	}
}
