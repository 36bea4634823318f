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

// cutShortcodes finds the braces of a page that begin a shortcode and do not end it, those
// whose text does not end, and those that end what does not begin. Hugo would stop at the
// first of them.
func cutShortcodes(f file, codes []shortcode.Code) finding.List {
	var faults finding.List
	add := func(at int, message, hint string) {
		fault := finding.At(f.name, f.data, at)
		fault.Message, fault.Hint = message, hint
		faults = append(faults, fault)
	}
	for start := range shortcode.Cut(f.data) {
		add(start, "the braces do not end", `braces begin with {{< and end with >}}, and words in them are between two ": {{< rule "minutes" >}}`)
	}
	if len(faults) > 0 {
		return faults // what is cut may be the end of another
	}
	var open []shortcode.Code
	for _, c := range codes {
		kind, known := shortcode.Named(c.Name)
		if !known || !kind.Text || kind.Early {
			continue
		}
		if !c.Closing {
			open = append(open, c)
			continue
		}
		at := len(open) - 1
		for at >= 0 && open[at].Name != c.Name {
			at--
		}
		if at < 0 && len(open) > 0 {
			last := open[len(open)-1].Name
			add(c.Start, closing(c.Name)+" is where the text of "+quote(last)+" should end", "write "+closing(last))
			open = open[:len(open)-1]
			continue
		}
		if at < 0 {
			add(c.Start, closing(c.Name)+" ends what does not begin", "take it out, or put the braces that begin it before its text: "+kind.Usage())
			continue
		}
		for _, inner := range open[at+1:] {
			add(inner.Start, "the text of "+quote(inner.Name)+" does not end", "put "+closing(inner.Name)+" after it")
		}
		open = open[:at]
	}
	for _, c := range open {
		add(c.Start, "the text of "+quote(c.Name)+" does not end", "put "+closing(c.Name)+" after it")
	}
	return faults
}
