package written

import "familyguide/internal/reading"

// A Band is a group of readers and the limits that a page for them has to keep.
type Band struct {
	Name     string
	Readers  string // in a message: "a hard word for parents"
	Knows    reading.Reader
	Sentence sentenceLimits
	Grade    gradeLimits
	Choppy   int // short sentences in a row in a paragraph, at most; 0 is no limit
}

// sentenceLimits fail a page. Zero is no limit.
type sentenceLimits struct {
	longest int     // words
	mean    float64 // words in an average sentence of the page
}

// gradeLimits warn of a page. Zero is no limit.
type gradeLimits struct {
	fleschKincaid     float64
	poolFleschKincaid float64 // of all the band's pages read as one
	readingEase       float64 // at least
	daleChall         float64
	spache            float64
	spacheOrDaleChall bool    // one of the two is enough
	offSpache         float64 // share of words, 0 to 1
	passive           float64 // share of sentences, 0 to 1
	words             int     // on one page
}

// scoreFrom is how many words a score needs: with fewer, one word more or less moves it
// by a grade. Short pages are scored only together with the other pages of their band.
const scoreFrom = 100

// What readers know: a young child, and everybody from 12.
var (
	young = reading.Reader{}
	older = reading.Reader{WordsPage: true, Everyday: true}
)

// Bands is the one table of limits. The numbers are ours: reading ages 5 to 7, 7 to 9,
// and 9 to 11 for all older readers, as GOV.UK (reading age 9) and the NHS (9 to 11)
// write for adults; average sentences of at most 15 words for adults (Plain English
// Campaign: 15 to 20).
var Bands = []Band{
	{"under-8", "children under 8", young, sentenceLimits{12, 8},
		gradeLimits{fleschKincaid: 2, spache: 2.5, offSpache: 0.10, words: 150}, 0},
	{"8-11", "readers of 8-11", young, sentenceLimits{18, 12},
		gradeLimits{fleschKincaid: 4, spache: 3.5, daleChall: 5.9, spacheOrDaleChall: true, words: 400}, 6},
	{"12-15", "readers of 12-15", older, sentenceLimits{22, 14},
		gradeLimits{fleschKincaid: 6, daleChall: 6.5}, 4},
	{"16-17", "readers of 16-17", older, sentenceLimits{25, 15},
		gradeLimits{fleschKincaid: 7, daleChall: 6.9}, 4},
	{"parents", "parents", older, sentenceLimits{25, 15},
		gradeLimits{fleschKincaid: 7, poolFleschKincaid: 6, readingEase: 70, passive: 0.10}, 3},
	{"all", "everybody", older, sentenceLimits{25, 15},
		gradeLimits{fleschKincaid: 7, poolFleschKincaid: 6, readingEase: 70, passive: 0.10}, 3},
	{"easy-read", "Easy Read", young, sentenceLimits{15, 10}, gradeLimits{}, 0},
	{"labels", "labels", older, sentenceLimits{14, 10}, gradeLimits{poolFleschKincaid: 5}, 0},
	{"editor", "everybody", reading.Reader{WordsPage: true, Everyday: true, AnyWord: true}, sentenceLimits{}, gradeLimits{}, 0},
}

// bandNamed returns the band of a name.
func bandNamed(name string) (Band, bool) {
	for _, b := range Bands {
		if b.Name == name {
			return b, true
		}
	}
	return Band{}, false
}
