package site

import (
	"errors"
	"testing"

	"github.com/gohugoio/hugo/common/herrors"
	"github.com/gohugoio/hugo/common/text"
)

// TestAMessageIsReportedOnce: Hugo logs some for every page, or for every use of a partial.
func TestAMessageIsReportedOnce(t *testing.T) {
	s := &project{files: map[string]file{}}
	one := entry{message: `"/site/content/en/a.md:3:5": there is no rule "x"`}
	other := entry{message: `"/site/content/en/a.md:4:5": there is no rule "x"`}
	if got := s.translate(nil, []entry{one, one, other, {}, one}); len(got) != 2 {
		t.Errorf("got %s", listing(got))
	}
}

// Hugo names the place beside the message, or nowhere.
func TestAnErrorOfHugosHasItsPlace(t *testing.T) {
	s := &project{files: map[string]file{}}
	at := func(message string) error {
		return herrors.NewFileErrorFromName(errors.New(message), "content/en/a.md").UpdatePosition(text.Position{Filename: "content/en/a.md", LineNumber: 3, ColumnNumber: 5})
	}
	for _, tt := range []struct {
		err  error
		want string
	}{
		{at("something is wrong"), "content/en/a.md:3:5: something is wrong"},
		{errors.New("something is wrong"), "something is wrong"},
		{errors.New("logged 3 error(s)"), ""},
	} {
		if got := s.translate(tt.err, nil).Error(); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.err, got, tt.want)
		}
	}
}
