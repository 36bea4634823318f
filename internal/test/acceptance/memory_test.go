package acceptance

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/memory"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// keepEngine keeps the memory of every WebAssembly engine that a page makes.
var keepEngine = chromium.AtStart(`window.engines = []; for (const name of ["instantiate", "instantiateStreaming"]) {
	const real = WebAssembly[name];
	WebAssembly[name] = (...what) => real(...what).then(made => { engines.push(made.instance.exports.memory); return made; });
}`)

// askAgain asks for one answer after another, each for another day and kind, with a
// fault and a press on "forget" now and then.
const askAgain = `(async times => {
	const form = document.querySelector("#timeline-form"), out = document.querySelector("#timeline");
	const frame = () => new Promise(done => setTimeout(done));
	for (let i = 0; i < times; i++) {
		form.elements.kind[i % 3].checked = true;
		form.elements.day.value = i % 11 === 10 ? "31" : 1 + i % 28;
		form.elements.month.value = 2 + i % 9 % 2;
		form.elements.year.value = 2026;
		form.requestSubmit();
		for (let n = 0; n < 500 && !out.dataset.engine && !form.querySelector(".fault"); n++) await frame();
		if (!out.dataset.engine && !form.querySelector(".fault")) return false;
		if (i % 7 === 6 || form.querySelector(".fault")) document.querySelector("[data-keep=forget]").click();
	}
	document.querySelector("[data-keep=forget]").click();
	return true;
})`

// A held is what a page still holds after the garbage collector has run.
type held struct {
	heap, buffers int64 // bytes
	nodes         int64
	listeners     int64
	engines       int
	engine        int64 // bytes of all engines together
}

// TestManyAnswersTakeNoMoreMemory asks the timeline page again and again: it holds
// as much afterwards as before, in the page, in JavaScript and in the engine.
func TestManyAnswersTakeNoMoreMemory(t *testing.T) {
	h := demo.Serve(t, demo.Of(t, "harrow"))
	b := chromium.Open(t, 10*minute, "about:blank", keepEngine)
	b.Do(chromedp.Navigate(h.Page("timeline/")))
	times := 150
	if full {
		times = 1500
	}
	ask(b, 50) // what is made once is made
	before := holds(b)
	ask(b, times)
	after := holds(b)
	t.Logf("%d answers: %+v, then %+v", times, before, after)
	if after.engines != 1 || after.engine != before.engine {
		t.Errorf("the engine grows: %+v, then %+v", before, after)
	}
	// The browser may keep the answer before the last for a while, about 1,400 nodes.
	if after.nodes > before.nodes+2000 || after.listeners > before.listeners+5 {
		t.Errorf("the page grows: %+v, then %+v", before, after)
	}
	if after.heap > before.heap+300_000 || after.buffers > before.buffers+300_000 {
		t.Errorf("JavaScript holds more: %+v, then %+v", before, after)
	}
}

func ask(b *chromium.Tab, times int) {
	b.T.Helper()
	if !chromium.Eval[bool](b, askAgain+fmt.Sprintf("(%d)", times)) {
		b.T.Fatal("the dates do not come")
	}
}

func holds(b *chromium.Tab) held {
	b.T.Helper()
	for range 3 { // what a sweep frees may hold something itself
		if _, err := chromedp.Call(b.Ctx, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
			b.T.Fatal(err)
		}
	}
	heap, err1 := chromedp.Call(b.Ctx, runtime.GetHeapUsage, cdp.Empty{})
	page, err2 := chromedp.Call(b.Ctx, memory.GetDOMCounters, cdp.Empty{})
	if err1 != nil || err2 != nil {
		b.T.Fatal(err1, err2)
	}
	return held{
		heap: int64(heap.UsedSize), buffers: int64(heap.BackingStorageSize), nodes: page.Nodes, listeners: page.JsEventListeners,
		engines: chromium.Eval[int](b, "engines.length"),
		engine:  chromium.Eval[int64](b, "engines.reduce((sum, m) => sum + m.buffer.byteLength, 0)"),
	}
}
