package finish

import (
	"fmt"
	"strings"
)

// nginx writes a whole site for nginx. What differs by file is chosen by maps, because one
// add_header inside a location drops all those outside it.
// https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
func (h host) nginx() string {
	var b strings.Builder
	b.WriteString(comment(`For nginx: copy this file to /etc/nginx/sites-available/ or conf.d/, put your own
names where it says so, then "nginx -t" and reload.`))
	fmt.Fprintf(&b, "\nmap $uri $guide_cache {\n    default %s;\n    \"~%s\" %s;\n}\n",
		nginxQuote(cacheShortly), hashedName, nginxQuote(cacheForever))
	all := h.headers
	if h.embed != nil {
		all = h.nginxMaps(&b)
	}
	fmt.Fprintf(&b, "\nserver {\n    listen 80; # and 443 ssl, with your certificate\n    listen [::]:80;\n    server_name %s; # your own\n    root /var/www/html; # the folder that is served at /\n\n", h.name)
	b.WriteString("    index index.html;\n")
	fmt.Fprintf(&b, "    error_page 404 %s404.html;\n\n", h.base)
	for _, t := range rareTypes() {
		kind, _, _ := strings.Cut(t[1], ";")
		fmt.Fprintf(&b, "    location ~ \\%s$ { types { } default_type %s; }\n", t[0], kind)
	}
	b.WriteString("    charset utf-8;\n    charset_types text/css text/plain text/calendar application/javascript text/javascript application/xml;\n\n")
	if h.compressed {
		b.WriteString("    gzip_static on; # the .gz beside each file\n    # brotli_static on; # the .br, if your nginx has the brotli module\n\n")
	} else {
		b.WriteString("    gzip on;\n    gzip_vary on;\n    gzip_types text/css application/javascript text/javascript application/wasm image/svg+xml application/xml;\n\n")
	}
	for _, x := range all {
		fmt.Fprintf(&b, "    add_header %s %s always;\n", x.name, nginxQuote(x.value))
	}
	b.WriteString("    add_header Cache-Control $guide_cache;\n}\n")
	return b.String()
}

// nginxMaps writes a map for each header that differs in embed/, and returns all headers with
// the maps' variables as values. An empty value means that the header is not sent.
func (h host) nginxMaps(b *strings.Builder) []header {
	var all []header
	embed := map[string]string{}
	for _, x := range h.embed {
		embed[x.name] = x.value
	}
	for _, x := range append(h.headers, header{"Access-Control-Allow-Origin", ""}) {
		if embed[x.name] == x.value {
			all = append(all, x)
			continue
		}
		variable := "$guide_" + strings.ToLower(strings.ReplaceAll(x.name, "-", "_"))
		fmt.Fprintf(b, "\nmap $uri %s {\n    default %s;\n", variable, nginxQuote(x.value))
		for _, folder := range h.embeds {
			fmt.Fprintf(b, "    \"~^%s%s\" %s;\n", h.base, folder, nginxQuote(embed[x.name]))
		}
		b.WriteString("}\n")
		all = append(all, header{x.name, variable})
	}
	return all
}

// nginxQuote quotes a value; a variable stands as it is.
func nginxQuote(value string) string {
	if strings.HasPrefix(value, "$guide_") {
		return value
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "$", "").Replace(oneLine(value)) + `"`
}
