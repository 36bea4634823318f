package site

import (
	"bytes"
	"regexp"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/shortcode"
)

// closing returns how the end of a shortcode's text is written.
func closing(name string) string {
	code, known := shortcode.Named(name)
	if !known {
		return "{{< /" + name + " >}}"
	}
	return strings.Replace(code.Braces(""), name, "/"+name, 1)
}

// unfit finds what is wrong with the order of a page's shortcodes. It also returns the
// shortcodes to leave out, so that the rest are in order. The codes are known shortcodes, and
// the ends that slips found.
func unfit(f file, codes []shortcode.Code) (faults finding.List, out []shortcode.Code) {
	if faults, out = cutShortcodes(f, codes); len(faults) > 0 {
		return faults, out
	}
	return misplacedShortcodes(f, codes)
}

// slips returns the offsets of ends with a misspelt name: there is no such shortcode, nothing
// of that name begins before them, and they are inside the text of another.
func slips(codes []shortcode.Code) map[int]bool {
	found, begun, within := map[int]bool{}, map[string]bool{}, 0
	for _, c := range codes {
		kind, known := shortcode.Named(c.Name)
		switch {
		case c.Closing && !known && !begun[c.Name] && within > 0:
			found[c.Start] = true
			within--
		case c.Closing && kind.Text:
			within = max(0, within-1)
		case kind.Text:
			within++
		}
		begun[c.Name] = begun[c.Name] || !c.Closing
	}
	return found
}

// cutShortcodes finds braces that do not end, texts that do not end, and ends without a
// beginning. Hugo would stop at the first of them.
func cutShortcodes(f file, codes []shortcode.Code) (faults finding.List, unpaired []shortcode.Code) {
	add := func(at int, message, hint string) {
		fault := finding.At(f.name, f.data, at)
		fault.Message, fault.Hint = message, hint
		faults = append(faults, fault)
	}
	for start := range shortcode.Cut(f.data) {
		add(start, "the braces do not end", `braces begin with {{< and end with >}}, and words in them are between two ": {{< rule "minutes" >}}`)
	}
	if len(faults) > 0 {
		return faults, codes // what is cut may be the end of another
	}
	endless := func(codes []shortcode.Code) {
		for _, c := range codes {
			add(c.Start, "the text of "+quote(c.Name)+" does not end", "put "+closing(c.Name)+" after it")
			unpaired = append(unpaired, c)
		}
	}
	var open []shortcode.Code
	for _, c := range codes {
		kind, known := shortcode.Named(c.Name)
		if known && (!kind.Text || kind.Early) {
			continue
		}
		if !c.Closing {
			open = append(open, c)
			continue
		}
		last := len(open) - 1
		at := last
		for at >= 0 && open[at].Name != c.Name {
			at--
		}
		switch {
		case at >= 0:
			endless(open[at+1:])
			open = open[:at]
		case last >= 0:
			name := open[last].Name
			add(c.Start, string(f.data[c.Start:c.End])+" is where the text of "+quote(name)+" should end", "write "+closing(name))
			unpaired = append(unpaired, open[last], c)
			open = open[:last]
		default:
			add(c.Start, closing(c.Name)+" has no beginning", "take it out, or put the braces that begin it before its text: "+kind.Usage())
			unpaired = append(unpaired, c)
		}
	}
	endless(open)
	return faults, unpaired
}

// misplacedShortcodes finds shortcodes that are not allowed where they are, and shortcodes
// without the text that they need.
func misplacedShortcodes(f file, codes []shortcode.Code) (faults finding.List, out []shortcode.Code) {
	type text struct {
		shortcode.Code
		misplaced bool
	}
	var open []text
	add := func(c shortcode.Code, message, hint string) {
		fault := finding.At(f.name, f.data, c.Start)
		fault.Message, fault.Hint = message, hint
		faults, out = append(faults, fault), append(out, c)
	}
	for _, c := range codes {
		kind, _ := shortcode.Named(c.Name)
		outer := ""
		if len(open) > 0 {
			outer = open[len(open)-1].Name
		}
		message, hint := misplacedIn(lineOf(f.data, c.Start), c, outer)
		if message != "" {
			add(c, message, hint)
		}
		switch {
		case !kind.Text || isCondition(c.Name) || kind.Early:
		case !c.Closing:
			open = append(open, text{c, message != ""})
		default:
			begun := open[len(open)-1]
			open = open[:len(open)-1]
			if why := withoutText(c.Name, f.data[begun.End:c.Start]); begun.misplaced {
				out = append(out, c)
			} else if why != "" {
				add(begun.Code, why, "write it as "+kind.Usage())
				out = append(out, c)
			}
		}
	}
	return faults, out
}

var listItem = regexp.MustCompile(`(?m)^[ \t]*(?:[-*+]|\d+[.)])[ \t]`)

// withoutText says what is missing between the beginning and the end of a shortcode; "" if
// nothing is.
func withoutText(name string, text []byte) string {
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return quote(name) + " has no text"
	case name == "ticks" && !listItem.Match(text):
		return quote(name) + " has no list in it"
	}
	return ""
}

var (
	headingLine = regexp.MustCompile(`^ {0,3}#{1,6}[ \t]`)
	tableLine   = regexp.MustCompile(`^ {0,3}\|`)
)

// misplacedIn says why a shortcode may not be on this line, or inside the text of outer ("" if
// it is in no other): say and ticks take words only, and details cannot contain details. Hugo
// makes the id of a heading before it renders the shortcodes in it.
func misplacedIn(line []byte, c shortcode.Code, outer string) (message, hint string) {
	kind, _ := shortcode.Named(c.Name)
	switch {
	case c.Closing:
	case outer == "details" && c.Name == outer, (outer == "say" || outer == "ticks") && (isBox(kind) || kind.Form == shortcode.Markdown && !kind.Text):
		return quote(c.Name) + " cannot be inside " + quote(outer), "put it before the braces that begin " + quote(outer) + ", or after " + closing(outer)
	case kind.Form == shortcode.Angle && headingLine.Match(line):
		return quote(c.Name) + " cannot be in a heading", "write the words themselves into the heading, and put the braces into the text below it"
	case isBox(kind) && tableLine.Match(line):
		return quote(c.Name) + " cannot be in a table", "put it above or below the table"
	}
	return "", ""
}

// lineOf returns the line of an offset.
func lineOf(text []byte, at int) []byte {
	line, _, _ := bytes.Cut(text[bytes.LastIndexByte(text[:at], '\n')+1:], []byte("\n"))
	return line
}
