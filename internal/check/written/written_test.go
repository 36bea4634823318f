package written

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/finding"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
	"familyguide/internal/test/checkcase"
	"familyguide/internal/timeline"
)

var today = timeline.Date{Year: 2026, Month: 11, Day: 22}

// stack reads layers; a case may have faults in its front matter.
func stack(all ...fs.FS) *layers.Stack { return stackOf(nil, all...) }

func stackOf(languages []string, all ...fs.FS) *layers.Stack {
	s, _ := layers.Read(layers.Input{Layers: layers.Of(all[0], all[1:]...), Languages: languages, Today: today})
	return s
}

// TestCases runs the cases. Files below guide/ and council/ are the two layers;
// languages/<lang> names a language on offer.
func TestCases(t *testing.T) {
	checkcase.Run(t, func(files map[string][]byte) finding.List {
		guide, council := fstest.MapFS{}, fstest.MapFS{}
		languages := []string{"en"}
		for name, data := range files {
			if rest, ok := strings.CutPrefix(name, "guide/"); ok {
				guide[rest] = &fstest.MapFile{Data: data}
			}
			if rest, ok := strings.CutPrefix(name, "council/"); ok {
				council[rest] = &fstest.MapFile{Data: data}
			}
			if rest, ok := strings.CutPrefix(name, "languages/"); ok {
				languages = append(languages, rest)
			}
		}
		return Run(Input{Layers: stackOf(languages, guide, council), Originals: layers.Of(guide), Today: today})
	})
}

// TestMemoIsNeverWrong compares a run with a memo, filled by all earlier states of the
// files, with one without. Each state differs from one before it in one thing that the
// findings depend on, and is found otherwise than that one.
func TestMemoIsNeverWrong(t *testing.T) {
	page := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("+++\ntitle = \"A\"\nband = \"parents\"\nchecked = 2026-11-22\nsources = [{id = \"frg\", read = 2026-11-22}]\n+++\n" + text)}
	}
	explains := func(text string) fstest.MapFS {
		return fstest.MapFS{
			"i18n/en.toml":             {Data: []byte("step-a-8-11 = \"The social worker will come.\"\n")},
			"content/en/children/a.md": {Data: []byte("+++\nband = \"8-11\"\n+++\n" + text)},
		}
	}
	harrow := func(string, []string) (string, bool) { return "Harrow", true }
	long := func(string, []string) (string, bool) { return strings.Repeat("go ", 30), true }
	quorum := fstest.MapFS{"content/en/a.md": page("A quorum. {{< council >}}")}
	listed := fstest.MapFS{"content/en/a.md": page("A quorum. {{< council >}}"), "content/sources.toml": {Data: []byte("[[source]]\nid = \"frg\"\n")}}
	empty := fstest.MapFS{}
	later := timeline.Date{Year: 2028, Month: 1, Day: 1}
	var memo Memo
	found := map[string]string{}
	for _, s := range []struct {
		name, unlike string // the state before from which it differs
		layers       []fs.FS
		today        timeline.Date
		expand       reading.Expand
	}{
		{"first", "", []fs.FS{empty, quorum}, today, harrow},
		{"another shortcode", "first", []fs.FS{empty, quorum}, today, long},
		{"another text", "first", []fs.FS{empty, fstest.MapFS{"content/en/a.md": page("A threshold. {{< council >}}")}}, today, harrow},
		{"explained elsewhere", "first", []fs.FS{empty, fstest.MapFS{"content/en/a.md": page("A quorum. {{< council >}}"), "content/en/words.md": page("## Quorum")}}, today, harrow},
		{"a source listed", "first", []fs.FS{empty, listed}, today, harrow},
		{"another day", "a source listed", []fs.FS{empty, listed}, later, harrow},
		{"the guide's and not the council's own", "another day", []fs.FS{listed, empty}, later, harrow},
		{"a text", "", []fs.FS{empty, explains("Hello.")}, today, harrow},
		{"a text whose words a page of its band explains", "a text", []fs.FS{empty, explains("A **social worker** helps.")}, today, harrow},
		{"a text of the guide's", "a text", []fs.FS{explains("Hello."), empty}, today, harrow},
	} {
		in := Input{Layers: stack(s.layers...), Today: s.today, Expand: s.expand}
		without := Run(in)
		in.Memo = &memo
		if with := Run(in); !slices.Equal(with, without) {
			t.Errorf("%s: with a memo\n%v\nwithout\n%v", s.name, with, without)
		}
		found[s.name] = ""
		for _, f := range without {
			found[s.name] += checkcase.Kind(f) + f.String() + "\n"
		}
		if s.unlike != "" && found[s.name] == found[s.unlike] {
			t.Errorf("%s: the same is found as of %s, so that this state shows nothing", s.name, s.unlike)
		}
	}
}

// TestAPageOfTheGuideIsReadOnceForManyCouncils: what is remembered of a page holds for
// each council that the page does not name, and not for one whose name it says.
func TestAPageOfTheGuideIsReadOnceForManyCouncils(t *testing.T) {
	guide := fstest.MapFS{"content/en/a.md": {Data: []byte("+++\ntitle = \"A\"\nband = \"parents\"\nchecked = 2026-11-22\n+++\nA quorum.\n")}}
	var memo Memo
	read := func(id, name string) (pages int, hard bool) {
		for _, f := range Run(Input{Layers: stack(guide, fstest.MapFS{}), Profile: &council.Profile{ID: id, Name: name}, Today: today, Memo: &memo}) {
			hard = hard || f.Check == check.ReadingWord.Name
		}
		memo.known.Range(func(any, any) bool { pages++; return true })
		return pages, hard
	}
	first, _ := read("a", "Alton")
	if again, hard := read("b", "Bourne"); again != first || !hard {
		t.Errorf("for a second council %d pages are remembered, %d for the first; a hard word is found: %v", again, first, hard)
	}
	if again, hard := read("c", "Quorum"); again == first || hard {
		t.Errorf("for a council of that name the page is not read again, or its name is a hard word: %v", hard)
	}
}

// TestTheGuidesTextsWarnBelowACouncil: what the guide's texts need explained, and a
// council leaves out the page for, is not a fault that the council can mend.
func TestTheGuidesTextsWarnBelowACouncil(t *testing.T) {
	texts := fstest.MapFS{"layouts/i18n/en.toml": {Data: []byte("step-a-do = \"Ask if the threshold is met.\"\n")}}
	for _, tt := range []struct {
		name   string
		layers []fs.FS
		want   string
	}{
		{"the guide by itself", []fs.FS{texts}, "fault: "},
		{"below a council", []fs.FS{texts, fstest.MapFS{}}, "warning: "},
	} {
		got := ""
		for _, f := range Run(Input{Layers: stack(tt.layers...), Today: today}) {
			if f.Check == "reading-word" {
				got += checkcase.Kind(f)
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
