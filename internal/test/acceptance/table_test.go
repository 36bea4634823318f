package acceptance

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"familyguide/internal/test/demo"
)

// TestTableSaysWhatTheProgramSays compares timeline/dates/, the answer without
// scripts, with `familyguide timeline`: every day and kind, every step.
func TestTableSaysWhatTheProgramSays(t *testing.T) {
	for _, id := range councils() {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			answers := readTable(t, demo.Of(t, id).Tree["timeline/dates/index.html"])
			if len(answers) < 2*240 {
				t.Fatalf("the table has %d answers, which is not a year of working days", len(answers))
			}
			every := 97
			if full {
				every = 1
			}
			for i := 0; i < len(answers); i += every {
				kind, date, _ := strings.Cut(answers[i].id, "-")
				if got, want := answers[i].steps, told(timelineOf(t, id, kind, date)); !slices.Equal(got, want) {
					t.Errorf("%s:\n%s\nthe program:\n%s", answers[i].id, strings.Join(got, "\n"), strings.Join(want, "\n"))
				}
			}
		})
	}
}

// told writes what the program says as [readTable] does.
func told(steps []step) []string {
	var lines []string
	for _, s := range steps {
		if !s.forFamily() {
			continue
		}
		line := s.ID
		if s.ID == "core-group" || s.ID == "review-conference" {
			line += fmt.Sprint("/", s.N)
		}
		if s.Limit != "" {
			line += " " + s.Limit
		}
		lines = append(lines, line)
	}
	return lines
}

// An inTable is one conference in the table: "initial-2026-12-14" and its steps,
// "core-group/2 2027-02-08".
type inTable struct {
	id    string
	steps []string
}

// readTable reads the page as cmd/familyguide/CONTRACT.md, section 5, describes it.
func readTable(t *testing.T, page []byte) []inTable {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var answers []inTable
	for n := range root.Descendants() {
		id := attr(n, "id")
		if strings.HasPrefix(id, "initial-") || strings.HasPrefix(id, "review-") {
			answers = append(answers, inTable{id: id})
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
