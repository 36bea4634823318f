// Package qrcode draws a guide's address as a QR code, for letters and leaflets.
//
// A code is printed once for every family, so it must not say anything about one of them.
// [Address] takes only an https address without a query, a fragment or a name and password,
// and without a date in its path: the pages of timeline/dates/ are each of one month.
//
// [SVG] is a drawing of the code with a title, black on white whatever is behind it, with
// the margin of four modules that ISO/IEC 18004 asks for. Error correction is level M,
// which reads through a fold or a stain of up to 15 %.
package qrcode

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/idna"
	"rsc.io/qr"

	"familyguide/internal/finding"
)

// longest is how many characters an address may have: beyond it a code of 3 cm has
// modules of less than 0.4 mm, which cheap phones do not read.
const longest = 300

// dated is a path that names a day, however it is written, or is that of a month.
var dated = regexp.MustCompile(`(?i)/\d{4}-?\d{2}(?:\.html?)?(?:/|$)` +
	`|\D(?:19|20)\d{2}[-_./]?(?:0[1-9]|1[0-2])[-_./]?(?:0[1-9]|[12]\d|3[01])(?:\D|$)` +
	`|\D(?:0?[1-9]|[12]\d|3[01])[-_./](?:0?[1-9]|1[0-2])[-_./](?:19|20)\d{2}(?:\D|$)` +
	`|\D\d{1,2}(?:st|nd|rd|th)?[-_. ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]?(?:19|20)\d{2}(?:\D|$)`)

// Address returns an address as a code carries it, in ASCII, or what is wrong with it.
func Address(text string) (string, *finding.Finding) {
	fault := func(hint, format string, args ...any) (string, *finding.Finding) {
		return "", &finding.Finding{Message: fmt.Sprintf(format, args...), Hint: hint}
	}
	const example = "type the guide's address as people see it: familyguide qr https://www.example.gov.uk/guide/"
	u, err := url.Parse(strings.TrimSpace(text))
	switch {
	case strings.TrimSpace(text) == "":
		return fault(example, "no address is given")
	case err != nil || strings.ContainsAny(text, " \t\r\n\\<>\"`"):
		return fault(example, "%q is not a web address", text)
	case u.Scheme == "http":
		return fault("type https:// in place of http://, and see that the site answers there", "%s is not encrypted on its way: it begins with http://", text)
	case u.Scheme != "https" || u.Opaque != "":
		return fault("type it as people see it, with https:// before it: familyguide qr https://www.example.gov.uk/guide/", "%s does not begin with https://", text)
	case u.User != nil:
		return fault("leave out what is before the @", "%s names a user", u.Redacted())
	case u.RawQuery != "" || u.ForceQuery:
		return fault("leave out the ? and what follows it", "%s has a query, which can say something about a family", text)
	case strings.Contains(text, "#"):
		return fault("leave out the # and what follows it", "%s has a fragment, which can say something about a family", text)
	case len(text) > longest:
		return fault("use a shorter address, such as that of the first page", "the address is %d characters long, and phones read at most %d from paper", len(text), longest)
	}
	if dated.MatchString("/" + u.Path) {
		return fault("use the address of the first page, or of timeline/", "%s names a date, which says when a family's conference is", text)
	}
	host, err := idna.Lookup.ToASCII(u.Hostname())
	if err != nil || !strings.Contains(host, ".") {
		return fault(example, "%s names no host on the internet", text)
	}
	if port := u.Port(); port != "" {
		host += ":" + port
	}
	u.Host = host
	return u.String(), nil
}

// margin is the quiet zone, in modules.
const margin = 4

// SVG returns the drawing of an address.
func SVG(address string) ([]byte, error) {
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return nil, err
	}
	size := code.Size + 2*margin
	var title, path, out bytes.Buffer
	if err := xml.EscapeText(&title, []byte(address)); err != nil {
		return nil, err
	}
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			start := x
			for code.Black(x, y) { // outside the code nothing is black
				x++
			}
			if x > start {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", start+margin, y+margin, x-start, x-start)
			}
		}
	}
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]d %[1]d" role="img" aria-labelledby="qr-title" shape-rendering="crispEdges">
<title id="qr-title">QR code of %[2]s</title>
<path fill="#fff" d="M0 0h%[1]dv%[1]dH0z"/>
<path fill="#000" d="%[3]s"/>
</svg>
`, size, title.Bytes(), path.Bytes())
	return out.Bytes(), nil
}
