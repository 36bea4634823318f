package finish

import (
	"fmt"
	"mime"
	"slices"
	"strings"

	"familyguide/internal/finding"
)

// A header is one line of every answer.
type header struct{ Name, Value string }

const (
	cacheForever = "public, max-age=31536000, immutable" // the name holds a digest of the content (RFC 8246)
	cacheShortly = "max-age=300"                         // pages: a correction must reach families the same day
)

// headers are sent with every file of the site, or with those that other sites may
// use (embed/, and the widget's files it loads).
//
//   - Content-Security-Policy: policy.go
//   - X-Content-Type-Options: a file is what its type says
//     (https://fetch.spec.whatwg.org/#x-content-type-options-header)
//   - Referrer-Policy: no other site learns that a family came from here
//     (https://www.w3.org/TR/referrer-policy/#referrer-policy-no-referrer)
//   - Permissions-Policy: no page may ask for place, camera and the like
//     (https://www.w3.org/TR/permissions-policy/)
//   - Cross-Origin-Opener-Policy: a page that opened this one cannot follow where it goes
//     (https://html.spec.whatwg.org/#cross-origin-opener-policies)
//   - Cross-Origin-Resource-Policy: no other site loads the files
//     (https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header)
//   - X-Frame-Options: frame-ancestors, for browsers that do not know it (RFC 7034)
//   - X-Robots-Tag: of a site for sign-off, search engines keep no file
//     (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag)
//
// Strict-Transport-Security is not here: it would bind the whole host, not only the guide.
func (s *site) headers(embedded bool) []header {
	needs, frames := s.needs, "'none'"
	if embedded {
		needs, frames = s.embeds, "*"
	}
	h := []header{
		{"Content-Security-Policy", needs.policy(s.opt.Links) + "; frame-ancestors " + frames},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
		{"Permissions-Policy", "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"},
	}
	if s.opt.SignOff != nil {
		h = append(h, header{"X-Robots-Tag", "noindex"})
	}
	if embedded {
		return append(h, header{"Cross-Origin-Resource-Policy", "cross-origin"}, header{"Access-Control-Allow-Origin", "*"})
	}
	return append(h, header{"Cross-Origin-Opener-Policy", "same-origin"},
		header{"Cross-Origin-Resource-Policy", "same-origin"}, header{"X-Frame-Options", "DENY"})
}

// absent returns the headers that the rest of the site sends and that are not among these.
func absent(headers []header) []string {
	var names []string
	for _, name := range []string{"Cross-Origin-Opener-Policy", "X-Frame-Options"} {
		if !slices.ContainsFunc(headers, func(x header) bool { return x.Name == name }) {
			names = append(names, name)
		}
	}
	return names
}

// longestHeader is what Cloudflare Pages takes on one line of _headers; nginx and
// Apache take twice as much.
// https://developers.cloudflare.com/pages/configuration/headers/
const longestHeader = 2000

// checkPolicy warns when the pages differ so much in their inline styles and scripts
// that the policy for all of them together gets too long.
func (s *site) checkPolicy() {
	policy := s.headers(false)[0]
	line := len("  ") + len(policy.Name) + len(": ") + len(policy.Value)
	if line <= longestHeader {
		return
	}
	s.report(finding.Finding{Check: "policy", Warning: true, File: "_headers",
		Message: fmt.Sprintf("the site's Content-Security-Policy is %d characters long, and some hosts take only %d", line, longestHeader),
		Hint:    "move styles and scripts from the pages into files: each different one needs a hash of its own"})
}

// A contentType is what a host sends with the files of one ending.
type contentType struct{ Ext, Type string }

// Kind returns the type without its charset.
func (t contentType) Kind() string {
	kind, _, _ := strings.Cut(t.Type, ";")
	return kind
}

// Charset returns the charset, or "".
func (t contentType) Charset() string {
	_, charset, _ := strings.Cut(t.Type, "; charset=")
	return charset
}

// Word returns the ending without its dot.
func (t contentType) Word() string { return t.Ext[1:] }

// wasmType has no charset, because with one browsers do not compile while they load
// (https://www.w3.org/TR/wasm-web-api-1/#streaming-modules).
var wasmType = contentType{".wasm", "application/wasm"}

// contentTypes are the types of everything a site is made of. Many hosts do not know
// the rare ones; a browser that is told not to guess would then save them or refuse them.
var contentTypes = []contentType{
	{".html", "text/html; charset=utf-8"},
	{".css", "text/css; charset=utf-8"},
	{".js", "text/javascript; charset=utf-8"}, // RFC 9239
	{".json", "application/json"},
	{".xml", "application/xml"},
	{".txt", "text/plain; charset=utf-8"},
	{".svg", "image/svg+xml"},
	{".png", "image/png"},
	{".jpg", "image/jpeg"},
	{".webp", "image/webp"},
	{".ico", "image/x-icon"},
	{".pdf", "application/pdf"},
	wasmType, // and all from here on are rare
	{".webmanifest", "application/manifest+json"},
	{".ics", "text/calendar; charset=utf-8"}, // RFC 5545, section 8.1
	{".sha256", "text/plain; charset=utf-8"},
}

// rareTypes are those that a server's own list may lack.
func rareTypes() []contentType { return contentTypes[slices.Index(contentTypes, wasmType):] }

// ContentType returns the type that a host should send with a file. It does not ask this
// machine's own list, which on Windows depends on what is installed
// (golang.org/issue/32350), unless contentTypes does not have the ending.
func ContentType(name string) string {
	for _, t := range contentTypes {
		if t.Ext == extension(name) {
			return t.Type
		}
	}
	return mime.TypeByExtension(extension(name))
}
