package reading

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A Text is what a reader reads of a page, and what else the page contains.
type Text struct {
	Sentences []Sentence
	Headings  []Heading // in order, not among the sentences
	Images    []Image
	Links     []Link
	Blocks    []Block // the text of every heading, paragraph, list item and table cell
	HTML      []Place // HTML in the page, except comments
	Indented  []Place // the first lines of blocks of code that are only indented

	EmptyItems int    // items of lists without anything in them
	Lost       []Lost // cells of tables that no column is for
	terms      []term // in the order in which the page explains them
}

// A Place is a line and column of the author's file, from 1.
type Place struct{ Line, Column int }

// A Heading is a heading of a page. Level 1 is the page's title.
type Heading struct {
	Place
	Level int
	Text  string
}

// A Link is a link of a page, to follow.
type Link struct {
	Place
	Text, To string
	Picture  bool // it holds one
}

// An Image is a picture that a page shows, and its text alternative.
type Image struct {
	Place
	Alt, File string
}

// A term is a word or a few that a page explains from an offset on.
type term struct {
	words string
	at    int
}

// longestTerm is how many words in bold are still a term being explained, and
// not a sentence being stressed.
const longestTerm = 5

// betweenWords matches the elements of HTML with which one word ends and the next begins.
var betweenWords = regexp.MustCompile(`(?i)^</?(?:br|p|div|hr|li|ul|ol|table|tr|td|th|h[1-6])\b`)

// pages is goldmark with what Hugo turns on and a guide's page may use.
var pages = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.DefinitionList, extension.Strikethrough, extension.Linkify, extension.TaskList),
	goldmark.WithParserOptions(parser.WithAttribute(), parser.WithHeadingAttribute()),
).Parser()

// Read takes a page apart. If expand is nil, shortcodes are read as nothing.
func Read(file []byte, expand Expand) Text {
	src := newExpansion(file)
	r := gatherer{src: src, open: map[string]int{}}
	r.text.terms = src.expand(textStart(file), expand)
	r.blocks(pages.Parse(text.NewReader(src.text)))
	slices.SortStableFunc(r.text.terms, func(a, b term) int { return a.at - b.at })
	return r.text
}

// A gatherer gathers a page's text while its tree is walked.
type gatherer struct {
	src  *expansion
	text Text
	open map[string]int // elements of HTML whose end has not come
}

// blocks reads the blocks below a node.
func (r *gatherer) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n.Kind() {
		case ast.KindFencedCodeBlock, ast.KindThematicBreak:
		case ast.KindCodeBlock:
			r.text.Indented = append(r.text.Indented, r.blockPlace(n))
		case ast.KindListItem:
			if n.FirstChild() == nil {
				r.text.EmptyItems++
			}
			r.blocks(n)
		case ast.KindHTMLBlock:
			r.html(n.Lines())
		case extast.KindDefinitionTerm:
			r.explain(string(r.block(n).text), n)
		case ast.KindHeading:
			words := string(r.block(n).text)
			r.text.Headings = append(r.text.Headings, Heading{r.headingPlace(n), n.(*ast.Heading).Level, words})
		case ast.KindParagraph, ast.KindTextBlock, extast.KindTableCell:
			r.sentences(n)
		case extast.KindTableRow:
			r.blocks(n)
			r.lost(n)
		default:
			r.blocks(n)
		}
	}
}

// sentences reads the sentences of a block.
func (r *gatherer) sentences(n ast.Node) {
	all := r.src.sentences(r.block(n))
	for i := range all {
		all[i].block = len(r.text.Blocks)
	}
	r.text.Sentences = append(r.text.Sentences, all...)
}

// block returns the text below a block, without what is left out.
func (r *gatherer) block(n ast.Node) run {
	var out run
	r.inlines(n, &out)
	r.text.Blocks = append(r.text.Blocks, Block{run: out, src: r.src})
	return out
}

func (r *gatherer) inlines(parent ast.Node, out *run) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			segment := n.Segment
			out.add(segment.Value(r.src.text), segment.Start)
			if n.SoftLineBreak() || n.HardLineBreak() {
				out.add([]byte{' '}, segment.Stop)
			}
		case *ast.CodeSpan, *ast.AutoLink:
		case *ast.RawHTML:
			r.html(n.Segments)
			if first := n.Segments.At(0); betweenWords.Match(first.Value(r.src.text)) {
				out.add([]byte{' '}, first.Start)
			}
		case *ast.Image:
			r.image(n)
		case *ast.Emphasis:
			start := len(out.text)
			r.inlines(n, out)
			if n.Level == 2 {
				r.explain(string(out.text[start:]), n)
			}
		case *ast.Link:
			start := len(out.text)
			r.inlines(n, out)
			words := string(out.text[start:])
			if bytes.Contains(n.Destination, []byte("/words/#")) {
				r.explain(words, n)
			}
			r.text.Links = append(r.text.Links, Link{r.linkPlace(n), words, string(n.Destination), holdsPicture(n)})
		default:
			r.inlines(n, out)
		}
	}
}

// holdsPicture reports whether a picture is below a node.
func holdsPicture(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindImage || holdsPicture(c) {
			return true
		}
	}
	return false
}

// image records a picture.
func (r *gatherer) image(n *ast.Image) {
	var alt run
	r.inlines(n, &alt)
	r.text.Images = append(r.text.Images, Image{r.linkPlace(n), strings.TrimSpace(string(alt.text)), string(n.Destination)})
}

// linkPlace returns the place of a link or a picture: that of its text, because it has
// none of its own in the tree, else that of its block.
func (r *gatherer) linkPlace(n ast.Node) Place {
	if at, ok := firstOffset(n); ok {
		return r.src.placeOf(at)
	}
	if at := n.Pos(); at >= 0 {
		return r.src.placeOf(at)
	}
	return r.blockPlace(n)
}

// blockPlace returns where the block that holds a node starts.
func (r *gatherer) blockPlace(n ast.Node) Place {
	for ; n != nil; n = n.Parent() {
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			return r.src.placeOf(n.Lines().At(0).Start)
		}
	}
	return Place{1, 1}
}

// headingPlace is blockPlace for a heading, which may have no words.
func (r *gatherer) headingPlace(n ast.Node) Place {
	if n.Lines().Len() == 0 && n.Pos() >= 0 {
		return r.src.placeOf(n.Pos())
	}
	return r.blockPlace(n)
}

// explain records that a page explains a term by setting it apart or linking it to the
// words page.
func (r *gatherer) explain(words string, n ast.Node) {
	if at, ok := firstOffset(n); ok && countWords(words) <= longestTerm {
		r.text.terms = append(r.text.terms, term{words, at})
	}
}

// firstOffset returns the offset of the first text below a node.
func firstOffset(n ast.Node) (int, bool) {
	if t, ok := n.(*ast.Text); ok {
		return t.Segment.Start, true
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if at, ok := firstOffset(c); ok {
			return at, true
		}
	}
	return 0, false
}
