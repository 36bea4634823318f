package site

import (
	"strings"
	"testing"
)

func TestQuotationMarksAreCurly(t *testing.T) {
	for written, want := range map[string]string{
		`<p>Say &quot;Yes&quot; or "No".</p>`:                        `<p>Say “Yes” or “No”.</p>`,
		`<p>in quotes: 'to do something' and</p>`:                    `<p>in quotes: ‘to do something’ and</p>`,
		`<p><em>&quot;<a href="/help/">Help</a>&quot;</em> end.</p>`: `<p><em>“<a href="/help/">Help</a>”</em> end.</p>`,
		`<p>It&#39;s the children's, James' and the '90s.</p>`:       `<p>It’s the children’s, James’ and the ’90s.</p>`,
		`<p>("Who?" <b>"Me"</b>)</p>`:                                `<p>(“Who?” <b>“Me”</b>)</p>`,
		`<p>"'Come in,' she said"</p>`:                               `<p>“‘Come in,’ she said”</p>`,
		`<p title="a 'b'" class='c'>'tis</p>`:                        `<p title="a 'b'" class='c'>’tis</p>`,
		`<p>Use <code>"x"</code> here</p><pre>'y' "z"</pre>`:         `<p>Use <code>"x"</code> here</p><pre>'y' "z"</pre>`,
		`<li>"One</li><li>two"</li>`:                                 `<li>“One</li><li>two”</li>`,
		`<p>&ldquo;Kept&rdquo; &amp; don&rsquo;t “touch”</p>`:        `<p>&ldquo;Kept&rdquo; &amp; don&rsquo;t “touch”</p>`,
		`<p>Ask <a href="/x/">'who'</a>'s there</p>`:                 `<p>Ask <a href="/x/">‘who’</a>’s there</p>`,
		`<p>She said:<br>"Now"</p>`:                                  `<p>She said:<br>“Now”</p>`,
		``:                                                           ``,
		`plain "text"`:                                               `plain “text”`,
	} {
		if got := string(curly([]byte(written))); got != want {
			t.Errorf("%s\nis  %s\nnot %s", written, got, want)
		}
	}
}

// TestASentenceGoesOnInsideItsElements: a mark right after an element that does not end
// the sentence closes, one after any other opens.
func TestASentenceGoesOnInsideItsElements(t *testing.T) {
	for _, name := range strings.Fields("a abbr b bdi code del em i q small span strong sub sup time div li td h2") {
		want := "“a<" + name + ">b</" + name + ">”c"
		if name == "div" || name == "li" || name == "td" || name == "h2" {
			want = strings.Replace(want, "”", "“", 1)
		}
		written := strings.NewReplacer("“", `"`, "”", `"`).Replace(want)
		if got := string(curly([]byte(written))); got != want {
			t.Errorf("%s is %s, want %s", written, got, want)
		}
	}
	if got := string(curly([]byte(`"a<img src=x>"b`))); got != "“a<img src=x>”b" {
		t.Error(got)
	}
}

func TestCodeStaysAsItIsWritten(t *testing.T) {
	for _, name := range strings.Fields("code pre script style textarea") {
		written := "<" + name + `>"a" 'b'</` + name + ">"
		if got := string(curly([]byte(written + ` "c"`))); got != written+" “c”" {
			t.Errorf("%s becomes %s", written, got)
		}
	}
}
