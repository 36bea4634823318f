package written

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	familyguide "familyguide"
	"familyguide/internal/council"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
	"familyguide/internal/site"
	"familyguide/internal/words"
)

// shortcodes are those that are read as text, and how they are read here. A council's
// own text on a topic is read in the profile: here it is nothing.
var shortcodes = []string{
	`{{< council >}}`, `{{< advocate >}}`, `{{< advocacy-age >}}`,
	`{{< rule "minutes" >}}`, `{{< rule "reports-shared" >}}`, `{{< rule "reports-shared" "review" >}}`, `{{< rule "invitation" >}}`,
	`{{< amount "minutes" >}}`, `{{< amount "reports-shared" "initial" >}}`, `{{< amount "invitation" >}}`, `{{< amount "review-conference" >}}`,
	`{{< word "core-group" >}}`, `{{< word "core-group" "core groups" >}}`,
	`{{< write "a" "What do you want to say?" >}}`, `{{< draw "Draw the room" >}}`, `{{< choose "b" "How do you feel?" "good|not so good" >}}`,
}

// TestShortcodesAreReadAsTheyAreRendered compares the words that a sentence is measured
// with and the words that Hugo puts into the page, for each shortcode and several
// councils. Names are read with capitals, so that they are not taken for hard words.
func TestShortcodesAreReadAsTheyAreRendered(t *testing.T) {
	text := "+++\ntitle = \"X\"\nband = \"parents\"\nchecked = 2026-11-22\nsources = []\n+++\n"
	for i, code := range shortcodes {
		text += fmt.Sprintf("\nStart%d %s end%d.\n", i, code, i)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "content", "en", "parents", "zz.md")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"england", "harrow", "barnsley"} {
		p, faults := council.BuiltIn(id)
		if err := faults.Err(); err != nil {
			t.Fatal(err)
		}
		guide := words.ForProfile(p, familyguide.Guide, layers.Folder(dir))
		made, faults := site.Build(site.Input{Profile: p, Layers: stack(guide...), Today: today})
		if err := faults.Err(); err != nil {
			t.Fatal(err)
		}
		w, _ := words.Of("en", guide...)
		rendered := plainText(tags.ReplaceAllString(string(made["parents/zz/index.html"]), ""))
		read := plainText(string(reading.Expanded([]byte(text), orStandIn(spoken(p, w)))))
		for i, code := range shortcodes {
			want, got := between(rendered, i), between(read, i)
			if !strings.EqualFold(want, got) || want == "" && code != `{{< advocacy-age >}}` {
				t.Errorf("%s: %s is read as %q, and rendered as %q", id, code, got, want)
			}
		}
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// plainText returns the letters, digits and marks of a text, on one line.
func plainText(text string) string {
	text = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "- ", "").Replace(html.UnescapeString(text))
	return strings.Join(strings.Fields(text), " ")
}

func between(text string, i int) string {
	_, text, _ = strings.Cut(text, fmt.Sprintf("Start%d ", i))
	text, _, _ = strings.Cut(text, fmt.Sprintf("end%d.", i))
	return strings.TrimSpace(text)
}
