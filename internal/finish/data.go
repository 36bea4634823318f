package finish

import (
	"strings"

	"familyguide/internal/links"
)

// robots completes the Sitemap lines, which have to be full addresses. If the site's address
// is not known it drops them.
func (s *site) robots(data []byte) []byte {
	return links.Robots(data, func(l links.Link) string {
		if !strings.HasPrefix(l.Address, "/") {
			return l.Address
		}
		if s.address.origin == "" {
			return ""
		}
		return s.address.of(l.Address)
	})
}
