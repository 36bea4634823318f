package reading

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

// TestRead compares the sentences of the pages under testdata/read, a line each:
// line:column, words, text.
func TestRead(t *testing.T) {
	files, err := filepath.Glob("testdata/read/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases under testdata/read", err)
	}
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, s := range Read(archive.Files[0].Data, nil).Sentences {
			fmt.Fprintf(&got, "%d:%d %d %s\n", s.Line, s.Column, len(s.Words), s.Text)
		}
		if want := string(archive.Files[1].Data); got.String() != want {
			t.Errorf("%s: got\n%swant\n%s", name, got.String(), want)
		}
	}
}

func TestHardWords(t *testing.T) {
	words := Read([]byte("# Words\n\n## Threshold\n\nA **core group** is small.\n"), nil).Explained()
	for _, tt := range []struct{ name, band, page, want string }{
		{"known words", "parents", "You can bring a friend with you.", ""},
		{"a word of the trade", "parents", "The threshold is met.\nA quorum is met.", "quorum"},
		{"the words page does not serve young bands", "8-11", "This is the threshold.", "threshold"},
		{"bold explains", "8-11", "The **chair** has an **agenda**, a list. The agenda is short.", ""},
		{"not before it stands there", "8-11", "The agenda is short. An **agenda** is a list.", "agenda"},
		{"a bold sentence explains nothing", "parents", "**Nobody may bring a quorum to the meeting.**", "quorum"},
		{"a link to the words page explains", "8-11", "See the [agenda](/words/#agenda).", ""},
		{"so does the word shortcode", "8-11", `The {{< word "quorate" "quorum" >}} is needed.`, ""},
		{"other links do not", "8-11", "See the [agenda](/help/#agenda).", "agenda"},
		{"a regular form of an explained word", "parents", "Two thresholds and core groups.", ""},
		{"names are known", "parents", "Ask Zebediah. Zebediah knows.", ""},
		{"abbreviations are no names", "parents", "The ICPC is soon.", "ICPC"},
		{"parts of a hyphenated word", "parents", "A well-fed quorum-hater.", "quorum-hater"},
		{"adverbs of known words, for adults", "parents", "He spoke calmly and differently.", ""},
		{"words of the trade for the editor", "editor", "The quorum.", ""},
		{"each word once", "parents", "A quorum, the quorum.", "quorum"},
	} {
		band, ok := BandNamed(tt.band)
		if !ok {
			t.Fatal(tt.band)
		}
		var hard []string
		for _, w := range Read([]byte(tt.page), nil).Measure(band, words).Hard {
			hard = append(hard, w.Text)
		}
		if got := strings.Join(hard, " "); got != tt.want {
			t.Errorf("%s: hard words %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestBreaches(t *testing.T) {
	long := strings.Repeat("go ", 12) + "on."
	for _, tt := range []struct{ name, band, page, want string }{
		{"a sentence of the longest length", "under-8", strings.Repeat("go ", 11) + "on.", ""},
		{"one word more", "under-8", "\n" + long, "2:1 reading-sentence a sentence of 13 words, at most 12 for children under 8"},
		{"the same for parents", "parents", long, ""},
		{"the average of too few words", "parents", strings.Repeat(strings.Repeat("go ", 19)+"on.\n\n", 4), ""},
		{"the average", "parents", strings.Repeat(strings.Repeat("go ", 19)+"on.\n\n", 6), "0:0 reading-sentence sentences of 20.0 words on average, at most 15 for parents"},
		{"no limits for the editor", "editor", strings.Repeat("go ", 90), ""},
		{"grades warn", "12-15", strings.Repeat("Understanding another afternoon.\n\n", 40), "0:0 reading-grade Flesch–Kincaid grade"},
	} {
		band, _ := BandNamed(tt.band)
		got := ""
		for _, b := range band.Breaches(Read([]byte(tt.page), nil).Measure(band, nil)) {
			got += fmt.Sprintf("%d:%d %s %s\n", b.Line, b.Column, b.Check, b.Message)
		}
		if !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestEveryBandHasItsLimits(t *testing.T) {
	var names []string
	for _, b := range Bands {
		names = append(names, b.Name)
		if b.Name != "editor" && (b.Sentence.Longest == 0 || b.Sentence.Mean == 0) {
			t.Errorf("band %s has no limits on sentences", b.Name)
		}
	}
	for _, name := range []string{"under-8", "8-11", "12-15", "16-17", "parents", "all", "editor"} {
		if !slices.Contains(names, name) {
			t.Errorf("there is no band %s", name)
		}
	}
}

// FuzzRead states that no page makes the reader panic, and that every word it
// finds has a place in the file.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"+++\nx\n+++\n# H\na {{< word \"x\" >}} b.", "{{%", "{{< a `b", "\xff\xfe. A\x00", "**a\n\n- [ ] b\n", "|a|\n|-|\n|b|", "a:\n: b", "+++\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		band, _ := BandNamed("parents")
		text := Read(file, nil)
		text.Measure(band, nil)
		lines := 1 + bytes.Count(file, []byte("\n"))
		for _, s := range text.Sentences {
			for _, w := range s.Words {
				if w.Line < 1 || w.Line > lines || w.Column < 1 {
					t.Fatalf("word %q at %d:%d of %d lines", w.Text, w.Line, w.Column, lines)
				}
			}
		}
	})
}

// TestMegabytePages states that a page of junk is read in about the time of any
// page of its size.
func TestMegabytePages(t *testing.T) {
	band, _ := BandNamed("parents")
	for _, unit := range []string{"word ", ". ", ".", "{{<", "{{< \"", "{{< \">}}", "**a** ", "a. ", "[a](/words/#a) ", "1 ", "-", "don't", "\x00\xff"} {
		start := time.Now()
		Read([]byte(strings.Repeat(unit, 1<<20/len(unit))), nil).Measure(band, nil)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("a megabyte of %q takes %v", unit, took)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	page := []byte(strings.Repeat("A conference is a meeting about your child. You can bring a friend, ask for a break, and say what you think.\n\n", 50))
	band, _ := BandNamed("parents")
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Read(page, nil).Measure(band, nil)
	}
}
