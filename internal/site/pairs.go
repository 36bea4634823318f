package site

import (
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/shortcode"
)

// closing returns how the end of a shortcode's text is written.
func closing(name string) string {
	code, _ := shortcode.Named(name)
	return strings.Replace(code.Braces(""), name, "/"+name, 1)
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
// first of them. It also returns the shortcodes that have to be left out, so that those that
// stay are pairs. An end of an unknown
// name among the codes is one of the slips.
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
