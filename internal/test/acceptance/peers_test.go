//go:build linux

package acceptance

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"familyguide/internal/finish"
	"familyguide/internal/site"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// A peer is a generator and what it makes of the same content.
type peer struct {
	name  string
	build func() *exec.Cmd
	out   string // where its pages are
	page  string // one of them

	wall     time.Duration
	peak     int64 // kB
	bytes    int
	requests int
	axe      int
	report   lighthouseReport
}

// TestBenchPeers prints the table of the README: the same 70 pages, built by this
// program, by stock Hugo with our layouts, and by Eleventy with the GOV.UK plugin,
// one after the other in turn, so that the times have a common measure.
func TestBenchPeers(t *testing.T) {
	if os.Getenv("FAMILYGUIDE_BENCH") == "" {
		t.Skip("takes minutes: make bench runs it")
	}
	dir := t.TempDir()
	peers := []*peer{ours(t, dir), stockHugo(t, dir), eleventy(t, dir)}
	for round := range 4 {
		for _, p := range peers {
			p.run(t, round == 0)
		}
	}
	for _, p := range peers {
		p.judge(t)
	}
	t.Logf("\n%s\n%s", machine(), table(peers))
}

// run builds once. The first round warms the caches of the disk and does not count.
func (p *peer) run(t *testing.T, warm bool) {
	t.Helper()
	cmd := p.build()
	cmd.Env = append(os.Environ(), cmd.Env...)
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", p.name, err, out)
	}
	took := time.Since(start)
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	p.peak = max(p.peak, usage.Maxrss)
	if !warm && (p.wall == 0 || took < p.wall) {
		p.wall = took
	}
}

// judge opens one page: what it weighs, and what axe-core and Lighthouse say.
func (p *peer) judge(t *testing.T) {
	t.Helper()
	var mu sync.Mutex
	var asked []string
	h := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := fileOf(strings.TrimPrefix(r.URL.Path, "/"))
		data, err := os.ReadFile(filepath.Join(p.out, filepath.FromSlash(name)))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		mu.Lock()
		asked = append(asked, name)
		mu.Unlock()
		w.Header().Set("Content-Type", finish.ContentType(name))
		w.Header().Set("Content-Encoding", "br")
		w.Write(pack(data))
	}))
	defer h.Close()
	b := chromium.Open(t, minute, h.URL+"/"+p.page)
	time.Sleep(time.Second)
	mu.Lock()
	p.requests = len(asked)
	for _, name := range asked {
		data, err := os.ReadFile(filepath.Join(p.out, filepath.FromSlash(name)))
		if err != nil {
			t.Error(err)
		}
		p.bytes += len(pack(data))
	}
	mu.Unlock()
	b.Do(chromedp.EmulateViewport(360, 740))
	p.axe = len(b.Axe())
	p.report = lighthouse(t, h.URL+"/"+p.page)
}

func ours(t *testing.T, dir string) *peer {
	out := filepath.Join(dir, "ours")
	name, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return &peer{name: "familyguide", out: out, page: "parents/reports/", build: func() *exec.Cmd {
		os.RemoveAll(out)
		return exec.Command(name, "build", "harrow", "--out", out, "--from", demo.Today.String())
	}}
}

// project is what Hugo is given: our content, layouts and data.
func project(t *testing.T) map[string][]byte {
	p := demo.Of(t, "harrow").Profile
	files, faults := site.Project(site.Input{Profile: p, Layers: demo.Guide(p, ""), Today: demo.Today})
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	return files
}

// stockHugo builds the hugo command in its own module: ours does not hold what only
// the command needs.
func stockHugo(t *testing.T, dir string) *peer {
	install := exec.Command("go", "install", demo.HugoModule(t))
	install.Env = append(os.Environ(), "GOBIN="+dir)
	if out, err := install.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, data := range project(t) {
		write(t, filepath.Join(dir, "hugo-project", name), data)
	}
	out := filepath.Join(dir, "hugo-out")
	return &peer{name: "stock Hugo, our layouts", out: out, page: "parents/reports/", build: func() *exec.Cmd {
		os.RemoveAll(out)
		return exec.Command(filepath.Join(dir, "hugo"), "--minify", "--source", filepath.Join(dir, "hugo-project"), "--destination", out)
	}}
}

// eleventy gives the same Markdown to Eleventy with the GOV.UK plugin, as its manual
// sets it up.
func eleventy(t *testing.T, dir string) *peer {
	root := filepath.Join(dir, "eleventy")
	for name, data := range project(t) {
		if rest, ok := strings.CutPrefix(name, "content/en/"); ok && strings.HasSuffix(name, ".md") {
			rest = strings.ReplaceAll(rest, "_index.md", "index.md")
			write(t, filepath.Join(root, "docs", rest), plainMarkdown(data))
		}
	}
	write(t, filepath.Join(root, "package.json"), []byte(`{"type": "module", "private": true}`))
	write(t, filepath.Join(root, "eleventy.config.js"), []byte(`import { govukEleventyPlugin } from '@x-govuk/govuk-eleventy-plugin'
export default function (config) {
  config.addPlugin(govukEleventyPlugin, { titleSuffix: false, templates: { sitemap: false } })
  return { dataTemplateEngine: 'njk', htmlTemplateEngine: 'njk', markdownTemplateEngine: false, dir: { input: 'docs', output: 'out' } }
}
`))
	modules := tool(t, "peers/node_modules")
	if err := os.Symlink(modules, filepath.Join(root, "node_modules")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(root, "out")
	return &peer{name: "Eleventy 3.1.6, GOV.UK plugin 9.0.2", out: out, page: "parents/reports/", build: func() *exec.Cmd {
		os.RemoveAll(out)
		cmd := exec.Command(filepath.Join(modules, ".bin/node"), filepath.Join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet")
		cmd.Dir = root
		return cmd
	}}
}

var (
	frontMatter = regexp.MustCompile(`(?s)\A\+\+\+\n(.*?)\n\+\+\+\n`)
	frontTitle  = regexp.MustCompile(`(?m)^title = "(.*)"$`)
	shortcode   = regexp.MustCompile(`\{\{[<%]\s*/?\s*([\w-]+)(.*?)[>%]\}\}`)
	argument    = regexp.MustCompile(`"([^"]*)"`)
	braces      = regexp.MustCompile(`(?m)\s*\{[.#][\w-]+\}`)
)

// plainMarkdown turns a page into Markdown that any generator reads: front matter as
// JSON, what a shortcode would say as its last word, or as words as long.
func plainMarkdown(page []byte) []byte {
	title := "Page"
	if m := frontTitle.FindSubmatch(page); m != nil {
		title = string(m[1])
	}
	text := shortcode.ReplaceAllStringFunc(string(frontMatter.ReplaceAll(page, nil)), func(code string) string {
		m := shortcode.FindStringSubmatch(code)
		args := argument.FindAllStringSubmatch(m[2], -1)
		switch {
		case m[1] == "rule" || m[1] == "rules" || m[1] == "when":
			return "at least 5 working days before the conference (national, for all of England)"
		case m[1] == "amount":
			return "5 working days"
		case m[1] == "council":
			return "Harrow"
		case m[1] == "word" && len(args) > 0:
			return "[" + args[len(args)-1][1] + "](/words/)"
		case m[1] == "contact" || m[1] == "write" || m[1] == "choose":
			return "**" + args[len(args)-1][1] + "**"
		}
		return ""
	})
	front, _ := json.Marshal(map[string]string{"title": title, "layout": "page"})
	return []byte("---json\n" + string(front) + "\n---\n" + braces.ReplaceAllString(text, ""))
}

// machine says when and where the table was made.
func machine() string {
	processor := runtime.GOARCH
	if data, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		if m := regexp.MustCompile(`model name\s*: (.*)`).FindSubmatch(data); m != nil {
			processor = string(m[1])
		}
	}
	return fmt.Sprintf("%s, %s, %d processors, %s", time.Now().Format("2 January 2006"), processor, runtime.NumCPU(), runtime.Version())
}

// table writes the results as Markdown. Times are told as multiples of ours too.
func table(peers []*peer) string {
	var b strings.Builder
	b.WriteString("| | build | of ours | peak memory | one page, brotli | requests | Lighthouse: performance, accessibility, LCP | axe rules broken |\n|---|---|---|---|---|---|---|---|\n")
	for _, p := range peers {
		fmt.Fprintf(&b, "| %s | %.2f s | %.1f× | %d MB | %.1f kB | %d | %.0f, %.0f, %.1f s | %d |\n", p.name, p.wall.Seconds(),
			p.wall.Seconds()/peers[0].wall.Seconds(), p.peak/1024, float64(p.bytes)/1000, p.requests,
			p.report.score("performance"), p.report.score("accessibility"), p.report.largestPaint(), p.axe)
	}
	return b.String()
}
