package written

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyguide/internal/check"
	"familyguide/internal/finding"
	"familyguide/internal/reading"
	"familyguide/internal/timeline"
)

// TestLimits reads short pages by the limits of a band.
func TestLimits(t *testing.T) {
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
		band, _ := bandNamed(tt.band)
		got := ""
		for _, b := range band.judge(reading.Read([]byte(tt.page), standIn).Measure(band.Knows, nil)) {
			got += fmt.Sprintf("%d:%d %s %s\n", b.Line, b.Column, b.Check, b.Message)
		}
		if !strings.HasPrefix(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestSentencesOfEachBandAreAsLongAsItsReadersManage has the longest sentence of each band,
// and its longest average, in words.
func TestSentencesOfEachBandAreAsLongAsItsReadersManage(t *testing.T) {
	for name, want := range map[string]struct{ longest, mean int }{
		"under-8": {12, 8}, "8-11": {18, 12}, "12-15": {22, 14}, "16-17": {25, 15}, "parents": {25, 15}, "all": {25, 15}, "easy-read": {15, 10}, "labels": {14, 10},
	} {
		band, _ := bandNamed(name)
		tooLong := func(words, sentences int) bool {
			page := strings.Repeat(strings.Repeat("go ", words-1)+"on.\n\n", sentences)
			found := band.judge(reading.Read([]byte(page), standIn).Measure(band.Knows, nil))
			return slices.ContainsFunc(found, func(b finding.Finding) bool { return b.Check == "reading-sentence" })
		}
		for words, sentences := range map[int]int{want.longest: 1, want.mean: 20} {
			if tooLong(words, sentences) {
				t.Errorf("%s: %d sentences of %d words are too long", name, sentences, words)
			}
			if !tooLong(words+1, sentences) {
				t.Errorf("%s: %d sentences of %d words are not too long", name, sentences, words+1)
			}
		}
	}
}

// TestParentsReadNothingHarderThanAReadingEaseOf70 has a hundred words in sentences of ten.
// One word more with two syllables takes the Flesch reading ease from 70.6 to 69.8.
func TestParentsReadNothingHarderThanAReadingEaseOf70(t *testing.T) {
	for long, hard := range map[int]bool{49: false, 50: true} {
		words := slices.Concat(slices.Repeat([]string{"paper"}, long), slices.Repeat([]string{"go"}, 100-long))
		var page strings.Builder
		for i, word := range words {
			page.WriteString(word + map[bool]string{true: ".\n\n", false: " "}[i%10 == 9])
		}
		band, _ := bandNamed("parents")
		found := band.judge(reading.Read([]byte(page.String()), standIn).Measure(band.Knows, nil))
		got := slices.ContainsFunc(found, func(f finding.Finding) bool { return strings.Contains(f.Message, "reading ease") })
		if got != hard {
			t.Errorf("%d of 100 words have two syllables: found %v", long, found)
		}
	}
}

func TestEveryBandHasItsLimits(t *testing.T) {
	var names []string
	for _, b := range Bands {
		names = append(names, b.Name)
		if b.Name != "editor" && (b.Sentence.longest == 0 || b.Sentence.mean == 0) {
			t.Errorf("band %s has no limits on sentences", b.Name)
		}
	}
	for _, name := range []string{"under-8", "8-11", "12-15", "16-17", "parents", "all", "editor"} {
		if !slices.Contains(names, name) {
			t.Errorf("there is no band %s", name)
		}
	}
}

// TestTheTableOfLimits is to be read against the package's comment and the domain's list of
// reading ages, with a finger.
func TestTheTableOfLimits(t *testing.T) {
	want := map[string]string{
		"under-8":   "{longest:12 mean:8} {fleschKincaid:2 poolFleschKincaid:0 readingEase:0 daleChall:0 spache:2.5 spacheOrDaleChall:false offSpache:0.1 passive:0 words:150} 0",
		"8-11":      "{longest:18 mean:12} {fleschKincaid:4 poolFleschKincaid:0 readingEase:0 daleChall:5.9 spache:3.5 spacheOrDaleChall:true offSpache:0 passive:0 words:400} 6",
		"12-15":     "{longest:22 mean:14} {fleschKincaid:6 poolFleschKincaid:0 readingEase:0 daleChall:6.5 spache:0 spacheOrDaleChall:false offSpache:0 passive:0 words:0} 4",
		"16-17":     "{longest:25 mean:15} {fleschKincaid:7 poolFleschKincaid:0 readingEase:0 daleChall:6.9 spache:0 spacheOrDaleChall:false offSpache:0 passive:0 words:0} 4",
		"parents":   "{longest:25 mean:15} {fleschKincaid:7 poolFleschKincaid:6 readingEase:70 daleChall:0 spache:0 spacheOrDaleChall:false offSpache:0 passive:0.1 words:0} 3",
		"all":       "{longest:25 mean:15} {fleschKincaid:7 poolFleschKincaid:6 readingEase:70 daleChall:0 spache:0 spacheOrDaleChall:false offSpache:0 passive:0.1 words:0} 3",
		"easy-read": "{longest:15 mean:10} {fleschKincaid:0 poolFleschKincaid:0 readingEase:0 daleChall:0 spache:0 spacheOrDaleChall:false offSpache:0 passive:0 words:0} 0",
		"labels":    "{longest:14 mean:10} {fleschKincaid:0 poolFleschKincaid:5 readingEase:0 daleChall:0 spache:0 spacheOrDaleChall:false offSpache:0 passive:0 words:0} 0",
		"editor":    "{longest:0 mean:0} {fleschKincaid:0 poolFleschKincaid:0 readingEase:0 daleChall:0 spache:0 spacheOrDaleChall:false offSpache:0 passive:0 words:0} 0",
	}
	for _, b := range Bands {
		if got := fmt.Sprintf("%+v %+v %d", b.Sentence, b.Grade, b.Choppy); got != want[b.Name] {
			t.Errorf("%s:\n got %s\nwant %s", b.Name, got, want[b.Name])
		}
		knows := map[string]reading.Reader{"under-8": {}, "8-11": {}, "easy-read": {}, "editor": {WordsPage: true, Everyday: true, AnyWord: true}}
		reader, is := knows[b.Name]
		if !is {
			reader = reading.Reader{WordsPage: true, Everyday: true}
		}
		if b.Knows != reader {
			t.Errorf("%s know %+v", b.Readers, b.Knows)
		}
	}
	if len(Bands) != len(want) {
		t.Errorf("%d bands, want %d", len(Bands), len(want))
	}
}

// TestAHundredWordsAreEnoughForAScore of all pages of a band.
func TestAHundredWordsAreEnoughForAScore(t *testing.T) {
	for words, want := range map[int]bool{99: false, 100: true} {
		page := "+++\ntitle = \"A\"\nband = \"12-15\"\nsources = []\n+++\n" + strings.Repeat("responsibility ", words-1) + "responsibility.\n"
		found := slices.ContainsFunc(findingsOf(check.ReadingGrade.Name, page, "", nil), func(f string) bool { return strings.Contains(f, "over all pages") })
		if found != want {
			t.Errorf("%d words: found %v", words, found)
		}
	}
	if all := (Band{}).highPoolGrades(reading.Counts{Words: 100, Sentences: 1, Syllables: 400}); len(all) != 0 {
		t.Errorf("a band without limits: %v", all)
	}
	if all := (Band{Sentence: sentenceLimits{longest: 1, mean: 1}}).longSentences(reading.Read([]byte(strings.Repeat("Go on. ", 60)), nil).Measure(reading.Reader{}, nil)); len(all) != 61 {
		t.Errorf("sixty sentences of two words, of at most one: %d findings", len(all))
	}
}

func TestASentenceIsQuotedByItsStart(t *testing.T) {
	word := strings.Repeat("x", 119)
	for text, want := range map[string]string{
		"a b c d e f g h i j k l":   "a b c d e f g h i j k l",
		"a b c d e f g h i j k l m": "a b c d e f g h i j k l …",
		word + "x":                  word + "x",
		word + "xx":                 word + "x…",
	} {
		if got := start(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// TestShortcodesHaveTextOfTheUsualLength for a check without a council.
func TestShortcodesHaveTextOfTheUsualLength(t *testing.T) {
	for _, tt := range []struct {
		name  string
		args  []string
		want  string
		known bool
	}{
		{"council", nil, "Harrow", true},
		{"rule", []string{"minutes"}, "at least 2 working days before the conference (Harrow)", true},
		{"amount", []string{"minutes"}, "2 working days", true},
		{"advocate", nil, "an advocate", true},
		{"advocacy-age", nil, "8 or over", true},
		{"word", []string{"core-group"}, "core group", true},
		{"word", []string{"core-group", "core groups"}, "core groups", true},
		{"word", nil, "", true},
		{"advocacy-consent", []string{"Ask us."}, "Ask us.", true},
		{"write", []string{"a", "What do you want?"}, "\n\nWhat do you want?\n\n", true},
		{"write", []string{"a"}, "\n\n\n\n", true},
		{"draw", []string{"The room"}, "\n\nThe room\n\n", true},
		{"choose", []string{"a", "How?", "good|bad"}, "\n\nHow?\n\n- good\n- bad\n\n", true},
		{"contact", []string{"duty"}, "", false},
	} {
		for _, expand := range []reading.Expand{standIn, orStandIn(nil), orStandIn(func(string, []string) (string, bool) { return "", false })} {
			if got, known := expand(tt.name, tt.args); got != tt.want || known != tt.known {
				t.Errorf("%s %q: %q, %v", tt.name, tt.args, got, known)
			}
		}
	}
	if got, known := orStandIn(func(string, []string) (string, bool) { return "Leeds", true })("council", nil); got != "Leeds" || !known {
		t.Errorf("a council's own: %q, %v", got, known)
	}
}

// TestATypedNumberOfDaysIsFoundWithItsUnit has texts and the unit that is found, "" for none.
func TestATypedNumberOfDaysIsFoundWithItsUnit(t *testing.T) {
	for text, want := range map[string]string{
		"9 days": "days", "0 days": "days", "five full working days": "days", "10 full clear working days": "days", "Half an hour": "hours", "half a day": "days",
		"a 7-day wait": "days", "one day": "", "two an hour": "", "half the days": "", "days": "", "x2 days": "", "five people and days": "",
	} {
		got := ""
		for _, s := range reading.Read([]byte(text+".\n"), nil).Sentences {
			for i := range s.Words {
				if unit, ok := unitAfter(s.Words, i); ok {
					got += unit
				}
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]bool{"Two DAYS": true, "A Fortnight": true, "The plan": false} {
		if got := mayHoldUnit(text); got != want {
			t.Errorf("%q may hold a unit: %v", text, got)
		}
	}
}

func TestANameCountsAsWords(t *testing.T) {
	for text, want := range map[string]string{"BCP council": "Bcp Council", "quorum": "Quorum", "iPad": "iPad", "<b>x</b>": "B X /b", "": ""} {
		if got := asName(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestPartsAreJoinedWithAnd(t *testing.T) {
	for parts, want := range map[[2]string]string{{"a", ""}: "a", {"", "b"}: "b", {"a", "b"}: "a and b", {"", ""}: ""} {
		if got := and(parts[0], parts[1]); got != want {
			t.Errorf("%q: %q", parts, got)
		}
	}
}

func TestAMissingDayIsNotStale(t *testing.T) {
	old := timeline.Date{Year: 2020, Month: 1, Day: 1}
	for _, tt := range []struct {
		today, read timeline.Date
		want        int
	}{{today, timeline.Date{}, 0}, {timeline.Date{}, old, 0}, {timeline.Date{}, timeline.Date{}, 0}, {today, old, 2}} {
		if got := (&set{Input: Input{Today: tt.today}}).staleness(tt.read); got != tt.want {
			t.Errorf("read on %s, today %s: %d, want %d", tt.read, tt.today, got, tt.want)
		}
	}
}

func TestAnUnknownTopicIsReportedWithTheOneThatWasMeant(t *testing.T) {
	known := map[string]bool{"arriving": true}
	for id, want := range map[string]string{"ariving": `did you mean "arriving"?`, "money": "take it out; "} {
		if got := nearTopic(id, known); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s", id, got)
		}
	}
}
