package acceptance

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/chromedp/chromedp"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// sheets are the pages that are made to be printed, with the most sheets of A4 that
// each may take.
var sheets = []struct {
	page string
	most int
}{
	{"parents/before/", 4},
	{"parents/prepare/", 6},
	{"children/under-8/my-say/", 4},
	{"children/8-11/my-say/", 5},
	{"children/12-15/my-say/", 5},
	{"children/16-17/my-say/", 5},
	{"parents/reports/", 4},
}

// TestSheetsArePrinted prints them. FAMILYGUIDE_SHEETS names a folder to keep the
// PDF files in, for somebody to look at.
func TestSheetsArePrinted(t *testing.T) {
	for _, id := range councils() {
		h := demo.Serve(t, demo.Of(t, id))
		for _, sheet := range sheets {
			t.Run(id+"/"+sheet.page, func(t *testing.T) {
				b := chromium.Open(t, minute, h.Page(sheet.page))
				if n := printed(t, b, id+"/"+sheet.page); n > sheet.most {
					t.Errorf("%d sheets, at most %d", n, sheet.most)
				}
			})
		}
	}
}

// TestTimelineIsOneSheet prints the dates: they go on one side of A4, to hang on a
// wall or to take along, for every council and kind.
func TestTimelineIsOneSheet(t *testing.T) {
	for _, id := range councils() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			h := demo.Serve(t, demo.Of(t, id))
			b := chromium.Open(t, 5*minute, "about:blank", chromium.Today("2026-12-10"))
			for _, kind := range kindNames {
				b.Do(chromedp.Navigate(h.Page("timeline/")))
				answer(b, kind, "2026-12-14")
				if n := printed(t, b, fmt.Sprint(id, "/timeline/", kind)); n != 1 {
					t.Errorf("%s: %d sheets", kind, n)
				}
			}
		})
	}
}

// TestPaperIsUsed looks at pages as they are printed on A4, 174 mm between the margins:
// boxes to write in take the width, "open now" is not printed, as it is true for an
// hour, and nothing is cut off.
func TestPaperIsUsed(t *testing.T) {
	h := demo.Serve(t, demo.Of(t, "harrow"))
	b := chromium.Open(t, minute, "about:blank", chromedp.EmulateViewport(658, 1000), chromium.Media("print"))
	for _, page := range []string{"parents/prepare/", "children/under-8/my-say/", "children/16-17/my-say/", "help/", "parents/before/"} {
		b.Do(chromedp.Navigate(h.Page(page)))
		for _, narrow := range chromium.Eval[[]string](b, `[...document.querySelectorAll("textarea, .paper")].filter(e => e.offsetWidth < 600).map(e => e.offsetWidth + " pixels: " + e.outerHTML)`) {
			t.Errorf("%s: %s", page, narrow)
		}
		if chromium.Eval[bool](b, `[...document.querySelectorAll(".now")].some(e => e.checkVisibility())`) {
			t.Errorf("%s: says on paper who is open now", page)
		}
		if wide := chromium.Eval[string](b, tooWide); wide != "" {
			t.Errorf("%s: %s", page, wide)
		}
	}
	b.Do(chromedp.Navigate(h.Page("help/")))
	b.Wait(`document.querySelector(".now")`) // or there was nothing to hide
}

var pageOfPDF = regexp.MustCompile(`/Type\s*/Page\b[^s]`)

// printed prints what a tab shows and returns the number of sheets.
func printed(t *testing.T, b *chromium.Tab, name string) int {
	t.Helper()
	pdf, err := chromedp.Run(b.Ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("FAMILYGUIDE_SHEETS"); dir != "" {
		write(t, filepath.Join(dir, filepath.FromSlash(name), "sheet.pdf"), pdf)
	}
	sheets := len(pageOfPDF.FindAll(pdf, -1))
	if sheets == 0 {
		t.Fatal("the PDF has no pages that can be counted")
	}
	return sheets
}
