package finish

import (
	"fmt"
	"strings"
)

// caddy writes a site for Caddy. It runs headers without a matcher last, so nothing that
// differs by file is said without one.
// https://caddyserver.com/docs/caddyfile/directives/header
func (h host) caddy() string {
	var b strings.Builder
	b.WriteString(comment("For Caddy: add this to your Caddyfile, with your own names where it says so."))
	fmt.Fprintf(&b, "\n%s { # your own\n\troot * /var/www/html # the folder that is served at /\n", h.name)
	if h.compressed {
		b.WriteString("\tfile_server {\n\t\tprecompressed br gzip\n\t}\n")
	} else {
		b.WriteString("\tencode zstd gzip\n\tfile_server\n")
	}
	matcher := ""
	if h.embed != nil {
		matcher = "@inside "
		b.WriteString("\n\t@inside not path" + h.embedPaths())
	}
	fmt.Fprintf(&b, "\n\theader %s{\n", matcher)
	for _, x := range h.headers {
		fmt.Fprintf(&b, "\t\t%s %s\n", x.name, caddyQuote(x.value))
	}
	b.WriteString("\t}\n\n")
	fmt.Fprintf(&b, "\t@forever path_regexp %s\n\theader @forever Cache-Control %s\n", caddyQuote(hashedName), caddyQuote(cacheForever))
	fmt.Fprintf(&b, "\t@shortly not path_regexp %s\n\theader @shortly Cache-Control %s\n\n", caddyQuote(hashedName), caddyQuote(cacheShortly))
	for _, t := range rareTypes() {
		fmt.Fprintf(&b, "\t@%s path *%s\n\theader @%[1]s Content-Type %[3]s\n", t[0][1:], t[0], caddyQuote(t[1]))
	}
	if h.embed != nil {
		b.WriteString("\n\t@embed path" + h.embedPaths() + "\n\theader @embed {\n")
		for _, x := range h.embed {
			fmt.Fprintf(&b, "\t\t%s %s\n", x.name, caddyQuote(x.value))
		}
		b.WriteString("\t}\n")
	}
	fmt.Fprintf(&b, "\n\thandle_errors {\n\t\trewrite * %s404.html\n\t\tfile_server\n\t}\n}\n", h.base)
	return b.String()
}

func (h host) embedPaths() string {
	var b strings.Builder
	for _, folder := range h.embeds {
		b.WriteString(" " + h.base + folder + "*")
	}
	return b.String()
}

// caddyQuote: a backslash escapes nothing but a quote, and braces begin a placeholder, which
// no header of ours has.
// https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes
func caddyQuote(value string) string {
	return `"` + strings.NewReplacer(`"`, `\"`, "{", "", "}", "").Replace(oneLine(value)) + `"`
}
