package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// body asks a preview for an address, and returns what it answers.
func body(t *testing.T, address string) string {
	t.Helper()
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Each page of a preview shows the file and the line that it was written in; a page that is
// published shows nothing of the kind.
func TestPreviewShowsWhereAPageWasWritten(t *testing.T) {
	dir := started(t, "england")
	put(t, dir, where, markedPage("The meeting is in the hall.\n\nBring **a friend** with you."))
	p := served(t, dir)
	p.waitFor(t, "made in ")
	for page, want := range map[string]string{
		"/parents/where/":          `<p id="familyguide-source"><code>` + dir + `/content/en/parents/where.md:10</code></p>`,
		"/parents/before/":         `<code>content/en/parents/before.md:`,
		"/":                        `<code>content/en/_index.md:`,
		"/no/such/page/":           `<code>made by familyguide</code>`,
		"/timeline/dates/2026-12/": `<code>made by familyguide</code>`,
	} {
		if got := body(t, p.address+page); !strings.Contains(got, want) {
			_, after, _ := strings.Cut(got, "familyguide-source")
			t.Errorf("%s: %.200s, want %s", page, after, want)
		}
	}
	for text, want := range map[string]string{
		"Bring a friend":    dir + "/content/en/parents/where.md:12",
		"nobody wrote this": dir + "/content/en/parents/where.md:10",
		"’ <>":              dir + "/content/en/parents/where.md:10",
	} {
		var answer struct{ Place string }
		json.Unmarshal([]byte(body(t, p.address+"/familyguide-preview-source?"+url.Values{"page": {"/parents/where/"}, "text": {text}}.Encode())), &answer)
		if answer.Place != want {
			t.Errorf("%q: %q, want %q", text, answer.Place, want)
		}
	}
	if status, said := familyguideIn(t, dir, "build"); status != 0 {
		t.Fatal(said)
	}
	if got := body(t, p.address+"/parents/where/"); !strings.Contains(got, "familyguide-source") {
		t.Error("the preview has no footer any more")
	}
	for _, name := range []string{"public/parents/where/index.html", "public/index.html"} {
		page, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || strings.Contains(string(page), "familyguide-source") {
			t.Errorf("%s says where it was written", name)
		}
	}
}
