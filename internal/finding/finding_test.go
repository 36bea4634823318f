package finding

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestAFindingPrintsWhatIsKnownOfItsPlace(t *testing.T) {
	for want, f := range map[string]Finding{
		"a.md:3:4: wrong (links)": {Check: "links", File: "a.md", Line: 3, Column: 4, Message: "wrong"},
		"a.md:3: wrong":           {File: "a.md", Line: 3, Message: "wrong", Hint: "mend it"},
		"a.md: wrong":             {File: "a.md", Column: 4, Message: "wrong"},
		"wrong (links)":           {Check: "links", Line: 3, Column: 4, Message: "wrong"},
	} {
		if got := f.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestSortPutsFaultsFirstThenGoesByPlace(t *testing.T) {
	l := List{
		{File: "a", Line: 1, Warning: true, Message: "w"},
		{File: "b", Line: 1, Message: "1"},
		{File: "a", Line: 10, Message: "2"},
		{File: "a", Line: 9, Column: 7, Message: "y"},
		{File: "a", Line: 9, Column: 7, Message: "x"},
		{File: "a", Line: 9, Column: 10, Message: "4"},
		{Message: "nowhere"},
		{Message: "nowhere", Warning: true},
	}
	l.Sort()
	want := "nowhere\na:9:7: x\na:9:7: y\na:9:10: 4\na:10: 2\nb:1: 1\nnowhere\na:1: w"
	if got := l.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Equal findings of several checks keep the order they came in.
func TestSortIsStable(t *testing.T) {
	l := List{{Message: "x", Check: "b"}, {Message: "x", Check: "a"}}
	l.Sort()
	if l[0].Check != "b" {
		t.Error("the order changed")
	}
}

func TestOnlyFaultsAreAnError(t *testing.T) {
	l := List{{Message: "w", Warning: true}, {Message: "f"}, {Message: "v", Warning: true}}
	if err := l.Err(); err == nil || err.Error() != "f" {
		t.Errorf("got %v", err)
	}
	if err := l.Warnings().Err(); err != nil {
		t.Errorf("warnings are an error: %v", err)
	}
	if n := len(l.Warnings()); n != 2 {
		t.Errorf("%d warnings", n)
	}
	if err := (List)(nil).Err(); err != nil {
		t.Errorf("no findings are an error: %v", err)
	}
	if l[1].Message != "f" || len(l) != 3 {
		t.Error("the list changed")
	}
}

func TestInNamesFilesFromWhereTheEditorIs(t *testing.T) {
	l := List{{File: "council.toml"}, {File: ""}, {File: "content/../x.md"}}
	for i, want := range []string{"mine/council.toml", "", "mine/x.md"} {
		if got := l.In("mine")[i].File; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := l.In("")[2].File; got != "content/../x.md" {
		t.Errorf(`In("") changed %q`, got)
	}
	if l[0].File != "council.toml" {
		t.Error("the list changed")
	}
}

func TestAtCountsLinesAndCharacters(t *testing.T) {
	for _, c := range []struct {
		text, before string
		want         string
	}{
		{"", "", "f:1:1"},
		{"abc", "ab", "f:1:3"},
		{"é€😀x", "é€😀", "f:1:4"},
		{"a\nbc", "a\nb", "f:2:2"},
		{"a\nbc", "a", "f:1:2"},
		{"a\r\nbc", "a\r\n", "f:2:1"},
		{"\ufeffab", "\ufeffa", "f:1:2"},
		{"\ufeffab", "", "f:1:1"},
		{"a\n", "a\n", "f:2:1"},
		{"a\xffb", "a\xff", "f:1:3"},
	} {
		if got := At("f", []byte(c.text), len(c.before)).Place(); got != c.want {
			t.Errorf("%q after %q: got %s, want %s", c.text, c.before, got, c.want)
		}
	}
	if got := At("f", []byte("a"), 99).Place(); got != "f:1:2" {
		t.Errorf("beyond the end: %s", got)
	}
}

func TestShortQuotesTheFirstSixtyLetters(t *testing.T) {
	sixty := strings.Repeat("é", 60)
	for text, want := range map[string]string{
		"": "", " a\n": "a", sixty: sixty, sixty + "\n": sixty, sixty + "x": sixty + "…",
		strings.Repeat("😀", 60): strings.Repeat("😀", 60), strings.Repeat("x", 1<<20): strings.Repeat("x", 60) + "…",
	} {
		if got := Short(text); got != want {
			t.Errorf("%.20q…: got %q, want %q", text, got, want)
		}
	}
}

// Places answers the same in any order.
func TestPlacesDoNotDependOnTheOrder(t *testing.T) {
	text := []byte(strings.Repeat("é\nab ", 20))
	p := NewPlaces(text)
	for _, step := range []int{1, 3, 7, 11} {
		for i := range len(text) {
			offset := i * step % len(text)
			line, column := p.Of(offset)
			if want := At("", text, offset); line != want.Line || column != want.Column {
				t.Fatalf("at %d: %d:%d, want %d:%d", offset, line, column, want.Line, want.Column)
			}
		}
	}
}

func TestReasonIsTheSameOnEverySystem(t *testing.T) {
	_, notThere := os.Open("/no/such/file")
	for want, err := range map[string]error{
		"it is not there":         fmt.Errorf("reading: %w", notThere),
		"permission denied":       &fs.PathError{Op: "open", Path: "/secret", Err: fs.ErrPermission},
		"no space left on device": &os.LinkError{Op: "link", Old: "a", New: "b", Err: syscall.ENOSPC},
		"odd":                     errors.New("odd"),
	} {
		if got := Reason(err); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
