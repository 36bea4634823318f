package embed

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

func date(year, month, day int) timeline.Date {
	return timeline.Date{Year: year, Month: month, Day: day}
}

// ways are the ways to show the timeline, each under the policy that the guide's page
// tells the council to send.
var ways = []struct {
	name string
	on   func(t *testing.T, c told) *neighbour
}{
	{"frame", func(t *testing.T, c told) *neighbour { return serve(t, c.frame, strict(c.framePolicy)) }},
	{"frame in a sandbox", func(t *testing.T, c told) *neighbour {
		return serve(t, strings.Replace(c.frame, "<iframe", "<iframe "+c.sandbox, 1), strict(c.framePolicy))
	}},
	{"script", func(t *testing.T, c told) *neighbour { return serve(t, c.script, strict(c.scriptPolicy)) }},
}

// eachWay shows Harrow's timeline in each of the ways, side by side.
func eachWay(t *testing.T, do func(t *testing.T, v *view)) {
	t.Helper()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			t.Parallel()
			do(t, open(t, way.on(t, read(t, h))).ready())
		})
	}
}

// TestDatesAreTheEnginesAndStay types dates on another site's page, reads back what
// the engine says natively, and looks at everything that could be sent or left.
func TestDatesAreTheEnginesAndStay(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"england", "harrow"} {
		for _, way := range ways {
			t.Run(id+"/"+way.name, func(t *testing.T) {
				t.Parallel()
				s := demo.Of(t, id)
				h := demo.Serve(t, s)
				c := way.on(t, read(t, h))
				v := open(t, c).ready()
				v.inside.Patient()
				untouched := len(h.Since(0))
				here := v.tracesOrNone(way.name)
				for kind, d := range map[timeline.Kind]timeline.Date{timeline.Initial: date(2026, 12, 14), timeline.Review: date(2027, 3, 26)} {
					v.ask(kind, d)
					if got, want := v.steps(), s.Plan(t, timeline.Facts{Kind: kind, Conference: d}); got != want {
						t.Errorf("%s %s:\n%s\nwant\n%s", kind, d, got, want)
					}
				}
				if engine := v.engine(); engine != "wasm" {
					t.Errorf("worked out by %q", engine)
				}
				if now := v.tracesOrNone(way.name); now != here {
					t.Errorf("a trace is left:\n%s\n%s", here, now)
				}
				time.Sleep(200 * time.Millisecond)
				onlyOurs(t, h.Since(0), h.Since(untouched), c.asked)
			})
		}
	}
}

// tracesOrNone reads the traces; a sandbox has no storage to read.
func (v *view) tracesOrNone(way string) string {
	if strings.Contains(way, "sandbox") {
		return chromium.Eval[string](v.page, left) + chromium.Eval[string](v.inside, `location.href + history.length`)
	}
	return v.traces()
}

var allowed = regexp.MustCompile(`^GET /guide/(embed|widget)/[a-z./]*$`)

// onlyOurs looks at what was asked of the guide, of it since the page stood, and of
// the council's own site.
func onlyOurs(t *testing.T, all, touched, ofCouncil []string) {
	t.Helper()
	for _, request := range all {
		if !allowed.MatchString(request) {
			t.Errorf("asked of the guide: %s", request)
		}
	}
	if len(touched) != 1 || !strings.HasSuffix(touched[0], ".wasm") {
		t.Errorf("asked for when the form was touched: %q, not the engine alone", touched)
	}
	if len(ofCouncil) != 1 {
		t.Errorf("asked of the council's own site: %q", ofCouncil)
	}
}

// TestTheEmbedWorksHoweverItIsPasted: alone, in a form, before its element, and under a policy
// that allows neither WebAssembly nor connections.
func TestTheEmbedWorksHoweverItIsPasted(t *testing.T) {
	t.Parallel()
	s := demo.Of(t, "harrow")
	h := demo.Serve(t, s)
	code := read(t, h)
	onlyScript, _, _ := strings.Cut(code.scriptPolicy, " 'wasm")
	oneLine := code.script[strings.Index(code.script, "<script"):]
	for name, c := range map[string]*neighbour{
		"only script-src":       serve(t, code.script, strict(onlyScript)),
		"the script alone":      serve(t, "<p>Before</p>"+oneLine+"<p>After</p>", strict(code.scriptPolicy)),
		"inside a form":         serve(t, `<form action="/asked" method="post"><input name="q">`+code.script+`<button>Search</button></form>`, strict(code.scriptPolicy)),
		"script before element": serve(t, oneLine+strings.ReplaceAll(code.script, oneLine, ""), strict(code.scriptPolicy)),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := open(t, c).ready()
			v.inside.Patient()
			v.ask(timeline.Initial, date(2026, 12, 14))
			if got, want := v.steps(), s.Plan(t, timeline.Facts{Kind: timeline.Initial, Conference: date(2026, 12, 14)}); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if want := map[bool]string{true: "js", false: "wasm"}[name == "only script-src"]; v.engine() != want {
				t.Errorf("worked out by %q, not %q", v.engine(), want)
			}
			if n := chromium.Eval[int](v.page, `document.querySelectorAll("family-dates").length`); n != 1 {
				t.Errorf("there are %d of them", n)
			}
			if len(c.asked) != 1 {
				t.Errorf("asked of the council's own site: %q", c.asked)
			}
		})
	}
}

// TestWithoutTheScriptThereAreLinks refuses the script in every way that happens.
func TestWithoutTheScriptThereAreLinks(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	code := read(t, h)
	gone := demo.Serve(t, demo.Of(t, "harrow"))
	gone.Change = func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasSuffix(r.URL.Path, ".js") {
			return false
		}
		http.NotFound(w, r)
		return true
	}
	ofGone := func(s string) string { return strings.ReplaceAll(s, h.URL, gone.URL) }
	const visible = `[...document.querySelectorAll("a")].filter(a => a.checkVisibility({visibilityProperty: true}) && a.getBoundingClientRect().height > 0).map(a => a.href + " " + a.target)`
	dates := []string{gone.Page("timeline/dates/") + " _top", "https://www.bbc.co.uk/weather _top"}
	for _, test := range []struct {
		name string
		c    *neighbour
		off  []chromium.Action
		want []string
	}{
		{"script, refused by the site's policy", serve(t, code.script, strict("")), nil, []string{h.Page("timeline/") + " "}},
		{"script, not found", serve(t, ofGone(code.script), strict(ofGone(code.scriptPolicy))), nil, []string{gone.Page("timeline/") + " "}},
		{"script, Trusted Types", serve(t, code.script, strict(code.scriptPolicy+"; require-trusted-types-for 'script'")), nil, []string{h.Page("timeline/") + " "}},
		{"frame, not found", serve(t, ofGone(code.frame), strict(ofGone(code.framePolicy))), nil, dates},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			v := open(t, test.c, test.off...)
			time.Sleep(300 * time.Millisecond)
			if got := chromium.Eval[[]string](v.inside, visible); strings.Join(got, "\n") != strings.Join(test.want, "\n") {
				t.Errorf("the links are %q, not %q", got, test.want)
			}
		})
	}
}

// TestWithoutTheEngineTheAnswerIsCalm hides the engine: the way to the table is shown.
func TestWithoutTheEngineTheAnswerIsCalm(t *testing.T) {
	t.Parallel()
	h := demo.Serve(t, demo.Of(t, "harrow"))
	code := read(t, h)
	h.Change = func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasSuffix(r.URL.Path, ".wasm") && !strings.HasSuffix(r.URL.Path, ".min.js") {
			return false
		}
		http.NotFound(w, r)
		return true
	}
	v := open(t, serve(t, code.script, strict(code.scriptPolicy))).ready()
	v.ask(timeline.Initial, date(2026, 12, 14))
	if got := chromium.Eval[string](v.inside, root+`.querySelector("#timeline-failed:not([hidden]) a").href`); got != h.Page("timeline/dates/index.html") {
		t.Errorf("the way to the table is %q", got)
	}
	if got := v.steps(); got != "" {
		t.Errorf("half an answer: %s", got)
	}
}
