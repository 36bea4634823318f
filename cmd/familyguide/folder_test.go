package main

import (
	"testing"

	"familyguide/internal/council"
	"familyguide/internal/finding"
)

func TestFindingsNameFilesFromTheWorkingFolder(t *testing.T) {
	own, guide := t.TempDir(), t.TempDir()
	put(t, own, "layouts/help.html", "")
	put(t, guide, "layouts/help.html", "")
	put(t, guide, "layouts/page.html", "")
	for _, c := range []struct{ dir, guide, file, want string }{
		{own, "", "council.toml", own + "/council.toml"},
		{own, "", "layouts/help.html", own + "/layouts/help.html"},
		{own, "", "layouts/page.html", "layouts/page.html"}, // in the program
		{own, "", "content/en/no.md", own + "/content/en/no.md"},
		{own, guide, "layouts/help.html", own + "/layouts/help.html"},
		{own, guide, "layouts/page.html", guide + "/layouts/page.html"},
		{own, guide, "content/en/no.md", own + "/content/en/no.md"},
		{own, guide, "help/index.html", "help/index.html"}, // still to be published
		{"", guide, "layouts/page.html", guide + "/layouts/page.html"},
		{"", guide, "england/council.toml", "england/council.toml"},
		{"", "", "layouts/page.html", "layouts/page.html"},
	} {
		m := &maker{guide: c.guide}
		got := m.named(&council.Profile{Dir: c.dir}, finding.List{{File: c.file}})[0].File
		if got != c.want {
			t.Errorf("%s of the council in %q, the guide in %q: %s, want %s", c.file, c.dir, c.guide, got, c.want)
		}
	}
}
