package tomlfile_test

import (
	"fmt"
	"strings"
	"testing"

	"familyguide/internal/tomlfile"
)

// TestEveryLineThatCannotBeReadIsReported: all faults of a file in one run, in an
// editor's words.
func TestEveryLineThatCannotBeReadIsReported(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"a = 1\nb = Where\nc = 22/11/2026\nd = \"x\nchecked = 2026-02-31\n", []string{
			"x:2:5: the value is not written in a way this file can hold", "x:3:7: a day is not written like this",
			"x:4:7: the text is not closed with a quotation mark", "x:5:19: there is no such day in the calendar"}},
		{"sources = [\n  \"a\",\nchecked = 2026-11-22\nlast = \"a\"\n", []string{"x:1:1: this does not end before the next line starts"}},
		{"sources = [{ id = \"a\", read = 22 November 2026 }]\nweight = 1e400\n", []string{"x:1:34: a day is not written like this", "x:2:10: the number is too large"}},
		{"a = [\n  { b = c },\n  { b = d },\n  { b = \"e\" },\n]\n", []string{
			"x:2:9: the value is not written in a way this file can hold", "x:3:9: the value is not written in a way this file can hold"}},
		{"a = [\n  \"b\",\n  c\n]\nd = e\n", []string{
			"x:3:3: the value is not written in a way this file can hold", "x:5:5: the value is not written in a way this file can hold"}},
		{"a = [\n  { b = \"c\" }\n  { b = \"d\" }\n]\n", []string{"x:3:3: the list is not closed, or a comma is missing in it"}},
		{"a = [\n          b,\n          c,\n]\n", []string{
			"x:2:11: the value is not written in a way this file can hold", "x:3:11: the value is not written in a way this file can hold"}},
		{"a = [\n  { b = \"c\" },\n", []string{"x:2:15: the list is not closed, or a comma is missing in it"}},
		{"a = \"\"\"\nb\nc = 1\nd = e\n", []string{"x:1:1: the text is not closed with a quotation mark", "x:4:5: the value is not written in a way this file can hold"}},
		{"a = \"\"\"\nb\n\"\"\"\nc = \"d\n", []string{"x:4:7: the text is not closed with a quotation mark"}},
		{"a = 1\na = [\n  { b = 1 },\n]\n", []string{"x:2:1: this name is given twice"}},
		{"a: [\n  \"b\",\n]\n", []string{"x:1:2: there is no = after the first word"}},
		{"a = [\n\n  # b\n  { b = 1 },\n\n  { b = c }, # d\n\n]\ne = f\n", []string{
			"x:6:9: the value is not written in a way this file can hold", "x:9:5: the value is not written in a way this file can hold"}},
		{"a = 1\n[[b]\nc = 1\nc = 2\n[a]\nd = 1\n[e]\nf = g\n", []string{
			"x:2:4: the heading is not closed", "x:5:2: this name is given twice", "x:8:5: the value is not written in a way this file can hold"}},
		{"a = [\n  1,\n]\nb\u00a0= 2\nc = d\n", []string{
			"x:4:2: there is a character that cannot be seen, or that only looks like a space", "x:5:5: the value is not written in a way this file can hold"}},
		{"a = 1\na = 2\n", []string{"x:2:1: this name is given twice"}},
		{"a = “Where?”\nb: \"x\"\nc = 'It''s'\nd = True\n", []string{
			"x:1:5: the value is not written in a way this file can hold", "x:2:2: there is no = after the first word",
			"x:3:9: something follows after the value", "x:4:5: the value is not written in a way this file can hold"}},
		{"a = 99999999999999999999\nb = 01\nc =\n=\n", []string{
			"x:1:5: the number is too large", "x:2:5: a number starts with 0", "x:3:4: there is no value after the =", "x:4:1: the line starts with a character that no key starts with"}},
	} {
		_, faults := tomlfile.Read("x", []byte(c.text), 0)
		var got []string
		for _, f := range faults {
			got = append(got, f.Place()+": "+f.Message)
			if f.Hint == "" {
				t.Errorf("%s has no hint", f.Message)
			}
		}
		for i := range max(len(got), len(c.want)) {
			if i >= len(got) || i >= len(c.want) || got[i] != c.want[i] {
				t.Errorf("%q: got\n%q\nwant\n%q", c.text, got, c.want)
				break
			}
		}
	}
}

// TestWhatCanBeReadIsRead: one bad line hides no other.
func TestWhatCanBeReadIsRead(t *testing.T) {
	const text = "title = Where\nband = \"parents\"\r\nchecked = 22/11/2026\r\n\nsources = [\n  { id = \"a\", read = 2026-11-22 },\n  { id = b },\n]\n[build]\nlist = never\nsitemap.x = 1\n"
	c, faults := tomlfile.Read("x", []byte(text), 1)
	if len(faults) != 4 {
		t.Errorf("%d faults: %v", len(faults), faults)
	}
	if len(c.Values) != 3 || len(c.Values["sources"].([]any)) != 1 || c.Values["band"] != "parents" || c.Values["build"] == nil {
		t.Errorf("values %v", c.Values)
	}
	var unread []string
	for _, k := range c.Unread {
		unread = append(unread, fmt.Sprintf("%s on line %d", strings.Join(k.Path, "."), k.Line))
	}
	if got := strings.Join(unread, ", "); got != "title on line 2, checked on line 4, build.list on line 11" {
		t.Errorf("unread: %s", got)
	}
	if len(c.Text) != len(text) || strings.Count(string(c.Text), "\n") != strings.Count(text, "\n") {
		t.Errorf("the lines have moved: %q", c.Text)
	}
}

func TestTextThatIsNotTOMLHasNoValues(t *testing.T) {
	if c, faults := tomlfile.Read("x", []byte(strings.Repeat("=\n", 60)), 0); c.Values != nil || len(faults) == 0 {
		t.Errorf("values %v, faults %v", c.Values, faults)
	}
}
