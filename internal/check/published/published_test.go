package published

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	"familyguide/internal/finding"
	"familyguide/internal/links"
	"familyguide/internal/test/checkcase"
	"familyguide/internal/tree"
)

// TestCases runs the cases, each over a finished tree.
func TestCases(t *testing.T) {
	checkcase.Run(t, func(files map[string][]byte) finding.List {
		required := strings.Fields(string(files["required"]))
		delete(files, "required")
		return Run(Input{Tree: tree.Tree(files), Site: links.Site{Address: "https://example.gov.uk/guide/", Root: "/guide/"}, Required: required, Finished: true})
	})
}

// TestMegabytePagesPublished states that junk named .html is checked in about the time
// of any page of its size, and never makes a check panic.
func TestMegabytePagesPublished(t *testing.T) {
	for _, unit := range []string{"<b>x", "<h1>x", "<label>", "<a href=x>", "<svg>", "<svg><title>x", "<script>", "&#", "<", "\x00\xff", "<p id=a>", "<input>"} {
		start := time.Now()
		Run(Input{Tree: tree.Tree{"a.html": []byte(strings.Repeat(unit, 1<<18/len(unit)))}, Finished: true})
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("a quarter of a megabyte of %q takes %v", unit, took)
		} else if testing.Verbose() {
			t.Logf("%q %v", unit, took)
		}
	}
}

// TestPicturesOfAPageAreWeighed: each once, as a phone loads it, and the largest is named.
func TestPicturesOfAPageAreWeighed(t *testing.T) {
	page := `<!doctype html><html lang="en"><title>Who?</title><main><h1>Who</h1><img src="a.jpg" alt="a"><img src="a.jpg" alt="a"><img src="b.jpg" srcset="b.jpg 640w, c.jpg 1216w" alt="b"></main></html>`
	for _, tt := range []struct {
		size int
		want string
	}{
		{100_000, ""},
		{100_001, `a.html:1:119: the pictures of the page are 200 kB together, this one 100; at most 200 should be (page-size)`},
	} {
		files := tree.Tree{"a.html": []byte(page), "a.jpg": make([]byte, 100_000), "b.jpg": make([]byte, tt.size), "c.jpg": make([]byte, 300_000)}
		if got := Run(Input{Tree: files, Finished: true}).Error(); got != tt.want {
			t.Errorf("%d bytes: found %q, want %q", tt.size, got, tt.want)
		}
	}
}

// TestAPageMayHaveItsBudgetToTheByte has pages that do not pack, at their budget and a byte
// over it.
func TestAPageMayHaveItsBudgetToTheByte(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	noise := make([]byte, 30_000)
	for i := range noise {
		noise[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[random.IntN(64)]
	}
	for _, tt := range []struct {
		path, form string
		budget     int
	}{
		{"help/index.html", "", 14_000},
		{"timeline/index.html", `<form id="timeline-form"></form>`, 16_000},
		{"timeline/dates/2027-03/index.html", "", 16_000},
	} {
		page := func(n int) []byte {
			return fmt.Appendf(nil, `<!doctype html><html lang="en"><title>Who?</title><main><h1>Who</h1>%s<p>%s</p></main></html>`, tt.form, noise[:n])
		}
		for size, over := range map[int]bool{tt.budget: false, tt.budget + 1: true} {
			n := size
			for got := packedSize(page(n)); got != size; got = packedSize(page(n)) {
				n += (size - got) * 4 / 3 // a letter has six bits
			}
			found := Run(Input{Tree: tree.Tree{tt.path: page(n)}, Finished: true}).Error()
			if strings.Contains(found, "(page-size)") != over {
				t.Errorf("%s, %d bytes: found %q", tt.path, size, found)
			}
		}
	}
}

// TestStylesAreWeighedWithALongPage: the page is longer than what a tokenizer keeps.
func TestStylesAreWeighedWithALongPage(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	sheet := make([]byte, 20_000)
	for i := range sheet {
		sheet[i] = byte(random.IntN(256))
	}
	for _, words := range []int{1, 1000} {
		page := `<!doctype html><html lang="en"><title>Who?</title><link rel="stylesheet" href="a.css"><main><h1>Who</h1>` + strings.Repeat("<p>who</p>", words) + `</main></html>`
		found := Run(Input{Tree: tree.Tree{"index.html": []byte(page), "a.css": sheet}, Finished: true}).Error()
		if !strings.Contains(found, "(page-size)") {
			t.Errorf("%d words: found %q", words, found)
		}
	}
}

func packedSize(page []byte) int {
	var packed bytes.Buffer
	w := brotli.NewWriterLevel(&packed, brotli.BestCompression)
	w.Write(page) // a buffer never fails
	w.Close()
	return packed.Len()
}
