package timelinepage

import (
	"fmt"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// typeDate types a date into the three fields whose names begin with a prefix, and
// goes from one to the next with Tab, as a person does.
func (b *tab) typeDate(prefix, day, month, year string) {
	b.T.Helper()
	ready := chromium.Eval[bool](b.Tab, fmt.Sprintf(`(() => {
		const fields = ["day", "month", "year"].map(name => document.querySelector('[name="%s' + name + '"]'));
		for (const field of fields) field.value = "";
		fields[0].focus();
		return document.activeElement === fields[0] })()`, prefix))
	if !ready {
		b.T.Fatalf("%sday cannot be typed into", prefix)
	}
	b.Do(chromedp.KeyEvent(day + kb.Tab + month + kb.Tab + year))
}

// choose picks a kind of conference.
func (b *tab) choose(kind timeline.Kind) {
	b.Do(chromedp.Click(chromedp.CSS("[value=" + kind.String() + "]")))
}

// answered says that the dates are there.
const answered = `document.querySelector("#timeline[data-engine]")`

// press presses the form's button and waits for what comes of it.
func (b *tab) press() {
	b.T.Helper()
	chromium.Eval[bool](b.Tab, `delete document.querySelector("#timeline").dataset.engine`)
	b.Do(chromedp.Click(chromedp.CSS("#timeline-form [type=submit]")))
	b.Wait(`document.querySelector("#timeline[data-engine], #timeline-form .summary, #timeline-failed:not([hidden])")`)
}

// ask fills in a date and presses the button.
func (b *tab) ask(kind timeline.Kind, d timeline.Date) {
	b.T.Helper()
	b.choose(kind)
	b.typeDate("", fmt.Sprint(d.Day), fmt.Sprint(d.Month), fmt.Sprint(d.Year))
	b.press()
}

// steps reads the answer: "minutes 2027-01-14", "core-group/2 ask".
func (b *tab) steps() string {
	b.T.Helper()
	return chromium.Eval[string](b.Tab, demo.ReadSteps(`document.querySelector("#timeline")`))
}
