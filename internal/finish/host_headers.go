package finish

import (
	"fmt"
	"slices"
	"strings"
)

// underscoreHeaders writes _headers for Netlify and Cloudflare Pages. Where two rules
// name one header both hosts join the values, which for a policy means that both
// are in force: so no two rules may match one path. Neither sets how long pages are
// kept, because both hosts' own answer (ask again each time) is right.
// https://docs.netlify.com/routing/headers/ ·
// https://developers.cloudflare.com/pages/configuration/headers/
func (h host) underscoreHeaders() string {
	var b strings.Builder
	b.WriteString(comment(`For Netlify and Cloudflare Pages: headers and caching. It has to stand at the root
of the host; if the guide stands below a path, put the path before each rule.`))
	rule := func(path string, headers []header) {
		b.WriteString("\n" + path + "\n")
		for _, x := range headers {
			fmt.Fprintf(&b, "  %s: %s\n", x.name, oneLine(x.value))
		}
	}
	if h.embed == nil {
		rule("/*", h.headers)
	} else {
		rule("/", h.headers)
		for _, folder := range h.split {
			rule("/"+escape(folder), h.headers)
		}
		for _, top := range h.tops {
			headers := h.headers
			if slices.Contains(h.embeds, top) {
				headers = h.embed
			}
			path := "/" + escape(top)
			if strings.HasSuffix(top, "/") {
				path += "*"
			}
			rule(path, headers)
		}
	}
	for _, p := range h.forever {
		rule("/"+escape(p), []header{{"Cache-Control", cacheForever}})
	}
	return b.String()
}
