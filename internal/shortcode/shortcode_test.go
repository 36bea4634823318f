package shortcode

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestShortcodesAreFoundAsHugoFindsThem(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`{{< rule "minutes" >}}`, `rule [minutes]`},
		{`{{<rule minutes>}}`, `rule [minutes]`},
		{"{{<\n  rule\t\"minutes\"\r\n>}}", `rule [minutes]`},
		{`{{% local "recording" "own" %}}`, `%local [recording own]`},
		{"{{< word \"quorate\" `enough \"people\"` >}}", `word [quorate enough "people"]`},
		{`{{< rule "" >}}`, `rule []`},
		{`{{< details summary="If you are late" >}}Ring.{{< /details >}}`, `details= [summary=If you are late] /details []`},
		{`{{% say %}}When?{{% /say %}}`, `%say [] %/say []`},
		{`{{< /details>}}`, `/details []`},
		{`{{< ring/>}}`, `ring/ []`},
		{`{{< see-dates />}}`, `see-dates []`},
		{`{{< council >}}{{< council >}}`, `council [] council []`},
		{`{{< >}}`, ` []`},
		{`{{< word "é" >}}`, `word [é]`},
		// Not shortcodes.
		{``, ``},
		{`{{ .Title }} {< rule >} {{`, ``},
		{`{{</* rule "minutes" */>}}`, ``},
		{`{{%/* rule "minutes" */%}}`, ``},
		{`{{< rule "minutes" }}`, ``},
		{`{{< rule "minutes" %}}`, ``},
		{`{{< rule "minutes >}}`, ``},
		{`{{< rule ` + strings.Repeat("x", longest) + ` >}}`, ``},
		// Text that is not a shortcode does not hide one that follows.
		{`{{</* rule */>}} {{< council >}}`, `council []`},
	} {
		var got []string
		for s := range In([]byte(c.text), 0) {
			name := s.Name
			if s.Closing {
				name = "/" + name
			}
			if s.Markdown {
				name = "%" + name
			}
			if s.Named {
				name += "="
			}
			got = append(got, fmt.Sprintf("%s %v", name, s.Args))
			if text := c.text[s.Start:s.End]; !strings.HasPrefix(text, "{{") || !strings.HasSuffix(text, "}}") {
				t.Errorf("%q: it is from %d to %d, %q", c.text, s.Start, s.End, text)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestASearchBeginsWhereItIsTold(t *testing.T) {
	text := []byte(`{{< council >}} {{< say >}} {{< rule "minutes" >}}`)
	var names []string
	for s := range In(text, 5) {
		if names = append(names, s.Name); len(names) == 1 {
			break
		}
	}
	if !slices.Equal(names, []string{"say"}) {
		t.Errorf("%q", names)
	}
}

func TestAPageOfOpeningBracesIsReadInTime(t *testing.T) {
	for range In([]byte(strings.Repeat("{{<", 1<<18)), 0) {
		t.Error("nothing is whole")
	}
}

func TestTheTableAgreesWithItself(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Table {
		if seen[s.Name] || Foreign[s.Name] != "" {
			t.Errorf("%s is there twice", s.Name)
		}
		seen[s.Name] = true
		if found, ok := Named(s.Name); !ok || found.Name != s.Name {
			t.Errorf("%s is not found", s.Name)
		}
		for i, a := range s.Args {
			if a.What == "" || a.Kind == "" || a.Many && i != len(s.Args)-1 {
				t.Errorf("%s: argument %d is %+v", s.Name, i, a)
			}
			if i > 0 && s.Args[i-1].Optional && !a.Optional {
				t.Errorf("%s: an argument that it needs follows one that may be left out", s.Name)
			}
		}
		if s.Means == "" {
			continue
		}
		// The example is one that the table allows.
		codes := slices.Collect(In([]byte(s.Usage()), 0))
		if len(codes) == 0 || codes[0].Name != s.Name || (len(codes) == 2) != s.Text || s.Text && !codes[1].Closing {
			t.Errorf("%s is shown as %s", s.Name, s.Usage())
			continue
		}
		n := len(codes[0].Args)
		if n < s.Least() || s.Most() >= 0 && n > s.Most() {
			t.Errorf("%s: %s has %d arguments, and it takes %d to %d", s.Name, s.Usage(), n, s.Least(), s.Most())
		}
		if codes[0].Markdown && s.Form == Angle || !codes[0].Markdown && s.Form == Markdown {
			t.Errorf("%s is shown as %s", s.Name, s.Usage())
		}
	}
	if _, ok := Named("nope"); ok {
		t.Error("nope is in the table")
	}
}

func TestHowManyArgumentsAShortcodeTakes(t *testing.T) {
	for name, want := range map[string]string{
		"council": "0 0", "rule": "1 2", "if-rule": "1 -1", "contacts": "1 -1", "choose": "3 3", "advocacy-consent": "0 1", "details": "1 1",
	} {
		s, _ := Named(name)
		if got := fmt.Sprint(s.Least(), " ", s.Most()); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	s, _ := Named("contacts")
	if s.Arg(0).Kind != Readers || s.Arg(1).Kind != Contact || s.Arg(5).Kind != Contact {
		t.Error("the last argument may be repeated, and is of one kind")
	}
}

// TestBracesThatDoNotEndAreFound: with where what was meant may end, so that the rest of the
// page can be read.
func TestBracesThatDoNotEndAreFound(t *testing.T) {
	for text, want := range map[string]string{
		`a {{< rule "x" >} b {{< c >}} d`:    `{{< rule "x" >}`,
		`a {{< rule "x" > b`:                 `{{< rule "x" > `,
		`a {{< rule "x" }} b`:                `{{< rule "x" }}`,
		"a {{< rule \"x\" b\n{{< c >}}":      `{{< rule "x" b`,
		"a {{< rule \"x b >}} c\nd":          `{{< rule "x b >}`,
		"a {{% rule b\n\nc %}}":              `{{% rule b`,
		"a {{< rule\n\"x\" >}} b {{% c %}}":  ``,
		`a {{</* rule "x" */>}} {{</* x */>`: ``,
		`a {{ rule }} {< rule >}} {{<`:       `{{<`,
	} {
		got := ""
		for start, end := range Cut([]byte(text)) {
			got += text[start:end]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
