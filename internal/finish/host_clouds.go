package finish

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// This file writes the configuration of hosts that take JSON. They send the same headers as
// the others.

// largestAzure is how large staticwebapp.config.json may be
// (https://learn.microsoft.com/azure/static-web-apps/configuration).
const largestAzure = 20_000

// An azureRoute is a rule of Azure Static Web Apps. Only the first one that matches applies; a
// header that is "" is not sent.
type azureRoute struct {
	Route   string            `json:"route"`
	Headers map[string]string `json:"headers"`
}

// azure writes staticwebapp.config.json. If it gets too large, files that may be cached for
// ever are dropped from its end: browsers then keep those for a short while only.
func (h host) azure() []byte {
	routes, kept := h.azureRoutes()
	for {
		config := map[string]any{
			"globalHeaders":     withCache(h.Headers, cacheShortly),
			"routes":            slices.Concat(kept, routes),
			"responseOverrides": map[string]any{"404": map[string]string{"rewrite": h.Base + "404.html"}},
			"mimeTypes":         mimeTypes(),
			"trailingSlash":     "auto",
		}
		if text := encode(config); len(text) <= largestAzure || len(kept) == 0 {
			return text
		}
		kept = kept[:len(kept)-1]
	}
}

// azureRoutes returns the rules of what other sites may use, and before them those of the
// files that are kept for ever.
func (h host) azureRoutes() (routes, kept []azureRoute) {
	embedded := withCache(h.Embed, cacheShortly)
	for _, name := range absent(h.Embed) {
		embedded[name] = ""
	}
	for _, folder := range h.Embeds {
		at := h.Base + escape(folder)
		// "/embed/*" matches neither /embed/ nor /embed/index.html.
		routes = append(routes, azureRoute{at + "index.html", embedded}, azureRoute{at + "*", embedded})
	}
	for _, p := range h.Forever {
		headers := map[string]string{"Cache-Control": cacheForever}
		if slices.ContainsFunc(h.Embeds, func(folder string) bool { return strings.HasPrefix(p, folder) }) {
			headers = withCache(h.Embed, cacheForever)
			for _, name := range absent(h.Embed) {
				headers[name] = ""
			}
		}
		kept = append(kept, azureRoute{h.Base + escape(p), headers})
	}
	return routes, kept
}

func withCache(headers []header, cache string) map[string]string {
	all := map[string]string{"Cache-Control": cache}
	for _, h := range headers {
		all[h.Name] = oneLine(h.Value)
	}
	return all
}

func mimeTypes() map[string]string {
	all := map[string]string{}
	for _, t := range contentTypes {
		all[t.Ext] = t.Type
	}
	return all
}

// cloudFront writes a response headers policy of Amazon CloudFront
// (https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html).
// Headers for which it has fields of their own must not be listed among the others.
func cloudFront(name string, headers []header) []byte {
	security := map[string]any{}
	var others []map[string]any
	config := map[string]any{"Name": name, "SecurityHeadersConfig": security}
	for _, h := range headers {
		switch value := oneLine(h.Value); h.Name {
		case "Content-Security-Policy":
			security["ContentSecurityPolicy"] = map[string]any{"Override": true, "ContentSecurityPolicy": value}
		case "X-Content-Type-Options":
			security["ContentTypeOptions"] = map[string]any{"Override": true}
		case "Referrer-Policy":
			security["ReferrerPolicy"] = map[string]any{"Override": true, "ReferrerPolicy": value}
		case "X-Frame-Options":
			security["FrameOptions"] = map[string]any{"Override": true, "FrameOption": value}
		case "Access-Control-Allow-Origin":
			one := func(items ...string) map[string]any { return map[string]any{"Quantity": len(items), "Items": items} }
			config["CorsConfig"] = map[string]any{"AccessControlAllowOrigins": one(value), "AccessControlAllowHeaders": one("*"),
				"AccessControlAllowMethods": one("GET", "HEAD"), "AccessControlAllowCredentials": false, "OriginOverride": true}
		default:
			others = append(others, map[string]any{"Header": h.Name, "Value": value, "Override": true})
		}
	}
	config["CustomHeadersConfig"] = map[string]any{"Quantity": len(others), "Items": others}
	return encode(config)
}

// encode writes JSON for people, with keys in order.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic(err) // texts and numbers alone
	}
	return b.Bytes()
}
