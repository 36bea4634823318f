package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/finish"
	"familyguide/internal/publish"
	"familyguide/internal/tree"
)

// FuzzFolder puts one file of any name and content into a council's folder and
// builds it. Nothing an editor can put there may make a panic, a hang, a
// half-written site or a silent fault. The likeliest causes are in testdata/fuzz.
func FuzzFolder(f *testing.F) {
	if testing.Short() {
		f.Skip("builds thirty sites: make test does")
	}
	for _, seed := range []struct{ name, text string }{
		{"council.toml", "id = \"a\"\nname = \"Ärger & Söhne\"\nnation = \"scotland\"\nbase = \"none\"\nlanguages = [\"en\", \"cy\"]\n"},
		{"content/en/parents/where.md", markedPage("See [here](../../x/) and {{< rule \"minutes\" >}}.")},
		{"content/en/parents/where.md", "+++\ndrop = true\n+++\n"},
		{"content/en/_index.md", markedPage("{{% local \"recording\" %}}\n\n<script>alert(1)</script>")},
		{"content/cy/_index.md", markedPage("Croeso.")},
		{"content/sources.toml", "[[source]]\nid = \"frg\"\n"},
		{"i18n/en.toml", "leave = \"{n} <b>&amp;\"\nother = \"x\"\n"},
		{"i18n/cy.toml", "language-name = \"Cymraeg\"\n"},
		{"bank-holidays.json", `{"england-and-wales":{"division":"england-and-wales","events":[{"title":"New Year’s Day","date":"2026-01-01","notes":"","bunting":true}]}}`},
		{"layouts/_partials/header.html", "{{ partial \"header.html\" . }}"},
		{"layouts/_shortcodes/mine.html", "{{ .Get 0 | safeHTML }}"},
		{"layouts/_partials/mine.html", "{{ partial \"theirs\" . }}"},
		{"layouts/_partials/leave.html", "{{ partial \"safely.html\" (dict \"name\" \"leave.html\") }}"},
		{"content/en/parents/where.html", "<script>alert(1)</script>"},
		{"content/en/parents/where.md~", "an older one"},
		{"layouts/_default/single.html", "{{ range seq 5 }}{{ .Title }}{{ end }}"},
		{"static/logo.svg", "<svg onload=alert(1)><title>x</title></svg>"},
		{"static/styles/main.css", "body { background: url(https://example.org/x.png) } }"},
		{"static/index.html", "<p>mine</p>"},
		{"static/web.config", "<x>"},
		{"static/a b/ö\"'.pdf", "%PDF"},
	} {
		f.Add(seed.name, []byte(seed.text))
	}
	base := filepath.Join(f.TempDir(), "my-town")
	v := newVerb{Dir: base, From: "england"}
	if err := v.Run(&session{report: report{io.Discard}}); err != nil {
		f.Fatal(err)
	}
	m := testMaker()
	m.options.Cache = finish.NewCache()
	if faults := faultsOf(base); faults.Err() != nil {
		f.Fatal(faults) // else nothing would get as far as it might
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if !filepath.IsLocal(name) || strings.ContainsAny(name, "\x00\\") || len(name) > 100 || len(data) > 1<<16 {
			t.Skip("not a file of the folder")
		}
		dir := filepath.Join(t.TempDir(), "my-town")
		if err := os.CopyFS(dir, os.DirFS(base)); err != nil {
			t.Fatal(err)
		}
		os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777)
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Skip("not a name on this disk: ", err)
		}
		late := time.AfterFunc(150*time.Second, func() { // longer than a site may take
			debug.SetTraceback("all")
			panic(fmt.Sprintf("a build hangs: %q %q", name, data))
		})
		defer late.Stop()
		buildsOrSaysWhy(t, m, dir)
	})
}

// buildsOrSaysWhy builds a folder, and looks at what comes of it.
func buildsOrSaysWhy(t *testing.T, m *maker, dir string) {
	p, findings := council.Load(dir)
	var site tree.Tree
	if findings.Err() == nil {
		var more finding.List
		site, more = m.site(p)
		findings = append(findings, more...)
	}
	for _, f := range findings {
		if strings.TrimSpace(f.Message) == "" || !utf8.ValidString(f.String()) || strings.ContainsAny(f.String(), "\x00\x1b\n") {
			t.Errorf("a finding cannot be read: %q", f.String())
		}
		if strings.Contains(f.String(), dir) || strings.Contains(f.String(), "/site/content") {
			t.Errorf("a finding names a place on this machine: %s", f)
		}
	}
	if findings.Err() != nil {
		return
	}
	out := filepath.Join(filepath.Dir(dir), "public")
	if _, err := publish.Swap(out, site); err != nil {
		t.Fatalf("what is built cannot be published: %v", err)
	}
	for name, data := range site {
		if strings.HasSuffix(name, ".html") && bytes.Contains(data, []byte("<script>alert(1)")) {
			t.Errorf("%s holds a script of the editor's", name)
		}
	}
}
