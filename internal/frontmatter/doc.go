// Package frontmatter reads the head of a page: the TOML between a first line +++ and
// the next.
//
// It is as strict as council.toml. [Keys] lists every key that a page may have, with
// its kind; any other key is a fault, with the key that was probably meant. No key of
// Hugo's can remove a page, move it or change how it is made.
//
//	title        the page's name, a question or an answer
//	heading      the heading at the top of the page, if it is not the title
//	linkTitle    a short title for lists of pages
//	description  one sentence on what the page says
//	weight       the page's place among its neighbours; larger numbers come later
//	home         the page's place among the questions of the first page
//	band         who the page is for
//	checked      the day somebody last made sure that the page is right
//	topics       the lines of the checklist that the page covers
//	sources      the documents the page rests on, with the day each was last read
//	next         false: the page does not end with a link to the next one
//	drop         true: the guide's page at this address is left out
//	draft        true: only the preview shows the page
//	publish      from this day on the page is published; the preview shows it before
//	expire       from this day on the page is no longer published
//	aliases      addresses the page once had; each leads to it
//	lang         the language of the page, if it differs from that of its folder
//
// The guide's own pages may also choose a layout (layout, type, build, sitemap). A
// council's page at the address of such a page has the same layout: see package layers.
//
// A fault has the file, the line and the column of the key. All faults of a page are
// reported at once.
package frontmatter
