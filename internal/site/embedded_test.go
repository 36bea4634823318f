package site

import (
	"strings"
	"testing"

	"familyguide/internal/tree"
)

func TestTheFormIsMadeFitForOtherSites(t *testing.T) {
	for _, c := range []struct{ root, markup, want string }{
		{"/", `<a href="/help/">Help</a>`, `<a data-to="help/index.html">Help</a>`},
		{"/", `<a class="b" href="/help/#who">Help</a>`, `<a class="b" data-to="help/#who">Help</a>`},
		{"/guide/", `<a href="/guide/timeline/dates/">Table</a>`, `<a data-to="timeline/dates/index.html">Table</a>`},
		{"/guide/", `<a href="/guide/">Home</a>`, `<a data-to>Home</a>`},
		{"/", `<a href="https://www.bbc.co.uk/weather/" target="_top">Leave</a>`, `<a data-to="https://www.bbc.co.uk/weather/" target="_top">Leave</a>`},
		{"/", `<a href="tel:999">999</a><a href="#step-minutes">M</a>`, `<a data-to="tel:999">999</a><a data-to="#step-minutes">M</a>`},
		{"/", `<a href="/a/?x=1&amp;y=&quot;2&quot;">x</a>`, `<a data-to="a/?x=1&amp;y=&#34;2&#34;">x</a>`},
		{"/", `a<noscript><p>No <a href="/x/">script</a></p></noscript>b`, `ab`},
		{"/", `<div id="timeline" data-src-wasm="/w.wasm" data-src-js="/w.js" data-x="1">`, `<div id="timeline" data-x="1">`},
		{"/", `<script type="application/json" id="d">{"a": "<\/b>"}</script>`, `<div hidden id="d">{"a": "<\/b>"}</div>`},
		{"/", `<script src="/x.js"></script>`, `<script src="/x.js"></script>`},
		{"/", "<p>\n\n   a  \n\tb</p>\n", "<p>\na\nb</p>\n"},
		{"/", "<p title='a  b'>a  b</p>", "<p title='a  b'>a  b</p>"},
		{"/", "a\u2028b\u2029c", "a&#8232;b&#8233;c"},
		{"/", "", ""},
	} {
		if got := embedded(c.markup, c.root); got != c.want {
			t.Errorf("%s, %s\nis  %s\nnot %s", c.root, c.markup, got, c.want)
		}
	}
}

func TestWhatIsEmbeddedStaysATextOfTheScript(t *testing.T) {
	out := tree.Tree{
		"embed/timeline.js":    []byte(`var m = "<!--embed--><a href=\"/x/\">\"é\"</a>\n\n<p>\\</p>\u2028<!--/embed-->", n = "y";`),
		"cy/embed/timeline.js": []byte(`var m = "<!--embed--><!--/embed-->";`),
		"a/timeline.js":        []byte(`var s = ":host{}/*embed*/.top{}main{content:\"\\201c\"}/*/embed*/", m = "<!--embed--><p>\n\n</p><!--/embed-->";`),
		"scripts/other.js":     []byte(`"<!--embed-->"`),
	}
	if err := setEmbeds(out, "/"); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"embed/timeline.js":    `var m = "<a data-to=\"x/index.html\">\"é\"</a>\n<p>\\</p>&#8232;", n = "y";`,
		"cy/embed/timeline.js": `var m = "";`,
		"a/timeline.js":        `var s = ":host{}.main{content:\"\\201c\"}", m = "<p>\n</p>";`,
		"scripts/other.js":     `"<!--embed-->"`,
	} {
		if got := string(out[name]); got != want {
			t.Errorf("%s is\n%s\nnot\n%s", name, got, want)
		}
	}
	if err := setEmbeds(tree.Tree{"embed/timeline.js": []byte(`"<!--embed-->` + "\n" + `<!--/embed-->"`)}, "/"); err == nil || !strings.Contains(err.Error(), "embed/timeline.js") {
		t.Errorf("not a text: %v", err)
	}
}

func TestStylesOfWhatIsAroundTheFormAreNotEmbedded(t *testing.T) {
	for class, want := range map[string]bool{"top": true, "foot": true, "sign-off": true, "band-8-11": true, "band": false, "step": false, "leave": false} {
		if isAround(class) != want {
			t.Errorf("isAround(%s) is %v", class, !want)
		}
	}
}
