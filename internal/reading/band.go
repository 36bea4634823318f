package reading

// A Band is a kind of reader and what a page for them has to keep.
type Band struct {
	Name      string
	WordsPage bool // an entry on the words page explains a word
	Everyday  bool // words met every day are no hard words
	AnyWord   bool // readers of the trade: no word is hard
	Sentence  SentenceLimits
	Grade     GradeLimits
}

// SentenceLimits fail a page. Zero is no limit.
type SentenceLimits struct {
	Longest int     // words
	Mean    float64 // words in an average sentence of the page
}

// GradeLimits warn of a page. Zero is no limit.
type GradeLimits struct {
	FleschKincaid     float64
	PoolFleschKincaid float64 // of all the band's pages read as one
	ReadingEase       float64 // at least
	DaleChall         float64
	Spache            float64
	SpacheOrDaleChall bool    // one of the two is enough
	OffSpache         float64 // share of words, 0 to 1
	Passive           float64 // share of sentences, 0 to 1
	Words             int     // on one page
}

// ScoreFrom is how many words a score needs: under that, one word more or less
// moves it by a grade, and only the pages of a band together are scored.
const ScoreFrom = 100

// Bands is the one table of limits. The numbers are ours. Pages for children under 8
// aim at a reading age of 5 to 7, pages for 8–11 at 7 to 9, and the others at 9 to 11,
// as GOV.UK (reading age 9) and the NHS (9 to 11) write for adults, with
// average sentences of at most 15 words for adults (Plain English Campaign: 15 to 20).
var Bands = []Band{
	{"under-8", false, false, false, SentenceLimits{12, 8},
		GradeLimits{FleschKincaid: 2, Spache: 2.5, OffSpache: 0.10, Words: 150}},
	{"8-11", false, false, false, SentenceLimits{18, 12},
		GradeLimits{FleschKincaid: 4, Spache: 3.5, DaleChall: 5.9, SpacheOrDaleChall: true, Words: 400}},
	{"12-15", true, true, false, SentenceLimits{22, 14},
		GradeLimits{FleschKincaid: 6, DaleChall: 6.5}},
	{"16-17", true, true, false, SentenceLimits{25, 15},
		GradeLimits{FleschKincaid: 7, DaleChall: 6.9}},
	{"parents", true, true, false, SentenceLimits{25, 15},
		GradeLimits{FleschKincaid: 7, PoolFleschKincaid: 6, ReadingEase: 70, Passive: 0.10}},
	{"all", true, true, false, SentenceLimits{25, 15},
		GradeLimits{FleschKincaid: 7, PoolFleschKincaid: 6, ReadingEase: 70, Passive: 0.10}},
	{"easy-read", false, false, false, SentenceLimits{15, 10}, GradeLimits{}},
	{"labels", true, true, false, SentenceLimits{14, 10}, GradeLimits{PoolFleschKincaid: 5}},
	{"editor", true, true, true, SentenceLimits{}, GradeLimits{}},
}

// BandNamed returns the band of a name.
func BandNamed(name string) (Band, bool) {
	for _, b := range Bands {
		if b.Name == name {
			return b, true
		}
	}
	return Band{}, false
}
