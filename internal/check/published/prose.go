package published

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A paragraph is the text of a paragraph, a list item or a cell of a page's main part, and
// where its element begins.
type paragraph struct {
	text   string
	offset int
}

// proseTags are the elements that hold a paragraph.
var proseTags = []string{"p", "li", "dd", "td"}

// apart are the elements, by tag or class, whose text is not the page's running text:
// forms, navigation, cards, and text that a script shows.
var apart = []string{"template", "form", "fieldset", "nav", "label", "script", "style", "when", "contact", "checked", "rule", "index", "letters", "said", "says"}

// prose returns the paragraphs of a page's main part, without the words of links.
func (d *document) prose() []paragraph {
	var all []paragraph
	var text strings.Builder
	for i, e := range d.elements {
		if !slices.Contains(proseTags, e.tag) || !e.within("main") || d.hidden(e) || e.isApart() {
			continue
		}
		end := d.blockEnd(e, i)
		text.Reset()
		for _, w := range d.textsFrom(e.offset) {
			if w.offset >= end {
				break
			}
			if w.link == nil || w.link.offset < e.offset { // or one around the paragraph
				text.WriteString(w.text)
			}
		}
		all = append(all, paragraph{strings.Join(strings.Fields(html.UnescapeString(text.String())), " "), e.offset})
	}
	return all
}

// blockEnd returns where the text of an element ends: at its end tag, or at the next block.
func (d *document) blockEnd(e *element, i int) int {
	end := len(d.data)
	if text, _, ok := bytes.Cut(d.data[e.offset:], []byte("</"+e.tag)); ok {
		end = e.offset + len(text)
	}
	for _, next := range d.elements[i+1:] {
		if next.offset >= end {
			break
		}
		if slices.Contains(proseTags, next.tag) || next.tag == "ul" || next.tag == "ol" || headingLevel(next) > 0 {
			return next.offset
		}
	}
	return end
}

// isTimeline reports whether a page shows the steps of a timeline.
func (d *document) isTimeline() bool {
	return slices.ContainsFunc(d.elements, func(e *element) bool { return e.has("data-step") || e.attrs["id"] == "timeline-form" })
}

// isForEditors reports whether a page is for those who run a site, not for families.
func (d *document) isForEditors() bool {
	return slices.ContainsFunc(d.elements, func(e *element) bool { return e.tag == "html" && e.attrs["class"] == "band-editor" })
}

// isApart reports whether an element or one that it is in is not running text.
func (e *element) isApart() bool {
	for ; e != nil; e = e.parent {
		if slices.Contains(apart, e.tag) || e.has("data-step") {
			return true
		}
		for _, class := range strings.Fields(e.attrs["class"]) {
			if slices.Contains(apart, class) {
				return true
			}
		}
	}
	return false
}
