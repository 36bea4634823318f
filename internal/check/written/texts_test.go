package written

import (
	"fmt"
	"testing"
	"testing/fstest"

	"familyguide/internal/check"
	"familyguide/internal/council"
	"familyguide/internal/layers"
	"familyguide/internal/reading"
)

// A name in braces is filled, or is a fault of package words; any other mark is shown.
func TestATextOfTheInterfaceIsShownAsItIsWritten(t *testing.T) {
	const file = "i18n/en.toml"
	for _, tt := range []struct{ text, want string }{
		{"Ask {who} by {date}.", ""},
		{"Ask **now**.", file + `:2:12: x: "**" is shown to families as it is typed: an asterisk of bold or italic words (leftover)`},
		{"Ask {who} **now**.", file + `:2:18: x: "**" is shown to families as it is typed: an asterisk of bold or italic words (leftover)`},
		{"Ask {{ who }}.", file + `:2:12: x: "{{ who }}" is shown to families as it is typed: a shortcode that was not understood (leftover)`},
	} {
		found := leftInText(file, []byte("# x\nx   = \""+tt.text+"\"\n"), 2, "x", tt.text)
		if got := found.Error(); got != tt.want {
			t.Errorf("%s: found\n%s\nwant\n%s", tt.text, got, tt.want)
		}
		for _, f := range found {
			if f.Hint != "take it out: the texts of i18n are shown as they are written" {
				t.Errorf("%s: %s", tt.text, f.Hint)
			}
		}
	}
}

func TestAShareIsSaidInAHundred(t *testing.T) {
	const hint = " for parents (reading-grade)"
	b := Band{Readers: "parents", Grade: gradeLimits{offSpache: 0.6, passive: 0.6}}
	for _, tt := range []struct {
		counts reading.Counts
		want   string
	}{
		{reading.Counts{Words: 1000, OffSpache: 600, Sentences: 100, Passive: 59}, ""},
		{reading.Counts{Words: 1000, OffSpache: 700, Sentences: 100, Passive: 59}, "70 in 100 words are off the Spache list, at most 60" + hint},
		{reading.Counts{Words: 1000, OffSpache: 600, Sentences: 100, Passive: 60}, "60 in 100 sentences are passive, fewer than 60" + hint},
		{reading.Counts{Words: 1000, OffSpache: 750, Sentences: 100, Passive: 70},
			"75 in 100 words are off the Spache list, at most 60" + hint + "\n70 in 100 sentences are passive, fewer than 60" + hint},
	} {
		got := ""
		for i, f := range b.bothGrades(tt.counts) {
			if i > 0 {
				got += "\n"
			}
			got += f.Message + " (" + f.Check + ")"
		}
		if got != tt.want {
			t.Errorf("%+v: found\n%s\nwant\n%s", tt.counts, got, tt.want)
		}
	}
}

func TestAGradeAtItsLimitIsNotTooHigh(t *testing.T) {
	b := Band{Readers: "parents", Grade: gradeLimits{words: 450, fleschKincaid: 0.5}}
	for words, want := range map[int]int{450: 0, 451: 1} {
		short := reading.Counts{Words: words, Sentences: words, Syllables: words} // words of one syllable, alone: far below grade 0
		if got := b.highGrades(short); len(got) != want {
			t.Errorf("%d words on a page of at most 450: %v", words, got)
		}
	}
	if got := b.highGrades(reading.Counts{Words: 444, Sentences: 37, Syllables: 444}); len(got) != 1 { // grade 0.9
		t.Errorf("grade 0.9 of at most 0.5: %v", got)
	}
}

// TestEitherOfTwoGradesIsEnough for a band that asks for the one or the other.
func TestEitherOfTwoGradesIsEnough(t *testing.T) {
	b := Band{Readers: "children", Grade: gradeLimits{daleChall: 5, spache: 3, spacheOrDaleChall: true}}
	easy := reading.Counts{Words: 1000, Sentences: 200}
	unfamiliar, offSpache := easy, easy
	unfamiliar.Unfamiliar, offSpache.UnfamiliarSpache = 200, 400
	both := unfamiliar
	both.UnfamiliarSpache = 400
	for _, tt := range []struct {
		counts reading.Counts
		want   int
	}{{easy, 0}, {unfamiliar, 0}, {offSpache, 0}, {both, 2}} {
		if got := b.bothGrades(tt.counts); len(got) != tt.want {
			t.Errorf("%+v: %v", tt.counts, got)
		}
	}
}

// TestAMarkIsPlacedOnTheLineOfItsText: column 0 if the line is not known, or does not hold it.
func TestAMarkIsPlacedOnTheLineOfItsText(t *testing.T) {
	for _, tt := range []struct {
		data string
		line int
		want int
	}{{"**", 1, 1}, {"x = \"a **\"", 1, 8}, {"x = \"a **\"", 0, 0}, {"x = \"a **\"", 2, 0}, {"x = \"\"\"\na **\"\"\"", 1, 0}} {
		found := leftInText("i18n/en.toml", []byte(tt.data), tt.line, "x", "a ** b")
		if len(found) != 1 || found[0].Line != tt.line || found[0].Column != tt.want {
			t.Errorf("%q, line %d: %+v, want column %d", tt.data, tt.line, found, tt.want)
		}
	}
}

// TestATextWithAMarkIsNotJudged beyond it, if it is an editor's; the guide's own texts have none.
func TestATextWithAMarkIsNotJudged(t *testing.T) {
	data := []byte("x = \"Ask ** the quorum now.\"\n")
	for own, want := range map[bool]string{true: check.Leftover.Name, false: check.ReadingWord.Name} {
		s := readSources(Input{Layers: stack(fstest.MapFS{}), Today: today})
		if found := s.judgeFile("i18n/en.toml", data, own); len(found) != 1 || found[0].Check != want {
			t.Errorf("of an editor's %v: %v, want %s", own, found, want)
		}
	}
}

// TestACopiedTextIsComparedInTheTopLayerAlone.
func TestACopiedTextIsComparedInTheTopLayerAlone(t *testing.T) {
	lower := layers.File{Name: "guide", Data: []byte("a = \"Now\"\nb = \"Same\"\n")}
	copy := layers.File{Name: "i18n/en.toml", Own: true, Layer: 1, Data: []byte("# the guide says: \"Then\"\na = \"Mine\"\n# the guide says: \"Same\"\nb = \"Mine\"\n# the guide says: \"Gone\"\nc = \"Mine\"\n")}
	guides, below := copy, copy
	guides.Own, below.Layer = false, 0
	for name, tt := range map[string]struct {
		files []layers.File
		want  string
	}{
		"no file":               {nil, ""},
		"of the top layer":      {[]layers.File{lower, copy}, "i18n/en.toml:1"},
		"of the guide's":        {[]layers.File{lower, guides}, ""},
		"of a layer below":      {[]layers.File{lower, below}, ""},
		"without a layer below": {[]layers.File{copy}, ""},
	} {
		got := ""
		for _, f := range changedTexts(tt.files, 1) {
			got += f.Place()
		}
		if got != tt.want {
			t.Errorf("%s: found at %q, want %q", name, got, tt.want)
		}
	}
}

// TestOneOfTwoLanguagesIsNotWhole: the finding is at the line of the profile's languages.
func TestOneOfTwoLanguagesIsNotWhole(t *testing.T) {
	page := &fstest.MapFile{Data: []byte("+++\ntitle = \"A\"\nband = \"parents\"\nsources = []\n+++\nText.\n")}
	p, _ := council.Parse("council.toml", []byte("id = \"x\"\nname = \"X\"\nnation = \"england\"\nlanguages = [\"en\", \"cy\", \"pl\"]\n"))
	own := fstest.MapFS{"content/en/parents/a.md": page, "content/cy/parents/a.md": page}
	found := ""
	for _, f := range Run(Input{Layers: stackOf([]string{"en", "cy", "pl"}, own), Profile: p, Today: today}) {
		if f.Check == check.Translation.Name {
			found += fmt.Sprintf("%d %s\n", f.Line, f.Message)
		}
	}
	if want := "4 the language \"pl\" is not whole: 1 of 1 pages missing (content/pl/parents/a.md)\n"; found != want {
		t.Errorf("found %q, want %q", found, want)
	}
}
