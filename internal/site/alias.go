package site

import (
	"bytes"
	"fmt"
	htmltemplate "html/template"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/frontmatter"
	"familyguide/internal/layers"
	"familyguide/internal/tree"
)

// moved is the page at an old address. It redirects at once without a script, and search
// engines do not index it.
var moved = htmltemplate.Must(htmltemplate.New("moved").Parse(`<!doctype html>
<html lang="{{.Lang}}" dir="{{.Direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={{.To}}">
</head>
<body>
<main><h1>{{.Moved}}</h1>
<p><a href="{{.To}}">{{.Title}}</a></p></main>
</body>
</html>
`))

// publishAliases adds a page at every old address, and reports addresses that are taken.
func (s *project) publishAliases(out tree.Tree) finding.List {
	var faults finding.List
	from, taken := map[string]*layers.Page{}, spellingsOf(out)
	for _, lang := range s.langs {
		for _, p := range s.stack.Pages(lang) {
			for _, alias := range p.Front.Aliases {
				name := frontmatter.AliasFile(alias)
				if original := from[name]; original != nil && s.published(p) == lang+"/"+s.published(original) {
					name = lang + "/" + name // a translation of the page, with the head it was copied with
				}
				_, made := out[name]
				other := from[name]
				switch {
				case other == p:
					faults = append(faults, aliasFault(p, alias, fmt.Sprintf("the old address %s is given twice", alias), "take one of the two out"))
				case other != nil:
					faults = append(faults, aliasFault(p, alias, fmt.Sprintf("the old address %s is also one of %s", alias, other.Name), "an address can lead to one page only: take it out of the other"))
				case made && name == s.published(p):
					faults = append(faults, aliasFault(p, alias, fmt.Sprintf("%s is the address that the page has now", alias), "take it out"))
				case made:
					faults = append(faults, aliasFault(p, alias, fmt.Sprintf("%s is not an old address: the site has a page or a file there", alias),
						"take it out, or drop the page that is there now"))
				case taken.clash(name) != "":
					faults = append(faults, aliasFault(p, alias, fmt.Sprintf("%s cannot be an old address beside %s", alias, taken.clash(name)),
						"take it out: many hosts ignore capital letters, and none has a file and a folder of one name"))
				default:
					from[name] = p
					taken.add(name)
				}
			}
		}
	}
	for name, p := range from {
		out[name] = s.movedPage(p)
	}
	return faults
}

func aliasFault(p *layers.Page, alias, message, hint string) finding.Finding {
	line, column := p.Front.PlaceOf("aliases", alias)
	return finding.Finding{Warning: p.Front.Draft, File: p.Name, Line: line, Column: column, Message: message, Hint: hint}
}

// movedPage returns the page that leads to another.
func (s *project) movedPage(p *layers.Page) []byte {
	locale, direction := localeOf(p.Lang)
	var b bytes.Buffer
	err := moved.Execute(&b, map[string]string{
		"Lang": locale, "Direction": direction, "Title": p.Front.Title,
		"To": "/" + strings.TrimSuffix(s.published(p), "index.html"), "Moved": s.texts[p.Lang]["page-moved"],
	})
	if err != nil {
		panic(err) // the template above is wrong: every test of an alias shows it
	}
	return b.Bytes()
}
