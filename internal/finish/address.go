package finish

import (
	"net/url"
	"path"
	"strings"

	"familyguide/internal/finding"
)

// An address is where the site will stand on the web; the zero value where
// that is not known.
type address struct {
	origin string // "https://example.gov.uk", "" where unknown
	base   string // "/guide/"; "/" where unknown
}

func parseAddress(text string) (address, finding.List) {
	if text == "" {
		return address{base: "/"}, nil
	}
	u, err := url.Parse(text)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return address{}, finding.List{{Check: "address",
			Message: "the site's address \"" + text + "\" is not a web address",
			Hint:    "write it as the browser shows it, for example https://www.example.gov.uk/guide/"}}
	}
	base := path.Join("/", u.EscapedPath())
	if base != "/" {
		base += "/"
	}
	return address{origin: u.Scheme + "://" + u.Host, base: base}, nil
}

// of returns the full address of an escaped path from the root of the site.
func (a address) of(escaped string) string {
	return a.origin + a.base + strings.TrimPrefix(escaped, "/")
}
