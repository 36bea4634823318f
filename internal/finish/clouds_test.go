package finish

import (
	"encoding/json"
	"fmt"
	"maps"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/tree"
)

// embedding is a site below a path with a part for other sites.
func embedding(more tree.Tree) tree.Tree {
	t := tree.Tree{
		"index.html":             []byte(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>G</title><link rel="stylesheet" href="/site.css"></head><body><main><h1>G</h1></main></body></html>`),
		"404.html":               []byte(`<!doctype html><html lang="en"><head><title>N</title></head><body></body></html>`),
		"embed/index.html":       []byte(`<!doctype html><html lang="en"><head><title>E</title></head><body data-src-engine="/widget/timeline.wasm"></body></html>`),
		"embed/frame/index.html": []byte(`<!doctype html><html lang="en"><head><title>See your dates &amp; more</title></head><body></body></html>`),
		"site.css":               []byte("a{color:red}"),
		"widget/timeline.wasm":   []byte("not a module"),
	}
	maps.Copy(t, more)
	return t
}

// sent is what a host sends with a path, by the name of the header.
type sent func(path string) map[string]string

// azureSends reads staticwebapp.config.json as Azure does: the first rule that matches, over
// the headers of all files.
func azureSends(t *testing.T, data []byte) sent {
	var config struct {
		GlobalHeaders     map[string]string
		Routes            []azureRoute
		ResponseOverrides map[string]struct{ Rewrite string }
		MimeTypes         map[string]string
		TrailingSlash     string
	}
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.DisallowUnknownFields() // the file has no other fields than Azure's schema
	if err := d.Decode(&config); err != nil {
		t.Fatal(err)
	}
	if len(data) > 20*1024 {
		t.Errorf("staticwebapp.config.json has %d bytes, and Azure takes 20 kB", len(data))
	}
	for ext := range config.MimeTypes {
		if !regexp.MustCompile(`^\.[a-z0-9]+$`).MatchString(ext) {
			t.Errorf("%q is no ending", ext)
		}
	}
	return func(path string) map[string]string {
		all := maps.Clone(config.GlobalHeaders)
		for _, r := range config.Routes {
			prefix, wild := strings.CutSuffix(r.Route, "*")
			matches := path == r.Route || r.Route == path+"index.html" ||
				wild && strings.HasPrefix(path, prefix) && path != prefix && path != prefix+"index.html"
			if !matches {
				continue
			}
			for name, value := range r.Headers {
				if all[name] = value; value == "" {
					delete(all, name)
				}
			}
			break
		}
		return all
	}
}

// cloudFrontSends reads a response headers policy.
func cloudFrontSends(t *testing.T, data []byte) map[string]string {
	var config struct {
		Name                  string
		SecurityHeadersConfig struct {
			ContentSecurityPolicy struct {
				ContentSecurityPolicy string
				Override              bool
			}
			ContentTypeOptions *struct{ Override bool }
			ReferrerPolicy     struct {
				ReferrerPolicy string
				Override       bool
			}
			FrameOptions struct {
				FrameOption string
				Override    bool
			}
		}
		CustomHeadersConfig struct {
			Quantity int
			Items    []struct {
				Header, Value string
				Override      bool
			}
		}
		CorsConfig struct{ AccessControlAllowOrigins struct{ Items []string } }
	}
	if err := json.Unmarshal(data, &config); err != nil {
		t.Fatal(err)
	}
	s := config.SecurityHeadersConfig
	all := map[string]string{"Content-Security-Policy": s.ContentSecurityPolicy.ContentSecurityPolicy, "Referrer-Policy": s.ReferrerPolicy.ReferrerPolicy,
		"X-Frame-Options": s.FrameOptions.FrameOption, "Access-Control-Allow-Origin": strings.Join(config.CorsConfig.AccessControlAllowOrigins.Items, " ")}
	for name, sent := range map[string]bool{"Content-Security-Policy": s.ContentSecurityPolicy.Override, "Referrer-Policy": s.ReferrerPolicy.Override,
		"X-Frame-Options": s.FrameOptions.Override, "X-Content-Type-Options": s.ContentTypeOptions != nil && s.ContentTypeOptions.Override} {
		if (all[name] != "" || name == "X-Content-Type-Options" && s.ContentTypeOptions != nil) && !sent {
			t.Errorf("a host of files could send its own %s", name)
		}
	}
	if s.ContentTypeOptions != nil {
		all["X-Content-Type-Options"] = "nosniff"
	}
	for _, item := range config.CustomHeadersConfig.Items {
		if !item.Override {
			t.Errorf("a host of files could send its own %s", item.Header)
		}
	}
	if config.CustomHeadersConfig.Quantity != len(config.CustomHeadersConfig.Items) {
		t.Error("the quantity is not that of the items, which CloudFront refuses")
	}
	for _, h := range config.CustomHeadersConfig.Items {
		all[h.Header] = h.Value
	}
	maps.DeleteFunc(all, func(_, value string) bool { return value == "" })
	return all
}

// Every host that can send headers sends the same ones.
func TestHostsSendTheSameHeaders(t *testing.T) {
	for _, address := range []string{"", "https://www.example.gov.uk/guide/"} {
		opt := Options{Address: address}
		s, _ := newSite(embedding(nil), opt)
		s.assets.finishAll()
		s.everyOther()
		maps.Copy(s.out, s.assets.tree())
		h := s.host()
		out, _ := All(embedding(nil), opt)
		azure := azureSends(t, out["staticwebapp.config.json"])
		wasm := h.Forever[slices.IndexFunc(h.Forever, func(p string) bool { return strings.HasPrefix(p, "widget/") })]
		css := h.Forever[slices.IndexFunc(h.Forever, func(p string) bool { return strings.HasPrefix(p, "site.") })]
		for path, want := range map[string]map[string]string{
			"":                       withCache(h.Headers, cacheShortly),
			"index.html":             withCache(h.Headers, cacheShortly),
			css:                      withCache(h.Headers, cacheForever),
			"embedded/":              withCache(h.Headers, cacheShortly),
			"embed/":                 withCache(h.Embed, cacheShortly),
			"embed/index.html":       withCache(h.Embed, cacheShortly),
			"embed/frame/":           withCache(h.Embed, cacheShortly),
			"embed/frame/index.html": withCache(h.Embed, cacheShortly),
			wasm:                     withCache(h.Embed, cacheForever),
		} {
			if got := azure(h.Base + path); !maps.Equal(got, want) {
				t.Errorf("Azure, %s%s: %v, want %v", h.Base, path, got, want)
			}
		}
		for file, headers := range map[string][]header{"hosting/cloudfront-headers.json": h.Headers, "hosting/cloudfront-embed-headers.json": h.Embed} {
			want := withCache(headers, "")
			delete(want, "Cache-Control") // S3 keeps it with each file
			if got := cloudFrontSends(t, out[file]); !maps.Equal(got, want) {
				t.Errorf("%s: %v, want %v", file, got, want)
			}
		}
	}
}

// S3 has no folders: CloudFront's function finds the page of a folder, adds a missing "/",
// and sends nobody to another host.
func TestCloudFrontFindsFolders(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("needs node: .ci/install installs it")
	}
	out, _ := All(embedding(nil), Options{})
	for uri, want := range map[string]string{
		"/":                    "/index.html",
		"/parents/":            "/parents/index.html",
		"/parents":             "302 /parents/",
		"/styles/a.css":        "/styles/a.css",
		"//1249763844":         "302 /1249763844/",
		`/\1249763844/parents`: "302 /1249763844/parents/",
	} {
		call := fmt.Sprintf("\nvar a = handler({request: {uri: %q}}); console.log(a.uri || a.statusCode + ' ' + a.headers.location.value)", uri)
		got, err := exec.Command(node, "-e", string(out["hosting/cloudfront-function.js"])+call).CombinedOutput()
		if err != nil || strings.TrimSpace(string(got)) != want {
			t.Errorf("%s: %v %s, want %s", uri, err, got, want)
		}
	}
}

// A council's many pictures do not make the file too large for Azure: those that do not fit
// are kept for a short while.
func TestAzureTakesTheFileOfALargeSite(t *testing.T) {
	pages, pictures := strings.Builder{}, tree.Tree{}
	for i := range 300 {
		name := fmt.Sprintf("pictures/picture-%d.png", i)
		pictures[name] = []byte(name)
		fmt.Fprintf(&pages, `<img src="/%s" alt="x">`, name)
	}
	pictures["pictures.html"] = []byte(`<!doctype html><html lang="en"><head><title>P</title></head><body>` + pages.String() + `</body></html>`)
	out, _ := All(embedding(pictures), Options{})
	azure := azureSends(t, out["staticwebapp.config.json"])
	if got := azure("/embed/frame/")["Access-Control-Allow-Origin"]; got != "*" {
		t.Errorf("the rules of embed/ have been cut: %q", got)
	}
}

func TestOEmbedNeedsTheAddress(t *testing.T) {
	out, _ := All(embedding(nil), Options{})
	if out["embed/oembed.json"] != nil || strings.Contains(string(out["embed/index.html"]), oembedType) {
		t.Error("without an address there is an oembed.json, or a link to it")
	}
	out, _ = All(embedding(nil), Options{Address: "https://www.example.gov.uk/guide/"})
	var answer struct {
		Version, Type, Title, HTML string
		Width, Height              int
	}
	if err := json.Unmarshal(out["embed/oembed.json"], &answer); err != nil {
		t.Fatal(err)
	}
	if answer.Version != "1.0" || answer.Type != "rich" || answer.Width == 0 || answer.Height == 0 || answer.Title != "See your dates & more" {
		t.Errorf("oembed.json is %s", out["embed/oembed.json"])
	}
	if want := `<iframe src="https://www.example.gov.uk/guide/embed/frame/" title="See your dates &amp; more" `; !strings.HasPrefix(answer.HTML, want) {
		t.Errorf("the frame is %s", answer.HTML)
	}
	const link = `<link rel="alternate" type="application/json+oembed" href="https://www.example.gov.uk/guide/embed/oembed.json">`
	for page, there := range map[string]bool{"embed/index.html": true, "embed/frame/index.html": true, "index.html": false, "404.html": false} {
		if strings.Contains(string(out[page]), link) != there {
			t.Errorf("%s has the link: %t", page, !there)
		}
	}
}

// Every page of a site for sign-off says so, whatever it looks like and in its own
// language; a file that is not a page stays as it is.
func TestSignOffIsOnEveryPage(t *testing.T) {
	words := SignOff{"en": "Preview of 3 December 2026 <b>", "cy": "Rhagolwg"}
	in := embedding(tree.Tree{
		"cy/index.html":  []byte(`<!doctype html><html lang="cy"><head><title>C</title><meta name="robots" content="noindex"></head><body class="x"><p>a</body></html>`),
		"fa/index.html":  []byte(`<!doctype html><html lang="fa" dir="rtl"><head><title>F</title></head><body></body></html>`),
		"google123.html": []byte("google-site-verification: google123.html"),
		"robots.txt":     []byte("User-agent: *\nDisallow:\nSitemap: /sitemap.xml\n"),
		"sitemap.xml":    []byte("<urlset></urlset>"),
		"cy/sitemap.xml": []byte("<urlset></urlset>"),
		"index.xml":      []byte("<rss><channel><title>G</title><item><title>a</title></item>\n<item><title>b</title></item></channel></rss>"),
	})
	out, _ := All(in, Options{SignOff: words, Address: "https://www.example.gov.uk/"})
	for page, banner := range map[string]string{
		"index.html":             `<aside class="demonstration sign-off" lang="en"><p>Preview of 3 December 2026 &lt;b&gt;</p></aside>`,
		"404.html":               `<p>Preview of 3 December`,
		"embed/frame/index.html": `<p>Preview of 3 December`,
		"fa/index.html":          `lang="en"><p>Preview of 3 December`,
		"cy/index.html":          `<body class="x"><aside class="demonstration sign-off" lang="cy"><p>Rhagolwg</p></aside>`,
	} {
		text := string(out[page])
		if !strings.Contains(text, banner) || strings.Count(text, "<aside") != 1 {
			t.Errorf("%s has no banner %s:\n%s", page, banner, text)
		}
		if strings.Count(text, `<meta name="robots" content="noindex">`) != 1 {
			t.Errorf("%s does not ask once to be left out:\n%s", page, text)
		}
	}
	if got := string(out["robots.txt"]); got != forNobody {
		t.Errorf("robots.txt is %q", got)
	}
	if out["sitemap.xml"] != nil || out["cy/sitemap.xml"] != nil || strings.Contains(string(out["index.xml"]), "item") {
		t.Error("the preview is in a site map or a feed")
	}
	if got := string(out["google123.html"]); !strings.HasPrefix(got, "google-site-verification") || strings.Contains(got, "aside") {
		t.Errorf("a fragment became %q", got)
	}
	for _, file := range []string{"_headers", ".htaccess", "web.config", "hosting/nginx.conf", "hosting/Caddyfile", "staticwebapp.config.json", "hosting/cloudfront-headers.json"} {
		if !strings.Contains(string(out[file]), "X-Robots-Tag") {
			t.Errorf("%s sends no X-Robots-Tag", file)
		}
	}
	plain, _ := All(in, Options{Address: "https://www.example.gov.uk/"})
	for name, data := range plain {
		if text := string(data); strings.Contains(text, "Preview of") || strings.Contains(text, "X-Robots-Tag") {
			t.Errorf("%s of a site to be published speaks of a preview", name)
		}
	}
}
