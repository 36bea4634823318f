// Package links knows what a link is in each kind of file of a site, and what it
// leads to. The finisher rewrites links with it and the checks look them up with
// it, so that every link that is rewritten is also checked.
//
// # Where links are
//
//	[HTML]      attributes (attribute.go has the table), style elements, and what
//	            noscript and srcdoc hold; SVG files are read in the same way
//	[Style]     url(), src(), image-set() and @import
//	[XML]       feeds and site maps: attributes, the elements whose text is an
//	            address, and the pieces of pages in a feed
//	[Manifest]  the members of a web app manifest that hold an address
//	[Robots]    the Sitemap lines of robots.txt
//
// Scripts cannot be read for addresses: a page hands a file to its script in an
// attribute whose name begins with data-src or data-href, and these are links too.
//
// Each function calls a [Visit] for every link, in order, and returns the file with
// the addresses that the visits return. Every other byte stays as it is; a visit
// that returns the address it was given changes nothing.
//
// # What an address leads to
//
// [Resolve] reads an address as browsers do (https://url.spec.whatwg.org/): spaces
// around it, tabs and newlines in it do not count, a backslash is a slash, and
// "https:host" is another host just as "//host" is.
package links

// A Use says what becomes of an address.
type Use uint8

const (
	Follow Use = iota // a person may choose to go there
	Load              // the browser fetches it, or goes there, by itself
	Send              // a form or a ping sends something there
	Tell              // it only names something: rel=canonical, cite, a site map
)

// A Link is one address in a file.
type Link struct {
	Address string // with its character references and escapes resolved
	Use     Use
	Full    bool   // read by search engines and the like, which want a full address
	Element string // the element it belongs to, in lower case; "" in a style sheet
	Attr    string // the attribute it is in; "" if it is text
	Offset  int    // in the file: of its tag, or of the address itself if it is text
	Tag     *Tag   // the tag, until the visit returns; nil if it is text
}

// A Visit sees a link and returns the address to write in its place.
type Visit func(Link) string
