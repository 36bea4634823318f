package finish

import (
	"fmt"
	"slices"
	"strings"

	"familyguide/internal/tree"
)

// A host is what the host files are made from.
type host struct {
	base       string   // path of the site on its host, "/" where unknown
	name       string   // of the host, for the snippets
	headers    []header // with every file
	embed      []header // with those that other sites may use; nil where there is no embed/
	embeds     []string // the folders of those
	split      []string // folders at the top of which only a part is of those
	forever    []string // files whose names say their content
	tops       []string // what stands at the top, or in split; folders with a "/" behind
	compressed bool     // .br and .gz stand beside the files
}

// hostFiles makes the files that tell a host how to serve the site. Those that a host
// looks for stand at the top; those to be copied somewhere, in hosting/. A file of
// that name that the council brings itself is left in its place.
func (s *site) hostFiles() tree.Tree {
	s.checkPolicy()
	h := s.host()
	files := tree.Tree{
		".htaccess":                 []byte(h.apache()),
		"web.config":                []byte(h.iis()),
		"_headers":                  []byte(h.underscoreHeaders()),
		".nojekyll":                 []byte(noJekyll),
		"hosting/nginx.conf":        []byte(h.nginx()),
		"hosting/Caddyfile":         []byte(h.caddy()),
		"hosting/content-types.txt": []byte(h.types()),
		"hosting/README.txt":        []byte(hostingReadme),
	}
	for _, folder := range h.embeds {
		files[folder+".htaccess"] = []byte(h.apacheFolder())
		files[folder+"web.config"] = []byte(h.iisFolder())
	}
	for p := range files {
		if _, own := s.in[p]; own {
			delete(files, p)
		}
	}
	return files
}

// noJekyll stops GitHub Pages from leaving out names that begin with "_".
// https://docs.github.com/en/pages/getting-started-with-github-pages/about-github-pages#static-site-generators
const noJekyll = "This file tells GitHub Pages to publish every file as it is.\n"

func (s *site) host() host {
	h := host{base: s.address.base, name: s.address.host(), headers: s.headers(false), compressed: s.opt.Precompress}
	h.embeds, h.split = s.embedFolders()
	if h.embeds != nil {
		h.embed = s.headers(true)
	}
	for _, p := range s.out.Paths() {
		if isAsset(p) && hashed.MatchString(p) {
			h.forever = append(h.forever, p)
		}
		top := topOf(p)
		if slices.Contains(h.split, top) {
			top += topOf(strings.TrimPrefix(p, top))
		}
		if !slices.Contains(h.tops, top) {
			h.tops = append(h.tops, top)
		}
	}
	return h
}

// topOf returns the first part of a path, a folder with its "/".
func topOf(p string) string {
	if i := strings.IndexByte(p, '/'); i >= 0 {
		return p[:i+1]
	}
	return p
}

// embedFolders returns the folders with what other sites may use: each embed/, and the
// widget/ they load; and the folders of languages that hold one of them.
func (s *site) embedFolders() (embeds, split []string) {
	paths := s.out.Paths()
	for _, p := range paths {
		folder := s.embedFolder(p)
		if folder == "" || slices.Contains(embeds, folder) {
			continue
		}
		embeds = append(embeds, folder)
		if top := topOf(p); top != folder {
			split = append(split, top)
		}
	}
	inWidget := func(p string) bool { return strings.HasPrefix(p, "widget/") }
	if embeds != nil && slices.ContainsFunc(paths, inWidget) {
		embeds = append(embeds, "widget/")
	}
	return embeds, split
}

// hashedName is the pattern of those names, in the dialect that all hosts' regular
// expressions share. It has no braces, which mean something else to Caddy and nginx.
const hashedName = `[._-][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]+\.(css|js|mjs|wasm|svg|png|jpg|jpeg|gif|webp|avif|woff2)$`

// comment puts text behind "# ", line by line, whatever is in it.
func comment(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(strings.TrimRight("# "+oneLine(line), " ") + "\n")
	}
	return b.String()
}

// oneLine makes any text safe on a line of its own.
func oneLine(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, text))
}

// types lists, for stores like S3 that take each file's headers at upload.
func (h host) types() string {
	var b strings.Builder
	b.WriteString(comment(`Content types for a store that keeps them with each file (Amazon S3, Azure Blob
Storage, Google Cloud Storage): set these at upload. Such a store serves
index.html for a folder only if its website mode says so; if it has none, build
with --links files. Set 404.html as the error document.

Extension, type`))
	for _, t := range contentTypes {
		fmt.Fprintf(&b, "%-14s %s\n", t[0], t[1])
	}
	b.WriteString("\n" + comment(fmt.Sprintf("Cache-Control: %s\nfor these, whose names change with their content; for all others: %s", cacheForever, cacheShortly)))
	for _, p := range h.forever {
		b.WriteString(oneLine(p) + "\n")
	}
	if h.compressed {
		b.WriteString("\n" + comment("Files that end in .br or .gz are for hosts that choose by Accept-Encoding; a store\nthat cannot do that does not need them."))
	}
	return b.String()
}

const hostingReadme = `How to put this guide on a web server
=====================================

Upload the whole folder, with the files whose names begin with a dot. It works at the
root of a host and below any path, and needs nothing but a server of plain files.

"familyguide build --address URL" puts full addresses into the sitemap and the feed, and
makes the links of 404.html, the page for a wrong address, work below a path.

Used by themselves where the server knows them, and harmless where it does not:

  .htaccess                Apache: types, headers, caching, 404 page
  web.config               IIS: the same
  _headers                 Netlify, Cloudflare Pages: headers and caching; only at the root
                           of the host
  .nojekyll                GitHub Pages: publish every file

To be copied into a server's own configuration:

  hosting/nginx.conf       nginx
  hosting/Caddyfile        Caddy
  hosting/content-types.txt  Amazon S3 and other stores: which type to set for which file

What the headers are for: no page can load anything from elsewhere, run a script that was
not published with it, be shown inside another site, tell another site where a family
came from, or ask for their place or camera. The pages say the most important of
this themselves, so that a host that sends no headers is safe too.

manifest.sha256 lists every file. "familyguide verify FOLDER", or "sha256sum -c
manifest.sha256" in the folder, says whether the upload is complete and unchanged.
`
