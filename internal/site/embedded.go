package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"path"
	"strings"

	"familyguide/internal/tree"
)

// embed/markup.html puts the timeline page's form and answer between these marks, inside
// a text of JavaScript. They are not published.
var embedFrom, embedTo = []byte("<!--embed-->"), []byte("<!--/embed-->")

// setEmbeds makes that markup fit for another site's page. Links lead to index.html and
// are named data-to: static/scripts/family-dates.js makes links of them, because a link
// from the root would lead into the site around it. The addresses of the engine are the
// script's own. The data stands in a div: the text has no script element, so that it may
// itself stand in one.
func setEmbeds(out tree.Tree, root string) error {
	for name, script := range out {
		if path.Base(name) != "timeline.js" {
			continue
		}
		before, rest, marked := bytes.Cut(script, embedFrom)
		if !marked {
			continue
		}
		text, after, _ := bytes.Cut(rest, embedTo)
		var markup string
		if err := json.Unmarshal(fmt.Appendf(nil, `"%s"`, text), &markup); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		quoted, err := quoted(embedded(markup, root))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		out[name] = bytes.Join([][]byte{before, quoted, after}, nil)
	}
	return nil
}

// quoted returns a text as it stands between the quotation marks of JavaScript.
func quoted(text string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(text)
	return bytes.TrimSuffix(bytes.TrimPrefix(b.Bytes(), []byte(`"`)), []byte("\"\n")), err
}

// embedded returns markup as another site's page shows it.
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

// tag writes a start tag anew, without one attribute and the addresses of the engine.
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

// lines takes out empty lines, and the spaces around the ends of lines. It writes the line
// ends that JavaScript knew until 2019 as entities.
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
