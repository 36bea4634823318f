package timelinepage

import (
	"regexp"
	"testing"

	"familyguide/internal/test/demo"
)

var (
	asking = regexp.MustCompile(`id="?timeline-asking"?>(.*?)</p>`)
	tag    = regexp.MustCompile(`<[^>]*>`)
)

// TestWhoToAskKnowsTheseMeetings reads whom each page says to ask about a date: never a
// helpline that only listens.
func TestWhoToAskKnowsTheseMeetings(t *testing.T) {
	t.Parallel()
	const (
		family   = "Ask your social worker, or call Family Rights Group advice line on 0808 801 0366 (Monday to Friday, 9.30am to 3pm, not on bank holidays)."
		advocate = "Ask your social worker, or call Coram Voice on 0808 800 5792 (Monday to Friday, 9.30am to 6pm)."
	)
	for _, c := range []struct{ id, page, want string }{
		{"england", "timeline/", family},
		{"england", "children/12-15/dates/", advocate},
		{"england", "children/8-11/dates/", "Ask a grown-up you trust."},
		{"scotland", "timeline/", "Ask your social worker, or call Parentline, Children 1st on 08000 28 22 33."},
		{"wales", "timeline/", "Ask your social worker."},
		{"wales", "children/12-15/dates/", "Ask your social worker, or call Meic on 080880 23456 (Every day, 8am to midnight)."},
		{"northern-ireland", "timeline/", "Ask your social worker."},
		{"northern-ireland", "children/12-15/dates/", "Ask your social worker."},
		{"city-of-london", "timeline/", family}, // its own lawyers' advice is for legal questions
	} {
		page := string(demo.Of(t, c.id).Tree[c.page+"index.html"])
		found := asking.FindStringSubmatch(page)
		if found == nil {
			t.Fatalf("%s/%s says nobody to ask", c.id, c.page)
		}
		if got := tag.ReplaceAllString(found[1], ""); got != c.want {
			t.Errorf("%s/%s: %q, want %q", c.id, c.page, got, c.want)
		}
	}
}
