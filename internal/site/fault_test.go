package site

import "testing"

// TestAMessageIsReportedOnce: Hugo logs some for every page, or for every use of a partial.
func TestAMessageIsReportedOnce(t *testing.T) {
	s := &project{files: map[string]file{}}
	one := entry{message: `"/site/content/en/a.md:3:5": there is no rule "x"`}
	other := entry{message: `"/site/content/en/a.md:4:5": there is no rule "x"`}
	if got := s.translate(nil, []entry{one, one, other, {}, one}); len(got) != 2 {
		t.Errorf("got %s", listing(got))
	}
}
