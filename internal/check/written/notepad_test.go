package written

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/check"
	"familyguide/internal/finding"
)

// TestPagesAsNotepadSavesThem shows that a byte order mark and Windows line ends change
// neither a page nor the places of its findings.
func TestPagesAsNotepadSavesThem(t *testing.T) {
	plain := map[string]string{
		"content/en/parents/x.md": "+++\ntitle = \"X\"\nband = \"parents\"\nchecked = 2026-11-22\nsources = [{id = \"none\"}]\n+++\n\nThe quorum\nis 2 days away.\n\n#### Low\n\n![](a.png)\n",
		"i18n/en.toml":            "step-a-do = \"Go there.\"\nstep-b-do = \"Ask for the quorum.\"\n",
	}
	find := func(change func(string) string) finding.List {
		files := fstest.MapFS{}
		for name, text := range plain {
			files[name] = &fstest.MapFile{Data: []byte(change(text))}
		}
		all := Run(Input{Layers: stack(fstest.MapFS{}, files), Today: today})
		return slices.DeleteFunc(all, func(f finding.Finding) bool { return f.Check == check.Topics.Name })
	}
	want := find(func(text string) string { return text })
	if got := want.Error(); strings.Count(got, "x.md") < 5 || !strings.Contains(got, "i18n/en.toml:2") {
		t.Fatalf("found %s", got)
	}
	for name, change := range map[string]func(string) string{
		"a mark":    func(text string) string { return "\ufeff" + text },
		"line ends": func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") },
		"both":      func(text string) string { return "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n") },
	} {
		if got := find(change); got.Error() != want.Error() {
			t.Errorf("%s: found\n%v\nwant\n%v", name, got, want)
		}
	}
}
