package finish

import (
	"fmt"
	"strings"
)

// apache writes .htaccess. It uses only what "AllowOverride FileInfo" allows: one directive
// beyond that, and Apache answers every request with an error.
// https://httpd.apache.org/docs/2.4/howto/htaccess.html
func (h host) apache() string {
	var b strings.Builder
	b.WriteString(comment(`For Apache: content types, the page for what is not there, headers and caching.
Apache reads this file where its configuration says AllowOverride FileInfo (or All).`))
	fmt.Fprintf(&b, "\nErrorDocument 404 %s404.html\n", h.base)
	if h.base == "/" {
		b.WriteString(comment("If the guide stands below a path, put the path before 404.html here."))
	}
	b.WriteString("\n<IfModule mod_mime.c>\n")
	for _, t := range contentTypes {
		kind, charset, _ := strings.Cut(t[1], "; charset=")
		fmt.Fprintf(&b, "  AddType %s %s\n", kind, t[0])
		if charset != "" {
			fmt.Fprintf(&b, "  AddCharset %s %s\n", charset, t[0])
		}
	}
	b.WriteString("</IfModule>\n\n<IfModule mod_headers.c>\n" + apacheHeaders(h.headers))
	fmt.Fprintf(&b, "  Header set Cache-Control \"%s\"\n", cacheShortly)
	fmt.Fprintf(&b, "  <FilesMatch \"%s\">\n    Header set Cache-Control \"%s\"\n  </FilesMatch>\n</IfModule>\n",
		strings.TrimSuffix(hashedName, "$")+`(\.(br|gz))?$`, cacheForever)
	if h.compressed {
		b.WriteString(apacheCompressed)
	}
	return b.String()
}

// apacheFolder writes the .htaccess of a folder whose headers differ.
func (h host) apacheFolder() string {
	return comment("For Apache: what stands here may be shown inside other sites.") +
		"\n<IfModule mod_headers.c>\n" + apacheHeaders(h.embed) + "</IfModule>\n"
}

// apacheHeaders unsets what the site says in general, and sets what holds here.
func apacheHeaders(headers []header) string {
	var b strings.Builder
	for _, name := range absent(headers) {
		fmt.Fprintf(&b, "  Header always unset %s\n", name)
	}
	for _, x := range headers {
		fmt.Fprintf(&b, "  Header always set %s %s\n", x.name, apacheQuote(x.value))
	}
	return b.String()
}

// apacheQuote: "%" begins a format in Header.
// https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header
func apacheQuote(value string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "%", "%%").Replace(oneLine(value)) + `"`
}

// apacheCompressed sends the .br or .gz beside a file. Both endings mean something else to
// some configurations: a language (Breton) and a type.
// https://httpd.apache.org/docs/2.4/mod/mod_brotli.html#precompressed
const apacheCompressed = `
# The compressed copy of a file, for browsers that take it.
<IfModule mod_rewrite.c>
  <IfModule mod_headers.c>
    RewriteEngine on
    RewriteCond %{HTTP:Accept-Encoding} \bbr\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1,E=no-brotli:1]
    RewriteCond %{HTTP:Accept-Encoding} \bgzip\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1,E=no-brotli:1]
    RemoveLanguage .br
    RemoveType .gz
    AddEncoding br .br
    AddEncoding gzip .gz
    Header append Vary Accept-Encoding
  </IfModule>
</IfModule>
`
