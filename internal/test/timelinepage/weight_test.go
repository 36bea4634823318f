package timelinepage

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"familyguide/internal/test/demo"
)

// TestScriptIsLight weighs the page's script at brotli 11. What the whole page loads has
// a budget in internal/test/acceptance.
func TestScriptIsLight(t *testing.T) {
	t.Parallel()
	const most = 6_400
	total := 0
	for name, data := range demo.Of(t, "harrow").Tree {
		if regexp.MustCompile(`^scripts/timeline\.\w+\.js$`).MatchString(name) {
			total += brotliOf(data)
		}
	}
	t.Logf("script: %d bytes of %d", total, most)
	if total == 0 || total > most {
		t.Errorf("the page's script: %d bytes, at most %d", total, most)
	}
}

func brotliOf(data []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(data)
	w.Close()
	return b.Len()
}

// TestOnlyTheTimelineLoadsTheWidget reads every page's own markup.
func TestOnlyTheTimelineLoadsTheWidget(t *testing.T) {
	t.Parallel()
	for name, data := range demo.Of(t, "harrow").Tree {
		timeline := name == "timeline/index.html" || strings.HasSuffix(name, "/dates/index.html") && strings.HasPrefix(name, "children/")
		if strings.HasSuffix(name, ".html") && bytes.Contains(data, []byte("widget/")) != timeline {
			t.Errorf("%s: the widget there: %v", name, !timeline)
		}
	}
}
