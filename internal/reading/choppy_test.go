package reading

import (
	"strings"
	"testing"
)

func TestShortRunsEndWithTheParagraphAndAtALongSentence(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a run", "Ask them. Go home. Wait a bit. Rest.", "Ask them.|Go home.|Wait a bit.|Rest."},
		{"too few", "Ask them. Go home. Wait a bit.", ""},
		{"a long sentence between", "Ask them. Go home. This one is long enough to read well. Wait. Rest.", ""},
		{"a long sentence before", "This one is long enough to read well. One. Two. Three. Four.", "One.|Two.|Three.|Four."},
		{"two paragraphs", "Ask them. Go home.\n\nWait a bit. Rest.", ""},
		{"list items", "- Ask them.\n- Go home.\n- Wait a bit.\n- Rest.", ""},
		{"in a list item", "- One. Two. Three. Four.\n- Five.", "One.|Two.|Three.|Four."},
		{"two runs", "One. Two. Three. Four.\n\nFive. Six. Seven. Eight. Nine.", "One.|Two.|Three.|Four. / Five.|Six.|Seven.|Eight.|Nine."},
		{"empty", "", ""},
	} {
		var runs []string
		for _, run := range Read([]byte(tt.text), nil).ShortRuns(7, 4) {
			var texts []string
			for _, s := range run {
				texts = append(texts, s.Text)
			}
			runs = append(runs, strings.Join(texts, "|"))
		}
		if got := strings.Join(runs, " / "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
