package site

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestNothingInTheEnvironmentChangesTheSite: Hugo takes settings from variables that
// begin with HUGO, and an editor may have some.
func TestNothingInTheEnvironmentChangesTheSite(t *testing.T) {
	for name, value := range map[string]string{
		"HUGO_TITLE": "Another", "HUGO_PARAMS_SECRET": "secret", "HUGOxPARAMSxSECRET": "secret", "HUGO_BASEURL": "https://elsewhere.example/",
		"HUGO_SECURITY_FUNCS_GETENV": ".*", "HUGO_ENV": "development", "HUGO_ENVIRONMENT": "development", "HUGO_CACHEDIR": t.TempDir(),
	} {
		t.Setenv(name, value)
	}
	in := folders{Input: Input{Profile: example(), Today: today}, guide: fstest.MapFS{
		"layouts/all.html":          {Data: []byte(`{{ site.Title }} {{ site.Params.secret }} {{ "x" | absURL }} {{ hugo.Environment }} {{ with try (getenv "HUGO_TITLE") }}{{ with .Err }}refused{{ else }}{{ .Value }}{{ end }}{{ end }}`)},
		"layouts/i18n/en.toml":      {Data: []byte("")},
		"content/en/_index.md":      {Data: []byte("+++\ntitle = \"Home\"\n+++\n")},
		"content/en/help/_index.md": {Data: []byte("+++\ntitle = \"Help\"\n+++\n")},
	}}
	out, findings := in.build()
	if len(findings) > 0 {
		t.Fatal(listing(findings))
	}
	if got, want := strings.Join(strings.Fields(string(out["index.html"])), " "), example().Name+" /x production refused"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
