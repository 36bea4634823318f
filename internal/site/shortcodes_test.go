package site

import (
	"io/fs"
	"strings"
	"testing"

	familyguide "familyguide"
	"familyguide/internal/shortcode"
)

func TestTheTableHasEveryShortcode(t *testing.T) {
	names, err := fs.Glob(familyguide.Guide, "layouts/_shortcodes/*.html")
	late := 0
	for _, s := range shortcode.Table {
		if !s.Early && !isCondition(s.Name) {
			late++
		}
	}
	if err != nil || len(names) != late {
		t.Errorf("%d layouts and %d lines: %v", len(names), late, err)
	}
	for _, name := range names {
		name = strings.TrimSuffix(strings.TrimPrefix(name, "layouts/_shortcodes/"), ".html")
		if _, ok := shortcode.Named(name); !ok {
			t.Errorf("the table has no %s", name)
		}
	}
}

// TestEveryExampleOfTheTableWorks builds a page of all of them: the README of a council's
// folder shows them.
func TestEveryExampleOfTheTableWorks(t *testing.T) {
	var page strings.Builder
	page.WriteString(head)
	shown := 0
	for _, s := range shortcode.Table {
		if s.Means == "" || s.Example == `"duty-team"` || s.Example == `"welcome-call"|We call you.` {
			continue // of the folder's own council.toml
		}
		page.WriteString(s.Usage() + "\n\n")
		shown++
	}
	out, findings := ownFolder(t, map[string]string{"content/en/own/index.md": page.String()}).build()
	if len(findings) > 0 || shown < 20 {
		t.Fatal(shown, listing(findings))
	}
	for _, left := range []string{"{{", "%!", "ZgotmplZ", "<no value>"} {
		if strings.Contains(string(out["own/index.html"]), left) {
			t.Errorf("the page shows %q", left)
		}
	}
}
