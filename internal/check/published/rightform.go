package published

import (
	"fmt"
	"net/netip"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"familyguide/internal/finding"
	"familyguide/internal/layers"
)

var (
	hostName   = regexp.MustCompile(`^(?i:[a-z0-9-]+\.)+(?i:uk|org|com|net|gov|eu|info|scot|wales|cymru|london|edu|io|co)(?:[/?#:]|$)`)
	brokenHTTP = regexp.MustCompile(`^(?i:https?|htt?ps?|hhttps?)[:;/]+`)
	phone      = regexp.MustCompile(`^\+?[0-9][0-9()-]{4,}$`)
	noScheme   = regexp.MustCompile(`^(?i:[a-z]|file):`)
)

// noAddress says what is wrong with an address that no browser can follow from a page on
// the web, "" if nothing is.
func noAddress(to string) (why, hint string) {
	to = strings.TrimSpace(to)
	u, err := url.Parse(to)
	switch {
	case noScheme.MatchString(to):
		return "leads to a file on one computer", "put the file into the folder static, and link to it as /leaflet.pdf"
	case err == nil && u.Host == "" && (strings.EqualFold(u.Scheme, "http") || strings.EqualFold(u.Scheme, "https")):
		return "leads nowhere", "write " + withHTTPS(to)
	}
	return "", ""
}

// followed are the schemes of the links that a phone follows from a page.
var followed = []string{"", "http", "https", "mailto", "tel", "sms"}

// unfollowed says why a family's phone cannot follow a link, or "". Scripts in links are
// [check.Inline]'s to report.
func unfollowed(to string) (why, hint string) {
	u, err := url.Parse(strings.TrimSpace(to))
	switch {
	case err != nil || u.Scheme == "javascript":
		return "", ""
	case slices.Contains(followed, u.Scheme):
		if host := u.Hostname(); host != "" && isOwn(host) {
			return "leads to one computer or one office", "write the address that everybody has: https://www.example.gov.uk/, or /help/ for a page of the guide"
		}
		return "", ""
	case brokenHTTP.MatchString(to), hostName.MatchString(to):
		hint = "write " + withHTTPS(to)
	default:
		hint = "write an address that begins with https://, mailto: or tel:"
	}
	return fmt.Sprintf("begins with %s:, which phones do not follow", finding.Short(u.Scheme)), hint
}

// isOwn reports whether a host is known on one computer or in one network only.
func isOwn(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.IsLoopback() || ip.IsPrivate() || ip.IsUnspecified() || ip.IsLinkLocalUnicast()
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return !strings.Contains(host, ".") || strings.HasSuffix(host, ".local") || strings.HasSuffix(host, ".localhost") || strings.HasSuffix(host, ".internal")
}

// withHTTPS returns an address of another site as it should be written.
func withHTTPS(to string) string {
	return finding.Short("https://" + strings.TrimLeft(brokenHTTP.ReplaceAllString(to, ""), "/"))
}

// rightForm returns a hint on an address that leads nowhere: what its author may have
// meant to write.
func (s *output) rightForm(from, to string) string {
	plain, _, _ := strings.Cut(to, "#")
	plain = strings.ReplaceAll(strings.TrimSpace(plain), `\`, "/")
	rest := strings.TrimPrefix(strings.TrimLeft(plain, "./"), "public/")
	switch {
	case brokenHTTP.MatchString(plain), hostName.MatchString(plain):
		return fmt.Sprintf("write %s: without https:// it is a page of this site", withHTTPS(plain))
	case strings.Contains(plain, "@"):
		return "write mailto:" + finding.Short(plain)
	case phone.MatchString(plain):
		return "write tel:" + plain
	case strings.HasPrefix(rest, "static/"):
		return fmt.Sprintf("write /%s: what is in the folder static is at the top of the site", strings.TrimPrefix(rest, "static/"))
	}
	if hint := s.heldAt(from, plain); hint != "" {
		return hint
	}
	if there := s.sameName(from, rest); there != "" {
		if strings.HasSuffix(rest, ".md") {
			return fmt.Sprintf("write %s: the address of the page, not the name of its file", there)
		}
		return fmt.Sprintf("did you mean %s?", there)
	}
	if near := s.nearName(from, rest); near != "" {
		return fmt.Sprintf("did you mean %s?", near)
	}
	if strings.HasSuffix(rest, ".md") {
		return "write the address of a page, not the name of its file: /parents/formats/"
	}
	if picture.MatchString(plain) {
		return "there is no such picture: put it into the folder static, and write its name as it is there, with its ending"
	}
	return "there is no such page or file on the site: mend the link, or make the page"
}

var picture = regexp.MustCompile(`(?i)\.(?:jpe?g|png|gif|webp|avif|svg)$`)

// heldAt says why the page at an address is not published today, if an editor has it.
func (s *output) heldAt(from, to string) string {
	if s.Layers == nil {
		return ""
	}
	file := s.Site.Resolve(from, to).File
	for _, held := range s.Layers.Held {
		at := strings.TrimPrefix(held.Address, "/")
		if held.Lang != layers.English {
			at = path.Join(held.Lang, at)
		}
		if file != path.Join(at, "index.html") && file != at {
			continue
		}
		switch held.Why {
		case layers.Waiting:
			return fmt.Sprintf("%s waits until %s: link to it from that day on", held.Name, held.Until)
		case layers.Expired:
			return fmt.Sprintf("%s ended on %s: take the link out", held.Name, held.Front.Expire)
		}
		return held.Name + " is a draft: take its line draft = true out first"
	}
	return ""
}

// sameName returns the address of the page or file of the site that has the last name of
// an address, whatever its capitals and its folder: one of the page's own folder first, then
// that with the fewest folders.
func (s *output) sameName(from, to string) string {
	name := nameOf(to)
	if name == "" {
		return ""
	}
	best, own := "", "/"+path.Dir(path.Dir(from))+"/"
	for _, file := range s.Tree.Paths() {
		if nameOf(file) != name || strings.HasPrefix(file, "hosting/") {
			continue
		}
		address := "/" + strings.TrimSuffix(file, "index.html")
		if strings.HasPrefix(address, own) {
			return address
		}
		if best == "" || strings.Count(address, "/") < strings.Count(best, "/") {
			best = address
		}
	}
	return best
}

// nearName returns the address of the page whose last name is written nearly as that of
// an address: one of the folder that the address names first.
func (s *output) nearName(from, to string) string {
	var names []string
	for file := range s.Tree {
		if strings.HasSuffix(file, "/index.html") && !strings.HasPrefix(file, "hosting/") {
			names = append(names, nameOf(file))
		}
	}
	slices.Sort(names)
	near := finding.Nearest(nameOf(to), names)
	if near == "" {
		return ""
	}
	if strings.Contains(to, "/") {
		from = strings.TrimSuffix(s.Site.Resolve(from, "/"+to).File, "/index.html") + "/index.html"
	}
	return s.sameName(from, near)
}

// nameOf returns the last name of an address or file, in small letters, without what
// makes it one of a page.
func nameOf(address string) string {
	if plain, err := url.PathUnescape(address); err == nil {
		address = plain
	}
	for _, end := range []string{"/", "index.html", "/", "_index.md", "index.md", "/", ".md", ".html"} {
		address = strings.TrimSuffix(address, end)
	}
	name := strings.ToLower(path.Base(address))
	if name == "." || name == "/" || name == ".." {
		return ""
	}
	return name
}
