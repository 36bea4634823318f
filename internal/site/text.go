package site

import (
	"bytes"
	"maps"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/sync/errgroup"

	"familyguide/internal/tree"
)

// textFrom and textTo are the marks between which content.html puts a page's text. They
// are not published.
var textFrom, textTo = []byte("<!--text-->"), []byte("<!--/text-->")

// setTexts adds to the text of every page what Markdown cannot express: the ids of terms,
// boxes that can be ticked, and curly quotation marks.
func setTexts(out tree.Tree) {
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	var mu sync.Mutex
	for name, page := range maps.Clone(out) {
		before, rest, marked := bytes.Cut(page, textFrom)
		if !marked || !strings.HasSuffix(name, ".html") {
			continue
		}
		work.Go(func() error {
			text, after, _ := bytes.Cut(rest, textTo)
			page := bytes.Join([][]byte{before, curly(tickable(termIDs(text))), after}, nil)
			mu.Lock()
			defer mu.Unlock()
			out[name] = page
			return nil
		})
	}
	_ = work.Wait() // nothing is an error
}

// A piece is a token of HTML with the text it was parsed from.
type piece struct {
	html.Token
	raw string
}

// piecesOf splits HTML into pieces. Joined again, they are the same bytes.
func piecesOf(text []byte) []piece {
	var all []piece
	z := html.NewTokenizer(bytes.NewReader(text))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		raw := string(z.Raw()) // before Token, which may change it
		all = append(all, piece{z.Token(), raw})
	}
	return all
}

func (t piece) begins(name string) bool { return t.Type == html.StartTagToken && t.Data == name }
func (t piece) ends(name string) bool   { return t.Type == html.EndTagToken && t.Data == name }

// joined puts the pieces of HTML together.
func joined(all []piece) []byte {
	var b bytes.Buffer
	for _, t := range all {
		b.WriteString(t.raw)
	}
	return b.Bytes()
}

// termIDs gives each term of a list of definitions the id after it in braces,
// "Chair {#chair}", as Markdown does for headings.
func termIDs(text []byte) []byte {
	if !bytes.Contains(text, []byte("{#")) {
		return text
	}
	all := piecesOf(text)
	term := -1
	for i := range all {
		switch {
		case all[i].begins("dt"):
			term = i
		case all[i].ends("dt") && term >= 0 && i > term+1 && all[term].raw == "<dt>":
			last := &all[i-1]
			if words, id, ok := cutID(last.raw); ok && last.Type == html.TextToken {
				last.raw, all[term].raw = words, `<dt id="`+id+`">`
			}
		}
	}
	return joined(all)
}

// cutID cuts "{#id}" from the end of a text.
func cutID(text string) (words, id string, ok bool) {
	at := strings.LastIndex(text, "{#")
	if at < 0 || !strings.HasSuffix(text, "}") {
		return "", "", false
	}
	id = text[at+2 : len(text)-1]
	isOf := func(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' }
	if id == "" || strings.ContainsFunc(id, func(r rune) bool { return !isOf(r) }) {
		return "", "", false
	}
	return strings.TrimRight(text[:at], " "), id, true
}

// tickable makes the boxes of a list usable: each gets its words as a label. The form that
// content.html writes around them stores nothing.
func tickable(text []byte) []byte {
	if !bytes.Contains(text, []byte(`type="checkbox"`)) {
		return text
	}
	all := piecesOf(text)
	open := false
	for i := range all {
		t := &all[i]
		switch {
		case i > 0 && all[i-1].begins("li") && t.raw == `<input disabled="" type="checkbox">`:
			open = true
			t.raw = `<label><input type="checkbox" form="unkept"> <span>`
			if i+1 < len(all) && all[i+1].Type == html.TextToken {
				all[i+1].raw = strings.TrimPrefix(all[i+1].raw, " ")
			}
		case open && (t.ends("li") || t.begins("ul") || t.begins("ol")):
			open = false
			t.raw = "</span></label>" + t.raw
		}
	}
	return joined(all)
}
