package published

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/tree"
)

// countOn counts the findings of a check on a page with a main part.
func countOn(check, class, main string) (n int) {
	page := fmt.Sprintf(`<!doctype html><html lang="en" class="%s"><title>Help</title><main><h1>Help</h1>%s</main></html>`, class, main)
	for _, f := range Run(Input{Tree: tree.Tree{"a.html": []byte(page)}, Finished: true}) {
		if f.Check == check {
			n++
		}
	}
	return n
}

func TestATextThatIsShownAsItIsLeavesNothingOver(t *testing.T) {
	for _, tag := range strings.Fields("script style template code pre kbd samp textarea math") {
		if n := countOn("leftover", "", "<p>x <"+tag+">{name}</"+tag+"></p>"); n != 0 {
			t.Errorf("%s: %d findings", tag, n)
		}
	}
	for _, tag := range strings.Fields("b em span a q") {
		if n := countOn("leftover", "", "<p>x <"+tag+">{name}</"+tag+"></p>"); n != 1 {
			t.Errorf("%s: %d findings", tag, n)
		}
	}
}

func TestAnAttributeThatIsShownOrReadIsLookedAt(t *testing.T) {
	for attribute, want := range map[string]int{"alt": 1, "title": 1, "aria-label": 1, "placeholder": 1, "content": 1, "data-text": 0, "class": 0} {
		if n := countOn("leftover", "", `<p><img src="data:," `+attribute+`="{name}"></p>`); n != want {
			t.Errorf("%s: %d findings, want %d", attribute, n, want)
		}
	}
}

func TestAHeadingIsNotEmptyAboveWhatHasNoText(t *testing.T) {
	for _, element := range []string{
		`<img src="data:," alt="x">`, "<svg></svg>", `<input aria-label="x">`, `<select aria-label="x"></select>`, `<textarea aria-label="x"></textarea>`,
		`<iframe title="x" src="a"></iframe>`, "<video></video>", "<audio></audio>", "<object></object>",
	} {
		if n := countOn("empty-section", "", "<h2>What?</h2>"+element); n != 0 {
			t.Errorf("%s: %d findings", element, n)
		}
	}
	for _, element := range []string{"", "<div></div>", "<hr>", "<script>x</script>", "<p> </p>"} {
		if n := countOn("empty-section", "", "<h2>What?</h2>"+element); n != 1 {
			t.Errorf("%q: %d findings", element, n)
		}
	}
}

func TestAPageForEditorsMaySayTheSameTwice(t *testing.T) {
	const twice = "<p>Nothing in the meeting should come as a surprise to you on the day.</p>"
	for _, tt := range []struct {
		class, main string
		want        int
	}{
		{"band-parents", twice + twice, 1},
		{"band-editor", twice + twice, 0},
		{"band-parents", `<div class="band-editor">` + twice + twice + "</div>", 1}, // the page is for parents all the same
		{"", twice + twice, 1},
	} {
		if n := countOn("said-twice", tt.class, tt.main); n != tt.want {
			t.Errorf("%q: %d findings, want %d", tt.class, n, tt.want)
		}
	}
}

// The last element of a page ends where the page does.
func TestTheLastParagraphIsRead(t *testing.T) {
	const said = "Nothing in the meeting should come as a surprise to you on the day."
	page := "<!doctype html><html lang=en><title>Help</title><main><h1>Help</h1><p>" + said + "<p>" + said
	found := Run(Input{Tree: tree.Tree{"a.html": []byte(page)}, Finished: true}).Error()
	if !strings.Contains(found, "says again what the page says") {
		t.Errorf("found %s", found)
	}
}

func TestAnElementOfATableIsItsTables(t *testing.T) {
	d := parseDocument("a.html", []byte(`<table><tr><td><img src=a></td></tr></table><p><img src=b>text</p><img src=c>`))
	want := map[string]string{"a": "table", "b": "p", "c": "img"}
	for _, e := range d.elements {
		if src := e.attrs["src"]; e.tag == "img" && e.block().tag != want[src] {
			t.Errorf("the picture %s is part of %s, want %s", src, e.block().tag, want[src])
		}
	}
}

func TestAHeadingOfAnyLevelMayBeEmpty(t *testing.T) {
	main := ""
	for level := 2; level <= 6; level++ {
		main += fmt.Sprintf("<h%d>What?</h%d>", level, level)
		if n := countOn("empty-section", "", main); n != 1 { // the others have the one below them
			t.Errorf("h%d: %d findings", level, n)
		}
	}
	if n := countOn("empty-section", "", "<h2>What?</h2><h7>no heading</h7>"); n != 0 {
		t.Errorf("h7: %d findings", n)
	}
}

func TestTheTextOfAnElementEndsWhereItDoes(t *testing.T) {
	for _, tt := range []struct{ data, want string }{
		{"<li>one <b>two</b> three</li> four", "one two three"},
		{"<li>one<ul><li> two</li></ul> three</li> four", "one two three"},
		{"<li>one<div> two</div></li> three", "one two"},
		{"<li>one", "one"},
		{"<li>one<li>two</li></li>", "onetwo"}, // what the browser closes, this does not
		{"<li></li>two", ""},
	} {
		d := parseDocument("a.html", []byte(tt.data))
		if got := d.textOf(d.elements[0]); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.data, got, tt.want)
		}
	}
}

// What has no heading above it leaves out none.
func TestAPageMayBeginWithAnyHeading(t *testing.T) {
	for level, want := range map[int]int{1: 1, 2: 1, 3: 0, 4: 0} {
		d := parseDocument("a.html", fmt.Appendf(nil, "<h%d>One</h%d><h4>Two</h4>", level, level))
		if got := len(checkHeadingOrder(d, nil)); got != want {
			t.Errorf("h%d and h4: %d findings, want %d", level, got, want)
		}
	}
}
