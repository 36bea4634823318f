package finish

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"golang.org/x/tools/txtar"

	"familyguide/internal/links"
	"familyguide/internal/tree"
)

var update = flag.Bool("update", false, "write what comes out into testdata")

// TestArchives runs every testdata/*.txtar: its comment's last line holds the
// options, files below in/ go in, those below out/ must come out. An out/ file
// that is not listed is not compared; "findings" holds what is reported.
func TestArchives(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no archives: ", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			in := tree.Tree{}
			for _, f := range a.Files {
				if p, ok := strings.CutPrefix(f.Name, "in/"); ok {
					in[p] = f.Data
				}
			}
			out, findings := All(in, options(t, a.Comment))
			if *update {
				rewrite(t, name, a, out, findings.Error())
				return
			}
			compare(t, a, out, findings.Error())
		})
	}
}

// options reads "options: links=files address=https://…".
func options(t *testing.T, comment []byte) Options {
	var opt Options
	for line := range strings.Lines(string(comment)) {
		words, ok := strings.CutPrefix(line, "options:")
		if !ok {
			continue
		}
		for _, w := range strings.Fields(words) {
			switch name, value, _ := strings.Cut(w, "="); name {
			case "links":
				opt.Links = Files
			case "address":
				opt.Address = value
			case "precompress":
				opt.Precompress = true
			default:
				t.Fatalf("no option %q", name)
			}
		}
	}
	return opt
}

func compare(t *testing.T, a *txtar.Archive, out tree.Tree, findings string) {
	t.Helper()
	wantFindings := ""
	for _, f := range a.Files {
		if f.Name == "findings" {
			wantFindings = strings.TrimSpace(string(f.Data))
		}
		if p, ok := strings.CutPrefix(f.Name, "gone/"); ok && out[p] != nil {
			t.Errorf("%s came out", p)
		}
		p, ok := strings.CutPrefix(f.Name, "out/")
		if !ok {
			continue
		}
		data, there := out[p]
		if !there {
			t.Errorf("%s did not come out; these did:\n%s", p, strings.Join(out.Paths(), "\n"))
		} else if got := withNewline(data); !bytes.Equal(got, f.Data) {
			t.Errorf("%s:\n got %s\nwant %s", p, got, f.Data)
		}
	}
	if findings != wantFindings {
		t.Errorf("findings:\n got %s\nwant %s", findings, wantFindings)
	}
}

func rewrite(t *testing.T, name string, a *txtar.Archive, out tree.Tree, findings string) {
	t.Helper()
	for i, f := range a.Files {
		if p, ok := strings.CutPrefix(f.Name, "out/"); ok {
			a.Files[i].Data = withNewline(out[p])
		}
		if f.Name == "findings" {
			a.Files[i].Data = withNewline([]byte(findings))
		}
	}
	if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

func withNewline(data []byte) []byte {
	return append(bytes.TrimRight(bytes.Clone(data), "\n"), '\n')
}

// TestDrawingsArePublishedUnchanged: what a council brings comes out byte for byte, as a
// file and as part of 404.html.
func TestDrawingsArePublishedUnchanged(t *testing.T) {
	files, err := filepath.Glob("../svg/testdata/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatal("no drawings: ", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		page := []byte(`<!doctype html><html lang="en"><head><title>x</title></head><body><img src="/crest.svg" alt=""></body></html>`)
		out, findings := All(tree.Tree{"crest.svg": data, "index.html": page, "404.html": page}, Options{})
		if findings != nil {
			t.Error(findings)
		}
		name := byContent("crest.svg", data)
		if !bytes.Equal(out[name], data) {
			t.Errorf("%s came out as %s", file, out[name])
		}
		inside := imgSource(t, out["404.html"])
		if _, text, err := decodeDataURI(inside); err != nil || !bytes.Equal(text, data) {
			t.Errorf("%s is shown in 404.html as %s (%v)", file, text, err)
		}
	}
}

func imgSource(t *testing.T, page []byte) string {
	t.Helper()
	for _, l := range allLinks(page) {
		if l.Element == "img" {
			return l.Address
		}
	}
	t.Fatalf("no picture in %s", page)
	return ""
}

func allLinks(page []byte) []links.Link {
	var all []links.Link
	links.HTML(page, func(l links.Link) string {
		all = append(all, l)
		return l.Address
	})
	return all
}

func decodeDataURI(address string) (kind string, data []byte, err error) {
	mediatype, data, err := parse.DataURI([]byte(address))
	return string(mediatype), data, err
}

func TestSpacesOfADrawingCountInMarkedUpText(t *testing.T) {
	for drawing, want := range map[string]bool{
		`<svg><text x="1">One</text> <g> <text>Two</text></g></svg>`:  false,
		`<svg><text>One <tspan>two</tspan></text></svg>`:              true,
		`<svg><text data-a="a>b">One <!-- --> <a/> two</text></svg>`:  true,
		`<svg><!-- <text>One <tspan> --><title>a</title></svg>`:       false,
		`<svg><textPath/><text/><g></g></svg>`:                        false,
		`<svg XML:SPACE="preserve"></svg>`:                            true,
		`<svg><g style="white-space: pre"><text>One</text></g></svg>`: true,
	} {
		if everySpaceCounts([]byte(drawing)) != want {
			t.Errorf("%s: %t", drawing, !want)
		}
	}
}

// Every space in marked-up text counts, in the drawings of a layout as well.
func TestTextInADrawingOfAPageKeepsItsSpaces(t *testing.T) {
	const text = `<text x="1">London <tspan>Borough</tspan> of <tspan>Example</tspan></text>`
	out, _ := All(tree.Tree{"index.html": []byte(`<!doctype html><html lang="en"><head><title>x</title></head><body><svg viewBox="0 0 1 1">` + text + `</svg></body></html>`)}, Options{})
	if !strings.Contains(string(out["index.html"]), text) {
		t.Errorf("the page is %s", out["index.html"])
	}
}
