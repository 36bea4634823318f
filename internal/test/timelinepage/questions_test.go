package timelinepage

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// shownLines are the lines of the page of all questions that can be seen.
const shownLines = `[...document.querySelectorAll("main .index li")].filter(line => line.offsetParent !== null).map(line => line.querySelector("a").textContent.trim())`

// look types into the field of the page of all questions.
func (b *tab) look(text string) []string {
	b.T.Helper()
	return chromium.Eval[[]string](b.Tab, fmt.Sprintf(`(() => {
		const field = document.getElementById("filter");
		field.value = %q;
		field.dispatchEvent(new Event("input", {bubbles: true}));
		return %s })()`, text, shownLines))
}

// TestQuestionsAreFoundByWhatPeopleCallThem types words of a letter, and words for a fear.
// What is typed asks the host for nothing.
func TestQuestionsAreFoundByWhatPeopleCallThem(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	b := open(t, h.Page("questions/"))
	all := b.look("")
	if len(all) < 150 {
		t.Fatalf("only %d lines", len(all))
	}
	asked := len(h.Since(0))
	for typed, want := range map[string]string{
		"taken away":      "Taken away",
		"TAKEN":           "Taken away",
		" away, taken! ":  "Taken away",
		"social services": "Social services",
		"icpc":            "ICPC: initial child protection conference",
		"CP plan":         "CP plan",
		"thres":           "Threshold",
		"report":          "The reports",
		"8 to 11 advoc":   "",
		"kill myself":     "Hurt or kill myself: talk to someone now",
		"speak up":        "Who can speak up for me? (8 to 11)",
	} {
		found := b.look(typed)
		if want != "" && !slices.Contains(found, want) || len(found) > 20 {
			t.Errorf("%q finds %q, want %q", typed, found, want)
		}
	}
	const beside = `[".letters", "[data-children]"].filter(part => document.querySelector(part).offsetParent !== null).join()`
	for typed, want := range map[string]string{"": ".letters,[data-children]", "threshold": "", "speak up for me": "[data-children]"} {
		b.look(typed)
		if shown := chromium.Eval[string](b.Tab, beside); shown != want {
			t.Errorf("beside the lines for %q there are %q, want %q", typed, shown, want)
		}
	}
	if found := b.look("zzzz"); len(found) != 0 {
		t.Errorf("%q", found)
	}
	if said := chromium.Eval[string](b.Tab, `document.querySelector("[data-filter] [role=status]").textContent`); said != "Nothing found. Try another word, or ask somebody: see Help and contacts, below." {
		t.Errorf("the page says %q", said)
	}
	if empty := chromium.Eval[int](b.Tab, `[...document.querySelectorAll("[data-lines]")].filter(part => !part.hidden).length`); empty != 0 {
		t.Errorf("%d letters stay without a line", empty)
	}
	if again := b.look(""); len(again) != len(all) {
		t.Errorf("%d lines come back of %d", len(again), len(all))
	}
	more := slices.DeleteFunc(h.Since(asked), func(request string) bool { return strings.Contains(request, "/icons/") }) // the tab's own, in its own time
	if len(more) != 0 {
		t.Errorf("the page asked for %q", more)
	}
}

// TestQuestionsAreAllThereWithoutAScript: no field that does nothing, and every line.
func TestQuestionsAreAllThereWithoutAScript(t *testing.T) {
	t.Parallel()
	b := openWithoutScripts(t, demo.Serve(t, demo.Of(t, "scotland")).Page("questions/"))
	if n := chromium.Eval[int](b.Tab, shownLines+".length"); n < 150 {
		t.Errorf("only %d lines", n)
	}
	if !chromium.Eval[bool](b.Tab, `document.querySelector("[data-filter]").hidden`) {
		t.Error("a field is shown that does nothing")
	}
}
