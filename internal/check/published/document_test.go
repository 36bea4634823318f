package published

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/layers"
	"familyguide/internal/tree"
)

// What follows a void element is beside it, not in it.
// https://html.spec.whatwg.org/#void-elements
func TestVoidElementsHoldNothing(t *testing.T) {
	for _, tag := range strings.Fields("area base br col embed hr img input link meta source track wbr") {
		d := parseDocument("a.html", []byte("<div><"+tag+"><p>x</p></div>"))
		last := d.elements[len(d.elements)-1]
		if last.tag != "p" || last.parent == nil || last.parent.tag != "div" {
			t.Errorf("%s holds what follows it", tag)
		}
	}
}

func TestElementsWhoseTextIsCheckedHaveIt(t *testing.T) {
	for _, tag := range strings.Fields("title h1 h2 h3 h4 h5 h6 label script style") {
		d := parseDocument("a.html", []byte("<"+tag+">text</"+tag+">"))
		if got := d.elements[0].text(); got != "text" {
			t.Errorf("%s: %q", tag, got)
		}
	}
}

func TestPlacesAreFoundInAnyOrder(t *testing.T) {
	d := &document{data: []byte("ab\ncé\ndef\n")}
	for _, test := range []struct{ line, column, offset int }{{3, 2, 8}, {1, 2, 1}, {2, 3, 6}, {2, 1, 3}, {3, 1, 7}, {3, 3, 9}, {3, 1, 7}, {1, 1, 0}} {
		if got := d.offsetOf(test.line, test.column); got != test.offset {
			t.Errorf("%d:%d is at %d, not %d", test.line, test.column, got, test.offset)
		}
	}
}

// One month of a list is checked for all; the pages after it are checked as well.
func TestTheFirstOfTheMonthsIsChecked(t *testing.T) {
	const page = `<!doctype html><html lang="en"><title>When?</title><main><h1>When</h1><p style="a">x</p></main></html>`
	files := tree.Tree{}
	for _, path := range []string{"timeline/dates/2026-11", "timeline/dates/2026-12", "timeline/dates/2027-01", "cy/timeline/dates/2026-11", "timeline/dates/other"} {
		files[path+"/index.html"] = []byte(page)
	}
	for i := range 9 {
		files[fmt.Sprintf("z%d.html", i)] = []byte(strings.ReplaceAll(page, ` style="a"`, ""))
	}
	var got []string
	for _, f := range Run(Input{Tree: files, Finished: true}) {
		got = append(got, f.File)
	}
	if want := "cy/timeline/dates/2026-11/index.html timeline/dates/2026-11/index.html timeline/dates/other/index.html"; strings.Join(got, " ") != want {
		t.Errorf("checked\n%s\nwant\n%s", strings.Join(got, " "), want)
	}
}

// A drawing of a folder is checked at its file, in package written.
func TestOnlyDrawingsThatALayoutMakesAreChecked(t *testing.T) {
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>`
	in := Input{Tree: tree.Tree{"copied.1234.svg": []byte(drawing), "made.svg": []byte(strings.ReplaceAll(drawing, "x()", "y()"))}}
	in.Layers = &layers.Stack{Files: map[string]layers.File{"static/copied.svg": {Data: []byte(drawing)}, "static/made.txt": {Data: in.Tree["made.svg"]}}}
	found := Run(in)
	if len(found) != 1 || found[0].File != "made.svg" {
		t.Errorf("found %v", found)
	}
}

// The folder that an address names counts for more than the folder of the page.
func TestANearNameIsThatOfTheFolderInTheAddress(t *testing.T) {
	s := &output{Input: Input{Tree: tree.Tree{"parents/who/index.html": nil, "children/who/index.html": nil, "children/index.html": nil, "hosting/whi/index.html": nil}}}
	for to, want := range map[string]string{"children/whoo": "/children/who/", "parents/whoo/": "/parents/who/", "unlike/anything-else": ""} {
		for _, from := range []string{"parents/who/index.html", "children/who/index.html"} {
			if got := s.nearName(from, to); got != want {
				t.Errorf("%s on %s: %q, want %q", to, from, got, want)
			}
		}
	}
}

// Browsers put what is nested more deeply beside what is at the limit.
func TestElementsAreNestedAsDeeplyAsInBrowsers(t *testing.T) {
	const most = 512
	d := parseDocument("a.html", []byte(strings.Repeat("<div>", most+1)+"<p>x</p>"))
	for i, want := range map[int]int{1: 0, most - 1: most - 2, most: most - 1, most + 1: most - 1} {
		if e := d.elements[i]; e.parent != d.elements[want] {
			t.Errorf("element %d is in another one than element %d", i, want)
		}
	}
}

func TestATextIsInTheLinkAroundIt(t *testing.T) {
	d := parseDocument("a.html", []byte("one<a>two<b>three</b></a>four<a>five"))
	var got []string
	for _, w := range d.texts {
		if w.link != nil {
			got = append(got, fmt.Sprintf("%s@%d", w.text, w.link.offset))
		}
	}
	if want := "two@3 three@3 five@29"; strings.Join(got, " ") != want {
		t.Errorf("in links: %q, want %q", got, want)
	}
}
