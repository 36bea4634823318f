package acceptance

import (
	"bytes"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/pelletier/go-toml/v2"
	"golang.org/x/net/html"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
)

// An allowance is what budget.toml gives to a kind of page.
type allowance struct {
	Page     string
	Bytes    int
	Requests int

	AnsweredBytes    int `toml:"answered-bytes"`
	AnsweredRequests int `toml:"answered-requests"`
}

// TestKindsOfPageKeepToTheBudget loads each kind of page and adds up what the
// browser asks for.
func TestKindsOfPageKeepToTheBudget(t *testing.T) {
	data, err := os.ReadFile("budget.toml")
	if err != nil {
		t.Fatal(err)
	}
	var budget map[string]allowance
	if err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(&budget); err != nil {
		t.Fatal(err)
	}
	for _, id := range councils() {
		s := demo.Of(t, id)
		for _, kind := range slices.Sorted(maps.Keys(budget)) {
			a := budget[kind]
			t.Run(id+" "+kind, func(t *testing.T) {
				h := demo.Serve(t, s)
				b := chromium.Open(t, minute, h.Page(a.Page))
				time.Sleep(300 * time.Millisecond) // for what a page would load late
				spend(t, s, h, "read", a.Bytes, a.Requests)
				if a.AnsweredBytes > 0 {
					answer(b, "initial", "2026-12-14")
					spend(t, s, h, "answered", a.AnsweredBytes, a.AnsweredRequests)
				}
			})
		}
	}
}

// spend adds up what was asked for so far, and reports what is over the budget. What
// a page asks for besides its own files is over any.
func spend(t *testing.T, s *demo.Site, h *demo.Host, when string, most, mostRequests int) {
	t.Helper()
	total := 0
	asked := h.Since(0)
	for _, request := range asked {
		name, found := strings.CutPrefix(request, "GET "+demo.Root)
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		if _, there := s.Tree[name]; !found || !there {
			t.Errorf("%s: asked for %s", when, request)
		}
		total += packed(s.Tree[name])
	}
	t.Logf("%s: %d bytes of %d, %d requests of %d", when, total, most, len(asked), mostRequests)
	if total > most || len(asked) > mostRequests {
		t.Errorf("%s: %d bytes of %d, %d requests of %d: %q", when, total, most, len(asked), mostRequests, asked)
	}
}

// How many bytes a page and all it loads may have: a page to read, and the one with the
// form and its script, without the engine, which comes later. A month of the list of dates counts alone.
const (
	guideBudget = 14_000
	formBudget  = 24_200
	tableBudget = 8_000
)

// tableRaw is what a month of the list of dates may weigh before it is compressed.
const tableRaw = 150_000

var withForm = regexp.MustCompile(`id="?timeline-form|<iframe|<family-dates`)

// TestEveryPageIsSmall adds up what each page of all sites names: nothing of it is a
// font or from elsewhere, and together with the page it fits into the first round trip.
func TestEveryPageIsSmall(t *testing.T) {
	largest, where := 0, ""
	for _, id := range councils() {
		s := demo.Of(t, id)
		for _, page := range pages(s) {
			total := packed(s.Tree[fileOf(page)])
			for _, name := range parts(t, s, page) {
				total += packed(s.Tree[name])
			}
			most := guideBudget
			switch {
			case monthPage.MatchString(page):
				total, most = packed(s.Tree[fileOf(page)]), tableBudget
				if raw := len(s.Tree[fileOf(page)]); raw > tableRaw {
					t.Errorf("%s/%s: %d bytes before it is compressed, at most %d", id, page, raw, tableRaw)
				}
			case withForm.Match(s.Tree[fileOf(page)]):
				most = formBudget
			case total > largest:
				largest, where = total, id+"/"+page
			}
			if total > most {
				t.Errorf("%s/%s: %d bytes, at most %d", id, page, total, most)
			}
		}
		for name, data := range s.Tree {
			if regexp.MustCompile(`\.(woff2?|ttf|otf|eot)$`).MatchString(name) || path.Ext(name) == ".css" && bytes.Contains(data, []byte("@font-face")) {
				t.Errorf("%s/%s: a web font", id, name)
			}
			if path.Ext(name) == ".css" && regexp.MustCompile(`url\(["']?(https?:|//)|@import`).Match(data) {
				t.Errorf("%s/%s: loads something from elsewhere", id, name)
			}
		}
	}
	t.Logf("the largest page is %s, %d bytes all told", where, largest)
}

// TestNoScriptIsNeededToRead compares what a page says as it is sent with what it
// says when its scripts have run: they add "open now", and nothing to read. The answer is
// hidden until a date is typed.
func TestNoScriptIsNeededToRead(t *testing.T) {
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for _, k := range kinds {
		b := chromium.Open(t, minute, h.Page(k.page))
		time.Sleep(200 * time.Millisecond)
		sent := textOf(t, demo.Of(t, "harrow").Tree[fileOf(k.page)])
		for _, says := range chromium.Eval[[]string](b, `[...document.querySelectorAll("main :is(h1, h2, h3, p, li, dt, dd)")]
			.filter(e => !e.querySelector(".now") && !e.closest(".now, #timeline[hidden]")).map(e => e.textContent)`) {
			if !strings.Contains(sent, says) {
				t.Errorf("%s: only a script says %q", k.kind, says)
			}
		}
		if words := chromium.Eval[int](b, `document.querySelector("main").textContent.split(/\s+/).length`); words < 40 {
			t.Errorf("%s: only %d words", k.kind, words)
		}
	}
}

// textOf returns the text of a page as it is sent.
func textOf(t *testing.T, page []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		}
	}
	return text.String()
}

func fileOf(page string) string {
	if page == "" || strings.HasSuffix(page, "/") {
		return page + "index.html"
	}
	return page
}

// parts returns the files that a page loads, and reports those of other sites.
func parts(t *testing.T, s *demo.Site, page string) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(s.Tree[fileOf(page)]))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for n := range root.Descendants() {
		to := attr(n, "src")
		if n.Data == "link" && slices.Contains([]string{"stylesheet", "icon", "preload", "manifest"}, attr(n, "rel")) {
			to = attr(n, "href")
		}
		if to == "" || strings.HasPrefix(to, "data:") {
			continue
		}
		name := path.Join(path.Dir(fileOf(page)), fileOf(to))
		if _, ok := s.Tree[name]; !ok {
			t.Errorf("%s loads %s, which is not the site's own", page, to)
		}
		found = append(found, name)
	}
	return found
}

var packedSizes = map[*byte]int{}

// packed returns the size of bytes at brotli 11.
func packed(data []byte) int {
	if len(data) == 0 {
		return 0
	}
	if _, ok := packedSizes[&data[0]]; !ok {
		packedSizes[&data[0]] = len(pack(data))
	}
	return packedSizes[&data[0]]
}

// pack compresses as a host does that takes its time.
func pack(data []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(data) // a buffer never fails
	w.Close()
	return b.Bytes()
}
