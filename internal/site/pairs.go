package site

import (
	"slices"
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
// shortcodes that have to be left out, so that those that stay are in order. An end of an
// unknown name among the codes is one of the slips.
func unfit(f file, codes []shortcode.Code) (faults finding.List, out []shortcode.Code) {
	if faults, out = cutShortcodes(f, codes); len(faults) > 0 {
		return faults, out
	}
	return misplacedShortcodes(f, codes)
}

// slips returns where the ends are that are meant for another shortcode than they name: those
// of an unknown name, within a text, that nothing of that name begins.
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

// cutShortcodes finds the braces of a page that begin a shortcode and do not end it, those
// whose text does not end, and those that end what does not begin. Hugo would stop at the
// first of them.
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
			add(c.Start, closing(c.Name)+" ends what does not begin", "take it out, or put the braces that begin it before its text: "+kind.Usage())
			unpaired = append(unpaired, c)
		}
	}
	endless(open)
	return faults, unpaired
}

// misplacedShortcodes finds the shortcodes that cannot be in the text of another: say and ticks
// take words, and details cannot open within details. It also returns what has to be left out.
func misplacedShortcodes(f file, codes []shortcode.Code) (faults finding.List, out []shortcode.Code) {
	type text struct {
		name      string
		misplaced bool
	}
	var open []text
	for _, c := range codes {
		kind, _ := shortcode.Named(c.Name)
		misplaced := false
		if last := len(open) - 1; last >= 0 && !c.Closing && !goesInto(kind, open[last].name) {
			outer := open[last].name
			fault := finding.At(f.name, f.data, c.Start)
			fault.Message = quote(c.Name) + " cannot be inside " + quote(outer)
			fault.Hint = "put it before the braces that begin " + quote(outer) + ", or after " + closing(outer)
			faults, out, misplaced = append(faults, fault), append(out, c), true
		}
		switch {
		case !kind.Text || isCondition(c.Name) || kind.Early:
		case !c.Closing:
			open = append(open, text{c.Name, misplaced})
		default:
			if open[len(open)-1].misplaced {
				out = append(out, c)
			}
			open = open[:len(open)-1]
		}
	}
	return faults, out
}

// wordsOnly are the shortcodes that give words and links, of those written in {{< >}}.
var wordsOnly = []string{"rule", "word", "phone"}

// goesInto reports whether a shortcode may be in the text of another.
func goesInto(kind shortcode.Shortcode, outer string) bool {
	if outer == "details" {
		return kind.Name != outer
	}
	return kind.Form == shortcode.Either || isCondition(kind.Name) || kind.Early || slices.Contains(wordsOnly, kind.Name)
}
