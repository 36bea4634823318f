package chromium

import (
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/chromedp"
)

// Neutral answers in the place of the site that the way out leads to, with a page
// titled "Neutral": nothing leaves this machine.
func (b *Tab) Neutral() {
	b.T.Helper()
	target := chromedp.FromContext(b.Ctx).Target
	requests := cdp.Events(b.Ctx, target, fetch.RequestPaused)
	go func() {
		for request, err := range requests {
			if err != nil {
				return
			}
			cdp.Call(b.Ctx, target, fetch.FulfillRequest, fetch.FulfillRequestParams{
				RequestID: request.RequestID, ResponseCode: 200,
				Body: []byte("<!doctype html><title>Neutral</title>"),
			})
		}
	}()
	b.Do(Call(fetch.Enable, fetch.EnableParams{
		Patterns: []*fetch.RequestPattern{{URLPattern: "https://www.bbc.co.uk/*"}},
	}))
}

// Soon runs a script that goes to another page, when the answer to this call is
// out: a tab that goes while it answers is an error.
func (b *Tab) Soon(script string) {
	b.T.Helper()
	Eval[int](b, "setTimeout(() => { "+script+" }, 50)")
	time.Sleep(100 * time.Millisecond)
}
