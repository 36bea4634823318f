package acceptance

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"familyguide/internal/council"
	"familyguide/internal/test/demo"
)

// TestTableSaysWhatTheProgramSays compares the months of timeline/dates/, the answer
// without scripts, with `familyguide timeline`, for every built-in profile, as each nation has
// rules of its own: every day and kind, every step. A sample is each 97th answer.
func TestTableSaysWhatTheProgramSays(t *testing.T) {
	for _, id := range council.BuiltInIDs() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			var answers []inTable
			for name, page := range demo.Of(t, id).Tree {
				if monthPage.MatchString(name) {
					answers = append(answers, readTable(t, page)...)
				}
			}
			slices.SortFunc(answers, func(a, b inTable) int { return strings.Compare(a.date+a.kind, b.date+b.kind) })
			if len(answers) < 2*500 || answers[len(answers)-1].date != "2028-12-29" {
				t.Fatalf("the table has %d answers, which is not every working day to the end of 2028", len(answers))
			}
			every := 97
			if full {
				every = 1
			}
			for i := 0; i < len(answers); i += every {
				a := answers[i]
				if want := told(timelineOf(t, id, a.kind, a.date)); !slices.Equal(a.steps, want) {
					t.Errorf("%s %s:\n%s\nthe program:\n%s", a.kind, a.date, strings.Join(a.steps, "\n"), strings.Join(want, "\n"))
				}
			}
		})
	}
}

// monthPage matches a month of the list of dates.
var monthPage = regexp.MustCompile(`^timeline/dates/\d{4}-\d\d/(index\.html)?$`)

// told writes what the program says as [readTable] does.
func told(steps []step) []string {
	repeats := map[string]bool{}
	for _, s := range steps {
		if s.N > 1 {
			repeats[s.ID] = true
		}
	}
	var lines []string
	for _, s := range steps {
		if !s.forFamily() {
			continue
		}
		line := s.ID
		if s.ID == "core-group" || s.ID == "review-conference" || repeats[s.ID] {
			line += fmt.Sprint("/", s.N)
		}
		if s.Limit != "" {
			line += " " + s.Limit
		}
		lines = append(lines, line)
	}
	return lines
}

// An inTable is one conference in the table, the element "initial-2026-12-14", and its
// steps, "core-group/2 2027-02-08".
type inTable struct {
	kind, date string
	steps      []string
}

var idInTable = regexp.MustCompile(`^(initial|review|pre-birth|transfer-in)-(\d{4}-\d\d-\d\d)$`)

// readTable reads the page as cmd/familyguide/CONTRACT.md, section 5, describes it.
func readTable(t *testing.T, page []byte) []inTable {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var answers []inTable
	for n := range root.Descendants() {
		if m := idInTable.FindStringSubmatch(attr(n, "id")); m != nil {
			answers = append(answers, inTable{kind: m[1], date: m[2]})
		}
		last := len(answers) - 1
		if name := attr(n, "data-step"); name != "" {
			if nth := attr(n, "data-n"); nth != "" {
				name += "/" + nth
			}
			answers[last].steps = append(answers[last].steps, name)
		}
		if n.Data == "time" && last >= 0 {
			steps := answers[last].steps
			steps[len(steps)-1] += " " + attr(n, "datetime")
		}
	}
	return answers
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if n.Type == html.ElementNode && a.Key == name {
			return a.Val
		}
	}
	return ""
}
