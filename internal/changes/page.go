package changes

import (
	"bytes"
	_ "embed"
	"html/template"
)

//go:embed page.html
var pageText string

var page = template.Must(template.New("changes").Funcs(template.FuncMap{
	"filter": func(pages []Page, own bool) []Page {
		var some []Page
		for _, p := range pages {
			if p.Own == own {
				some = append(some, p)
			}
		}
		return some
	},
}).Parse(pageText))

// A Site is a council's site with what changed on it.
type Site struct {
	Name       string
	Unreadable string // why the last edition cannot be read; ""
	Faults     int    // that keep this council out of the build
	Report
}

// HTML returns a self-contained page: it loads nothing, runs nothing and names no time.
// Whatever a page or a profile says is text in it.
func HTML(sites []Site) ([]byte, error) {
	var b bytes.Buffer
	err := page.Execute(&b, sites)
	return b.Bytes(), err
}
