package finish

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/minify/v2/xml"
	"github.com/tdewolff/parse/v2"

	"familyguide/internal/finding"
)

// pageMinifier leaves out optimizations that cost more than they save.
var pageMinifier = &html.Minifier{
	// style sheets select on input[type=text], and type=submit is not what every
	// script takes a button for
	KeepDefaultAttrVals: true,
	// the policy goes after <head>; some editors' tools want <body>
	KeepDocumentTags: true,
	// both cost nothing once compressed, and the source of a public body's page should
	// be readable
	KeepEndTags: true,
	KeepQuotes:  true,
	// Outlook and old Internet Explorer read conditional comments as markup
	KeepSpecialComments: true,
	// Text in pre and textarea is never touched; spaces beside inline elements are
	// kept to one, which the page shows anyway.
}

// newMinifier returns a minifier for each kind of text. It remembers results, because
// hundreds of pages hold the same styles, scripts and drawings.
func newMinifier(c *Cache) *minify.M {
	m := minify.New()
	m.Add("text/html", pageMinifier)
	m.Add("text/css", c.remember("css", &css.Minifier{}))
	m.Add("image/svg+xml", c.remember("svg", drawings{&svg.Minifier{}}))
	m.AddRegexp(regexp.MustCompile(`^(application|text)/(x-)?(java|ecma)script$|^module$`), c.remember("js", &js.Minifier{Version: oldestScript}))
	// Numbers stay as they are: 1.50 may be a sum of money, 1e3 a name.
	m.AddRegexp(regexp.MustCompile(`[/+]json$`), &json.Minifier{KeepNumbers: true})
	// In a feed white space is text: of each run, some stays.
	m.AddRegexp(regexp.MustCompile(`[/+]xml$`), &xml.Minifier{KeepWhitespace: true})
	return m
}

// oldestScript is the edition of JavaScript that the minifier may write, the same as the
// widget's: "catch {" (2019) would stop a whole script on an older phone.
const oldestScript = 2018

// finishedScript matches scripts that are small already. The widget's fallback is
// a translated WebAssembly module, proven on exactly these bytes: nothing may
// rewrite it afterwards.
var finishedScript = regexp.MustCompile(`^widget/timeline\b|\.min\.m?js$`)

// minified minifies a file. One that cannot be parsed is published as it is, with a
// warning.
func (s *site) minified(p, kind string, data []byte) []byte {
	if kind == "text/javascript" && finishedScript.MatchString(p) {
		return data
	}
	var out bytes.Buffer
	out.Grow(len(data))
	// The minifiers write a NUL after the input while they read, so they get a copy.
	if err := s.cache.minify.Minify(kind, &out, bytes.NewReader(data)); err != nil {
		s.report(unreadable(p, err))
		return data
	}
	return out.Bytes()
}

// unreadable returns a warning, not a fault: browsers repair much, and what is published is
// what the author wrote.
func unreadable(p string, err error) finding.Finding {
	f := finding.Finding{Check: "minify", Warning: true, File: p,
		Message: "cannot be made smaller: " + err.Error(),
		Hint:    "look for a bracket, quote or tag that is not closed; the file is published as it is"}
	var at *parse.Error
	if errors.As(err, &at) {
		message, _, _ := strings.Cut(at.Message, "\n")
		f.Line, f.Column, f.Message = at.Line, at.Column, "cannot be made smaller: "+message
	}
	return f
}

// remember wraps a minifier so that the same input is shortened once.
func (c *Cache) remember(kind string, inner minify.Minifier) minify.Minifier {
	return minify.MinifierFunc(func(m *minify.M, w io.Writer, r io.Reader, params map[string]string) error {
		data, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		k := keyOf(kind+params["inline"]+params["escape-html"], data)
		out, err := c.once(k, func() ([]byte, error) {
			var b bytes.Buffer
			err := inner.Minify(m, &b, bytes.NewReader(data), params)
			return b.Bytes(), err
		})
		if err != nil {
			return err
		}
		_, err = w.Write(out)
		return err
	})
}
