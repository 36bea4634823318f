package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"path"
	"strings"

	"familyguide/internal/shadow"
	"familyguide/internal/tree"
)

// An embed is a text that a layout puts between two marks inside a text of JavaScript.
// The marks are not published.
type embed struct {
	from, to string
	fit      func(text, root string) string
}

// embeds are made fit for another site's page: the timeline page's form and answer
// (embed/markup.html), and its styles (embed/styles.html).
var embeds = []embed{
	{"<!--embed-->", "<!--/embed-->", embedded},
	{"/*embed*/", "/*/embed*/", func(sheet, _ string) string { return shadow.Styles(sheet, isAround) }},
}

// isAround reports whether the elements of a class are around the form and the answer, or
// on other pages.
func isAround(class string) bool {
	switch class {
	case "top", "council", "languages", "demonstration", "draft", "sign-off", "skip", "foot", "checked":
		return true
	}
	return strings.HasPrefix(class, "band-")
}

func setEmbeds(out tree.Tree, root string) error {
	for name, script := range out {
		if path.Base(name) != "timeline.js" {
			continue
		}
		for _, e := range embeds {
			fit, err := e.set(script, root)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			script = fit
		}
		out[name] = script
	}
	return nil
}

// set returns a script with its text made fit, if it has the marks.
func (e embed) set(script []byte, root string) ([]byte, error) {
	before, rest, marked := bytes.Cut(script, []byte(e.from))
	if !marked {
		return script, nil
	}
	inside, after, _ := bytes.Cut(rest, []byte(e.to))
	var text string
	if err := json.Unmarshal(fmt.Appendf(nil, `"%s"`, inside), &text); err != nil {
		return nil, err
	}
	quoted, err := quoted(e.fit(text, root))
	return bytes.Join([][]byte{before, quoted, after}, nil), err
}

// quoted returns a text as JavaScript writes it between quotation marks.
func quoted(text string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(text)
	return bytes.TrimSuffix(bytes.TrimPrefix(b.Bytes(), []byte(`"`)), []byte("\"\n")), err
}

// embedded returns markup as another site's page shows it. Links lead to index.html and
// are named data-to, because a link from the root would lead into the site around it:
// static/scripts/family-dates.js makes links of them. The addresses of the engine are left
// out, which the script knows itself. The data becomes a div: without a script element the
// text may itself be inside one.
func embedded(markup, root string) string {
	var b strings.Builder
	skipped, data := false, false
	for _, t := range piecesOf([]byte(markup)) {
		switch {
		case t.begins("noscript"): // there is a script
			skipped = true
		case t.ends("noscript"):
			skipped = false
		case skipped:
		case t.begins("script") && t.attribute("type") == "application/json":
			data = true
			b.WriteString(t.tag("div hidden", "type", root))
		case t.ends("script") && data:
			data = false
			b.WriteString("</div>")
		case t.has("href") || t.hasPrefixed("data-src-"):
			b.WriteString(t.tag(t.Data, "", root))
		default:
			b.WriteString(t.raw)
		}
	}
	return lines(b.String())
}

func (t piece) attribute(name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func (t piece) has(name string) bool {
	for _, a := range t.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

func (t piece) hasPrefixed(prefix string) bool {
	for _, a := range t.Attr {
		if strings.HasPrefix(a.Key, prefix) {
			return true
		}
	}
	return false
}

// tag returns a start tag without one attribute and the addresses of the engine.
func (t piece) tag(name, without, root string) string {
	var b strings.Builder
	b.WriteString("<" + name)
	for _, a := range t.Attr {
		switch {
		case a.Key == without || strings.HasPrefix(a.Key, "data-src-"):
			continue
		case a.Key == "href":
			a.Key, a.Val = "data-to", linkTo(a.Val, root)
		}
		b.WriteString(" " + a.Key)
		if a.Val != "" {
			b.WriteString(`="` + html.EscapeString(a.Val) + `"`)
		}
	}
	return b.String() + ">"
}

// linkTo returns an address of the site from its root, and of a folder its index.html.
func linkTo(address, root string) string {
	to := strings.TrimPrefix(address, root)
	if strings.HasSuffix(to, "/") && !strings.Contains(to, ":") {
		to += "index.html"
	}
	return to
}

// lines removes empty lines, and the spaces around the ends of lines. The two line ends
// that JavaScript did not allow in a text until 2019 become entities.
func lines(text string) string {
	const space = " \t\n\f\r"
	all := strings.Split(text, "\n")
	kept := all[:1]
	for i, line := range all[1:] {
		kept[len(kept)-1] = strings.TrimRight(kept[len(kept)-1], space)
		if line = strings.TrimLeft(line, space); line != "" || i == len(all)-2 {
			kept = append(kept, line)
		}
	}
	return strings.NewReplacer("\u2028", "&#8232;", "\u2029", "&#8233;").Replace(strings.Join(kept, "\n"))
}
