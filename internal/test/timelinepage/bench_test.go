package timelinepage

import (
	"errors"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// TestBenchAnswer measures from the press of the button to the dates, on a slow phone
// with a poor signal: CPU slowed six times, 1.6 Mbit/s, 150 ms.
func TestBenchAnswer(t *testing.T) {
	if os.Getenv("FAMILYGUIDE_BENCH") == "" {
		t.Skip("make bench runs this, with nothing beside it")
	}
	const tries, most, mostNext = 5, 200, 100 // the aim for the next is a frame: README.md
	h := demo.Serve(t, demo.Of(t, "harrow"))
	var first, next []float64
	for range tries {
		b := open(t, h.Page("timeline/"))
		b.slow()
		chromium.Eval[bool](b.Tab, `(f => { f.day.focus(); f.day.value = 14; f.month.value = 12; f.year.value = 2026; return true; })(document.querySelector("#timeline-form").elements)`)
		time.Sleep(1500 * time.Millisecond) // the engine comes while the family types
		first, next = append(first, b.answerTime()), append(next, b.answerTime())
	}
	// The best of them: whatever else the machine does only adds to it.
	t.Logf("first answer %.0f ms (target %d), next %.0f ms (target %d); all: %.0f, %.0f", slices.Min(first), most, slices.Min(next), mostNext, first, next)
	if slices.Min(first) > most || slices.Min(next) > mostNext {
		t.Error("more than the target")
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
