package written

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestWordsThatACouncilsWordsPageLostAreOneFaultOfThatPage: the guide's own pages count on
// them, and a page of the council's has to explain them itself.
func TestWordsThatACouncilsWordsPageLostAreOneFaultOfThatPage(t *testing.T) {
	words := "+++\ntitle = \"Words\"\nband = \"all\"\nchecked = 2026-11-22\nsources = []\n+++\n\n"
	parents := strings.Replace(words, "all", "parents", 1) + "The threshold and the quorum. The chair is a paediatrician.\n"
	guide := fstest.MapFS{
		"content/en/words/_index.md":  {Data: []byte(words + "## Threshold, quorum\n\nHow bad it is.\n\n## Chair\n\nWho leads.\n")},
		"content/en/parents/guide.md": {Data: []byte(parents)},
	}
	council := fstest.MapFS{
		"content/en/words/_index.md": {Data: []byte(words + "The **chair** leads.\n")},
		"content/en/parents/own.md":  {Data: []byte(parents)},
	}
	var got []string
	for _, f := range Run(Input{Layers: stack(guide, council), Today: today}) {
		if f.Check == "reading-word" {
			got = append(got, f.String())
		}
	}
	const why = "is a hard word for parents, and the page or the words page does not explain it (reading-word)"
	want := `content/en/parents/guide.md:8:46: "paediatrician" ` + why + `
content/en/parents/own.md:8:5: "threshold" ` + why + `
content/en/parents/own.md:8:23: "quorum" ` + why + `
content/en/parents/own.md:8:46: "paediatrician" ` + why + `
content/en/words/_index.md: does not explain words that other pages leave to the words page: Threshold, quorum (reading-word)`
	if strings.Join(got, "\n") != want {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}
