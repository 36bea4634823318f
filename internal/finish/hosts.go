package finish

import (
	"bytes"
	"embed"
	"slices"
	"strings"
	"text/template"

	"familyguide/internal/tree"
)

// The configurations of hosts are templates, one a file in hosting/, so that whoever runs
// such a host can read them. What a template puts into a line goes through the function
// that quotes it for that host:
//
//	apache   "%" begins a format in Header
//	         (https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header)
//	caddy    a backslash escapes nothing but a quote, and braces begin a placeholder
//	         (https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes)
//	nginx    "$" begins a variable, and nothing escapes it
//	xml      for IIS
//
// What they rely on:
//
//   - Apache: .htaccess uses only what "AllowOverride FileInfo" allows: one directive beyond
//     that, and Apache answers every request with an error
//     (https://httpd.apache.org/docs/2.4/howto/htaccess.html). The endings .br and .gz mean
//     something else to some configurations: a language (Breton) and a type
//     (https://httpd.apache.org/docs/2.4/mod/mod_brotli.html#precompressed).
//   - nginx: one add_header inside a location drops all those outside it, so what differs by
//     file is chosen by maps; an empty value sends no header
//     (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header).
//   - Caddy runs headers without a matcher last, so nothing that differs by file is said
//     without one (https://caddyserver.com/docs/caddyfile/directives/header).
//   - IIS serves no file whose type it does not know (404.3), and fails on a type or header
//     that is set twice, so each is removed before it is added
//     (https://learn.microsoft.com/en-us/iis/configuration/system.webserver/staticcontent/mimemap).
//   - Azure Static Web Apps takes the first rule that matches and no other
//     (https://learn.microsoft.com/azure/static-web-apps/configuration#routes). It finds its
//     file at the top of what is uploaded, or in any folder below.
//   - GitHub Pages, GitLab Pages and Azure Storage send no headers of a site's own:
//     hosting/README.txt says what does not hold there.
//   - Netlify and Cloudflare Pages join the values of two rules that name one header, which
//     for a policy means that both are in force: so no two rules may match one path. How
//     long pages are kept is not set, because both hosts' own answer (ask again each time)
//     is right (https://docs.netlify.com/routing/headers/ ·
//     https://developers.cloudflare.com/pages/configuration/headers/).

//go:embed hosting
var hosting embed.FS

var hostTemplates = template.Must(template.New("").Funcs(template.FuncMap{
	"apache": apacheQuote, "caddy": caddyQuote, "nginx": nginxQuote, "xml": xmlEscape,
	"oneLine": oneLine, "absent": absent, "type": ContentType,
}).ParseFS(hosting, "hosting/*.tmpl", "hosting/README.txt"))

// A host is the data for the templates of the host files.
type host struct {
	Base       string   // path of the site on its host, "/" if unknown
	Name       string   // of the host, for the snippets
	Headers    []header // with every file
	Embed      []header // with those that other sites may use; nil if there is no embed/
	Embeds     []string // the folders of those
	Forever    []string // files whose names say their content
	Compressed bool     // .br and .gz are beside the files

	split []string // folders at the top of which only a part is of those
	tops  []string // what is at the top, or in split; folders with a "/" at the end
}

// hostFiles makes the files that tell a host how to serve the site. Those that a host
// looks for are at the top; those to be copied somewhere, in hosting/. A file of
// that name that the council brings itself is left in its place.
func (s *site) hostFiles() tree.Tree {
	s.checkPolicy()
	h := s.host()
	files := tree.Tree{".nojekyll": []byte(noJekyll)}
	for name, from := range map[string]string{
		".htaccess":                 "htaccess.tmpl",
		"web.config":                "web.config.tmpl",
		"_headers":                  "headers.tmpl",
		"hosting/nginx.conf":        "nginx.conf.tmpl",
		"hosting/Caddyfile":         "Caddyfile.tmpl",
		"hosting/content-types.txt": "content-types.txt.tmpl",
		"hosting/README.txt":        "README.txt",

		"hosting/azure-storage.txt": "azure-storage.txt.tmpl",
		"hosting/amazon-s3.txt":     "amazon-s3.txt.tmpl",
	} {
		files[name] = h.write(from)
	}
	for _, name := range []string{"azure-static-web-apps.txt", "azure-static-web-apps.yml", "cloudfront-function.js", "github-pages.yml", "gitlab-pages.yml"} {
		files["hosting/"+name], _ = hosting.ReadFile("hosting/" + name) // it is embedded
	}
	files["staticwebapp.config.json"] = h.azure()
	files["hosting/cloudfront-headers.json"] = cloudFront("family-guide", h.Headers)
	if h.Embed != nil {
		files["hosting/cloudfront-embed-headers.json"] = cloudFront("family-guide-embed", h.Embed)
	}
	for _, folder := range h.Embeds {
		files[folder+".htaccess"] = h.write("embed-htaccess.tmpl")
		files[folder+"web.config"] = h.write("embed-web.config.tmpl")
	}
	for p := range files {
		if _, own := s.in[p]; own {
			delete(files, p)
		}
	}
	return files
}

func (h host) write(name string) []byte {
	var b bytes.Buffer
	if err := hostTemplates.ExecuteTemplate(&b, name, h); err != nil {
		panic(err) // the template is wrong: every build shows it
	}
	return b.Bytes()
}

// noJekyll stops GitHub Pages from leaving out names that begin with "_".
// https://docs.github.com/en/pages/getting-started-with-github-pages/about-github-pages#static-site-generators
const noJekyll = "This file tells GitHub Pages to publish every file as it is.\n"

func (s *site) host() host {
	h := host{Base: s.address.base, Name: s.address.host(), Headers: s.headers(false), Compressed: s.opt.Precompress}
	h.Embeds, h.split = s.embedFolders()
	if h.Embeds != nil {
		h.Embed = s.headers(true)
	}
	for _, p := range s.out.Paths() {
		if isAsset(p) && hashed.MatchString(p) {
			h.Forever = append(h.Forever, p)
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

// oneLine makes any text safe on a line of its own.
func oneLine(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, text))
}
