package browser

import (
	"bytes"
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"familyguide/internal/chromium"
	"familyguide/internal/demo"
)

// TestScriptsAreLight weighs the page's script and the loader at brotli 11. What the
// whole page loads has a budget in internal/proof.
func TestScriptsAreLight(t *testing.T) {
	t.Parallel()
	const most = 5_000
	total := 0
	for name, data := range demo.Of(t, "harrow").Tree {
		if regexp.MustCompile(`^(scripts/timeline|widget/loader)\.\w+\.js$`).MatchString(name) {
			total += brotliOf(data)
		}
	}
	t.Logf("script and loader: %d bytes of %d", total, most)
	if total == 0 || total > most {
		t.Errorf("the page's script and the loader: %d bytes, at most %d", total, most)
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

// TestAnswerComesAtOnce measures from the press of the button to the dates, on a slow
// phone with a poor signal: CPU slowed six times, 1.6 Mbit/s, 150 ms. The targets hold
// on a machine that does nothing else (FAMILYGUIDE_PROOF=1); elsewhere the test finds
// only what is slow beyond doubt.
func TestAnswerComesAtOnce(t *testing.T) {
	tries, most, mostNext := 1, 2000.0, 1000.0
	if os.Getenv("FAMILYGUIDE_PROOF") != "" {
		tries, most, mostNext = 5, 250, 100
	}
	h := demo.Serve(t, demo.Of(t, "harrow"))
	first, next := 1e9, 1e9
	for try := 0; try < tries && (first > most || next > mostNext); try++ {
		b := open(t, h.Page("timeline/"))
		b.slow()
		chromium.Eval[bool](b.Tab, `(f => { f.day.focus(); f.day.value = 14; f.month.value = 12; f.year.value = 2026; return true; })(document.querySelector("#timeline-form").elements)`)
		time.Sleep(1500 * time.Millisecond) // the engine comes while the family types
		first, next = min(first, b.answerTime()), min(next, b.answerTime())
	}
	t.Logf("first answer %.0f ms, next %.0f ms", first, next)
	if first > most || next > mostNext {
		t.Errorf("first answer %.0f ms, next %.0f ms", first, next)
	}
}

func (b *tab) slow() {
	b.T.Helper()
	conditions := []*network.Conditions{{Latency: 150, DownloadThroughput: 1.6e6 / 8, UploadThroughput: 0.75e6 / 8}}
	_, err1 := chromedp.Call(b.Ctx, network.Enable, network.EnableParams{})
	_, err2 := chromedp.Call(b.Ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: conditions})
	_, err3 := chromedp.Call(b.Ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 6})
	if err := errors.Join(err1, err2, err3); err != nil {
		b.T.Fatal(err)
	}
}

// answerTime presses the button and returns the milliseconds until the frame with the dates.
func (b *tab) answerTime() float64 {
	b.T.Helper()
	return chromium.Eval[float64](b.Tab, `new Promise(done => {
		const out = document.querySelector("#timeline"), from = performance.now();
		const seen = new MutationObserver(() => { if (out.dataset.engine) requestAnimationFrame(() => { seen.disconnect(); done(performance.now() - from); }); });
		seen.observe(out, {attributes: true, attributeFilter: ["data-engine"]});
		document.querySelector("#timeline-form [type=submit]").click();
	})`)
}
