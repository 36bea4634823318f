package browser

import (
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"

	"familyguide/internal/timeline"
)

// typeDate types a date into the three fields whose names begin with a prefix.
func (b *tab) typeDate(prefix, day, month, year string) {
	b.t.Helper()
	for _, field := range []struct{ name, text string }{{"day", day}, {"month", month}, {"year", year}} {
		at := chromedp.ID(prefix + field.name)
		eval[bool](b, fmt.Sprintf("(document.getElementById(%q).value = '') === ''", string(at)))
		if field.text != "" {
			b.do(chromedp.SendKeys(at, field.text))
		}
	}
}

// choose picks a kind of conference.
func (b *tab) choose(kind timeline.Kind) { b.do(chromedp.Click(chromedp.ID("kind-" + kind.String()))) }

// press presses the form's button and waits for what comes of it.
func (b *tab) press() {
	b.t.Helper()
	b.do(chromedp.Click(chromedp.CSS("#timeline-form [type=submit]")))
	b.wait(`document.querySelector("#timeline[data-engine], #timeline-form .summary, #timeline-failed:not([hidden])")`)
}

// ask fills in a date and presses the button.
func (b *tab) ask(kind timeline.Kind, d timeline.Date) {
	b.t.Helper()
	b.choose(kind)
	b.typeDate("", fmt.Sprint(d.Day), fmt.Sprint(d.Month), fmt.Sprint(d.Year))
	b.press()
}

// steps reads the answer: "minutes 2027-01-14", "core-group/2 ask".
func (b *tab) steps() string {
	b.t.Helper()
	return strings.Join(eval[[]string](b, readSteps("#timeline")), "\n")
}

// readSteps is the script that reads the steps shown within an element.
func readSteps(within string) string {
	return fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e => e.checkVisibility()).map(e => {
		const times = e.querySelectorAll("time");
		return e.dataset.step + (e.dataset.n ? "/" + e.dataset.n : "") + " " + (times.length === 1 ? times[0].dateTime : times.length ? "several" : "ask");
	})`, within+" [data-step]")
}
