package timelinepage

import (
	"os"
	"path/filepath"
	"testing"

	"familyguide/internal/finish"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// TestAnswersFromADisk opens the site as a folder, from file://, where no module of
// WebAssembly can be fetched.
func TestAnswersFromADisk(t *testing.T) {
	t.Parallel()
	s := demo.Build(t, demo.Of(t, "barnsley").Profile, finish.Files)
	dir := t.TempDir()
	for name, data := range s.Tree {
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
	if got, want := b.steps(), s.Plan(t, timeline.Facts{Conference: d}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if engine := chromium.Eval[string](b.Tab, `document.querySelector("#timeline").dataset.engine`); engine != "js" {
		t.Errorf("worked out by %q", engine)
	}
}
