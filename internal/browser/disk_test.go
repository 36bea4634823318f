package browser

import (
	"os"
	"path/filepath"
	"testing"

	"familyguide"
	"familyguide/internal/finish"
	"familyguide/internal/site"
	"familyguide/internal/timeline"
)

// TestAnswersFromADisk opens the site as a folder, from file://, where no module of
// WebAssembly can be fetched.
func TestAnswersFromADisk(t *testing.T) {
	p := siteOf(t, "barnsley").profile
	raw, faults := site.Build(site.Input{Profile: p, Guide: familyguide.Guide, Today: build})
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	files, faults := finish.All(raw, finish.Options{Links: finish.Files, Cache: cache})
	if err := faults.Err(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, data := range files {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b := open(t, "file://"+filepath.ToSlash(dir)+"/timeline/index.html")
	d := date(2026, 12, 14)
	b.ask(timeline.Initial, d)
	if got, want := b.steps(), planned(t, p, timeline.Facts{Conference: d}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if engine := eval[string](b, `document.querySelector("#timeline").dataset.engine`); engine != "js" {
		t.Errorf("worked out by %q", engine)
	}
}
