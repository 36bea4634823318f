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
)

// TestTimelineIsLight adds up what a phone loads, at brotli 11.
func TestTimelineIsLight(t *testing.T) {
	s := siteOf(t, "harrow")
	total, scripts := 0, 0
	for name, data := range s.tree {
		page := name == "timeline/index.html"
		script := regexp.MustCompile(`^(scripts/timeline|widget/loader)\.\w+\.js$`).MatchString(name)
		if !page && !script && !regexp.MustCompile(`^(styles/(guide|timeline)\.|widget/timeline\.\w+\.wasm$|icons/)`).MatchString(name) {
			continue
		}
		n := brotliOf(data)
		t.Logf("%6d  %s", n, name)
		total += n
		if script {
			scripts += n
		}
	}
	if scripts > 5_000 {
		t.Errorf("the page's script and the loader: %d bytes", scripts)
	}
	if total > 25_000 {
		t.Errorf("the page with its engine: %d bytes", total)
	}
	t.Logf("%6d  script and loader, %d in all", scripts, total)
	if n := brotliOf(s.tree["timeline/dates/index.html"]); n > 40_000 {
		t.Errorf("the table: %d bytes", n)
	} else {
		t.Logf("%6d  timeline/dates/", n)
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
	for name, data := range siteOf(t, "harrow").tree {
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
	h := serve(t, siteOf(t, "harrow"))
	first, next := 1e9, 1e9
	for try := 0; try < tries && (first > most || next > mostNext); try++ {
		b := open(t, h.page("timeline/"))
		b.slow()
		eval[bool](b, `(f => { f.day.focus(); f.day.value = 14; f.month.value = 12; f.year.value = 2026; return true; })(document.querySelector("#timeline-form").elements)`)
		time.Sleep(1500 * time.Millisecond) // the engine comes while the family types
		first, next = min(first, b.answerTime()), min(next, b.answerTime())
	}
	t.Logf("first answer %.0f ms, next %.0f ms", first, next)
	if first > most || next > mostNext {
		t.Errorf("first answer %.0f ms, next %.0f ms", first, next)
	}
}

func (b *tab) slow() {
	b.t.Helper()
	conditions := []*network.Conditions{{Latency: 150, DownloadThroughput: 1.6e6 / 8, UploadThroughput: 0.75e6 / 8}}
	_, err1 := chromedp.Call(b.ctx, network.Enable, network.EnableParams{})
	_, err2 := chromedp.Call(b.ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: conditions})
	_, err3 := chromedp.Call(b.ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 6})
	if err := errors.Join(err1, err2, err3); err != nil {
		b.t.Fatal(err)
	}
}

// answerTime presses the button and returns the milliseconds until the frame with the dates.
func (b *tab) answerTime() float64 {
	b.t.Helper()
	return eval[float64](b, `new Promise(done => {
		const out = document.querySelector("#timeline"), from = performance.now();
		const seen = new MutationObserver(() => { if (out.dataset.engine) requestAnimationFrame(() => { seen.disconnect(); done(performance.now() - from); }); });
		seen.observe(out, {attributes: true, attributeFilter: ["data-engine"]});
		document.querySelector("#timeline-form [type=submit]").click();
	})`)
}
