package reading

import (
	"bytes"
	"fmt"
	"path/filepath"
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
		for _, s := range Read(archive.Files[0].Data, asWords).Sentences {
			fmt.Fprintf(&got, "%d:%d %d %s\n", s.Line, s.Column, len(s.Words), s.Text)
		}
		if want := string(archive.Files[1].Data); got.String() != want {
			t.Errorf("%s: got\n%swant\n%s", name, got.String(), want)
		}
	}
}

// asWords reads some shortcodes as a caller may have them.
func asWords(name string, args []string) (string, bool) {
	switch name {
	case "rule":
		return "at least 2 working days before the conference (Harrow)", true
	case "amount":
		return "2 working days", true
	case "advocate", "council":
		return map[string]string{"advocate": "an advocate", "council": "Harrow"}[name], true
	case "word":
		return args[len(args)-1], true
	case "write":
		return "\n\n" + args[1] + "\n\n", true
	case "choose":
		return "\n\n" + args[1] + "\n\n- " + strings.ReplaceAll(args[2], "|", "\n- ") + "\n\n", true
	}
	return "", false
}

func TestHardWords(t *testing.T) {
	words := Read([]byte("# Words\n\n## Threshold\n\nA **core group** is small.\n"), nil).Explained()
	young, older := Reader{}, Reader{WordsPage: true, Everyday: true}
	for _, tt := range []struct {
		name       string
		of         Reader
		page, want string
	}{
		{"known words", older, "You can bring a friend with you.", ""},
		{"a word of the trade", older, "The threshold is met.\nA quorum is met.", "quorum"},
		{"the words page does not serve young bands", young, "This is the threshold.", "threshold"},
		{"bold explains", young, "The **chair** has an **agenda**, a list. The agenda is short.", ""},
		{"not before its explanation", young, "The agenda is short. An **agenda** is a list.", "agenda"},
		{"a bold sentence explains nothing", older, "**Nobody may bring a quorum to the meeting.**", "quorum"},
		{"a link to the words page explains", young, "See the [agenda](/words/#agenda).", ""},
		{"so does the word shortcode", young, `The {{< word "quorate" "quorum" >}} is needed.`, ""},
		{"other links do not", young, "See the [agenda](/help/#agenda).", "agenda"},
		{"a regular form of an explained word", older, "Two thresholds and core groups.", ""},
		{"names are known", older, "Ask Zebediah. Zebediah knows.", ""},
		{"abbreviations are no names", older, "The ICPC is soon.", "ICPC"},
		{"parts of a hyphenated word", older, "A well-fed quorum-hater.", "quorum-hater"},
		{"adverbs of known words, for adults", older, "He spoke calmly and differently.", ""},
		{"words of the trade for the editor", Reader{AnyWord: true}, "The quorum.", ""},
		{"each word once", older, "A quorum, the quorum.", "quorum"},
	} {
		var hard []string
		for _, w := range Read([]byte(tt.page), asWords).Measure(tt.of, words).Hard {
			hard = append(hard, w.Text)
		}
		if got := strings.Join(hard, " "); got != tt.want {
			t.Errorf("%s: hard words %q, want %q", tt.name, got, tt.want)
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
		text := Read(file, nil)
		text.Measure(Reader{WordsPage: true, Everyday: true}, nil)
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
	for _, unit := range []string{"word ", ". ", ".", "{{<", "{{< \"", "{{< \">}}", "**a** ", "a. ", "[a](/words/#a) ", "1 ", "-", "don't", "\x00\xff"} {
		start := time.Now()
		Read([]byte(strings.Repeat(unit, 1<<20/len(unit))), nil).Measure(Reader{WordsPage: true, Everyday: true}, nil)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("a megabyte of %q takes %v", unit, took)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	page := []byte(strings.Repeat("A conference is a meeting about your child. You can bring a friend, ask for a break, and say what you think.\n\n", 50))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Read(page, nil).Measure(Reader{WordsPage: true, Everyday: true}, nil)
	}
}

// TestAWordEndsWithALine: it also ends at <br>, and goes on across bold letters.
func TestAWordEndsWithALine(t *testing.T) {
	for text, want := range map[string]string{"Ask<br>us.": "Ask us.", "Ask<br/>us.": "Ask us.", "Ask <B>u</B>s.": "Ask us.", "Ask</p><p>us.": "Ask us."} {
		if all := Read([]byte(text+"\n"), nil).Sentences; len(all) != 1 || strings.Join(strings.Fields(all[0].Text), " ") != want {
			t.Errorf("%q is read as %+v", text, all)
		}
	}
}
