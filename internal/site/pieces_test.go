package site

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	familyguide "familyguide"
	"familyguide/internal/datetable"
	"familyguide/internal/layers"
	"familyguide/internal/shortcode"
	"familyguide/internal/timeline"
	"familyguide/internal/tree"
	"familyguide/internal/words"
)

func TestAnswersAreBesideTheirMonthInEveryLanguage(t *testing.T) {
	table := func(html string) *datetable.Table {
		return &datetable.Table{Months: []datetable.Month{{First: timeline.Date{Year: 2026, Month: 12, Day: 1}, HTML: []byte(html)}}}
	}
	out := tree.Tree{}
	(&project{}).addAnswers(out, map[string]*datetable.Table{"en": table("in English"), "cy": table("yn Gymraeg")})
	for name, want := range map[string]string{
		datesFolder + "2026-12/" + answersPart: "in English", "cy/" + datesFolder + "2026-12/" + answersPart: "yn Gymraeg",
	} {
		if string(out[name]) != want {
			t.Errorf("%s is %q, want %q", name, out[name], want)
		}
	}
}

func TestTheWeekOfAPageBeginsOnSunday(t *testing.T) {
	w := words.New("en", map[string]string{"weekday-0": "Sun", "weekday-1": "Mon", "weekday-2": "Tue", "weekday-3": "Wed", "weekday-4": "Thu", "weekday-5": "Fri", "weekday-6": "Sat"})
	if got := strings.Join(weekdays(w), " "); got != "Sun Mon Tue Wed Thu Fri Sat" {
		t.Errorf("weekdays %s", got)
	}
}

func TestAnArgumentThatIsMissingIsListed(t *testing.T) {
	for _, tt := range []struct {
		values values
		hint   string
	}{
		{values{shortcode.Drawing: {"one"}}, `write it as {{< drawing "round-the-table" >}}; it can be one`},
		{values{shortcode.Drawing: {"one", "two"}}, `write it as {{< drawing "round-the-table" >}}; it can be one, two`},
		{values{}, `write it as {{< drawing "round-the-table" >}}`},
	} {
		for _, args := range [][]string{nil, {" "}} {
			message, hint := tt.values.wrong(shortcode.Code{Name: "drawing", Args: args}, nil)
			if message != `"drawing" does not say which drawing` || hint != tt.hint {
				t.Errorf("%q, %v: %s | %s", args, tt.values, message, hint)
			}
		}
	}
}

// One that cannot be read is Hugo's to report, and hides no other.
func TestCirclesAreFoundBesideALayoutThatCannotBeRead(t *testing.T) {
	s := &project{files: map[string]file{
		"layouts/_partials/a.html": {data: []byte(`{{ if }`), own: true, name: "a"},
		"layouts/_partials/b.txt":  {data: []byte(`{{ partial "b.txt" . }}`), own: true, name: "b"},
		"layouts/_partials/c.html": {data: []byte(`{{ partial "d.html" . }}`), own: true, name: "c"},
		"layouts/_partials/d.html": {data: []byte(`{{ partial "c.html" . }}`), own: true, name: "d"},
		"layouts/_partials/e.html": {data: []byte(`{{ partial "c.html" . }}`), own: true, name: "e"},
	}}
	var names []string
	for _, f := range s.circles() {
		names = append(names, f.File)
	}
	if got := strings.Join(names, " "); got != "c d" {
		t.Errorf("circles in %q", got)
	}
}

// What the stock hugo command is given: everything but the folders of this program.
func TestAProjectIsWhatHugoIsGiven(t *testing.T) {
	stack, _ := layers.Read(layers.Input{Layers: layers.Of(familyguide.Guide, fstest.MapFS{"content/en/parents/where.md": {Data: []byte(head)}}), Today: today})
	files, faults := Project(Input{Profile: example(), Layers: stack, Today: today})
	var conf map[string]any
	if err := json.Unmarshal(files["hugo.json"], &conf); len(faults) > 0 || err != nil {
		t.Fatal(faults, err)
	}
	if conf["workingDir"] != nil || conf["publishDir"] != nil || conf["cacheDir"] != nil || len(conf) < 5 {
		t.Errorf("hugo.json has %d keys, the folders %v %v %v", len(conf), conf["workingDir"], conf["publishDir"], conf["cacheDir"])
	}
	for _, name := range []string{"content/en/parents/where.md", "layouts/baseof.html", "assets/styles/base.css"} {
		if files[name] == nil {
			t.Errorf("there is no %s", name)
		}
	}
	for name, data := range files {
		for c := range shortcode.In(data, 0) {
			if isCondition(c.Name) {
				t.Errorf("%s has the condition %s, which Hugo does not know", name, c.Name)
			}
		}
	}
	stack, _ = layers.Read(layers.Input{Layers: layers.Of(familyguide.Guide, fstest.MapFS{"i18n/en.toml": {Data: []byte("go-back = 5\n")}}), Today: today})
	if files, faults := Project(Input{Profile: example(), Layers: stack, Today: today}); faults.Err() == nil {
		t.Errorf("of texts with a fault are made %d files", len(files))
	}
}

func TestAnIDIsCutFromTheEndOfAText(t *testing.T) {
	for text, want := range map[string]string{"Chair {#chair}": "Chair|chair", "{#a}": "|a", "{#a} b": "", "a}": "", "}": "", "": "", "{#A}": "", "{#}": "", "x {#a}{#b}": "x {#a}|b"} {
		got := ""
		if words, id, ok := cutID(text); ok {
			got = words + "|" + id
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
