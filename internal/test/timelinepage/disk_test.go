package timelinepage

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

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
	refused := refusals(b)
	b.Do(chromedp.Reload())
	d := date(2026, 12, 14)
	b.ask(timeline.Initial, d)
	if got, want := b.steps(), s.Plan(t, timeline.Facts{Conference: d}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if engine := chromium.Eval[string](b.Tab, `document.querySelector("#timeline").dataset.engine`); engine != "js" {
		t.Errorf("worked out by %q", engine)
	}
	for _, what := range refused() {
		t.Errorf("the browser refused or reported: %s", what)
	}
}

// refusals listens for requests that the browser refuses and for what it reports as an
// error, and returns what it has heard so far.
func refusals(b *tab) func() []string {
	var mu sync.Mutex
	var all []string
	add := func(what string) {
		mu.Lock()
		defer mu.Unlock()
		all = append(all, what)
	}
	err := chromedp.Listen(b.Ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventLoadingFailed:
			add(e.ErrorText)
		case *log.EventEntryAdded:
			add(e.Entry.Text + " " + e.Entry.URL)
		}
	})
	if err != nil {
		b.T.Fatal(err)
	}
	return func() []string {
		mu.Lock()
		defer mu.Unlock()
		return all
	}
}
