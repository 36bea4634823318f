package finish

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"familyguide/internal/finding"
)

// An address is the address of the site on the web; the zero value if it is not known.
type address struct {
	origin string // "https://example.gov.uk", "" if unknown
	base   string // "/guide/"; "/" if unknown
}

// plainAddress has no character that means something in the configuration of any host.
var plainAddress = regexp.MustCompile(`^[A-Za-z0-9:/._~-]+$`)

// Address returns the address of a site as [Options] hold it, with a "/" at its
// end; "" if none is given.
func Address(text string) (string, finding.List) {
	if text == "" {
		return "", nil
	}
	a, faults := parseAddress(text)
	if faults != nil {
		return "", faults
	}
	return a.origin + a.base, nil
}

func parseAddress(text string) (address, finding.List) {
	if text == "" {
		return address{base: "/"}, nil
	}
	u, err := url.Parse(text)
	if err != nil || !plainAddress.MatchString(text) || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" {
		return address{}, finding.List{{Check: "address",
			Message: "the site's address \"" + oneLine(text) + "\" is not a plain web address",
			Hint:    "write it with letters, digits and hyphens only, for example https://www.example.gov.uk/guide/"}}
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

// host returns the name of the host, or a placeholder if it is not known.
func (a address) host() string {
	if _, name, known := strings.Cut(a.origin, "://"); known {
		return name
	}
	return "guide.example"
}
