package timelinepage

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"familyguide"
	"familyguide/internal/council"
	"familyguide/internal/test/chromium"
	"familyguide/internal/test/demo"
	"familyguide/internal/timeline"
)

// inLanguages makes a council's folder with the English pages in each language of testdata/languages,
// which has the words of its dates.
func inLanguages() (dir string, err error) {
	dir, err = os.MkdirTemp("", "languages")
	if err != nil {
		return dir, err
	}
	english, err := fs.ReadFile(familyguide.Guide, "layouts/i18n/en.toml")
	if err != nil {
		return dir, err
	}
	pages, err := fs.Sub(familyguide.Guide, "content/en")
	if err != nil {
		return dir, err
	}
	files, err := filepath.Glob("testdata/languages/*.toml")
	for _, file := range files {
		lang := strings.TrimSuffix(path.Base(file), ".toml")
		own, err := os.ReadFile(file)
		if err != nil {
			return dir, err
		}
		if err := os.CopyFS(filepath.Join(dir, "content", lang), pages); err != nil {
			return dir, err
		}
		if err := os.MkdirAll(filepath.Join(dir, "i18n"), 0o755); err != nil {
			return dir, err
		}
		if err := os.WriteFile(filepath.Join(dir, "i18n", lang+".toml"), withWords(english, own), 0o644); err != nil {
			return dir, err
		}
	}
	return dir, err
}

// withWords returns the English words with a language's own in their place.
func withWords(english, own []byte) []byte {
	replaced := map[string]string{}
	for line := range strings.Lines(string(own)) {
		key, _, _ := strings.Cut(line, " = ")
		replaced[key] = line
	}
	var all strings.Builder
	for line := range strings.Lines(string(english)) {
		key, _, _ := strings.Cut(line, " = ")
		if mine, ok := replaced[key]; ok {
			line = mine
		}
		delete(replaced, key)
		all.WriteString(line)
	}
	for _, line := range replaced {
		all.WriteString(line)
	}
	return []byte(all.String())
}

// languageSite builds that guide once.
func languageSite(t *testing.T) *demo.Site {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a site, which -short leaves out")
	}
	buildLanguages.Do(func() {
		dir, err := inLanguages()
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		p, faults := council.BuiltIn("harrow")
		if faults.Err() != nil {
			t.Fatal(faults)
		}
		p.Languages = []string{"en", "cy", "fa", "pl", "ar", "pa"}
		builtLanguages = demo.BuildFolder(t, p, dir)
	})
	if builtLanguages == nil {
		t.Fatal("the guide in several languages could not be built")
	}
	return builtLanguages
}

var (
	buildLanguages sync.Once
	builtLanguages *demo.Site
)

// germanPhone is a phone that is set to German.
var germanPhone = chromium.Call(emulation.SetLocaleOverride, emulation.SetLocaleOverrideParams{Locale: "de-DE"})

// TestDatesAreInThePagesOwnWords types a date on pages of five languages whose dates
// browsers write in another calendar, in another language or not at all.
func TestDatesAreInThePagesOwnWords(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{
		"cy": "Dydd Llun 14 Rhagfyr 2026", "fa": "دوشنبه 14 دسامبر 2026", "pl": "poniedziałek, 14 grudnia 2026",
		"ar": "الاثنين، 14 ديسمبر 2026", "pa": "ਸੋਮਵਾਰ, 14 ਦਸੰਬਰ 2026",
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			h := demo.Serve(t, languageSite(t))
			b := open(t, h.Page(lang+"/timeline/"), germanPhone, chromium.Today("2026-11-30"))
			b.ask(timeline.Initial, date(2026, 12, 14))
			if said := b.seen("#timeline [data-step=conference] time"); said != want {
				t.Errorf("the date is %q, not %q", said, want)
			}
			if said := b.seen("#timeline [data-step=conference] .away"); said != "in 14 days" {
				t.Errorf("it is %q away", said)
			}
			if said := b.seen("#timeline"); strings.Contains(said, "Montag") || strings.Contains(said, "M12") {
				t.Errorf("the answer has words of the phone: %q", said)
			}
			weekday := strings.TrimRight(strings.Fields(want)[0], ",،")
			if lang == "cy" {
				weekday = "Dydd Llun"
			}
			b.Do(chromedp.Navigate(h.Page(lang + "/timeline/dates/2026-12/#initial-2026-12-14")))
			if said := b.seen("[data-step=conference] time"); !strings.Contains(said, weekday) {
				t.Errorf("without JavaScript it is %q", said)
			}
		})
	}
}

// TestOpenNowSaysTheWeekdayInThePagesWords looks on a Saturday, when the line is closed.
func TestOpenNowSaysTheWeekdayInThePagesWords(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{"cy": "Dydd Llun", "pl": "poniedziałek", "fa": "دوشنبه"} {
		b := open(t, demo.Serve(t, languageSite(t)).Page(lang+"/help/"), germanPhone, chromium.Today("2026-11-28"))
		if said := b.seen("[data-hours^='12345 0930-1500'] .now"); said != "Closed now, opens "+want+" at 9.30am." {
			t.Errorf("%s: %q", lang, said)
		}
	}
}

// TestMonthsOfThePagesLanguageAndOfEnglish types months as a letter, a calendar or a
// person writes them, and some that could be two.
func TestMonthsOfThePagesLanguageAndOfEnglish(t *testing.T) {
	t.Parallel()
	for lang, months := range map[string]map[string]int{
		"cy": {"Rhagfyr": 12, "rhag": 12, "Mai": 5, "gorff": 7, "December": 12, "may": 5, "Mawrth": 3, "mar": 3, "Meh": 6},
		"pl": {"grudnia": 12, "grudzień": 12, "GRUDZIEN": 12, "gru": 12, "maja": 5, "maj": 5, "paź": 10, "pazdziernika": 10, "lut": 2, "December": 12, "dec": 12, "Oct.": 10, "lis": 11},
		"fa": {"دسامبر": 12, "دسمبر": 12, "December": 12, "مه": 5, "می": 5, "مي": 5, "آذر": 0, "Sept": 9},
		"ar": {"ديسمبر": 12, "أبريل": 4, "ابريل": 4, "كانون الأول": 12, "كانون": 0, "December": 12, "١٢": 12},
		"pa": {"ਦਸੰਬਰ": 12, "ਦਸੰ": 12, "ਮਈ": 5, "December": 12, "੧੨": 12},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			b := open(t, demo.Serve(t, languageSite(t)).Page(lang+"/timeline/"), germanPhone)
			for text, month := range months {
				want := "Type the month as a number or a name, like 3 or March"
				if month > 0 {
					want = fmt.Sprintf("2027-%02d-14", month)
				}
				if got := b.dateOf("14", text, "2027"); got != want {
					t.Errorf("%q is %s, not %s", text, got, want)
				}
			}
		})
	}
}
